"""A locator map: where incidents happened, on outlines of countries that are named."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.notes.display import degrees, listed_in_words
from summarizer.notes.drawing.frame import Frame, framed
from summarizer.notes.drawing.ground import Land, ground, lands
from summarizer.notes.drawing.labels import Room
from summarizer.notes.drawing.landmarks import capitals, inset, lettered, scale
from summarizer.notes.drawing.outlines import Box, Point
from summarizer.notes.drawing.svg import SIZE, SMALL, WIDTH, Picture, element, picture, text
from summarizer.schema.incident import Place
from summarizer.schema.note import NoteIncident
from summarizer.text.countries import country

HEIGHT = 260

VISIBLE = 6.0
"""Units along and across that a country must show to be named."""

ON_LAND, ON_OWN_LAND = 0.9, 0.4
"""How much of a country's name must lie on it; less for that of the incident, which must not go without its name."""

NUMBERS = 4
"""Incidents at one place whose numbers all stand in its mark."""


class Spot(NamedTuple):
    """A place on the map. `label` stands in its mark: the numbers of its incidents, or nothing where there is one."""

    place: Place
    point: Point
    label: str


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
    found = lands(frame)
    room = Room(WIDTH, HEIGHT)
    marks = _marks(spots, frame, room)
    bar = scale(frame, room)
    corner = inset(frame, room)
    names = _names(found, home, room)
    towns = capitals(found, frame, room)
    clip = f"{key}-c"
    children = (
        element("clipPath", element("rect", width=WIDTH, height=HEIGHT, rx=4), id=clip),
        element("g", *ground(found, home, frame), clip_path=f"url(#{clip})"),
        *(drawing for _, drawing in names),
        *towns,
        *bar,
        *marks,
        *corner,
        element("rect", style="frame", x=0.5, y=0.5, width=WIDTH - 1, height=HEIGHT - 1, rx=4),
    )
    return picture(key, title, _in_words(spots, [name for name, _ in names]), HEIGHT, *children)


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
            drawn.append(lettered(*at, spot.place.name, "ink", SIZE, font_weight="bold"))
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


def _names(found: Sequence[Land], home: set[str | None], room: Room) -> list[tuple[str, str]]:
    """Names of the countries that have room for it, those of the incidents first, then large ones."""
    names = []
    for land in sorted(found, key=lambda land: (land.code not in home, -land.size(), land.name)):
        size, share = (SIZE, ON_OWN_LAND) if land.code in home else (SMALL, ON_LAND)
        at = room.within(land.rings, land.name, size, share) if land.size() > VISIBLE * VISIBLE else None
        if at:
            names.append(
                (land.name, lettered(*at, land.name, "soft", size, text_anchor="middle", letter_spacing="0.4"))
            )
    return names


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
