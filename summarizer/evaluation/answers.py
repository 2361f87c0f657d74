"""What a scorer compares with labels: the answers of a brief, or of another labeller, in one shape.

A brief answers every field with one value. A labeller's answer may hold alternatives and leave fields out (`given`
names those that it has); a field that either side leaves out is not scored.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.evaluation.labels import (
    CasualtyLabel,
    ClaimantLabel,
    DateLabel,
    Entry,
    IncidentLabel,
    Labels,
    OtherIncidentLabel,
    ReactionLabel,
)
from summarizer.evaluation.similarity.counts import Interval
from summarizer.evaluation.similarity.dates import Days
from summarizer.schema import Brief, Casualty, Claimant, Evidence, Incident, OtherIncident, Reaction, Unknown, When

Words = tuple[str, ...]
"""Alternatives: one value of a brief, or any that a labeller accepts."""


class StringAnswer(NamedTuple):
    """One answered string of a list; `tentative`: a labeller calls it optional, so it counts only where it matches."""

    words: Words
    quotes: Words = ()
    tentative: bool = False


class IncidentAnswer(NamedTuple):
    """The fills of one incident."""

    given: frozenset[str]
    kind: Words
    stage: Words
    date: Days | None
    country: Words
    places: tuple[StringAnswer, ...]
    weapons: tuple[StringAnswer, ...]
    targets: tuple[StringAnswer, ...]


@dataclass(frozen=True, slots=True)
class CasualtyAnswer:
    """People of one outcome."""

    given: frozenset[str]
    outcome: Words
    count: Interval
    who: Words
    group: Words
    according_to: Words
    quotes: Words
    tentative: bool


class ClaimantAnswer(NamedTuple):
    """One actor in one stance; no actor is the empty tuple."""

    actor: Words
    stance: Words
    quotes: Words
    tentative: bool


class ReactionAnswer(NamedTuple):
    """One speaker in one stance."""

    given: frozenset[str]
    speaker: Words
    stance: Words
    country: Words
    quotes: Words
    tentative: bool


class OtherIncidentAnswer(NamedTuple):
    """A background event with its toll."""

    incident: IncidentAnswer
    casualties: tuple[CasualtyAnswer, ...]
    quotes: Words
    tentative: bool


class Answers(NamedTuple):
    """Everything one brief, or one labeller, answers about a case; a section not in `given` is not scored."""

    given: frozenset[str]
    incident: IncidentAnswer | None
    casualties: tuple[CasualtyAnswer, ...]
    claimants: tuple[ClaimantAnswer, ...]
    reactions: tuple[ReactionAnswer, ...]
    other_incidents: tuple[OtherIncidentAnswer, ...]
    unknowns: tuple[StringAnswer, ...]


SECTIONS = ("incident", "casualties", "claimants", "reactions", "other_incidents", "unknowns")
_FILLS = frozenset({"kind", "stage", "date", "country", "places", "weapons", "targets"})
_CASUALTY = frozenset({"outcome", "count", "who", "group", "according_to"})
EMPTY = Answers(frozenset(SECTIONS), None, (), (), (), (), ())
"""What an article that failed is taken to answer."""


def of_brief(brief: Brief) -> Answers:
    """The answers of a brief."""
    return Answers(
        given=frozenset(SECTIONS),
        incident=_incident(brief.incident) if brief.incident else None,
        casualties=tuple(map(_casualty, brief.casualties)),
        claimants=tuple(map(_claimant, brief.claimants)),
        reactions=tuple(map(_reaction, brief.reactions)),
        other_incidents=tuple(map(_other, brief.other_incidents)),
        unknowns=tuple(map(_unknown, brief.unknowns)),
    )


def of_labels(labels: Labels) -> Answers:
    """The answers of a labeller, for agreement and for the proof that gold scores 1."""
    return Answers(
        given=frozenset(labels.model_fields_set),
        incident=_labelled_incident(labels.incident) if labels.incident else None,
        casualties=tuple(map(_labelled_casualty, labels.casualties)),
        claimants=tuple(map(_labelled_claimant, labels.claimants)),
        reactions=tuple(map(_labelled_reaction, labels.reactions)),
        other_incidents=tuple(map(_labelled_other, labels.other_incidents)),
        unknowns=_labelled_strings(labels.unknowns),
    )


def _quotes(evidence: Iterable[Evidence]) -> Words:
    return tuple(piece.quote for piece in evidence)


def _some(value: str | None) -> Words:
    return () if value is None else (value,)


def _days(when: When | None) -> Days | None:
    if when is None or (when.start is None and when.end is None):
        return None
    first, last = when.start or when.end, when.end or when.start
    assert first is not None
    assert last is not None
    return Days(first, last)


def _incident(incident: Incident) -> IncidentAnswer:
    return IncidentAnswer(
        given=_FILLS,
        kind=(incident.kind,),
        stage=(incident.stage,),
        date=_days(incident.date),
        country=tuple(sorted({place.country for place in incident.places if place.country})),
        places=tuple(StringAnswer((place.name,)) for place in incident.places),
        weapons=tuple(StringAnswer((weapon,)) for weapon in incident.weapons),
        targets=tuple(StringAnswer((target,)) for target in incident.targets),
    )


def _casualty(casualty: Casualty) -> CasualtyAnswer:
    count = casualty.count
    return CasualtyAnswer(
        given=_CASUALTY,
        outcome=(casualty.outcome,),
        count=Interval(count.low, count.high, count.approximate),
        who=(casualty.who, *casualty.names),
        group=(casualty.group,),
        according_to=_some(casualty.according_to),
        quotes=_quotes(casualty.evidence),
        tentative=False,
    )


def _claimant(claimant: Claimant) -> ClaimantAnswer:
    return ClaimantAnswer(_some(claimant.actor), (claimant.stance,), _quotes(claimant.evidence), tentative=False)


def _reaction(reaction: Reaction) -> ReactionAnswer:
    return ReactionAnswer(
        given=frozenset({"country"}),
        speaker=(reaction.speaker,),
        stance=(reaction.stance,),
        country=_some(reaction.country),
        quotes=_quotes(reaction.evidence),
        tentative=False,
    )


def _other(other: OtherIncident) -> OtherIncidentAnswer:
    casualties = tuple(map(_casualty, other.casualties))
    return OtherIncidentAnswer(_incident(other), casualties, _quotes(other.evidence), tentative=False)


def _unknown(unknown: Unknown) -> StringAnswer:
    return StringAnswer((unknown.what,), _quotes(unknown.evidence))


def _labelled_strings(entries: Iterable[Entry]) -> tuple[StringAnswer, ...]:
    return tuple(StringAnswer(entry.any, (), entry.optional) for entry in entries)


def _labelled_days(label: DateLabel | None) -> Days | None:
    return Days(label.start, label.end) if label and label.start and label.end else None


def _labelled_incident(label: IncidentLabel) -> IncidentAnswer:
    return IncidentAnswer(
        given=frozenset(label.model_fields_set),
        kind=label.kind or (),
        stage=label.stage or (),
        date=_labelled_days(label.date),
        country=label.country or (),
        places=_labelled_strings(label.places),
        weapons=_labelled_strings(label.weapons),
        targets=_labelled_strings(label.targets),
    )


def _labelled_casualty(label: CasualtyLabel) -> CasualtyAnswer:
    return CasualtyAnswer(
        given=frozenset(label.model_fields_set),
        outcome=label.outcome,
        count=Interval(label.count.low, label.count.high, label.count.approximate),
        who=label.who or (),
        group=label.group or (),
        according_to=label.according_to or (),
        quotes=tuple(label.evidence),
        tentative=label.optional,
    )


def _labelled_claimant(label: ClaimantLabel) -> ClaimantAnswer:
    return ClaimantAnswer(label.actor or (), label.stance, tuple(label.evidence), label.optional)


def _labelled_reaction(label: ReactionLabel) -> ReactionAnswer:
    return ReactionAnswer(
        given=frozenset(label.model_fields_set),
        speaker=label.speaker,
        stance=label.stance,
        country=label.country or (),
        quotes=tuple(label.evidence),
        tentative=label.optional,
    )


def _labelled_other(label: OtherIncidentLabel) -> OtherIncidentAnswer:
    casualties = tuple(map(_labelled_casualty, label.casualties))
    return OtherIncidentAnswer(_labelled_incident(label), casualties, (), label.optional)
