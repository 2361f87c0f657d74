"""What a speaker makes of something by a name for it: “called the raid butchery", “termed the dead man a friend".

The stance lies in what is named and in the name together: an evil name for the deed or its doers condemns, a good one
justifies, and a good one for those who were hit supports.
"""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.schema.vocabulary import ReactionStance
from summarizer.text.expressions import compiled

_POINTING = frozenset({"it", "this", "that", "them", "happened", "events"})
_LONGEST_NAME = 6
"""Words of a name without quotation marks that is no account of what happened."""
_ENDS = compiled(
    r" (?:;|—|–|, (?:and|but|while|though|although|who|which|as|after|saying|adding)"
    r"|and (?:[a-z]+ed|said|says|told|tells|wrote|sent|spoke|gave|put)) "
)
_NEEDS_AS = frozenset({"saw", "sees", "regarded", "describing", "described", "describes", "portrayed"})
_NO_NAME = frozenset("to on in for by with from at after before that when because if while over until off up".split())
_MARKS = frozenset('"“”„«')


def judgement(segment: Segment, match: re.Match[str], text: str) -> ReactionStance | None:
    """The stance of a match with the groups `what` and `verdict`; None for an account or a neutral name."""
    what = _kind(segment, match.group("what"))
    verdict = _ENDS.split(match.group("verdict"))[0].strip(" ,.")
    opening = verdict.split(" ", 1)[0]
    if what is None or opening in _NO_NAME or (match.group().split(" ", 1)[0] in _NEEDS_AS and opening != "as"):
        return None
    span = segment.span(match.start("verdict"), match.start("verdict") + len(verdict))
    told = text[span.start : span.end + 1]
    words = frozenset(re.findall(r"[a-z-]+", told.lower()))
    if words & listed("neutral_name"):
        return None
    if words & (listed("good_name") | listed("fond_name")):
        return _praised(what, words)
    quoted = not _MARKS.isdisjoint(told)
    if what == "victims" or not (quoted or len(verdict.split()) <= _LONGEST_NAME):
        return None
    return "condemns"


def _praised(what: str, words: frozenset[str]) -> ReactionStance | None:
    if what == "victims":
        return "supports" if words & listed("fond_name") else None
    return "justifies" if words & listed("good_name") else None


def _kind(segment: Segment, words: str) -> str | None:
    """What is named: the "deed", its "doers" or its "victims"."""
    parts = words.split(" ")
    if _POINTING & set(parts[-1:]):
        return "deed"
    chunks = [chunk for word in parts if (chunk := _chunk(segment, word)) is not None]
    if not chunks:
        return None
    chunk = chunks[0]
    if chunk.label == "E":  # "what authorities called an ambush at a shop" judges nothing by "at a shop"
        return "deed" if chunk.determiner not in {"a", "an"} else None
    if chunk.attribute in {"militants", "armed_group"} or chunk.head in listed("perpetrator"):
        return "doers"
    return "victims" if chunk.label == "P" and _was_hit(chunk) else None


def _was_hit(chunk: Chunk) -> bool:
    return not {chunk.head, *chunk.modifiers}.isdisjoint(listed("hit_one"))


def _chunk(segment: Segment, word: str) -> Chunk | None:
    return segment.chunk(word) if word[:1].isupper() and word[1:].isdigit() else None
