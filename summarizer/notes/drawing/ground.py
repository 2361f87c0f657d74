"""The ground of a map: sea, and what of each country is in sight."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.notes.drawing.frame import Frame
from summarizer.notes.drawing.geometry import clipped, extent, thinned
from summarizer.notes.drawing.outlines import Box, Polygon, Ring, polygons
from summarizer.notes.drawing.svg import element

APART = 0.7
"""Units between two points of an outline; nearer ones cannot be told apart."""

SPECK = 1.2
"""Units along and across below which an island is not drawn."""


class Land(NamedTuple):
    """What of a country the map shows, on the drawing."""

    code: str | None
    name: str
    rings: list[Ring]

    def size(self) -> float:
        """Of the largest box around one of its rings, in units along times units across."""
        boxes = map(extent, self.rings)
        return max((box.east - box.west) * (box.north - box.south) for box in boxes)


def lands(frame: Frame) -> list[Land]:
    """Each country in the frame, its stretches of land together."""
    found: dict[tuple[str | None, str], list[Ring]] = {}
    sheet = Box(0, 0, frame.width, frame.height)
    for polygon in polygons():
        for turn in _turns(polygon.box, frame.box):
            shown = (clipped(ring, sheet) for ring in rings(polygon, frame, turn))
            found.setdefault((polygon.code, polygon.name), []).extend(filter(_seen, shown))
    return [Land(code, name, shown) for (code, name), shown in found.items() if shown]


def rings(polygon: Polygon, frame: Frame, turn: float) -> list[Ring]:
    """A stretch of land, turned so many degrees, on the drawing and beyond its borders."""
    return [thinned(frame.ring([(x + turn, y) for x, y in ring]), APART) for ring in polygon.rings()]


def _turns(box: Box, seen: Box) -> list[float]:
    """How far to turn a stretch of land, to be in sight across the date line."""
    if box.south >= seen.north or seen.south >= box.north:
        return []
    return [turn for turn in (-360.0, 0.0, 360.0) if box.west + turn < seen.east and seen.west < box.east + turn]


def _seen(ring: Ring) -> bool:
    if len(ring) < 3:
        return False
    box = extent(ring)
    return max(box.east - box.west, box.north - box.south) > SPECK


def ground(found: Sequence[Land], home: Collection[str | None], frame: Frame) -> list[str]:
    """Sea, then land; the countries of the incidents last, so that their borders are on top."""
    sea = element("rect", style="sea", width=frame.width, height=frame.height)
    ordered = sorted(found, key=lambda land: land.code in home and land.code is not None)
    return [sea, *(outline(land.rings, "home" if land.code and land.code in home else "land") for land in ordered)]


def outline(found: Sequence[Ring], style: str) -> str:
    """A stretch of land with its holes."""
    path = "".join(map(_path, found))
    return element("path", style=style, d=path, fill_rule="evenodd", stroke_width=0.8, stroke_linejoin="round")


def _path(ring: Ring) -> str:
    """A closed path, each point by its distance from the one before, which is shorter to write."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    (x, y), steps = tenths[0], pairwise(tenths)
    way = "".join(f"l{(x2 - x1) / 10:g} {(y2 - y1) / 10:g}" for (x1, y1), (x2, y2) in steps)
    return f"M{x / 10:g} {y / 10:g}{way}z"
