"""Omissions of a degraded reader are counted by the labels: which could be warned of, which were, which falsely."""

import pytest

from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.simulation.flaws import Flaws
from summarizer.evaluation.simulation.omissions import omissions
from summarizer.evaluation.simulation.run import simulate

FLAWLESS = Flaws(0, 0, 0, 0)
FORGETFUL = Flaws(0.5, 0, 0, 0)


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    """Simulates a dataset and counts; each setting is run once."""
    from pathlib import Path

    dataset = Dataset(Path(__file__).parents[3] / "evals" / "datasets" / "dev")
    kept = {}

    def count(flaws, **options):
        key = (flaws, *sorted(options.items()))
        if key not in kept:
            run = simulate(dataset, flaws, tmp_path_factory.mktemp("run") / "one", jobs=2, **options)
            kept[key] = (omissions(dataset, flaws, run.briefs()), run.manifest["usage"])
        return kept[key]

    return count


def test_a_flawless_reader_leaves_nothing_out(counted):
    """There is nothing to notice; false warnings are in at most one article of five."""
    found, _ = counted(FLAWLESS)
    assert (found.left_out, found.alone, found.noticed) == (0, 0, 0)
    assert found.articles == 25
    assert found.misled <= 0.2 * found.articles


def test_most_omissions_are_noticed(counted):
    """Of the facts left out on sentences that nothing quotes, at least half; false warnings in one article of five."""
    found, _ = counted(FORGETFUL)
    assert 20 < found.alone <= found.left_out
    assert found.noticed >= 0.5 * found.alone
    assert found.misled <= 0.2 * found.articles
    assert found.restored + found.alone == found.left_out


def test_without_a_second_reader_none_is(counted):
    """The counts are of warnings, and there are none."""
    found, _ = counted(FORGETFUL, second_reader="off")
    assert (found.warnings, found.noticed, found.false) == (0, 0, 0)


def test_a_second_pass_restores_some(counted):
    """It takes more requests, and leaves fewer facts on sentences that nothing quotes."""
    (once, used), (twice, used_more) = counted(FORGETFUL), counted(FORGETFUL, passes=2)
    assert twice.alone < once.alone
    assert used_more["requests"] > used["requests"]
