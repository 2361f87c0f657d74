"""A brief as Markdown."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.rendering import markdown
from summarizer.rendering.document import escape


def test_every_footnote_is_defined_once_and_used(brief):
    text = markdown(brief)
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert defined == [str(n) for n in range(1, 9)]
    assert set(used) == set(defined)


def test_facts_stand_under_their_headings(brief):
    text = markdown(brief)
    assert text.startswith("# Rockets wound several soldiers at the K-1 air base in Iraq\n")
    assert "| injured | Several[^2] | soldiers (military) | army spokesman |" in text
    assert "- **When**: Monday (2031-03-03)" in text
    assert "### Condemns\n\n- **Lena Orr (Foreign Minister, XB)**: condemned" in text


def test_a_prefix_keeps_the_footnotes_of_two_briefs_apart(brief):
    assert "[^2-1]: Several soldiers" in markdown(brief, prefix="2-")


def test_without_an_incident_one_line_says_so(quiet):
    text = markdown(quiet)
    assert "This article reports no violent or security incident." in text
    assert "##" not in text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("<script>", r"\<script\>", id="html"),
        pytest.param("a & b", r"a \& b", id="entity"),
        pytest.param("*four* _dead_", r"\*four\* \_dead\_", id="emphasis"),
        pytest.param("[x](http://y)", r"\[x\](http://y)", id="link"),
        pytest.param("a | b", r"a \| b", id="cell"),
        pytest.param("# four", r"\# four", id="heading"),
        pytest.param("- four", r"\- four", id="bullet"),
        pytest.param("+ four", r"\+ four", id="plus"),
        pytest.param("12. March", r"12\. March", id="numbered"),
        pytest.param("K-1 base", "K-1 base", id="hyphen-inside"),
        pytest.param("two\n\nblocks", "two blocks", id="one-line"),
        pytest.param("a\\b", r"a\\b", id="backslash"),
    ],
)
def test_nothing_of_an_article_is_markup(words, expected):
    assert escape(words) == expected


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_escaped_text_is_one_line_without_bare_markup(text):
    found = escape(text)
    assert "\n" not in found
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>*_`\[\]|#]", found)
