"""The gate's verdicts on counts alone: ratchet, statistics, reproduction, hard invariants."""

import random

import pytest

from summarizer.evaluation.answers import SECTIONS
from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.counts import CaseCounts
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.gate import judge
from summarizer.evaluation.scoring import HEADLINE
from summarizer.evaluation.tally import Tally

CASES = 40


def counts(earned, must_pass=(), faults=0):
    """A case with ten labels and ten answers in each gated section."""
    tallies = {section: Tally() for section in SECTIONS}
    for section, credit in zip(HEADLINE, earned, strict=True):
        tallies[section] = Tally(required=10, answered=10, credit=credit)
    return CaseCounts(tallies, None, must_pass, faults)


def kept(cases, *, lost=0, **changes):
    values = {
        "dataset": "d",
        "blind": False,
        "model": "openai/m",
        "deterministic": False,
        "scorer": "1",
        "hashes": {"dataset": "h", "prompts": {}, "schema": "s", "scorer": "c"},
        "coverage": {"cases": len(cases), "failed": lost, "infrastructure": lost},
        "cases": {f"c{i:02}": case for i, case in enumerate(cases)},
    }
    return Baseline(**values | changes)


def noisy(mean, seed, spread=1.0):
    """A run whose cases vary about a mean credit of ten."""
    chance = random.Random(seed)
    return [counts([min(10.0, max(0.0, chance.gauss(mean, spread))) for _ in HEADLINE]) for _ in range(CASES)]


BEFORE = kept(noisy(8, 1))
SAME = kept(noisy(8, 2))
WORSE = kept(noisy(6.5, 3))
WORSE_AGAIN = kept(noisy(6.5, 4))
ONE_LOWER = [counts([8, 8, 8, 8])] * (CASES - 1) + [counts([8, 8, 8, 7.999])]
LEVEL = kept([counts([8, 8, 8, 8])] * CASES)


def test_a_live_fall_needs_a_fresh_run():
    """One run alone asks for another; the other confirms it, or does not."""
    alone = judge(WORSE, BEFORE, live=True)
    assert (alone.outcome, alone.again) == ("INCONCLUSIVE", True)
    confirmed = judge(WORSE, BEFORE, live=True, again=WORSE_AGAIN)
    assert (confirmed.outcome, confirmed.again) == ("FAIL", False)
    assert any("incident fell" in reason and "again" in reason for reason in confirmed.reasons)
    assert judge(WORSE, BEFORE, live=True, again=SAME).outcome != "FAIL"


def test_a_live_run_that_varies_is_no_fall():
    """The same quality with other noise."""
    assert judge(SAME, BEFORE, live=True).outcome != "FAIL"


def test_a_small_live_set_says_what_would_settle_it():
    """Too few cases to exclude a fall of the margin: how many would do."""
    few = [kept(noisy(8, seed, spread=3)[:8]) for seed in (5, 6)]
    verdict = judge(few[0], few[1], live=True)
    assert verdict.outcome == "INCONCLUSIVE"
    assert "cases" in verdict.reasons[0]


@pytest.mark.parametrize(("live", "outcome"), [(False, "FAIL"), (True, "PASS")], ids=["exact", "live"])
def test_the_ratchet_is_exact(live, outcome):
    """A fall of a ten-thousandth in one case fails a deterministic run and no live one."""
    assert judge(kept(ONE_LOWER), LEVEL, live=live).outcome == outcome


def test_a_rise_elsewhere_does_not_pay_for_a_fall():
    """Each section counts by itself."""
    mixed = kept([counts([9, 9, 9, 7.9])] * CASES)
    verdict = judge(mixed, LEVEL, live=False)
    assert verdict.outcome == "FAIL"
    assert [reason.split()[0] for reason in verdict.reasons] == ["reactions"]


@pytest.mark.parametrize("live", [False, True], ids=["exact", "live"])
@pytest.mark.parametrize(
    ("newer", "said"),
    [
        pytest.param(kept([counts([8, 8, 8, 8])] * CASES, lost=1), "coverage is 97.5%: 1 case lost", id="coverage"),
        pytest.param(kept([counts([9, 9, 9, 9], faults=1)] * CASES), "40 faults in the briefs", id="evidence"),
    ],
)
def test_hard_invariants_fail_any_run(newer, said, live):
    """Whatever the scores."""
    verdict = judge(newer, LEVEL, live=live)
    assert verdict.outcome == "FAIL"
    assert said in verdict.reasons[0]


def test_only_a_section_that_passed_in_full_can_be_lost():
    """A must-pass section that never passed gates nothing; one that did may not do less, also in a live run."""
    full, partial = (
        counts([10, 9, 9, 9], ("incident", "casualties")),
        counts([9.9, 8, 9, 9], ("incident", "casualties")),
    )
    others = [counts([8, 8, 8, 8])] * CASES
    verdict = judge(kept([*others, partial]), kept([*others, full]), live=True)
    assert verdict.outcome == "FAIL"
    assert verdict.lost == (("c40", "incident"),)


@pytest.mark.parametrize(
    "changes",
    [{"dataset": "e"}, {"hashes": {"dataset": "other"}}, {"scorer": "2"}],
    ids=["dataset", "hash", "scorer"],
)
def test_what_is_not_comparable_is_refused(changes):
    """Also for the fresh run."""
    with pytest.raises(EvaluationError):
        judge(kept(noisy(8, 1), **changes), BEFORE, live=True)
    with pytest.raises(EvaluationError):
        judge(SAME, BEFORE, live=True, again=kept(noisy(8, 1), **changes))


def test_what_else_changed_is_noted():
    """Another model and other prompts are compared, and said."""
    other = kept(noisy(8, 2), model="openai/n", hashes=BEFORE.hashes | {"prompts": {"brief.v2": "x"}})
    assert judge(other, BEFORE, live=True).notes == [
        "the baseline is of openai/m, the run of openai/n",
        "changed since the baseline: prompts",
    ]


def test_counts_come_back_from_a_file_as_they_were():
    """Rounded once, a case is the same however often it is written and read."""
    case = counts([1 / 3, 2 / 3, 9.99999999, 10], ("incident",), faults=2)._replace(abstained=True)
    once = CaseCounts.from_json(case.as_json())
    assert once == CaseCounts.from_json(once.as_json())
    assert once.as_json() == case.as_json()
    assert once.abstained is True
    assert once.passed == {"claimants", "reactions"}
