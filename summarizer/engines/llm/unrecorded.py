"""A request that a recording does not have: which recorded one is nearest, and where the two first differ."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.engines.llm.messages import DELIMITER
from summarizer.errors import NotRecorded

_FIRST = ("host", "model")
_LONGEST, _BEFORE = 60, 15
"""Characters of a difference that are shown, and how many of them stand before it."""


class Part(NamedTuple):
    """One comparable part of a request: where it stands, and what it says."""

    where: str
    says: str


def error(path: Path, asked: str, recorded: Iterable[tuple[int, str]]) -> NotRecorded:
    """The error for a request that is not recorded.

    Args:
        path: the recording.
        asked: the request, as canonical JSON.
        recorded: number and canonical JSON of each recorded request.
    """
    wanted = list(parts(json.loads(asked)))
    nearest = _nearest(wanted, recorded)
    if nearest is None:
        return NotRecorded(f"{path} holds no request")
    number, found = nearest
    here, there = _difference(wanted, found)
    where = (here or there or Part("nothing", "")).where
    said, other = _excerpts(here.says if here else None, there.says if there else None)
    return NotRecorded(
        f"{path} has no reply to this request; the nearest is its request {number}, and first differs in {where}",
        words=f"{said} here, {other} there{_about(found)}",
    )


def parts(request: dict[str, Any]) -> Iterator[Part]:
    """A request in parts: host and model, the other parameters, the schema line by line, the messages line by line."""
    rest = {name: value for name, value in request.items() if name not in {*_FIRST, "messages", "response_format"}}
    for name in (*_FIRST, *sorted(rest)):
        if name in request:
            value = request[name]
            yield Part(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    schema = json.dumps(request.get("response_format"), indent=0, ensure_ascii=False)
    yield from (Part(f"the schema, line {n}", line) for n, line in enumerate(schema.split("\n"), 1))
    for index, message in enumerate(request.get("messages", ()), 1):
        lines = f"{message.get('content') or ''}".split("\n")
        yield Part(f"the role of message {index}", str(message.get("role")))
        yield from (Part(f"message {index}, line {n}", line) for n, line in enumerate(lines, 1))


def _about(found: list[Part]) -> str:
    """The title of the article of a request, where it has one."""
    for begin, following in pairwise(found):
        if begin.says.startswith(f"{DELIMITER} ARTICLE"):
            try:
                title = json.loads(following.says)["title"]
            except (ValueError, KeyError, TypeError):
                return ""
            return f" (about “{title[:_LONGEST]}”)" if isinstance(title, str) else ""
    return ""


def _nearest(wanted: list[Part], recorded: Iterable[tuple[int, str]]) -> tuple[int, list[Part]] | None:
    """The recorded request that has most of what the wanted one says, weighed by length: linear in what is recorded."""
    lines = Counter(part.says for part in wanted)
    best: tuple[int, tuple[int, list[Part]]] | None = None
    for number, text in recorded:
        found = list(parts(json.loads(text)))
        common = lines & Counter(part.says for part in found)
        shared = sum((len(line) + 1) * times for line, times in common.items())
        if best is None or shared > best[0]:
            best = shared, (number, found)
    return best[1] if best else None


def _difference(wanted: list[Part], found: list[Part]) -> tuple[Part | None, Part | None]:
    """The first parts that differ; delimiters, which carry the hash of what follows, only if nothing else does."""
    first: tuple[Part | None, Part | None] | None = None
    for here, there in zip_longest(wanted, found):
        if here == there:
            continue
        first = first or (here, there)
        if not all(part and DELIMITER in part.says for part in (here, there)):
            return here, there
    return first or (None, None)


def _excerpts(here: str | None, there: str | None) -> tuple[str, str]:
    """Both sides; long ones from a little before the first letter in which they differ."""
    begin = 0
    if max(len(here or ""), len(there or "")) > _LONGEST:
        pairs = enumerate(zip_longest(here or "", there or ""))
        begin = max(0, next((at for at, (one, other) in pairs if one != other), 0) - _BEFORE)
    return _excerpt(here, begin), _excerpt(there, begin)


def _excerpt(text: str | None, begin: int) -> str:
    if text is None:
        return "nothing"
    cut = text[begin : begin + _LONGEST]
    return f"“{'…' if begin else ''}{cut}{'…' if begin + _LONGEST < len(text) else ''}”"
