"""The page on evals: the scores it tells are those of the committed baseline."""

import re
from pathlib import Path

import pytest

from summarizer.evaluation import baseline
from summarizer.evaluation.scoring import HEADLINE, headline, sections

REPOSITORY = Path(__file__).parents[2]


def test_the_scores_told_are_those_of_the_baseline():
    """F1, precision and recall of each section on `core`, and the headline, to three digits."""
    held = baseline.load(REPOSITORY / "evals" / "baselines" / "core.rules.json")
    pooled = sections(counts.tallies for counts in held.cases.values())
    page = (REPOSITORY / "docs" / "evals.md").read_text(encoding="utf-8")
    told = {
        m[1]: [float(v) for v in re.findall(r"0\.\d+", m[0])]
        for m in re.finditer(r"^\| (\w+) \| 0\..*$", page, re.MULTILINE)
    }
    expected = {name: [pooled[name].f1, pooled[name].precision, pooled[name].recall] for name in HEADLINE}
    expected["headline"] = [headline(pooled)]
    assert told == {name: pytest.approx(values, abs=0.0006) for name, values in expected.items()}
