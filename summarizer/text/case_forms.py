"""What a word in capitals is by itself: an ordinary word, a name, an acronym; for giving text its capitals back."""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from summarizer.text import countries
from summarizer.text.lexicon import FOLDER, lists, rows, several

Sort = Literal["word", "rare", "function", "name", "acronym", "calendar", "number", "particle", "demonym"]
"""`rare`: a word that is a name where names stand; `name`: also every word that no list has; `particle`: "de", "la"."""

PARTICLES = frozenset("de del la las los el y da do dos das di du van von der den bin ibn al ul ud e san santa".split())
_STRESSED = frozenset({"san", "santa"})
_MONTHS_TOO = frozenset({"may", "march"})
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_DIRECTIONS = frozenset(
    """western eastern northern southern central north south east west northeast northwest southeast southwest x black
    white green blue gold jihadist jihadists salafist parliament senate congress cabinet internet god lord""".split()
)
_SUFFIXES = (
    "ing", "ings", "ed", "tion", "tions", "ly", "ness", "ment", "ments", "ism", "ist", "ists", "istic", "ized", "ised",
    "izing", "ising", "ization", "isation", "ers", "ships", "less", "ability", "ibility",
)  # fmt: skip
_PREFIXES = (
    "anti",
    "counter",
    "non",
    "pro",
    "re",
    "un",
    "inter",
    "super",
    "sub",
    "para",
    "narco",
    "ex",
    "multi",
    "pre",
    "over",
)
_SHORTEST_STEM = 4
_LONGEST_ACRONYM = 6


class _English(NamedTuple):
    common: frozenset[str]
    rare: frozenset[str]


@cache
def _english() -> _English:
    common, _, rare = (FOLDER / "english.txt").read_text(encoding="utf-8").partition("\n#\n")
    return _English(frozenset(common.split()), frozenset(rare.split()))


@cache
def _acronyms() -> frozenset[str]:
    """Names of bodies and countries all in capitals, in lower case, without those that are words."""
    found: set[str] = set(lists()["case.upper"])
    for _, _, name, others in rows("bodies.tsv", 4):
        found.update(each.rstrip("!").lower() for each in (name, *several(others)) if each.rstrip("!").isupper())
    for _, name, others, *_ in rows("countries.tsv", 5):
        found.update(each.lower() for each in (name, *several(others)) if each.isupper() and each.isalpha())
    return frozenset(each for each in found if each not in _english().common and len(each) > 1)


@lru_cache(maxsize=16384)
def sort_of(lower: str) -> Sort:
    """What a word, in lower case and without a possessive ending, is by itself."""
    if not lower[0].isalpha() or any(letter.isdigit() for letter in lower):
        return "number"
    if lower in _MONTHS_TOO:
        return "word"
    if lower in lists()["function"] and lower not in _CALENDAR:
        return "function"
    if lower in _CALENDAR:
        return "calendar"
    if lower in lists()["case.rank"]:
        return "word"
    if lower in _acronyms():
        return "acronym"
    if lower in PARTICLES and lower != "do":
        return "particle"
    if lower in lists()["case.small"]:
        return "word"
    return _by_lists(lower)


def _by_lists(lower: str) -> Sort:
    if countries.adjectival(lower) or (countries.named(lower) and lower != "us"):
        return "demonym"
    if (
        lower in lists()["never"]
        and lower not in _DIRECTIONS
        and (lower not in _english().common or lower in _RELIGIONS)
    ):
        return "demonym"
    if lower in lists()["case.given"]:
        return "word"
    if lower in lists()["given"]:
        return "name"
    english = _english()
    if lower in english.common:
        return "function" if lower in lists()["function"] else "word"
    if lower in english.rare:
        return "rare"
    return _unknown(lower)


_RELIGIONS = frozenset(
    """islam islamic muslim muslims christian christians jewish jew jews hindu hindus buddhist buddhists sikh sikhs
    catholic catholics protestant protestants arab arabs arabic hebrew english european europeans europe african asian
    latin marxist communist communists nazi allah bedouin""".split()
)


def _unknown(lower: str) -> Sort:
    """A word that no list has is a name, unless it is made of a word with a prefix or a suffix."""
    common = _english().common
    if lower.endswith(_SUFFIXES) and len(lower) > _SHORTEST_STEM + 2 and _stem(lower, common):
        return "word"
    for prefix in _PREFIXES:
        rest = lower.removeprefix(prefix)
        if rest is not lower and len(rest) >= _SHORTEST_STEM and rest in common and rest != lower:
            return "word"
    consonants = not set(lower) & set("aeiouyáéíóúü")
    return "acronym" if consonants and 1 < len(lower) <= _LONGEST_ACRONYM else "name"


def _stem(lower: str, common: frozenset[str]) -> bool:
    for suffix in _SUFFIXES:
        stem = lower.removesuffix(suffix)
        if (
            stem != lower
            and len(stem) >= _SHORTEST_STEM
            and (stem in common or f"{stem}e" in common or f"{stem}y" in common)
        ):
            return True
    return False


def is_stressed(lower: str) -> bool:
    """Whether a particle has a capital everywhere: "San Miguel", not "de la Cruz"."""
    return lower in _STRESSED
