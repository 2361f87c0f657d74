"""People harmed, and how many."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from summarizer.schema.base import Model
from summarizer.schema.evidence import Evidence
from summarizer.schema.vocabulary import Group, Outcome


class Count(Model):
    """How many people, as worded and as an interval.

    `low` and `high` bound what the words allow, null is an open end; `approximate` says that the words hedge. They are
    for comparing and adding; a reader is shown `text`.
    """

    text: str
    low: Annotated[int, Field(ge=0)] | None
    high: Annotated[int, Field(ge=0)] | None
    approximate: bool

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval cannot run from {self.low} to {self.high}")
        return self


class Casualty(Model):
    """People of one outcome in one incident, as one source counts them."""

    outcome: Outcome
    count: Count
    who: str
    group: Group
    names: list[str]
    according_to: str | None
    evidence: Annotated[list[Evidence], Field(min_length=1)]
