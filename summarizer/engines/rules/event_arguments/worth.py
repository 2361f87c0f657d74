"""How well a phrase fits as a target: a building or a vehicle, a named house, a body with a house, people."""

from summarizer.engines.rules.event_arguments.not_hit import is_told_again
from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.groups import group_of
from summarizer.text.places import PlaceMention

_FORCES = frozenset({"military", "police"})


def worth_of(chunk: Chunk, *, people: bool) -> float | None:
    """How well a phrase fits as a target; None where it cannot be one."""
    if chunk.label == "T":
        if is_told_again(chunk) or not listed("next_to_it").isdisjoint(chunk.modifiers):
            return -0.5
        return 1.0 if chunk.head not in listed("carriers") else 0.3
    if chunk.label == "L":
        site = isinstance(chunk.source, PlaceMention) and chunk.source.location.kind == "site"
        site = site and chunk.bare.lower().rsplit(maxsplit=1)[-1] not in listed("landscape")
        return 0.9 if site or is_building(chunk) else None
    if chunk.label in "SB":
        return 0.6 if _house(chunk) else None
    if not people:
        return None
    if chunk.label == "H":
        return -0.4
    group = group_of(chunk)
    if group == "militants" or chunk.head in listed("nobody_in_particular"):
        return -1.5 if group == "militants" else None
    return 0.2 if group in _FORCES else 0.0


def _house(chunk: Chunk) -> bool:
    """A body that has a house of its own: a court, a ministry, a party's headquarters."""
    return is_building(chunk) or (chunk.label == "B" and chunk.attribute in _HOUSED)


def is_building(chunk: Chunk) -> bool:
    """A thing, or a body whose last word is that of a house: "the Ministry of Transport", "the X Bank"."""
    if chunk.label == "T":
        return True
    if chunk.label == "S":
        return chunk.head in listed("housed_body")
    last = chunk.bare.lower().split(" of ")[0].rsplit(maxsplit=1)[-1]
    noun = nouns().single.get(last)
    thing = noun is not None and noun.label == "T" and " " in chunk.bare and last not in listed("landscape")
    return thing if chunk.label == "L" else chunk.label == "B" and (thing or last in listed("housed_body"))


_HOUSED = frozenset({"government", "court", "international", "media", "police", "state_force"})
