"""What helps to find one's way on a map: capitals, and a bar that says how far things are."""

import math
from collections.abc import Sequence

from summarizer.notes.drawing.frame import Frame, fitted
from summarizer.notes.drawing.ground import Land, outline, rings
from summarizer.notes.drawing.labels import Room
from summarizer.notes.drawing.outlines import Box
from summarizer.notes.drawing.svg import SMALL, element, number, text
from summarizer.text.countries import country
from summarizer.text.gazetteer import locate

KILOMETRES = 111.32
"""Of one degree of latitude."""

WIDEST_SCALE, WIDEST_TOWNS = 45.0, 30.0
"""Degrees of latitude up to which one scale bar holds for the whole map, and up to which it has room for capitals."""

INSET = 84.0, 58.0
"""Units along and across of the small map in a corner."""

UNAGREED = frozenset({"IL", "PS", "EH", "TW"})
"""Countries that states do not agree on the capital of."""


def lettered(x: float, y: float, name: str, style: str, size: float, **attributes: str) -> str:
    """A name with a light border, so that it can be read across lines."""
    halo = text(
        x, y, name, "halo", font_size=size, stroke_width=3, stroke_linejoin="round", aria_hidden="true", **attributes
    )
    return halo + text(x, y, name, style, font_size=size, **attributes)


def capitals(found: Sequence[Land], frame: Frame, room: Room) -> list[str]:
    """Capitals for orientation, where they are not a place of an incident and have room."""
    drawn: list[str] = []
    if frame.box.north - frame.box.south > WIDEST_TOWNS:
        return drawn
    for code in dict.fromkeys(land.code for land in found if land.code and land.code not in UNAGREED):
        known = country(code)
        place = locate(known.capital, (code,)) if known and known.capital else None
        if not known or not known.capital or not place or place.longitude is None or place.latitude is None:
            continue
        point = frame.turned(place.longitude), place.latitude
        x, y = frame.at(point)
        square = Box(x - 3, y - 3, x + 3, y + 3)
        if place.country != code or not room.is_free(square):
            continue
        at = room.beside((x, y), known.capital, SMALL)
        if at:
            room.take(square)
            drawn.append(element("rect", style="town", x=x - 2.5, y=y - 2.5, width=5, height=5, stroke_width=1.2))
            drawn.append(lettered(*at, known.capital, "faint", SMALL, font_style="italic"))
    return drawn


def inset(frame: Frame, room: Room) -> list[str]:
    """Where the map lies in a land of which it shows only a part, small in a corner that is free."""
    land = frame.part_of
    if land is None:
        return []
    across, down = INSET
    right, below = frame.width - across - 8, frame.height - down - 8
    corners = (Box(x, y, x + across, y + down) for x, y in ((right, 8), (8, 8), (right, below)))
    corner = next((each for each in corners if room.is_free(each)), None)
    if corner is None:
        return []
    room.take(corner)
    whole = fitted(land.box, across, down, 0)
    west, north = whole.at((whole.turned(frame.box.west), frame.box.north))
    east, south = whole.at((whole.turned(frame.box.west) + frame.box.east - frame.box.west, frame.box.south))
    window = {"x": west, "y": north, "width": east - west, "height": south - north}
    inside = (
        element("rect", style="land", width=across, height=down),
        outline(rings(land, whole, 0.0), "home"),
        element("rect", style="main", **window, fill_opacity=0.25, stroke_width=1),
        element("rect", style="frame", width=across, height=down),
    )
    return [element("g", *inside, transform=f"translate({number(corner.west)} {number(corner.south)})")]


def scale(frame: Frame, room: Room) -> list[str]:
    """A bar of a round number of kilometres, below at the left; none where the map is too large for one."""
    tall = frame.box.north - frame.box.south
    if tall > WIDEST_SCALE:
        return []
    each = frame.height / (tall * KILOMETRES)
    most = frame.width * 0.3 / each
    power = 10 ** math.floor(math.log10(most))
    length = max(step * power for step in (1, 2, 5) if step * power <= most)
    left, y = 10.0, frame.height - 12.0
    end = left + length * each
    room.take(Box(0, y - 18, end + 6, frame.height))
    path = f"M{number(left)} {number(y - 4)}V{number(y)}H{number(end)}V{number(y - 4)}"
    return [
        element("path", style="halo", d=path, stroke_width=4),
        element("path", style="town", d=path, stroke_width=1.4, fill="none"),
        lettered(left, y - 7, f"{length:,.0f} km", "soft", SMALL),
    ]
