"""Writes a laid out note into a Word document, part by part."""

import datetime
import io
from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten

from docx import Document
from docx.document import Document as Doc
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from summarizer.notes import word
from summarizer.notes.layout import Block, Figure, Grounds, Incident, Layout, Line, Reference, Row, Section, Source
from summarizer.notes.stylesheet import RULE, styled

PICTURE = Cm(9.6)
"""How wide pictures are."""

COLUMNS = Cm(3.2), Cm(13.8)
"""How wide the columns of the table of key facts are."""


LONGEST = 255
"""Letters that a property of a document can have."""


FOOT = 70
"""Letters of the title that stand at the foot of each page."""


class Manuscript:
    """One document; `drawn` holds the picture of each figure, as PNG, by the figure's anchor."""

    def __init__(self, layout: Layout, drawn: Mapping[str, bytes], issued: datetime.datetime) -> None:
        self.layout = layout
        self.drawn = drawn
        self.issued = issued.astimezone(datetime.UTC)
        self.marker = word.Marker()
        self.doc: Doc = styled(Document())

    def document(self) -> Doc:
        """The whole document."""
        self._properties()
        self._footer()
        self._opening()
        for group in self.layout.groups:
            if group.label:
                self._heading(group.label, 1)
            if group.map:
                self._figure(group.map)
            for incident in group.incidents:
                self._incident(incident, 2 if group.label else 1)
        self._sources()
        self._about()
        self._annex()
        return self.doc

    def _properties(self) -> None:
        properties = self.doc.core_properties
        properties.title = self.layout.title[:LONGEST]
        properties.subject = "Briefing note"
        properties.author = properties.last_modified_by = "summarizer"
        properties.comments = f"Issued {self.layout.moment} ({self.layout.date_time_group})"
        properties.language = "en-GB"
        properties.created = properties.modified = self.issued.replace(tzinfo=None)
        properties.revision = 1
        word.drop_thumbnail(self.doc)

    def _footer(self) -> None:
        paragraph = self.doc.sections[0].footer.paragraphs[0]
        word.write(
            paragraph, f"{self.layout.date_time_group} · {shorten(self.layout.title, FOOT, placeholder='…')}\t\t"
        )
        word.field(paragraph, "PAGE")
        word.write(paragraph, " / ")
        word.field(paragraph, "NUMPAGES")

    def _opening(self) -> None:
        self._write("Briefing note", "Eyebrow")
        self._write(self.layout.title, "Title")
        self._write(f"{self.layout.moment}  |  {self.layout.date_time_group}", "Subtitle")
        self._heading("Bottom line", 1)
        paragraph = self._paragraph("Bottom line")
        self._statements(paragraph, self.layout.bottom_line)
        if not self.layout.bottom_line:
            word.write(paragraph, self.layout.nothing)
        if len(self.layout.incidents) > 1:
            self._contents()

    def _contents(self) -> None:
        self._heading("In this note", 1)
        for incident in self.layout.incidents:
            paragraph = self._paragraph("Entry")
            word.add(paragraph, word.link_inside(paragraph, incident.heading, incident.anchor))
            word.write(paragraph, f"  {' · '.join(incident.byline[1:])}", "Soft")
        if self.layout.map:
            self._figure(self.layout.map)

    def _incident(self, incident: Incident, level: int) -> None:
        self._heading(incident.heading, level, incident.anchor)
        self._write(" · ".join(incident.byline), "Byline")
        self._write(incident.reliance, "Reliance")
        if incident.changes:
            self._heading("Changed since the last issue", level + 1)
            for change in incident.changes:
                self._write(change, "List Bullet")
        if incident.rows:
            self._table(incident.rows)
        if incident.map:
            self._figure(incident.map)
        for section in incident.sections:
            self._section(section, level + 1)

    def _table(self, rows: Sequence[Row]) -> None:
        table = self.doc.add_table(rows=len(rows) + 1, cols=2)
        table.autofit = False
        cells = [[cell.paragraphs[0] for cell in row.cells] for row in table.rows]
        for paragraph, name in zip(cells[0], ("Key fact", "As reported"), strict=True):
            word.dress(paragraph, "Table head")
            word.write(paragraph, name)
        for row, (label, said) in zip(rows, cells[1:], strict=True):
            word.dress(label, "Table text")
            word.dress(said, "Table text")
            word.write(label, row.label, "Strong")
            self._statements(said, [row.line])
        word.measure(table, COLUMNS)
        word.rule(table, RULE)
        word.head(table, "Key facts, and the numbers of the sources that report them")
        self._paragraph("Gap")

    def _section(self, section: Section, level: int) -> None:
        self._heading(section.title, level)
        for block in section.blocks:
            if block.label:
                self._heading(block.label, level + 1)
            self._block(block)
        if section.figure:
            self._figure(section.figure)

    def _block(self, block: Block) -> None:
        if block.is_list and len(block.lines) > 1:
            for line in block.lines:
                self._statements(self._paragraph("List Bullet"), [line])
        else:
            self._statements(self._paragraph("Normal"), block.lines)

    def _figure(self, figure: Figure) -> None:
        paragraph = self._paragraph("Picture")
        paragraph.add_run().add_picture(io.BytesIO(self.drawn[figure.anchor]), width=PICTURE)
        word.describe(paragraph, figure.picture.title, figure.picture.description)
        self._write(figure.caption, "Caption")

    def _sources(self) -> None:
        self._heading("Sources", 1)
        for source in self.layout.sources:
            self._source(source)

    def _source(self, source: Source) -> None:
        paragraph = self._paragraph("Source")
        number = word.run(paragraph, str(source.number), "Strong")
        word.add(paragraph, *self.marker.around([f"s{source.number}"], number))
        word.write(paragraph, "\t")
        if source.link:
            word.link_outside(paragraph, source.title, source.link)
        else:
            word.write(paragraph, source.title)
        paragraph.add_run().add_break()
        if source.outlet:
            word.write(paragraph, source.outlet, "Soft")
        dated = f"{word.LEFT_TO_RIGHT} · {source.date}" if source.outlet else source.date
        word.write(paragraph, "; ".join(filter(None, (dated, source.remark))), "Soft")
        for place, use in enumerate(source.uses):
            word.write(paragraph, ", " if place else ". Cited in ", "Soft")
            word.add(paragraph, word.link_inside(paragraph, use.label, use.anchor))

    def _about(self) -> None:
        if self.layout.about:
            self._heading("About this note", 1)
        for each in self.layout.about:
            self._write(each, "List Bullet")

    def _annex(self) -> None:
        grounds = {incident.anchor: incident.grounds() for incident in self.layout.incidents}
        if any(grounds.values()):
            self._heading("Annex: in the sources’ words", 1)
        for incident in self.layout.incidents:
            if len(self.layout.incidents) > 1 and grounds[incident.anchor]:
                self._heading(incident.heading, 2)
            for fact in grounds[incident.anchor]:
                self._fact(fact)

    def _fact(self, fact: Grounds) -> None:
        paragraph = self._paragraph("Fact")
        word.write(paragraph, fact.text, "Strong")
        word.write(paragraph, f" · {fact.detail}", "Soft")
        for quote in fact.quotes:
            paragraph = self._paragraph("Words")
            word.write(paragraph, f"“{quote.text}” ")
            self._numbers(paragraph, [Reference(quote.number, quote.number, ())])

    def _statements(self, paragraph: Paragraph, lines: Iterable[Line]) -> None:
        """Sentences, each with the numbers of its sources and its marks."""
        for place, line in enumerate(lines):
            word.write(paragraph, f"{' ' if place else ''}{line.text}\u00a0")
            self._numbers(paragraph, line.references)
            for mark in line.marks:
                word.write(paragraph, " ")
                word.write(paragraph, mark, "Mark" if mark == "single source" else "News")

    def _numbers(self, paragraph: Paragraph, references: Sequence[Reference]) -> None:
        for place, reference in enumerate(references):
            word.write(paragraph, ", " if place else "[", "Soft")
            link = word.link_inside(paragraph, reference.shown, f"s{reference.first}")
            word.add(paragraph, *self.marker.around(reference.anchors, link))
        if references:
            word.write(paragraph, "]", "Soft")

    def _paragraph(self, style: str) -> Paragraph:
        paragraph = self.doc.add_paragraph()
        word.dress(paragraph, style)
        return paragraph

    def _heading(self, text: str, level: int, anchor: str | None = None) -> None:
        paragraph = self._paragraph(f"Heading {level}")
        word.write(paragraph, text)
        if anchor:
            word.add(paragraph, *self.marker.around([anchor], *paragraph._p.r_lst))  # noqa: SLF001

    def _write(self, text: str, style: str) -> None:
        word.write(self._paragraph(style), text)
