"""How well articles come together by incident is measured as the books say, and may not fall."""

from pathlib import Path

import pytest

from summarizer.engines.registry import engine
from summarizer.evaluation.clusters import Labels, read_labels, score
from summarizer.evaluation.errors import EvaluationError
from summarizer.merging.clusters import grouping
from summarizer.pipeline import summarize
from summarizer.reading import read_sources

DATASET = Path(__file__).parent.parent.parent / "evals" / "datasets" / "notes"
TWO = Labels({"x": ("a", "b", "c"), "y": ("d", "e"), "none": ("f",)}, (), (("x", "y", "two towns"),))


@pytest.mark.parametrize(
    ("found", "pairwise", "b_cubed", "merged"),
    [
        pytest.param(["abc", "de", "f"], (1.0, 1.0), (1.0, 1.0), 0, id="all right"),
        pytest.param(["a", "b", "c", "d", "e", "f"], (1.0, 0.0), (1.0, 0.5), 0, id="all apart"),
        pytest.param(["abcde", "f"], (0.4, 1.0), (3.6 / 6, 1.0), 1, id="two merged"),
        pytest.param(
            ["ab", "c", "de"], (1.0, 0.5), (1.0, (2 / 3 + 2 / 3 + 1 / 3 + 3) / 6), 0, id="one left out, one unsaid"
        ),
    ],
)
def test_scores(found, pairwise, b_cubed, merged):
    """Pairwise and B³ precision and recall, counted by hand."""
    result = score(found, TWO)
    assert tuple(result.pairwise) == pytest.approx(pairwise)
    assert tuple(result.b_cubed) == pytest.approx(b_cubed)
    assert len(result.merged) == merged


def test_a_half_is_scored_against_all():
    """An article of the half that is put together with one of the other half is wrong."""
    result = score(["abcd", "e", "f"], TWO, "tune")
    assert (result.articles, result.incidents) == (2, 1)
    assert tuple(result.b_cubed) == pytest.approx(((0.25 + 1) / 2, 0.5))


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "incidents: {x: [a], y: [a]}",
        "incidents: {x: [a]}\nmust_not_merge: [[x, z, why]]",
        "incidents: {x: [a]}\nduplicates: [[q]]",
    ],
    ids=["no incidents", "an article twice", "an unknown incident", "an unknown article"],
)
def test_wrong_labels_are_refused(tmp_path, text):
    """With the file's name."""
    (tmp_path / "labels.yaml").write_text(text)
    with pytest.raises(EvaluationError, match=r"labels\.yaml"):
        read_labels(tmp_path / "labels.yaml")


def test_articles_of_the_dataset_come_together_as_well_as_ever():
    """With briefs by the rules; every group of reprints is recognised."""
    labels = read_labels(DATASET / "labels.yaml")
    rules = engine("rules")
    briefs = [summarize(article, rules) for article in read_sources([str(DATASET / "articles")])]
    made = grouping(briefs)
    ids = [brief.article.id for brief in briefs]
    found = score([[ids[at] for at in group] for group in made.groups], labels)
    assert found.b_cubed.f1 >= 0.82
    assert found.b_cubed.precision >= 0.97
    assert len(found.merged) <= 1
    firsts = {name: ids[first] for name, first in zip(ids, made.first, strict=True)}
    for group in labels.duplicates:
        assert len({firsts[name] for name in group}) == 1
