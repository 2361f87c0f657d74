"""Plane geometry for maps: cutting rings at the border of a frame, and finding room inside them."""

from collections.abc import Iterable
from itertools import pairwise

from summarizer.notes.drawing.outlines import Box, Point, Ring


def clipped(ring: Ring, box: Box) -> Ring:
    """What of a ring lies in the box, closed along its border (Sutherland and Hodgman, 1974); may be empty."""
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        if not ring:
            break
        ring = _cut(ring, axis, limit, sign)
    return ring


def _cut(ring: Ring, axis: int, limit: float, sign: int) -> Ring:
    """The side of one line: where `sign` times the coordinate is not below `sign` times the limit."""
    edge = sign * limit
    kept: Ring = []
    before = ring[-1]
    was = sign * before[axis] >= edge
    for point in ring:
        inside = sign * point[axis] >= edge
        if was != inside:
            kept.append(_crossing(before, point, axis, limit))
        if inside:
            kept.append(point)
        before, was = point, inside
    return kept


def _crossing(before: Point, after: Point, axis: int, limit: float) -> Point:
    share = (limit - before[axis]) / (after[axis] - before[axis])
    other = before[1 - axis] + share * (after[1 - axis] - before[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def thinned(ring: Ring, apart: float) -> Ring:
    """The ring without points that lie nearer than `apart` to the one before."""
    kept: Ring = []
    for point in ring:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= apart:
            kept.append(point)
    return kept


def extent(ring: Ring) -> Box:
    """The smallest box around a ring."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return Box(min(xs), min(ys), max(xs), max(ys))


def holds(rings: Iterable[Ring], point: Point) -> bool:
    """Whether a point lies inside, by the even-odd rule: holes are rings too."""
    x, y = point
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise([ring[-1], *ring]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                crossings += 1
    return crossings % 2 == 1


def spans(rings: Iterable[Ring], y: float) -> list[tuple[float, float]]:
    """The stretches of a horizontal line that lie inside, by the even-odd rule."""
    at = sorted(
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for ring in rings
        for (x1, y1), (x2, y2) in pairwise([ring[-1], *ring])
        if (y1 > y) != (y2 > y)
    )
    return list(zip(at[::2], at[1::2], strict=True))
