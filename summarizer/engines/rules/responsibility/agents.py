"""Who did it by the article's own report: the two sides of a clash, who makes a threat, the agent of the first deed."""

from collections.abc import Iterator, Sequence

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.responsibility.actors import actors_of
from summarizer.engines.rules.responsibility.claim_signs import OF_DEEDS
from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.responsibility.group_phrases import is_outlaw
from summarizer.engines.rules.responsibility.whose import doer_of_noun
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.doers import subject
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.late import late
from summarizer.text.names import same_actor
from summarizer.text.places import PlaceMention
from summarizer.text.sentences import Span

_LATEST_SENTENCE = 12
"""Sentences of the body among which the deed is told; later ones tell what followed."""
_LATEST_OUTLAW = 30
"""Sentences among which gunmen or an armed group are told to have done it."""


def threatening(story: Story, others: list[Claim]) -> Iterator[Claim]:
    """Where the incident is a threat, who makes it claims it."""
    for mention in story.main_mentions(opening=True):
        if mention.rule == "threatened" and mention.agent is not None:
            segment = mention.segment
            at = segment.offset(mention.agent.start)
            end = segment.string.find(" ", at)
            actor = actors_of(story).at(segment, at, end if end > 0 else len(segment.string))
            if actor is not None and not _known(others, actor):
                span = segment.span(mention.at, mention.end)
                yield Claim(actor, "claimed", None, None, "", [(segment.sentence, span)], "threatened")
                return
    yield from _by_words(story, others)


_VIOLENCE = (
    r"(?:bomb|attack|strike|hit|kill|shoot|burn|blow|mine|shell|abduct|kidnap|execute|behead|torch|target|storm|seize|"
    r"close|destroy|sink|fire|lay)"
)
_THREATENS = late(
    r"\b(?:(?:threatened|threatens|threatening|threaten)(?: (?:P\d+|L\d+|B\d+|with|of|a|new|more|fresh|further)){0,4} "
    rf"(?:E\d+|W\d+|to {_VIOLENCE})|"
    r"(?:warned|warns|warn|vowed|vows|vow|said|says|announced|declared)(?: [^ ;]+){0,6}? "
    rf"(?:it|they|he|its [^ ]+|P\d+|W\d+) (?:will|would|shall) {_VIOLENCE})\b"
)
_EARLY = 6


def _by_words(story: Story, others: list[Claim]) -> Iterator[Claim]:
    """Who is told to threaten: “has threatened bomb attacks", “have warned that they will attack"."""
    for sentence in story.analysis.told()[:_EARLY]:
        segment = sentence.outer
        match = _THREATENS.search(segment.string)
        before = subject(segment.string, match.start()) if match is not None else None
        if match is None or before is None or before.negated or before.passive or story.why(segment, match.start()):
            continue
        actor = actors_of(story).at(segment, before.start, before.end)
        if actor is None or _known(others, actor):
            continue
        actor = actors_of(story).behind(actor)
        yield Claim(actor, "claimed", None, None, "", [(sentence.index, segment.span(*match.span()))], "threatened")
        return


def _known(claims_made: list[Claim], actor: Speaker) -> bool:
    return any(claim.actor is not None and same_actor(claim.actor.name, actor.name) for claim in claims_made)


_SIDE = r"(?:[a-z-]+ ){0,3}?"
_BETWEEN = late(
    rf"\b(?:between|pitting|involving) (?P<a>{_SIDE}[BPSL]\d+(?: 's [BPS]\d+)?(?: from [BL]\d+| of [BL]\d+)?) "
    r"(?:and|against|with) "
    rf"(?P<b>{_SIDE}[BPSL]\d+(?: 's [BPS]\d+)?)"
)
_RIVALS = late(r"\b(?:between|among|involving) (?P<a>P\d+)(?! (?:and|against|with) )")
"""“Between rival militias": one plural of those who fight each other."""
_FOUGHT_EACH_OTHER = late(
    r"(?P<a>[BPSL]\d+) and (?P<b>[BPSL]\d+(?: of [BL]\d+)?)(?: [^ ]+){0,3}? (?:clashed|fought|battled|traded|exchanged)"
)
_FOUGHT = late(
    r"\b(?P<verb>clashed|clash|clashes|fought|battled|battling|fighting|traded fire|exchanged fire|"
    r"exchanged gunfire|traded gunfire|engaged) (?:[a-z]+ ){0,3}?(?:with |against )?(?P<b>[BPLS]\d+(?: 's [BPS]\d+)?)"
)


