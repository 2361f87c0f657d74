"""A note as a PDF: text that can be selected, bookmarks, links, drawings as lines, tags for those who do not see it."""

import datetime

from summarizer.notes.setter import laid_out
from summarizer.notes.typesetting import pdf_of, plain_data
from summarizer.schema.note import Note


def pdf(note: Note) -> bytes:
    """A PDF on A4; the same note gives the same bytes, dated when the note was issued.

    Raises:
        MissingExtra: typst is not installed.
    """
    found = laid_out(note)
    utc = note.issued.astimezone(datetime.UTC)
    data = plain_data(found) | {
        "issued": {name: getattr(utc, name) for name in ("year", "month", "day", "hour", "minute", "second")},
        "description": " ".join(line.text for line in found.bottom_line),
    }
    return pdf_of("note.typ", data, issued=note.issued)
