"""What was named before a place in the text, found without reading back over everything."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.engines.rules.chunks import Chunk


@dataclass(slots=True)
class _Row:
    """Chunks of one key in the order of the text, with their starts for bisection."""

    starts: list[int] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)


class Antecedents:
    """Chunks by key, each list in the order of the text. A look-up costs a bisection, whatever the text's length."""

    def __init__(self, chunks: Sequence[Chunk], keys: Callable[[Chunk], Iterable[str]]) -> None:
        """Sort `chunks`, which stand in the order of the text, under the keys that `keys` gives for each."""
        self._rows: dict[str, _Row] = {}
        for chunk in chunks:
            for key in keys(chunk):
                row = self._rows.setdefault(key, _Row())
                row.starts.append(chunk.start)
                row.chunks.append(chunk)

    def before(self, key: str, start: int) -> Iterator[Chunk]:
        """Those of a key that begin before `start`, the nearest first."""
        row = self._rows.get(key)
        if row is not None:
            for at in range(bisect_left(row.starts, start) - 1, -1, -1):
                yield row.chunks[at]

    def last(self, start: int, *keys: str) -> Chunk | None:
        """The nearest before `start` under any of the keys."""
        found = [chunk for key in keys if (chunk := next(self.before(key, start), None)) is not None]
        return max(found, key=lambda chunk: chunk.start, default=None)


def fullest(people: Iterable[Chunk]) -> dict[int, Chunk]:
    """For each mention of a person, by its start, the longest name up to it that ends in the same surname."""
    longest: dict[str, Chunk] = {}
    found: dict[int, Chunk] = {}
    for chunk in people:
        surname = chunk.bare.rsplit(maxsplit=1)[-1].removeprefix("al-")
        best = longest.get(surname)
        if best is None or len(chunk.bare) > len(best.bare):
            longest[surname] = best = chunk
        found[chunk.start] = best
    return found


def longest_names(names: Iterable[str]) -> dict[str, str]:
    """For each surname the longest name that ends in it."""
    longest: dict[str, str] = {}
    for name in names:
        words = " ".join(name.split())
        surname = words.rpartition(" ")[2]
        if len(words) > len(longest.get(surname, "")):
            longest[surname] = words
    return longest
