"""Labels and answers of one section, aligned and counted."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.evaluation.assignment import THRESHOLD, assign
from summarizer.evaluation.scorers.comparison import Comparison, Side
from summarizer.evaluation.similarity.strings import words
from summarizer.evaluation.tally import CORRECT, Tally


class Pair(NamedTuple):
    """A label and the answer that it was given, by index, with what their comparison found."""

    label: int
    answer: int
    comparison: Comparison


class SectionScore(NamedTuple):
    """How one section of one case came out; what `eval explain` prints.

    `compared` has a row for each label and a column for each answer; `pairs` are those that were assigned.
    """

    tally: Tally
    labels: tuple[Side, ...]
    answers: tuple[Side, ...]
    compared: tuple[tuple[Comparison, ...], ...]
    pairs: tuple[Pair, ...]


def score(labels: Sequence[Side], answers: Sequence[Side], compared: Sequence[Sequence[Comparison]]) -> SectionScore:
    """Align and count.

    An optional label that is answered neither pays nor costs; a tentative answer that matches nothing is no answer.
    """
    similarity = tuple(tuple(c.similarity for c in row) for row in compared)
    overlap = [[_overlap(label, answer) for answer in answers] for label in labels]
    found = assign(similarity, [label.optional for label in labels], overlap)
    pairs = tuple(Pair(i, j, compared[i][j]) for i, j in found)
    return SectionScore(
        _tally(labels, answers, pairs), tuple(labels), tuple(answers), tuple(map(tuple, compared)), pairs
    )


def _tally(labels: Sequence[Side], answers: Sequence[Side], pairs: Sequence[Pair]) -> Tally:
    required = [pair for pair in pairs if not labels[pair.label].optional]
    matched_answers = {pair.answer for pair in pairs}
    spurious = sum(not side.optional for j, side in enumerate(answers) if j not in matched_answers)
    wanted = sum(not side.optional for side in labels)
    correct = sum(pair.comparison.similarity >= CORRECT for pair in required)
    return Tally(
        required=wanted,
        answered=len(required) + spurious,
        credit=sum(pair.comparison.similarity for pair in required),
        correct=correct,
        partial=len(required) - correct,
        incorrect=sum(field.score < THRESHOLD for pair in required for field in pair.comparison.fields),
        missing=wanted - len(required),
        spurious=spurious,
        noncommittal=len(labels) - wanted,
    )


def _overlap(label: Side, answer: Side) -> float:
    one = {word for quote in label.quotes for word in words(quote)}
    other = {word for quote in answer.quotes for word in words(quote)}
    return len(one & other) / len(one) if one and other else 0.0
