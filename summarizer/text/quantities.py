"""Number expressions that may count people, told apart from ages, times, dates, money, measures and names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.text.amounts import MONTHS, ZERO, Amount, Interval, amounts
from summarizer.text.expressions import compiled
from summarizer.text.number_words import lowercase


class Quantity(NamedTuple):
    """A number expression: code points, end exclusive; `text` is `text[start:end]` with its hedge.

    `noun` is what is counted, as far as the words after it say: "American soldiers", or "" where a verb follows.
    """

    start: int
    end: int
    text: str
    interval: Interval
    noun: str


_UNITS = (
    "seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|yrs?|decades?"
    "|century|centuries|times|o'clock|gmt|utc|[ap]\\.?m\\b|percent|per\\s?cent|pct|percentage|points?|degrees?"
    "|met(?:er|re)s?|kilomet(?:er|re)s?|kms?|cm|mm|mil(?:e|es|limet(?:er|re)s?)|feet|foot|ft|yards?|inch(?:es)?|mph|kph"
    "|kilogram(?:me)?s?|kilos?|kgs?|grams?|tons?|tonnes?|pounds?|lbs?|ounces?|lit(?:er|re)s?|gallons?|barrels?|acres?"
    "|hectares?|square|cubic|knots?|nautical|caliber|calibre|watts?|kilowatts?|megawatts?|kilotons?|dollars?|cents|euros?"
    "|rubles?|roubles?|rupees?|pesos?|yen|yuan|shekels?|dinars?|rials?|riyals?|dirhams?|lira|naira|shillings?|francs?|baht"
    "|won|afghanis?|hryvnias?|usd|eur|gbp"
)
"""What is measured, not counted in people."""

_ON_DUTY = (
    "shift|watch|guard|porter|work|nurs|labour|labor|patrol|fisher|soldier|clerk|driver|duty|staff|trader|vendor|security"
    "|care|commuter|school|visitor"
)
"""What people after "night" or "foot" are called, which are then no measure: "two night watchmen"."""

_NUMBERED = (
    "no|nos|number|numbers|flight|route|highway|road|unit|article|section|chapter|resolution|page|pages|bus|line|gate"
    "|terminal|room|block|zone|sector|level|phase|type|channel|class|boeing|airbus|checkpoint|version|volume|figure|table"
    "|item|paragraph|order|day|week|month|year|age|aged|ages|group of|grade|apartment|flat|pier|platform|kilometer"
    "|kilometre|km|category|title|verse|act|part|question|model|serial|mark|mk|chapter|psalm|protocol|schedule"
)
"""A plain number after these is a name or an age."""

_NUMBERED_ENDS = (*{words.rpartition(" ")[2] for words in _NUMBERED.split("|")}, "rs")
"""What stands right before such a number, or before money in rupees, ends in one of these or in a sign."""
_MONTHS_BEGIN = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())

_ABOUT_YEARS = "in|since|of|by|until|till|from|during|early|late|mid|the|year|and|or|to|through|before|after|for"

PEOPLE = (
    "people|persons?|casualt(?:y|ies)|injur(?:y|ies)|deaths?|fatalit(?:y|ies)|victims?|civilians?|soldiers?|troops?"
    "|personnel|officers?|policem[ae]n|police|men|women|children|passengers?|residents?|workers?|staff|employees?|students?"
    "|pupils?|hostages?|members?|guards?|fighters?|militants?|villagers?|survivors?|bystanders?|crew|loss|wounded|dead"
    "|service\\s?members?|americans?|israelis?|arrests?|suspects?|injured|hurt|killed"
)
"""Nouns for people and for harm to them, which "no" and "some" must precede to be amounts here."""

_STOPS = frozenset(
    """a about across after against all along although amid among an and another around as at away be because been
    before being between but by can could did died do does during each earlier either every fled for found from
    had has have he her him his i if in including inside into is it its last later left lost may might missing
    more must near nor of on only or other out outside over remain remained remains reported said say saying says
    she since so still such suffered than that the their them then there these they this those through to today
    told tonight under until up was we were are is am what when where which while who whom whose will with within
    without would yesterday yet you not also dead down off monday tuesday wednesday thursday friday saturday sunday
    alive homeless sustained""".split()
)
_PARTICIPLES = frozenset(
    """abducted armed arrested captured detained displaced executed hospitalised hospitalized hurt injured jailed
    kidnapped killed kidnaped massacred missing murdered rescued shot slain stabbed taken wounded maimed
    driven uprooted evacuated beheaded lynched drowned trapped sickened poisoned hanged burned burnt buried""".split()
)
_LEADING = frozenset("of the its his her their our these those more other additional further".split())
_IRREGULAR = frozenset(
    "people men women children police personnel troops crew staff policemen servicemen gunmen fishermen others".split()
)
MOST_NOUN_WORDS = 5


@cache
def _after_pattern() -> re.Pattern[str]:
    return compiled(
        rf"(?!\s+(?:night|day|foot|weekend)[\s-](?:{_ON_DUTY}))"
        rf"(?:[-–][^\W_]|:\d|/\d|\.\d|\s?%|(?:\s+|-)(?:\w{{1,12}}\s+)?(?:{_UNITS})\b|['’]s?\b"
        rf"|[\s-](?:thirds?|quarters?|fifths?|halves|tenths?)\b|\s+in\s+(?:\d|two|three|four|five|six|ten)\b)",
        re.IGNORECASE,
    )


@cache
def _before_pattern() -> re.Pattern[str]:
    return compiled(rf"(?:\b(?:{_NUMBERED})\.?\s+|[$€£¥#]\s?|[A-Za-z\d][-–/:.,+]|\bRs\.?\s?)$", re.IGNORECASE)


@cache
def _month_after() -> re.Pattern[str]:
    return compiled(rf"\s+(?:of\s+)?(?:{MONTHS})\b(?!\s+(?:not|have|be)\b)", re.IGNORECASE)


@cache
def _month_before() -> re.Pattern[str]:
    """Before a day ("August") or a year ("August 5,")."""
    return compiled(
        rf"(?P<day>\b\d{{1,2}}\s+(?:of\s+)?)?\b(?:{MONTHS})\.?,?\s+(?:\d{{1,2}},?\s+|\d{{1,2}}\s?[-–]\s?)?(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _year_before() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_ABOUT_YEARS})[\s-]+$", re.IGNORECASE)


@cache
def _age_before() -> re.Pattern[str]:
    return compiled(r"[A-Z][\w'’.-]*,\s+$|[A-Z][\w'’.-]*\s\($|,\s\d{1,2},?\sand\s$")


@cache
def _age_after() -> re.Pattern[str]:
    return compiled(r"[,.;)]|\s+(?:and|was|who)\b")


@cache
def _clock_before() -> re.Pattern[str]:
    return compiled(rf"\b(?:{'|'.join(_CLOCK_WORDS)})\s+$", re.IGNORECASE)


_CLOCK_WORDS = ("at", "by", "around", "about", "after", "before", "since", "until", "approximately")


@cache
def _harm_after() -> re.Pattern[str]:
    """What became of those whom a number counts: "stands at 10 dead"."""
    return compiled(r"\s+(?:dead|killed|wounded|injured|hurt|missing)\b", re.IGNORECASE)


@cache
def _item_number() -> re.Pattern[str]:
    """After the number of an item in a list, with which its line begins: "1. We blame nobody"."""
    return compiled(r"[.)]\s+\S")


@cache
def _one_pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Before and after a "one" that counts nothing."""
    return (
        compiled(r"\b(?:no|any|every|each|this|that|which|the|some|another|at)[\s-]+$", re.IGNORECASE),
        compiled(r"\s+(?:another|day|by|thing|way|hand|side|point|time|reason|that|where)\b", re.IGNORECASE),
    )


