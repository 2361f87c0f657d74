"""What every labelling tool's export comes down to: texts, and what each labeller marked in them."""

from pathlib import Path
from typing import Any, NamedTuple

from summarizer.evaluation.errors import LabelError


class Place(NamedTuple):
    """Where in an export something stands."""

    path: Path
    line: int

    def fault(self, what: str) -> LabelError:
        """The error that names this place."""
        return LabelError(self.path, self.line, what)


class Span(NamedTuple):
    """Marked text: offsets in code points, end exclusive; `key` is what relations of the same labelling name it by."""

    key: str
    start: int
    end: int
    label: str


class Choice(NamedTuple):
    """An answer about the whole text; the name is the question's, and may be empty."""

    name: str
    value: str


class Relation(NamedTuple):
    """A link between two spans, by their keys."""

    kind: str
    source: str
    target: str


class Labelling(NamedTuple):
    """What one person said about one text; `settled`: it is marked as the truth."""

    labeller: str
    spans: tuple[Span, ...] = ()
    choices: tuple[Choice, ...] = ()
    relations: tuple[Relation, ...] = ()
    settled: bool = False


class Document(NamedTuple):
    """A text with its labellings; `meta` holds title, source, published, url and id, where they are known."""

    place: Place
    text: str
    meta: dict[str, str]
    labellings: list[Labelling]


META = ("id", "title", "source", "published", "url")


def meta_of(*holders: Any) -> dict[str, str]:
    """What the given objects say about an article; the first that says it counts."""
    found: dict[str, str] = {}
    for holder in holders:
        if isinstance(holder, dict):
            for key in META:
                value = holder.get(key)
                if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
                    found.setdefault(key, " ".join(str(value).split()))
    return found


def text_of(holder: Any, place: Place, *keys: str) -> str:
    """The article's text, which stands under one of the keys.

    Raises:
        LabelError: there is none.
    """
    for key in keys:
        value = holder.get(key) if isinstance(holder, dict) else None
        if isinstance(value, str) and value.strip():
            return value
    raise place.fault(f"has no text under {' or '.join(map(repr, keys))}")


def gather(documents: list[Document]) -> list[Document]:
    """One document for each text: exports of several labellers hold a text several times."""
    found: dict[str, Document] = {}
    for document in documents:
        known = found.setdefault(document.text, document._replace(labellings=[]))
        known.labellings.extend(document.labellings)
    return list(found.values())
