"""What a brief says against what its article says, by code and without a judge (SCORING, "Counting", 7)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from summarizer.evaluation import answers as answered
from summarizer.evaluation.labels import Labels
from summarizer.evaluation.scorers.alignment import SectionScore
from summarizer.evaluation.scoring import score
from summarizer.evaluation.similarity.strings import words
from summarizer.evaluation.unsupported import Claim, claims, unsupported
from summarizer.schema import Brief, Casualty, Evidence
from summarizer.text.numbers import figures

EVIDENCED = ("casualties", "claimants", "reactions")
"""The sections whose labels may name the words that a right answer's evidence holds."""


class Quality(NamedTuple):
    """Counts of one brief, or of many added up with `total`.

    `evidence` and `verbatim`: quotes, and those that stand in the article at their offsets. `counts` and `supported`:
    counts of people, and those whose words are in their evidence. `labelled` and `held`: matched items whose label
    names words, and those whose evidence holds one of them. `claims` and `unsupported`: names and numbers that a
    reader is told, and those that occur nowhere in the article.
    """

    evidence: int = 0
    verbatim: int = 0
    counts: int = 0
    supported: int = 0
    labelled: int = 0
    held: int = 0
    claims: int = 0
    unsupported: int = 0

    @property
    def per_hundred(self) -> float | None:
        """Unsupported claims for each 100 claims; None where nothing is claimed."""
        return 100 * self.unsupported / self.claims if self.claims else None


def quality(brief: Brief, labels: Labels | None, text: str) -> Quality:
    """Count what holds of a brief.

    Args:
        brief: any brief.
        labels: for the share of matched items whose evidence holds the labelled words; None: not counted.
        text: the article's text.
    """
    evidence = list(brief.evidence())
    casualties = list(_casualties(brief))
    held = list(_held(brief, labels, text)) if labels else []
    made = claims(brief)
    return Quality(
        evidence=len(evidence),
        verbatim=sum(text[each.start : each.end] == each.quote for each in evidence),
        counts=len(casualties),
        supported=sum(_supported(each) for each in casualties),
        labelled=len(held),
        held=sum(held),
        claims=len(made),
        unsupported=len(unsupported(made, brief, text)),
    )


def total(found: Iterable[Quality]) -> Quality:
    """Many added up."""
    return Quality(*map(sum, zip(*found, Quality(), strict=True)))


def unsupported_claims(brief: Brief, text: str) -> list[Claim]:
    """The names and numbers of a brief that occur nowhere in its article."""
    return unsupported(claims(brief), brief, text)


def _casualties(brief: Brief) -> Iterator[Casualty]:
    yield from brief.casualties
    yield from chain.from_iterable(other.casualties for other in brief.other_incidents)


def _supported(casualty: Casualty) -> bool:
    """Whether the words of a count, or its figures in another form, stand in one of its quotes or in all together."""
    quotes = [each.quote for each in casualty.evidence]
    wanted = words(casualty.count.text)
    if any(_contains(words(quote), wanted) for quote in quotes):
        return True
    stated = {value for *_, value in figures(casualty.count.text)}
    said = {value for quote in quotes for *_, value in figures(quote)}
    return bool(stated) and stated <= said


def _held(brief: Brief, labels: Labels, text: str) -> Iterator[bool]:
    """For each matched item whose label names words, whether its evidence holds one of them."""
    scored = score(labels, answered.of_brief(brief), text)
    for section in EVIDENCED:
        if section in scored.details:
            yield from _held_in(scored.details[section], getattr(brief, section))


def _held_in(detail: SectionScore, items: Sequence[Casualty]) -> Iterator[bool]:
    for pair in detail.pairs:
        wanted = detail.labels[pair.label].quotes
        if wanted:
            yield any(_holds(items[pair.answer].evidence, each) for each in wanted)


def _holds(evidence: Sequence[Evidence], wanted: str) -> bool:
    return any(_contains(words(each.quote), words(wanted)) for each in evidence)


def _contains(haystack: Sequence[str], needle: Sequence[str]) -> bool:
    size = len(needle)
    return bool(size) and any(haystack[at : at + size] == needle for at in range(len(haystack) - size + 1))
