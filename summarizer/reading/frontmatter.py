"""Front matter: a few `key: value` lines between two `---` lines at the head of a text.

Read without a YAML parser where every line is a plain `key: value`, which is nearly always; the tests hold that both
ways give the same. Where YAML refuses (`title: Bomb in Mosul: four dead`), each line is taken at its word.
"""

import re
from typing import NamedTuple

from summarizer.errors import UnreadableSource
from summarizer.reading.material import Material, iso_day

_LONGEST = 20_000
"""Characters in which front matter must end; a `---` further down is a rule between two parts of a text."""

_KEYS = ("title", "source", "url", "language", "published")
_ENDS = frozenset({"---", "..."})
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_LINE = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*))?", re.DOTALL)
_HAS_MEANING_IN_YAML = re.compile(
    r"[-?:,\[\]{}#&*!|>'\"%@`]|.*:\s|.*\s#|.*:$|.*[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]", re.DOTALL
)


class Parted(NamedTuple):
    """A text's front matter (None: it has none) and what follows it."""

    block: str | None
    rest: str


def part(text: str) -> Parted:
    """Part a text with LF line ends from its front matter; the lines of `---` belong to neither."""
    if not text.startswith("---"):
        return Parted(None, text)
    lines = text[:_LONGEST].split("\n")
    if lines[0].rstrip() != "---":
        return Parted(None, text)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in _ENDS:
            block = lines[1:number]
            if not _looks_like_keys(block):
                break
            end = sum(map(len, lines[: number + 1])) + number + 1
            return Parted("\n".join(block), text[end:])
    return Parted(None, text)


def material(text: str, name: str) -> Material:
    """The text behind its front matter, with what that says.

    Raises:
        UnreadableSource: the front matter cannot be read, or a value in it is not of its kind.
    """
    block, rest = part(text)
    if block is None:
        return Material(text)
    values = {key: value for key, value in parse(block, name).items() if key in _KEYS}
    for key, value in values.items():
        if not isinstance(value, str):
            raise UnreadableSource(f"{key} in the front matter of {name} is not one value", hint=f"write {key}: …")
    words = {key: value.strip() for key, value in values.items() if isinstance(value, str) and value not in _NOTHING}
    published = words.get("published")
    when = None if published is None else iso_day(published)
    if published is not None and when is None:
        raise UnreadableSource(
            f"published in the front matter of {name} is {published[:40]!r}", hint="write it as 2031-03-04"
        )
    return Material(
        rest,
        title=words.get("title"),
        source=words.get("source"),
        url=words.get("url"),
        published=when,
        language=words.get("language"),
        reliable_language=True,
    )


def parse(block: str, name: str) -> dict[str, object]:
    """The keys and values of a block, values as strings (or lists and mappings where the block holds such).

    Raises:
        UnreadableSource: a line is no `key: value`, and YAML cannot make anything of it either.
    """
    plain = _plain(block)
    if plain is not None:
        return plain
    import yaml

    try:
        found = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506  # this loader makes nothing but strings
    except (yaml.YAMLError, RecursionError, ValueError):
        return _line_by_line(block, name)
    return found if isinstance(found, dict) else {}


def _looks_like_keys(block: list[str]) -> bool:
    first = next((line for line in block if line.strip() and not line.lstrip().startswith("#")), None)
    return first is None or _LINE.fullmatch(first) is not None


def _plain(block: str) -> dict[str, object] | None:
    if "\t" in block:
        return None
    values: dict[str, object] = {}
    for line in block.split("\n"):
        if not line.strip(" "):
            continue
        found = _LINE.fullmatch(line)
        value = None if found is None else _plain_value((found[2] or "").strip(" "))
        if found is None or value is None:
            return None
        values[found[1]] = value
    return values


def _plain_value(value: str) -> str | None:
    if value[:1] in {'"', "'"}:
        inner = value[1:-1]
        closed = len(value) > 1 and value[-1] == value[0] and value[0] not in inner and "\\" not in inner
        return inner if closed and inner.isprintable() else None
    return None if _HAS_MEANING_IN_YAML.match(value) else value


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _line_by_line(block: str, name: str) -> dict[str, object]:
    values: dict[str, object] = {}
    for number, line in enumerate(block.split("\n"), start=2):
        found = _LINE.fullmatch(line)
        if found is not None:
            values[found[1]] = _unquoted((found[2] or "").strip())
        elif line.strip() and not line.lstrip().startswith("#"):
            raise UnreadableSource(
                f"the front matter of {name} cannot be read at line {number}", hint="write `key: value`, or remove it"
            )
    return values
