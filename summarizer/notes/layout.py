"""What stands where in a note that is laid out for reading: the same for a page, a document and a PDF.

All text in a layout is on one line and free of control characters; nothing in it is escaped yet.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.notes import display
from summarizer.notes.drawing.chart import casualty_chart
from summarizer.notes.drawing.map import locator_map, overview_map
from summarizer.notes.drawing.svg import Picture, harmless
from summarizer.notes.drawing.timeline import timeline
from summarizer.rendering import words
from summarizer.schema.note import Fact, KeyFact, Note, NoteGroup, NoteIncident, NoteSource, Sentence

HOW_TO_READ_FIGURES = (
    "Dot: an exact figure. Bar: a range. Arrow: an open end. Hollow or dashed: approximate. Grey: superseded."
)
NOT_TO_SCALE = "Earliest first; distances are not to scale."
OUTLINES = "Outlines: Natural Earth, after Visionscarto. They imply no opinion on the status of any territory."
INDEPENDENT = "Sources count as independent unless one reprints the other’s text."


class Reference(NamedTuple):
    """A source number in the text; `anchor` where it is the first of it in its part of the note."""

    number: int
    anchor: str | None


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
    """One incident. `number` is null where the note has no other; `byline`: kind, date, place."""

    anchor: str
    number: int | None
    headline: str
    byline: tuple[str, ...]
    reliance: str
    changes: tuple[str, ...]
    rows: tuple[Row, ...]
    map: Figure | None
    sections: tuple[Section, ...]
    rest: tuple[Grounds, ...]

    @property
    def heading(self) -> str:
        """The headline with its number."""
        return f"{self.number}. {self.headline}" if self.number else self.headline


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
    groups: tuple[Group, ...]
    sources: tuple[Source, ...]
    about: tuple[str, ...]

    @property
    def incidents(self) -> list[Incident]:
        """Those of all groups."""
        return [incident for group in self.groups for incident in group.incidents]


def laid_out(note: Note) -> Layout:
    """The layout of a note."""
    return _Setter(note).layout()


class _Numbering:
    """Gives the references of one part of the note their anchors."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.seen: set[int] = set()

    def line(self, sentence: Sentence | KeyFact) -> Line:
        marks = (sentence.news, "single source" if sentence.single_source else None)
        references = tuple(map(self._reference, dict.fromkeys(sentence.sources)))
        return Line(harmless(sentence.text), references, tuple(mark for mark in marks if mark))

    def _reference(self, number: int) -> Reference:
        anchor = None if number in self.seen else f"r{number}-{self.part}"
        self.seen.add(number)
        return Reference(number, anchor)


