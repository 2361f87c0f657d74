"""Counts are intervals."""

import pytest
from pydantic import ValidationError

from summarizer.schema import Casualty, Count


@pytest.mark.parametrize(("low", "high"), [(4, 4), (4, None), (None, 20), (None, None), (0, 0)])
def test_interval(low, high):
    """Either end may be open."""
    assert Count(text="x", low=low, high=high, approximate=False).low == low


@pytest.mark.parametrize(("low", "high"), [(5, 4), (-1, None), (None, -1)])
def test_what_is_no_interval_is_refused(low, high):
    """Backwards or below nobody."""
    with pytest.raises(ValidationError):
        Count(text="x", low=low, high=high, approximate=False)


def test_casualty_needs_evidence():
    """Nothing stands in a brief without its quote."""
    count = Count(text="four", low=4, high=4, approximate=False)
    with pytest.raises(ValidationError, match="evidence"):
        Casualty(outcome="killed", count=count, who="people", group="unknown", names=[], according_to=None, evidence=[])
