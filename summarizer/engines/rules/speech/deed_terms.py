"""What a rule of `patterns/reactions.txt` asks beside its words: who does it (`by`) and to whom (`object`)."""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.speech.speakers import Speaker

_DEFENDERS = frozenset({"military", "police", "aid_workers", "body", "state_force"})
_TAGS_READ = 3
"""Names and people of an object among whom the one that counts stands ("the sergeant's widow")."""


def object_fits(kind: str, segment: Segment, match: re.Match[str]) -> bool:
    """Whether those to whom it is done are of a kind: "defenders" (troops, rescuers), the "bereaved", "relief",
    the "unhurt", or their "own".
    """
    tags = segment.tags(match.start("content"), match.end("content"))
    if kind == "defenders":
        return bool(tags) and tags[0].attribute in _DEFENDERS
    if kind == "own":
        return bool(tags) and tags[0].determiner in {"its", "all", "their", "his", "her", "every"}
    if kind == "unhurt":
        told = {word for chunk in tags[:1] for word in chunk.words}
        return listed("hurt_or_dead").isdisjoint(told.union(match.group("content").split(" ")[:_TAGS_READ]))
    if kind == "relief":
        told = {word for chunk in tags[:_TAGS_READ] for word in chunk.words}
        return not listed("relief").isdisjoint(told.union(match.group("content").split(" ")))
    heads = {word for chunk in tags[:_TAGS_READ] if chunk.label == "P" for word in chunk.words}
    return not heads.isdisjoint(listed("kin") | listed("mourned"))


def author_fits(kind: str, speaker: Speaker) -> bool:
    """Whether who does it is of a kind: a "state" or a body of states, or one with an "office" rather than a crowd."""
    if kind == "state":
        return speaker.kind == "country" or speaker.chunk.attribute in {"government", "international", "other"}
    return speaker.kind != "described" or speaker.chunk.label != "P" or speaker.chunk.attribute == "officials"
