"""A draft: what an engine claims about an article, with quotes that nobody has checked yet.

In each item `evidence` comes first (a model that must quote before it claims, claims less); headline and summary come
last. No field that a model fills in has a default, since strict JSON schemas refuse them. The engine gives words;
`low`, `high`, ISO dates and `country` are proposals that grounding computes anew and compares.
"""

from pydantic import Field

from summarizer.schema.base import Model
from summarizer.schema.brief import Caveat, PromptReference, Rejected, Usage
from summarizer.schema.vocabulary import ClaimStance, Group, Kind, Outcome, ReactionStance, Stage


class DraftEvidence(Model):
    """A quote, and, for one that occurs more than once, an offset of the article near which it is meant."""

    quote: str
    near: int | None


class DraftWhen(Model):
    """A date as worded, with proposed ISO dates."""

    text: str
    start: str | None
    end: str | None


class DraftPlace(Model):
    """A place as the article names it, what it lies in (small to large), and a proposed ISO 3166-1 alpha-2 code."""

    name: str
    within: list[str]
    country: str | None


class DraftCount(Model):
    """A number of people as worded, with a proposed interval."""

    text: str
    low: int | None
    high: int | None


class DraftIncident(Model):
    evidence: list[DraftEvidence]
    kind: Kind
    stage: Stage
    date: DraftWhen | None
    places: list[DraftPlace]
    weapons: list[str]
    targets: list[str]


class DraftCasualty(Model):
    evidence: list[DraftEvidence]
    outcome: Outcome
    count: DraftCount
    who: str
    group: Group
    names: list[str]
    according_to: str | None


class DraftClaimant(Model):
    evidence: list[DraftEvidence]
    actor: str | None
    stance: ClaimStance
    according_to: str | None
    motive: str | None


class DraftReaction(Model):
    evidence: list[DraftEvidence]
    speaker: str
    role: str | None
    country: str | None
    stance: ReactionStance
    statement: str


class DraftOtherIncident(DraftIncident):
    casualties: list[DraftCasualty]
    claimants: list[DraftClaimant]
    summary: str


class DraftUnknown(Model):
    evidence: list[DraftEvidence]
    what: str


def _no_rejected() -> list[Rejected]:
    """A function of our own, since what pydantic asks of `list`, its signature, takes five milliseconds to read."""
    return []


def _no_warnings() -> list[Caveat]:
    return []


class Run(Model):
    """How a draft was made: engine and model, prompt, requests sent (`attempts`), why each reply ended, and usage.

    `rejected` holds what a model said that could not even be an item of a draft (an outcome that there is not, say),
    `warnings` what a reader should know of how it was asked. `cost` is in US dollars, None where no price is known or
    nothing was paid for.
    """

    engine: str
    model: str | None
    prompt: PromptReference | None
    attempts: int
    stop_reasons: list[str]
    usage: Usage
    rejected: list[Rejected] = Field(default_factory=_no_rejected)
    warnings: list[Caveat] = Field(default_factory=_no_warnings)
    cost: float | None = None


class Draft(Model):
    """Everything an engine claims about one article, in the order in which a model should say it."""

    incident: DraftIncident | None
    casualties: list[DraftCasualty]
    claimants: list[DraftClaimant]
    reactions: list[DraftReaction]
    other_incidents: list[DraftOtherIncident]
    unknowns: list[DraftUnknown]
    headline: str
    summary: str | None
    run: Run
