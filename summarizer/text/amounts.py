"""Amounts with their hedges ("at least four", "dozens", "20 to 30") and the interval that the words allow.

The intervals are those of the project's labelling guide: `low` and `high` bound what the words allow, None is an open
end, `approximate` says that the words hedge.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.text.expressions import compiled
from summarizer.text.hedge_words import AFTER, MEANING
from summarizer.text.number_words import MAGNITUDES, NUMERAL, PLURAL_MAGNITUDES, lowercase, parse


class Interval(NamedTuple):
    """What a count allows: both ends inclusive, None for an open one."""

    low: int | None
    high: int | None
    approximate: bool


class Amount(NamedTuple):
    """An amount as worded, hedge included: code points, end exclusive, and where its numeral begins.

    `plain` says that it is one number alone, without hedge, range or magnitude.
    """

    start: int
    end: int
    number: int
    interval: Interval
    plain: bool


MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)

UNKNOWN = Interval(None, None, approximate=True)
SEVERAL = Interval(2, None, approximate=True)
ZERO = Interval(0, 0, approximate=False)

LONGEST_HEDGE = 48
"""How far before a number its hedges may begin, in characters."""

_AFTER_BEGINS = ("or", "+", "-plus", "plus", "-odd")
"""What they begin with, behind white space of up to so many characters as news have:"""
_GAP = 12

_VAGUE: tuple[tuple[str, Interval], ...] = (
    (r"(?:half[\s-]a[\s-]dozen|a\s+half[\s-]dozen|half[\s-]dozen)", Interval(6, 6, approximate=True)),
    (r"an?\s+(?:couple|pair)(?!\s+(?:of\s+)?(?:dozen|hundred|thousand))", Interval(2, 2, approximate=True)),
    (r"a\s+(?:large\s+|small\s+|growing\s+|great\s+)?number(?=\s+of\b|\s*$)", SEVERAL),
    (r"(?:an?\s+)?(?:unspecified|unknown|undisclosed|undetermined)\s+number", UNKNOWN),
    (r"a\s+(?:small\s+)?handful|a\s+few(?!\s+(?:dozen|hundred|thousand))|quite\s+a\s+few", SEVERAL),
    (r"several(?!\s+(?:dozen|hundred|thousand))|multiple|numerous|many(?!\s+as\b)|various|countless", SEVERAL),
    (r"both", Interval(2, 2, approximate=False)),
)
"""Amounts without a number. Each row: the words, and what they allow."""

_ROUND = r"(?:(?:several|a\s+few|a\s+couple(?:\s+of)?|a|an?\s+additional|another)\s+(?:dozen|hundred|thousand|million))"
_PLURAL = "|".join(name.replace(" ", r"\s+") for name in PLURAL_MAGNITUDES if name != "tens") + r"|tens(?=\s+of\s)"
_NONE = r"no\s?-?one|nobody|none|not\s+a\s+single(?:\s+(?:one|person))?"


_BEGINNINGS = (
    r"\d|an?\s+(?:additional|couple|dozen|few|gr|half|handful|hundred|large|million|number|pair|small|thousand|un[dks])"
    r"|another\s|no(?:\s?-?one|body|ne|t\s+a\s)|one|tw[eo]|th(?:ree|ir|ou)|fou?r|fi[fv]|six|sev|eigh|nin|ten|ele|zero"
    r"|hundreds|dozens|scores|millions|half|un[dks]|quite|mul|num|many|var|cou|both"
)
"""With what an amount can begin: looking for that first makes the pass three times as fast."""


def _alternatives(phrases: list[str]) -> str:
    """The phrases as one pattern, longest first, whatever white space stands between their words."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)


@cache
def _hedge_pattern() -> re.Pattern[str]:
    return compiled(_alternatives(list(MEANING)))


@cache
def _amount_pattern() -> re.Pattern[str]:
    vague = "|".join(words for words, _ in _VAGUE)
    return compiled(
        rf"\b(?={_BEGINNINGS})(?<![$€£¥#])(?:(?P<number>{NUMERAL})|(?P<round>{_ROUND})\b|(?P<plural>{_PLURAL})\b|(?P<vague>{vague})\b|(?P<none>{_NONE})\b)"
    )


@cache
def _joint_pattern() -> re.Pattern[str]:
    return compiled(r"(?:\s?[-–—]\s?|\s+(?:to|or|(?P<and>and))\s+)(?=\w)")


@cache
def _numeral_pattern() -> re.Pattern[str]:
    return compiled(NUMERAL)


@cache
def _hedges_before() -> re.Pattern[str]:
    hedges = _alternatives(list(MEANING))
    return compiled(rf"\b(?P<hedges>(?:{hedges})\s+(?:(?:{hedges})\s+)?)(?:the\s+)?$")


@cache
def _after_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((compiled(words), what) for words, what in AFTER)


@cache
def _vague_patterns() -> tuple[tuple[re.Pattern[str], Interval], ...]:
    return tuple((compiled(words), interval) for words, interval in _VAGUE)


def amounts(text: str) -> Iterator[Amount]:
    """Every amount with its hedges, in order, whatever it counts."""
    pattern, lowered = _amount_pattern(), lowercase(text)
    position = last = 0
    while match := pattern.search(lowered, position):
        if match["number"] and (day := _day_before(lowered, match)):
            position = day  # "on August 5 300 people"
            continue
        at = match.start()
        hedge = _hedge_before(lowered, max(last, at - LONGEST_HEDGE), at)
        amount = _amount(lowered, match, hedge["hedges"] if hedge else "")
        position = match.end() if amount is None else max(amount.end, at + 1)
        if amount is not None:
            last = amount.end
            yield amount if hedge is None else amount._replace(start=hedge.start())


