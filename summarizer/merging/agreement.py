"""What sources agree on where each names a value: days, places, kinds; and which values stand beside it."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from summarizer.merging.reports import Report, Said, independent
from summarizer.schema import Incident, Place, When
from summarizer.schema.vocabulary import KINDS, STAGES, Kind, Stage
from summarizer.text.keys import key

Value = TypeVar("Value")


LONGEST_ACRONYM = 3
"""Letters; a longer name in capitals is no acronym."""


class Held(NamedTuple, Generic[Value]):
    """A value, and who holds it."""

    value: Value
    said: tuple[Said, ...]


def incidents(reports: Sequence[Report]) -> list[tuple[Report, Incident]]:
    """Each report with its incident, where it has one."""
    return [(report, report.brief.incident) for report in reports if report.brief.incident is not None]


def kinds(reports: Sequence[Report]) -> list[Held[Kind]]:
    """The kinds that sources give the incident, the most held first."""
    return _held(reports, lambda incident: [incident.kind], lambda kind: kind, KINDS.index)


def stages(reports: Sequence[Report]) -> list[Held[Stage]]:
    """How far the incident came, the most held first."""
    return _held(reports, lambda incident: [incident.stage], lambda stage: stage, STAGES.index)


def places(reports: Sequence[Report]) -> list[Held[Place]]:
    """The places by name, the most held first; of one name that which is told most of (coordinates, country).

    Where a report was written comes last.
    """

    def order(place: Place) -> tuple[bool, int, str]:
        return _is_shouted(place.name), -_detail(place), str(place)

    found = _held(reports, lambda incident: incident.places, lambda place: key(place.name), order)
    return sorted(found, key=lambda held: _is_shouted(held.value.name))


def _is_shouted(name: str) -> bool:
    """Whether a name is in capitals, as it is at the head of an agency's report: where that was written."""
    return name.isupper() and len(name) > LONGEST_ACRONYM


def dates(reports: Sequence[Report]) -> list[Held[When]]:
    """The days that sources give: the narrowest that lies inside all others first, else the most held first.

    A date that is not resolved stands apart by its words, last.
    """
    found = _held(reports, lambda i: [i.date] if i.date else [], _days, lambda date: (*_days(date), date.text))
    resolved = [each for each in found if _bounds(each.value) is not None]
    best = next((one for one in sorted(resolved, key=_width) if all(_inside(one, other) for other in resolved)), None)
    ordered = [best, *(each for each in resolved if each is not best)] if best else resolved
    return ordered + [each for each in found if _bounds(each.value) is None]


def contradict(one: Held[When], other: Held[When]) -> bool:
    """Whether two dates have no day in common."""
    a, b = _bounds(one.value), _bounds(other.value)
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])


def _held(
    reports: Sequence[Report],
    values: Callable[[Incident], Iterable[Value]],
    identity: Callable[[Value], Hashable],
    order: Callable[[Value], Any],
) -> list[Held[Value]]:
    by_identity: dict[Hashable, list[tuple[Value, Said]]] = defaultdict(list)
    for report, incident in incidents(reports):
        for value in values(incident):
            by_identity[identity(value)].append((value, Said(report, incident.evidence)))
    found = [
        Held(min((value for value, _ in members), key=order), tuple(said for _, said in members))
        for members in by_identity.values()
    ]
    return sorted(found, key=lambda held: (-independent(held.said), order(held.value)))


def _days(date: When) -> tuple[int, datetime.date, datetime.date, str]:
    bounds = _bounds(date)
    return (0, *bounds, "") if bounds else (1, datetime.date.max, datetime.date.max, key(date.text))


def _detail(place: Place) -> int:
    return 2 * (place.latitude is not None) + (place.country is not None) + (len(place.within) > 0)


def _bounds(date: When) -> tuple[datetime.date, datetime.date] | None:
    first, last = date.start or date.end, date.end or date.start
    return (first, last) if first and last else None


def _width(held: Held[When]) -> int:
    bounds = _bounds(held.value)
    return (bounds[1] - bounds[0]).days if bounds else 0


def _inside(one: Held[When], other: Held[When]) -> bool:
    a, b = _bounds(one.value), _bounds(other.value)
    return a is not None and b is not None and b[0] <= a[0] and a[1] <= b[1]
