"""Room for names on a map: no name covers a mark or another name; one that finds no room is left out."""

from collections.abc import Iterator, Sequence

from summarizer.notes.drawing.geometry import spans
from summarizer.notes.drawing.measure import width
from summarizer.notes.drawing.outlines import Box, Point, Ring

ROWS = 26
"""Lines on which room for the name of a country is looked for."""

BESIDE = 9.0
"""Units between the middle of a mark and its name."""

EDGE = 4.0
"""Units that stay free along the border of a map."""


class Room:
    """What of a drawing is taken; the upper left corner is (0, 0)."""

    def __init__(self, across: float, down: float) -> None:
        self.box = Box(EDGE, EDGE, across - EDGE, down - EDGE)
        self.taken: list[Box] = []

    def take(self, box: Box) -> None:
        """Keep a place free of names."""
        self.taken.append(box)

    def is_free(self, box: Box) -> bool:
        """Whether the whole of it is on the drawing, and nothing is there yet."""
        inside = self.box.holds((box.west, box.south)) and self.box.holds((box.east, box.north))
        return inside and not any(box.overlaps(each) for each in self.taken)

    def beside(self, mark: Point, name: str, size: float, *, bold: bool = False) -> Point | None:
        """Where the name of a mark begins (its base line), right of it if there is room; taken from now on."""
        wide = width(name, size, bold=bold)
        for x, y in _around(mark, wide, size):
            box = Box(x - 1, y - size, x + wide + 1, y + size * 0.3)
            if self.is_free(box):
                self.take(box)
                return x, y
        return None

    def within(self, rings: Sequence[Ring], name: str, size: float, share: float) -> Point | None:
        """The middle of a name's base line where a shape on the drawing has most room; taken from now on.

        `share` of the name at least must lie on the shape.
        """
        wide = width(name, size)
        for _, x, y in sorted(self._stretches(rings, wide * share), reverse=True):
            box = Box(x - wide / 2 - 2, y - size, x + wide / 2 + 2, y + size * 0.4)
            if self.is_free(box):
                self.take(box)
                return x, y
        return None

    def _stretches(self, rings: Sequence[Ring], wide: float) -> Iterator[tuple[float, float, float]]:
        """Free room, and the middle, of each stretch of land that is so wide."""
        step = (self.box.north - self.box.south) / ROWS
        lines = [self.box.south + step * (row + 0.5) for row in range(ROWS)]
        found = [spans(rings, y) for y in lines]
        for row, y in enumerate(lines):
            for west, east in found[row]:
                middle = (west + east) / 2
                room = min(east - west, 2 * step * min(_reach(found, row, middle, way) for way in (-1, 1)) * 2)
                if east - west >= wide and room >= step:
                    for shift in (0.0, -0.25, 0.25):
                        x = middle + shift * max(east - west - wide, 0)
                        yield room - abs(shift) * step * 4, x, y + step / 2


def _reach(found: Sequence[Sequence[tuple[float, float]]], row: int, x: float, way: int) -> int:
    """So many lines up or down the point is still on the shape."""
    reached = 0
    while 0 <= row + way * reached < len(found) and any(west <= x <= east for west, east in found[row + way * reached]):
        reached += 1
    return reached


def _around(mark: Point, wide: float, size: float) -> Iterator[Point]:
    x, y = mark
    level = y + size * 0.35
    yield x + BESIDE, level
    yield x - BESIDE - wide, level
    yield x - wide / 2, y - BESIDE - 2
    yield x - wide / 2, y + BESIDE + size * 0.8
    for up in (-1, 1):
        yield x + BESIDE * 0.6, level + up * size
        yield x - BESIDE * 0.6 - wide, level + up * size
