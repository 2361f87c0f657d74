"""The formats of a note: each is imported when it is asked for."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from summarizer.schema.note import Note


class Page(NamedTuple):
    """What a format needs to know of where it is shown."""

    width: int = 80
    colour: bool = False


class Format(NamedTuple):
    """A format: the ending of its files, and what makes its bytes."""

    ending: str
    render: Callable[[Note, Page], bytes]


def _json(note: Note, _: Page) -> bytes:
    return (note.model_dump_json(indent=2) + "\n").encode()


def _markdown(note: Note, _: Page) -> bytes:
    from summarizer.notes.document import markdown

    return markdown(note).encode("utf-8", "replace")


def _terminal(note: Note, page: Page) -> bytes:
    from summarizer.notes.terminal import terminal

    return terminal(note, width=page.width, colour=page.colour).encode("utf-8", "replace")


def _html(note: Note, _: Page) -> bytes:
    from summarizer.notes.page import html

    return html(note).encode()


def _pdf(note: Note, _: Page) -> bytes:
    from summarizer.notes.pdf import pdf

    return pdf(note)


def _docx(note: Note, _: Page) -> bytes:
    from summarizer.notes.docx import docx

    return docx(note)


FORMATS: Mapping[str, Format] = {
    "terminal": Format(".txt", _terminal),
    "markdown": Format(".md", _markdown),
    "html": Format(".html", _html),
    "docx": Format(".docx", _docx),
    "pdf": Format(".pdf", _pdf),
    "json": Format(".json", _json),
}
"""By name."""
