"""Asides with a date of their own: "the council, set up by officers ousted in the 2021 coup, put the dead at 24"."""

from collections.abc import Iterator

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled

_LONGEST = 160
_OPENS = compiled(
    r" , (?:once|formerly|founded|formed|established|created|jailed|arrested|elected|ousted"
    r"|besieged|ravaged|captured|seized|occupied|devastated|rebuilt|home to|scene of|(?:the )?(?:scene|site|home) of"
    r"|(?:an?|the) (?:[a-z-]+ ){0,3}(?:city|town|village|region|province|district|area|island|country|port|suburb|camp|"
    r"state|territory|stronghold|enclave|neighbou?rhood|group|movement|body) (?!(?:was|were|has|had)(?!\S))"
    r"|[PS]\d+ (?!(?:was|were|said|says|has|had|have|is|are|told|and|killed|on)(?!\S)))"
)


def dated_asides(segment: Segment) -> Iterator[int]:
    """Where in the segment's string an aside that holds a date begins and ends."""
    string = segment.string
    for chunk in segment.chunks:
        if chunk.label not in "DE" or not isinstance(chunk.source, DateMention):
            continue
        at = segment.offset(chunk.start)
        first, last = string.rfind(" , ", 0, at), string.find(" , ", at)
        if first <= 0 or not _OPENS.match(string, first):
            continue
        if first < last < first + _LONGEST:
            yield first + 3
            yield last + 3
        elif last < 0 and len(string) < first + _LONGEST:
            yield first + 3  # “in Marawi, a city besieged by militants in 2017."
