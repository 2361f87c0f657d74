"""Noun phrases as they stand in running text."""

import pytest

from summarizer.merging.phrasing import running, uncapitalised

TEXT = (
    "Police said that the hospital of the town was full. A hospital spokeswoman spoke of the River Brigade. Gunmen had "
    "opened fire; the gunmen fled. The investigating judge was told. A 34-year-old man was held. Iran spoke, and the Iranian army."
)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("hospital", "the hospital"),
        ("hospital spokeswoman", "a hospital spokeswoman"),
        ("River Brigade", "the River Brigade"),
        ("Police", "police"),
        ("judge", "the investigating judge"),
        ("34-year-old man", "a 34-year-old man"),
        ("gunmen", "gunmen"),
        ("Iran", "Iran"),
        ("the army", "the army"),
        ("Twenty-two people", "twenty-two people"),
        ("five children", "five children"),
        ("Alou Konare", "Alou Konare"),
    ],
)
def test_a_phrase_in_a_sentence(phrase, expected):
    """With the determiner that the text first has; a name with one wherever it has one; numbers without."""
    assert running(phrase, [TEXT]) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("At least nine", "at least nine"),
        ("Security Minister", "Security Minister"),
        ("Police spokesman Captain", "police spokesman Captain"),
        ("Local authorities", "local authorities"),
        ("Hamas", "Hamas"),
        ("U.S. troops", "U.S. troops"),
    ],
)
def test_only_what_a_sentence_gave_loses_its_capital(phrase, expected):
    """Numbers and common words; not names, nor what a capital follows."""
    assert uncapitalised(phrase) == expected
