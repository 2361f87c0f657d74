"""The answer keys of MUC-4 as they were distributed: templates of 25 numbered slots, taken apart.

A slot holds entries, one a line: `? DEATH / INJURY: "THE JUDGE" / "RUIZ"` is an entry that is optional, whose values
are DEATH or INJURY and which is about an entity of two names. `-` says that there is nothing, `*` that the slot does
not apply.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.importers.documents import Place

_SLOT = re.compile(r"(\d{1,2})\.\s+[A-Z][A-Z :]*?[A-Z](?:\s{2,}|\t|$)(.*)")
_TOKEN = re.compile(r'"((?:[^"\\\n]|\\.)*)"|([/:?])|([^"/:?\s][^"/:?\n]*)')
_ID = re.compile(r"[A-Z0-9]+-MUC\d-\d{4}")
_NOTHING = frozenset({"-", "*", ""})


class Entry(NamedTuple):
    """One line of a slot: values, any of which is right, and the names of the entity that they are about."""

    values: tuple[str, ...]
    about: tuple[str, ...]
    optional: bool


class Template(NamedTuple):
    """One incident of a message; `slots` holds the raw text of each slot by its number."""

    place: Place
    message: str
    optional: bool
    slots: dict[int, str]

    def entries(self, slot: int) -> list[Entry]:
        """What a slot holds."""
        return list(_entries(self.slots.get(slot, "")))


def read(path: Path) -> Iterator[tuple[str, Template | None]]:
    """The messages of a key file in order, each with a template, or with None where it has no incident.

    Raises:
        EvaluationError: the file cannot be read.
        LabelError: a template names no message.
    """
    for place, slots in _records(path):
        message = _ID.search(slots.get(0, ""))
        if message is None:
            raise place.fault("a template names no message")
        number = slots.get(1, "*").strip()
        if number.startswith("*"):
            yield message[0], None
        else:
            yield message[0], Template(place, message[0], "OPTIONAL" in number.upper(), slots)


def text_of(path: Path) -> str:
    """A file of the corpus.

    Raises:
        EvaluationError: it cannot be read.
    """
    try:
        return path.read_text(encoding="latin-1")
    except OSError as error:
        raise EvaluationError(f"{path} cannot be read: {error.strerror}", hint="name the corpus' folder") from error


def _records(path: Path) -> Iterator[tuple[Place, dict[int, str]]]:
    slots: dict[int, str] = {}
    begun, last = 1, -1
    for number, line in enumerate(text_of(path).splitlines(), start=1):
        if line.startswith(";"):
            continue
        slot = _SLOT.match(line)
        if slot is None:
            if last in slots and line.strip():
                slots[last] += "\n" + line.strip()
            continue
        last = int(slot[1])
        if last == 0:
            if slots:
                yield Place(path, begun), slots
            slots, begun = {}, number
        slots[last] = slot[2].strip()
    if slots:
        yield Place(path, begun), slots


def _entries(slot: str) -> Iterator[Entry]:
    """Lines belong together where one ends, or the next begins, with a slash or a colon."""
    joined = re.sub(r"([/:])[ \t]*\n[ \t]*|[ \t]*\n[ \t]*(?=[/:])", lambda m: f"{m[1] or ''} ", slot)
    for line in joined.splitlines():
        values: list[str] = []
        about: list[str] = []
        side, optional = values, False
        for token in _TOKEN.finditer(line):
            if token[2] == ":":
                side = about
            elif token[2] == "?":
                optional = True
            elif token[2] is None:
                words = token[3].strip("() ") if token[1] is None else token[1].replace('\\"', '"').strip()
                if words in _NOTHING:
                    optional = optional or bool(values)
                else:
                    side.append(" ".join(words.split()))
        if values:
            yield Entry(tuple(dict.fromkeys(values)), tuple(dict.fromkeys(about)), optional)
