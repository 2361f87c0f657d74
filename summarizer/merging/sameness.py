"""Whether two briefs can tell of one incident, and how much speaks for it.

A contradiction that no update explains (two days, two towns far apart, two kinds of deed) keeps two briefs apart
whatever else they share; short of that, what they have in common is added up.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.merging.figures import can_be_the_same
from summarizer.merging.sketch import Sketch, Surroundings
from summarizer.merging.spellings import alike
from summarizer.schema import Count
from summarizer.schema.vocabulary import Kind

NEAR = 8.0
"""Kilometres within which two points are one town and what lies around it."""

ONE_POINT = 2.0
"""Kilometres within which two points are one town where many towns are told of."""

FAR = 60.0
"""Kilometres beyond which two towns are two places; a province's point may lie that far from a town in it."""

ENOUGH = 0.9
"""The sum from which two briefs are of one incident."""

ON_AVERAGE = 0.5
"""The mean sum over the members of two groups from which they are one, if a pair of them has enough."""

ANOTHER_READING = -0.6
"""What two countries speak against one incident where an article names none."""

NEXT_DAY = -0.7
"""What two days, one after the other, speak against one incident: a report may give the day of a statement."""

ONE_TOLL = 0.6
"""Tolls that speak so much for one incident may have it on two days, one after the other."""

TWO_TOWNS, NO_NAME, ONE_KNOWN = -1.5, -0.2, -0.1
"""What speaks against one incident: two towns that are not far apart; no place in common; a town, and a place on no
map, which may lie in it."""

ANOTHER_TOLL = -0.6
"""Tolls that speak so much against one incident, of two kinds, are of two."""

SOME_OTHER_TOLL = -0.1
"""Tolls that speak as much as this against one incident, of two kinds that no deed has both, are of two."""

TOLD_BY_ONE = -0.3
"""What it speaks against one incident that of two towns apart only one article tells the other: as news of its own."""

WORDS, MOST_FOR_WORDS = 5.0, 0.8
"""What alike words speak for it: their cosine so many times, and at most so much."""

_EARTH = 6371.0
DEGREE = 111.0
"""Kilometres of a degree of latitude, at the least."""

_FAMILIES: tuple[frozenset[Kind], ...] = (
    frozenset({"suicide_bombing", "bombing"}),
    frozenset({"air_strike", "drone_strike", "missile_or_rocket_attack", "shelling"}),
    frozenset({"armed_assault", "armed_clash"}),
    frozenset({"armed_clash", "security_operation"}),
    frozenset({"bombing", "air_strike", "drone_strike"}),
    frozenset({"armed_assault", "assassination"}),
    frozenset({"bombing", "assassination"}),
    frozenset({"bombing", "sabotage"}),
    frozenset({"armed_assault", "abduction"}),
    frozenset({"armed_assault", "suicide_bombing"}),
    frozenset({"armed_assault", "unrest"}),
    frozenset({"security_operation", "unrest"}),
)
"""Kinds that two outlets may give one deed."""


class Verdict(NamedTuple):
    """How much speaks for one incident, and what rules it out ("" if nothing does)."""

    score: float
    conflict: str


ANOTHER_DAY, ANOTHER_COUNTRY = Verdict(0.0, "another day"), Verdict(0.0, "another country")
ANOTHER_PLACE, ANOTHER_DEED = Verdict(0.0, "another place"), Verdict(0.0, "another deed")


def akin(one: Kind, other: Kind) -> bool:
    """Whether two outlets may well give one deed these kinds."""
    return "other" in {one, other} or any({one, other} <= family for family in _FAMILIES)


def compared(a: Sketch, b: Sketch, around: Surroundings) -> Verdict:
    """Hold two sketches against each other; symmetrical.

    Args:
        a: one brief's incident.
        b: the other's.
        around: what is known of all briefs, from `sketch.surroundings`.
    """
    when = _when(a, b)
    crowded = _is_crowded(a, around) or _is_crowded(b, around)
    where = when if when.conflict else _where(a, b, crowded=crowded)
    if where.conflict:
        return where
    tolls = _how_many(a, b)
    if tolls <= (ANOTHER_TOLL if akin(a.kind, b.kind) else SOME_OTHER_TOLL) and a.kind != b.kind:
        return ANOTHER_DEED
    if when.score == NEXT_DAY and tolls < ONE_TOLL:
        return ANOTHER_DAY
    return Verdict(when.score + where.score + _what(a, b) + tolls + _who(a, b) + _words(a, b, around.weights), "")


def _is_crowded(each: Sketch, around: Surroundings) -> bool:
    return each.days is not None and any((each.days[1], country) in around.crowded for country in each.countries)


def _when(a: Sketch, b: Sketch) -> Verdict:
    """The day: the same; told in the other's article, where the date given may be that of the article; else another."""
    if a.days is None or b.days is None:
        return Verdict(-0.5, "")
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    if gap <= 0:
        return Verdict(0.6 if a.dated and b.dated else 0.4, "")
    if _may_mean(a, b.days) or _may_mean(b, a.days):
        return Verdict(0.3, "")
    if gap == 1:
        return Verdict(-0.2 if not (a.dated and b.dated) else NEXT_DAY, "")
    return ANOTHER_DAY


