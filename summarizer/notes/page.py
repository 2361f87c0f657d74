"""A note as one HTML page that needs nothing else: no script, no request, pictures drawn in it, numbers that link."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.notes.setter import laid_out
from summarizer.schema.note import Note

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"


def html(note: Note) -> str:
    """A self-contained page, for screens large and small, light and dark, and for paper.

    What comes from articles is escaped; a link to an article is made only for http and https.
    """
    style = _style()
    return _template().render(note=laid_out(note), style=style, style_hash=_hash(style))


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("note.html")


@cache
def _style() -> str:
    return (TEMPLATES / "note.css").read_text(encoding="utf-8")


def _hash(style: str) -> str:
    """What the content security policy allows: this style sheet, letter for letter, and nothing else."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
