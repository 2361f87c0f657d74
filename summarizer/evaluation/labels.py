"""The label file of a case: what a right brief of its article holds (BRIEF, section 5).

A key left out is not scored; null means that the brief must have null there; a list of strings means any of them; an
empty list of items means that there is nothing of the kind. Which keys were given is in `model_fields_set`.
"""

import datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from summarizer.evaluation import located_yaml
from summarizer.evaluation.errors import LabelError
from summarizer.schema.vocabulary import ClaimStance, Group, Kind, Outcome, ReactionStance, Stage

T = TypeVar("T")


def _alternatives(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _entry(value: Any) -> Any:
    return value if isinstance(value, dict) else {"any": value}


AnyOf = Annotated[tuple[T, ...], BeforeValidator(_alternatives), Field(min_length=1)]
"""One right value, or several of which each is right."""

Section = Literal["incident", "casualties", "claimants", "reactions", "other_incidents", "unknowns"]


class Label(BaseModel):
    """A frozen label; an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Entry(Label):
    """One expected string of a list: any of the alternatives is right."""

    any: AnyOf[str]
    optional: bool = False


Entries = list[Annotated[Entry, BeforeValidator(_entry)]]


class DateLabel(Label):
    """The first and the last day; both null where the article dates the event in no way that can be resolved."""

    start: datetime.date | None
    end: datetime.date | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (self.start is None) != (self.end is None) or (self.start and self.end and self.start > self.end):
            raise ValueError("a date needs a start and an end, in order, or null for both")
        return self


class CountLabel(Label):
    """The interval that the words allow; null is an open end."""

    low: Annotated[int, Field(ge=0)] | None
    high: Annotated[int, Field(ge=0)] | None
    approximate: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a count cannot run from {self.low} to {self.high}")
        return self


class Item(Label):
    """What every entry of a section may carry."""

    optional: bool = False
    evidence: list[str] = []


class CasualtyLabel(Item):
    outcome: AnyOf[Outcome]
    count: CountLabel
    who: AnyOf[str] | None = None
    group: AnyOf[Group] | None = None
    according_to: AnyOf[str] | None = None


class ClaimantLabel(Item):
    actor: AnyOf[str] | None
    stance: AnyOf[ClaimStance]


class ReactionLabel(Item):
    speaker: AnyOf[str]
    stance: AnyOf[ReactionStance]
    country: AnyOf[str] | None = None


class IncidentLabel(Label):
    kind: AnyOf[Kind] | None = None
    stage: AnyOf[Stage] | None = None
    date: DateLabel | None = None
    country: AnyOf[str] | None = None
    places: Entries = []
    weapons: Entries = []
    targets: Entries = []
    evidence: list[str] = []


class OtherIncidentLabel(IncidentLabel):
    casualties: list[CasualtyLabel] = []
    claimants: list[ClaimantLabel] = []
    optional: bool = False


class Labels(Label):
    """Everything one or two people said about one article."""

    labellers: Annotated[list[str], Field(min_length=1)]
    tags: list[str] = []
    must_pass: list[Section] = []
    incident: IncidentLabel | None = None
    casualties: list[CasualtyLabel] = []
    claimants: list[ClaimantLabel] = []
    reactions: list[ReactionLabel] = []
    other_incidents: list[OtherIncidentLabel] = []
    unknowns: Entries = []

    @model_validator(mode="after")
    def _nothing_without_an_incident(self) -> Self:
        if "incident" in self.model_fields_set and self.incident is None:
            for section in ("casualties", "claimants", "reactions", "other_incidents", "unknowns"):
                if getattr(self, section):
                    raise ValueError(f"incident is null, so {section} must be empty")
        return self


class LabelFile(Label):
    """Parsed labels, with the line on which each entry begins."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    path: Path
    labels: Labels
    lines: dict[tuple[str | int, ...], int]

    def line(self, *loc: str | int) -> int:
        """The line of an entry, by its path: `line("casualties", 0)`."""
        return located_yaml.Located(None, self.lines).line(loc)


def load(path: Path) -> LabelFile:
    """Read a label file.

    Raises:
        LabelError: it does not parse, or has an unknown key or value; names file and line.
    """
    located = located_yaml.load(path)
    try:
        labels = Labels.model_validate(located.value)
    except ValidationError as error:
        raise _faults(path, located, error)[0] from error
    return LabelFile(path=path, labels=labels, lines=located.lines)


def faults(path: Path) -> list[LabelError]:
    """Every unknown key and value of a label file, not the first alone.

    Raises:
        LabelError: it does not parse; names file and line.
    """
    located = located_yaml.load(path)
    try:
        Labels.model_validate(located.value)
    except ValidationError as error:
        return _faults(path, located, error)
    return []


def _faults(path: Path, located: located_yaml.Located, error: ValidationError) -> list[LabelError]:
    found = []
    for one in error.errors():
        loc = tuple(part for part in one["loc"] if not isinstance(part, str) or part.isidentifier())
        where = ".".join(str(part) for part in loc)
        found.append(LabelError(path, located.line(loc), f"{where or 'the file'}: {_reason(one)}"))
    return found


def _reason(error: Any) -> str:
    if error["type"] == "extra_forbidden":
        return "unknown key"
    return f"{error['msg'].removeprefix('Value error, ')} (found {error['input']!r:.60})"
