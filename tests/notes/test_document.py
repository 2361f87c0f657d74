"""A note as Markdown and on a terminal: nothing that an article says is markup or a control there."""

import datetime
from datetime import date

import pytest

import summarizer
from summarizer.notes.compose import compose
from summarizer.notes.formats import FORMATS, Page

HOSTILE = "<script>alert(1)</script> [x](javascript:y) *b* | \x1b[31m \u202e # end"
TEXT = "A bomb exploded in the market of Samarra in Iraq on Sunday, killing 12 people, police said. Traders had just opened their shops."


@pytest.fixture
def note():
    article = summarizer.Article.from_text(TEXT, published=date(2031, 4, 7), title=HOSTILE, source=HOSTILE)
    return compose(
        [summarizer.summarize(article)], issued=datetime.datetime(2031, 4, 8, 7, tzinfo=datetime.UTC), title=HOSTILE
    )


def test_titles_are_no_markup_in_markdown(note):
    """No tag, no link, no table cell, no emphasis of theirs."""
    text = FORMATS["markdown"].render(note, Page()).decode()
    assert "<script>" not in text
    assert "[x](" not in text
    assert "\\*b\\*" in text
    assert all(line.count("|") - line.count("\\|") == 4 for line in text.splitlines() if line.startswith("|"))


def test_titles_move_no_cursor_on_a_terminal(note):
    """Escape sequences and marks of direction are blanked; width and colour are as asked."""
    text = FORMATS["terminal"].render(note, Page(width=80)).decode()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b[" in FORMATS["terminal"].render(note, Page(width=80, colour=True)).decode()


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_the_same_note_is_the_same_bytes(note, form):
    """Nothing of the moment or the machine gets into it."""
    assert FORMATS[form].render(note, Page()) == FORMATS[form].render(note, Page())


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,<script>1</script>",
        "http://e.org/a b",
        'http://e.org/"><script>',
        "http://e.org/<b>",
    ],
)
def test_an_address_that_could_run_is_no_link(note, url):
    """Only a plain http or https address stands as a link in Markdown."""
    first, *others = note.sources
    made = note.model_copy(update={"sources": [first.model_copy(update={"url": url}), *others]})
    text = FORMATS["markdown"].render(made, Page()).decode()
    assert not any(f"<{scheme}" in text for scheme in ("http", "javascript", "data"))
    plain = note.model_copy(update={"sources": [first.model_copy(update={"url": "https://e.org/a?b=1"}), *others]})
    assert "<https://e.org/a?b=1>" in FORMATS["markdown"].render(plain, Page()).decode()
