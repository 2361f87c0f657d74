"""The forms in which prose gives dates, as data: the words of each, and what reads them."""

from collections.abc import Callable
from re import Match
from typing import NamedTuple

from summarizer.text import date_readings as readings
from summarizer.text.calendar_words import MONTH, MONTH_WHOLE, WEEKDAY, WEEKDAY_SHORT, WORD_NUMBERS, Days
from summarizer.text.date_readings import Anchor


class Form(NamedTuple):
    """One form. `words` is a pattern over small letters, `read` gives its days, or None where it is no date at all."""

    words: str
    read: Callable[[Match[str], Anchor], Days | None]


_GAP = r"\s{1,3}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TO = r"\s?(?:-|–|—|/|to|and|until|into)\s?"
_TIME_OF_DAY = rf"(?:{_GAP}(?:morning|afternoon|evening|night|midnight|noon|midday|dawn|daybreak))?"
_MODIFIER = rf"(?:(?:early|late|earlier|later|shortly before midnight){_GAP}(?:on{_GAP})?)?"
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(WORD_NUMBERS, key=len, reverse=True)) + ")"
_FEW = rf"(?:several|a{_GAP}few|some|(?:a{_GAP})?couple{_GAP}of)"


_YEAR = r"(?P<year>\d{4}|['’]\d{2}|\d{2}(?=\s*(?:\(|-|–|—|\[|$|[.;)])))"
_WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),?{_GAP})?"

