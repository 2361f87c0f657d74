"""Whether an article reports an incident, by the weight of all its words."""

from typing import TYPE_CHECKING

from summarizer.engines.rules.weighing.article_features import article_groups
from summarizer.engines.rules.weighing.weights import probability, weights

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story

_DOUBTFUL, _CERTAIN = 0.4, 0.7
"""Below the first an article is none of an incident, though headline and lead read like one to the rules; from the
second on it is one, though the rules see none there."""
_SHORT, _OF_FEW_WORDS = 6, 0.9
"""Sentences up to which there are few words to weigh, and how certain they then have to be."""
_BRIEF, _OF_A_LEAD = 3, 0.05
"""Sentences up to which there is hardly more than a lead, which rules read best, and what speaks against it."""
_IN_CAPITALS = 0.05
"""What speaks against a text all in capitals: telex has words of its own, and no weight was learned from any."""


def reports_by_weight(story: "Story") -> bool:
    """Whether an article reports an incident: what the rules say, unless the words speak plainly against it."""
    table = weights("incident")
    chance = probability(table.bias[0] + table.unpacked(table.packed(article_groups(story)))[0])
    analysis = story.analysis
    capitals = analysis.recased
    return stands(by_rules=story.reported, sentences=len(analysis.told()), chance=chance, capitals=capitals)


def stands(*, by_rules: bool, sentences: int, chance: float, capitals: bool = False) -> bool:
    """Whether an article reports an incident, by what the rules say, its length and the probability of its words."""
    if by_rules and capitals:
        return chance >= _IN_CAPITALS
    if by_rules:
        return chance >= (_OF_A_LEAD if sentences <= _BRIEF else _DOUBTFUL)
    return chance >= (_OF_FEW_WORDS if sentences <= _SHORT else _CERTAIN)
