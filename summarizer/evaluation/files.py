"""JSON files that appear whole or not at all, and are the same bytes for the same content."""

import json
import os
from pathlib import Path
from typing import Any

from summarizer.evaluation.errors import EvaluationError


def write(path: Path, text: str) -> None:
    """Write a file in one step: whoever looks sees the old one or the new one."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_json(path: Path, value: Any) -> None:
    """Write JSON with sorted keys."""
    write(path, dumped(value))


def dumped(value: Any) -> str:
    """JSON with sorted keys, two spaces in, and a line break at the end."""
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def read_json(path: Path, what: str) -> dict[str, Any]:
    """A JSON object.

    Raises:
        EvaluationError: it cannot be read, or holds something else; names the file, and the line where it breaks.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise EvaluationError(f"{path} cannot be read: {error.strerror}", hint=f"name {what}") from error
    except json.JSONDecodeError as error:
        raise EvaluationError(f"{path}:{error.lineno}: {error.msg}", hint=f"name {what}") from error
    except (ValueError, RecursionError) as error:
        raise EvaluationError(f"{path}:1: is no JSON", hint=f"name {what}") from error
    if not isinstance(value, dict):
        raise EvaluationError(f"{path}:1: is no JSON object", hint=f"name {what}")
    return value
