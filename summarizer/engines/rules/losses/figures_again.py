"""Figures that go on without their verb: "the police put the dead at nine, the hospital at eleven"; "it counts 13"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.figures import Figure, figure_of
from summarizer.text.expressions import compiled
from summarizer.text.numbers import interval

_SOURCE = r"(?P<speaker>[PBSTHL]\d+)(?: , [^,]{1,60} ,)?"
_AS_BEFORE = compiled(
    rf"(?: ,|;| ;)?(?: and| while| but)?(?: the| a)?(?: [a-z-]+){{0,3}}? {_SOURCE} (?:at|as) "
    r"(?:\" )?(?:(?P<who>N\d+)|(?P<figure>\d[\d,]*))(?= ?(?:[.,;]|and |but |while )|$)"
)
"""“, the hospital as eleven", right after a figure that somebody "put at" or "gave as"."""

_COUNTS = compiled(
    r"(?:^|[,;] )(?:and |but |while )?(?:(?:by|on|at|in) (?:the )?(?:[a-z]+|D\d+) )?(?:the |its )?(?:[a-z-]+ ){0,3}?"
    r"(?P<speaker>[PBSTHL]\d+|it|they)(?: office)?"
    r"(?: (?:says|said)(?: that)? (?:it|he|she|they))?"
    r" (?:counts?|counted|has|had|says?|lists?|listed|reports?|reported|gives?|gave|speaks? of|spoke of|carried|"
    r"treated|puts? it at|has it at) (?P<who>N\d+)(?= ?(?:[.,;]|and |but )|$)"
)
"""“; the parish counts 13", after people of whom an outcome is told in the same sentence."""

AGAIN = ".again"
"""What the rule of such a figure ends in."""


def again(segment: Segment, told: Sequence[Toll]) -> Iterator[Toll]:
    """The figures that go on from those of `told`, with the outcome and the people of the last before them."""
    if not told:
        return
    string = segment.string
    for first in [toll for toll in told if toll.rule.endswith((".put_at", "killed.toll"))]:
        at, last = first.end, first
        while (match := _AS_BEFORE.match(string, at)) is not None:
            last = _next(segment, last, match, first)
            yield last
            at = match.end()
    for match in _COUNTS.finditer(string) if "#N" in segment.words else ():
        before = [toll for toll in told if toll.end <= match.start() + 1]
        taken = any(chunk is segment.chunk(match.group("who")) for toll in told for chunk in toll.chunks)
        if before and not taken and match.start() > 0:
            yield _next(segment, before[-1], match, before[-1])


def _next(segment: Segment, last: Toll, match: re.Match[str], first: Toll) -> Toll:
    tag = match.groupdict().get("who")
    number = segment.chunk(tag) if tag else None
    words = match.groupdict().get("figure") or ""
    bounds = interval(words)
    if number is None and bounds is None:
        return last
    told = Figure(words, *bounds) if bounds is not None else last.figure
    figure = figure_of([number], number.bare) if number is not None else told
    return replace(
        last,
        figure=figure,
        who=last.who if not first.bare else figure.text,
        at=match.start("who") if number is not None else match.start("figure"),
        end=match.end(),
        span=segment.span(match.start(), match.end())._replace(start=first.span.start),
        rule=first.rule.removesuffix(AGAIN) + AGAIN,
        bare=first.bare,
        names=(),
        chunks=(number,) if number is not None else (),
        part=False,
    )


def speaker_of(toll: Toll) -> tuple[int, int] | None:
    """Where in the segment's string the source of such a figure stands."""
    string = toll.segment.string
    found = None
    for match in re.finditer(_SOURCE, string[max(0, toll.at - _FARTHEST) : toll.at]):
        found = match
    if found is None:
        return None
    start = max(0, toll.at - _FARTHEST)
    return start + found.start("speaker"), start + found.end("speaker")


_FARTHEST = 90
