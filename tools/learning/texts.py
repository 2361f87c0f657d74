"""The labelled texts from which weights are learned."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from summarizer import Article
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.labels import ClaimantLabel, ReactionLabel
from summarizer.reading.prose import MIN_WORDS
from summarizer.text.sentences import sentences

ROOT = Path(__file__).parents[2] / "evals"
OPEN_SETS = {"dev": 1.0, "tune": 1.0, "press": 3.0, "papers": 1.0}
"""Data sets that may be learned from, never `core` or `wire`; and how much an article of each counts.

Whole articles of the press are what the engine is for, and the dispatches are many.
"""
ASIDE = frozenset({"papers"})
"""Data sets of which only is learned whether there is an incident; their claimants and reactions measure the rest."""


class Text(NamedTuple):
    """A labelled text; `reports` and `reactions` are None where nobody said.

    Of one that is kept `aside` nothing is learned of who did or said something.
    """

    id: str
    article: Article
    claimants: Sequence[ClaimantLabel]
    reactions: Sequence[ReactionLabel] | None
    reports: bool | None
    weight: float = 1.0
    aside: bool = False


def texts() -> Iterator[Text]:
    """The dispatches, then the open data sets."""
    for path in sorted((ROOT / "dispatches").glob("*.yaml")):
        for row in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            kinds = row.get("kind")
            doubtful = kinds is not None and "none" in kinds
            reports = None if doubtful else "matter" not in row
            claimants = [_claimant(each) for each in row["claimants"]]
            reactions = (
                [ReactionLabel.model_validate(each) for each in row["reactions"]] if "reactions" in row else None
            )
            yield Text(row["id"], Article.from_text(row["text"], id=row["id"]), claimants, reactions, reports)
    for name, weight in OPEN_SETS.items():
        for case in Dataset(ROOT / "datasets" / name):
            found = case.labels
            reports = found.incident is not None
            yield Text(case.id, case.article, found.claimants, found.reactions, reports, weight, name in ASIDE)


def _claimant(row: Mapping[str, Any]) -> ClaimantLabel:
    return ClaimantLabel.model_validate({key: row[key] for key in row if key != "according_to"})


def leads() -> Iterator[Text]:
    """Single sentences, half of which report an incident."""
    for row in yaml.load((ROOT / "dispatches" / "leads.yml").read_text(encoding="utf-8"), yaml.CSafeLoader):
        yield Text(row["id"], Article.from_text(row["text"], id=row["id"]), (), None, row["incident"])


def beginnings(text: Text) -> Iterator[Text]:
    """Headline and first sentence of a text as one of its own, and of one without an incident the sentence alone."""
    found = sentences(text.article.text)
    if text.reports is None or len(found) < 2:
        return
    short = [text.article.text[: found[1].end]]
    if not text.reports:
        short.append(text.article.text[found[1].start : found[1].end])
    for words in short:
        if len(words.split()) >= MIN_WORDS:
            yield text._replace(article=Article.from_text(words, id=text.id))
