"""What the second reader made of a degraded reader's omissions: what it noticed, and how often it warned of nothing."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarizer.evaluation.dataset import Case, Dataset
from summarizer.evaluation.simulation import gold
from summarizer.evaluation.simulation.flaws import Flaws
from summarizer.evaluation.simulation.passages import Passages
from summarizer.evaluation.simulation.reader import Reader
from summarizer.schema import Brief

SECTIONS = ("casualties", "claimants", "reactions")
"""Of which the second reader warns."""

OMISSION = "possible_omission"


class Omissions(NamedTuple):
    """Counts over a dataset.

    Args:
        left_out: required items of these sections that the reader left out of its first answer.
        alone: of these, those on sentences that no item of the brief quotes: only they can be warned of.
        noticed: of these, those that a warning names.
        restored: those left out whose sentence the brief quotes in the end, on which a second pass may have asked.
        warnings: all warnings of this kind.
        false: warnings whose sentence holds no labelled item's evidence, optional items included.
        articles: articles read.
        misled: articles with a false warning.
    """

    left_out: int
    alone: int
    noticed: int
    restored: int
    warnings: int
    false: int
    articles: int
    misled: int


def omissions(dataset: Dataset, flaws: Flaws, briefs: Mapping[str, Brief | None]) -> Omissions:
    """What became of the omissions in the briefs of a simulated run."""
    reader = Reader(dataset, flaws)
    counts = [_of(case, brief, reader) for case in dataset if (brief := briefs.get(case.id)) is not None]
    sums = [sum(column) for column in zip(*counts, strict=True)] if counts else [0] * len(Omissions._fields)
    return Omissions(*sums)


def _of(case: Case, brief: Brief, reader: Reader) -> Omissions:
    told = [_flat(each.quote) for each in brief.evidence()]
    warned = [_flat(each.message) for each in brief.provenance.warnings if each.code == OMISSION]
    left_out = [[_flat(quote) for quote in quotes] for quotes in _left_out(case, reader)]
    alone = [quotes for quotes in left_out if not any(_meets(quote, told) for quote in quotes)]
    noticed = sum(any(_within(quote, warned) for quote in quotes) for quotes in alone)
    labelled = [_flat(words) for words in _labelled(case)]
    false = sum(not any(words in message for words in labelled) for message in warned)
    restored = len(left_out) - len(alone)
    return Omissions(len(left_out), len(alone), noticed, restored, len(warned), false, 1, int(false > 0))


def _left_out(case: Case, reader: Reader) -> Iterator[list[str]]:
    """The quotes of each item that the reader left out."""
    seen = Passages(case.article.text, case.article.published)
    said = reader.items(case, seen)
    for section, items in gold.sections(case.labels, seen).items():
        for right, given in zip(items, said[section], strict=True):
            if section in SECTIONS and "omit" in given.flaws:
                yield right["evidence"]


def _labelled(case: Case) -> Iterator[str]:
    """The words of evidence of every labelled item of the incident, optional ones included."""
    for entry in (*case.labels.casualties, *case.labels.claimants, *case.labels.reactions):
        yield from entry.evidence


def _meets(quote: str, others: list[str]) -> bool:
    return any(quote in other or other in quote for other in others)


def _within(quote: str, messages: list[str]) -> bool:
    return any(quote in message for message in messages)


def _flat(text: str) -> str:
    return " ".join(text.split())
