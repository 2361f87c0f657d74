"""Places that are people: "Ibarra was not hurt", where the article has named Epigmenio Ibarra."""

from collections.abc import Mapping, Sequence

from summarizer.text.expressions import compiled
from summarizer.text.gazetteer import well_known
from summarizer.text.names import Mention
from summarizer.text.places import PlaceMention


def namesakes(text: str, places: Sequence[PlaceMention], named: Sequence[Mention]) -> dict[int, Mention]:
    """Where a place begins that is the surname of somebody named before it: that person, under the surname.

    A name after "in" or "near" stays a place, and so does that of a capital or a large city.
    """
    surnames: dict[str, Mention] = {}
    for mention in named:
        if mention.kind == "person" and " " in mention.text:
            surnames.setdefault(mention.text.rsplit(maxsplit=1)[-1], mention)
    if not surnames:
        return {}
    return {
        place.start: _of_that_name(surnames[place.text], place)
        for place in places
        if place.text in surnames and _is_person(text, place, surnames)
    }


def _is_person(text: str, place: PlaceMention, surnames: Mapping[str, Mention]) -> bool:
    known = place.location
    if surnames[place.text].end >= place.start or place.within or known.kind in {"country", "site"}:
        return False
    if known.country is not None and well_known(known):
        return False
    before = text[max(0, place.start - _REACH) : place.start]
    if _DEED_OF.search(before):
        return True
    return _LYING.search(before) is None and _ACTS.match(text, place.end) is not None


def _of_that_name(person: Mention, place: PlaceMention) -> Mention:
    return person._replace(start=place.start, end=place.end, text=place.text, title=None)


_REACH = 40
_LYING = compiled(
    r"(?i)(?:\b(?:in|at|near|from|to|into|of|outside|inside|around|across|between|towards?|over|through|the)|-)\s$"
)
_DEED_OF = compiled(
    r"(?i)\b(?:assassination|murder|killing|death|arrest|kidnapping|abduction|shooting|wounding|capture|release|"
    r"execution|funeral|family|wife|widow|body|life)\sof\s$"
)
_ACTS = compiled(
    r"(?:['’]s?\s|\s(?:was|is|has|had|said|says|told|added|did|does|will|would|could|also|today|yesterday|stated|"
    r"announced|claimed|denied|died|and\shis|and\sher|himself|herself)\b)"
)
"""How a sentence goes on about a person; of a town too may be said that it "was" something, but not after its own."""
