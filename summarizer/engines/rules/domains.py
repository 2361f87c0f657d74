"""Whether an article reports a violent or security incident at all, or only borrows the words of one."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from summarizer.engines.rules.analysis import Analysis
from summarizer.engines.rules.lexicon import FOLDER, sections


@cache
def _domains() -> Mapping[str, tuple[frozenset[str], tuple[str, ...]]]:
    """For each kind of text its single words and its phrases."""
    found = {}
    for name, entries in sections(FOLDER / "domains.txt").items():
        single = frozenset(entry for entry in entries if "_" not in entry)
        phrases = tuple(entry.replace("_", " ") for entry in entries if "_" in entry)
        found[name] = (single, phrases)
    return MappingProxyType(found)


def cues(words: frozenset[str], lower: str, domain: str) -> int:
    """How many different cues of a kind of text occur.

    Args:
        words: the words of the text.
        lower: the text in lower case.
        domain: a section of `patterns/domains.txt`.
    """
    single, phrases = _domains()[domain]
    return len(words & single) + sum(phrase in lower for phrase in phrases)


class Domain:
    """Cue counts over the whole article and over its opening."""

    def __init__(self, analysis: Analysis, title: str = "") -> None:
        title = title.lower()
        self._lower = " ".join([title, *(sentence.text.lower() for sentence in analysis.told())])
        self._words = frozenset(self._lower.replace(",", " ").replace(".", " ").replace("'", " ").split())
        self._opening = " ".join([title, *(sentence.text.lower() for sentence in analysis.opening())])
        self._opening_words = frozenset(
            self._opening.replace(",", " ").replace(".", " ").replace("'", " ").replace("’", " ").split()
        )

    def count(self, domain: str) -> int:
        """Different cues in the whole article."""
        return cues(self._words, self._lower, domain)

    def opening(self, domain: str) -> int:
        """Different cues in headline and lead."""
        return cues(self._opening_words, self._opening, domain)
