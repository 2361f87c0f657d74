"""The gate gates us: what the rules engine makes of our datasets may not fall under the committed baselines.

After a change that is meant to move the scores: `make bless REASON="…"`, and commit the baseline with it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer import engine
from summarizer.cli import commands
from summarizer.evaluation import baseline, runs
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.gate import gate

REPOSITORY = Path(__file__).parent.parent.parent
BASELINES = sorted((REPOSITORY / "evals" / "baselines").glob("*.rules.json"))

ARTICLE = """TUZLA — Two guards were killed and seven wounded on Monday when a bomb went off at a fuel depot near Tuzla,
police said. The Red Lantern Brigade claimed responsibility for the bombing in a statement.
"""
LABELS = """labellers: [m]
incident: {kind: bombing, country: BA}
casualties:
  - {outcome: killed, count: {low: 2, high: 2}}
  - {outcome: injured, count: {low: 7, high: 7}}
"""


@pytest.mark.parametrize("path", BASELINES, ids=[path.name for path in BASELINES])
def test_rules_do_not_fall_under_the_baseline(path, tmp_path):
    """No gated section falls, however little, no must-pass section is lost, and all evidence holds."""
    name = path.name.removesuffix(".rules.json")
    run = runs.create(Dataset(REPOSITORY / "evals" / "datasets" / name), engine("rules"), tmp_path / "run")
    verdict = gate(run, baseline.load(path), live=False)
    assert verdict.outcome == "PASS", "; ".join(verdict.reasons)


def test_every_labelled_dataset_has_a_baseline():
    """Else nothing would hold what the rules make of it; on `tune` and `press` nothing is measured."""
    folders = (REPOSITORY / "evals" / "datasets").glob("*/*/labels.yaml")
    labelled = {path.parent.parent.name for path in folders} - {"tune", "press", "papers"}
    held = {path.name.removesuffix(".rules.json") for path in BASELINES}
    assert labelled <= held, "make bless REASON=…"


@pytest.mark.early
def test_a_rule_that_is_broken_on_purpose_is_exit_1(tmp_path, monkeypatch):
    """A copy of the package whose engine forgets the casualties is stopped by the gate, and the whole one is not."""
    case = tmp_path / "data" / "blast"
    case.mkdir(parents=True)
    (case / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (case / "labels.yaml").write_text(LABELS, encoding="utf-8")
    copy = tmp_path / "copy"
    half_written = shutil.ignore_patterns("*.pyc.*")
    shutil.copytree(REPOSITORY / "summarizer", copy / "summarizer", ignore=half_written)  # with its byte code
    shutil.copytree(REPOSITORY / "prompts", copy / "prompts")

    def here(*args):
        return CliRunner().invoke(commands, ["eval", *args])

    monkeypatch.chdir(tmp_path)
    assert here("run", "data", "--model", "rules", "--out", "whole").exit_code == 0
    assert here("bless", "whole", "--reason", "Whole", "--out", "base.json").exit_code == 0
    assert here("gate", "whole", "--baseline", "base.json").exit_code == 0
    rules = copy / "summarizer" / "engines" / "rules" / "engine.py"
    text = rules.read_text(encoding="utf-8")
    assert text.count("casualties=harm,") == 1
    rules.write_text(text.replace("casualties=harm,", "casualties=[],"), encoding="utf-8")
    broken = [sys.executable, "-m", "summarizer", "eval", "run", "data", "--model", "rules", "--out", "broken"]
    subprocess.run(broken, env=os.environ | {"PYTHONPATH": str(copy)}, capture_output=True, check=True, timeout=120)
    result = here("gate", "broken", "--baseline", "base.json")
    assert result.exit_code == 1
    assert "casualties fell from 1.0000 to 0.0000" in result.stderr
