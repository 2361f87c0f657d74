"""Reactions: admissible when the speakers match."""

from collections.abc import Sequence

from summarizer.evaluation.answers import ReactionAnswer
from summarizer.evaluation.labels import ReactionLabel
from summarizer.evaluation.scorers import alignment
from summarizer.evaluation.scorers.comparison import Comparison, Context, FieldScore, Side, matrix, spoken
from summarizer.evaluation.similarity import strings

SPEAKER, STANCE, COUNTRY = 0.6, 0.3, 0.1


def compare(label: ReactionLabel, answer: ReactionAnswer, context: Context) -> Comparison:
    """One labelled reaction against one answered."""
    same = strings.best(label.speaker, answer.speaker, context.aliases) >= strings.SAME_ACTOR
    stance = float(bool(set(label.stance) & set(answer.stance)))
    fields = [
        FieldScore("speaker", SPEAKER, float(same), spoken(label.speaker), spoken(answer.speaker)),
        FieldScore("stance", STANCE, stance, spoken(label.stance), spoken(answer.stance)),
    ]
    if "country" in label.model_fields_set and "country" in answer.given:
        expected = set(label.country or ())
        right = bool(expected & set(answer.country)) if expected else not answer.country
        fields.append(FieldScore("country", COUNTRY, float(right), spoken(expected), spoken(answer.country)))
    return Comparison(same, tuple(fields))


def score(
    labels: Sequence[ReactionLabel], answers: Sequence[ReactionAnswer], context: Context
) -> alignment.SectionScore:
    """The reactions of one case."""
    return alignment.score(
        [Side(la.optional, tuple(la.evidence), f"{spoken(la.speaker)} {spoken(la.stance)}") for la in labels],
        [Side(a.tentative, a.quotes, f"{spoken(a.speaker)} {spoken(a.stance)}") for a in answers],
        matrix(labels, answers, compare, context),
    )
