"""Lays out a note for reading: numbers incidents and sources, draws pictures, puts each quote where it belongs."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from summarizer.notes import display, outline
from summarizer.notes.drawing.chart import casualty_chart
from summarizer.notes.drawing.map import locator_map, overview_map
from summarizer.notes.drawing.svg import Picture, harmless
from summarizer.notes.drawing.timeline import timeline
from summarizer.notes.layout import (
    Block,
    Figure,
    Grounds,
    Group,
    Incident,
    Layout,
    Line,
    Quote,
    Reference,
    Row,
    Section,
    Source,
    Use,
)
from summarizer.rendering import words
from summarizer.schema.note import Fact, KeyFact, Note, NoteIncident, NoteSource, Sentence

OUTLINES = "Outlines: Natural Earth, after Visionscarto. They imply no opinion on the status of any territory."
PARAGRAPHS = frozenset({"What happened"})
"""Sections whose sentences are read one after the other; those of others are points that stand alone."""

PREFIX = "Briefing note: "
"""What a layout says above the title."""

INDEPENDENT = "Sources count as independent unless one reprints the other’s text."


def laid_out(note: Note) -> Layout:
    """The layout of a note."""
    return _Setter(note).layout()


class _Numbering:
    """Sets the statements of one part of the note, and gives their references anchors.

    Where all of the part rests on one source (not `several`), its opening says so, and not each statement again.
    """

    def __init__(self, part: str, *, several: bool) -> None:
        self.part = part
        self.several = several
        self.seen: set[int] = set()

    def line(self, sentence: Sentence | KeyFact) -> Line:
        marks = (sentence.news, "single source" if self.several and sentence.single_source else None)
        references = tuple(map(self._reference, _runs(sentence.sources)))
        return Line(harmless(sentence.text), references, tuple(mark for mark in marks if mark))

    def _reference(self, run: range) -> Reference:
        anchors = tuple(f"r{number}-{self.part}" for number in run if number not in self.seen)
        self.seen.update(run)
        return Reference(run.start, run.stop - 1, anchors)


def _runs(numbers: Iterable[int]) -> Iterator[range]:
    """The numbers in order; three or more that follow each other are one run, others are alone."""
    run = range(0)
    for number in sorted(set(numbers)):
        if number != run.stop:
            yield from _shortened(run)
            run = range(number, number)
        run = range(run.start, number + 1)
    yield from _shortened(run)


def _shortened(run: range) -> Iterator[range]:
    if len(run) > 2:
        yield run
    else:
        yield from (range(number, number + 1) for number in run)


class _Setter:
    """Lays out one note, remembering which part cites which source."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.listed = {source.number: source for source in note.sources}
        self.uses: dict[int, list[Use]] = {}
        self.several = sum(len(group.incidents) for group in note.groups) > 1

    def layout(self) -> Layout:
        """The whole note, laid out."""
        numbering = _Numbering("b", several=len(self.note.sources) > 1)
        bottom_line = tuple(map(numbering.line, self.note.bottom_line))
        self._used("bottom line", numbering)
        groups = tuple(self._groups())
        incidents = [each for group in self.note.groups for each in group.incidents]
        return Layout(
            words.capital(harmless(self.note.title).removeprefix(PREFIX)),
            display.moment(self.note.issued),
            display.date_time_group(self.note.issued),
            bottom_line,
            _overview(incidents, 1, "n"),
            groups,
            tuple(map(self._source, self.note.sources)),
            tuple(self._about(groups)),
            outline.nothing(self.note) if not incidents else "",
        )

    def _groups(self) -> Iterator[Group]:
        number = 0
        for place, group in enumerate(self.note.groups, start=1):
            anchor = f"g{place}"
            overview = _overview(group.incidents, number + 1, anchor) if len(self.note.groups) > 1 else None
            incidents = tuple(self._incident(each, found) for each, found in enumerate(group.incidents, number + 1))
            number += len(incidents)
            yield Group(anchor, harmless(group.label), overview, incidents)

    def _incident(self, number: int, found: NoteIncident) -> Incident:
        anchor = f"i{number}"
        numbering = _Numbering(anchor, several=outline.several(found, self.note))
        rows = tuple(Row(harmless(each.label), numbering.line(each)) for each in found.key_facts)
        grounds = _Grounds(found.facts)
        sections = tuple(self._sections(found, anchor, numbering, grounds))
        self._used(f"incident {number}" if self.several else "the incident", numbering)
        headline = harmless(found.headline)
        drawn = locator_map(found, f"{anchor}-map")
        return Incident(
            anchor,
            headline,
            f"{number}. {headline}" if self.several else headline,
            tuple(map(harmless, _byline(found))),
            harmless(found.reliance),
            tuple(map(harmless, found.changes)),
            rows,
            _figure(drawn, anchor, "map"),
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
            "Casualties": _figure(chart, anchor, "chart"),
            "Related incidents": _figure(line, anchor, "time"),
        }
        for place, (title, blocks) in enumerate(_contents(found), start=1):
            is_list = title not in PARAGRAPHS
            set_blocks = tuple(Block(label, tuple(map(numbering.line, said)), is_list) for label, said in blocks)
            rests_on = grounds.of(fact for _, said in blocks for sentence in said for fact in sentence.facts)
            yield Section(f"{anchor}-{place}", title, set_blocks, figures.get(title), rests_on)

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
            _link(source.url),
            "; ".join(filter(None, remarks)),
            tuple(self.uses.get(source.number, ())),
        )

    def _about(self, groups: Sequence[Group]) -> Iterator[str]:
        yield from (harmless(words.capital(warning.message)) for warning in self.note.warnings)
        yield INDEPENDENT
        if any(group.map or incident.map for group in groups for incident in group.incidents):
            yield OUTLINES


