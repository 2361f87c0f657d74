"""Labelled texts as examples: features, and what a label says of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from learning.texts import Text
from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.actor_features import Setting, features, sentence_features
from summarizer.engines.rules.weighing.article_features import article_features
from summarizer.engines.rules.weighing.candidates import Candidate, candidates
from summarizer.engines.rules.weighing.claim_features import Surroundings, claim_features
from summarizer.engines.rules.weighing.proposals import Proposal, proposals
from summarizer.engines.rules.weighing.weighed_actors import REACTIONS, SPOKEN, weigh
from summarizer.engines.rules.weighing.weights import Weights
from summarizer.evaluation.labels import ClaimantLabel
from summarizer.evaluation.similarity import strings

OF_NONE = 3.0
"""How much a text without an incident counts, of which there are fewer."""
_START = 22
"""Letters of a label's evidence by which its sentence is found."""


class Row(NamedTuple):
    """One example: of which text, its features, and for each label 1, 0, or -1 for "not to be learned from"."""

    text: str
    features: frozenset[str]
    labels: Mapping[str, int]
    weight: float = 1.0


def actor_rows(text: Text, story: Story) -> Iterator[Row]:
    """An example for every possible actor of every sentence."""
    setting = Setting.of(story)
    for sentence in story.analysis.told():
        whole = sentence_features(sentence)
        for candidate in candidates(story, sentence):
            labels = {**_stances(text.claimants, candidate), **_reactions(text, candidate)}
            yield Row(text.id, frozenset(features(setting, candidate) | whole), labels, text.weight)


def _stances(claimants: Sequence[ClaimantLabel], candidate: Candidate) -> dict[str, int]:
    """1 for a stance that a label has of the actor with evidence in the sentence; -1 for one elsewhere, or optional."""
    told = " ".join(candidate.sentence.text.split())
    found: dict[str, int] = {}
    for label in claimants:
        for stance in label.stance:
            actor = candidate.behind if stance in SPOKEN else candidate.actor
            if label.actor and _same(label.actor, actor.name):
                here = not label.optional and _is_told_in(label.evidence, told)
                found[stance] = max(found.get(stance, -1), 1 if here else -1)
    return found


def _reactions(text: Text, candidate: Candidate) -> dict[str, int]:
    """The same of those who react; -1 everywhere in a text whose reactions nobody has labelled."""
    if text.reactions is None:
        return dict.fromkeys(REACTIONS, -1)
    told = " ".join(candidate.sentence.text.split())
    found: dict[str, int] = {}
    for label in text.reactions:
        if _is_speaker(label.speaker, candidate):
            here = not label.optional and _is_told_in(label.evidence, told)
            for stance in label.stance:
                found[stance] = max(found.get(stance, -1), 1 if here else -1)
    return found


def _is_speaker(names: Sequence[str], candidate: Candidate) -> bool:
    """Whether a label means this speaker; people go by their surname."""
    actor = candidate.actor
    surname = actor.name.split()[-1] if actor.name.split() else ""
    return _same(names, actor.name) or (actor.kind == "person" and any(name.split()[-1] == surname for name in names))


def _same(names: Sequence[str], name: str) -> bool:
    return strings.best(tuple(names), (name,), ()) >= strings.SAME_ACTOR


def _is_told_in(evidence: Sequence[str], told: str) -> bool:
    return any(
        words[:_START] in told or words[-_START:] in told or told in words
        for words in (" ".join(each.split()) for each in evidence)
    )


def claim_rows(text: Text, story: Story, actors: Weights) -> Iterator[Row]:
    """An example for every claim that may be told of a story.

    Args:
        text: with its labels.
        story: the text as read, with an incident.
        actors: weights of actors that were learned without this text.
    """
    event = incident(story)
    proposed = proposals(story, event, weigh(story, actors))
    around = Surroundings.of(story, event, proposed)
    for proposal, own in zip(proposed, claim_features(around, proposed), strict=True):
        yield Row(text.id, own, {"told": _is_labelled(text.claimants, proposal)}, text.weight)


def _is_labelled(claimants: Sequence[ClaimantLabel], proposal: Proposal) -> int:
    """1 if a person has labelled this claim, -1 if as one that need not be told, else 0."""
    claim, found = proposal.claim, 0
    for label in claimants:
        if claim.stance in label.stance:
            name = claim.actor.name if claim.actor is not None else None
            if (name is None and not label.actor) or (name is not None and label.actor and _same(label.actor, name)):
                if not label.optional:
                    return 1
                found = -1
    return found


def article_row(text: Text, story: Story) -> Row:
    """An example of an article that reports an incident, or does not."""
    weight = text.weight if text.reports else text.weight * OF_NONE
    return Row(text.id, frozenset(article_features(story)), {"incident": int(bool(text.reports))}, weight)
