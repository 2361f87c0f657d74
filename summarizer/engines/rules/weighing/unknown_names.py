"""Names that no lexicon knows and nothing gives away: “Foxtrot network", “Winter Orchard", “Unit 12"."""

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.speech.speakers import Speaker

UNKNOWN = "U"
"""Label of a name whose kind nobody knows."""
_LONGEST = 8
_CONNECTORS = frozenset({"of", "'s", "the", "de", "la", "del", "da", "do", "dos", "des", "du", "al", "to", "for"})
_JOINED = 2
"""Small words that may stand within a name, one after the other: “Individuals Tending to the Wild"."""
_OPEN = frozenset({"of", "'s", "de", "del", "da", "do", "dos", "des", "du", "al", "to", "for"})
"""Small words with which such a stretch may begin."""


def unknown_names(segment: Segment, text: str) -> Iterator[tuple[int, int, Speaker]]:
    """Stretches of a segment's string with a capital that is no chunk, each as somebody who may act."""
    pieces, written, behind = segment.pieces, segment.written, 0
    capitals = [at for at, word in enumerate(written) if word[:1].isupper() and not is_tag(pieces[at])]
    for at in capitals:
        if at < behind or not _begins(segment, at):
            continue
        first = at - 1 if at > behind and _leads_in(segment, at - 1) else at
        stop = behind = _stop(segment, at)
        start, end = segment.starts[first], segment.starts[stop - 1] + len(pieces[stop - 1])
        span = segment.span(start, end)
        name = " ".join(text[span.start : span.end].split())
        determiner = "the" if first and written[first - 1] == "the" else ""
        if first < at and name.lower().startswith("the "):
            name, determiner = name[4:], "the"
        head = name.split()[-1].lower()
        chunk = Chunk(UNKNOWN, span.start, span.end, name, head, "unknown", None, determiner, (), "", "", None)
        yield start, end, Speaker(name, None, None, "body", span.start, chunk)


def _begins(segment: Segment, at: int) -> bool:
    """Whether a name may begin at a capital: it is no sentence's first letter, or another one follows."""
    if segment.pieces[at] in listed("never_a_name"):
        return False
    first = at == 0 or segment.pieces[at - 1] in _OPENING
    return not first or (at + 1 < len(segment.pieces) and _is_capital(segment, at + 1))


def _leads_in(segment: Segment, at: int) -> bool:
    """Whether a chunk before a capital is the first part of its name: “by Individuals Tending to the Wild"."""
    if at < 1 or not is_tag(segment.pieces[at]) or segment.pieces[at - 1] in _OPENING:
        return False
    return _is_name(segment, segment.pieces[at])


_OPENING = frozenset({'"', "“", "'", ".", ":", "-", "–"})


def _is_name(segment: Segment, tag: str) -> bool:
    """Whether a chunk may be part of a name: capitalised throughout, and neither a person, a day nor a deed."""
    if tag[0] not in "PSTB":
        return False
    words = segment.chunk(tag).bare.split()
    return bool(words) and all(word[:1].isupper() for word in words)


def _is_capital(segment: Segment, at: int) -> bool:
    return segment.written[at][:1].isupper() and not is_tag(segment.pieces[at])


def _stop(segment: Segment, at: int) -> int:
    """Behind the last word of a name that begins at `at`: its capitals, small words within, a noun for a group."""
    pieces, stop = segment.pieces, at + 1
    groups = listed("named_group")
    while stop < len(pieces) and stop - at < _LONGEST:
        if _is_capital(segment, stop) or pieces[stop].isdigit():
            stop += 1
        elif pieces[stop] in _OPEN and (within := _within(segment, stop)):
            stop = within
        else:
            break
    if stop < len(pieces):
        piece = pieces[stop]
        chunk = segment.chunk(piece) if is_tag(piece) else None
        group = chunk is not None and chunk.label in "PBT" and chunk.head in groups
        number = chunk is not None and chunk.label == "N" and chunk.bare.isdigit()
        if piece in groups or group or number:
            stop += 1
    return stop


def _within(segment: Segment, at: int) -> int:
    """Behind the capital or the name that small words lead to; 0 where they lead to none."""
    pieces, stop = segment.pieces, at
    while stop < len(pieces) and stop - at < _JOINED and pieces[stop] in _CONNECTORS:
        stop += 1
    if stop == len(pieces):
        return 0
    if _is_capital(segment, stop):
        return stop + 1
    plain = pieces[at] not in {"to", "for"} or stop - at == _JOINED
    return stop + 1 if plain and is_tag(pieces[stop]) and pieces[at] != "'s" and _is_name(segment, pieces[stop]) else 0
