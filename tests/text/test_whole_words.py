"""Whole words are found where a pattern for the same phrase would find them."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.whole_words import unjoined, whole

_TEXTS = st.text(alphabet="ab-' é_1.", max_size=24)
_PHRASES = st.text(alphabet="ab-é1", min_size=1, max_size=3)


@settings(max_examples=200, deadline=None)
@given(_TEXTS, _PHRASES)
def test_whole_words_are_those_between_word_boundaries(text: str, phrase: str) -> None:
    """As the pattern with a boundary on both sides."""
    expected = [match.start() for match in re.finditer(rf"\b{re.escape(phrase)}\b", text)]
    assert list(whole(text, phrase)) == expected


@settings(max_examples=200, deadline=None)
@given(_TEXTS, _PHRASES)
def test_unjoined_words_follow_no_letter_and_no_hyphen(text: str, phrase: str) -> None:
    """As the pattern with looks to both sides."""
    expected = [match.start() for match in re.finditer(rf"(?<![\w-]){re.escape(phrase)}(?!\w)", text)]
    assert list(unjoined(text, phrase)) == expected


def test_an_empty_phrase_stands_nowhere() -> None:
    """Neither as a whole word nor unjoined."""
    assert [*whole("a b", ""), *unjoined("a b", "")] == []
