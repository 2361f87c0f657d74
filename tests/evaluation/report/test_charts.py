"""Bars and stacks: where they begin, how wide they are, and the words that say the same."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evaluation.report.charts import bar, rate, spoken, stack
from summarizer.evaluation.tally import Tally


def test_a_bar_says_all_that_it_shows():
    """In per cent of its width."""
    found = bar("F1", 0.5, interval=(0.25, 0.75), baseline=0.4, ceiling=0.9)
    assert found[:5] == (50, 25, 50, 40, 90)
    assert found.said == "F1 0.500, 95 % interval 0.250 to 0.750, baseline 0.400, agreement of the labellers 0.900"


def test_a_rate_that_there_is_none_of_has_no_width():
    """And no interval."""
    found = bar("recall", None, interval=(0.1, 0.2))
    assert found[:5] == (0, None, None, None, None)
    assert found.said == "recall –"


@given(st.tuples(*[st.integers(0, 40)] * 4))
@settings(max_examples=60, deadline=None)
def test_a_stack_fills_its_width(counts):
    """Parts without items are left out, and no part begins before the last one ends."""
    parts = stack(Tally(**dict(zip(("correct", "partial", "missing", "spurious"), counts, strict=True))))
    assert [part.number for part in parts] == [count for count in counts if count]
    assert sum(part.width for part in parts) == pytest.approx(100 if any(counts) else 0, abs=0.05)
    for one, following in pairwise(parts):
        assert following.start == pytest.approx(one.start + one.width, abs=0.02)


def test_a_narrow_part_has_no_letter():
    """It would not fit; the words below the chart say it."""
    parts = stack(Tally(correct=99, spurious=1))
    assert [part.letter for part in parts] == ["R", ""]
    assert spoken(parts) == "99 right, 1 spurious"
    assert spoken([]) == "no items"
    assert rate(None) == "–"
