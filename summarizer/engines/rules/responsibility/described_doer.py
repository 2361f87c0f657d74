"""Who is told to have done it in words of looks alone, beside those who are blamed: “two men on a motorcycle"."""

from collections.abc import Iterator, Sequence

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.responsibility.agents import UNNAMED, reported
from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.responsibility.group_phrases import GROUP_KINDS, is_outlaw
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story


def described_doer(story: Story, told: Sequence[Claim], kept: Sequence[Claim]) -> Iterator[Claim]:
    """The first doer told as fact, where he has no name and none of those found is told of in such words.

    Beside an armed group that is named he is told of already: he is one of its men.
    """
    if any(claim.stance == "claimed" or _has_men(claim.actor) for claim in kept):
        return
    for claim in reported(story, told):
        actor = claim.actor
        if (
            actor is None
            or not _by_looks(actor)
            or any(_told_of(actor, other.actor) for other in kept if other.stance != "denied")
        ):
            return
        yield claim
        return


_BACK = frozenset({"the", "this", "that", "these", "those", "same"})
"""Determiners of those who were told of before."""


def _by_looks(actor: Speaker) -> bool:
    chunk = actor.chunk
    return (
        actor.kind == "described"
        and chunk.determiner not in _BACK
        and chunk.label == "P"
        and (is_outlaw(chunk) or chunk.head in UNNAMED)
    )


def _has_men(actor: Speaker | None) -> bool:
    return actor is not None and actor.kind == "body" and actor.chunk.attribute in GROUP_KINDS


def _told_of(actor: Speaker, other: Speaker | None) -> bool:
    """Whether another claimant may be he: one known by his looks as well, or called by the same word."""
    if other is None or other.kind != "described":
        return False
    anybody = actor.chunk.head in listed("perpetrator") and other.chunk.attribute == "militants"  # gunmen, and bandits
    return anybody or other.chunk.head == actor.chunk.head or (_a_stranger(other) and _a_stranger(actor))


def _a_stranger(actor: Speaker) -> bool:
    return actor.chunk.head in UNNAMED | listed("perpetrator")
