"""What the article says is unclear: right when the answer or one of its quotes holds the label's words."""

from collections.abc import Sequence

from summarizer.evaluation.answers import StringAnswer
from summarizer.evaluation.labels import Entry
from summarizer.evaluation.scorers import alignment
from summarizer.evaluation.scorers.comparison import Comparison, Context, FieldScore, Side, matrix, spoken
from summarizer.evaluation.similarity import strings


def compare(label: Entry, answer: StringAnswer, context: Context) -> Comparison:
    """One labelled unknown against one answered."""
    held = any(_holds(text, wanted) for wanted in label.any for text in (*answer.words, *answer.quotes))
    similarity = 1.0 if held else strings.best(label.any, answer.words, context.aliases)
    return Comparison(
        admissible=True, fields=(FieldScore("what", 1.0, similarity, spoken(label.any), spoken(answer.words)),)
    )


def score(labels: Sequence[Entry], answers: Sequence[StringAnswer], context: Context) -> alignment.SectionScore:
    """The unknowns of one case."""
    return alignment.score(
        [Side(label.optional, (), spoken(label.any)) for label in labels],
        [Side(answer.tentative, answer.quotes, spoken(answer.words)) for answer in answers],
        matrix(labels, answers, compare, context),
    )


def _holds(text: str, wanted: str) -> bool:
    haystack, needle = strings.words(text), strings.words(wanted)
    return any(haystack[i : i + len(needle)] == needle for i in range(len(haystack) - len(needle) + 1))
