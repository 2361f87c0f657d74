"""The word lists of the chunker, read from `patterns/nouns.txt` and `patterns/words.txt` on first use."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "patterns"

LABELS: Mapping[str, str] = {
    "person": "P",
    "speaker": "S",
    "weapon": "W",
    "event": "E",
    "facility": "T",
}
"""Section names of `nouns.txt` → chunk labels."""


class Noun(NamedTuple):
    """What a head noun stands for: its chunk label and its attribute (group, kind or body)."""

    label: str
    attribute: str


class Nouns(NamedTuple):
    """Head nouns: those of one word, and those of several by their first word, longest first."""

    single: Mapping[str, Noun]
    several: Mapping[str, tuple[tuple[tuple[str, ...], Noun], ...]]


def sections(path: Path) -> dict[str, list[str]]:
    """A word list file: `[section]` lines, then words; `#` lines are comments."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = found.setdefault(line[1 : line.index("]")], [])
        elif not line.startswith("#"):
            current.extend(line.split())
    return found


@cache
def nouns() -> Nouns:
    """All head nouns."""
    single: dict[str, Noun] = {}
    several: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
    for name, entries in sections(FOLDER / "nouns.txt").items():
        kind, _, attribute = name.partition(" ")
        noun = Noun(LABELS[kind], attribute)
        for entry in entries:
            words = tuple(entry.replace("'s_", "_'s_").split("_"))  # a possessive 's is a token of its own
            if len(words) == 1:
                single.setdefault(entry, noun)
            else:
                several.setdefault(words[0], []).append((words, noun))
    ordered = {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in several.items()}
    return Nouns(single, ordered)


@cache
def listed(name: str) -> frozenset[str]:
    """One closed list of `words.txt`."""
    return _word_lists()[name]


@cache
def _word_lists() -> Mapping[str, frozenset[str]]:
    return {
        name: frozenset(entry.replace("_", " ") for entry in entries)
        for name, entries in sections(FOLDER / "words.txt").items()
    }
