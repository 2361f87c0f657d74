"""Whether headline and lead prove that an article reports a violent or security incident."""

from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.domains import borrowed
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.expressions import compiled

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story

ENOUGH = 2.5
"""Weight of the event mentions in headline and lead from which an article reports an incident."""

HARM = frozenset({"killed", "injured", "captured"})
"""Outcomes that only violence or an accident has."""


def reports_an_incident(story: "Story") -> bool:
    """Whether headline and lead prove a violent or security event, in the literal sense of their words."""
    opening = {sentence.index for sentence in story.analysis.opening()}
    told = {(m.segment.sentence, m.rule, m.kind): m.weight for m in story.main_mentions(opening=True)}
    told |= {(-1, m.rule, m.kind): m.weight for m in story.title.mentions}
    harmed = any(toll.segment.sentence in opening and toll.outcome in HARM for toll in story.main_tolls())
    harmed = harmed or any(toll.outcome in HARM for toll in story.title.tolls)
    weapons = _opening_weapons(story, opening)
    signs = [harmed, weapons, armed_agent(story), _aimed(story)]
    weight = sum(told.values()) + 1.0 * sum(signs)
    if harmed:
        weight += _EACH_CUE * min(max(story.domain.count("intent") - 2 * story.domain.count("accident"), 0), _MOST_CUES)
    meant = weapons or signs[2] or any(kind for _, _, kind in told) or story.domain.count("intent") > 0
    meant = meant or _killers(story)
    if weight < ENOUGH or not meant:
        return False
    acted = signs[2] or signs[3] or _opening_weapons(story, opening, quoted=False)
    return not borrowed(story.domain, harmed=harmed, acted=acted)


_EACH_CUE, _MOST_CUES = 0.5, 4
"""What words of intent anywhere in the text add where headline and lead tell of harm; and how many of them."""


_AT_SOMETHING = compiled(
    r"(E\d+) (?:on|against|upon|targeting|(?:which|that) (?:targeted|hit|struck)) (?:[BL]\d+ 's )?[TPBLHS]\d"
)


def _aimed(story: "Story") -> bool:
    """Whether headline or lead has an attack "on" something or somebody."""
    for sentence in story.analysis.opening():
        for match in _AT_SOMETHING.finditer(sentence.outer.string):
            attack = sentence.outer.chunk(match.group(1)).attribute not in {"armed_conflict", "security_operation"}
            if attack and not story.why(sentence.outer, match.start()):
                return True
    return False


def _killers(story: "Story") -> bool:
    """Whether those who kill in headline or lead do so on purpose: a crowd, inmates, armed men, soldiers."""
    return any(
        mention.rule == "killed" and mention.agent is not None and _kills_on_purpose(mention.agent)
        for mention in story.main_mentions(opening=True)
    )


def _kills_on_purpose(agent: Chunk) -> bool:
    if agent.label not in "PB":
        return False
    armed = agent.attribute in {"military", "police", "state_force"} or agent.head in listed("crowd_that_kills")
    return armed or not listed("masked_or_armed").isdisjoint(agent.words)


def armed_agent(story: "Story") -> bool:
    """Whether gunmen, rebels or an armed group act in headline or lead."""
    return any(
        mention.agent is not None and mention.agent.attribute in {"militants", "armed_group"}
        for mention in story.main_mentions(opening=True)
    )


def _opening_weapons(story: "Story", opening: set[int], *, quoted: bool = True) -> bool:
    return any(
        chunk.label == "W" and _meant_literally(segment, chunk)
        for index in opening
        for segment in story.analysis.sentences[index].segments
        if quoted or not segment.quoted
        for chunk in segment.chunks
    )


def _meant_literally(segment: Segment, weapon: Chunk) -> bool:
    """Whether a weapon is one: not what something was taken for, and no mine in which people dig."""
    if weapon.head in _MINES and not segment.words.isdisjoint(_UNDERGROUND):
        return False
    return not _LIKENED.search(segment.string[: segment.offset(weapon.start)])


_MINES = frozenset({"mine", "mines"})
_UNDERGROUND = frozenset("miners shaft coal gold copper cobalt collapsed collapse pit cave-in underground".split())

_LIKENED = compiled(r"\b(?:thought|feared|believed|mistook|sounded|looked|felt|like|mistaken)(?: [a-z]+){0,3} $")
"""“We thought it was a bomb"."""


def armed(story: "Story") -> bool:
    """Whether a verb in headline or lead has a weapon or an armed actor."""
    return armed_agent(story) or any(
        mention.rule != "noun" and any(weapon.label == "W" for weapon in mention.weapons)
        for mention in story.main_mentions(opening=True)
    )


_MURDER = 4.0
"""Weight of a verb that leaves no doubt that somebody was killed by intent."""


def murdered(story: "Story") -> bool:
    """Whether headline or lead tell of an assassination, by its verb, of somebody whom they tell to be killed."""
    return any(m.weight >= _MURDER for m in story.main_mentions(opening=True)) and any(
        toll.outcome == "killed" and story.sentence_of(toll.segment).region != "body" for toll in story.main_tolls()
    )
