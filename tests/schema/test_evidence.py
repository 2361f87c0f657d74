"""Evidence fits its offsets."""

import pytest
from pydantic import ValidationError

from summarizer.schema import Evidence


def test_length_fits():
    """A quote is as long as its offsets say."""
    assert Evidence(quote="four dead", start=3, end=12, match="exact").end == 12


@pytest.mark.parametrize(
    ("quote", "start", "end"),
    [("four dead", 3, 11), ("four dead", 3, 13), ("", 3, 3), ("four", -2, 2)],
    ids=["short", "long", "empty", "negative"],
)
def test_what_does_not_fit_is_refused(quote, start, end):
    """A quote that cannot stand at its offsets is no evidence."""
    with pytest.raises(ValidationError, match="cannot stand"):
        Evidence(quote=quote, start=start, end=end, match="exact")


def test_match_is_closed():
    """There is no third way for a quote to be found."""
    with pytest.raises(ValidationError, match="match"):
        Evidence(quote="four", start=0, end=4, match="fuzzy")
