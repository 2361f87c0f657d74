"""How the words of a date become days, one function for each kind of form.

Each takes a match of its form, whose groups it names, and the days to which other days are relative. It gives the first
and the last day, `UNRESOLVED` for a date that cannot be resolved, and None for what is no date at all.
"""

from datetime import date
from re import Match
from typing import NamedTuple

from summarizer.text.calendar_words import (
    UNRESOLVED,
    WORD_NUMBERS,
    Days,
    around,
    full_year,
    month_number,
    one_day,
    shifted,
    weekday_number,
    whole_month,
)


class Anchor(NamedTuple):
    """The days to which other days are relative: that of publication, and that of what the text told before."""

    published: date | None
    told: date | None


def _numeric_day(name: str, match: Match[str]) -> int:
    return int(match[name].rstrip("stndrh"))


def iso(match: Match[str], _: Anchor) -> Days | None:
    """A day as "2031-03-04"."""
    day = one_day(int(match["year"]), int(match["monthnumber"]), int(match["day"]))
    return (day, day) if day else None


def slashed(match: Match[str], _: Anchor) -> Days | None:
    """Day and month in either order; resolved only where just one order is possible, or both are the same."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    possible = {day for day in (one_day(year, a, b), one_day(year, b, a)) if day}
    if not possible:
        return None
    day = possible.pop()
    return UNRESOLVED if possible else (day, day)


def absolute(match: Match[str], anchor: Anchor) -> Days | None:
    """Day and month, with or without a year, with or without a second day."""
    month = month_number(match["month"])
    first = _numeric_day("day", match)
    last = _numeric_day("until", match) if match["until"] else first
    year = _year(match)
    if year is None and anchor.published is None:
        return UNRESOLVED if one_day(2000, month, first) else None
    if year is None:
        year = _nearest_year(month, first, anchor.published)
    start, end = one_day(year, month, first), one_day(year, month, last)
    if start is None:
        return None
    if end is not None and end < start:  # "July 31 to 2": the 2nd of the month after
        end = whole_month(year, month + 1)[0]
        end = end and shifted(end, last - 1)
    return start, end or start


def _year(match: Match[str]) -> int | None:
    if match["year"]:
        return full_year(match["year"].lstrip("'’"))
    return None


def _nearest_year(month: int, day: int, published: date | None) -> int:
    """The year that puts a day nearest before publication."""
    if published is None:
        return 2000
    year = published.year
    while year > 1 and ((candidate := one_day(year, month, day)) is None or candidate > published):
        year -= 1
        if published.year - year > 8:  # 29 February comes back within eight years
            return published.year
    return year


def month(match: Match[str], anchor: Anchor) -> Days | None:
    """A month or a part of it, of the year told or of the one before publication: "early March", "last May"."""
    month, year = month_number(match["month"]), _year(match)
    if year is None:
        if anchor.published is None:
            return UNRESOLVED
        year = anchor.published.year - (month > anchor.published.month)
        year -= match["which"] == "last" and month == anchor.published.month
        year += match["which"] == "next"
    first, last = whole_month(year, month)
    part = match["part"]
    if first is None or last is None or not part:
        return first, last
    if part == "early":
        return first, first.replace(day=10)
    return (first.replace(day=21), last) if part == "late" else (first.replace(day=11), first.replace(day=20))


def year_alone(match: Match[str], _: Anchor) -> Days | None:
    """A year, or the ten of a decade."""
    year = int(match["year"])
    return date(year, 1, 1), date(year + 9 if match["decade"] and year % 10 == 0 else year, 12, 31)


def weekday(match: Match[str], anchor: Anchor) -> Days | None:
    """A day of the week: the last one on or before publication, unless "next" or "last" says which."""
    if anchor.published is None:
        return UNRESOLVED
    wanted = weekday_number(match["weekday"])
    back = (anchor.published.weekday() - wanted) % 7
    if match["which"] in {"last", "previous"} and back == 0:
        back = 7
    day = shifted(anchor.published, 7 - back if match["which"] in {"next", "coming"} else -back)
    into_the_day = match["overnight"] and match["overnight"].split()[-1] in {"into", "to"}
    return (shifted(day, -1) if day and into_the_day else day), day


_OFFSETS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "this": 0}


def near_day(match: Match[str], anchor: Anchor) -> Days | None:
    """A day told by how near it is: "yesterday", "last night"."""
    if anchor.published is None:
        return UNRESOLVED
    words = " ".join(match["near"].split())
    offset = -2 if words.startswith("the day before") else _OFFSETS.get(words, 0)
    day = shifted(anchor.published, offset)
    return day, day


def just_now(_: Match[str], anchor: Anchor) -> Days | None:
    """“A few minutes ago": the day of publication."""
    return around_span(anchor.published, 0, 0)


