"""Background events: admissible when kind, country or date agrees; their tolls weigh as much as their kind."""

from collections.abc import Sequence

from summarizer.evaluation.answers import OtherIncidentAnswer
from summarizer.evaluation.labels import CasualtyLabel, OtherIncidentLabel
from summarizer.evaluation.scorers import alignment, casualties
from summarizer.evaluation.scorers.comparison import Comparison, Context, FieldScore, Side, matrix, spoken
from summarizer.evaluation.scorers.incident import compare_field

KIND, DATE, COUNTRY, CASUALTIES = 0.3, 0.2, 0.2, 0.3


def compare(label: OtherIncidentLabel, answer: OtherIncidentAnswer, context: Context) -> Comparison:
    """One labelled background event against one answered."""
    fields = []
    for name, weight in (("kind", KIND), ("date", DATE), ("country", COUNTRY)):
        if name in label.model_fields_set and name in answer.incident.given:
            fields.append(compare_field(name, label, answer.incident)._replace(weight=weight))
    agrees = any(field.score > 0 for field in fields)
    if "casualties" in label.model_fields_set and label.casualties:
        tolls = [_best_toll(casualty, answer, context) for casualty in label.casualties]
        shown = (f"{len(label.casualties)} tolls", f"{len(answer.casualties)} tolls")
        fields.append(FieldScore("casualties", CASUALTIES, sum(tolls) / len(tolls), *shown))
    return Comparison(agrees, tuple(fields))


def score(
    labels: Sequence[OtherIncidentLabel], answers: Sequence[OtherIncidentAnswer], context: Context
) -> alignment.SectionScore:
    """The background events of one case."""
    return alignment.score(
        [Side(label.optional, tuple(label.evidence), spoken(label.kind or ())) for label in labels],
        [Side(answer.tentative, answer.quotes, spoken(answer.incident.kind)) for answer in answers],
        matrix(labels, answers, compare, context),
    )


def _best_toll(label: CasualtyLabel, answer: OtherIncidentAnswer, context: Context) -> float:
    """The count similarity of the best answered toll of the same outcome."""
    found = [casualties.compare(label, given, context) for given in answer.casualties]
    return max((c.fields[0].score for c in found if c.admissible), default=0.0)
