"""Numerals of English prose, in digits and in words, and their values."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.text.expressions import compiled

_ONES = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

_SMALL: Mapping[str, int] = MappingProxyType(
    {word: value for value, word in enumerate(f"{_ONES} {_TEENS}".split(), start=1)}
    | {word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
    | {"zero": 0, "fourty": 40}
)
_LARGE: Mapping[str, int] = MappingProxyType(
    {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
)
MAGNITUDES: Mapping[str, int] = MappingProxyType({"dozen": 12, "score": 20, "hundred": 100, **_LARGE})
"""Words that multiply the numeral before them."""

PLURAL_MAGNITUDES: Mapping[str, int] = MappingProxyType(
    {
        "hundreds of thousands": 200_000,
        "tens of thousands": 20_000,
        "dozens": 24,
        "scores": 40,
        "tens": 20,
        "hundreds": 200,
        "thousands": 2000,
        "millions": 2_000_000,
    }
)
"""The least that a plural without a number stands for: twice the thing, of which the words say there are several."""

_GAP = r"(?:\s{1,4}|-)"
_SMALL_WORDS = "|".join(sorted(_SMALL, key=len, reverse=True))
_WORD = rf"(?:{_SMALL_WORDS}|hundred|thousand|million|billion|trillion)"
_AND = r"(?:(?:(?<=hundred)|(?<=thousand)|(?<=million))\s{1,4}and\s{1,4})"
_THIN = "\u00a0\u202f\u2009"  # spaces that group digits

DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}(?:[ {_THIN}]\d{{3}})+(?!\d)|\d+)(?:\.\d+)?"
WORDS = rf"(?:{_SMALL_WORDS})(?:(?:{_AND}|{_GAP}){_WORD}){{0,24}}"
NUMERAL = rf"(?:{DIGITS}|{WORDS})(?:[\s-](?:dozen|hundred|thousand|million|billion|trillion)\b)?(?!\w)"
"""A numeral in digits or words, with the magnitude after it; for patterns over `lowercase` text."""


def lowercase(text: str) -> str:
    """The text in small letters, of the same length, so that offsets hold.

    Patterns over small letters alone run twice as fast as patterns that ignore case.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


class Numeral(NamedTuple):
    """A number as written: code points, end exclusive, and its value. `rounded` for dozens."""

    start: int
    end: int
    value: float
    rounded: bool


@cache
def _word_pattern() -> re.Pattern[str]:
    return compiled(r"[a-z]+")


@cache
def _figure_pattern() -> re.Pattern[str]:
    plural = "|".join(name.replace(" ", r"\s{1,4}") for name in PLURAL_MAGNITUDES if name not in {"scores", "tens"})
    alone = r"(?<=\ba )(?:dozen|hundred|thousand|million|billion)"
    begins = "zero|one|tw[eo]|thr|thir|thou|fou?r|fi[fv]|six|sev|eigh|nin|ten|ele|hundred|dozen|million|billion"
    return compiled(
        rf"(?=[\dbdefhmnostz])(?:(?P<digits>{DIGITS})(?:[\s-](?P<times>hundred|thousand|million|billion|trillion|dozen)\b)?"
        rf"|(?<!\w)(?={begins})(?:(?P<words>{WORDS}(?:\sdozen)?)(?!\w)|(?P<plural>{plural})\b|(?P<alone>{alone})\b))"
    )


@lru_cache(maxsize=512)  # an article says its few numbers again and again
def parse(words: str) -> Numeral | None:
    """The numeral with which `words` begins, or None.

    Words that are no one number ("four three") give the longest beginning that is one.
    """
    lowered = words.lower()
    if lowered[:1].isdigit():
        return _parse_digits(lowered)
    return _parse_words(lowered)


def _parse_digits(words: str) -> Numeral | None:
    match = _digits_pattern().match(words)
    if match is None:
        return None
    number = match["number"]
    for mark in f", {_THIN}":
        number = number.replace(mark, "")
    times = MAGNITUDES[match["times"]] if match["times"] else 1
    value = round(float(number) * times, 6)
    return Numeral(0, match.end(), value, match["times"] == "dozen")


@cache
def _digits_pattern() -> re.Pattern[str]:
    return compiled(rf"(?P<number>{DIGITS})(?:[\s-](?P<times>dozen|hundred|thousand|million|billion|trillion)\b)?")


def _parse_words(words: str) -> Numeral | None:
    """Read tokens while they keep to the grammar of one number: each group smaller than the one before."""
    total = group = 0
    room = MAGNITUDES["trillion"] * 1000  # the next group must be smaller than this
    slot = 1000  # the next small word must be smaller than this
    end, rounded = 0, False
    for token in _word_pattern().finditer(words):
        word = token.group()
        if word in _SMALL and 0 <= _SMALL[word] < slot:
            group += _SMALL[word]
            slot = 10 if _SMALL[word] >= 20 else 0
        elif word == "hundred" and 0 < group < 100:
            group, slot = group * 100, 100
        elif word in _LARGE and group > 0 and _LARGE[word] < room:
            room = _LARGE[word]
            total, group, slot = total + group * room, 0, 1000
        elif word == "dozen" and group > 0:
            return Numeral(0, token.end(), float((total + group) * 12), rounded=True)
        elif word == "and" and slot in {100, 1000} and end:
            continue
        else:
            break
        end = token.end()
    return Numeral(0, end, float(total + group), rounded) if end else None


def numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """Every number in digits or words, in order. "dozens" and its like have the least value they stand for."""
    pattern, position, lowered = _figure_pattern(), start, lowercase(text)
    stop = len(text) if end is None else end
    while match := pattern.search(lowered, position, stop):
        position = match.end()
        at = match.start()
        if match["plural"]:
            yield Numeral(at, position, float(PLURAL_MAGNITUDES[" ".join(match["plural"].split())]), rounded=True)
        elif match["alone"]:
            yield Numeral(at, position, float(MAGNITUDES[match["alone"]]), rounded=True)
        elif found := parse(match.group()):
            position = at + found.end
            yield Numeral(at, position, found.value, found.rounded)


def figures(text: str) -> list[tuple[int, int, float]]:
    """Every numeral or number word as (start, end, value), of whatever kind: counts, years, times, model numbers.

    For checking that the numbers of one text occur in another. "no one", "one another" and ordinals are no figures.
    """
    return [(n.start, n.end, n.value) for n in numerals(text) if n.value != 1 or not _pronoun(text, n)]


@cache
def _pronoun_pattern() -> re.Pattern[str]:
    return compiled(r"(?:no|any|every|each|some)[\s-]one\b|one another\b", re.IGNORECASE)


def _pronoun(text: str, number: Numeral) -> bool:
    if text[number.start : number.end].isdigit():
        return False
    around = text[max(0, number.start - 6) : number.end + 8]
    return any(match.start() <= min(6, number.start) < match.end() for match in _pronoun_pattern().finditer(around))
