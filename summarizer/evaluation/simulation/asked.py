"""What a request of the LLM engine asks for, read from its last message as a model would read it."""

import json
import re
from typing import Any, NamedTuple

_BEGIN = re.compile(r"^===== ARTICLE ([0-9a-f]+) =====$", re.MULTILINE)
_FOCUS = "Fill in only what these sentences"
_CORRECT = "Correct single items"


class Wanted(NamedTuple):
    """The text of the article that was sent; sentences to look at alone; items to correct, by their keys."""

    text: str
    focus: list[str] | None
    corrections: dict[str, Any] | None


def wanted(message: str) -> Wanted | None:
    """What a message asks for; None if it holds no article."""
    begin = _BEGIN.search(message)
    if begin is None:
        return None
    end = message.find(f"\n===== END {begin[1]} =====\n", begin.end())
    _, _, text = message[begin.end() + 1 : end].partition("\n\n")
    before = message[: begin.start()]
    return Wanted(text, _json(before, _FOCUS), _json(before, _CORRECT))


def _json(before: str, opening: str) -> Any:
    """The JSON on the line after one that begins in a certain way."""
    if not before.startswith(opening):
        return None
    return json.loads(before.split("\n", 2)[1])
