"""Statistics of two runs: against hand counts, against brute force, and at their edges."""

import itertools
import random

import pytest

from summarizer.evaluation import statistics
from summarizer.evaluation.scoring import HEADLINE
from summarizer.evaluation.tally import Tally, pooled


def case(credit, required=4, answered=4, sections=HEADLINE):
    return {
        s: Tally(required=required, answered=answered, credit=credit) if s in sections else Tally() for s in HEADLINE
    }


def test_equal_runs_have_no_difference():
    """The same run twice: no delta, an interval of nothing, p of 1, nothing detectable."""
    run = [case(2.0), case(3.0), case(4.0)]
    for found in statistics.compare(run, run):
        assert (found.delta, found.interval, found.p, found.better, found.worse) == (0.0, (0.0, 0.0), 1.0, 0, 0)
        assert found.detectable is None


def test_one_changed_case_is_never_significant():
    """With one case worse, half of the two swaps are as bad."""
    before = [case(4.0), case(3.0)]
    after = [case(0.0), case(3.0)]
    headline = statistics.compare(before, after)[0]
    assert headline.p == 0.5
    assert (headline.better, headline.worse) == (0, 1)
    assert headline.delta == pytest.approx(-0.5)


@pytest.mark.parametrize("sections", [("casualties",), HEADLINE], ids=["section", "headline"])
def test_an_answer_where_none_is_due_is_worse(sections):
    """A case that went from nothing asked and nothing answered to something spurious has fallen; the way back is a rise."""
    empty, spurious = case(0.0, 0, 0, sections), case(0.0, 0, 2, sections)
    rest = [case(3.0), case(2.0)]
    forth = {d.section: d for d in statistics.compare([empty, *rest], [spurious, *rest])}
    back = {d.section: d for d in statistics.compare([spurious, *rest], [empty, *rest])}
    for name in ("headline", "casualties"):
        assert (forth[name].better, forth[name].worse) == (0, 1)
        assert (back[name].better, back[name].worse) == (1, 0)
    assert forth["casualties"].detectable > 0


def test_sections_beside_the_headline_are_told_apart():
    """They have statistics of their own, change nothing in the headline's, and their p is as it comes."""
    before = [case(3.0) | {"unknowns": Tally(required=2, answered=2, credit=2.0)} for _ in range(10)]
    after = [case(3.0) | {"unknowns": Tally(required=2, answered=2, credit=1.0)} for _ in range(10)]
    assert all(found.delta == 0 for found in statistics.compare(before, after))
    others, unknowns = statistics.beside(before, after)
    assert (others.section, others.worse, unknowns.section, unknowns.worse) == ("other_incidents", 0, "unknowns", 10)
    assert unknowns.delta == pytest.approx(-0.5)
    assert unknowns.p == pytest.approx(1 / 2**10)
    assert statistics.interval(after, "unknowns") == pytest.approx((0.5, 0.5))


def brute_force(before, after):
    def f1(cases):
        return pooled(c["incident"] for c in cases).f1

    observed = f1(after) - f1(before)
    hits = total = 0
    for swaps in itertools.product([0, 1], repeat=len(before)):
        x = [b if s else a for a, b, s in zip(before, after, swaps, strict=True)]
        y = [a if s else b for a, b, s in zip(before, after, swaps, strict=True)]
        total += 1
        hits += round(f1(y) - f1(x), 12) <= round(observed, 12)
    return hits / total


def test_the_exact_test_is_the_enumeration():
    """For few cases p is the share of all swaps that are at least as bad."""
    chance = random.Random(4)
    before = [
        case(chance.choice([1.0, 2.0, 3.0]), answered=chance.randint(3, 6), sections=("incident",)) for _ in range(9)
    ]
    after = [
        case(chance.choice([1.0, 2.0, 2.5]), answered=chance.randint(3, 6), sections=("incident",)) for _ in range(9)
    ]
    found = {d.section: d for d in statistics.compare(before, after)}
    assert found["headline"].p == pytest.approx(brute_force(before, after))


def test_a_broad_fall_is_found_and_a_rise_is_not():
    """Forty cases each a little worse are significant in one direction only."""
    before = [case(3.0 + i % 2) for i in range(40)]
    after = [case(2.5 + i % 2) for i in range(40)]
    assert statistics.compare(before, after)[0].p < 0.001
    assert statistics.compare(after, before)[0].p > 0.99


def test_the_interval_holds_the_difference():
    """The bootstrap interval lies around the delta."""
    chance = random.Random(5)
    before = [case(chance.uniform(1, 4)) for _ in range(30)]
    after = [case(chance.uniform(1, 4)) for _ in range(30)]
    for found in statistics.compare(before, after):
        assert found.interval[0] <= found.delta <= found.interval[1]


def test_the_result_is_the_same_every_time():
    """Resampling is seeded."""
    chance = random.Random(6)
    before = [case(chance.uniform(1, 4)) for _ in range(30)]
    after = [case(chance.uniform(1, 4)) for _ in range(30)]
    assert statistics.compare(before, after) == statistics.compare(before, after)


def test_holm_by_hand():
    """.01, .04 and .03 of three become .03, .06 and .06."""
    assert statistics.holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert statistics.holm([]) == []


def test_wilson_by_hand():
    """Eight of eight leaves a lower bound of about two thirds; nothing tried leaves everything open."""
    assert statistics.wilson(8, 8) == pytest.approx((0.6756, 1.0), abs=1e-3)
    assert statistics.wilson(0, 0) == (0.0, 1.0)