class _Setter:
    """Lays out one note, remembering which part cites which source."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.listed = {source.number: source for source in note.sources}
        self.uses: dict[int, list[Use]] = {}
        self.several = sum(len(group.incidents) for group in note.groups) > 1

    def layout(self) -> Layout:
        numbering = _Numbering("b")
        bottom_line = tuple(map(numbering.line, self.note.bottom_line))
        self._used("bottom line", numbering)
        groups = tuple(self._groups())
        return Layout(
            harmless(self.note.title),
            display.moment(self.note.issued),
            display.date_time_group(self.note.issued),
            bottom_line,
            groups,
            tuple(map(self._source, self.note.sources)),
            tuple(self._about(groups)),
        )

    def _groups(self) -> Iterator[Group]:
        number = 0
        for place, group in enumerate(self.note.groups, start=1):
            anchor = f"g{place}"
            numbers = range(number + 1, number + 1 + len(group.incidents))
            number += len(group.incidents)
            incidents = tuple(map(self._incident, numbers, group.incidents))
            yield Group(anchor, harmless(group.label), _overview(group, numbers, anchor), incidents)

    def _incident(self, number: int, found: NoteIncident) -> Incident:
        anchor = f"i{number}"
        numbering = _Numbering(anchor)
        rows = tuple(Row(harmless(each.label), numbering.line(each)) for each in found.key_facts)
        grounds = _Grounds(found.facts)
        sections = tuple(self._sections(found, anchor, numbering, grounds))
        self._used(f"incident {number}" if self.several else "the incident", numbering)
        drawn = locator_map(found, f"{anchor}-map")
        return Incident(
            anchor,
            number if self.several else None,
            harmless(found.headline),
            tuple(map(harmless, _byline(found))),
            harmless(found.reliance),
            tuple(map(harmless, found.changes)),
            rows,
            Figure(f"{anchor}-map-f", drawn, drawn.title) if drawn else None,
            sections,
            grounds.rest(),
        )

    def _sections(
        self, found: NoteIncident, anchor: str, numbering: _Numbering, grounds: "_Grounds"
    ) -> Iterator[Section]:
        """Those that have something to say."""
        chart = casualty_chart(found, self.listed, f"{anchor}-chart")
        line = timeline(found, f"{anchor}-time")
        figures = {
            "casualties": Figure(f"{anchor}-chart-f", chart, f"{chart.title}. {HOW_TO_READ_FIGURES}")
            if chart
            else None,
            "related": Figure(f"{anchor}-time-f", line, f"{line.title}. {NOT_TO_SCALE}") if line else None,
        }
        for name, title, blocks in _contents(found):
            said = [sentence for _, sentences, _ in blocks for sentence in sentences]
            if said:
                set_blocks = tuple(
                    Block(label, tuple(map(numbering.line, sentences)), is_list)
                    for label, sentences, is_list in blocks
                    if sentences
                )
                rests_on = grounds.of(fact for sentence in said for fact in sentence.facts)
                yield Section(f"{anchor}-{name}", title, set_blocks, figures.get(name), rests_on)

    def _used(self, label: str, numbering: _Numbering) -> None:
        for number in sorted(numbering.seen):
            self.uses.setdefault(number, []).append(Use(label, f"r{number}-{numbering.part}"))

    def _source(self, source: NoteSource) -> Source:
        published = display.day(source.published) if source.published else "no date"
        remarks = (
            f"reprints source {source.copy_of}; the two count once" if source.copy_of else "",
            "reports no incident" if source.number in self.note.no_incident else "",
        )
        return Source(
            source.number,
            harmless(source.title or source.article_id),
            harmless(source.outlet or ""),
            published,
            source.url if source.url and source.url.startswith(("https://", "http://")) else None,
            "; ".join(filter(None, remarks)),
            tuple(self.uses.get(source.number, ())),
        )

    def _about(self, groups: Sequence[Group]) -> Iterator[str]:
        yield from (harmless(words.capital(warning.message)) for warning in self.note.warnings)
        yield INDEPENDENT
        if any(group.map or incident.map for group in groups for incident in group.incidents):
            yield OUTLINES


Contents = tuple[str, str, list[tuple[str, list[Sentence], bool]]]
"""Name and title of a section; of each block label, sentences, and whether it is a list."""


def _contents(found: NoteIncident) -> list[Contents]:
    reactions = [(words.REACTIONS[group.stance], group.sentences, False) for group in found.reactions]
    return [
        ("happened", "What happened", [("", found.what_happened, False)]),
        ("casualties", "Casualties", [("", found.casualties, False)]),
        ("responsibility", "Responsibility", [("", found.responsibility, False)]),
        ("reactions", "Reactions", reactions),
        ("related", "Related incidents", [("", [each.sentence for each in found.related], True)]),
        ("differences", "Where sources differ", [("", found.differences, True)]),
        ("unknown", "What is not known", [("", found.unknown, True)]),
    ]


class _Grounds:
    """The facts of an incident; each is shown with the first section that rests on it."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.left = {fact.id: fact for fact in facts}

    def of(self, ids: Iterable[str]) -> tuple[Grounds, ...]:
        found = [self.left.pop(each) for each in dict.fromkeys(ids) if each in self.left]
        return tuple(map(_grounds, found))

    def rest(self) -> tuple[Grounds, ...]:
        return tuple(map(_grounds, self.left.values()))


def _grounds(fact: Fact) -> Grounds:
    parts = (
        display.VOICES[fact.voice_kind],
        display.day(fact.as_of) if fact.as_of else "",
        "single source" if fact.independent == 1 else f"{fact.independent} independent sources",
        "superseded" if fact.standing == "superseded" else "",
        fact.news or "",
    )
    quotes = tuple(Quote(each.source, harmless(each.quote)) for each in fact.citations)
    return Grounds(harmless(fact.text), " · ".join(filter(None, parts)), quotes)


def _byline(found: NoteIncident) -> Iterator[str]:
    yield words.capital(words.kind(found.kind, found.stage))
    yield display.when(found.date) if found.date else "date not given"
    yield "; ".join(map(display.place, found.places)) or "place not given"


def _overview(group: NoteGroup, numbers: Iterable[int], anchor: str) -> Figure | None:
    numbered = [(str(number), incident) for number, incident in zip(numbers, group.incidents, strict=True)]
    drawn = overview_map(numbered, f"{anchor}-map")
    return (
        Figure(f"{anchor}-map-f", drawn, f"{drawn.title}; numbers are those of the incidents below") if drawn else None
    )
