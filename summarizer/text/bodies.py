"""Known bodies: armed groups, forces, governments, agencies, courts, media (`data/bodies.tsv`)."""

from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.text.expressions import compiled
from summarizer.text.keys import key
from summarizer.text.lexicon import rows, several

# One character for one: hyphens, apostrophes and line breaks are alike, and offsets stay.
_PLAIN = str.maketrans({"-": " ", "‑": " ", "–": " ", "\n": " ", "\u00a0": " ", "’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_SHORTEST_SKELETON = 4


class Body(NamedTuple):
    """A body that acts. `kind`: armed_group, state_force, government, police, international, media, court or other."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None


class Alias(NamedTuple):
    """A spelling to search for. `exact`: only in capitals as here, since its letters are a word too ("WHO", "IS")."""

    plain: str
    exact: str | None
    body: Body


class _Lexicon(NamedTuple):
    by_key: dict[str, Body]
    by_first_word: dict[str, list[Alias]]


@cache
def _lexicon() -> _Lexicon:
    by_key: dict[str, Body] = {}
    searched: dict[str, list[Alias]] = {}
    for kind, country, name, others in rows("bodies.tsv", 4):
        spellings = (name, *several(others))
        names = tuple(each.rstrip("!") for each in spellings)
        known = Body(names[0], names[1:], kind, None if country == "-" else country)
        for each, bare in zip(spellings, names, strict=True):
            folded = plain(bare)
            by_key.setdefault(_key_of(bare, folded), known)
            if each is bare or not each.endswith("!"):
                alias = Alias(folded, bare.translate(_PLAIN) if bare.isupper() else None, known)
                searched.setdefault(first_word(folded), []).append(alias)
    for found in searched.values():
        found.sort(key=lambda alias: -len(alias.plain))
    return _Lexicon(by_key, searched)


def _key_of(name: str, folded: str) -> str:
    """`key(name)`, the quick way where that is the same."""
    if not name.isascii() or "&" in name or folded.startswith("the "):
        return key(name)
    return folded.replace("'", "").replace(".", "")


@cache
def _skeletons() -> dict[str, Body]:
    found: dict[str, Body] = {}
    for folded, known in _lexicon().by_key.items():
        found.setdefault(_skeleton(folded), known)
    found.pop("", None)
    return found


def plain(text: str) -> str:
    """`text` in lower case with hyphens and apostrophes made alike, of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_PLAIN)


def first_word(plain_text: str, start: int = 0) -> str:
    """The letters and digits from `start` on, an article before a space or a hyphen ("al ") included."""
    match = _ALPHANUMERIC.match(plain_text, start)
    return match.group() if match is not None else ""


_ALPHANUMERIC = compiled(r"[^\W_]+")


@lru_cache(maxsize=512)
def body(name: str) -> Body | None:
    """The known body of this name or alias; spellings that agree in their consonants are one name ("Hizbollah")."""
    folded = key(name)
    found = _lexicon().by_key.get(folded)
    if found or name.isupper():
        return found
    skeleton = _skeleton(folded)
    return _skeletons().get(skeleton) if skeleton else None


def _skeleton(folded: str) -> str:
    """The consonants of a single word, so that transliterations fall together; "" for names of several words."""
    if " " in folded.removeprefix("al "):
        return ""
    bare = [letter for letter in folded.removeprefix("al ") if letter not in "aeiouy"]
    skeleton = "".join(letter for at, letter in enumerate(bare) if not at or bare[at - 1] != letter)
    return skeleton if len(skeleton) >= _SHORTEST_SKELETON else ""


def longest_at(text: str, plain_text: str, start: int) -> tuple[Body, int] | None:
    """The longest known name that begins at `start`, and where it ends. `plain_text` is `plain(text)`."""
    for alias in _lexicon().by_first_word.get(first_word(plain_text, start), ()):
        if not plain_text.startswith(alias.plain, start):
            continue
        end = start + len(alias.plain)
        if end < len(text) and (plain_text[end].isalnum() or _hyphenated(text, end)):
            continue
        if alias.exact is None or text[start:end].translate(_PLAIN) == alias.exact:
            return alias.body, end
    return None


# What a name may be the first part of without being another name: "Hamas-run", "IS-claimed".
SUFFIXES = frozenset(
    "run led backed held controlled linked affiliated aligned allied based claimed style inspired era friendly like "
    "dominated occupied administered appointed funded trained designated brokered mediated sponsored supported".split()
)


def _hyphenated(text: str, end: int) -> bool:
    if text[end] not in "-‑" or end + 1 >= len(text) or not text[end + 1].isalnum():
        return False
    stop = end + 1
    while stop < len(text) and text[stop].isalpha():
        stop += 1
    return text[end + 1 : stop].lower() not in SUFFIXES
