"""Drawings as SVG text, the same bytes for the same note: elements, colours, and how wide a text will be.

Colours stand in attributes, which every reader of SVG knows; each element has also a class, by which a page's style
sheet gives it other colours in the dark.
"""

from collections.abc import Mapping
from html import escape
from types import MappingProxyType
from typing import NamedTuple

from summarizer.rendering.plain import plain

WIDTH = 360
"""Units of every drawing. On a phone of 390 px one unit is about one pixel, so that 12 units are legible there."""

FONT = "Noto Sans, Segoe UI, Liberation Sans, Arial, Amiri, sans-serif"
SIZE, SMALL = 12, 11

COLOURS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ink": {"fill": "#1d1d1f"},
        "soft": {"fill": "#55555c"},
        "faint": {"fill": "#6c6c73"},
        "grid": {"stroke": "#e9e6de", "fill": "none"},
        "axis": {"stroke": "#8c8a84", "fill": "none"},
        "bar": {"stroke": "#0b4f9c", "fill": "none"},
        "dot": {"stroke": "#0b4f9c", "fill": "#0b4f9c"},
        "ring": {"stroke": "#0b4f9c", "fill": "#ffffff"},
        "past": {"stroke": "#8c8a84", "fill": "none"},
        "pastdot": {"stroke": "#8c8a84", "fill": "#8c8a84"},
        "pastring": {"stroke": "#8c8a84", "fill": "#ffffff"},
        "main": {"stroke": "#b03a1c", "fill": "#b03a1c"},
        "number": {"fill": "#ffffff"},
        "sea": {"fill": "#dfe9f0"},
        "land": {"fill": "#f3f1ea", "stroke": "#b5b1a5"},
        "home": {"fill": "#fffdf4", "stroke": "#7d7868"},
        "halo": {"fill": "none", "stroke": "#fdfcf8"},
        "frame": {"stroke": "#b5b1a5", "fill": "none"},
        "town": {"stroke": "#55555c", "fill": "#ffffff"},
    }
)
"""What each class is drawn in, on white paper."""

Attribute = str | float | None


class Picture(NamedTuple):
    """A drawing and its alternative in words.

    `title` is short; `description` says what the drawing shows; `key` how to read it, for those who see it.
    """

    title: str
    description: str
    svg: str
    height: float
    key: str = ""


def element(name: str, *children: str, style: str | None = None, **attributes: Attribute) -> str:
    """An element; `children` are elements. An underscore in an attribute's name is a hyphen; null is left out."""
    cells = {"class": style, **(COLOURS[style] if style else {}), **attributes}
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"'
        for key, value in cells.items()
        if value is not None
    )
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def text(x: float, y: float, words: str, style: str = "ink", **attributes: Attribute) -> str:
    """A line of text whose base line begins at the point; 12 units tall unless `font_size` says otherwise."""
    return element("text", escape(harmless(words)), style=style, x=x, y=y, **attributes)


def picture(key: str, title: str, description: str, height: float, *children: str) -> Picture:
    """A whole drawing. `key` makes its ids differ from those of the page's other drawings."""
    heading = element("title", escape(harmless(title)), id=f"{key}-t")
    words = element("desc", escape(harmless(description)), id=f"{key}-d")
    drawn = element(
        "svg",
        heading,
        words,
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {number(height)}",
        width=WIDTH,
        height=height,
        role="img",
        aria_labelledby=f"{key}-t {key}-d",
        font_family=FONT,
        font_size=SIZE,
    )
    return Picture(harmless(title), harmless(description), drawn, height)


def harmless(words: str) -> str:
    """Text on one line without the characters that XML forbids."""
    return plain(words).replace("\ufffe", "").replace("\uffff", "")


def number(value: float) -> str:
    """With one decimal at most, which is a tenth of a pixel: "12", "12.5"."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else number(value)
