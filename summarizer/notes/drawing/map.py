"""A locator map: where incidents happened, on outlines of countries that are named."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.notes.display import degrees, listed_in_words
from summarizer.notes.drawing.frame import Frame, framed
from summarizer.notes.drawing.geometry import clipped, extent, thinned
from summarizer.notes.drawing.labels import Room
from summarizer.notes.drawing.outlines import Box, Point, Ring, polygons
from summarizer.notes.drawing.svg import SIZE, SMALL, WIDTH, Picture, element, number, picture, text
from summarizer.schema.incident import Place
from summarizer.schema.note import NoteIncident
from summarizer.text.countries import country
from summarizer.text.gazetteer import locate

HEIGHT = 260

APART = 0.7
"""Units between two points of an outline; nearer ones cannot be told apart."""

VISIBLE = 6.0
"""Units along and across that a country must show to be named."""

KILOMETRES = 111.32
"""Of one degree of latitude."""

WIDEST_SCALE, WIDEST_TOWNS = 45.0, 30.0
"""Degrees of latitude up to which one scale bar holds for the whole map, and up to which it has room for capitals."""

UNAGREED = frozenset({"IL", "PS", "EH", "TW"})
"""Countries that states do not agree on the capital of."""

ON_LAND, ON_OWN_LAND = 0.9, 0.4
"""How much of a country's name must lie on it; less for that of the incident, which must not go without its name."""

NUMBERS = 4
"""Incidents at one place whose numbers all stand in its mark."""

SPECK = 1.2
"""Units along and across below which an island is not drawn."""


class Spot(NamedTuple):
    """A place on the map. `label` stands in its mark: the numbers of its incidents, or nothing where there is one."""

    place: Place
    point: Point
    label: str


class Land(NamedTuple):
    """What of a country the map shows, on the drawing."""

    code: str | None
    name: str
    rings: list[Ring]


def locator_map(incident: NoteIncident, key: str) -> Picture | None:
    """Where one incident happened; null where no place of it has coordinates."""
    spots = _merged([(place, "") for place in incident.places])
    return _drawn(spots, key, "Map of " + listed_in_words(spot.place.name for spot in spots)) if spots else None


def overview_map(incidents: Sequence[tuple[str, NoteIncident]], key: str) -> Picture | None:
    """Where several incidents happened, each under the name that it is given; null with fewer than two on a map."""
    named = [(place, name) for name, each in incidents for place in _first(each.places)]
    spots = _merged(named)
    shown = f"{len(named)} incidents" if len(named) == len(incidents) else f"{len(named)} of {len(incidents)} incidents"
    return _drawn(spots, key, f"Map of {shown}") if len(named) > 1 else None


def _first(places: Sequence[Place]) -> list[Place]:
    return [place for place in places if _point(place)][:1]


def _point(place: Place) -> Point | None:
    known = place.longitude is not None and place.latitude is not None
    return (place.longitude or 0.0, place.latitude or 0.0) if known else None


def _merged(places: Sequence[tuple[Place, str]]) -> list[Spot]:
    """One spot for all that is at one point."""
    spots: dict[Point, Spot] = {}
    for place, label in places:
        point = _point(place)
        if point is None:
            continue
        before = spots.get(point)
        labels = ", ".join(dict.fromkeys(filter(None, (before.label if before else "", label))))
        spots[point] = Spot(before.place if before else place, point, labels)
    return list(spots.values())


def _drawn(spots: Sequence[Spot], key: str, title: str) -> Picture:
    frame = framed([spot.point for spot in spots], WIDTH, HEIGHT)
    home = {spot.place.country for spot in spots}
    lands = _lands(frame)
    room = Room(WIDTH, HEIGHT)
    marks = _marks(spots, frame, room)
    scale = _scale(frame, room)
    names = _names(lands, home, room)
    towns = _capitals(lands, frame, room)
    clip = f"{key}-c"
    children = (
        element("clipPath", element("rect", width=WIDTH, height=HEIGHT, rx=4), id=clip),
        element("g", *_ground(lands, home), clip_path=f"url(#{clip})"),
        *(drawing for _, drawing in names),
        *towns,
        *scale,
        *marks,
        element("rect", style="frame", x=0.5, y=0.5, width=WIDTH - 1, height=HEIGHT - 1, rx=4),
    )
    return picture(key, title, _in_words(spots, [name for name, _ in names]), HEIGHT, *children)


