"""Whether the words around a claim rule's actor and verb only suspect."""

import re

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.syntax.doers import Subject, is_head
from summarizer.text.expressions import compiled

_HEDGED = compiled(
    r"\b(?:believed|suspected|thought|alleged|allegedly|likely|reportedly|may|might|could|probably|possibly|presumed|"
    r"apparently|presumably)\b"
)
_BELIEVED = compiled(
    r"\b(?:believes?|suspects?|thinks?|believed|suspected)(?: that)?(?: (?!said\b|says\b|who\b)[a-z-]+){0,4} $"
)
_BELIEVED_OF_IT = compiled(
    r"\b(?:believes?|suspects?|thinks?|believed|suspected)(?: that)?(?: (?:E\d+|it|this|they|W\d+))?"
    r"(?: (?:was|were|is|had been))? $"
)
"""“Police suspect the attack was the work of …"."""
_HEDGES = frozenset({"suspected", "alleged", "presumed"})
_HEDGE_REACH = 36


def is_hedged(segment: Segment, match: re.Match[str], before: Subject | None, actor: Speaker | None, text: str) -> bool:
    """Whether the words between actor and verb, or right before the verb, only suspect."""
    if actor is not None and text[actor.start : actor.start + 9].lower().startswith(("suspected", "alleged")):
        return True
    first = segment.tags(before.start, before.end)[:1] if before is not None else []
    if first and not _HEDGES.isdisjoint(first[0].modifiers):  # “suspected rebels of the Front"
        return True
    if before is not None and _BELIEVED.search(segment.string[max(before.start - _HEDGE_REACH, 0) : before.start]):
        return True
    named = match.start("actor") if before is None and match.groupdict().get("actor") else -1
    if named >= 0 and _HEDGED.search(segment.string[match.start() : named]):
        return True
    if before is None and _BELIEVED_OF_IT.search(segment.string[max(match.start() - _HEDGE_REACH, 0) : match.start()]):
        return True
    start = before.end if before is not None else max(match.start() - _HEDGE_REACH, 0)
    gap = segment.string[start : match.start()]
    words = gap.split()
    heads = [at for at, word in enumerate(words) if is_head(word)]
    if heads:  # “militants from the group are believed to be behind it"
        gap = " ".join(words[heads[-1] + 1 :])
    return _HEDGED.search(gap[gap.rfind(" , ") + 1 :]) is not None
