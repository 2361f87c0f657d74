"""Claimants: admissible when the actors match; a wrong stance is a wrong value, not a missing item."""

from collections.abc import Sequence

from summarizer.evaluation.answers import ClaimantAnswer, Words
from summarizer.evaluation.labels import ClaimantLabel
from summarizer.evaluation.scorers import alignment
from summarizer.evaluation.scorers.comparison import Comparison, Context, FieldScore, Side, matrix, spoken
from summarizer.evaluation.similarity import strings

ACTOR, STANCE = 0.6, 0.4


def compare(label: ClaimantLabel, answer: ClaimantAnswer, context: Context) -> Comparison:
    """One labelled claimant against one answered; nobody (null) matches only nobody."""
    expected = label.actor or ()
    same = _same_actor(expected, answer.actor, context)
    stance = float(bool(set(label.stance) & set(answer.stance)))
    fields = (
        FieldScore("actor", ACTOR, float(same), spoken(expected), spoken(answer.actor)),
        FieldScore("stance", STANCE, stance, spoken(label.stance), spoken(answer.stance)),
    )
    return Comparison(same, fields)


def score(
    labels: Sequence[ClaimantLabel], answers: Sequence[ClaimantAnswer], context: Context
) -> alignment.SectionScore:
    """The claimants of one case."""
    return alignment.score(
        [Side(la.optional, tuple(la.evidence), f"{spoken(la.stance)}: {spoken(la.actor or ())}") for la in labels],
        [Side(a.tentative, a.quotes, f"{spoken(a.stance)}: {spoken(a.actor)}") for a in answers],
        matrix(labels, answers, compare, context),
    )


def _same_actor(expected: Words, answered: Words, context: Context) -> bool:
    if not expected or not answered:
        return not expected and not answered
    return strings.best(expected, answered, context.aliases) >= strings.SAME_ACTOR
