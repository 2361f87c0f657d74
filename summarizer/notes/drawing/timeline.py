"""An incident and those that its sources relate to it, in the order of time, one below the other."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.notes.display import day, when
from summarizer.notes.drawing.measure import wrapped
from summarizer.notes.drawing.svg import SIZE, SMALL, WIDTH, Picture, element, picture, text
from summarizer.schema.incident import When
from summarizer.schema.note import NoteIncident

AXIS = 14
"""Where the line of time runs."""

LEFT = 32
"""Where text begins."""

LINE, GAP = 15, 16
"""Heights: a line of text, the space between two events."""

MOST = 14
"""Events that are drawn: with more, a timeline would not fit on a page."""

MONTH, YEAR = 30.44, 365.25
"""Mean days of a month and of a year."""


class Event(NamedTuple):
    """One incident. `main`: the one that the note is about."""

    date: When | None
    label: str
    main: bool

    @property
    def start(self) -> datetime.date | None:
        """The first day it can mean."""
        return self.date.start or self.date.end if self.date else None


def timeline(incident: NoteIncident, key: str) -> Picture | None:
    """Events by first day, those without a resolved date last; null where no other incident is related.

    Of many events those nearest to the incident are drawn, and the title says so.
    """
    if not incident.related:
        return None
    own = Event(incident.date, incident.headline, main=True)
    others = nearest(own, [Event(each.date, each.label, main=False) for each in incident.related])
    events = in_order([own, *others])
    drawn: list[str] = []
    y, before = 4.0, None
    for event in events:
        between = _between(before, event.start)
        if between:
            drawn.append(text(LEFT, y + SMALL, between, "faint", font_size=SMALL, font_style="italic"))
            y += GAP + 6
        part, y = _event(event, y)
        drawn += part
        before = event.start or before
    line = element("line", style="axis", x1=AXIS, y1=10, x2=AXIS, y2=y - GAP - 4, stroke_width=1.5)
    left_out = len(incident.related) - len(others)
    title = f"Timeline of {len(events)} incidents"
    if left_out:
        title = f"Timeline of the {len(events)} nearest of {len(events) + left_out} incidents"
    found = picture(key, title, " ".join(map(_in_words, events)), y, line, *drawn)
    return found._replace(key="Earliest first; distances are not to scale")


def nearest(own: Event, others: Sequence[Event]) -> list[Event]:
    """At most so many other events as there is room for, those nearest in time to the incident first."""
    return sorted(others, key=lambda each: _apart(own, each))[: MOST - 1]


def _apart(own: Event, other: Event) -> tuple[bool, int, str]:
    if own.start is None or other.start is None:
        return other.start is None, 0, other.label
    return False, abs((own.start - other.start).days), other.label


def in_order(events: Sequence[Event]) -> list[Event]:
    """By first day; of one day the main incident last, since what is related to it mostly came before."""
    return sorted(events, key=_moment)


def _moment(event: Event) -> tuple[bool, datetime.date, bool, str]:
    return event.start is None, event.start or datetime.date.min, event.main, event.label


def _event(event: Event, y: float) -> tuple[list[str], float]:
    dated = when(event.date) if event.date else "date not given"
    lines = wrapped(event.label, SIZE, WIDTH - LEFT - 6, most=4, bold=event.main)
    weight = "bold" if event.main else None
    drawn = [
        _mark(event, y + 7),
        text(LEFT, y + 11, dated, "soft", font_size=SMALL, font_weight=weight),
        *(text(LEFT, y + 11 + LINE * (place + 1), line, font_weight=weight) for place, line in enumerate(lines)),
    ]
    return drawn, y + LINE * (len(lines) + 1) + GAP


def _mark(event: Event, y: float) -> str:
    """A disc for the main incident, a ring for another, a dashed one where the date is not known."""
    if event.main:
        return element("circle", style="main", cx=AXIS, cy=y, r=6)
    dashes = None if event.start else "2.5 1.8"
    return element("circle", style="ring", cx=AXIS, cy=y, r=5, stroke_width=2, stroke_dasharray=dashes)


def _between(before: datetime.date | None, after: datetime.date | None) -> str:
    """How much time lies between, where it is more than a day: the line is not to scale."""
    days = (after - before).days if before and after else 0
    if days < 2:
        return ""
    if days < 2 * MONTH:
        return f"{days} days later"
    if days < 2 * YEAR:
        return f"{round(days / MONTH)} months later"
    return f"{round(days / YEAR)} years later"


def _in_words(event: Event) -> str:
    date = event.date
    said = (day(date.start) if date.start and date.start == date.end else when(date)) if date else "Date not given"
    return f"{said}: {event.label.rstrip('.')}{' (this incident)' if event.main else ''}."
