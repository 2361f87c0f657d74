"""A chunked sentence word by word."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.chunks import Chunk

_OLDEST = 120
_PEOPLE_MEANT = frozenset("them whom those these the us its his her their our bodies corpses".split())


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a chunked string, where each starts, and the chunks of its tags."""

    words: Sequence[str]
    starts: Sequence[int]
    chunks: Sequence[Chunk]

    def chunk(self, at: int) -> Chunk:
        """The chunk whose tag is the word `at`."""
        return self.chunks[int(self.words[at][1:])]

    def people(self, at: int) -> bool:
        """Whether the word `at` stands for people, a name or a number alone."""
        if self._labelled(at, "S"):
            return self.chunk(at).head in listed("can_be_hurt")
        return self._labelled(at, "PHN")

    def _labelled(self, at: int, labels: str) -> bool:
        word = self.words[at] if 0 <= at < len(self.words) else ""
        return word[:1] in labels and word[1:].isdigit() if word else False

    def named(self, at: int) -> bool:
        """Whether the word `at` stands for a person's name."""
        return self._labelled(at, "H")

    def numbered(self, at: int) -> bool:
        """Whether the word `at` stands for a number alone; "a couple" are two people."""
        return self._labelled(at, "N") and not self.chunk(at).bare.lower().endswith("couple")

    def age(self, at: int) -> bool:
        """Whether the word `at` stands for a number between commas, as an age does: "a grandmother, 71, and"."""
        if self._labelled(at, "N") and self._aged(at):
            return True
        if self.word(at - 1) == "of" and self._labelled(at, "N") and self._one(at - 2):
            return True  # "a woman of 23"
        alone = self.word(at - 1) == "," and self.word(at + 1) in {",", ".", "and", ""}
        return (
            alone and self._labelled(at, "N") and self.chunk(at).bare.isdigit() and int(self.chunk(at).bare) <= _OLDEST
        )

    def _one(self, at: int) -> bool:
        """Whether the word `at` stands for one person who is described."""
        if not self._labelled(at, "P"):
            return False
        chunk = self.chunk(at)
        return chunk.quantity is None and chunk.determiner in {"a", "an", "the"} and not chunk.head.endswith("s")

    def _aged(self, at: int) -> bool:
        """Whether "aged" stands before a number, or before the list of ages that it ends."""
        where = at - 1
        while self.word(where) in {",", "and"} or self.word(where).isdigit() or self._labelled(where, "N"):
            where -= 1
        return self.word(where) in {"aged", "ages"}

    def counts_others(self, at: int) -> bool:
        """Whether a number counts what is no people: "dozens of livestock"."""
        if not self._labelled(at, "N") or self.word(at + 1) != "of":
            return False
        counted = self.word(at + 2)
        return counted.isalpha() and counted.islower() and counted not in _PEOPLE_MEANT

    def word(self, at: int) -> str:
        """The word `at`, empty outside the line."""
        return self.words[at] if 0 <= at < len(self.words) else ""
