"""The words of `patterns/matters.txt`: deeds, and the other matters that a headline and a lead may be about."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.engines.rules.lexicon import FOLDER, sections
from summarizer.text.expressions import compiled


class Cues(NamedTuple):
    """The entries of a section: single words, beginnings of words, and phrases."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: tuple[str, ...]


@cache
def _cues() -> Mapping[str, Cues]:
    found = {}
    for name, entries in sections(FOLDER / "matters.txt").items():
        single = frozenset(entry for entry in entries if "_" not in entry and entry[-1] != "*")
        beginnings = tuple(entry[:-1] for entry in entries if entry[-1] == "*")
        phrases = tuple(f" {entry.replace('_', ' ')} " for entry in entries if "_" in entry)
        found[name] = Cues(single, beginnings, phrases)
    return MappingProxyType(found)


SECTIONS = (
    "deeds",
    "arms",
    "accident",
    "nature",
    "money",
    "court",
    "market",
    "politics",
    "exercise",
    "drill",
    "culture",
)
"""The sections of `patterns/matters.txt`."""


class Told:
    """What an opening tells, in lower case."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(words := _WORD.findall(text))
        self._spaced = f" {' '.join(words)} "

    def count(self, section: str) -> int:
        """How many different cues of a section of `patterns/matters.txt` it has."""
        cues = _cues()[section]
        begun = sum([word.startswith(cues.beginnings) for word in self._words - cues.words]) if cues.beginnings else 0
        return len(self._words & cues.words) + begun + sum(map(self._spaced.__contains__, cues.phrases))


_WORD = compiled(r"[^\W_]+(?:['’.+-][^\W_]+)*")
