"""Those harmed, who are nobody's perpetrators: a claim that takes one for the doer has misread its sentence."""

from typing import NamedTuple

from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.story import Story

_BLAMED = frozenset({"accused", "suspected", "reported"})
_GONE = frozenset({"killed", "captured"})


class Harmed(NamedTuple):
    """Where the incident's victims stand in the article, and the surnames of those killed or taken."""

    places: frozenset[int]
    surnames: frozenset[str]

    @classmethod
    def of(cls, story: Story) -> "Harmed":
        """The victims of a story; attackers who died are none."""
        tolls = [t for t in story.main_tolls() if t.group != "militants" and t.outcome in {*_GONE, "injured"}]
        taken = [t for t in tolls if t.outcome in _GONE and not t.rule.startswith("captured")]
        return cls(
            frozenset(chunk.start for toll in tolls for chunk in toll.chunks if toll.outcome != "captured"),
            frozenset(name.rsplit(maxsplit=1)[-1] for toll in taken for name in toll.names),
        )

    def holds(self, claim: Claim) -> bool:
        """Whether a claim lays the deed to one of them."""
        actor = claim.actor
        if actor is None or claim.stance not in _BLAMED:
            return False
        if actor.chunk.start in self.places:
            return True
        return actor.kind == "person" and actor.name.rsplit(maxsplit=1)[-1] in self.surnames
