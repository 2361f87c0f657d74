"""Expressions whose programs say with which letters a match may begin."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.expressions import compiled

TEXT = "the killed, Killed; KILLED 12: slain\nÉtat ſlain \u212aILLED no-one was_slain x"
EXPRESSIONS = [
    pytest.param(r"(?<!\S)(?:killed|slain)(?!\S)", 0, id="after a look to the left"),
    pytest.param(r"\b(?:the )?(?:k|s)", 0, id="an option first"),
    pytest.param(r"(?=\d|s)(?:12|slain|was)", 0, id="a look ahead narrows"),
    pytest.param(r"(?=x?)(?:12|slain)", 0, id="a look ahead that may be nothing does not"),
    pytest.param(r"(?!k)(?:killed|slain)", 0, id="a look that something is not there"),
    pytest.param(r"\b(?:killed|slain)", re.IGNORECASE, id="whatever the case, beyond ASCII too"),
    pytest.param(r"\b(?i:killed)|\bslain", 0, id="whatever the case, in a group"),
    pytest.param(r"(?:\W|ſ)\w", re.IGNORECASE, id="a letter beyond ASCII that is one of ASCII in capitals"),
    pytest.param(r"(?:^|, )[^a-zA-Z]+", re.MULTILINE, id="a negated class"),
    pytest.param(r"(?:\S\d|\s\D)+?", re.ASCII, id="categories of ASCII"),
    pytest.param(r"(?:(?P<one>k)|s)(?:(?(one)i|l))", 0, id="a group that is asked about"),
    pytest.param(r"(?:a{0}|b*+)(?>É|12)", 0, id="nothing, possessive and atomic"),
]


def found(pattern, text):
    return [(match.span(), match.groups()) for match in pattern.finditer(text)]


@pytest.mark.parametrize(("source", "flags"), EXPRESSIONS)
def test_the_matches_are_those_of_re(source, flags):
    """To pass over places at which no match can begin loses none."""
    usual = found(re.compile(source, flags), TEXT)
    assert found(compiled(source, flags), TEXT) == usual
    assert usual


PIECES = st.sampled_from(["a", "b", "k", "[ab]", "[^a]", r"\d", r"\W", r"\s", ".", "s", "é", "[a-ſ]"])
LOOKS = st.sampled_from([r"\b", r"(?<!\S)", "(?<=a)", "^", "$"])


def wrapped(inner):
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?!{one})"),
        inner.map(lambda one: f"(?i:{one})"),
        inner.map(lambda one: f"(?:{one}){{1,2}}"),
    )


@given(
    st.recursive(PIECES | LOOKS, wrapped, max_leaves=6),
    st.sampled_from([0, re.IGNORECASE, re.ASCII]),
    st.text(alphabet="abkKsSé\u212aſ1 .\n\x1c", max_size=12),
)
@settings(max_examples=150)
def test_any_expression_finds_what_re_finds(source, flags, text):
    """Whatever it begins with: letters, choices, options, looks in either direction."""
    assert found(compiled(source, flags), text) == found(re.compile(source, flags), text)


def test_places_where_no_match_can_begin_are_passed_over():
    """The program of an expression with a look to the left says which letters it begins with; one of any letter not."""
    assert compiled(r"(?<!\S)killed") != re.compile(r"(?<!\S)killed")
    assert compiled(r"(?<!\S)[a-z]+") == re.compile(r"(?<!\S)[a-z]+")
