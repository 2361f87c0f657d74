"""The shape of a note that is laid out for reading: what stands where, the same on a page, in a document and in a PDF.

All text in a layout is on one line and free of control characters; nothing in it is escaped yet.
"""

from typing import NamedTuple

from summarizer.notes.drawing.svg import Picture


class Reference(NamedTuple):
    """Sources `first` to `last`, which follow each other in the list; mostly one.

    `anchors`: names of this place, one for each of them that is cited here first in its part of the note.
    """

    first: int
    last: int
    anchors: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The numbers: "3", "3–7"."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


class Line(NamedTuple):
    """A statement. `marks`: "single source", "new", "changed"."""

    text: str
    references: tuple[Reference, ...]
    marks: tuple[str, ...]


class Row(NamedTuple):
    """A row of the key facts table."""

    label: str
    line: Line


class Figure(NamedTuple):
    """A picture with the words below it."""

    anchor: str
    picture: Picture
    caption: str


class Quote(NamedTuple):
    """The words of one source."""

    number: int
    text: str


class Grounds(NamedTuple):
    """A fact, what is known of who says it, and the words that say it."""

    text: str
    detail: str
    quotes: tuple[Quote, ...]


class Block(NamedTuple):
    """Lines under a small heading, or none: a paragraph, or a list where they are points that stand alone."""

    label: str
    lines: tuple[Line, ...]
    is_list: bool


class Section(NamedTuple):
    """A part of an incident under a heading, with what it rests on."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    figure: Figure | None
    grounds: tuple[Grounds, ...]


class Incident(NamedTuple):
    """One incident. `heading`: number, where there are others, and headline; `byline`: kind, date, place."""

    anchor: str
    headline: str
    heading: str
    byline: tuple[str, ...]
    reliance: str
    changes: tuple[str, ...]
    rows: tuple[Row, ...]
    map: Figure | None
    sections: tuple[Section, ...]
    rest: tuple[Grounds, ...]

    def grounds(self) -> list[Grounds]:
        """What all its sections rest on, and the facts that no section tells."""
        return [*(each for section in self.sections for each in section.grounds), *self.rest]


class Group(NamedTuple):
    """Incidents under one heading; no label, no heading."""

    anchor: str
    label: str
    map: Figure | None
    incidents: tuple[Incident, ...]


class Use(NamedTuple):
    """A part of the note that cites a source, and where it does so first."""

    label: str
    anchor: str


class Source(NamedTuple):
    """A row of the list of sources. `outlet` may be empty; `remark`: what else to know of it."""

    number: int
    title: str
    outlet: str
    date: str
    link: str | None
    remark: str
    uses: tuple[Use, ...]


class Layout(NamedTuple):
    """A whole note."""

    title: str
    moment: str
    date_time_group: str
    bottom_line: tuple[Line, ...]
    map: Figure | None
    groups: tuple[Group, ...]
    sources: tuple[Source, ...]
    about: tuple[str, ...]
    nothing: str

    @property
    def incidents(self) -> list[Incident]:
        """Those of all groups."""
        return [incident for group in self.groups for incident in group.incidents]

    def figures(self) -> list[Figure]:
        """All pictures, in the order in which they stand."""
        found: list[Figure | None] = [self.map]
        for group in self.groups:
            found.append(group.map)
            for incident in group.incidents:
                found += [incident.map, *(section.figure for section in incident.sections)]
        return [figure for figure in found if figure]
