"""Places told in one breath with the surest one."""

import re

from summarizer.engines.rules.story import Story
from summarizer.schema import DraftPlace
from summarizer.text.places import PlaceMention

_MOST = 4


def in_one_breath(story: Story, found: list[DraftPlace], mentions: list[PlaceMention]) -> list[DraftPlace]:
    """The best place, and those told in one breath with it ("in X, Y and Z", "in the X district of Y")."""
    if len(found) <= 1:
        return found
    spans = {" ".join(mention.text.split()): mention for mention in mentions}
    fine = [place for place in found if place.name in spans and spans[place.name].location.kind != "region"] or found
    first = spans[fine[0].name]
    kept = [fine[0]]
    last = first
    for place in sorted(fine[1:], key=lambda one: spans[one.name].start):
        other = spans[place.name]
        between = story.text[last.end : other.start] if other.start > last.end else "   (before)   "
        if _BREATH.fullmatch(between):
            kept.append(place)
            last = other
    return kept[:_MOST]


_BREATH = re.compile(
    r"\s*(?:(?:and|, and|as well as)\s*(?:in |at |near |the |on )?|(?:,|in|, in)?\s*(?:in |at |the |on )?)\s*"
)
"""“X near Y" is in X alone."""
