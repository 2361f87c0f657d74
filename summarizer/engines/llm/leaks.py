"""What a reply must not carry on: the key, and the prompt's own text.

A model that obeys an article may answer with either. Whatever it says elsewhere is grounded or refused, but what is
refused is shown too, with its reason.
"""

import re
from collections.abc import Iterator
from typing import Any

WINDOW = 12
"""So many words in a row of the prompt are no chance, unless the article has them too."""

SHORTEST = 2 * WINDOW - 1
"""Letters of the shortest text with so many words."""

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
        return self._of(reply, article_text)

    def _of(self, value: Any, article_text: str) -> Any:
        if isinstance(value, str):
            return self._text(value, article_text)
        if isinstance(value, list):
            return [self._of(each, article_text) for each in value]
        if isinstance(value, dict):
            return {self._text(key, article_text): self._of(each, article_text) for key, each in value.items()}
        return value

    def _text(self, text: str, article_text: str) -> str:
        if self._key:
            text = text.replace(self._key, MASK)
        if len(text) < SHORTEST:
            return text
        found = self._windows.intersection(_windows(text))
        return MASK if found and not found <= frozenset(_windows(article_text)) else text


def _windows(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    for at in range(len(words) - WINDOW + 1):
        yield tuple(words[at : at + WINDOW])
