"""What a match tells of some people: how many they are, who, of which group, and their names."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses.harm import (
    LONGEST_NOUN,
    Toll,
    apposed,
    described,
    group_of_words,
    named_beside,
    start_of,
    undetermined,
)
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.enumerations import closed
from summarizer.engines.rules.reading.figures import NOBODY, figure_of
from summarizer.engines.rules.reading.groups import group_among
from summarizer.engines.rules.reading.line import Line
from summarizer.engines.rules.reading.rolls import roll
from summarizer.schema.vocabulary import Outcome
from summarizer.text.sentences import Span


class Told(NamedTuple):
    """A segment, the article's text, and the segment word by word."""

    segment: Segment
    text: str
    line: Line

    @classmethod
    def of(cls, segment: Segment, text: str) -> "Told":
        """What can be told in a segment."""
        return cls(segment, text, Line(segment.pieces, segment.starts, segment.chunks))

    def word_of(self, chunk: Chunk) -> int:
        """Which word of the line stands for a chunk."""
        return bisect_left(self.line.starts, self.segment.offset(chunk.start))


def toll_of(
    told: Told, rule: str, chunks: Sequence[Chunk], match: re.Match[str], outcome: Outcome, *, none: bool = False
) -> Toll:
    """The toll of the people of some phrases; `none`: their number is denied."""
    segment, first, last = told.segment, chunks[0], chunks[-1]
    span = segment.span(match.start(), match.end())
    whole = told.text[start_of(first) : last.end]
    counted = [chunk for chunk in chunks if chunk.label == "P"]
    post = (apposed(segment, first) or described(segment, first)) if first.label == "H" else []
    if not counted and first.label == "H" and not first.role:
        counted = post
    named = first.label == "H" and bool(first.role)
    lead = post[0] if post else first if named else next(iter(counted), first)
    quoted = _quoted_noun(told, first) if first.label == "N" else ""
    bare = not counted and not quoted and not any(chunk.label == "H" for chunk in chunks)
    who = _who(chunks, counted) or quoted or undetermined(whole)
    size = _size(told, chunks[0]) if len(chunks) == 1 else None
    names = [name for each in chunks for name in ((each.bare,) if each.label == "H" else named_beside(segment, each))]
    return Toll(
        outcome=outcome,
        figure=NOBODY if none else figure_of([size], whole) if size is not None else figure_of(chunks, whole),
        who=" ".join(who.split()),
        group=group_of_words(quoted) if quoted else group_among(lead, counted),
        names=tuple(dict.fromkeys(names)) or _roll_beside(told, last),
        segment=segment,
        at=match.start(),
        end=match.end(),
        span=Span(min(span.start, first.start), max(span.end, last.end)),
        rule=rule,
        bare=bare,
        chunks=tuple(chunks),
    )


def _roll_beside(told: Told, counted: Chunk) -> tuple[str, ...]:
    """The names in "three teachers, Ana Orr, Carl Otis and Dana Reeve, were shot dead"."""
    at = told.word_of(counted) + 1
    low = counted.quantity.interval.low if counted.quantity is not None else None
    if told.line.word(at) not in {",", "(", "--", "–", "—", ":"} or not told.line.named(at + 1):
        return ()
    members = closed(told.line, roll(told.line, at + 1))
    several = len(members) > 1 and all(told.line.named(where) for where in members)
    if not several or (low is not None and low < len(members)) or (low is None and not counted.head.endswith("s")):
        return ()
    return tuple(told.line.chunk(where).bare for where in members)


def _quoted_noun(told: Told, number: Chunk) -> str:
    """The quotation that says what a number counts: six "terrorists of the organisation"."""
    at = told.word_of(number) + 1
    tag = told.line.word(at)
    if tag[:1] != "Q" or not tag[1:].isdigit():
        return ""
    quote = told.line.chunk(at)
    words = told.text[quote.start : quote.end].strip(" \"'“”‘’«»")
    return words if len(words.split()) <= LONGEST_NOUN else ""


def _size(told: Told, group: Chunk) -> Chunk | None:
    """The number of a group: "a family of five", "its crew of 17"."""
    at = told.word_of(group)
    counts = group.quantity is None and group.head in listed("has_size")
    sized = counts and told.line.word(at + 1) == "of" and told.line.numbered(at + 2)
    return told.line.chunk(at + 2) if sized else None


def _who(chunks: Sequence[Chunk], counted: Sequence[Chunk]) -> str:
    """The noun that says who was harmed: of one named person the role or the description, of several none."""
    if len(chunks) > 1:
        return _who_of_roll(chunks, counted)
    if chunks[0].label == "H" and chunks[0].role:
        return chunks[0].role
    return counted[0].bare if counted else ""


def _who_of_roll(chunks: Sequence[Chunk], counted: Sequence[Chunk]) -> str:
    """Of a roll with names the plural role of the first, or the first description; of nameless people none."""
    names = [chunk for chunk in chunks if chunk.label == "H"]
    if not names:
        return ""
    if names[0] is chunks[0] and names[0].role.endswith("s"):
        return names[0].role
    described_by = [chunk.bare for chunk in counted]
    roles = [name.role for name in names if name.role]
    whole_will_do = len(chunks) == len(described_by) + 1 and len(chunks) < _FEWEST
    return "" if whole_will_do else next(iter([*described_by, *roles]), "")


_FEWEST = 3
"""Phrases from which a roll is too long to stand for itself."""
