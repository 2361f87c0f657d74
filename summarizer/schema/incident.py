"""The event an article is about, the other events it mentions, and what it says is unclear."""

import datetime
from typing import Annotated, Self

from pydantic import Field, model_validator

from summarizer.schema.base import Model
from summarizer.schema.casualties import Casualty
from summarizer.schema.claimants import Claimant
from summarizer.schema.evidence import Evidence
from summarizer.schema.vocabulary import Kind, Stage


class When(Model):
    """A date as worded, with the first and the last day it can mean (equal for one day; null: not resolvable)."""

    text: str
    start: datetime.date | None
    end: datetime.date | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"a date cannot run from {self.start} to {self.end}")
        return self


class Place(Model):
    """A place as the article names it.

    `within` is what the article says it lies in, small to large; `country` is ISO 3166-1 alpha-2, of the place today;
    coordinates in decimal degrees (WGS 84).
    """

    name: str
    within: list[str]
    country: str | None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None


class Incident(Model):
    """One violent or security event. Weapons and targets are short noun phrases of the article, without articles."""

    kind: Kind
    stage: Stage
    date: When | None
    places: list[Place]
    weapons: list[str]
    targets: list[str]
    evidence: Annotated[list[Evidence], Field(min_length=1)]


class OtherIncident(Incident):
    """Another violent event that the article reports as background or in parallel, with what it says of its toll."""

    casualties: list[Casualty]
    claimants: list[Claimant]
    summary: str


class Unknown(Model):
    """Something that the article itself says is unclear, unconfirmed or disputed."""

    what: str
    evidence: Annotated[list[Evidence], Field(min_length=1)]
