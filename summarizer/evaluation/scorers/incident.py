"""The incident: one fill each for kind, stage, date and country, one for each place, weapon and target."""

from collections.abc import Sequence

from summarizer.evaluation.answers import IncidentAnswer, StringAnswer
from summarizer.evaluation.labels import Entry, IncidentLabel
from summarizer.evaluation.scorers import alignment
from summarizer.evaluation.scorers.comparison import Comparison, Context, FieldScore, Side, matrix, spoken
from summarizer.evaluation.similarity import dates, strings
from summarizer.evaluation.similarity.dates import Days

SINGLE = ("kind", "stage", "date", "country")
LISTS = ("places", "weapons", "targets")
_NOTHING = IncidentAnswer(frozenset((*SINGLE, *LISTS)), (), (), None, (), (), (), ())


def score(
    label: IncidentLabel | None, answer: IncidentAnswer | None, context: Context
) -> dict[str, alignment.SectionScore]:
    """Each field that both sides have, by name. Without a labelled incident every answered fill is spurious."""
    answer = answer or _NOTHING
    scores: dict[str, alignment.SectionScore] = {}
    for name in SINGLE:
        if _scored(name, label, answer):
            scores[name] = _single(name, label, answer)
    for name in LISTS:
        if _scored(name, label, answer):
            entries: Sequence[Entry] = getattr(label, name) if label else ()
            scores[name] = _strings(entries, getattr(answer, name), context)
    return scores


def compare_field(name: str, label: IncidentLabel, answer: IncidentAnswer) -> FieldScore:
    """One of the single-valued fields of a label against that of an answer."""
    if name == "date":
        wanted = _days(label)
        return FieldScore(name, 1.0, dates.similarity(wanted, answer.date), _span(wanted), _span(answer.date))
    expected, given = set(getattr(label, name) or ()), set(getattr(answer, name))
    if name == "country":
        right = bool(expected & given) and given <= expected if expected else not given
    else:
        right = bool(expected & given) if expected else not given
    return FieldScore(name, 1.0, float(right), spoken(sorted(expected)), spoken(sorted(given)))


def compare_strings(label: Entry, answer: StringAnswer, context: Context) -> Comparison:
    """One expected place, weapon or target against one answered."""
    similarity = strings.best(label.any, answer.words, context.aliases)
    return Comparison(
        admissible=True, fields=(FieldScore("words", 1.0, similarity, spoken(label.any), spoken(answer.words)),)
    )


def _scored(name: str, label: IncidentLabel | None, answer: IncidentAnswer) -> bool:
    return (label is None or name in label.model_fields_set) and name in answer.given


def _single(name: str, label: IncidentLabel | None, answer: IncidentAnswer) -> alignment.SectionScore:
    given = getattr(answer, name)
    shown = _span(given) if name == "date" else spoken(given or ())
    answers = [Side(optional=False, quotes=(), shown=shown)] if given else []
    if label is None:
        return alignment.score([], answers, [])
    field = compare_field(name, label, answer)
    if not given and field.score == 1.0:  # null was expected and null was answered: both count
        answers = [Side(optional=False, quotes=(), shown="none")]
    labels = [Side(optional=False, quotes=(), shown=field.label)]
    return alignment.score(labels, answers, [[Comparison(admissible=True, fields=(field,))] * len(answers)])


def _strings(labels: Sequence[Entry], answers: Sequence[StringAnswer], context: Context) -> alignment.SectionScore:
    return alignment.score(
        [Side(label.optional, (), spoken(label.any)) for label in labels],
        [Side(answer.tentative, (), spoken(answer.words)) for answer in answers],
        matrix(labels, answers, compare_strings, context),
    )


def _days(label: IncidentLabel) -> Days | None:
    return Days(label.date.start, label.date.end) if label.date and label.date.start and label.date.end else None


def _span(days: Days | None) -> str:
    if days is None:
        return "none"
    return f"{days.first}" if days.first == days.last else f"{days.first} to {days.last}"
