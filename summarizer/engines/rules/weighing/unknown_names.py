"""Names that no lexicon knows and nothing gives away: “Foxtrot network", “Winter Orchard", “Unit 12"."""

from collections.abc import Iterator

from summarizer.engines.rules.analysis import Segment, is_tag
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.speakers import Speaker

UNKNOWN = "U"
"""Label of a name whose kind nobody knows."""
_LONGEST = 6


def unknown_names(segment: Segment, text: str) -> Iterator[tuple[int, int, Speaker]]:
    """Stretches of a segment's string that are capitalised and no chunk, each as somebody who may act."""
    pieces, written, behind = segment.pieces, segment.written, 0
    capitals = [at for at, word in enumerate(written) if word[:1].isupper() and not is_tag(pieces[at])]
    for at in capitals:
        if at < behind or not _begins(segment, at):
            continue
        stop = behind = _stop(segment, at)
        start, end = segment.starts[at], segment.starts[stop - 1] + len(pieces[stop - 1])
        span = segment.span(start, end)
        name = " ".join(text[span.start : span.end].split())
        determiner = "the" if at and written[at - 1] == "the" else ""
        head = pieces[stop - 1]
        chunk = Chunk(UNKNOWN, span.start, span.end, name, head, "unknown", None, determiner, (), "", "", None)
        yield start, end, Speaker(name, None, None, "body", span.start, chunk)


def _begins(segment: Segment, at: int) -> bool:
    """Whether a name may begin at a capital: it is no sentence's first letter, or another one follows."""
    if segment.pieces[at] in listed("never_a_name"):
        return False
    first = at == 0 or segment.pieces[at - 1] in _OPENING
    return not first or (at + 1 < len(segment.pieces) and _is_capital(segment, at + 1))


_OPENING = frozenset({'"', "“", "'", ".", ":", "-", "–"})


def _is_capital(segment: Segment, at: int) -> bool:
    return segment.written[at][:1].isupper() and not is_tag(segment.pieces[at])


def _stop(segment: Segment, at: int) -> int:
    """Behind the last word of a name that begins at `at`: its capitals, “of" within, and a noun for a group."""
    pieces, stop = segment.pieces, at + 1
    groups = listed("named_group")
    while stop < len(pieces) and stop - at < _LONGEST:
        if _is_capital(segment, stop):
            stop += 1
        elif pieces[stop] in {"of", "'s"} and stop + 1 < len(pieces) and _is_capital(segment, stop + 1):
            stop += 2
        else:
            break
    if stop < len(pieces):
        piece = pieces[stop]
        if piece in groups or (is_tag(piece) and piece[0] in "PBT" and segment.chunk(piece).head in groups):
            stop += 1
    return stop
