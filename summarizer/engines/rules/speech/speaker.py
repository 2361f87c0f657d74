"""Someone who says or does something."""

from dataclasses import dataclass

from summarizer.engines.rules.reading.chunks import Chunk


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who says or does something.

    `kind` is "person", "body", "country" or "described"; `start` the article offset of the words that name them.
    """

    name: str
    role: str | None
    country: str | None
    kind: str
    start: int
    chunk: Chunk
