"""Whether two briefs can tell of one incident, and how much speaks for it.

A contradiction that no update explains (two days, two towns far apart, two kinds of deed) keeps two briefs apart
whatever else they share; short of that, what they have in common is added up.
"""

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarizer.merging.figures import can_be_the_same
from summarizer.merging.sketch import Sketch
from summarizer.schema.vocabulary import Kind

NEAR = 25.0
"""Kilometres within which two points are one town and what lies around it."""

FAR = 60.0
"""Kilometres beyond which two towns are two places; a province's point may lie that far from a town in it."""

ENOUGH = 2.6
"""The sum from which two briefs are of one incident."""

_EARTH = 6371.0

_FAMILIES: tuple[frozenset[Kind], ...] = (
    frozenset({"suicide_bombing", "bombing"}),
    frozenset({"air_strike", "drone_strike", "missile_or_rocket_attack", "shelling"}),
    frozenset({"armed_assault", "armed_clash", "security_operation"}),
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


def compared(a: Sketch, b: Sketch, weights: Mapping[str, float]) -> Verdict:
    """Hold two sketches against each other; symmetrical.

    Args:
        a: one brief's incident.
        b: the other's.
        weights: of words, from `sketch.weights`.
    """
    score = 0.0
    for part in (_when(a, b), _where(a, b), _what(a, b), _how_many(a, b), _who(a, b)):
        if part.conflict:
            return part
        score += part.score
    return Verdict(score + _words(a, b, weights), "")


def _when(a: Sketch, b: Sketch) -> Verdict:
    if a.days is None or b.days is None:
        return Verdict(-0.5, "")
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    if gap > 1 or (gap == 1 and a.dated and b.dated and _one_day(a) and _one_day(b)):
        return Verdict(0.0, "another day")
    if not (a.dated and b.dated):
        return Verdict(-0.2, "")
    return Verdict(0.6 if gap <= 0 else -0.4, "")


def _one_day(each: Sketch) -> bool:
    return each.days is not None and each.days[0] == each.days[1]


def _where(a: Sketch, b: Sketch) -> Verdict:
    if a.countries and b.countries and not a.countries & b.countries:
        return Verdict(0.0, "another country")
    if a.places & b.places:
        return Verdict(1.2, "")
    if a.places & b.wider or b.places & a.wider:
        return Verdict(0.9, "")
    distance = min((_kilometres(p, q) for p in a.points for q in b.points), default=None)
    if distance is not None and distance <= NEAR:
        return Verdict(0.9, "")
    if distance is not None and distance > FAR and not a.wider & b.wider:
        return Verdict(0.0, "another place")
    return Verdict(0.3 if a.wider & b.wider else 0.0, "")


def _kilometres(p: tuple[float, float], q: tuple[float, float]) -> float:
    """The great-circle distance (haversine formula)."""
    (lat, lon), (lat2, lon2) = (tuple(map(math.radians, each)) for each in (p, q))
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


def _what(a: Sketch, b: Sketch) -> Verdict:
    if a.kind == b.kind:
        return Verdict(0.7, "")
    if "other" in {a.kind, b.kind} or any({a.kind, b.kind} <= family for family in _FAMILIES):
        return Verdict(0.1, "")
    return Verdict(-1.2, "")


def _how_many(a: Sketch, b: Sketch) -> Verdict:
    """Tolls that agree speak for it; tolls that only an update could reconcile speak a little, or much, against it."""
    return Verdict(sum(_toll_scores(a, b)), "")


def _toll_scores(a: Sketch, b: Sketch) -> Iterator[float]:
    for outcome in a.tolls.keys() & b.tolls.keys():
        one, other = a.tolls[outcome], b.tolls[outcome]
        if can_be_the_same(one, other):
            exact = one.low == other.low and one.high == other.high
            yield 0.6 if exact and (one.low or 0) > 2 else 0.3
            continue
        few, many = sorted((one.low or one.high or 0, other.low or other.high or 0))
        yield -0.2 if many <= few + 5 or many <= 2 * few else -0.9


def _who(a: Sketch, b: Sketch) -> Verdict:
    return Verdict(0.5 if a.actors & b.actors else 0.0, "")


def _words(a: Sketch, b: Sketch, weights: Mapping[str, float]) -> float:
    """The share of the rarer words of the shorter one that both have, times 2."""
    mine = sum(weights.get(term, 0.0) for term in a.terms)
    theirs = sum(weights.get(term, 0.0) for term in b.terms)
    least = min(mine, theirs)
    return 2 * sum(weights.get(term, 0.0) for term in a.terms & b.terms) / least if least else 0.0