def _lands(frame: Frame) -> list[Land]:
    """Each country in the frame, its stretches of land together."""
    found: dict[tuple[str | None, str], list[Ring]] = {}
    sheet = Box(0, 0, frame.width, frame.height)
    for polygon in polygons():
        for turn in _turns(polygon.box, frame.box):
            rings = [frame.ring([(x + turn, y) for x, y in ring]) for ring in polygon.rings()]
            shown = [clipped(thinned(ring, APART), sheet) for ring in rings]
            found.setdefault((polygon.code, polygon.name), []).extend(filter(_seen, shown))
    return [Land(code, name, rings) for (code, name), rings in found.items() if rings]


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


def _ground(lands: Sequence[Land], home: set[str | None]) -> list[str]:
    """Sea, then land; the countries of the incidents last, so that their borders are on top."""
    sea = element("rect", style="sea", width=WIDTH, height=HEIGHT)
    ordered = sorted(lands, key=lambda land: land.code in home and land.code is not None)
    return [sea, *(_outline(land, "home" if land.code and land.code in home else "land") for land in ordered)]


def _outline(land: Land, style: str) -> str:
    path = "".join(map(_path, land.rings))
    return element("path", style=style, d=path, fill_rule="evenodd", stroke_width=0.8, stroke_linejoin="round")


