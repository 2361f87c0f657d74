"""What a rule of `patterns/reactions.txt` asks beside its words: who does it (`by`) and to whom (`object`)."""

import re

from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.speakers import Speaker

_DEFENDERS = frozenset({"military", "police", "aid_workers", "body", "state_force"})
_RELIEF = frozenset(
    "hospital hospitals clinic clinics ward wards ambulance ambulances dogs divers surgeon surgeons doctor doctors medic "
    "medics nurse nurses paramedic paramedics technicians rescuer rescuers volunteers physicians firefighters".split()
)
_TAGS_READ = 3
"""Names and people of an object among whom the one that counts stands ("the sergeant's widow")."""


def object_fits(kind: str, segment: Segment, match: re.Match[str]) -> bool:
    """Whether those to whom it is done are of a kind: "defenders" (troops, rescuers), the "bereaved", or "relief"."""
    tags = segment.tags(match.start("content"), match.end("content"))
    if kind == "defenders":
        return bool(tags) and tags[0].attribute in _DEFENDERS
    if kind == "relief":
        return not tags or not _RELIEF.isdisjoint(tags[0].words) or tags[0].label not in {"T", "P"}
    heads = {word for chunk in tags[:_TAGS_READ] if chunk.label == "P" for word in chunk.words}
    return not heads.isdisjoint(listed("kin") | listed("mourned"))


def author_fits(kind: str, speaker: Speaker) -> bool:
    """Whether who does it is of a kind: a "state" or a body of states, or one with an "office" rather than a crowd."""
    if kind == "state":
        return speaker.kind == "country" or speaker.chunk.attribute in {"government", "international"}
    return speaker.kind != "described" or speaker.chunk.label != "P" or speaker.chunk.attribute == "officials"
