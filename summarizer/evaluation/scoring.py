"""A case scored: every section of its answers against its labels, and what is pooled from many cases."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from summarizer.evaluation.answers import SECTIONS, Answers
from summarizer.evaluation.labels import Labels
from summarizer.evaluation.scorers import casualties, claimants, incident, other_incidents, reactions, unknowns
from summarizer.evaluation.scorers.alignment import SectionScore
from summarizer.evaluation.scorers.comparison import Context
from summarizer.evaluation.similarity.strings import Aliases
from summarizer.evaluation.tally import Tally, pooled

SCORER_VERSION = "1"
"""Goes up with any change of `similarity`, `scorers`, `names.yaml` or the counting: old baselines are then refused."""

HEADLINE = ("incident", "casualties", "claimants", "reactions")
"""The sections whose pooled F1 make the headline, weighed alike."""


class CaseScore(NamedTuple):
    """One case: a tally for each section, and the alignments behind them (`incident.places` and so on by field)."""

    tallies: Mapping[str, Tally]
    details: Mapping[str, SectionScore]
    abstained: bool | None

    def f1(self, section: str) -> float | None:
        """The section's F1 in this case, for listing what changed; never averaged."""
        return self.tallies[section].f1


def score(labels: Labels, answers: Answers, text: str) -> CaseScore:
    """Score one case.

    Args:
        labels: what is right.
        answers: of a brief, or of another labeller.
        text: the article, for the names that it spells out.

    Returns:
        Tallies of the sections that both sides have; `abstained` says whether a case without an incident got none,
        and is None for any other case.
    """
    context = Context(text, Aliases.of(text))
    details: dict[str, SectionScore] = {}
    scored = [section for section in SECTIONS if section in labels.model_fields_set and section in answers.given]
    for section in scored:
        match section:
            case "incident":
                fields = incident.score(labels.incident, answers.incident, context)
                details |= {f"incident.{name}": value for name, value in fields.items()}
            case "casualties":
                details[section] = casualties.score(labels.casualties, answers.casualties, context)
            case "claimants":
                details[section] = claimants.score(labels.claimants, answers.claimants, context)
            case "reactions":
                details[section] = reactions.score(labels.reactions, answers.reactions, context)
            case "other_incidents":
                details[section] = other_incidents.score(labels.other_incidents, answers.other_incidents, context)
            case "unknowns":
                details[section] = unknowns.score(labels.unknowns, answers.unknowns, context)
    tallies = {
        section: pooled(value.tally for name, value in details.items() if name.partition(".")[0] == section)
        for section in SECTIONS
    }
    no_incident = "incident" in labels.model_fields_set and labels.incident is None
    return CaseScore(tallies, details, answers.incident is None if no_incident else None)


def sections(cases: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    """Each section pooled over cases."""
    cases = list(cases)
    return {section: pooled(case[section] for case in cases) for section in SECTIONS}


def headline(tallies: Mapping[str, Tally]) -> float | None:
    """The plain mean of the F1 of the four headline sections, less those in which nothing was asked or answered."""
    found = [f1 for section in HEADLINE if (f1 := tallies[section].f1) is not None]
    return sum(found) / len(found) if found else None