def _path(ring: Ring) -> str:
    """A closed path, each point by its distance from the one before, which is shorter to write."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    (x, y), steps = tenths[0], pairwise(tenths)
    way = "".join(f"l{(x2 - x1) / 10:g} {(y2 - y1) / 10:g}" for (x1, y1), (x2, y2) in steps)
    return f"M{x / 10:g} {y / 10:g}{way}z"


def _marks(spots: Sequence[Spot], frame: Frame, room: Room) -> list[str]:
    """Discs, numbered where there are several incidents, and names of places; the discs first get their room."""
    placed = _apart([(spot, frame.at((frame.turned(spot.point[0]), spot.point[1]))) for spot in spots])
    for spot, (x, y) in placed:
        reach = _reach(spot)
        room.take(Box(x - reach, y - 7, x + reach, y + 7))
    drawn = []
    for spot, (x, y) in placed:
        drawn.append(_disc(spot, x, y))
        at = room.beside((x, y), spot.place.name, SIZE, bold=True)
        if at:
            drawn.append(_named(*at, spot.place.name, "ink", SIZE, font_weight="bold"))
    return drawn


def _apart(placed: Sequence[tuple[Spot, Point]]) -> list[tuple[Spot, Point]]:
    """Numbered discs that would cover each other made one, which has the numbers and names of all."""
    kept: list[tuple[Spot, Point]] = []
    for spot, (x, y) in placed:
        near = (
            place
            for place, (other, at) in enumerate(kept)
            if abs(x - at[0]) < _reach(spot) + _reach(other) and abs(y - at[1]) < 14
        )
        place = next(near, None) if spot.label else None
        if place is None:
            kept.append((spot, (x, y)))
        else:
            other, at = kept[place]
            name = f"{other.place.name}, {spot.place.name}"
            both = other.place.model_copy(update={"name": name})
            kept[place] = other._replace(place=both, label=f"{other.label}, {spot.label}"), at
    return kept


def _reach(spot: Spot) -> float:
    return max(6.0, 4 + 3.4 * len(_shown(spot)))


def _shown(spot: Spot) -> str:
    """The numbers of its incidents, of many the first two: "1, 4, +9"."""
    numbers = spot.label.split(", ")
    return spot.label if len(numbers) <= NUMBERS else ", ".join([*numbers[:2], f"+{len(numbers) - 2}"])


def _disc(spot: Spot, x: float, y: float) -> str:
    if not spot.label:
        return element("circle", style="main", cx=x, cy=y, r=5, stroke_width=1.5)
    reach = _reach(spot)
    plate = element("rect", style="main", x=x - reach, y=y - 7, width=2 * reach, height=14, rx=7)
    return plate + text(x, y + 3.8, _shown(spot), "number", font_size=SMALL, font_weight="bold", text_anchor="middle")


def _named(x: float, y: float, name: str, style: str, size: float, **attributes: str) -> str:
    """A name with a light border, so that it can be read across lines."""
    halo = text(
        x, y, name, "halo", font_size=size, stroke_width=3, stroke_linejoin="round", aria_hidden="true", **attributes
    )
    return halo + text(x, y, name, style, font_size=size, **attributes)


def _names(lands: Sequence[Land], home: set[str | None], room: Room) -> list[tuple[str, str]]:
    """Names of the countries that have room for it, those of the incidents first, then large ones."""
    found = []
    for land in sorted(lands, key=lambda land: (land.code not in home, -_size(land), land.name)):
        size, share = (SIZE, ON_OWN_LAND) if land.code in home else (SMALL, ON_LAND)
        at = room.within(land.rings, land.name, size, share) if _size(land) > VISIBLE * VISIBLE else None
        if at:
            found.append((land.name, _named(*at, land.name, "soft", size, text_anchor="middle", letter_spacing="0.4")))
    return found


def _size(land: Land) -> float:
    """Of the largest box around one of its rings."""
    boxes = map(extent, land.rings)
    return max((box.east - box.west) * (box.north - box.south) for box in boxes)


def _capitals(lands: Sequence[Land], frame: Frame, room: Room) -> list[str]:
    """Capitals for orientation, where they are not a place of an incident and have room."""
    drawn: list[str] = []
    if frame.box.north - frame.box.south > WIDEST_TOWNS:
        return drawn
    for code in dict.fromkeys(land.code for land in lands if land.code and land.code not in UNAGREED):
        known = country(code)
        found = locate(known.capital, (code,)) if known and known.capital else None
        if not known or not known.capital or not found or found.longitude is None or found.latitude is None:
            continue
        point = frame.turned(found.longitude), found.latitude
        x, y = frame.at(point)
        square = Box(x - 3, y - 3, x + 3, y + 3)
        if found.country != code or not room.is_free(square):
            continue
        at = room.beside((x, y), known.capital, SMALL)
        if at:
            room.take(square)
            drawn.append(element("rect", style="town", x=x - 2.5, y=y - 2.5, width=5, height=5, stroke_width=1.2))
            drawn.append(_named(*at, known.capital, "faint", SMALL, font_style="italic"))
    return drawn


def _scale(frame: Frame, room: Room) -> list[str]:
    """A bar of a round number of kilometres, below at the left; none where the map is too large for one."""
    tall = frame.box.north - frame.box.south
    if tall > WIDEST_SCALE:
        return []
    each = frame.height / (tall * KILOMETRES)
    most = WIDTH * 0.3 / each
    power = 10 ** math.floor(math.log10(most))
    length = max(step * power for step in (1, 2, 5) if step * power <= most)
    left, y = 10.0, HEIGHT - 12.0
    end = left + length * each
    room.take(Box(0, y - 18, end + 6, HEIGHT))
    path = f"M{number(left)} {number(y - 4)}V{number(y)}H{number(end)}V{number(y - 4)}"
    return [
        element("path", style="halo", d=path, stroke_width=4),
        element("path", style="town", d=path, stroke_width=1.4, fill="none"),
        _named(left, y - 7, f"{length:,.0f} km", "soft", SMALL),
    ]


def _in_words(spots: Sequence[Spot], around: Sequence[str]) -> str:
    each = [_spot(spot) for spot in spots]
    seen = f" The map shows {listed_in_words(sorted(around))}." if around else ""
    return f"{'; '.join(each)}.{seen}"


def _spot(spot: Spot) -> str:
    place = spot.place
    known = country(place.country) if place.country else None
    where = f"{place.name}{f', {known.name}' if known and known.name != place.name else ''}"
    numbered = f"Incident {spot.label}: " if spot.label else ""
    return f"{numbered}{where} ({degrees(spot.point[1], spot.point[0])})"
