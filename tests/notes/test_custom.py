"""A note by a user's own template."""

from pathlib import Path

from summarizer.notes.custom import templated
from summarizer.schema.note import Note


def test_in_html_everything_is_escaped(tmp_path):
    """Also what a user puts into the title."""
    note = Note.model_validate_json((Path(__file__).parent / "samples" / "short.json").read_text(encoding="utf-8"))
    hostile = note.model_copy(update={"title": "<script>alert(1)</script>"})
    template = tmp_path / "own.html"
    template.write_text("<h1>{{ note.title }}</h1>{{ note.issued | moment }}")
    assert (
        templated(hostile, template, "html") == b"<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>8 April 2031, 07:00 UTC"
    )
