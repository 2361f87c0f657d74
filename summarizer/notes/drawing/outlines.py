"""Outlines of countries. `tools/compile_outlines.py` makes the file from Natural Earth, as Visionscarto corrects it.

`data/outlines.txt`: a line for each country (alpha-2 code or "-", name, then its polygons, tab-separated), a line "#",
and a line for each arc, which neighbours share. A polygon: west, south, east and north in hundredths of a degree, then
its rings, set apart by colons, each a list of arcs (`~n` is arc `n` backwards). An arc: a point, and the steps from
each point to the next. Arcs are parsed only when a polygon that has them is drawn.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "data" / "outlines.txt"
STEPS = 100
"""Steps of the file in one degree, which is about one kilometre each: finer than a map of a country shows."""

Point = tuple[float, float]
"""Longitude and latitude in degrees, or a place on a drawing, in its units."""

Ring = list[Point]
"""A closed line; the last point is not the first one again."""


class Box(NamedTuple):
    """Degrees, or units of a drawing."""

    west: float
    south: float
    east: float
    north: float

    def overlaps(self, other: "Box") -> bool:
        """Whether they share more than a border."""
        return (
            self.west < other.east and other.west < self.east and self.south < other.north and other.south < self.north
        )

    def holds(self, point: Point) -> bool:
        """Whether the point lies in it or on its border."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def moved(self, east: float) -> "Box":
        """The same, so many degrees further east."""
        return self._replace(west=self.west + east, east=self.east + east)


class Polygon(NamedTuple):
    """A stretch of land: the alpha-2 code and name of its country, its extent, and the numbers of its arcs."""

    code: str | None
    name: str
    box: Box
    arcs: tuple[tuple[int, ...], ...]

    def rings(self) -> list[Ring]:
        """The outer border, then the holes."""
        return [_ring(ring) for ring in self.arcs]


@cache
def polygons() -> tuple[Polygon, ...]:
    """All of them, countries by code; a country of several islands has several."""
    return tuple(polygon for line in _lines()[0] for polygon in _of_country(line))


@cache
def _lines() -> tuple[list[str], list[str]]:
    countries, _, arcs = FILE.read_text(encoding="utf-8").partition("\n#\n")
    return countries.split("\n"), arcs.split("\n")


def _of_country(line: str) -> Iterator[Polygon]:
    code, name, *packed = line.split("\t")
    for each in packed:
        box, *rings = each.split(":")
        west, south, east, north = (int(number) / STEPS for number in box.split())
        arcs = tuple(tuple(map(int, ring.split())) for ring in rings)
        yield Polygon(None if code == "-" else code, name, Box(west, south, east, north), arcs)


def _ring(arcs: tuple[int, ...]) -> Ring:
    ring: Ring = []
    for number in arcs:
        arc = _arc(number) if number >= 0 else _arc(~number)[::-1]
        ring += arc[1:] if ring else arc
    return unbroken(ring[:-1], 360)


def unbroken(line: Sequence[Point], turn: float) -> Ring:
    """A line that crosses the date line, with its points beyond it counted on: 179, 181 and not 179, -179."""
    whole: Ring = []
    for x, y in line:
        shift = turn * round((whole[-1][0] - x) / turn) if whole else 0
        whole.append((x + shift, y))
    return whole


@lru_cache(maxsize=512)
def _arc(number: int) -> tuple[Point, ...]:
    steps = list(map(int, _lines()[1][number].split()))
    along, up = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((x / STEPS, y / STEPS) for x, y in zip(along, up, strict=True))