def sides(story: Story) -> list[Claim]:
    """The two sides of a clash, by the article's own report."""
    actors = actors_of(story)
    for sentence in story.analysis.told()[:_OF_A_CLASH]:
        segment = sentence.outer
        for match in (pattern.search(segment.string) for pattern in (_BETWEEN, _FOUGHT_EACH_OTHER, _FOUGHT)):
            if match is None or story.why(segment, match.start()):
                continue
            before = subject(segment.string, match.start("verb")) if "verb" in match.re.groupindex else None
            first = match.span("a") if "a" in match.re.groupindex else before and (before.start, before.end)
            if not first:
                continue
            place = (sentence.index, segment.span(match.start(), match.end()))
            both = [actors.at(segment, *span) for span in (first, match.span("b"))]
            found = [Claim(each, "reported", None, None, "", [place], "sides") for each in both if _may_fight(each)]
            if len(found) == len(both):
                return found
    return list(_rivals(story))


_OF_A_CLASH = 8
"""Sentences among which the two sides of a clash are told."""


def _rivals(story: Story) -> Iterator[Claim]:
    """“Between rival militias": those who fight each other, told of as one."""
    for sentence in story.analysis.told()[: _LATEST_SENTENCE + 2]:
        segment = sentence.outer
        match = _RIVALS.search(segment.string)
        if match is None or story.why(segment, match.start()):
            continue
        actor = actors_of(story).at(segment, *match.span("a"))
        if _may_fight(actor):
            place = (sentence.index, segment.span(match.start(), match.end()))
            yield Claim(actor, "reported", None, None, "", [place], "sides")
            return


def _may_fight(actor: Speaker | None) -> bool:
    if actor is None or (
        isinstance(actor.chunk.source, PlaceMention)
        and actor.chunk.label == "L"
        and (actor.chunk.source.location.kind != "country")
    ):
        return False
    return actor.chunk.head not in listed("harmless_actor")


def reported(story: Story, told: Sequence[Claim]) -> Iterator[Claim]:
    """The first of the agents told as fact that may be the perpetrator, and the first armed group after "gunmen"."""
    first: Claim | None = None
    for claim in told:
        actor = claim.actor
        sentence = story.analysis.sentences[claim.places[0][0]]
        if actor is None:
            continue
        chunk = actor.chunk
        latest = _LATEST_OUTLAW if is_outlaw(chunk) else _LATEST_SENTENCE
        if sentence.region == "body" and sentence.index > latest:
            continue
        if chunk.label in "WT":
            actor = actor if actor.country is not None or actor.kind == "body" else None
        elif chunk.label == "L" and isinstance(chunk.source, PlaceMention) and chunk.source.location.kind != "country":
            actor = None
        if actor is None:
            continue
        if keeps_the_law(story, claim, chunk):
            continue
        claim.actor = story.speakers.body_of(actor)
        claim.by = None
        if first is None or (claim.actor.kind == "body" and chunk.attribute == "armed_group"):
            yield claim
        if claim.actor.kind != "described":
            return
        first = first or claim


