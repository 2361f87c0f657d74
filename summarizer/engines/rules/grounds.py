"""Which rule found a fact, and which words it bound: kept beside a draft while it is made."""

from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.schema import Draft, DraftIncident
from summarizer.schema.base import Model
from summarizer.schema.vocabulary import SectionName
from summarizer.text.sentences import Span


class Ground(NamedTuple):
    """One rule's share in a fact.

    `rule` is `<file>/<id>` for a rule of `patterns/`, `<module>.<what>` for one that is code; `words` is the stretch of
    the article that it bound; `part` says what of the item it found ("" for the item itself).
    """

    rule: str
    words: Span
    part: str = ""


class Fact(NamedTuple):
    """An item of a draft, by section and index `at` (None: the incident), with its grounds."""

    section: SectionName
    at: int | None
    grounds: tuple[Ground, ...]


@dataclass(slots=True)
class Grounds:
    """The grounds of the items of one draft on its way, by the identity of each item."""

    _of: dict[int, list[Ground]] = field(default_factory=dict)
    _kept: list[Model] = field(default_factory=list)

    def add(self, item: Model, *grounds: Ground) -> None:
        """Say which rules an item was made by."""
        if id(item) not in self._of:
            self._kept.append(item)  # so that no other item gets its identity
        self._of.setdefault(id(item), []).extend(grounds)

    def of(self, item: Model) -> tuple[Ground, ...]:
        """The grounds of an item, each once."""
        return tuple(dict.fromkeys(self._of.get(id(item), ())))


def facts(draft: Draft, grounds: Grounds) -> list[Fact]:
    """Every item of a draft with its grounds, in the order of the draft."""
    found: list[Fact] = []
    if draft.incident is not None:
        found.append(Fact("incident", None, _of_incident(draft.incident, grounds)))
    sections: tuple[tuple[SectionName, list[Model]], ...] = (
        ("casualties", [*draft.casualties]),
        ("claimants", [*draft.claimants]),
        ("reactions", [*draft.reactions]),
        ("other_incidents", [*draft.other_incidents]),
        ("unknowns", [*draft.unknowns]),
    )
    for section, items in sections:
        found += [Fact(section, index, grounds.of(item)) for index, item in enumerate(items)]
    return found


def _of_incident(incident: DraftIncident, grounds: Grounds) -> tuple[Ground, ...]:
    places = [ground for place in incident.places for ground in grounds.of(place)]
    return tuple(dict.fromkeys((*grounds.of(incident), *places)))
