"""What several sources' figures agree on, and where they cannot all be right."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.merging.figures import Stated, can_be_the_same, inside, reconciled
from summarizer.schema import Count

WORDS = {
    "12": (12, 12, False),
    "16": (16, 16, False),
    "19": (19, 19, False),
    "at least 12": (12, None, False),
    "more than 15": (16, None, False),
    "up to 20": (None, 20, False),
    "about 15": (15, 15, True),
    "several": (2, None, True),
    "dozens": (24, None, True),
}


def count(words):
    low, high, approximate = WORDS[words]
    return Count(text=words, low=low, high=high, approximate=approximate)


def stated(words, voice="police", source=1, day=6):
    return Stated(count(words), voice, voice, source, date(2031, 4, day))


@pytest.mark.parametrize(
    ("figures", "agreed"),
    [
        pytest.param(["12"], "12", id="one source"),
        pytest.param(["at least 12", "16"], "16", id="a number inside a bound"),
        pytest.param(["several", "at least 12"], "at least 12", id="the narrower bound"),
        pytest.param(["at least 12", "more than 15", "up to 20", "16"], "16", id="inside all"),
        pytest.param(["about 15", "16"], "16", id="within a tenth of an approximate figure"),
        pytest.param(["12", "16"], None, id="two numbers"),
        pytest.param(["about 15", "19"], None, id="more than a tenth off"),
        pytest.param(["at least 12", "up to 20"], None, id="nobody states what lies inside both"),
        pytest.param(["dozens", "16"], None, id="more than the other allows"),
    ],
)
def test_the_narrowest_stated_figure_inside_all_others(figures, agreed):
    """It is told in its source's words; where there is none, nothing is made up."""
    found = reconciled(stated(words, voice=f"source {number}", source=number) for number, words in enumerate(figures))
    assert (found.agreed.figure.text if found.agreed else None) == agreed
    assert found.disputed == (agreed is None)
    assert {each.figure.text for each in found.current} == set(figures)


def test_figures_that_disagree_stand_newest_first():
    """The volunteers' 19 of 7 April comes before the hospital's 16 of 6 April."""
    found = reconciled([stated("16", "hospital", 1, 6), stated("19", "volunteers", 2, 7)])
    assert [each.voice for each in found.current] == ["volunteers", "hospital"]
    assert found.superseded == ()


def test_a_later_figure_of_the_same_voice_replaces_its_earlier_one():
    """The earlier one is kept, and says so."""
    found = reconciled([stated("12", "police", 1, 6), stated("16", "police", 2, 7)])
    assert found.agreed.figure.text == "16"
    assert [each.figure.text for each in found.superseded] == ["12"]


def test_on_one_day_nothing_is_superseded():
    """Which of the two was said later is not known."""
    found = reconciled([stated("12", "police", 1, 6), stated("16", "police", 2, 6)])
    assert found.disputed
    assert len(found.current) == 2


COUNTS = st.builds(
    lambda low, extra, shape, approximate: Count(
        text=f"{low}+{extra}{shape}",
        low=None if shape == "up to" else low,
        high=None if shape == "at least" else low + extra,
        approximate=approximate,
    ),
    st.integers(0, 60),
    st.sampled_from([0, 0, 0, 5]),
    st.sampled_from(["", "", "at least", "up to"]),
    st.booleans(),
)
FIGURES = st.lists(
    st.builds(
        Stated,
        COUNTS,
        st.none(),
        st.sampled_from(["police", "hospital", "outlet"]),
        st.integers(1, 9),
        st.one_of(st.none(), st.dates(date(2031, 4, 1), date(2031, 4, 5))),
    ),
    min_size=1,
    max_size=8,
    unique=True,
)


@given(figures=FIGURES, seed=st.integers(0, 99))
def test_order_changes_nothing_and_nothing_is_lost(figures, seed):
    """Every figure stands or is marked as superseded; a figure agreed on was stated, and contradicts none."""
    found = reconciled(figures)
    shuffled = figures.copy()
    random.Random(seed).shuffle(shuffled)
    assert reconciled(shuffled) == found
    assert sorted(map(repr, (*found.current, *found.superseded))) == sorted(map(repr, figures))
    assert found.current
    if found.agreed:
        assert found.agreed in figures
        assert all(can_be_the_same(found.agreed.figure, other.figure) for other in found.current)


@given(a=COUNTS, b=COUNTS)
def test_what_lies_inside_can_be_the_same(a, b):
    """Containment implies overlap, and overlap is symmetrical."""
    assert can_be_the_same(a, b) == can_be_the_same(b, a)
    if inside(a, b) and (a.low is not None or a.high is not None):
        assert can_be_the_same(a, b)


def test_no_figure_is_an_error():
    """There is nothing to reconcile in nothing."""
    with pytest.raises(ValueError, match="no figure"):
        reconciled([])
