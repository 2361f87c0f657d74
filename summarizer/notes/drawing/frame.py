"""What part of the world a map shows: the country of the incidents and its neighbours, at a sensible zoom."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.notes.drawing.geometry import holds
from summarizer.notes.drawing.outlines import Box, Point, Polygon, polygons

SMALLEST, LARGEST = 3.4, 25.0
"""Degrees of latitude that the map of one incident spans: Lebanon is seen among its neighbours, Congo still whole."""

PART = 14.0
"""Degrees of latitude around a place in a country that is larger: Russia is not seen whole."""

MARGIN = 1.3
"""How much wider than the country, or than the places of several incidents, a map is."""

POLES = 84.0
"""Beyond this latitude nothing is drawn."""


class Frame(NamedTuple):
    """A window on the world, with true scale along its middle latitude (a map of the whole world is compressed).

    `box` in degrees, where longitudes may run beyond 180; `width` and `height` in units of the drawing. `part_of`: the
    land of which it shows only a part.
    """

    box: Box
    width: float
    height: float
    part_of: Polygon | None = None

    def at(self, point: Point) -> Point:
        """Where a point of the world lies on the drawing."""
        box = self.box
        return (
            (point[0] - box.west) / (box.east - box.west) * self.width,
            (box.north - point[1]) / (box.north - box.south) * self.height,
        )

    def ring(self, ring: Sequence[Point]) -> list[Point]:
        """A ring on the drawing."""
        return [self.at(point) for point in ring]

    def turned(self, longitude: float) -> float:
        """The longitude as the frame counts, which may run beyond 180."""
        middle = (self.box.west + self.box.east) / 2
        return longitude + 360 * round((middle - longitude) / 360)


def framed(points: Sequence[Point], width: float, height: float) -> Frame:
    """A frame of these measures around incidents at `points` and, where it is not too large, their country."""
    around = _together(points)
    lands = list(map(_home, points))
    for land in filter(None, lands):
        joined = _joined(around, _beside(land.box, around))
        if _tall(joined) * MARGIN <= LARGEST:
            around = joined
    larger = [land for land in lands if land and _tall(_joined(around, _beside(land.box, around))) * MARGIN > LARGEST]
    found = fitted(around, width, height, PART if larger else SMALLEST)
    return found._replace(part_of=larger[0] if len(set(lands)) == len(set(larger)) == 1 else None)


def _together(points: Sequence[Point]) -> Box:
    """The box around the points, by the shorter way around the world."""
    lines = sorted({point[0] % 360 for point in points})
    gaps = [(after - before, after) for before, after in pairwise([*lines, lines[0] + 360])]
    west = max(gaps)[1] % 360
    west = west - 360 if west >= 180 else west
    east = west + 360 - max(gaps)[0]
    return Box(west, min(point[1] for point in points), east, max(point[1] for point in points))


def _home(point: Point) -> Polygon | None:
    """The stretch of land that the point lies in."""
    return next((land for land in polygons() if land.box.holds(point) and holds(land.rings(), point)), None)


def _beside(box: Box, around: Box) -> Box:
    turns = round(((around.west + around.east) - (box.west + box.east)) / 720)
    return box.moved(360 * turns)


def _joined(one: Box, other: Box) -> Box:
    return Box(
        min(one.west, other.west),
        min(one.south, other.south),
        max(one.east, other.east),
        max(one.north, other.north),
    )


def _tall(box: Box) -> float:
    """Degrees of latitude of the larger side."""
    return max(box.north - box.south, (box.east - box.west) * _shrink(box))


def _shrink(box: Box) -> float:
    """How many degrees of latitude one degree of longitude is as long as, in the middle of the box."""
    return max(math.cos(math.radians((box.south + box.north) / 2)), 0.1)


def fitted(around: Box, width: float, height: float, smallest: float) -> Frame:
    """The box made larger, to the shape of the drawing, and moved back where it runs over a pole."""
    shrink = _shrink(around)
    across = (around.east - around.west) * MARGIN
    tall = max((around.north - around.south) * MARGIN, across * shrink * height / width)
    tall = min(max(tall, smallest), 2 * POLES)
    wide = min(max(tall * width / height / shrink, across), 360.0)
    middle = (around.west + around.east) / 2
    south = min(max((around.south + around.north - tall) / 2, -POLES), POLES - tall)
    return Frame(Box(middle - wide / 2, south, middle + wide / 2, south + tall), width, height)