def keeps_the_law(story: Story, claim: Claim, chunk: Chunk) -> bool:
    """Whether somebody acts against those who did it: police kill kidnappers, guards shoot the attackers."""
    law = chunk.attribute in _LAW or chunk.head in _GUARDS
    sentence, span = claim.places[0]
    if law and story.text.startswith("placed", span.start):
        return True  # what they do with a bomb that they found
    for segment in story.analysis.sentences[sentence].segments:
        for other in segment.chunks:
            if span.start <= other.start < span.end + _OBJECT_REACH and other is not chunk:
                if law and other.label == "E" and other.attribute == "security_operation":
                    return True
                if other.label != "P" or other.start <= chunk.start or claim.rule not in OF_DEEDS:
                    continue
                if other.head in _ATTACKERS or (law and other.attribute == "militants"):
                    return True
    return False


_ATTACKERS = frozenset("attacker attackers assailant assailants gunman gunmen kidnapper kidnappers hijackers".split())
_LAW = frozenset({"police", "military", "state_force"})
_GUARDS = frozenset("bodyguard bodyguards guard guards security_guards escort escorts".split())
_OBJECT_REACH = 25


_HEDGED = late(r"\b(?:apparently|allegedly|presumably|supposedly|reportedly|possibly|probably) (?:by )?$")
_HEDGES = frozenset({"alleged", "presumed", "suspected", "supposed", "apparent"})
_DOERS = frozenset({"militants", "military", "police"})
UNNAMED = frozenset("individual individuals man men person persons youth youths assailants strangers civilians".split())
_LATEST_AGENT = 9


def by_mention(story: Story) -> Iterator[Claim]:
    """Who did it by the verbs and nouns of the incident itself: the first with a name of its own, else the first."""
    early = [m for m in story.main_mentions() if m.segment.sentence <= _LATEST_AGENT]
    return first_doer(story, early)


def first_doer(story: Story, mentions: Sequence[EventMention]) -> Iterator[Claim]:
    """Who did it by some mentions of an event: the first with a name of its own, else the first."""
    found = []
    for mention in mentions:
        sentence = story.sentence_of(mention.segment)
        agent = mention.agent
        if agent is None or not _may_have_done_it(mention, agent):
            continue
        at = mention.segment.offset(agent.start)
        end = mention.segment.string.find(" ", at)
        actor = actors_of(story).at(mention.segment, at, end if end > 0 else len(mention.segment.string))
        if actor is not None:
            hedged = bool(_HEDGES & set(agent.modifiers)) or _HEDGED.search(
                mention.segment.string[max(0, at - 16) : at]
            )
            place = (sentence.index, mention.segment.span(mention.at, max(mention.end, end)))
            stance: ClaimStance = "suspected" if hedged else "reported"
            found.append(Claim(story.speakers.body_of(actor), stance, None, None, "", [place], "mention"))
    if not found:
        found = [claim for mention in mentions if (claim := _by_noun(story, mention)) is not None][:1]
    named = [claim for claim in found if claim.actor is not None and claim.actor.kind == "body"]
    yield from (named or found)[:1]


def _by_noun(story: Story, mention: EventMention) -> Claim | None:
    """Who did it where only the noun says so: “an Israeli air strike"."""
    actor = doer_of_noun(story, mention)
    if actor is None:
        return None
    hedged = not _HEDGES.isdisjoint(actor.chunk.modifiers)
    place = (mention.segment.sentence, Span(actor.chunk.start, actor.chunk.end))
    return Claim(actor, "suspected" if hedged else "reported", None, None, "", [place], "noun")


_DISPOSING = frozenset({"placed", "detonated", "conducted"})
"""What police and soldiers do with a bomb that they found."""


def _may_have_done_it(mention: EventMention, agent: Chunk) -> bool:
    if mention.rule.replace("_", " ") not in listed("agent_rule"):
        return False
    if agent.attribute in _LAW and mention.rule in _DISPOSING:
        return False
    if agent.label == "B":
        return agent.attribute in {"armed_group", "state_force", "police"}
    armed = any(weapon.label == "W" for weapon in mention.weapons)  # "two men threw a bomb"
    stranger = agent.head in UNNAMED and (
        armed or agent.head.startswith("individual") or not listed("stranger").isdisjoint(agent.modifiers)
    )
    return agent.label == "P" and (agent.attribute in _DOERS or stranger)
