"""What may be a claimant: the claims of rules and of weights brought together, with all that is known of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.responsibility.agents import by_mention, reported, sides, threatening
from summarizer.engines.rules.responsibility.claim_merging import better, same
from summarizer.engines.rules.responsibility.claim_signs import motive
from summarizer.engines.rules.responsibility.claims import Claim, claims
from summarizer.engines.rules.responsibility.further_doers import further_doers
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.actor_features import Setting
from summarizer.engines.rules.weighing.bound_words import bound_words
from summarizer.engines.rules.weighing.weighed_actors import CLAIMS, WeighedActor
from summarizer.schema import DraftIncident
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.names import same_actor
from summarizer.text.sentences import Span

_MOST = 120
"""Proposals of one article, at most; each is held against all others."""
BY_RULE_OF_DEEDS = "by deed"
"""Note of a claim of somebody told to have done it, which the engine asks for only where nobody is named."""


@dataclass(slots=True)
class Proposal:
    """A claim that may be told: the rules that found it, and what they noted."""

    claim: Claim
    rules: list[str]
    notes: set[str]
    weighed: WeighedActor | None = None
    likelihoods: dict[str, float] = field(default_factory=dict)

    @property
    def by_rule(self) -> bool:
        """Whether a rule has found it, not the weights alone."""
        return bool(self.rules)


def proposals(story: Story, event: DraftIncident, weighed: Sequence[WeighedActor]) -> list[Proposal]:
    """Every claim that a rule or the weights see, one for each actor and stance, in the order in which they are found.

    Args:
        story: the article as read.
        event: its incident.
        weighed: its actors by weight (`weighed_actors`).
    """
    own = [each for each in weighed if each.label in CLAIMS]
    found: list[Proposal] = []
    for new in (*_of_rules(story), *_of_weights(story, own), *_of_deeds(story, event)):
        _add(found, new)
        if len(found) == _MOST:
            break
    for each in found:
        each.likelihoods = _likelihoods(each.claim.actor, own)
    return found


def _of_rules(story: Story) -> Iterator[Proposal]:
    for claim in claims(story):
        if not claim.why and (claim.actor is not None or claim.stance != "accused"):
            yield Proposal(replace(claim, places=list(claim.places)), [claim.rule], set())


def _of_weights(story: Story, weighed: Sequence[WeighedActor]) -> Iterator[Proposal]:
    told_before = [claim for claim in claims(story) if claim.why and claim.actor is not None]
    for each in weighed:
        notes = set(each.doubts)
        before = [claim.stance for claim in told_before if _is_background(claim, each)]
        notes |= {"background"} if before else set()
        notes |= {"told of another"} if each.label in before else set()
        candidate = each.found
        span = candidate.segment.span(candidate.start, candidate.end)
        stance = cast("ClaimStance", each.label)
        place = (candidate.sentence.index, span)
        claim = Claim(each.actor, stance, None, None, "", [place], f"weighed.{each.label}")
        yield Proposal(claim, [], notes, each)


def _of_deeds(story: Story, event: DraftIncident) -> Iterator[Proposal]:
    """Who did it by the article's own report."""
    told = [replace(claim) for claim in claims(story) if not claim.why and claim.stance == "reported"]
    found = [*by_mention(story), *reported(story, told), *further_doers(story, told, [])]
    if event.kind in {"armed_clash", "armed_assault", "unrest"}:
        found += sides(story)
    if event.stage == "threatened":
        found += threatening(story, [])
    for claim in found:
        yield Proposal(replace(claim, places=list(claim.places)), [claim.rule], {BY_RULE_OF_DEEDS})


def _add(found: list[Proposal], new: Proposal) -> None:
    for old in found:
        if old.claim.stance == new.claim.stance and same(old.claim.actor, new.claim.actor):
            old.notes |= new.notes
            old.rules += new.rules
            old.weighed = old.weighed or new.weighed
            old.claim.places.extend(new.claim.places)
            old.claim.actor = better(old.claim.actor, new.claim.actor)
            old.claim.by = old.claim.by or new.claim.by
            return
    found.append(new)


def _is_background(claim: Claim, each: WeighedActor) -> bool:
    """Whether a rule tells the same actor's claim in the same sentence, and it is of another event."""
    sentence = each.found.sentence.index
    return claim.places[0][0] == sentence and claim.actor is not None and same_actor(claim.actor.name, each.actor.name)


def _likelihoods(actor: Speaker | None, weighed: Sequence[WeighedActor]) -> dict[str, float]:
    """The probability of every label of an actor."""
    found: dict[str, float] = {}
    if actor is not None:
        for each in weighed:
            if same_actor(each.actor.name, actor.name):
                found[each.label] = max(found.get(each.label, 0.0), each.probability)
    return found


def told(story: Story, proposal: Proposal) -> Claim:
    """The claim of a proposal, with its motive, who says so, and the words that a reader is shown for it."""
    claim, each = proposal.claim, proposal.weighed
    if proposal.by_rule or each is None:
        return claim
    candidate = each.found
    segment = candidate.segment
    span = segment.span(candidate.start, candidate.end)
    if claim.stance == "claimed":
        claim.motive = motive(story, segment)
    if claim.stance in {"accused", "suspected"}:
        claim.by = _teller(story, segment, span, each.actor)
    claim.words = bound_words(Setting.of(story), candidate, each.label)
    return claim


def _teller(story: Story, segment: Segment, span: Span, actor: Speaker) -> str | None:
    statement = story.source_of(span, segment.sentence)
    if statement is None or statement.speaker.chunk.attribute == "media":
        return None
    return None if same_actor(statement.speaker.name, actor.name) else statement.speaker.name
