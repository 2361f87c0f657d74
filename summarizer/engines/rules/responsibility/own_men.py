"""Whether a phrase means a speaker's own men or arms, and whether a speaker has any."""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.text.countries import adjectival
from summarizer.text.expressions import compiled

MARKS = frozenset('"“')
OWN = compiled(r"\b(?:its|their|our|his)\b")
_OWN_DETERMINERS = frozenset({"its", "their", "our", "his", "my"})


def is_own(chunk: Chunk, speaker: Speaker, text: str) -> bool:
    """Whether a phrase means the speaker's own men or arms: “its fighters"; of an army also “troops", “jets"."""
    quoted = text[max(chunk.start - 1, 0) : chunk.start + 1].strip()[:1] in MARKS
    enemies = chunk.attribute == "militants"
    if quoted and (speaker.chunk.attribute in {"armed_group", "militants"} or (is_armed(speaker) and not enemies)):
        return True  # “said that “the lions of the north" had struck"
    if chunk.determiner in _OWN_DETERMINERS or OWN.search(text, chunk.start, chunk.end):
        return True
    foreign = any(adjectival(word.title()) for word in chunk.modifiers)
    grouped = chunk.determiner == "the" and chunk.head in listed("group_noun")
    if grouped and chunk.source is None and not foreign:  # “a spokesman told us that the group had …"
        return speaker.chunk.attribute == "armed_group" or (speaker.kind == "body" and not speaker.chunk.attribute)
    rebels = speaker.chunk.attribute == "armed_group"
    if chunk.determiner == "the" and chunk.head in _SELF and not chunk.modifiers and is_armed(speaker) and not rebels:
        return True  # “an army spokesman said the military never …"
    plain = (
        not chunk.determiner and chunk.label != "W" and chunk.quantity is None and chunk.source is None and not foreign
    )
    return plain and is_armed(speaker) and chunk.head in listed("own_arms")


_SELF = frozenset({"army", "military", "force", "agency", "service", "navy", "unit", "brigade", "battalion"})
"""What a force calls itself behind “the"."""


def is_armed(speaker: Speaker) -> bool:
    """Whether a speaker commands men and arms: a force, an armed group, a ministry of defence or of the interior."""
    if speaker.chunk.head == "ministry":
        return re.search(r"(?i)defen[cs]e|interior|security|war", speaker.name) is not None
    return speaker.chunk.attribute in {"armed_group", "state_force"} or speaker.chunk.head in listed("armed_body")
