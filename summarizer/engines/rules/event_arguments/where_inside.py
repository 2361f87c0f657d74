"""What a street or a district lies in when only the dateline says it; and the name of a capital."""

import re
from collections.abc import Sequence

from summarizer.engines.rules.event_arguments.where_else import in_dateline
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftPlace
from summarizer.text.countries import capital_of, country
from summarizer.text.places import PlaceMention

_PARTS = frozenset(
    "neighborhood neighbourhood district suburb quarter sector borough ward street avenue boulevard square park market "
    "bridge station hotel".split()
)
"""Last words of names of parts of a town."""


def in_town_of_dateline(
    story: Story, found: Sequence[DraftPlace], mentions: Sequence[PlaceMention]
) -> list[DraftPlace]:
    """Streets and districts with the town that the dateline names, where the text tells no town of them."""
    sites = {" ".join(mention.text.split()) for mention in mentions if mention.location.kind == "site"}
    lone = [
        place for place in found
        if (_is_part(place.name) or (place.name in sites and not _is_land(place.name))) and not place.within
    ]  # fmt: skip
    if not lone or len(lone) < len(found) or any(_is_town(mention) for mention in mentions):
        return list(found)
    town = next(iter(in_dateline(story, here=True, said=False)), None)
    if town is None:
        return list(found)
    return [
        place.model_copy(update={"within": [town.name], "country": place.country or town.country})
        if place.country in {None, town.country}
        else place
        for place in found
    ]


def _is_part(name: str) -> bool:
    return name.rpartition(" ")[2].lower() in _PARTS


def _is_land(name: str) -> bool:
    """Whether a name is that of a river, a mountain or a sea, which no town holds."""
    return name.rpartition(" ")[2].lower() in _LAND


_LAND = frozenset(
    "river lake mountain mountains hill hills sea gulf strait bay island islands desert peninsula border valley forest "
    "highway road coast canal pass pipeline caribbean atlantic pacific mediterranean baltic".split()
)


def _is_town(mention: PlaceMention) -> bool:
    return mention.location.kind == "city" and not _is_part(mention.text)


def capitals_named(story: Story, found: Sequence[DraftPlace]) -> list[DraftPlace]:
    """“The Salvadoran capital" by its name, where the article has that as well."""
    return [_named(story, place) for place in found]


def _named(story: Story, place: DraftPlace) -> DraftPlace:
    if not place.name.endswith(" capital") or place.country is None:
        return place
    known = country(place.country)
    if known is None or known.capital is None or capital_of(known.capital) != place.country:
        return place
    words = re.search(rf"(?i)\b{re.escape(known.capital)}\b", story.text.replace("\n", " "))
    return place if words is None else place.model_copy(update={"name": words.group()})
