"""A note on a terminal: wrapped text, headings in capitals, sources at the end."""

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from summarizer.notes import outline
from summarizer.rendering.console import console
from summarizer.rendering.plain import plain
from summarizer.schema.note import KeyFact, Note, NoteIncident, Sentence

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

INDENT = 2


def terminal(note: Note, *, width: int, colour: bool) -> str:
    """A note for reading on a terminal.

    Args:
        note: what to show.
        width: columns of the terminal; 60 to 100 of them are used.
        colour: whether to use colours and bold print (ANSI escapes).
    """
    out = io.StringIO()
    _write(console(out, width=width, colour=colour), note)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _write(to: "Console", note: Note) -> None:
    to.print(_text(note.title, "bold"))
    to.print(_text(outline.byline(note), "dim"))
    to.print()
    to.print(_heading("Bottom line"))
    for sentence in note.bottom_line:
        to.print(_indented(_sentence(sentence, several=len(note.sources) > 1)))
    if not note.bottom_line:
        to.print(_indented(_text(outline.nothing(note))))
    for group in note.groups:
        if group.label:
            to.print()
            to.print(_text(group.label.upper(), "bold"))
        for incident in group.incidents:
            _incident(to, incident, several=outline.several(incident, note))
    to.print()
    to.print(_heading("Sources"))
    to.print(_numbered([(number, f"{line} {url or ''}") for number, line, url in outline.sources(note)]))
    for each in note.warnings:
        to.print(_text(each.message, "dim"))
    to.print()


def _incident(to: "Console", incident: NoteIncident, *, several: bool) -> None:
    to.print()
    to.print(_text(incident.headline, "bold"))
    to.print(_text(incident.reliance, "italic"))
    if incident.changes:
        to.print(_heading("Changed since the last issue"))
        to.print(_bullets([_text(each) for each in incident.changes]))
    to.print()
    to.print(_table(incident.key_facts, several=several))
    for title, sentences in outline.sections(incident):
        _section(to, title, sentences, several=several)
    for title, groups in outline.subsections(incident):
        to.print()
        to.print(_heading(title))
        for heading, sentences in groups:
            if heading:
                to.print(_indented(_text(heading, "italic")))
            to.print(_bullets(_sentence(each, several=several) for each in sentences))
    for title, sentences in outline.closing(incident):
        _section(to, title, sentences, several=several)


def _section(to: "Console", title: str, sentences: Sequence[Sentence], *, several: bool) -> None:
    to.print()
    to.print(_heading(title))
    to.print(_bullets(_sentence(each, several=several) for each in sentences))


def _table(rows: Iterable[KeyFact], *, several: bool) -> "RenderableType":
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for row in rows:
        marks = outline.marks(row.sources, single=several and row.single_source, news=row.news)
        table.add_row(_text(row.label, "dim"), _text(row.text).append(f" {marks}", "cyan"))
    return _indented(table)


def _bullets(texts: Iterable["Text"]) -> "RenderableType":
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for text in texts:
        table.add_row(_text("•", "dim"), text)
    return _indented(table)


def _numbered(rows: Iterable[tuple[int, str]]) -> "RenderableType":
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for number, line in rows:
        table.add_row(_text(f"[{number}]", "cyan"), _text(line))
    return _indented(table)


def _sentence(sentence: Sentence, *, several: bool) -> "Text":
    marks = outline.marks(sentence.sources, single=several and sentence.single_source, news=sentence.news)
    return _text(sentence.text).append(f" {marks}", "cyan")


def _heading(title: str) -> "Text":
    return _text(title.upper(), "bold cyan")


def _indented(what: "RenderableType") -> "RenderableType":
    from rich.padding import Padding

    return Padding(what, (0, 0, 0, INDENT), expand=False)


def _text(text: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(plain(text), style=style)
