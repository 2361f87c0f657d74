"""A note as a Word document: real headings, tables, pictures with text alternatives, numbers that link both ways."""

import datetime
import io
import zipfile

from summarizer.errors import MissingExtra
from summarizer.notes.setter import laid_out
from summarizer.notes.typesetting import pngs
from summarizer.schema.note import Note


def docx(note: Note) -> bytes:
    """A document in the format of Word 2007 and later; the same note gives the same bytes, dated when it was issued.

    Raises:
        MissingExtra: python-docx or typst is not installed.
    """
    try:
        from summarizer.notes.manuscript import Manuscript
    except ImportError:
        raise MissingExtra("a note as DOCX", "notes") from None
    layout = laid_out(note)
    figures = layout.figures()
    drawn = dict(zip((figure.anchor for figure in figures), pngs([figure.picture for figure in figures]), strict=True))
    out = io.BytesIO()
    Manuscript(layout, drawn, note.issued).document().save(out)
    return _dated(out.getvalue(), note.issued)


def _dated(archive: bytes, issued: datetime.datetime) -> bytes:
    """The archive with the dates of its files set to when the note was issued."""
    moment = issued.astimezone(datetime.UTC).timetuple()[:6]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return out.getvalue()
