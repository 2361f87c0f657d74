"""Vocabularies: the same words are found whether or not their pattern had to be made."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.grounding.outcome_words import OUTCOME_WORDS
from summarizer.grounding.patterns import alternatives, tight, words


def _compiled(vocabulary: str) -> re.Pattern[str]:
    opened = re.sub(r"(?<=\w)\*", r"\\w*", tight(vocabulary))
    return re.compile(rf"(?<![\w-])(?:{opened})(?![\w])")


@pytest.mark.parametrize(
    ("vocabulary", "text", "found"),
    [
        pytest.param("kill*|slain", "two were killed, one slain", ["killed", "slain"], id="the rest of a word"),
        pytest.param("colou?r|die[sd]", "he dies of color", ["dies", "color"], id="what may be left out"),
        pytest.param("kill*|slain", "overkill of skills", [], id="within a word"),
        pytest.param("(?:un)?hurt|safe", "all unhurt and safe", ["unhurt", "safe"], id="an alternative without a plain beginning"),
        pytest.param("dead|(?:left|lay) dying", "left dying", ["left dying"], id="a bar in brackets"),
    ],
)  # fmt: skip
def test_words_are_found(vocabulary: str, text: str, found: list[str]) -> None:
    """At word boundaries, and as often as they stand there."""
    assert [match.group() for match in words(vocabulary).finditer(text)] == found
    assert words(vocabulary).count(text) == len(found)
    assert (words(vocabulary).search(text) is not None) == bool(found)


PIECES = sorted({word for text in OUTCOME_WORDS.values() for word in re.findall(r"[a-z]+", text)})


@settings(max_examples=200, deadline=None)
@given(
    vocabulary=st.sampled_from(sorted(OUTCOME_WORDS.values())),
    text=st.lists(st.sampled_from([*PIECES, "ed", "-", ",", "s"]), max_size=8).map(" ".join),
)
def test_the_first_look_drops_no_word(vocabulary: str, text: str) -> None:
    """Whatever the text, a vocabulary finds what its bare pattern finds."""
    bare = _compiled(vocabulary)
    assert [m.span() for m in words(vocabulary).finditer(text)] == [m.span() for m in bare.finditer(text)]
    assert (words(vocabulary).match(text) is None) == (bare.match(text) is None)
    assert (words(vocabulary).fullmatch(text) is None) == (bare.fullmatch(text) is None)


def test_alternatives_are_split_outside_brackets() -> None:
    """A bar in a group or a class parts nothing."""
    assert alternatives("a(?:b|c)|d[|]e|f") == ["a(?:b|c)", "d[|]e", "f"]
