"""A spokesman who is only "its": beside whose name it stands that he speaks for what was told before."""

from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.chunks import Chunk
from summarizer.text.expressions import compiled

_BEFORE = compiled(r"(?i)(?:its|their) (?:[a-z]+ ){0,2}spokes(?:man|woman|person)\s")
_AFTER = compiled(r" , ([SP]\d+)(?= [.,]|$)")


def speaks_for_it(segment: Segment, text: str, person: Chunk) -> bool:
    """Whether a person is "its spokesman", by the words before the name or an apposition behind it."""
    if _BEFORE.match(text, person.start, person.end) is not None:
        return True
    if not any(chunk is person for chunk in segment.chunks):
        return False
    end = segment.string.find(" ", segment.offset(person.start))
    behind = _AFTER.match(segment.string, end) if end > 0 else None
    if behind is None:
        return False
    office = segment.chunk(behind.group(1))
    return office.determiner in {"its", "their"} and office.head.startswith("spokes")
