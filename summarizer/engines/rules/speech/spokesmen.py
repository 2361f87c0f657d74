"""A spokesman who is only "its": beside whose name it stands that he speaks for what was told before."""

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span

_BEFORE = compiled(r"(?i)(?:its|their) (?:[a-z]+ ){0,2}spokes(?:man|woman|person)\s")
_LEADS = compiled(
    r"(?i)(?:.*\s)?(?:founder|leader|secretary|secretary-general|chair(?:man|woman)?|co-?ordinator|conven[eo]r|head|elder|"
    r"commander|spokes(?:man|woman|person))$"
)
_OFFICE = compiled(r"(?<!\S)([SP]\d+)(?: ,)? $")
_ITS_OFFICE = compiled(r"(?<!\S)(?:its|their) ((?:[a-z-]+ ){0,2}[a-z-]+) ,(?: the [a-z]+)? $")
_OWNED_OFFICE = compiled(r"(?<!\S)([BSP]\d+|the [a-z]+) 's ((?:[a-z-]+ ){0,2}(?:[a-z-]+|[SP]\d+)?)(?: ,)? ?$")
"""“The brigade's political head , ": whose office stands before a name."""
_LOOK = 64
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


def owner_of_office(segment: Segment, person: Chunk, role: str) -> Span | str:
    """Whose leader a person is said to be right before the name: the place of the body, "it" for “its", or ""."""
    if not any(chunk.start == person.start for chunk in segment.chunks):
        return ""
    at = segment.offset(person.start)
    start = max(at - _LOOK, 0)
    office = _OFFICE.search(segment.string, start, at)
    if office is not None:
        chunk = segment.chunk(office.group(1))
        if chunk.determiner in {"its", "their"}:
            return "it" if _LEADS.match(chunk.bare) else ""
    its = _ITS_OFFICE.search(segment.string, start, at)
    if its is not None:
        return "it" if _LEADS.match(its.group(1)) else ""
    owned = _OWNED_OFFICE.search(segment.string, start, at)
    if owned is None or not (_LEADS.match(owned.group(2)) or _LEADS.match(role) or _is_leader(segment, owned.group(2))):
        return ""
    return Span(*owned.span(1))


def _is_leader(segment: Segment, words: str) -> bool:
    tag = words.rsplit(" ", 1)[-1]
    return tag[:1] in {"S", "P"} and tag[1:].isdigit() and _LEADS.match(segment.chunk(tag).bare) is not None
