"""Claims by weight: actors of whom the words around them say, taken together, that they claim, deny or are accused."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.claim_signs import motive
from summarizer.engines.rules.claims import Claim, claims
from summarizer.engines.rules.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.actor_features import Setting, features, sentence_features
from summarizer.engines.rules.weighing.bound_words import bound_words
from summarizer.engines.rules.weighing.candidates import Candidate, candidates, clauses_to
from summarizer.engines.rules.weighing.weights import probability, weights
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.expressions import compiled
from summarizer.text.names import same_actor
from summarizer.text.sentences import Span

_ENOUGH = 0.4
"""Probability of a stance from which it is told."""
_BESIDE = 0.45
"""The same for an actor in a stance beside a likelier one, and for one of whom a rule tells another stance."""
_BESIDES = {
    "denied": {"accused", "suspected", "silent"},
    "silent": {"accused", "suspected", "denied"},
    "accused": {"denied", "silent"},
    "suspected": {"denied", "silent"},
    "claimed": {"reported"},
    "reported": set[str](),
}
"""Stances in which rules may have found an actor whom the weights find in this one; elsewhere the rule is believed."""
_GUESSED = 0.75
"""The same where a text is all in capitals, so that what is a name is guessed."""
_UNOWNED = 0.6
"""How likely a claim has to be where the article says that nobody has made one."""
SPOKEN: frozenset[str] = frozenset({"claimed", "denied", "silent"})
"""Stances in which a spokesman means the body for which he speaks."""


@dataclass(slots=True)
class _Weighed:
    """The best that is known of one actor in one stance."""

    actor: Speaker
    stance: ClaimStance
    probability: float
    found: list[Candidate]


def weighed_claims(story: Story, known: Sequence[Claim]) -> list[Claim]:
    """The claims that the weights find and no rule has found.

    Args:
        story: the article as read.
        known: what rules have found of the incident.

    Returns:
        One claim for each actor and stance, in the order of the text; its rule is "weighed.<stance>".
    """
    told: list[_Weighed] = []
    for candidate, stances in _likely(story):
        for stance, value in stances:
            actor = candidate.behind if stance in SPOKEN else candidate.actor
            _add(told, actor, stance, value, candidate)
        if len(told) > _MOST:
            break
    least = _GUESSED if story.analysis.recased else 0.0
    told = [each for each in told if not any(_is_background(claim, each) for claim in claims(story) if claim.why)]
    kept = [each for each in told if each.probability >= max(_asked(each, known), least)]
    if not kept:
        return []
    setting = Setting.of(story)
    return [_claim(setting, each) for each in kept]


def _likely(story: Story) -> Iterator[tuple[Candidate, list[tuple[ClaimStance, float]]]]:
    """Each candidate with the stances that are likely enough for it, of its likeliest and those almost sure."""
    table, setting = weights("claimants"), Setting.of(story)
    for sentence in story.analysis.told():
        told = [a + b for a, b in zip(table.bias, table.sums(sentence_features(sentence)), strict=True)]
        if max(told) < _HOPELESS:
            continue
        for candidate in candidates(story, sentence):
            sums = table.sums(features(setting, candidate))
            values = [probability(a + b) for a, b in zip(told, sums, strict=True)]
            highest = max(values)
            likely = [
                (cast("ClaimStance", stance), value)
                for stance, value in zip(table.labels, values, strict=True)
                if value >= (_ENOUGH if value == highest else _BESIDE)
            ]
            if likely and not _is_apposed(candidate) and not _of_another_event(story, candidate):
                yield candidate, likely


_NAMED_BEFORE = compiled(r"(?<!\S)[HB]\d+ ,(?: \d+ ,)? $")


def _is_apposed(candidate: Candidate) -> bool:
    """Whether a description says what somebody is who was just named: “Jo Brown, 31, a plumber, was charged"."""
    chunk = candidate.actor.chunk
    described = candidate.actor.kind == "described" and chunk.determiner in {"a", "an"}
    return described and _NAMED_BEFORE.search(candidate.segment.string, 0, candidate.start) is not None


def _of_another_event(story: Story, candidate: Candidate) -> bool:
    """Whether the actor stands in or behind a clause of another day, or in one of another event.

    A clause that is only set back in time may tell who did this one.
    """
    clauses = clauses_to(story, candidate)
    if any(clause.why not in _OF_THIS and clause.dates for clause in clauses):
        return True
    return bool(clauses) and clauses[-1].why not in {*_OF_THIS, "earlier"}


_OF_THIS = frozenset({"", "later"})


def _add(told: list[_Weighed], actor: Speaker, stance: ClaimStance, value: float, candidate: Candidate) -> None:
    for old in told:
        if old.stance == stance and same_actor(old.actor.name, actor.name):
            old.probability = max(old.probability, value)
            old.found.append(candidate)
            if old.actor.kind == "described" != actor.kind:
                old.actor = actor
            return
    told.append(_Weighed(actor, stance, value, [candidate]))


def _is_background(claim: Claim, each: _Weighed) -> bool:
    """Whether a rule tells the same actor's claim in the same sentence, and it is of another event."""
    sentence = each.found[0].sentence.index
    return claim.places[0][0] == sentence and claim.actor is not None and same_actor(claim.actor.name, each.actor.name)


def _asked(each: _Weighed, known: Sequence[Claim]) -> float:
    """How likely a stance has to be, by what rules tell of the actor; more than any where they tell the same."""
    stances = {c.stance for c in known if c.actor is not None and same_actor(c.actor.name, each.actor.name)}
    if not stances <= _BESIDES[each.stance]:
        return _NEVER
    if each.stance == "claimed" and any(c.actor is None and c.stance == "silent" for c in known):
        return _UNOWNED
    return _BESIDE if stances else _ENOUGH


_NEVER = 2.0
_MOST = 60
"""Actors and stances that are looked for in one article, at most; each is held against all others."""
_HOPELESS = -115
"""Evidence of a sentence's words for any stance, in hundredths of log odds, below which nobody in it is looked at."""


def _claim(setting: Setting, each: _Weighed) -> Claim:
    story, candidate = setting.story, each.found[0]
    segment, sentence = candidate.segment, candidate.sentence.index
    span = segment.span(candidate.start, candidate.end)
    why = motive(story, segment) if each.stance == "claimed" else None
    return Claim(
        actor=each.actor,
        stance=each.stance,
        by=_teller(story, segment, span, each.actor) if each.stance in {"accused", "suspected"} else None,
        motive=why,
        why="",
        places=[(sentence, span)],
        rule=f"weighed.{each.stance}",
        words=bound_words(setting, candidate, each.stance),
    )


def _teller(story: Story, segment: Segment, span: Span, actor: Speaker) -> str | None:
    statement = story.source_of(span, segment.sentence)
    if statement is None or statement.speaker.chunk.attribute == "media":
        return None
    return None if same_actor(statement.speaker.name, actor.name) else statement.speaker.name
