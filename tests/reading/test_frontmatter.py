"""Front matter is read and removed; what only looks like it stays text."""

import datetime

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import UnreadableSource
from summarizer.reading.frontmatter import _plain, material, parse, part


def test_every_key_is_read_and_the_block_removed():
    """The text begins right behind the closing line, its own blank line included."""
    found = material(
        "---\ntitle: Bomb at Gao bus station\nsource: 'Sahel Wire'\nurl: https://example.org/a\n"
        'published: 2031-03-04\nlanguage: "en"\n---\n\nText.\n',
        "a.txt",
    )
    assert (found.text, found.title, found.source) == ("\nText.\n", "Bomb at Gao bus station", "Sahel Wire")
    assert (found.url, found.published, found.language) == ("https://example.org/a", datetime.date(2031, 3, 4), "en")


@pytest.mark.parametrize(
    ("block", "title"),
    [
        pytest.param("title: Bomb in Mosul: four dead", "Bomb in Mosul: four dead", id="a colon that YAML refuses"),
        pytest.param('title: "Bomb in Mosul: four dead"', "Bomb in Mosul: four dead", id="in quotes"),
        pytest.param("title: 'It''s over'", "It's over", id="doubled quote"),
        pytest.param('title: "a\\u00e9b"', "aéb", id="escape"),
        pytest.param("title: >\n  Bomb in Mosul\n  kills four", "Bomb in Mosul kills four", id="folded"),
        pytest.param("title: Bomb in Mosul\n  kills four", "Bomb in Mosul kills four", id="two lines"),
        pytest.param("title: Bomb in Mosul # draft", "Bomb in Mosul", id="comment"),
        pytest.param("# a note\ntitle: Bomb in Mosul", "Bomb in Mosul", id="comment first"),
        pytest.param("title: 'Several' hurt", "'Several' hurt", id="quotes around one word"),
        pytest.param("title: [draft", "[draft", id="open bracket"),
        pytest.param("title: 2031", "2031", id="number"),
        pytest.param("title: no", "no", id="word that YAML takes for false"),
        pytest.param("title:", None, id="nothing"),
        pytest.param("title: null", None, id="null"),
        pytest.param("tags: [a, b]\ntitle: With a list", "With a list", id="unknown key with a list"),
        pytest.param("author:\n  name: X\ntitle: With a mapping", "With a mapping", id="unknown key with a mapping"),
        pytest.param("", None, id="empty"),
    ],
)
def test_titles(block, title):
    """A title comes out as a person would read it."""
    assert material(f"---\n{block}\n---\nText.", "a.txt").title == title


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Text without any.", id="none"),
        pytest.param("---\nA rule, then prose.\n---\nMore.", id="a rule before prose"),
        pytest.param("---\ntitle: never closed\n\nText.", id="not closed"),
        pytest.param("--- title: x\n---\nText.", id="more on the line"),
        pytest.param("----\ntitle: x\n----\nText.", id="four dashes"),
        pytest.param("Intro.\n---\ntitle: x\n---\nText.", id="not at the head"),
        pytest.param("---\n" + "key: value\n" * 3_000 + "---\nText.", id="too long"),
    ],
)
def test_what_is_no_front_matter_stays(text):
    """The text is untouched."""
    assert part(text) == (None, text)


def test_the_closing_line_may_be_dots_and_have_spaces():
    """As YAML allows."""
    assert part("--- \ntitle: x\n...  \nText.") == ("title: x", "Text.")


@pytest.mark.parametrize(
    ("block", "said"),
    [
        pytest.param("published: soon", "published in the front matter of a.txt is 'soon'", id="no date"),
        pytest.param("published: 2031-13-04", "'2031-13-04'", id="no such month"),
        pytest.param("title: [a, b]", "title in the front matter of a.txt is not one value", id="list for a title"),
        pytest.param("title: a: b\nand a line", "cannot be read at line 3", id="neither YAML nor lines"),
    ],
)
def test_malformed_front_matter_is_refused(block, said):
    """One line that names the source, the place and what to write."""
    with pytest.raises(UnreadableSource) as refused:
        material(f"---\n{block}\n---\nText.", "a.txt")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("written", ["2031-03-04", "2031-03-04T10:00:00Z", "'2031-03-04'", "2031-03-04 10:00"])
def test_dates_with_and_without_a_time(written):
    """The day counts."""
    assert material(f"---\npublished: {written}\n---\nText.", "a.txt").published == datetime.date(2031, 3, 4)


def test_nesting_without_end_is_refused_not_crashed():
    """A parser that recurses is stopped."""
    block = "title: " + "[" * 15_000
    assert parse(block, "a.txt") == {"title": "[" * 15_000}


_VALUES = st.text(st.sampled_from("ab Zé0-:#'\"[]{}&*!|>%@`?,.~\\/=\t"), max_size=14)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["title", "source", "x-y"]), _VALUES), min_size=1, max_size=3))
def test_the_quick_way_agrees_with_yaml(pairs):
    """Whatever the quick reader accepts, YAML reads alike."""
    block = "\n".join(f"{key}: {value}" for key, value in pairs)
    quick = _plain(block)
    if quick is not None:
        assert quick == yaml.load(block, Loader=yaml.BaseLoader)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("-\n: ab#[{&*'\"\\|>"), max_size=60))
def test_any_text_is_read_or_refused_in_one_line(text):
    """And its rest is always a tail of it."""
    try:
        rest = material(f"---\n{text}", "a.txt").text
    except UnreadableSource as error:
        rest = ""
        refused = str(error)
    else:
        refused = "a.txt"
    assert f"---\n{text}".endswith(rest)
    assert "a.txt" in refused
    assert "\n" not in refused
