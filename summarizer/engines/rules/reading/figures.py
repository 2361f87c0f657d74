"""How many people a phrase counts, as worded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.expressions import compiled
from summarizer.text.numbers import interval


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people as worded, and the interval it bounds; `high` None is open."""

    text: str
    low: int | None
    high: int | None
    approximate: bool


NOBODY = Figure("no", 0, 0, False)  # noqa: FBT003  positional flag of a value

_AGE = compiled(r", (?:aged )?\d{1,3}(?=,|$| and\b)")


def figure_of(chunks: Sequence[Chunk], whole: str) -> Figure:
    """How many people some phrases count together; `whole` is the article's text from the first to the last."""
    parts = [_one(chunk) for chunk in chunks]
    if len(parts) == 1:
        with_article = chunks[0].determiner in {"a", "an", "another"} and chunks[0].quantity is None
        return replace(parts[0], text=whole) if with_article and parts[0].high == 1 else parts[0]
    if chunks[0].quantity is not None and all(chunk.label == "H" for chunk in chunks[1:]):
        named = len(chunks) - 1  # "two guards, Ali Ba and Omar Sy, and a cook, Jo Ix"
        more = parts[0].low is not None and parts[0].low == parts[0].high and parts[0].low < named
        return Figure(whole, named, named, approximate=False) if more else parts[0]
    if parts[0].high is not None and chunks[0].quantity is not None:
        parts = [parts[0], *(part for part, chunk in zip(parts[1:], chunks[1:], strict=True) if not _shares(chunk))]
    lows = [part.low or 0 for part in parts]
    high = None if any(part.high is None for part in parts) else sum(part.high or 0 for part in parts)
    known = interval(_AGE.sub("", " ".join(whole.split())))
    if known is not None and known.low == sum(lows):
        return Figure(whole, known.low, known.high, known.approximate)
    return Figure(whole, sum(lows), high, any(part.approximate for part in parts))


def _shares(chunk: Chunk) -> bool:
    """Whether a bare plural is counted by the number before it: "54 soldiers and volunteers"."""
    plural = chunk.head.endswith("s") or chunk.head in listed("plural_people")
    return chunk.quantity is None and not chunk.determiner and chunk.label == "P" and plural


def _one(chunk: Chunk) -> Figure:
    if chunk.quantity is not None:
        bounds = chunk.quantity.interval
        return Figure(chunk.quantity.text, bounds.low, bounds.high, bounds.approximate)
    if chunk.label == "H":
        return Figure(chunk.bare, 1, 1, approximate=False)
    if chunk.head in {"casualties", "fatalities"}:
        return Figure(chunk.bare, None, None, approximate=True)
    if chunk.determiner in {"a", "an", "another"}:
        return Figure(f"{chunk.determiner} {chunk.bare}", 1, 1, approximate=False)
    if chunk.head in listed("plural_people") or (chunk.head.endswith("s") and not chunk.head.endswith("ss")):
        return Figure(chunk.bare, 2, None, approximate=True)
    return Figure(chunk.bare, 1, 1, approximate=False)
