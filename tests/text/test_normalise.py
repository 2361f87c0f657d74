"""Folding keeps what a text says, and knows the way back."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normalise import fold

SAME = {
    "double quotes": ("“closed”", '"closed"'),
    "low and angle quotes": ("„closed« »", '"closed" "'),
    "apostrophe": ("Iran’s", "Iran's"),
    "em dash": ("a group—armed—left", "a group - armed - left"),
    "em dash with spaces": ("a group — armed", "a group - armed"),
    "double hyphen": ("a group -- armed", "a group - armed"),
    "spaced en dash": ("a group – armed", "a group - armed"),
    "en dash in a range": ("20–30", "20-30"),
    "non-breaking hyphen": ("Al‑Tanf", "Al-Tanf"),
    "non-breaking space": ("5 August", "5 August"),
    "runs of white space": ("a  b\t\n c", "a b c"),
    "line ends": ("a\r\nb", "a b"),
    "soft hyphen": ("explo\u00adsion", "explosion"),
    "soft hyphen at a line end": ("explo\u00ad\nsion", "explosion"),
    "zero-width space": ("ex\u200bplosion", "explosion"),
    "zero-width beside a space": ("an \u200b explosion", "an explosion"),
    "byte order mark": ("\ufeffHead", "Head"),
    "directional marks": ("\u202aHead\u202c", "Head"),
    "ligature": ("oﬃcer ﬁred", "officer fired"),
    "full-width letters": ("ＵＮ１２", "UN12"),
    "combining accent": ("Bogota\u0301", "Bogotá"),
    "ellipsis": ("law… Iran", "law... Iran"),
    "spaced ellipsis": ("law . . . Iran", "law ... Iran"),
    "long s": ("ſhip", "ship"),
}


@pytest.mark.parametrize(("text", "folded"), SAME.values(), ids=SAME.keys())
def test_fold_levels_typography(text, folded):
    """What differs only in typography folds to one text."""
    assert fold(text).text == folded


@pytest.mark.parametrize("text", ["10³", "10₂", "½", "①", "5°", "Straße", "é", "naïve", "Iran", "IRAN", "a-b", "a.b"])
def test_fold_keeps_what_says_something(text):
    """Superscripts, fractions, case, accents and hyphens are not typography."""
    assert fold(text).text == text


def test_fold_gives_the_way_back():
    """A span of the folded text leads to the stretch it was made from, dropped characters at its edges left out."""
    text = "The  “oﬃcer”\u200b left—alone…"
    folded = fold(text)
    for word in ("The", '"officer"', "officer", "left", "alone...", "- alone"):
        start = folded.text.index(word)
        first, last = folded.original_span(start, start + len(word))
        assert fold(text[first:last]).text.strip() == word
    assert folded.original_span(4, 13) == (5, 12)


def test_fold_leaves_plain_text_alone():
    """Text without typography folds to itself, and spans stay where they are."""
    text = "Four people were hurt."
    folded = fold(text)
    assert folded.text == text
    assert folded.original_span(5, 11) == (5, 11)
    assert folded.folded_offset(5) == 5


FRAGMENTS = st.sampled_from(
    ["a", "Z", "4", " ", "  ", "\n", "“", "’", "—", "--", "-", "…", "...", "ﬁ", "\u00ad", "\u200b", "e\u0301", "³", "."]
)


@given(st.lists(FRAGMENTS, max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_every_word_leads_back_to_itself(text):
    """Folding the stretch that a folded word came from gives that word again."""
    folded = fold(text)
    position = 0
    for word in folded.text.split(" "):
        if word:
            first, last = folded.original_span(position, position + len(word))
            assert 0 <= first < last <= len(text)
            assert fold(text[first:last]).text.strip() == word
        position += len(word) + 1


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_spans_stay_inside_the_text_and_in_order(text):
    """Whatever the text, all positions lead into it, and later ones not before earlier ones."""
    folded = fold(text)
    starts = [folded.original_span(i, i + 1) for i in range(len(folded.text))]
    assert all(0 <= first <= last <= len(text) for first, last in starts)
    assert starts == sorted(starts)


@given(st.text(alphabet=" \t\nab-—…’ﬁ", max_size=60))
@settings(max_examples=300, deadline=None)
def test_folding_twice_changes_nothing(text):
    """A folded text is already folded."""
    once = fold(text).text
    assert fold(once).text == once


@pytest.mark.parametrize("unit", [" ", "-", "\n", "\u200b", "—", "a\u0301", ". ", "…", "“"], ids=repr)
def test_folding_is_linear(unit, seconds):
    """A long run of anything that folding touches takes no more than its length's worth of time."""
    long, short = (min(seconds(partial(fold, unit * times)) for _ in range(3)) for times in (40_000, 2_000))
    assert long < 60 * max(short, 0.005)