def _contents(found: NoteIncident) -> Iterator[tuple[str, list[tuple[str, list[Sentence]]]]]:
    """The title of each section, and the sentences of its blocks under their labels."""
    for title, sentences in outline.sections(found):
        yield title, [("", sentences)]
    yield from outline.subsections(found)
    for title, sentences in outline.closing(found):
        yield title, [("", sentences)]


class _Grounds:
    """The facts of an incident; each is shown with the first section that rests on it."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.left = {fact.id: fact for fact in facts}

    def of(self, ids: Iterable[str]) -> tuple[Grounds, ...]:
        """Those of these facts that have not been shown yet."""
        return _grounded([self.left.pop(each) for each in dict.fromkeys(ids) if each in self.left])

    def rest(self) -> tuple[Grounds, ...]:
        """Those that no section has shown."""
        return _grounded(list(self.left.values()))


def _grounded(facts: Sequence[Fact]) -> tuple[Grounds, ...]:
    """Facts with their quotes; facts that the same quotes say stand together."""
    together: dict[tuple[str, tuple[Quote, ...]], list[str]] = {}
    for fact in facts:
        found = _grounds(fact)
        together.setdefault((found.detail, found.quotes), []).append(found.text)
    return tuple(Grounds(words.capital("; ".join(dict.fromkeys(texts))), *key) for key, texts in together.items())


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


def _link(address: str | None) -> str | None:
    """An address of the web, with what may not stand in one written as Word accepts it; null for any other."""
    if not address or not address.startswith(("https://", "http://")):
        return None
    return quote(address, safe="%:/?#[]@!$&'()*+,;=~")


def _figure(drawn: Picture | None, anchor: str, kind: str) -> Figure | None:
    if drawn is None:
        return None
    caption = f"{drawn.title}. {drawn.key}." if drawn.key else drawn.title
    return Figure(f"{anchor}-{kind}-f", drawn, caption)


def _overview(incidents: Sequence[NoteIncident], first: int, anchor: str) -> Figure | None:
    """Where several incidents happened, numbered from `first` on."""
    drawn = overview_map([(str(number), each) for number, each in enumerate(incidents, first)], f"{anchor}-map")
    return Figure(f"{anchor}-map-f", drawn, f"{drawn.title}, by their numbers in this note") if drawn else None
