"""Simulated runs: the whole path over HTTP, the same however many articles are read at once."""

import pytest

from summarizer.errors import ConfigurationError
from summarizer.evaluation.simulation.flaws import Flaws
from summarizer.evaluation.simulation.run import MODEL, effects, simulate

ALONE = {"second_reader": "off"}
"""It warns, and changes nothing of what is counted here."""


def test_a_flawless_reader_scores_1_where_grounding_keeps_what_is_right(dataset, tmp_path):
    """And grounding refuses nothing of it."""
    flaws = Flaws(0, 0, 0, 0)
    run = simulate(dataset, flaws, tmp_path / "run")
    assert run.manifest["model"] == MODEL
    assert run.manifest["simulation"] == flaws._asdict()
    assert run.manifest["deterministic"] is True
    for section, tally in run.counts["blast"].items():
        assert tally.f1 is None or tally.f1 == pytest.approx(1.0), section
    assert effects(dataset, flaws, run.briefs())[:4] == (6, {}, {}, 0)


def test_concurrency_and_company_change_nothing(many, write, tmp_path):
    """One at a time or four, alone or among others: a case gets the same counts."""
    alone, together = (
        simulate(many, Flaws(omit=0.3, quotes=0.3), tmp_path / f"jobs{jobs}", jobs=jobs, **ALONE) for jobs in (1, 4)
    )
    assert alone.cases == together.cases
    assert alone.manifest["usage"] == together.manifest["usage"]
    last = many.case("c9")
    few = write("few", c9=tuple((last.folder / name).read_text() for name in ("article.txt", "labels.yaml")))
    assert simulate(few, Flaws(omit=0.3, quotes=0.3), tmp_path / "alone", **ALONE).cases["c9"] == alone.cases["c9"]


def test_what_is_left_out_costs_recall_and_altered_quotes_cost_requests(many, tmp_path):
    """An altered quote is asked for again and comes right in the end; what is left out stays out."""
    whole = simulate(many, Flaws(0, 0, 0, 0), tmp_path / "whole", **ALONE)
    altered = simulate(many, Flaws(0, 0, 0.3, 0), tmp_path / "altered", jobs=2, **ALONE)
    lossy = simulate(many, Flaws(0.5, 0, 0, 0), tmp_path / "lossy", jobs=2, **ALONE)
    assert whole.manifest["usage"]["requests"] == len(many)
    assert altered.manifest["usage"]["requests"] > len(many)
    missing = {
        name: sum(case["reactions"].missing for case in run.counts.values())
        for name, run in (("whole", whole), ("altered", altered), ("lossy", lossy))
    }
    assert missing["whole"] == 0
    assert missing["altered"] < missing["lossy"]
    made = effects(many, Flaws(0.5, 0, 0, 0), lossy.briefs())
    assert made.items == 6 * len(many)
    assert 0.3 < made.flaws["omit"] / made.items < 0.7


def test_figures_that_are_wrong_are_counted_where_they_get_through(many, tmp_path):
    """Grounding holds each figure against its quote: none gets through."""
    flaws = Flaws(0, 0.5, 0, 0)
    made = effects(many, flaws, simulate(many, flaws, tmp_path / "run", jobs=2).briefs())
    assert made.flaws["figures"] > 6
    assert made.passed.get("figures", 0) == 0


@pytest.mark.parametrize("flaws", [Flaws(omit=1.5), Flaws(quotes=-0.1)], ids=["more than always", "less than never"])
def test_a_rate_that_is_none_is_refused(dataset, tmp_path, flaws):
    """Before anything is written."""
    with pytest.raises(ConfigurationError, match="from 0 to 1"):
        simulate(dataset, flaws, tmp_path / "run")
    assert not (tmp_path / "run").exists()