def _may_mean(each: Sketch, days: tuple[int, int]) -> bool:
    """Whether a brief that dates its incident to the day of its article tells one of these days before."""
    if each.days is None or each.published is None or each.days[1] < each.published:
        return False
    told = each.told.days - each.other_days  # a day that another incident has is not this one's
    return any(days[0] <= day <= days[1] for day in told if day < each.days[1])


def _where(a: Sketch, b: Sketch, *, crowded: bool) -> Verdict:
    told = a.countries & b.told.countries or b.countries & a.told.countries
    if a.countries and b.countries and not (a.countries & b.countries or told):
        return ANOTHER_COUNTRY if _spoken_of(a) and _spoken_of(b) else Verdict(ANOTHER_READING, "")
    if a.places & b.places:
        return Verdict(1.2, "")
    if any(alike(one, other) for one in a.places for other in b.places):
        return Verdict(1.0, "")
    if _another_of(a, b) or _another_of(b, a):
        return Verdict(-1.0, "")
    if a.places & b.wider or b.places & a.wider:
        return Verdict(0.9, "")
    distance = _distance(a.points, b.points)
    if distance is not None and distance <= (ONE_POINT if crowded else NEAR):
        return Verdict(1.0, "")
    return _by_what_is_told(a, b, distance, crowded=crowded)


def _spoken_of(each: Sketch) -> bool:
    """Whether the article names the country; else it was only computed from a place, whose name others may have."""
    return bool(each.countries & each.told.named)


def _another_of(a: Sketch, b: Sketch) -> bool:
    """Whether an article tells of another incident in the other's place."""
    return bool((b.places | b.wider | b.told.places) & (a.elsewhere - a.wider))


def _by_what_is_told(a: Sketch, b: Sketch, distance: float | None, *, crowded: bool) -> Verdict:
    """Places that are neither one nor near: each may be told in the other's article."""
    near = ONE_POINT if crowded else NEAR
    mutual = _told_in(a, b, near) + _told_in(b, a, near)
    if mutual == 1 and distance is not None and distance > near:
        return Verdict(TOLD_BY_ONE, "")
    if distance is not None and distance > FAR and mutual < 2 and not a.wider & b.wider:
        return ANOTHER_PLACE
    if mutual:
        return Verdict(0.5 + 0.3 * mutual, "")
    if a.places & b.told.dateline or b.places & a.told.dateline:
        return Verdict(0.4, "")
    if a.told.places & b.told.places:
        return Verdict(0.5, "")
    if a.places and b.places:
        return _by_name(a, b, crowded=crowded)
    regions = (a.told.regions | a.wider | a.places) & (b.told.regions | b.wider | b.places)
    return Verdict(0.3 if regions else NO_NAME, "")


def _by_name(a: Sketch, b: Sketch, *, crowded: bool) -> Verdict:
    """Two names that are not one: of two towns, of a town and a place on no map, or of two places on no map."""
    if crowded or not (a.points or b.points):
        return ANOTHER_PLACE
    return Verdict(TWO_TOWNS if a.points and b.points else ONE_KNOWN, "")


def _told_in(a: Sketch, b: Sketch, near: float) -> int:
    """Whether an article tells the other's place, by name or on the map."""
    if a.places & b.told.places:
        return 1
    distance = _distance(a.points, b.told.points)
    return int(distance is not None and distance <= near)


def _distance(some: Iterable[tuple[float, float]], others: Sequence[tuple[float, float]]) -> float | None:
    return min((_kilometres(p, q) for p in some for q in others), default=None)


def _kilometres(p: tuple[float, float], q: tuple[float, float]) -> float:
    """The great-circle distance (haversine formula); of what is far apart, at least how far."""
    apart = abs(p[0] - q[0]) * DEGREE
    if apart > FAR:  # along the meridian alone
        return apart
    lat, lon, lat2, lon2 = math.radians(p[0]), math.radians(p[1]), math.radians(q[0]), math.radians(q[1])
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


def _what(a: Sketch, b: Sketch) -> float:
    if a.kind == b.kind:
        return 0.6
    return 0.3 if akin(a.kind, b.kind) else -0.6


def _how_many(a: Sketch, b: Sketch) -> float:
    """Tolls that agree speak for it; tolls that only an update could reconcile speak a little, or much, against it."""
    return sum(_toll_scores(a, b))


def _toll_scores(a: Sketch, b: Sketch) -> Iterator[float]:
    for outcome in a.tolls.keys() & b.tolls.keys():
        yield max(_toll_score(one, other) for one in a.tolls[outcome] for other in b.tolls[outcome])


def _toll_score(one: Count, other: Count) -> float:
    if can_be_the_same(one, other):
        exact = one.low == other.low and one.high == other.high
        return 0.6 if exact and (one.low or 0) > 2 else 0.3
    few, many = sorted((one.low or one.high or 0, other.low or other.high or 0))
    return -0.1 if many <= few + 5 or many <= 2 * few else -0.6


def _who(a: Sketch, b: Sketch) -> float:
    return 0.5 if a.actors & b.actors else 0.0


def _words(a: Sketch, b: Sketch, weights: Mapping[str, float]) -> float:
    """How alike the rarer words are (cosine)."""
    shared = sum(weights.get(word, 0.0) ** 2 for word in a.told.words & b.told.words)
    lengths = math.sqrt(_length(a, weights) * _length(b, weights))
    return min(MOST_FOR_WORDS, WORDS * shared / lengths) if lengths else 0.0


def _length(each: Sketch, weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 0.0) ** 2 for word in each.told.words)
