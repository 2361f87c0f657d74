"""Days in order, places on the globe."""

from datetime import date

import pytest
from pydantic import ValidationError

from summarizer.schema import Place, When


def test_one_day():
    """Start and end may be equal, or both open."""
    day = date(2031, 3, 3)
    assert When(text="Monday", start=day, end=day).start == day
    assert When(text="August 5", start=None, end=None).end is None


def test_backwards_is_refused():
    """A date does not end before it starts."""
    with pytest.raises(ValidationError, match="cannot run"):
        When(text="x", start=date(2031, 3, 4), end=date(2031, 3, 3))


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (-91, 0), (0, 181), (0, -181)])
def test_off_the_globe_is_refused(latitude, longitude):
    """Coordinates are decimal degrees."""
    with pytest.raises(ValidationError):
        Place(name="x", within=[], country=None, latitude=latitude, longitude=longitude)
