"""Casualties: admissible when the outcomes can be the same; the count weighs half."""

from collections.abc import Sequence

from summarizer.evaluation.answers import CasualtyAnswer, Words
from summarizer.evaluation.labels import CasualtyLabel
from summarizer.evaluation.scorers import alignment
from summarizer.evaluation.scorers.comparison import Comparison, Context, FieldScore, Side, matrix, spoken
from summarizer.evaluation.similarity import counts, strings

COUNT, WHO, GROUP, ACCORDING_TO = 0.5, 0.2, 0.1, 0.2


def compare(label: CasualtyLabel, answer: CasualtyAnswer, context: Context) -> Comparison:
    """One labelled casualty against one answered."""
    outcomes = set(label.outcome)
    admissible = bool(outcomes & set(answer.outcome)) or "unspecified" in outcomes | set(answer.outcome)
    wanted = _interval(label)
    fields = [
        FieldScore("count", COUNT, counts.similarity(wanted, answer.count), _bounds(wanted), _bounds(answer.count))
    ]
    named: tuple[tuple[str, float, Words | None, Words], ...] = (
        ("who", WHO, label.who, answer.who),
        ("group", GROUP, label.group, answer.group),
        ("according_to", ACCORDING_TO, label.according_to, answer.according_to),
    )
    for name, weight, expected, given in named:
        if name in label.model_fields_set and name in answer.given:
            fields.append(
                FieldScore(name, weight, _agree(name, expected, given, context), spoken(expected or ()), spoken(given))
            )
    return Comparison(admissible, tuple(fields))


def score(
    labels: Sequence[CasualtyLabel], answers: Sequence[CasualtyAnswer], context: Context
) -> alignment.SectionScore:
    """The casualties of one case."""
    return alignment.score(
        [
            Side(label.optional, tuple(label.evidence), _shown(label.outcome, _interval(label), label.who or ()))
            for label in labels
        ],
        [Side(a.tentative, a.quotes, _shown(a.outcome, a.count, a.who)) for a in answers],
        matrix(labels, answers, compare, context),
    )


def _agree(name: str, expected: Words | None, given: Words, context: Context) -> float:
    if not expected or not given:
        return float(bool(expected) == bool(given))
    if name == "group":
        return float(bool(set(expected) & set(given)))
    return strings.best(expected, given, context.aliases)


def _bounds(count: counts.Interval) -> str:
    low, high = ("…" if bound is None else str(bound) for bound in count[:2])
    return (
        f"{'~' if count.approximate else ''}{low}"
        if low == high
        else f"{'~' if count.approximate else ''}{low} to {high}"
    )


def _interval(label: CasualtyLabel) -> counts.Interval:
    return counts.Interval(label.count.low, label.count.high, label.count.approximate)


def _shown(outcome: Words, count: counts.Interval, who: Words) -> str:
    return f"{spoken(outcome)} {_bounds(count)} {who[0] if who else ''}".strip()