@cache
def _share_before() -> re.Pattern[str]:
    """The beginning of "one in four"."""
    return compiled(r"\b(?:\d|one|two|three|four|nine)\s+in\s+(?:every\s+)?$", re.IGNORECASE)


@cache
def _many_before() -> re.Pattern[str]:
    return compiled(r"\b(?:how|as|so|too|not)\s+$", re.IGNORECASE)


@cache
def _none_or_some() -> re.Pattern[str]:
    between = r"\s+(?:(?!(?:of|longer|doubt|more|one)\b)[\w.'’-]+\s+){0,2}?"
    return compiled(rf"(?=[nsz])(?<!\w)(?P<word>no|zero|some)\b(?={between}(?:{PEOPLE})\b)")


@cache
def _noun_pattern() -> re.Pattern[str]:
    return compiled(rf"[\"'”’]?(?:\s+[^\W\d_][\w'’.-]*){{1,{MOST_NOUN_WORDS + 2}}}")


def quantities(text: str) -> list[Quantity]:
    """The number expressions of a text that may count people, in order.

    Not ages ("12-year-old"), times, dates, years, money, percentages, measures, model numbers, numbered things or
    ordinals. Things that can be counted like people ("300 drones") stay: `noun` tells.
    """
    found = [_quantity(text, amount) for amount in amounts(text) if _may_count(text, amount)]
    found.extend(_zero_or_some(text))
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    return [q for i, q in enumerate(found) if i == 0 or q.start >= found[i - 1].end]


def _quantity(text: str, amount: Amount) -> Quantity:
    start, end = amount.start, amount.end
    return Quantity(start, end, text[start:end], amount.interval, _noun(text, end))


def _zero_or_some(text: str) -> Iterator[Quantity]:
    for match in _none_or_some().finditer(lowercase(text)):
        interval = Interval(2, None, approximate=True) if match["word"] == "some" else ZERO
        noun = _noun(text, match.end())
        if interval is ZERO or noun.rpartition(" ")[2].lower().endswith(("s", "people", "men", "women", "children")):
            yield Quantity(match.start(), match.end(), text[match.start() : match.end()], interval, noun)


