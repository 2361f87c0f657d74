"""The labels of our datasets as answers to themselves: whatever is right by them scores 1."""

from pathlib import Path

import pytest

from summarizer.evaluation import answers
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.scoring import score, sections

DATASETS = Path(__file__).parents[2] / "evals" / "datasets"


UNLABELLED = {
    "press": {"other_incidents", "unknowns"},
    "papers": {"casualties", "other_incidents", "unknowns"},
}


@pytest.mark.parametrize("name", sorted({path.parent.parent.name for path in DATASETS.glob("*/*/labels.yaml")}))
def test_gold_as_answer_scores_1_in_every_section(name):
    """Totals alone are compared, since a dataset may be blind: no credit is lost, nothing is spurious or missing.

    `press` has no labels of other incidents and of what is unknown, `papers` none of casualties either.
    """
    scored = [
        score(case.labels, answers.of_labels(case.labels), case.article.text).tallies
        for case in Dataset(DATASETS / name)
    ]
    unlabelled = UNLABELLED.get(name, set())
    for section, tally in sections(scored).items():
        if section in unlabelled:
            continue
        assert tally.f1 == pytest.approx(1.0), section
        assert (tally.missing, tally.spurious, tally.incorrect) == (0, 0, 0), section
        assert tally.required > 0, section
