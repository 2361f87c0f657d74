"""An article's text cut at the borders of its evidence, so that overlapping quotes can be marked without nesting."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.rendering.outline import Quote
from summarizer.text.sentences import paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same quotes cover from end to end.

    `quotes` are those that cover it, the shortest first; `first` and `last` those of them that begin and end with it.
    """

    text: str
    quotes: tuple[Quote, ...]
    first: tuple[Quote, ...]
    last: tuple[Quote, ...]


def marked(text: str, quotes: Sequence[Quote]) -> list[list[Piece]]:
    """The paragraphs of a text, each in pieces. White space between paragraphs is dropped, all else is kept."""
    cut = [(block, _cuts(block.start, block.end, quotes)) for block in paragraphs(text)]
    spans = [[(low, high, _covering(low, quotes)) for low, high in cuts] for _, cuts in cut]
    opened: dict[int, tuple[int, int]] = {}
    closed: dict[int, tuple[int, int]] = {}
    for low, high, over in (span for block in spans for span in block):
        for quote in over:
            opened.setdefault(quote.number, (low, high))
            closed[quote.number] = (low, high)
    return [
        [
            Piece(
                text[low:high],
                over,
                tuple(quote for quote in over if opened[quote.number] == (low, high)),
                tuple(quote for quote in over if closed[quote.number] == (low, high)),
            )
            for low, high, over in block
        ]
        for block in spans
    ]


def _cuts(start: int, end: int, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    borders = {edge for quote in quotes for edge in (quote.evidence.start, quote.evidence.end) if start < edge < end}
    edges = sorted({start, end, *borders})
    return list(pairwise(edges))


def _covering(position: int, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    over = [quote for quote in quotes if quote.evidence.start <= position < quote.evidence.end]
    return tuple(sorted(over, key=lambda quote: len(quote.evidence.quote)))
