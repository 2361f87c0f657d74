"""What a text names, dates and counts, as labelled stretches for the chunker."""

from datetime import date

from summarizer.engines.rules.lexicon import nouns
from summarizer.engines.rules.reading.chunks import Source
from summarizer.engines.rules.reading.namesakes import namesakes
from summarizer.text.dates import date_mentions
from summarizer.text.expressions import compiled
from summarizer.text.names import Mention, name_mentions
from summarizer.text.numbers import quantities
from summarizer.text.places import place_mentions

Found = tuple[str, int, int, Source | None]


def spotted(text: str, published: date | None) -> list[Found]:
    """Names, places, dates and numbers of a text in order: label, start, end, and what each was read as."""
    found: list[Found] = [("N", item.start, item.end, item) for item in quantities(text)]
    found += [("D", item.start, item.end, item) for item in date_mentions(text, published)]
    named = name_mentions(text)
    places = place_mentions(text)
    people = namesakes(text, places, named)
    found += [("H", person.start, person.end, person) for person in people.values()]
    places = [item for item in places if item.start not in people]
    found += [("L", item.start, item.end, item) for item in places]
    located = {(item.start, item.end) for item in places}
    for item in named:
        guessed = item.body is not None and not item.body.aliases
        guessed = guessed or (item.kind == "person" and item.title is None)
        settled = _SETTLED.search(text, max(0, item.start - 24), item.start) if item.kind == "body" else None
        guessed = guessed or settled is not None
        if not _people(item, text) and not (guessed and (item.start, item.end) in located):
            found.append((_name_label(item), *_extent(item, text), item))
    persons = {at for row in found if row[0] == "H" for at in range(row[1] + 1, row[2])}
    found = [row for row in found if row[0] != "D" or not (row[1] in persons or _titled(text, row[1]))]
    found.sort(key=lambda row: row[1])
    return found


def _titled(text: str, start: int) -> bool:  # "Mr Friday Omale"
    return text[max(0, start - 8) : start].rstrip().rpartition(" ")[2] in _TITLES


_TITLES = frozenset("Mr Mr. Mrs Mrs. Ms Dr Dr. Chief Alhaji Pastor Mallam Master Elder".split())


_SETTLED = compiled(r"\b(?:village|town|city|hamlet|suburb|district|settlement|port) of $")
"""“the village of Duma", where a parliament has the name as well."""


def _people(mention: Mention, text: str) -> bool:
    """A body that is a crowd ("U.S. soldiers"): people who can be counted and hurt, which the chunker finds itself."""
    last = mention.text.rsplit(maxsplit=1)[-1]
    if last == "service" and text.startswith(" member", mention.end):
        return True
    return mention.kind == "body" and last in nouns().single and nouns().single[last].label == "P"


def _extent(mention: Mention, text: str) -> tuple[int, int]:
    """A person's name together with the title before it."""
    if mention.kind == "person" and mention.title:
        start = mention.start - len(mention.title) - 1
        if start >= 0 and text[start : mention.start - 1] == mention.title:
            return start, mention.end
    return mention.start, mention.end


def _name_label(mention: Mention) -> str:
    return {"person": "H", "body": "B"}.get(mention.kind, "L")
