"""What is known of a proposed claim, as features: rule, actor, how likely its words make it, what stands beside it.

A feature of a proposal is a string behind its stance ("denied|same=accused"); `p` are classes of probability by the
words around the actor, from 0 (none) to 7 (almost sure).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.engines.rules.responsibility.claim_merging import same, same_country, says_no_more
from summarizer.engines.rules.responsibility.concerned import concerned
from summarizer.engines.rules.responsibility.harmed import Harmed
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.actor_features import class_of
from summarizer.engines.rules.weighing.proposals import Proposal
from summarizer.engines.rules.weighing.rivals import rivals
from summarizer.engines.rules.weighing.weighed_actors import CLAIMS
from summarizer.schema import DraftIncident

_CLASSES: Sequence[float] = (0.05, 0.12, 0.25, 0.4, 0.6, 0.8, 0.95)
_LIKELY = 0.4
_COARSE: Sequence[float] = (0.2, 0.4, 0.6, 0.8)
_BEGINNING = 10_000
"""Letters among which names are counted."""
_FURTHEST, _OFTEN, _PLACES, _BETTER = 8, 4, 3, 3


class Surroundings(NamedTuple):
    """What all proposals of a story are judged beside."""

    story: Story
    event: DraftIncident
    harmed: Harmed
    title: str
    matter: frozenset[int]
    """Which proposals the rules take to be about having done it, by `id`."""

    @classmethod
    def of(cls, story: Story, event: DraftIncident, proposed: Sequence[Proposal]) -> "Surroundings":
        """The surroundings of a story's proposals."""
        asked = [each.claim for each in proposed if each.claim.stance != "reported"]
        matter = frozenset(map(id, concerned(story, event, asked)))
        sentences = story.analysis.sentences
        return cls(story, event, Harmed.of(story), sentences[0].text if sentences else "", matter)


def claim_features(around: Surroundings, proposed: Sequence[Proposal]) -> Iterator[frozenset[str]]:
    """The features of each proposal of a story."""
    for each in proposed:
        stance = each.claim.stance
        beside = {name for other in proposed if other is not each for name in _beside(each, other)}
        plain = {*_origin(each), *_actor(around, each, proposed), *_place(around, each), *beside}
        plain.update(rivals(around.story.text, each, proposed))
        joined = {f"{stance}|{name}" for name in plain}
        yield frozenset({*plain, *joined, *_together(each, beside)})


def _origin(each: Proposal) -> Iterator[str]:
    """The rules that found it, and what they noted."""
    yield from (f"rule={rule}" for rule in each.rules)
    yield f"rules={min(len(each.rules), 2)}"
    if each.by_rule and each.weighed is not None:
        yield "rule and weights"
    yield from (f"note={note}" for note in each.notes)
    if each.claim.by:
        yield "somebody says so"


def _actor(around: Surroundings, each: Proposal, proposed: Sequence[Proposal]) -> Iterator[str]:
    actor = each.claim.actor
    if actor is None:
        yield "nobody"
        return
    chunk = actor.chunk
    yield from (f"kind={class_of(actor)}", f"of={actor.kind}", f"head={chunk.head}", f"label={chunk.label}")
    yield f"determiner={chunk.determiner}"
    if says_no_more(each.claim):
        yield "says no more"
    if actor.role:
        yield "office"
    if actor.country:
        yield "of a country"
    if around.harmed.holds(each.claim):
        yield "harmed"
    if actor.name in around.title:
        yield "in the title"
    yield f"named={min(around.story.text[:_BEGINNING].count(actor.name), _OFTEN)}"
    yield from (f"p {stance}={bisect_right(_CLASSES, each.likelihoods.get(stance, 0.0))}" for stance in CLAIMS)
    yield f"better={min(_better(each, proposed), _BETTER)}"


def _better(each: Proposal, proposed: Sequence[Proposal]) -> int:
    """How many others are likelier to be in the same stance."""
    stance = each.claim.stance
    own = each.likelihoods.get(stance, 0.0)
    return sum(other.likelihoods.get(stance, 0.0) > own for other in proposed if other.claim.stance == stance)


def _place(around: Surroundings, each: Proposal) -> Iterator[str]:
    sentence = each.claim.places[0][0]
    yield f"region={around.story.analysis.sentences[sentence].region}"
    yield f"sentence={min(sentence, _FURTHEST)}"
    yield f"places={min(len({place for place, _ in each.claim.places}), _PLACES)}"
    yield from (f"event={around.event.kind}", f"stage={around.event.stage}")
    if around.story.analysis.recased:
        yield "capitals"
    if each.claim.stance != "reported":
        yield "of the deed" if id(each.claim) in around.matter else "of something else"


def _beside(each: Proposal, other: Proposal) -> Iterator[str]:
    """What another proposal says of the same actor, of a body of the same state, or of somebody else."""
    actor, theirs, stance = each.claim.actor, other.claim.actor, other.claim.stance
    sure = other.by_rule or other.likelihoods.get(stance, 0.0) >= _LIKELY
    if theirs is None:
        yield "nobody claims it"
    elif actor is not None and same(actor, theirs):
        yield f"same {'surely' if sure else 'perhaps'}={stance}"
    elif actor is not None and same_country(actor, theirs):
        yield f"country {'surely' if sure else 'perhaps'}={stance}"
    elif sure:
        yield f"other={stance}"


def _together(each: Proposal, beside: set[str]) -> Iterator[str]:
    """Features of several things at once."""
    stance, actor = each.claim.stance, each.claim.actor
    if actor is None:
        return
    likely = bisect_right(_COARSE, each.likelihoods.get(stance, 0.0))
    origin = "rule" if each.by_rule else "weights"
    yield from (f"{stance}|{rule}|p={likely}" for rule in each.rules or [""])
    yield f"{stance}|{class_of(actor)}|{origin}|p={likely}"
    same_too = ",".join(sorted(name for name in beside if name.startswith("same ")))
    yield f"{stance}|{same_too}|{origin}|p={likely}"
