"""Noun phrases of an article as they stand in running text: "hospital" → "the hospital", "Troops" → "troops".

The determiner and the small letters are those of the article itself, looked up there; no word is made up but "the".
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_DETERMINED = re.compile(r"\b(the|an?)\s+$", re.IGNORECASE)
_EXTENDED = re.compile(r"\b((?:the|an?)\s+[a-z-]+\s+)$", re.IGNORECASE)
_OWN = ("the ", "a ", "an ", "its ", "his ", "her ", "their ", "our ")
_BEFORE = 24
"""Characters before a phrase in which its determiner and one adjective stand."""

_SMALL = frozenset(
    "at more about some up over around fewer less no nobody none nearly almost between dozens scores "
    "hundreds thousands several many a an the one two three four five six seven eight nine ten eleven "
    "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety".split()
)
"""Words of number that are no names, whatever their first letter at the head of a sentence."""

_COMMON = frozenset(
    "local police officials authorities security residents witnesses doctors medics troops soldiers "
    "gunmen militants rebels attackers unidentified unknown armed suspected masked reports hospital "
    "army military".split()
)
"""Words that are no names unless a capital follows: "Police spokesman", but "Security Minister"."""

_AGED = re.compile(r"\d{1,3}-year-old")
_PLURAL = re.compile(r"(?:men|people|police|children|media|personnel|staff|military)$")
"""What takes no determiner, though it does not end in s."""

_NO_DETERMINER = re.compile(r"[a-z][a-z -]*[^s]")


def uncapitalised(phrase: str, text: str = "") -> str:
    """The phrase without the capital that only the head of a sentence or a headline gave it."""
    first, _, rest = phrase.partition(" ")
    if not first[:1].isupper() or not (first[1:].islower() or len(first) == 1):
        return phrase
    low = first.lower()
    if low.partition("-")[0] in _SMALL and "-" in low:  # "Twenty-two"
        return low + phrase[len(first) :]
    common = low in _COMMON and not rest[:1].isupper()
    if low in _SMALL or common or (rest == rest.lower() and f" {low} " in text):
        return low + phrase[len(first) :]
    return phrase


def running(phrase: str, texts: Iterable[str], *, determiner: bool = True) -> str:
    """The phrase inside a sentence.

    Args:
        phrase: a noun phrase as a brief has it.
        texts: where it stands, the nearest first.
        determiner: whether to put the article's determiner before it.
    """
    return _running(phrase.strip(), tuple(texts), determiner=determiner)


@lru_cache(maxsize=4096)
def _running(phrase: str, texts: tuple[str, ...], *, determiner: bool) -> str:
    small = next((low for text in texts if (low := uncapitalised(phrase, text)) != phrase), phrase)
    if small.lower().startswith(_OWN):
        return small[0].lower() + small[1:]
    if not determiner or not phrase or _is_numbered(small):
        return small
    found = next((each for text in texts if (each := _first(phrase, small, text)) is not None), "")
    if found:
        return f"{found} {small}"
    if _NO_DETERMINER.fullmatch(small) and not _PLURAL.search(small):
        extended = next((before for text in texts if (before := _extended(phrase, text))), "the")
        return f"{extended} {small}"
    return small


def _is_numbered(phrase: str) -> bool:
    first = phrase.partition(" ")[0].partition("-")[0].casefold()
    return (phrase[0].isdigit() and not _AGED.match(phrase)) or first in _SMALL


def _first(phrase: str, small: str, text: str) -> str | None:
    """The determiner where the text first has the phrase: "the", "a", "an", "" for none; None if it has it nowhere.

    A name has it also where it stands with one only later: headlines leave it out.
    """
    spelled = {phrase, small, small[0].upper() + small[1:]}
    found = sorted(each for one in spelled for each in _determined(one, text))
    if not found:
        return None
    if phrase[:1].isupper() and small == phrase:
        return next((word for _, word in found if word), "")
    return found[0][1]


def _determined(phrase: str, text: str) -> set[tuple[int, str]]:
    """Where a text has the phrase, each time with the determiner before it."""
    found: set[tuple[int, str]] = set()
    at = text.find(phrase)
    while at != -1:
        if not text[at + len(phrase) : at + len(phrase) + 1].isalnum():
            match = _DETERMINED.search(text[max(0, at - _BEFORE) : at])
            found.add((at, match[1].lower() if match else ""))
        at = text.find(phrase, at + len(phrase))
    return found


def _extended(phrase: str, text: str) -> str:
    """A determiner and one adjective before the phrase: "the investigating" judge."""
    at = text.find(phrase)
    while at != -1:
        if match := _EXTENDED.search(text[max(0, at - _BEFORE) : at]):
            found = " ".join(match[1].split()).lower()
            return found if found.startswith("the") else ""
        at = text.find(phrase, at + len(phrase))
    return ""
