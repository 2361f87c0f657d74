"""Counts that are a person's name."""

import pytest

from summarizer.grounding.counts import names_one


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        pytest.param("Robles", ["Ana Robles"], True, id="surname-in-s"),
        pytest.param("Ana Robles", ["Ana Robles"], True, id="whole-name"),
        pytest.param("Robles", ["Carl Otis"], False, id="another-name"),
        pytest.param("Ana Robles and two guards", ["Ana Robles"], False, id="with-others"),
        pytest.param("", ["Ana Robles"], False, id="no-words"),
    ],
)
def test_a_name_counts_one_person(words, names, expected):
    """A surname is one person even where it looks like a plural."""
    assert names_one(words, names) is expected
