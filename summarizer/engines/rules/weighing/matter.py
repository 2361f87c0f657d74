"""Whether an article reports an incident, by the weight of all its words."""

from typing import TYPE_CHECKING

from summarizer.engines.rules.weighing.article_features import article_features
from summarizer.engines.rules.weighing.weights import probability, weights

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story

_DOUBTFUL = 0.15
"""Below this an article is none of an incident, though headline and lead read like one to the rules."""
_CERTAIN = 0.85
"""From this on it is one, though the rules see none in headline and lead."""
_SHORT, _OF_FEW_WORDS = 6, 0.95
"""Sentences up to which there are few words to weigh, and how certain they have to be."""


def reports_by_weight(story: "Story") -> bool:
    """Whether an article reports an incident: what the rules say, unless the words speak plainly against it."""
    table = weights("incident")
    chance = probability(table.bias[0] + table.sums(article_features(story))[0])
    if story.reported:
        return chance >= _DOUBTFUL
    return chance >= (_OF_FEW_WORDS if len(story.analysis.told()) <= _SHORT else _CERTAIN)
