"""Numerals and their values."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.number_words import lowercase, parse
from summarizer.text.numbers import figures

VALUES = {
    "4": 4, "0": 0, "1,200": 1200, "1 200": 1200, "1\u202f200": 1200, "12,345,678": 12345678, "3.5": 3.5, "2.5 million": 2_500_000,
    "3 dozen": 36, "40 thousand": 40_000, "zero": 0, "four": 4, "Eleven": 11, "TWENTY": 20, "twenty-one": 21, "twenty one": 21,
    "ninety-nine": 99, "one hundred": 100, "two hundred and forty-three": 243, "two hundred forty-three": 243,
    "one thousand two hundred": 1200, "twelve hundred": 1200, "forty thousand": 40_000, "three hundred thousand": 300_000,
    "one million two hundred thousand and five": 1_200_005, "two billion": 2_000_000_000, "two dozen": 24,
}  # fmt: skip


@pytest.mark.parametrize(("words", "value"), VALUES.items(), ids=VALUES.keys())
def test_a_numeral_has_its_value(words, value):
    """Digits and words, up to billions, with separators and magnitudes."""
    found = parse(words)
    assert (found.end, found.value) == (len(words), value)


@pytest.mark.parametrize(
    ("words", "value", "rest"),
    [
        ("four three", 4, " three"),
        ("ten twenty", 10, " twenty"),
        ("two thousand million", 2000, " million"),
        ("thirteen-four", 13, "-four"),
    ],
)
def test_words_that_are_no_one_number_give_the_first(words, value, rest):
    """What follows a number that is complete belongs to another one."""
    found = parse(words)
    assert (found.value, words[found.end :]) == (value, rest)


@pytest.mark.parametrize("words", ["", "men", "hundred", "and four", "-", "million"])
def test_what_begins_with_no_numeral_has_no_value(words):
    """A magnitude alone is no number."""
    assert parse(words) is None


FIGURES = {
    "At least four of 1,200 people": [("four", 4), ("1,200", 1200)],
    "MiG-29s at 6:30 on 2031-03-04": [("29", 29), ("6", 6), ("30", 30), ("2031", 2031), ("03", 3), ("04", 4)],
    "dozens, a dozen, two dozen": [("dozens", 24), ("dozen", 12), ("two dozen", 24)],
    "tens of thousands and hundreds": [("tens of thousands", 20_000), ("hundreds", 200)],
    "no one, one another, everyone, one man": [("one", 1)],
    "someone's twofold stone often weighed 7-kilogram": [("7", 7)],
    "10³ and 40%": [("10", 10), ("40", 40)],
    "first, third, half": [],
    "two hundred and five": [("two hundred and five", 205)],
    "four and five": [("four", 4), ("five", 5)],
}


@pytest.mark.parametrize(("text", "expected"), FIGURES.items(), ids=FIGURES.keys())
def test_figures_finds_every_number(text, expected):
    """Every numeral or number word of whatever kind, with where it stands."""
    assert [(text[start:end], value) for start, end, value in figures(text)] == expected


def _spelt(n: int) -> str:
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20:
        return small[n]
    if n < 100:
        return tens[n // 10] + (f"-{small[n % 10]}" if n % 10 else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{_spelt(n // size)} {name}" + (joint + _spelt(rest) if rest else "")
    raise AssertionError


@given(st.integers(0, 999_999_999))
@settings(max_examples=300, deadline=None)
def test_a_number_written_out_has_its_value(n):
    """Every whole number below a billion, in words and with separators."""
    for words in (_spelt(n), f"{n:,}", _spelt(n).upper()):
        text = f"He said {words} people fled"
        assert [(text[start:end], value) for start, end, value in figures(text)] == [(words, n)]


@given(st.text(max_size=50))
@settings(max_examples=200, deadline=None)
def test_lowercase_keeps_offsets(text):
    """Small letters for capitals, one for one, whatever the script."""
    assert len(lowercase(text + "İß")) == len(text) + 2
