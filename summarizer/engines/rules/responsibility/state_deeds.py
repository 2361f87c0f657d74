"""Deeds of the state that no word of a list names: its own operations, and its strikes from the air."""

from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.groups import group_of
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import Kind
from summarizer.text.late import late
from summarizer.text.places import PlaceMention

_FORCES = frozenset({"military", "police"})
_SUSPECT = frozenset(
    {"suspect", "suspects", "suspected", "wanted", "alleged", "fugitive", "fugitives", "dealer", "dealers"}
)
_ANOTHER_KIND = frozenset(
    {
        "air_strike", "drone_strike", "missile_or_rocket_attack", "shelling", "bombing", "suicide_bombing", "abduction",
        "armed_clash", "unrest", "assassination", "other",
    }
)  # fmt: skip

_ON_PURPOSE = late(
    r"\b(?:to (?:arrest|detain|capture|apprehend|search)|in search of|hunt(?:ing)? for"
    r"|search(?:ed|ing) (?:for|[PNT]\d+)"
    r"|seiz(?:ed|ing) (?:[a-z-]+ ){0,3}W\d+|found (?:[a-z-]+ ){0,3}(?:W\d+|(?:of )?(?:explosives|weapons|ammunition)))"
)


def by_the_state(story: Story, votes: dict[Kind, float]) -> bool:
    """Whether police or soldiers act first in the lead, and kill only suspects, or came to arrest or to search."""
    if any(votes.get(kind, 0.0) > _WEIGHTY for kind in _ANOTHER_KIND):  # type: ignore[call-overload]
        return False
    lead = next((s for s in story.analysis.sentences if s.region == "lead"), None)
    if lead is None or not lead.outer.chunks or not _acts(lead.outer) or story.why(lead.outer, 0):
        return False
    killed = [toll for toll in story.main_tolls() if toll.outcome in {"killed", "injured"} and toll.figure.high != 0]
    others = [toll for toll in killed if toll.group != "militants" and not _suspected(toll.chunks)]
    return _came_for(lead) or bool(killed and not others)


_WEIGHTY = 0.9


def _acts(segment: Segment) -> bool:
    """Whether forces of the state are the first that a sentence names, before its verb."""
    first = next((chunk for chunk in segment.chunks if chunk.label not in "DLN"), None)
    if first is None or segment.offset(first.start) > _FIRST or first.label not in "PBS":
        return False
    if group_of(first) == "militants" or not _IRREGULAR.isdisjoint(first.words):
        return False
    told = _TELLS.match(segment.string, segment.string.find(" ", segment.offset(first.start)))
    if told is None:
        return _is_force(first)
    own = _ITS_OWN.match(segment.string, told.end())
    return _is_force(first) and own is not None and _is_force(segment.chunk(own.group(1)))


_ITS_OWN = late(r"(?: on D\d+| D\d+| in S\d+)?(?: that)? ([PBS]\d+) (?:had |have )?(?!was|were|would|will)[a-z]+ed\b")
"""“The army said its troops had destroyed …"."""


def _is_force(chunk: Chunk) -> bool:
    told = chunk.attribute in {"state_force", "police"} or chunk.head in _FORCES_TOLD
    return group_of(chunk) in _FORCES or told


_IRREGULAR = frozenset({"rebel", "opposition", "separatist", "paramilitary", "allied", "unidentified"})
_FIRST = 14
"""Characters of the chunked string within which the sentence's subject begins."""
_FORCES_TOLD = frozenset(
    "army navy military troops coastguard gendarmerie police forces commandos marines rangers detectives".split()
)
_TELLS = late(r"(?: in [LB]\d+| of [LB]\d+)? (?:said|say|says|told|reported|confirmed|announced|are|were|was|is)\b")


def _suspected(chunks: tuple[Chunk, ...]) -> bool:
    return any(not _SUSPECT.isdisjoint(chunk.words) for chunk in chunks)


def _came_for(lead: Sentence) -> bool:
    return _ON_PURPOSE.search(lead.outer.string) is not None


_STRUCK = frozenset({"struck", "had_struck", "country_had_struck", "destroyed"})


def struck_by_a_state(story: Story) -> bool:
    """Whether a country, or the forces of one, "struck" something with no word of the means: from the air."""
    for mention in story.main_mentions(opening=True):
        if mention.rule not in _STRUCK:
            continue
        agent = mention.agent or next(iter(mention.segment.tags(mention.at, mention.end)), None)
        if agent is not None and (_is_country(agent) or agent.attribute == "state_force"):
            return True
    return False


def _is_country(chunk: Chunk) -> bool:
    source = chunk.source
    return chunk.label == "L" and isinstance(source, PlaceMention) and source.location.kind == "country"
