"""A note as one HTML page that needs nothing else: no script, no request, pictures drawn in it, numbers that link."""

from functools import cache
from pathlib import Path

from summarizer.notes.setter import laid_out
from summarizer.rendering.templating import style_hash, template
from summarizer.schema.note import Note

TEMPLATES = Path(__file__).parent / "templates"


def html(note: Note) -> str:
    """A self-contained page, for screens large and small, light and dark, and for paper.

    What comes from articles is escaped; a link to an article is made only for http and https.
    """
    style = _style()
    return template(TEMPLATES, "note.html").render(note=laid_out(note), style=style, style_hash=style_hash(style))


@cache
def _style() -> str:
    return (TEMPLATES / "note.css").read_text(encoding="utf-8")
