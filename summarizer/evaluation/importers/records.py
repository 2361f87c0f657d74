"""JSON lists and JSON lines, object by object, each with the line on which it begins."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.importers.documents import Place

_BETWEEN = " \t\r\n,"


def read(path: Path) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The objects of a file that holds a list of them, or one after the other.

    Raises:
        EvaluationError: the file cannot be read.
        LabelError: it does not parse, or holds something else than objects.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise EvaluationError(f"{path} cannot be read: {error.strerror}", hint="name the export") from error
    except UnicodeDecodeError as error:
        raise EvaluationError(f"{path} is not in UTF-8", hint="export it again as JSON") from error
    decoder, position, line, counted = json.JSONDecoder(), 0, 1, 0
    listed = text.lstrip().startswith("[")
    if listed:
        position = text.index("[") + 1
    while (position := _after(text, position, _BETWEEN)) < len(text) and not (listed and text[position] == "]"):
        line, counted = line + text.count("\n", counted, position), position
        place = Place(path, line)
        try:
            value, position = decoder.raw_decode(text, position)
        except json.JSONDecodeError as error:
            raise Place(path, error.lineno).fault(f"does not parse as JSON: {error.msg}") from error
        except RecursionError as error:
            raise place.fault("is nested too deeply") from error
        if not isinstance(value, dict):
            raise place.fault("is no JSON object")
        yield place, value
    if listed and position >= len(text):
        raise Place(path, text.count("\n") + 1).fault("does not parse as JSON: the list does not end")


def files(source: Path, *endings: str) -> list[Path]:
    """The source itself, or the files of a folder with one of the endings.

    Raises:
        EvaluationError: there is no such file.
    """
    found = sorted(p for p in source.iterdir() if p.suffix in endings) if source.is_dir() else [source]
    if not found:
        raise EvaluationError(f"{source} holds no file that ends in {' or '.join(endings)}", hint="name the export")
    return found


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects of what should be a list of them; nothing of what is none."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def listed(value: Any) -> list[Any]:
    """A list as it is, null as an empty one, and anything else as a list of it."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _after(text: str, position: int, passed_over: str) -> int:
    while position < len(text) and text[position] in passed_over:
        position += 1
    return position