def _may_count(text: str, amount: Amount) -> bool:
    first = text[amount.number]
    before = text[max(0, amount.start - 24) : amount.start]
    if first.isdigit() and not _digits_may_count(text, amount, before):
        return False
    lowered = text[amount.number : amount.end].lower()
    if lowered == "many":
        return not _many_before().search(before)
    if lowered == "one":
        preceding, following = _one_pattern()
        if preceding.search(before) or following.match(text, amount.end):
            return False
    if _after_pattern().match(text, amount.end):
        return False
    return not (before.rstrip().lower().endswith(("in", "every")) and _share_before().search(before))


def _digits_may_count(text: str, amount: Amount, before: str) -> bool:
    if _numbered(text, amount.number) or (amount.start != amount.number and _numbered(text, amount.start)):
        return False
    high = amount.interval.high if amount.interval.high is not None else amount.interval.low or 0
    digits = text[amount.number : amount.end]
    if digits.startswith("0") and len(digits) > 1:
        return False
    if high <= 31 and _month_after().match(text, amount.end):
        return False
    dated = amount.plain and any(map(before.lower().__contains__, _MONTHS_BEGIN))
    if dated and (month := _month_before().search(before)) and _in_date(text, amount, month, high):
        return False
    if not amount.plain:
        return not all(_is_year(part) for part in re.split(r"\s?[-–—]\s?|\s+to\s+", digits))
    if _is_year(digits):
        return _counted_though_year(text, amount, before)
    told = before.rstrip()
    aged = high <= 120 and told.endswith((",", "(", "and")) and _age_before().search(before)
    if aged and _age_after().match(text, amount.end):
        return False
    if high <= 120 and before.rstrip(" \t(")[-1:] in {"", "\n"} and _item_number().match(text, amount.end):
        return False
    on_the_hour = high <= 24 or (len(digits) == 4 and high <= 2400 and high % 100 < 60)
    if not (on_the_hour and told.lower().endswith(_CLOCK_WORDS) and _clock_before().search(before)):
        return True
    return bool(_noun(text, amount.end) or _harm_after().match(text, amount.end))


def _numbered(text: str, at: int) -> bool:
    """Whether a number at `at` is numbered, money, or goes on from something: "No. 5", "$5", "AK-47"."""
    before = text[max(0, at - 16) : at]
    told = before.rstrip()
    begins = told[-1:] in _SIGNS_BEFORE or told.lower().endswith(_NUMBERED_ENDS)
    return begins and _before_pattern().search(before) is not None


_SIGNS_BEFORE = frozenset("$€£¥#-–/:.,+")


def _in_date(text: str, amount: Amount, month: re.Match[str], value: int) -> bool:
    """Whether a number after a month is its day or year: "January 14", "14 January 2031", "14 JAN 90".

    Right after a month and a comma it can only be a year: "In January, 14 villagers".
    """
    digits = text[amount.number : amount.end]
    if month["day"] is None:
        named, comma, rest = month.group().partition(",")
        alone = bool(comma) and not rest.strip() and named.strip().rstrip(".").isalpha()
        return (value <= 31 and not alone) or _is_year(digits)
    return len(digits) in {2, 4} and digits.isdigit() and not _noun(text, amount.end)


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and 1800 <= int(digits) <= 2100


def _counted_though_year(text: str, amount: Amount, before: str) -> bool:
    """Whether a number that looks like a year is a count: alone, or with people after it and no preposition before."""
    if not before.strip() and amount.end == len(text.rstrip()):
        return True
    return not _year_before().search(before) and _plural(_noun(text, amount.end).rpartition(" ")[2])


def _plural(word: str) -> bool:
    lowered = word.lower()
    return lowered in _IRREGULAR or (lowered.endswith("s") and not lowered.endswith(("ss", "'s", "’s")))


def _noun(text: str, end: int) -> str:
    """The words after a number, up to its head: "American soldiers" of "four American soldiers were hurt"."""
    match = _noun_pattern().match(text, end)
    if match is None:
        return ""
    words = match.group().lstrip("\"'”’").split()
    while words and words[0].lower() in _LEADING:
        del words[0]
    kept: list[str] = []
    for i, word in enumerate(words[:MOST_NOUN_WORDS]):
        bare = word.rstrip(".").lower()
        following = words[i + 1] if i + 1 < len(words) else ""
        if _noun_ends(bare, following, kept):
            break
        kept.append(word if "." in word[:-1] else word.rstrip("."))
        if word.endswith(".") and "." not in word[:-1]:
            break
    return " ".join(kept)


def _noun_ends(bare: str, following: str, kept: list[str]) -> bool:
    if bare in _PARTICIPLES:
        return bool(kept) or not _plural(following.rstrip("."))
    if bare in _STOPS or (bare.endswith("ly") and following.rstrip(".,;").lower() in _PARTICIPLES):
        return True
    return bool(kept) and _plural(kept[-1]) and not _plural(bare)
