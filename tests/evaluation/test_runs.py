"""Runs as a library: what a provider that fails leaves, and what is gone on with."""

import datetime
import json

import pytest

from summarizer.engines.rules import from_name
from summarizer.errors import ProviderUnavailable
from summarizer.evaluation import baseline, runs
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.gate import gate
from summarizer.settings import Settings

ARTICLE = """TUZLA — Two guards were killed on Monday when a bomb went off at fuel depot number {number} near Tuzla, the
police said in the evening. Nobody has claimed it so far, and the road to the depot was closed.
"""
LABELS = "labellers: [m]\nincident: {kind: bombing}\ncasualties:\n  - {outcome: killed, count: {low: 2, high: 2}}\n"


class Flaky:
    """The rules, behind a provider that does not answer about some articles."""

    name = "openai/flaky"

    def __init__(self, lost=()):
        self.lost = lost
        self.read = []
        self.rules = from_name("rules", Settings())

    def draft(self, article, focus=None):
        self.read.append(article.id)
        if article.id in self.lost:
            raise ProviderUnavailable("no answer")
        return self.rules.draft(article)


@pytest.fixture
def dataset(tmp_path):
    for number in range(4):
        case = tmp_path / "data" / f"c{number}"
        case.mkdir(parents=True)
        (case / "article.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
        (case / "labels.yaml").write_text(LABELS, encoding="utf-8")
    return Dataset(tmp_path / "data")


def test_a_lost_case_is_a_gap_that_a_gate_refuses_and_a_second_try_fills(dataset, tmp_path):
    """It is scored as empty, cannot be blessed, fails a gate, and is the only one that is read again."""
    whole = runs.create(dataset, Flaky(), tmp_path / "whole")
    run = runs.create(dataset, Flaky(lost=["c2"]), tmp_path / "run")
    assert run.manifest["coverage"] == {"cases": 4, "failed": 1, "infrastructure": 1}
    assert run.manifest["failures"]["c2"]["code"] == "provider_unavailable"
    assert run.briefs()["c2"] is None
    assert run.counts["c2"]["casualties"].missing == 1
    with pytest.raises(EvaluationError, match="lacks 1 of 4"):
        baseline.save([run], tmp_path / "base.json", "x")
    assert not (tmp_path / "base.json").exists()
    verdict = gate(run, baseline.of(whole), live=True)
    assert verdict.outcome == "FAIL"
    assert "coverage is 75.0%" in verdict.reasons[0]
    again = Flaky()
    assert runs.unfinished(tmp_path, dataset, again) == tmp_path / "run"
    mended = runs.create(dataset, again, tmp_path / "run")
    assert again.read == ["c2"]
    assert mended.counts == whole.counts
    assert runs.unfinished(tmp_path, dataset, again) is None


def test_a_run_of_another_model_is_not_gone_on_with(dataset, tmp_path):
    """Briefs of two models make no run."""
    runs.create(dataset, Flaky(lost=["c0"]), tmp_path / "run")
    other = Flaky()
    other.name = "openai/other"
    with pytest.raises(EvaluationError, match="another dataset, model or code"):
        runs.create(dataset, other, tmp_path / "run")


def test_names_of_runs_sort_by_time_and_are_distinct(dataset, tmp_path):
    """In whatever zone, and within the same second."""
    zone = datetime.timezone(datetime.timedelta(hours=5))
    first = datetime.datetime(2031, 3, 4, 12, 0, tzinfo=datetime.UTC)
    later = datetime.datetime(2031, 3, 4, 17, 0, 1, tzinfo=zone)
    folders = []
    for moment in (first, first, later):
        folders.append(runs.new_folder(tmp_path, dataset, Flaky().name, moment))
        folders[-1].mkdir()
    names = [folder.name for folder in folders]
    assert names == sorted(names)
    assert len(set(names)) == 3
    assert names[0] == "20310304T120000Z-data-openai_flaky"


def test_a_broken_line_of_briefs_names_file_and_line(dataset, tmp_path):
    """As for every file that a person may have touched."""
    run = runs.create(dataset, Flaky(), tmp_path / "run")
    path = run.folder / "briefs.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] = json.dumps({"article": {}})
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"briefs\.jsonl:3: is no brief"):
        runs.load(run.folder).briefs()
