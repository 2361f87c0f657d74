"""What a reply must not carry on: the key, and the prompt's own text.

A model that obeys an article may answer with either. Whatever it says elsewhere is grounded or refused, but what is
refused is shown too, with its reason.
"""

import re
from collections.abc import Iterator
from typing import Any

WINDOW = 12
"""So many words in a row of the prompt are no chance, unless the article has them too."""

MASK = "…"
_WORD = re.compile(r"\w+")


class Leaks:
    """Blanks a key and a prompt in replies.

    Args:
        prompt: the rendered prompt.
        key: what requests are authorised with, if anything.
    """

    def __init__(self, prompt: str, key: str | None) -> None:
        self._windows = frozenset(_windows(prompt))
        self._key = key or None

    def blanked(self, reply: Any, article_text: str) -> Any:
        """The reply, each string of it that has the prompt's words, and the key wherever it stands, blanked."""
        own = frozenset(_windows(article_text)) & self._windows
        return self._of(reply, self._windows - own)

    def _of(self, value: Any, windows: frozenset[tuple[str, ...]]) -> Any:
        if isinstance(value, str):
            return self._text(value, windows)
        if isinstance(value, list):
            return [self._of(each, windows) for each in value]
        if isinstance(value, dict):
            return {self._text(key, windows): self._of(each, windows) for key, each in value.items()}
        return value

    def _text(self, text: str, windows: frozenset[tuple[str, ...]]) -> str:
        if self._key:
            text = text.replace(self._key, MASK)
        return MASK if any(each in windows for each in _windows(text)) else text


def _windows(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    for at in range(len(words) - WINDOW + 1):
        yield tuple(words[at : at + WINDOW])
