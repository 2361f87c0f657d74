"""Which claims are told: those of rules unless all that is known speaks against them, and the likely ones beside."""

from collections.abc import Iterator, Sequence

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.responsibility.claim_merging import same
from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.claim_features import Surroundings, claim_features
from summarizer.engines.rules.weighing.proposals import Proposal, proposals, told
from summarizer.engines.rules.weighing.weighed_actors import weighed_actors
from summarizer.engines.rules.weighing.weights import probability, weights
from summarizer.schema import DraftIncident

_ENOUGH = 0.4
"""Probability from which a claim is told that the rules do not tell."""
_REFUTED = 0.15
"""Probability below which a claim of a rule is not told."""
_GUESSED = 0.75
"""The first in a text all in capitals, where what is a name is guessed."""
_FEW, _ALONE = 5, 0.95
"""Sentences up to which little stands beside a claim, and the first in a text of so few. In both kinds of text no claim
of a rule is refuted."""


def with_weighed(story: Story, event: DraftIncident, ruled: Sequence[Claim]) -> list[Claim]:
    """The claims of the rules that stand, then those that are likely beside them.

    Args:
        story: the article as read.
        event: its incident.
        ruled: what the rules tell of it.

    Returns:
        Claims; what only the weights find has the rule "weighed.<stance>".
    """
    judged = list(_judged(story, event))
    least = _asked(story)
    kept = [claim for claim in ruled if least > _ENOUGH or not _is_refuted(claim, judged)]
    for proposal, chance in judged:
        if chance < least or any(_is_of(claim, proposal) for claim in ruled):
            continue
        if _is_founded(proposal, ruled) and not (_is_reported(proposal, ruled) and not _is_own_word(story, proposal)):
            kept.append(told(story, proposal))
    return kept


def _asked(story: Story) -> float:
    """How likely a claim has to be that no rule tells."""
    if len(story.analysis.told()) <= _FEW:
        return _ALONE
    return _GUESSED if story.analysis.recased else _ENOUGH


def _judged(story: Story, event: DraftIncident) -> Iterator[tuple[Proposal, float]]:
    """Each proposal and how likely it is to be told by a person."""
    table = weights("claims")
    proposed = proposals(story, event, weighed_actors(story))
    around = Surroundings.of(story, event, proposed)
    for proposal, own in zip(proposed, claim_features(around, proposed), strict=True):
        yield proposal, probability(table.bias[0] + table.sums(own)[0])


def _is_of(claim: Claim, proposal: Proposal) -> bool:
    return claim.stance == proposal.claim.stance and same(claim.actor, proposal.claim.actor)


def _is_founded(proposal: Proposal, ruled: Sequence[Claim]) -> bool:
    """Whether a claim of the weights alone has words of its own, of this day, and no rule tells the opposite."""
    if proposal.by_rule or proposal.claim.actor is None:
        return True
    stance, likelihoods = proposal.claim.stance, proposal.likelihoods
    if stance in _OF_DEEDS and proposal.claim.actor.chunk.head in _KEEPERS | listed("harmless_actor"):
        return False  # “the driver detonated his load when guards opened fire"
    if proposal.notes & _ELSEWHERE or likelihoods.get(stance, 0.0) < _OWN_WORDS:
        return False
    opposite = _OPPOSITE.get(stance)
    if opposite is None:
        return True
    denied = any(claim.stance == opposite and same(claim.actor, proposal.claim.actor) for claim in ruled)
    return not denied and likelihoods.get(opposite, 0.0) <= likelihoods[stance]


_OF_DEEDS = frozenset({"accused", "suspected", "reported"})
_KEEPERS = frozenset("guard guards bodyguard bodyguards escort escorts sentry sentries".split())
_OWN_WORDS = 0.25
"""Probability that the words around an actor alone have to give a claim, whatever stands beside it."""
_ELSEWHERE = frozenset({"apposed", "dated", "told of another"})
"""Notes with which a claim of the weights alone is none of the incident, or of nobody new."""
_OPPOSITE = {"claimed": "denied", "denied": "claimed"}


def _is_reported(proposal: Proposal, ruled: Sequence[Claim]) -> bool:
    """Whether a rule has it as a fact what a proposal has as the actor's claim."""
    if proposal.claim.stance != "claimed":
        return False
    return any(claim.stance == "reported" and same(claim.actor, proposal.claim.actor) for claim in ruled)


def _is_own_word(story: Story, proposal: Proposal) -> bool:
    """Whether the actor says something in the sentence of a proposal."""
    sentences, actor = {sentence for sentence, _ in proposal.claim.places}, proposal.claim.actor
    return any(said.sentence in sentences and same(said.speaker, actor) for said in story.statements)


def _is_refuted(claim: Claim, judged: Sequence[tuple[Proposal, float]]) -> bool:
    chances = [chance for proposal, chance in judged if _is_of(claim, proposal)]
    return bool(chances) and max(chances) < _REFUTED
