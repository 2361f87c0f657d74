"""Places without those that only hold others of them: in "Gao in northern Mali" the town."""

from summarizer.engines.rules.event_arguments.where_else import code_of
from summarizer.schema import DraftPlace
from summarizer.text.expressions import compiled
from summarizer.text.places import PlaceMention

_DIRECTION = compiled(r"(?i)(?:(?:north|south|east|west|central)\w*(?:-\w+)?) ")
"""“northern Nigeria": a part of a country that says less than any place in it."""


def without_containers(found: list[PlaceMention]) -> list[DraftPlace]:
    """Drop countries, and places that a finer one is said to lie in, but keep their names as what it lies in."""
    names: list[DraftPlace] = []
    held = {name.lower() for mention in found for name in mention.within}
    fine = [mention for mention in found if mention.location.kind != "country"]
    exact = [mention for mention in fine if not _DIRECTION.match(mention.text)]
    fine = exact or fine
    for mention in fine or found[:1]:
        if mention.text.lower() in held and len(fine) > 1:
            continue
        names.append(
            DraftPlace(
                name=" ".join(mention.text.split()),
                within=list(mention.within),
                country=code_of(mention),
            )
        )
    return names