FORMS: tuple[Form, ...] = (
    # 2031-03-04
    Form(r"(?P<year>(?:19|20)\d\d)[-/](?P<monthnumber>\d{1,2})[-/](?P<day>\d{1,2})(?:t[\d:.]+z?)?", readings.iso),
    # 25/12/2031, 25.12.2031
    Form(r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)", readings.slashed),
    # late on Monday, August 5, 2031; August 3-5
    Form(
        rf"{_MODIFIER}{_WEEKDAY_BEFORE}(?P<month>{MONTH}){_GAP}(?P<day>{_DAY})(?!,?\d)"
        rf"(?:{_TO}(?P<until>{_DAY})(?!\w|{_GAP}(?:of{_GAP})?{MONTH}\b))?(?:,?{_GAP}{_YEAR})?",
        readings.absolute,
    ),
    # 5 August 2031; the 5th of August; 3 to 5 August; 12 JAN 90
    Form(
        rf"{_MODIFIER}{_WEEKDAY_BEFORE}(?P<day>{_DAY})(?:{_TO}(?P<until>{_DAY}))?"
        rf"{_GAP}(?:of{_GAP})?(?P<month>{MONTH})(?:,?{_GAP}{_YEAR})?",
        readings.absolute,
    ),
    # early October 2031; in October; last October
    Form(
        rf"(?:(?:in|since|during|until|by|of){_GAP})?(?P<core>(?:(?P<part>early|late|mid)[\s-](?:in{_GAP})?"
        rf"|(?P<which>last|this|next){_GAP}|(?<=\bin\s)|(?<=\b(?:of|by)\s)(?!{MONTH_WHOLE}{_GAP}\d{{1,2}}\b)"
        rf"|(?<=\b(?:since|until)\s)(?!{MONTH_WHOLE}{_GAP}\d{{1,2}}\b))"
        rf"(?P<month>{MONTH_WHOLE})(?:,?{_GAP}(?:of{_GAP})?{_YEAR})?)",
        readings.month,
    ),
    # October 2031
    Form(
        rf"(?P<part>(?!))?(?P<which>(?!))?(?P<month>{MONTH}),?{_GAP}(?:of{_GAP})?(?P<year>(?:19|20)\d\d)",
        readings.month,
    ),
    # in 2031; the 2031 bombing; the 1990s
    Form(
        r"(?:in|since|during|of|from|until|before|after|by|the|early|late|mid)[\s-]{1,3}"
        r"(?P<core>(?P<year>(?:19|20)\d\d)(?P<decade>['’]?s)?)(?![-–]\w|,\d)",
        readings.year_alone,
    ),
    # Tuesday night, early on Monday, last Friday, overnight into Tuesday
    Form(
        rf"(?P<overnight>(?:overnight|(?:in{_GAP})?the{_GAP}night){_GAP}(?:into|on|to){_GAP})?{_MODIFIER}"
        rf"(?:(?P<which>last|this|next|previous|past|coming){_GAP})?(?P<weekday>{WEEKDAY}){_TIME_OF_DAY}",
        readings.weekday,
    ),
    Form(
        rf"{_MODIFIER}(?P<near>today|tonight|the{_GAP}day{_GAP}before{_GAP}yesterday|yesterday|tomorrow|last{_GAP}night"
        rf"|this(?={_GAP}(?:morning|afternoon|evening|noon|midday|dawn|daybreak)(?!\w))){_TIME_OF_DAY}",
        readings.near_day,
    ),
    # a few minutes ago, moments ago, half an hour ago
    Form(
        rf"(?:(?:about|around|just|only|some|approximately|less{_GAP}than){_GAP})?(?:half{_GAP}an{_GAP}hour"
        rf"|(?:(?:(?:a{_GAP})?few|several|a|{_NUMBER}(?:(?:-|{_GAP}(?:to|or){_GAP}){_NUMBER})?){_GAP})?"
        rf"(?:minutes?|moments?)){_GAP}ago",
        readings.just_now,
    ),
    Form(r"overnight", readings.overnight),
    # three weeks ago, a day earlier, several days before, hours later
    Form(
        rf"(?:(?:about|around|almost|nearly|some|just|more{_GAP}than|over|(?P<within>less{_GAP}than)){_GAP})?"
        rf"(?:(?P<number>{_NUMBER}|{_FEW}){_GAP})?(?P<unit>hours?|days?|nights?|weeks?|fortnight|months?|years?|decades?)"
        rf"{_GAP}(?P<direction>ago|earlier|before|later|after(?={_GAP}(?:that|the))|prior)",
        readings.distance,
    ),
    # the day before, the same day, that day
    Form(
        rf"(?P<neighbour>the{_GAP}(?:day{_GAP}(?:before|after)|(?:previous|following|next|same){_GAP}day)"
        rf"|that{_GAP}(?:same{_GAP})?day)",
        readings.neighbour,
    ),
    # last month, earlier this week, over the weekend
    Form(
        rf"(?:(?:earlier|later|early|late){_GAP})?(?:over{_GAP}|at{_GAP}|during{_GAP})?"
        rf"(?P<which>last|this|next|past|previous|the(?:{_GAP}(?:last|past))?(?={_GAP}weekend))"
        rf"{_GAP}(?P<unit>weekend|week|month|year)(?!{_GAP}ago|{_GAP}before)",
        readings.calendar_unit,
    ),
    # the past 24 hours, in the last two days
    Form(
        rf"(?:the{_GAP})?(?:past|last|previous){_GAP}(?:(?P<number>{_NUMBER}){_GAP}(?P<unit>hours?|days?|weeks?|months?)"
        rf"|(?P<few>few|several|couple{_GAP}of){_GAP}hours)",
        readings.past_hours,
    ),
)
"""In order of precedence where two could begin at one word."""

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_UNITS = "minute|moment|hour|day|night|week|fortnight|month|year|decade"
_WORD_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WHICH = "last|this|next|past|previous|the"
_SOME = rf"\d|an?\s|{_WORD_NUMBERS}|several|some|couple|{_UNITS}"

_OPENERS: tuple[tuple[str, str], ...] = (
    ("the", r"\d|day|night|previous|following|next|same|last|past|weekend"),
    ("in|of|by|since|until|during", rf"\d|early|late|mid|{_MONTHS}|{_WHICH}"),
    ("an?", f"few|couple|{_UNITS}"),
    ("that", "same|day"),
    ("at", _WHICH),
    ("before|after|from", r"\d"),
    ("more|less", "than"),
    ("about|around|almost|nearly|some|just", _SOME),
    ("over", f"{_WHICH}|{_SOME}"),
)
"""Common words with which a form can begin, and beginnings of what then follows."""

BEGINNINGS = "|".join(
    [
        *(rf"(?:{words})[\s-]{{1,3}}(?:{following})" for words, following in _OPENERS),
        f"{_MONTHS}|{_UNITS}|(?:few|half)\\s|(?:{_WORD_NUMBERS})\\s|mon|tue|wed|thu|fri|sat|sun|(?:coming|last|mid|next|past|this)\\b",
        "couple|earl|late|overnight|previous|several|shortly|today|tomorrow|tonight|yesterday",
    ]
)
"""With what a form that does not begin with a digit begins, as a pattern."""
