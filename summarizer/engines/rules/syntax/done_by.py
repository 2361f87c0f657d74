"""Who did it, of an event that a passive verb or a noun tells: the "by" that follows, past place and time."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.expressions import compiled

_PASSIVE = compiled(r"(?:^|\s)(?:was|were|been|being|be|is|are)(?: [a-z]+ly)? [a-z-]+(?:ed|en|ot|ung|lain|own|un|et)\b")
_BY = compiled(
    r"(?: (?!(?:who|whom|which|that|and|but|or|while|when|after|before|as|if|because|said|says|told|was|were|has|had"
    r"|have|is)\b)[^ .;:]+){0,22}? (?:by|at the hands of)(?: [a-z]+ly)?"
    r"(?: (?:the|a|an|some))?(?: (?!(?:of|in|at|on|to|for|from|with|about|near|means)\b)[a-z][a-z-]+){0,2}? ([PBLH]\d+)"
    r"(?: of ([PB]\d+))?(?! 's)"
)
_REACH = 220
_OF_PEOPLE = compiled(r" of ([PB]\d+)")


def is_passive(words: str) -> bool:
    """Whether the verb of a match, as chunked, is passive: what stands before it is then who suffered."""
    return _PASSIVE.search(words) is not None


def doer_after(segment: Segment, end: int) -> Chunk | None:
    """The people or the body after the "by" that follows a passive verb or an event noun; None if there is none.

    Of "a group of armed men" the men, of "a column of ELN guerrillas" the guerrillas.
    """
    found = _BY.match(segment.string[end : end + _REACH])
    if found is None:
        return None
    chunk = segment.chunk(found.group(2) or found.group(1))
    return chunk if chunk.label in "PB" and chunk.head not in listed("no_doer") else None


_RELATIVE = compiled(
    r"([PBL]\d+)(?: , [^,]{1,60} ,)?(?: ,)? (?:that|which|who)(?: (?:had|have|has|also|then|later))*\s*$"
)


def doer_before(segment: Segment, start: int) -> Chunk | None:
    """Whom the relative pronoun before an active verb means: "the group that killed five peasants"."""
    found = _RELATIVE.search(segment.string[max(0, start - 90) : start])
    chunk = segment.chunk(found.group(1)) if found else None
    return chunk if chunk is not None and chunk.label in "PB" and chunk.head not in listed("no_doer") else None


def whole_of(segment: Segment, agent: Chunk) -> Chunk:
    """The people of whom a group consists, where the text says it ("a group of subversives")."""
    if agent.label != "P" or agent.head not in listed("group_of"):
        return agent
    at = segment.string.find(" ", segment.offset(agent.start))
    found = _OF_PEOPLE.match(segment.string[at : at + 12]) if at > 0 else None
    return segment.chunk(found.group(1)) if found else agent
