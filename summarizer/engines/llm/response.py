"""What a model replies: parsed leniently, checked item by item, so that one bad item does not lose the rest.

A `Reply` is the JSON as it came, section by section. `drafted` turns its well-formed items into a draft and says which
items were not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.schema import (
    Draft,
    DraftCasualty,
    DraftClaimant,
    DraftIncident,
    DraftOtherIncident,
    DraftReaction,
    DraftUnknown,
    Rejected,
    Run,
)
from summarizer.schema.vocabulary import SectionName

LISTS: Mapping[SectionName, type[BaseModel]] = MappingProxyType(
    {
        "casualties": DraftCasualty,
        "claimants": DraftClaimant,
        "reactions": DraftReaction,
        "other_incidents": DraftOtherIncident,
        "unknowns": DraftUnknown,
    }
)
"""The sections of a reply that are lists, and what their entries must be."""

DEFINITIONS: Mapping[SectionName, str | None] = MappingProxyType(
    {
        "incident": "Incident",
        **{section: model.__name__.removeprefix("Draft") for section, model in LISTS.items()},
        "headline": None,
        "summary": None,
    }
)
"""The schema definition of one item of each section; None for a bare string."""

MALFORMED = "malformed"
_MOST_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands in a reply; `index` counts within a list and is null elsewhere."""

    section: SectionName
    index: int | None

    @property
    def key(self) -> str:
        """The name under which a correction of the item is asked for: `casualties_2`, `incident`."""
        return self.section if self.index is None else f"{self.section}_{self.index}"


class Reply(BaseModel):
    """The sections of a whole reply, each item still as it came. A section that is missing, or no list, is an error."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    incident: dict[str, Any] | None
    casualties: list[Any]
    claimants: list[Any]
    reactions: list[Any]
    other_incidents: list[Any]
    unknowns: list[Any]
    headline: str
    summary: str | None

    def item(self, place: Place) -> object:
        """What stands at a place."""
        section = getattr(self, place.section)
        return section if place.index is None else section[place.index]

    def replaced(self, corrections: Mapping[Place, object]) -> Self:
        """The reply with other items at some places."""
        sections: dict[str, Any] = {section: list(getattr(self, section)) for section in LISTS}
        for place, item in corrections.items():
            if place.index is None:
                sections[place.section] = item
            else:
                sections[place.section][place.index] = item
        return self.model_copy(update=sections)


class Correction(BaseModel):
    """A reply to a request for single items: any object; what it lacks stays as it was."""

    model_config = ConfigDict(extra="allow", frozen=True)

    def items(self, wanted: Mapping[str, Place]) -> Iterator[tuple[Place, object]]:
        """The items that it holds for wanted places, null left out, those that could not stand there too."""
        for key, place in wanted.items():
            item = (self.model_extra or {}).get(key)
            if isinstance(item, str if DEFINITIONS[place.section] is None else dict):
                yield place, item


class Drafted(NamedTuple):
    """A draft of the well-formed items, where each list entry of it stood in the reply, and what was malformed."""

    draft: Draft
    places: Mapping[Place, Place]
    malformed: tuple[Rejected, ...]


def drafted(reply: Reply, run: Run) -> Drafted:
    """The draft that a reply holds; `run` gets the malformed items."""
    sections: dict[str, Any] = {"headline": reply.headline, "summary": reply.summary}
    malformed: list[Rejected] = []
    places: dict[Place, Place] = {}
    sections["incident"] = None
    if reply.incident is not None:
        sections["incident"] = _checked(Place("incident", None), reply.incident, DraftIncident, malformed)
    for section, model in LISTS.items():
        entries: list[BaseModel] = []
        for index, item in enumerate(getattr(reply, section)):
            entry = _checked(Place(section, index), item, model, malformed)
            if entry is not None:
                places[Place(section, len(entries))] = Place(section, index)
                entries.append(entry)
        sections[section] = entries
    draft = Draft(**sections, run=run.model_copy(update={"rejected": list(malformed)}))
    return Drafted(draft, places, tuple(malformed))


def json_text(content: str) -> str:
    """The JSON object in a reply that has a code fence or thoughts around it; else the reply itself."""
    content = content.rpartition("</think>")[2].strip()
    if content.startswith("{"):
        return content
    start, end = content.find("{"), content.rfind("}")
    return content[start : end + 1] if 0 <= start < end else content


def _checked(place: Place, item: object, model: type[BaseModel], malformed: list[Rejected]) -> BaseModel | None:
    try:
        return model.model_validate(_with_evidence(item))
    except ValidationError as error:
        kept = item if isinstance(item, dict) else {"value": item}
        malformed.append(
            Rejected(
                section=place.section,
                index=place.index,
                code=MALFORMED,
                reason=problems(error),
                item={str(key): value for key, value in kept.items()},
            )
        )
        return None


def problems(error: ValidationError) -> str:
    """What is wrong with an item, one field after the other, in one line and without what the model said."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    parts = [f"{'.'.join(str(step) for step in entry['loc']) or 'it'}: {entry['msg']}" for entry in found]
    more = len(parts) - _MOST_PROBLEMS
    return "; ".join(parts[:_MOST_PROBLEMS]) + (f"; and {more} more" if more > 0 else "")


def _with_evidence(item: object) -> object:
    """The item with the bare quotes of its evidence, and of its parts', made into evidence."""
    if not isinstance(item, dict):
        return item
    made = dict(item)
    if isinstance(made.get("evidence"), list):
        made["evidence"] = [{"quote": q, "near": None} if isinstance(q, str) else q for q in made["evidence"]]
    for part in ("casualties", "claimants"):
        if isinstance(made.get(part), list):
            made[part] = [_with_evidence(entry) for entry in made[part]]
    return made
