"""Briefs that were made earlier: files of one, of an array of them, or of one a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from pydantic import ValidationError

from summarizer.errors import InvalidBrief
from summarizer.reading.naming import label
from summarizer.schema import SCHEMA_VERSION, Brief

ENDINGS = frozenset({".json", ".jsonl"})


def stored_briefs(path: Path) -> Iterator[Brief]:
    """The briefs of a file, one at a time.

    Raises:
        InvalidBrief: the file cannot be read, is no JSON, or holds something that is no brief of this schema.
    """
    number = 0
    for number, record in enumerate(records(path), start=1):
        yield _brief(record, f"{label(path)}, brief {number}")
    if not number:
        raise InvalidBrief(f"{label(path)} holds no briefs", hint="check what `summarizer brief` wrote")


def records(path: Path) -> Iterator[Any]:
    """What a file holds, an object at a time: an object, an array of them, or one a line.

    Raises:
        InvalidBrief: the file cannot be read, or is no JSON.
    """
    try:
        with path.open("rb") as file:
            yield from parsed(file)
    except BrokenLine as error:
        raise InvalidBrief(
            f"{label(path)}, line {error.number}: this is no JSON", hint="mend the line, or leave it out"
        ) from error
    except (ValueError, RecursionError) as error:
        raise InvalidBrief(f"{label(path)} is no JSON", hint="check what `summarizer brief` wrote") from error
    except OSError as error:
        raise InvalidBrief(f"{label(path)} cannot be read: {error.strerror}", hint="check the path") from error


class BrokenLine(ValueError):
    """A line of JSON Lines that is no JSON; `number` counts from 1."""

    def __init__(self, number: int) -> None:
        super().__init__(f"line {number}")
        self.number = number


def parsed(file: IO[bytes]) -> Iterator[Any]:
    """The objects of an open file.

    Raises:
        ValueError: it is no JSON; `BrokenLine` where one line of many is not.
    """
    first = file.readline()
    try:
        opening = json.loads(first)
    except ValueError:
        whole = json.loads(first + file.read())
        yield from whole if isinstance(whole, list) else [whole]
        return
    yield from opening if isinstance(opening, list) else [opening]
    for number, line in enumerate(file, start=2):
        if line.strip():
            try:
                record = json.loads(line)
            except ValueError as error:
                raise BrokenLine(number) from error
            yield record


def _brief(record: Any, where: str) -> Brief:
    if not isinstance(record, dict) or "article" not in record:
        raise InvalidBrief(f"{where}: this is no brief", hint="check what `summarizer brief` wrote")
    version = record.get("schema_version")
    if version != SCHEMA_VERSION:
        raise InvalidBrief(
            f"{where}: schema version {json.dumps(version)[:20]}, and this version reads {json.dumps(SCHEMA_VERSION)}",
            hint="make the brief anew from its article",
        )
    try:
        return Brief.model_validate(record)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise InvalidBrief(
            f"{where}: {place}: {first['msg']}", hint="`summarizer check` tells all that is wrong"
        ) from error
