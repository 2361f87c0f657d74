"""Whether an actor was blamed earlier in the article, so that what it says now may be its answer."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.engines.rules.responsibility.claim_merging import BLAMED, same, same_country
from summarizer.engines.rules.responsibility.claims import claims
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story

_MOST = 24
"""Accusations of an article that are remembered; every actor is held against them."""
_NEAR = 2


class Blamed(NamedTuple):
    """Who is accused or suspected of something, and in which sentence first, in their order."""

    told: Sequence[tuple[int, Speaker]]
    answers: dict[str, tuple[int, str]]

    @classmethod
    def of(cls, story: Story) -> "Blamed":
        """Those whom rules hear blamed in a story, of whatever."""
        told: dict[str, tuple[int, Speaker]] = {}
        for claim in claims(story):
            if claim.stance in BLAMED and claim.actor is not None and len(told) < _MOST:
                told.setdefault(claim.actor.name, (claim.places[0][0], claim.actor))
        return cls(list(told.values()), {})

    def when(self, sentence: int, actor: Speaker) -> str:
        """How far back an actor, or one of its state, was blamed: “same here", “country far", or nothing."""
        if not self.told:
            return ""
        first, how = self._found(actor)
        if not how or first > sentence:
            return ""
        back = sentence - first
        return f"{how} {'here' if not back else 'near' if back <= _NEAR else 'far'}"

    def _found(self, actor: Speaker) -> tuple[int, str]:
        known = self.answers.get(actor.name)
        if known is None:
            known = self._looked_for(actor)
            self.answers[actor.name] = known
        return known

    def _looked_for(self, actor: Speaker) -> tuple[int, str]:
        for sentence, other in self.told:
            if same(other, actor):
                return sentence, "same"
        for sentence, other in self.told:
            if same_country(other, actor):
                return sentence, "country"
        return -1, ""
