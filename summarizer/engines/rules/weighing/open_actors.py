"""People and bands whom no lexicon has: “a crystal-meth ring", “Israeli agents", “party rivals", “the seven"."""

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.text.expressions import compiled

UNKNOWN = "U"
"""Label of a phrase whose kind nobody knows."""
_ENDINGS = ("ers", "ors", "ists", "ians", "ites", "iaries")
"""Endings of nouns for people who do something."""
_SHORTEST = 5
_MOST = 3
"""Words before its head that belong to a description."""
_WITHIN = "PSTWBL"
_NUMBER = compiled(r"(?<!\S)(?:the (N\d+)|(N\d+))(?= (?:[a-z']+ ){0,2}[a-z']+)")


_DETERMINER = compiled(r"(?i)^(?:the|an?|his|her|its|their|some|our|these|those) ")


def open_actors(segment: Segment, text: str) -> Iterator[tuple[int, int, Speaker]]:
    """Stretches of a segment's string that describe somebody by a noun that is no chunk, or by a number alone."""
    for at in _heads(segment):
        first = at
        while first and at - first < _MOST and _belongs(segment, first - 1):
            first -= 1
        yield _described(segment, text, first, at)
    if "#N" not in segment.words:
        return
    for match in _NUMBER.finditer(segment.string):
        tag = match.group(1) or match.group(2)
        chunk = segment.chunk(tag)
        if match.group(1) or chunk.bare.lower() == "both":
            start, end = match.span(1 if match.group(1) else 2)
            yield start, end, Speaker(chunk.bare, None, None, "described", chunk.start, chunk)


def _heads(segment: Segment) -> list[int]:
    """The words that may be heads: in the list of them, or by their endings."""
    known = listed("open_group")
    may = {word for word in segment.words if word in known or (len(word) >= _SHORTEST and word.endswith(_ENDINGS))}
    may = {word for word in may if word.isalpha() and word not in word_classes() and word not in listed("no_people")}
    return [at for at, piece in enumerate(segment.pieces) if piece in may] if may else []


def _belongs(segment: Segment, at: int) -> bool:
    """Whether a word is part of the description that follows it: an adjective, an unknown noun, a chunk as a noun."""
    piece = segment.pieces[at]
    if is_tag(piece):
        return piece[0] in _WITHIN
    kind = word_classes().get(piece)
    if kind is not None:
        return kind == "A"
    return piece.replace("-", "").isalpha() and not looks_verbal(piece)


def _described(segment: Segment, text: str, first: int, at: int) -> tuple[int, int, Speaker]:
    start, end = segment.starts[first], segment.starts[at] + len(segment.pieces[at])
    span = segment.span(start, end)
    name = " ".join(text[span.start : span.end].split())
    name = _DETERMINER.sub("", name)
    words = tuple(name.lower().split()[:-1])
    before = segment.pieces[first - 1] if first else ""
    article = before if before in {"the", "a", "an"} else ""
    head = segment.pieces[at]
    chunk = Chunk(UNKNOWN, span.start, span.end, name, head, "unknown", None, article, words, "", "", None)
    return start, end, Speaker(name, None, None, "described", span.start, chunk)
