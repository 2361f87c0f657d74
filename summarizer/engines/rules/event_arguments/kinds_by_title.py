"""What a title says of the kind of an incident in words that no rule of violence binds (`patterns/titles.txt`)."""

from collections.abc import Iterator, Mapping
from functools import cache
from re import Pattern
from types import MappingProxyType

from summarizer.engines.rules.lexicon import FOLDER
from summarizer.schema.vocabulary import Kind
from summarizer.text.late import late


def cues_of_title(words: str) -> dict[Kind, float]:
    """Votes for kinds by a title's words, whichever clause they stand in."""
    lower = words.lower()
    return {kind: weight for kind, weight, pattern in _cues() if pattern.search(lower)}


def names_one_victim(words: str) -> bool:
    """Whether a title tells of one person of an office or a calling who was killed, or whom somebody tried to kill."""
    return _one_person().search(words.lower()) is not None


def decided_by_title(words: str) -> Kind | None:
    """The kind that a title tells by who does what to whom, whatever the text's words weigh; null where it does not."""
    lower = words.lower()
    return next((kind for kind, pattern in _decisive() if pattern.search(lower)), None)


@cache
def _decisive() -> tuple[tuple[Kind, Pattern[str]], ...]:
    parts = _sections()
    found: list[tuple[Kind, Pattern[str]]] = []
    for name, source in parts.items():
        kind, _, decides = name.partition(" ")
        if decides == _DECIDES:
            whole = source.replace("<force>", f"(?:{parts['force']})").replace("<foe>", f"(?:{parts['foe']})")
            found.append((kind, late(whole)))  # type: ignore[arg-type]  # held to the vocabulary by a test
    return tuple(found)


_DECIDES = "decides"


@cache
def _cues() -> tuple[tuple[Kind, float, Pattern[str]], ...]:
    return tuple(_votes())


def _votes() -> Iterator[tuple[Kind, float, Pattern[str]]]:
    for name, source in _sections().items():
        kind, _, weight = name.partition(" ")
        if weight and weight != _DECIDES:
            yield kind, float(weight), late(source)  # type: ignore[misc]  # held to the vocabulary by a test


@cache
def _one_person() -> Pattern[str]:
    parts = _sections()
    whole = parts["assassination"].replace("<role>", f"(?:{parts['role']})").replace("<shot>", f"(?:{parts['shot']})")
    return late(whole)


@cache
def _sections() -> Mapping[str, str]:
    """The alternatives of each section as one expression."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (FOLDER / "titles.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return MappingProxyType({name: "|".join(alternatives) for name, alternatives in found.items()})
