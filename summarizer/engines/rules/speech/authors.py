"""Who speaks in a text of theirs: the presidency in "a statement by the presidency"."""

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.expressions import compiled

_TEXTS = frozenset(
    "statement statements remarks address speech report reports tally count communique communiqué "
    "bulletin letter post message announcement "
    "update".split()
)
_BY = compiled(
    r"S\d+(?: (?:issued|released|published|posted|put out|made|signed|sent|compiled|read(?: out)?))?(?: (?:on )?D\d+)?"
    r" (?:by|from|of) (?P<author>[PHBS]\d+(?: 's [PBS]\d+)?(?: of [LB]\d+)?)"
)


def whose_text(segment: Segment, start: int, first: Chunk) -> tuple[int, int] | None:
    """Where in the segment's string the author of the text that stands at `start` is named; None if it is no text."""
    if first.label != "S" or first.head not in _TEXTS:
        return None
    found = _BY.match(segment.string, start)
    return found.span("author") if found is not None else None
