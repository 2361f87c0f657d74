"""Which briefs a note is of: by the day of the incident, and by its country."""

import datetime
from collections.abc import Collection, Sequence

from summarizer.schema import Brief


def chosen(
    briefs: Sequence[Brief],
    *,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    countries: Collection[str] = (),
) -> list[Brief]:
    """The briefs of these days and countries, in their order.

    Args:
        briefs: to choose from.
        since: the first day, by the incident's date, else by the day of publication; what has neither stays.
        until: the last day.
        countries: alpha-2 codes, of which one of the incident's places has to have one; none chooses all.
    """
    return [
        brief
        for brief in briefs
        if _within(brief, since or datetime.date.min, until or datetime.date.max) and _in(brief, countries)
    ]


def _within(brief: Brief, since: datetime.date, until: datetime.date) -> bool:
    date = brief.incident.date if brief.incident else None
    first = (date.start or date.end if date else None) or brief.article.published
    last = (date.end or date.start if date else None) or brief.article.published
    return first is None or last is None or (last >= since and first <= until)


def _in(brief: Brief, countries: Collection[str]) -> bool:
    if not countries:
        return True
    return brief.incident is not None and any(place.country in countries for place in brief.incident.places)