def _hedge_before(text: str, first: int, at: int) -> re.Match[str] | None:
    """The hedges that end right before `at`, not looking back beyond `first`."""
    before = text[first:at].rstrip()
    if before.endswith("the"):
        before = before[:-3].rstrip()
    return _hedges_before().search(text, first, at) if before.endswith(_HEDGE_ENDS) else None


_HEDGE_ENDS = tuple({hedge.rpartition(" ")[2] for hedge in MEANING})


def _day_before(text: str, match: re.Match[str]) -> int | None:
    """Where the day of a date ends that a space glues to the number after it."""
    first, space, _ = match["number"].partition(" ")
    if not (space and first.isdigit() and int(first) <= 31):
        return None
    at = match.start("number")
    return at + len(first) if _month_before().search(text, max(0, at - 12), at) else None


@cache
def _month_before() -> re.Pattern[str]:
    return compiled(rf"\b(?:{MONTHS})\.?\s+$")


def _amount(text: str, match: re.Match[str], hedges: str) -> Amount | None:
    """The amount of a match of the pattern; `text` is in small letters, as in all that follows."""
    if match["number"]:
        return _numeric(text, match, hedges)
    if match["round"]:
        kind, base = "round", _round(match["round"])
    elif match["plural"]:
        kind, base = "plural", Interval(PLURAL_MAGNITUDES[_plain(match["plural"])], None, approximate=True)
    elif match["none"]:
        kind, base = "none", ZERO
    else:
        at = match.start("vague")
        kind, base = "vague", next(value for words, value in _vague_patterns() if words.match(text, at))
    base = _hedged(base, hedges)
    return Amount(match.start(), match.end(), match.start(kind), base, plain=False)


def _numeric(text: str, match: re.Match[str], hedges: str) -> Amount | None:
    number = parse(match["number"])
    if number is None or not _whole(number.value):
        return None
    start, value = match.start(), int(number.value)
    end = start + number.end
    if (upper := _upper(text, start, end, value)) is not None:
        low, high, start, end = upper
        return Amount(start, end, match.start(), _hedged(Interval(low, high, approximate=False), hedges), plain=False)
    base = Interval(value, value, number.rounded)
    following = text[end : end + _GAP].lstrip()
    for words, what in _after_patterns() if following.startswith(_AFTER_BEGINS) else ():
        if after := words.match(text, end):
            base, end = _apply(base, what), after.end()
            break
    if (again := _in_figures().match(text, end)) and again[1].replace(",", "") == str(value):
        end = again.end()
    plain = not hedges and base == Interval(value, value, approximate=False)
    return Amount(start, end, start, _hedged(base, hedges), plain)


@cache
def _in_figures() -> re.Pattern[str]:
    """A number once more in brackets, as official papers have it: "eleven (11)"."""
    return compiled(r"\s?\((\d[\d,]{0,12})\)")


def _upper(text: str, start: int, end: int, low: int) -> tuple[int, int, int, int] | None:
    """The range that begins with the number at `start:end`: low, high, start and end, "between" included."""
    joint = _joint_pattern().match(text, end)
    run = joint and _numeral_pattern().match(text, joint.end())
    if not joint or not run or _changed_from().search(text, max(0, start - 40), start):
        return None
    if _month_before().search(text, max(0, start - 12), start):
        return None  # "Feb 12 - Fourteen militants"
    if joint["and"]:
        before = text[max(0, start - 12) : start].split()
        if not before or before[-1] != "between":
            return None
        start = text.rindex("between", 0, start)
    upper = parse(run.group())
    if upper is None or upper.value <= low or not _whole(upper.value):
        return None
    high, magnitude = int(upper.value), MAGNITUDES.get(run.group()[: upper.end].rsplit(maxsplit=1)[-1], 1)
    if low < high // magnitude <= 1000 and low < magnitude:
        low *= magnitude  # "two to three thousand"
    return low, high, start, run.start() + upper.end


@cache
def _changed_from() -> re.Pattern[str]:
    """Before the first of two numbers of a change: "rose from nine to 14"."""
    return compiled(
        r"\b(?:rose|risen|rises|up|climbed|raised|increased|jumped|down|revised|lowered|cut)(?:\s+[a-z]+){0,3}\s+from\s+$"
    )


def _round(words: str) -> Interval:
    """What "a dozen", "several hundred", "a couple of thousand" allow."""
    parts = _plain(words).split()
    unit = MAGNITUDES[parts[-1]]
    if parts[0] == "several" or "few" in parts:
        return Interval(2 * unit, None, approximate=True)
    if "couple" in parts:
        return Interval(2 * unit, 2 * unit, approximate=True)
    return Interval(unit, unit, approximate=True)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _whole(*values: float) -> bool:
    return all(value.is_integer() for value in values)


def _hedged(base: Interval, hedges: str) -> Interval:
    found: list[str] = _hedge_pattern().findall(hedges)
    for hedge in reversed(found):
        base = _apply(base, MEANING[_plain(hedge)])
    return base


def _apply(base: Interval, what: str) -> Interval:
    low, high, approximate = base
    if what == "about":
        return Interval(low, high, approximate=True)
    if what == "at least":
        return Interval(low, None, approximate=approximate and high is None)
    if what == "more than":
        return Interval(None if low is None else low + (high is not None), None, approximate=high is None)
    if what == "at most":
        return Interval(None, high, approximate=high is None)
    if what == "fewer than":
        return Interval(None, None if high is None else max(0, high - 1), approximate=high is None)
    return base
