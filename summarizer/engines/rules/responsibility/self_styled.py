"""The name that a group gives itself, behind its description: “a group that calls itself the Iron Meridian"."""

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span

_CALLED = compiled(
    r"(?: [a-z-]+){0,2} (?:(?:that|which|who) (?:calls|styles|called|call) (?:itself|themselves)|(?:calling|styling) "
    r"(?:itself|themselves)|(?:called|known as|named|styled)|"
    r"who (?:described|introduced|identified) (?:himself|herself|themselves) as|"
    r"who (?:said|says|claimed|claims) (?:he|she|they) (?:spoke|speaks|speak|was|is|were|acted|belonged|belong)"
    r"(?: an?)?(?: [a-z]+| [SP]\d+)?(?: S\d+)? (?:for|from|of|to|on behalf of)|"
    r"claiming to (?:speak for|represent|belong to|be (?:from|members of))) (?:the )?(?:L\d+ of )?([BHPS]\d+)"
)
"""“a group that calls itself the Iron Meridian"."""

_BARE_CALLED = compiled(r"(?: [a-z-]+){0,2} (?:called|named|styled|known as) (?:the )?(?:L\d+ of )?[BHPS]\d+$")
_LOOK = 96
TELLING = frozenset("called known named styled itself themselves himself herself who claiming".split())
"""Words one of which stands before the name."""


def name_after(segment: Segment, start: int, end: int, *, by_himself: bool = False) -> Span | None:
    """The place of the name behind `segment.string[start:end]`, or None.

    With `by_himself` only where they say it themselves. “Kigali called the report a lie" names nobody.
    """
    called = None if segment.words.isdisjoint(TELLING) else _CALLED.match(segment.string, end, end + _LOOK)
    if called is None:
        return None
    if _BARE_CALLED.match(called.group()):
        tags = segment.tags(start, end)
        if by_himself or called.group(1)[0] not in "BH" or (tags and tags[-1].label != "P"):
            return None
    return Span(*called.span(1))
