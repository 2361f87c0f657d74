"""Places told in one breath with the surest one."""

from summarizer.engines.rules.story import Story
from summarizer.schema import DraftPlace
from summarizer.text.expressions import compiled
from summarizer.text.lexicon import lists
from summarizer.text.places import PlaceMention

_MOST = 4


def in_one_breath(story: Story, found: list[DraftPlace], mentions: list[PlaceMention]) -> list[DraftPlace]:
    """The best place, and those told in one breath with it ("in X, Y and Z", "in the X district of Y")."""
    if len(found) <= 1:
        return found
    spans = {" ".join(mention.text.split()): mention for mention in mentions}
    told = {place.name for place in found if place.name in spans}
    fine = [
        place
        for place in found
        if place.name in spans and (spans[place.name].location.kind != "region" or is_town(place.name))
    ] or found
    first = spans[fine[0].name]
    kept = [fine[0]]
    last = first
    for place in sorted(fine[1:], key=lambda one: spans[one.name].start):
        other = spans[place.name]
        between = story.text[last.end : other.start] if other.start > last.end else "   (before)   "
        if _BREATH.fullmatch(between):
            kept.append(place)
            last = other
    kept += [
        place for place in found if place not in kept and place.name in told and _also(story, last, spans[place.name])
    ]
    return kept[:_MOST]


def is_town(name: str) -> bool:
    """Whether a name is that of a municipality, which is a town with the land around it."""
    return name.rpartition(" ")[2].lower() in _TOWNS


_TOWNS = frozenset({"municipality", "jurisdiction", "corregimiento"})


def is_small(name: str) -> bool:
    """Whether a region is a municipality or a district, and no wider than a town."""
    return name.rpartition(" ")[2].lower() in lists()["smaller_region"]


def is_part(text: str, mention: PlaceMention) -> bool:
    """Whether a place is a quarter of a town: "Escalon neighborhood", "the suburb of El Poblado"."""
    last = mention.text.rsplit(maxsplit=1)[-1].lower()
    return (
        last in lists()["town_part"]
        or _QUARTER_OF.search(text, max(0, mention.start - _REACH), mention.start) is not None
    )


_REACH = 30
_QUARTER_OF = compiled(r"(?i)\b(?:neighbou?rhood|suburb|quarter|borough|slum|residential area)\sof\s(?:the\s)?[\"“]?$")


def in_its_town(story: Story, found: list[DraftPlace], mentions: list[PlaceMention]) -> list[DraftPlace]:
    """A site of which nothing is said, within the town that an earlier sentence names: "in X. … near the Y bazaar"."""
    if len(found) != 1 or found[0].within:
        return found
    site = next((m for m in mentions if " ".join(m.text.split()) == found[0].name), None)
    if site is None or not (site.location.kind == "site" or is_part(story.text, site)):
        return found
    least = 0 if is_part(story.text, site) else 1
    sentence = story.analysis.sentence_at
    here = sentence(site.start).index
    towns = [
        m
        for m in mentions
        if m.location.kind == "city" and least <= here - sentence(m.start).index <= _SOON and m is not site
    ]
    same = {m.text for m in towns if found[0].country in {None, m.location.country}}
    if len(same) != 1 or (name := same.pop()) in found[0].name:
        return found
    return [found[0].model_copy(update={"within": [" ".join(name.split())]})]


_SOON = 2
"""Sentences after the one that names the town."""


def _also(story: Story, last: PlaceMention, other: PlaceMention) -> bool:
    """Whether another place is that of a further deed: "killing four in X and damaging a depot in Y"."""
    between = story.text[last.end : other.start]
    apart = last.text in other.within or other.text in last.within
    return not apart and 0 < len(between) <= _LONGEST and _FURTHER.fullmatch(between) is not None


_LONGEST = 90
_FURTHER = compiled(
    r"(?:,| overnight| early| late)? and"
    r"(?: (?!(?:said|told|who|which|where|when|after|before|from|to|was|were|is|are|has|had|hospitals?|treated|"
    r"clinics?|arrested|detained|charged|held|fled|based|born|officials|authorities|ministry|ministers?|government|embassy|"
    r"protests?|protesters|protested|rallied|rally|talks|met|spoke|last|earlier|later|another)\b)[\w'’-]+){0,8}"
    r" (?:in|at) (?:the |nearby |neighbou?ring )?(?:(?:village|town|city|district|port|suburb|province) of )?"
)


_BREATH = compiled(
    r"\s*(?:(?:and|, and|as well as)\s*(?:in |at |near |the |on )?|(?:,|in|, in)?\s*(?:in |at |the |on )?)\s*"
)
"""“X near Y" is in X alone."""
