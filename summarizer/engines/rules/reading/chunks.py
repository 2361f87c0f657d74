"""Typed noun phrases: people, speakers, weapons, events, facilities, names, places, dates and bare numbers.

A sentence becomes a string in which each chunk is a tag (`P0` people, `S1` an unnamed source, `W2` a weapon, `E3` an
event, `T4` a building or vehicle, `H5` a person's name, `B6` a body, `L7` a place, `D8` a date, `N9` a number alone,
`Q1` a quotation) and every other word is in lower case. The patterns in `patterns/*.txt` are regular expressions over
that string, so that "at least four soldiers were killed" and "a policeman was killed" are one pattern.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.engines.rules.reading.tokens import Token
from summarizer.text.dates import DateMention
from summarizer.text.names import Mention
from summarizer.text.numbers import Quantity
from summarizer.text.places import PlaceMention

Source = Quantity | Mention | PlaceMention | DateMention


@dataclass(slots=True)
class Chunk:
    """One typed phrase.

    `start` and `end` are offsets in the article and take in determiner and number; `bare` is the phrase without them.
    `attribute` is the group of people, the kind of an event or a weapon, or the kind of a body.
    """

    label: str
    start: int
    end: int
    bare: str
    head: str
    attribute: str
    quantity: Quantity | None
    determiner: str
    modifiers: tuple[str, ...]
    named: str
    role: str
    source: Mention | PlaceMention | DateMention | None

    @property
    def words(self) -> tuple[str, ...]:
        """Modifiers and head, lower case."""
        return (*self.modifiers, self.head)


class Atom(NamedTuple):
    """A name, a place, a date or a quotation that other modules found, as a range of tokens."""

    label: str
    first: int
    stop: int
    source: Source | None


class Placed(NamedTuple):
    """A chunk and the tokens that it covers."""

    chunk: Chunk
    first: int
    stop: int


def atoms(tokens: list[Token], found: Sequence[tuple[str, int, int, Source | None]]) -> dict[int, Atom]:
    """Spans of the article as ranges of tokens, by first token; of overlapping ones the longer stands."""
    starts = [token.start for token in tokens]
    taken: dict[int, Atom] = {}
    covered: set[int] = set()
    for label, start, end, source in sorted(found, key=lambda row: (row[1] - row[2], row[0])):
        first = bisect_left(starts, start)
        stop = bisect_left(starts, end)
        span = range(first, stop)
        if first < stop and covered.isdisjoint(span):
            covered.update(span)
            taken[first] = Atom(label, first, stop, source)
    return taken


def source_within(atoms_at: Mapping[int, Atom], first: int, stop: int) -> Mention | PlaceMention | DateMention | None:
    """The body, the place or the date that a phrase names inside ("Hamas fighters", "U.S. soldiers")."""
    for at in range(first, stop):
        atom = atoms_at.get(at)
        if atom is not None and atom.label in "BLD" and not isinstance(atom.source, Quantity):
            return atom.source
    return None
