"""A brief: what grounding found in one article."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from summarizer.schema.article import ArticleRecord
from summarizer.schema.base import Model
from summarizer.schema.casualties import Casualty
from summarizer.schema.claimants import Claimant
from summarizer.schema.evidence import Evidence
from summarizer.schema.incident import Incident, OtherIncident, Unknown
from summarizer.schema.reactions import Reaction
from summarizer.schema.vocabulary import Check, SectionName

SCHEMA_VERSION = "1"


class Usage(Model):
    """Tokens of all requests behind one draft, failed ones included; zeros for an engine that asks no model."""

    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    reasoning_tokens: int
    requests: int


class PromptReference(Model):
    """Which prompt a draft was asked with; `sha256` is of the template file in UTF-8."""

    name: str
    version: int
    sha256: str


class Caveat(Model):
    """Something a reader of the brief should know. `code` is a stable word, `message` one line for people."""

    code: str
    section: SectionName | None
    message: str


class Rejected(Model):
    """A drafted item that is not in the brief: where it stood in the draft, what it said, and why it was refused.

    `index` counts from 0 within its section's list; null for a section that is no list.
    """

    section: SectionName
    index: int | None
    code: str
    reason: str
    item: dict[str, Any]


def _grounding_alone() -> list[Check]:
    return ["grounding"]


class Provenance(Model):
    """How the brief came to be. `cost` is in US dollars, null where no price is known or nothing was paid for.

    `checks` says what was checked; without "second_reader" nobody looked for what is left out.
    """

    engine: str
    model: str | None
    prompt: PromptReference | None
    created_at: datetime.datetime
    attempts: int
    usage: Usage
    cost: float | None
    warnings: list[Caveat]
    rejected: list[Rejected]
    checks: list[Check] = Field(default_factory=_grounding_alone)


class Brief(Model):
    """What one article says about one incident; every fact carries the words that say it.

    `incident` null: the article reports no violent or security incident. Then the headline is the title, the summary is
    null and every list is empty.
    """

    schema_version: Literal["1"]
    article: ArticleRecord
    headline: str
    summary: str | None
    incident: Incident | None
    casualties: list[Casualty]
    claimants: list[Claimant]
    reactions: list[Reaction]
    other_incidents: list[OtherIncident]
    unknowns: list[Unknown]
    provenance: Provenance

    @model_validator(mode="after")
    def _nothing_without_an_incident(self) -> Self:
        sections = (self.casualties, self.claimants, self.reactions, self.other_incidents, self.unknowns)
        if self.incident is None and (self.summary is not None or any(sections)):
            raise ValueError("a brief without an incident has no summary and empty lists")
        return self

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence, in the order of the sections."""
        if self.incident is not None:
            yield from self.incident.evidence
        sections: tuple[Sequence[Casualty | Claimant | Reaction], ...]
        sections = (self.casualties, self.claimants, self.reactions)
        for section in sections:
            for item in section:
                yield from item.evidence
        for other in self.other_incidents:
            yield from other.evidence
            for casualty in other.casualties:
                yield from casualty.evidence
            for claimant in other.claimants:
                yield from claimant.evidence
        for unknown in self.unknowns:
            yield from unknown.evidence
