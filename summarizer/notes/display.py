"""Dates, voices and lists as a reader of a note sees them, the same in every format."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from summarizer.schema.incident import Place, When
from summarizer.schema.note import Fact, NoteSource, VoiceKind

MONTHS = "January February March April May June July August September October November December".split()

Sources = Mapping[int, NoteSource]
"""The sources of a note by number."""


def day(date: datetime.date) -> str:
    """A day, "6 April 2031"; not by `strftime`, which asks the locale."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def short_day(date: datetime.date) -> str:
    """A day where there is little room: "6 Apr 2031"."""
    return f"{date.day} {MONTHS[date.month - 1][:3]} {date.year}"


def when(found: When) -> str:
    """The days that a date means, or its words where they mean no certain day: "5 to 6 April 2031"."""
    start, end = found.start, found.end
    if start is None or end is None:
        known = start or end
        return f"{found.text} ({'from' if start else 'until'} {day(known)})" if known else found.text
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    return f"{day(start)} to {day(end)}"


def date_time_group(issued: datetime.datetime) -> str:
    """The moment as messages of state write it, in UTC: "061130Z APR 31"."""
    utc = issued.astimezone(datetime.UTC)
    return f"{utc:%d%H%M}Z {MONTHS[utc.month - 1][:3].upper()} {utc:%y}"


def moment(issued: datetime.datetime) -> str:
    """The moment for everyone else: "6 April 2031, 11:30 UTC"."""
    utc = issued.astimezone(datetime.UTC)
    return f"{day(utc.date())}, {utc:%H:%M} UTC"


def voice(fact: Fact, listed: Sources) -> str:
    """Who says it: the voice that the articles name, else the outlets that report it themselves."""
    return fact.voice or ", ".join(dict.fromkeys(outlet(listed[each.source]) for each in fact.citations))


def outlet(source: NoteSource) -> str:
    """The outlet, or the source's number where none is known."""
    return source.outlet or f"source {source.number}"


VOICES: Mapping[VoiceKind, str] = {
    "official": "official",
    "party": "party to the conflict",
    "agency": "news outlet",
    "local": "people on the spot",
    "anonymous": "not identified",
    "other": "other",
}
"""What each kind of voice is called."""


def place(found: Place) -> str:
    """A place and what it lies in: "Gao, Gao Region"."""
    return ", ".join((found.name, *found.within))


def degrees(latitude: float, longitude: float) -> str:
    """A position: "16.27° N, 0.04° W"."""
    north = "N" if latitude >= 0 else "S"
    east = "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"


def listed_in_words(parts: Iterable[str]) -> str:
    """Parts as a sentence lists them: "a", "a and b", "a, b and c"."""
    found: Sequence[str] = list(parts)
    return " and ".join(each for each in (", ".join(found[:-1]), found[-1]) if each) if found else ""
