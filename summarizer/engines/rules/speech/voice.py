"""One speaker in one stance, and who may have one."""

from dataclasses import dataclass, field

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.schema.vocabulary import ReactionStance
from summarizer.text.names import Mention, body
from summarizer.text.sentences import Span


@dataclass(slots=True)
class Voice:
    """One speaker in one stance."""

    speaker: Speaker
    stance: ReactionStance
    statement: str
    places: list[tuple[int, Span]] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


def may_react(speaker: Speaker) -> bool:
    """Whether someone's words and steps count: no crowd's, no medium's, no gunman's."""
    chunk = speaker.chunk
    if chunk.label == "L":
        return speaker.kind == "country"
    if chunk.label == "T":
        return chunk.head in listed("speaking_house")
    if chunk.label == "P" and chunk.attribute == "unknown":
        return False
    if chunk.attribute == "militants" and (isinstance(chunk.source, Mention) or body(chunk.bare) is not None):
        return True  # “the Islamic State group"
    militants = chunk.attribute == "militants"
    return not (militants or is_medium(speaker)) or speaker.kind == "person" or chunk.label == "B"


def is_medium(speaker: Speaker) -> bool:
    """Whether someone only reports: a newspaper, “the agency", but not “the UN refugee agency"."""
    chunk = speaker.chunk
    told = speaker.name.lower().split()
    return chunk.attribute == "media" and not (chunk.head == "agency" and len(told) > 1 and "news" not in told)
