"""Noun phrases of an article as they stand in running text: "hospital" → "the hospital", "Troops" → "troops".

The determiner and the small letters are those of the article itself, looked up there; no word is made up but "the".
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_DETERMINED = re.compile(r"\b(the|an?)\s+$", re.IGNORECASE)
_EXTENDED = re.compile(r"\b((?:the|an?)\s+[a-z-]+\s+)$", re.IGNORECASE)
_OWN = ("the ", "a ", "an ", "its ", "his ", "her ", "their ", "our ", "two ", "three ", "several ", "some ", "one ")
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
_WITHOUT = frozenset("police state-media media".split())
_NO_DETERMINER = re.compile(r"[a-z][a-z -]*[^s]")


def uncapitalised(phrase: str, text: str = "") -> str:
    """The phrase without the capital that only the head of a sentence or a headline gave it."""
    first, _, rest = phrase.partition(" ")
    if not first[:1].isupper() or not (first[1:].islower() or len(first) == 1):
        return phrase
    low = first.lower()
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
    if (
        not determiner
        or not phrase
        or small.lower().startswith(_OWN)
        or (small[0].isdigit() and not _AGED.match(small))
    ):
        return small[0].lower() + small[1:] if small.lower().startswith(("the ", "a ", "an ")) else small
    found = next((before for text in texts if (before := _determiner(phrase, text))), "")
    if found:
        return f"{found} {small}"
    if _NO_DETERMINER.fullmatch(small) and small not in _WITHOUT:
        extended = next((before for text in texts if (before := _extended(phrase, text))), "the")
        return f"{extended} {small}"
    return small


def _determiner(phrase: str, text: str) -> str:
    """The word "the", "a" or "an" right before the phrase, where it first stands with one."""
    return next((match[1].lower() for match in _matches(_DETERMINED, phrase, text)), "")


def _extended(phrase: str, text: str) -> str:
    """A determiner and one adjective before the phrase: "the investigating" judge."""
    found = next((match[1] for match in _matches(_EXTENDED, phrase, text)), "")
    return " ".join(found.split()).lower() if found[:3].lower() == "the" else ""


def _matches(pattern: re.Pattern[str], phrase: str, text: str) -> Iterable[re.Match[str]]:
    at = text.find(phrase)
    while at != -1:
        whole = not text[at + len(phrase) : at + len(phrase) + 1].isalnum()
        if whole and (match := pattern.search(text[max(0, at - _BEFORE) : at])):
            yield match
        at = text.find(phrase, at + len(phrase))
