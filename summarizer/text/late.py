"""Patterns that are made when a text first comes to them: a process that reads one article comes to half of them."""

import re
from collections.abc import Callable
from typing import Any, cast

from summarizer.text.expressions import compiled


class _Late:
    """Stands in for a compiled pattern, and keeps its methods once it is made: only the first call waits."""

    findall: Callable[..., list[Any]]
    finditer: Callable[..., Any]
    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    split: Callable[..., list[Any]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        made = compiled(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


_METHODS = tuple(_Late.__annotations__)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used.

    Args:
        source: the expression; should it be no regular expression, its first use raises `re.PatternError`.
        flags: as of `re.compile`.
    """
    return cast("re.Pattern[str]", _Late(source, flags))
