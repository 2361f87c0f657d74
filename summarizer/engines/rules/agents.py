"""Who did it by the article's own report: the agents of the event's verbs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.events import EventMention
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.countries import adjectival, country
from summarizer.text.names import same_actor
from summarizer.text.places import PlaceMention
from summarizer.text.sentences import Span


@dataclass(slots=True)
class Claim:
    """An actor in a stance, as the text tells it in one or more places."""

    actor: Speaker | None
    stance: ClaimStance
    by: str | None
    motive: str | None
    why: str
    places: list[tuple[int, Span]] = field(default_factory=list)


def threatening(story: Story, others: list[Claim]) -> Iterator[Claim]:
    """Where the incident is a threat, who makes it claims it."""
    for mention in story.main_mentions(opening=True):
        if mention.rule == "threatened" and mention.agent is not None:
            actor = _actor(story, mention.segment, mention.agent)
            if actor is not None and not _known(others, actor):
                span = mention.segment.span(mention.at, mention.end)
                yield Claim(actor, "claimed", None, None, "", [(mention.segment.sentence, span)])
                return


_CALLED = re.compile(r" (?:(?:that|which) (?:calls|styles) itself|calling itself|called|known as) (?:the )?([BH]\d+)")
_CALLED_REACH = 60


def _actor(story: Story, segment: Segment, agent: Chunk) -> Speaker | None:
    """The agent of an event as an actor."""
    at = segment.offset(agent.start)
    end = segment.string.find(" ", at)
    called = _CALLED.match(segment.string[end : end + _CALLED_REACH]) if end > 0 else None
    if called is not None:
        return story.speakers.described(segment, end + called.start(1), end + called.end(1))
    return story.speakers.described(segment, at, end if end > 0 else len(segment.string))


def _subject(mention: EventMention) -> Chunk | None:
    """Who "… and kidnapped nine crew" goes back to: those with whom the sentence begins."""
    string = mention.segment.string
    first = string.split(" ", 1)[0]
    if first[:1] not in "PB" or not first[1:].isdigit() or not string[: mention.at].rstrip().endswith((" and", ",")):
        return None
    return mention.segment.chunk(first)


def _known(claims_made: list[Claim], actor: Speaker) -> bool:
    return any(claim.actor is not None and same_actor(claim.actor.name, actor.name) for claim in claims_made)


_BETWEEN = re.compile(r"\bbetween ([BP]\d+) and ([BP]\d+)|([BPL]\d+) (?:clashed|fought|battled) with ([BPLS]\d+)")


def sides(story: Story) -> Iterator[Claim]:
    """The two sides of a clash, by the article's own report."""
    for sentence in story.analysis.opening():
        match = _BETWEEN.search(sentence.outer.string)
        if match is None or story.why(sentence.outer, match.start()):
            continue
        for tag in filter(None, match.groups()):
            actor = _actor(story, sentence.outer, sentence.outer.chunk(tag))
            if actor is not None:
                place = (sentence.index, sentence.outer.span(match.start(), match.end()))
                yield Claim(actor, "reported", None, None, "", [place])
        return


def _owner(story: Story, agent: Chunk) -> Speaker | None:
    """The country whose drones, jets or shells they are ("Russian drones hit a port")."""
    adjective = agent.bare.split(maxsplit=1)[0]
    code = adjectival(adjective)
    found = country(code) if code else None
    if found is None or not re.search(rf"\b{re.escape(found.name)}\b", story.text):
        return None
    return Speaker(found.name, None, code, "country", agent.start, agent)


def reported(story: Story, others: list[Claim]) -> Iterator[Claim]:
    """Who did it by the article's own report: the agent of the event's verbs in headline and lead."""
    for mention in story.main_mentions():
        sentence = story.sentence_of(mention.segment)
        agent = mention.agent or _subject(mention)
        if mention.rule.replace("_", " ") not in listed("agent_rule") or agent is None or agent.label not in "PBLWE":
            continue
        if sentence.region == "body" and sentence.index > 6:
            return
        elsewhere = isinstance(agent.source, PlaceMention) and agent.source.location.kind != "country"
        if agent.head in _NO_AGENTS or (agent.label == "L" and elsewhere):
            continue
        if agent.label == "P" and agent.attribute not in {"militants", "military", "police", "unknown"}:
            continue
        actor = _owner(story, agent) if agent.label in "WE" else _actor(story, mention.segment, agent)
        if actor is None or _known(others, actor):
            continue
        actor = story.speakers.body_of(actor)
        by = _told_by(story, mention.segment, mention.at, mention.end, actor)
        accused = by is not None and (actor.kind in {"body", "country"} or actor.country is not None)
        place = (mention.segment.sentence, mention.segment.span(mention.at, mention.end))
        yield Claim(actor, "accused" if accused else "reported", by if accused else None, None, "", [place])
        return


_NO_AGENTS = frozenset({"people", "persons", "victims", "others", "residents", "casualties", "dead", "hostages"})
_FORCES = frozenset({"military", "police", "state_force"})
_OWN_SIDE = frozenset(
    {"military", "army", "police", "navy", "air force", "ministry", "officials", "authorities", "government"}
)


def _told_by(story: Story, segment: Segment, start: int, end: int, actor: Speaker) -> str | None:
    statement = story.source_of(segment.span(start, end), segment.sentence)
    if statement is None or statement.speaker.start == actor.start or statement.speaker.chunk.attribute == "media":
        return None
    if actor.chunk.attribute in _FORCES and statement.speaker.chunk.head in _OWN_SIDE:
        return None  # an army that tells of its own operation accuses nobody
    return statement.speaker.name