def overnight(_: Match[str], anchor: Anchor) -> Days | None:
    """The night before publication: that day or the one before."""
    return around_span(anchor.published, -1, 0)


def around_span(day: date | None, first: int, last: int) -> Days:
    """From `first` to `last` days after a day; unresolved without one."""
    return (shifted(day, first), shifted(day, last)) if day else UNRESOLVED


_LENGTHS = {"hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
_MARGINS = {"hour": 0, "day": 0, "night": 0, "week": 3, "fortnight": 5, "month": 15, "year": 182, "decade": 1826}


def distance(match: Match[str], anchor: Anchor) -> Days | None:
    """So far from a day: "three weeks ago" is the week around that day; "a day earlier" counts from what was told."""
    ago = match["direction"] == "ago"
    origin = anchor.published if ago else anchor.told
    sign = 1 if match["direction"] in {"later", "after"} else -1
    if origin is None:
        return UNRESOLVED
    unit = match["unit"].removesuffix("s")
    length, margin = _LENGTHS[unit], _MARGINS[unit]
    if unit == "hour":
        hours = _count(match["number"])
        return around_span(origin, -max(1, hours // 24) if hours else -1, 0) if sign < 0 else around_span(origin, 0, 1)
    count = _count(match["number"])
    if match["within"]:
        return around_span(origin, *sorted((sign * count * length, 0)))
    if count == 0:  # "several days ago"
        first, last = sorted((sign * 2 * length, sign * 7 * length if unit == "day" else sign * 5 * length))
        return around_span(origin, first, last)
    return around(origin, sign * count * length, margin if ago else 0)


def _count(words: str | None) -> int:
    """The number of a distance, 0 for a vague one."""
    if not words:
        return 0
    bare = " ".join(words.split())
    if "couple" in bare:
        return 2
    return int(bare) if bare.isdigit() else WORD_NUMBERS.get(bare, 0)


def neighbour(match: Match[str], anchor: Anchor) -> Days | None:
    """The day before, after or of what was told: "the previous day", "the next day", "the same day"."""
    if anchor.told is None:
        return UNRESOLVED
    words = match["neighbour"]
    offset = 1 if "following" in words or "next" in words or "after" in words else -1
    if "same" in words or "that" in words:
        offset = 0
    day = shifted(anchor.told, offset)
    return day, day


def calendar_unit(match: Match[str], anchor: Anchor) -> Days | None:
    """A unit of the calendar ("last month", "earlier this week"): weeks from Monday, no later than publication."""
    day = anchor.published
    if day is None:
        return UNRESOLVED
    unit, step = match["unit"], {"last": -1, "previous": -1, "next": 1}.get(match["which"], 0)
    if match["which"] == "past" and unit != "weekend":
        return around_span(day, -_LENGTHS[unit], 0)
    first, last = _calendar_span(day, unit, step)
    return first, min(last, day) if last and step == 0 else last


def _calendar_span(day: date, unit: str, step: int) -> Days:
    if unit == "week":
        monday = shifted(day, 7 * step - day.weekday())
        return around_span(monday, 0, 6)
    if unit == "weekend":
        back = day.weekday() - 5 if day.weekday() >= 5 else day.weekday() + 2
        return around_span(day, 7 * max(step, 0) - back, 7 * max(step, 0) - back + 1)
    if unit == "month":
        return whole_month(day.year, day.month + step)
    return one_day(day.year + step, 1, 1), one_day(day.year + step, 12, 31)


def past_hours(match: Match[str], anchor: Anchor) -> Days | None:
    """The hours before publication."""
    if match["few"]:
        return around_span(anchor.published, -1, 0)
    count = max(1, _count(match["number"]))
    days = -(-count // 24) if match["unit"].startswith("hour") else count * _LENGTHS[match["unit"].removesuffix("s")]
    return around_span(anchor.published, -days, 0)
