"""Vocabularies as patterns: alternatives between `|`, over lines, `*` for the rest of a word.

They are matched against folded text in small letters, at word boundaries.
"""

import re
from collections.abc import Iterator
from functools import cache
from sys import maxsize

from summarizer.text.expressions import compiled
from summarizer.text.kept import edition, kept

_EDITION = edition(__file__)


class Vocabulary:
    """A vocabulary as one pattern, which is made when a text first has the beginning of one of its alternatives."""

    __slots__ = ("_made", "_openings", "pattern")

    def __init__(self, source: str) -> None:
        """`source`: alternatives, each a regular expression."""
        self.pattern = rf"(?<![\w-])(?:{source})(?![\w])"
        self._made: re.Pattern[str] | None = None
        self._openings: tuple[str, ...] = kept(f"openings {_EDITION} {source}", lambda: _openings(source))

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first of its words in a text."""
        made = self._made or self._for(text)
        return made.search(text, start, end) if made is not None else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """One of its words at a place in a text."""
        made = self._made or self._for(text)
        return made.match(text, start) if made is not None else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A text that is one of its words."""
        made = self._made or self._for(text)
        return made.fullmatch(text) if made is not None else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All its words in a text."""
        made = self._made or self._for(text)
        return made.finditer(text) if made is not None else iter(())

    def count(self, text: str) -> int:
        """How many of its words stand in a text."""
        return sum(1 for _ in self.finditer(text))

    def _for(self, text: str) -> re.Pattern[str] | None:
        """The pattern, if the text may have one of its words; once made it is quicker tried than held back."""
        if not self._openings or any(opening in text for opening in self._openings):
            self._made = compiled(self.pattern)
        return self._made


@cache
def words(vocabulary: str) -> Vocabulary:
    """A vocabulary as one pattern."""
    return Vocabulary(re.sub(r"(?<=\w)\*", r"\\w*", tight(vocabulary)))


def tight(vocabulary: str) -> str:
    """A vocabulary on one line."""
    return re.sub(r"\n\s*", "", vocabulary.strip())


def _openings(source: str) -> tuple[str, ...]:
    """The plain letters with which the alternatives begin, no longer than needed; nothing if one begins with a sign."""
    found = {_plain(alternative) for alternative in alternatives(source)}
    if min(map(len, found)) < _SHORTEST:
        return ()
    return tuple(sorted(one for one in found if not any(one != other and one.startswith(other) for other in found)))


_SHORTEST = 2


def _plain(alternative: str) -> str:
    end = next((at for at, character in enumerate(alternative) if character in _SIGNS), len(alternative))
    return alternative[: end - 1] if alternative[end : end + 1] in {"?", "*", "{"} else alternative[:end]


_SIGNS = frozenset(r"\.^$*+?{}[]()|")


def alternatives(text: str) -> list[str]:
    """The alternatives of a pattern, split at each `|` that stands in no bracket."""
    parts, depth, start = [], 0, 0
    for at, character in enumerate(text):
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "|" and not depth:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]
