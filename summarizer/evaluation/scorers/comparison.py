"""A label beside an answer: which fields agree, and how much the pair is worth."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from summarizer.evaluation.similarity.strings import Aliases

L = TypeVar("L")
A = TypeVar("A")


class Context(NamedTuple):
    """What a scorer knows of the case beside labels and answers."""

    text: str
    aliases: Aliases


class FieldScore(NamedTuple):
    """How one field of a pair came out: its weight in the pair, its score from 0 to 1, and both sides for people."""

    name: str
    weight: float
    score: float
    label: str
    answer: str


class Comparison(NamedTuple):
    """One label against one answer. `admissible`: they may be the same item at all."""

    admissible: bool
    fields: tuple[FieldScore, ...]

    @property
    def similarity(self) -> float:
        """The weighted mean of the fields, renormalised over those present; 0 for a pair that is not admissible."""
        total = sum(field.weight for field in self.fields)
        if not self.admissible or not total:
            return 0.0
        return sum(field.weight * field.score for field in self.fields) / total


class Side(NamedTuple):
    """A label or an answer as alignment sees it: whether it is optional (or tentative), and its evidence."""

    optional: bool
    quotes: tuple[str, ...]
    shown: str


Compare = Callable[[L, A, Context], Comparison]


def spoken(values: Iterable[str]) -> str:
    """Alternatives as people read them."""
    return " | ".join(values) or "none"


def matrix(
    labels: Sequence[L], answers: Sequence[A], compare: Compare[L, A], context: Context
) -> list[list[Comparison]]:
    """Every label against every answer."""
    return [[compare(label, answer, context) for answer in answers] for label in labels]
