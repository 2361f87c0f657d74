"""Spans and choices of one labelling, lifted into a label file's content."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from summarizer.evaluation.importers import scheme
from summarizer.evaluation.importers.documents import Document, Labelling, Span
from summarizer.evaluation.importers.scheme import Meaning
from summarizer.text.normalise import fold
from summarizer.text.numbers import interval, quantities

_ACTOR = {"claimant": "actor", "reaction": "speaker"}
_LIST_FIELDS = ("places", "weapons", "targets")


class Marked(NamedTuple):
    """One item: the spans that mean it, in order, and what the first one's label says."""

    spans: list[Span]
    meaning: Meaning


def used(documents: Iterable[Document]) -> frozenset[str]:
    """The sections and list fields that an export uses anywhere: a case that lacks them has nothing of the kind."""
    found = set()
    for document in documents:
        for labelling in document.labellings:
            for span in labelling.spans:
                noun = scheme.meaning(span, document.place).noun
                found.add(scheme.LISTS.get(noun) or scheme.ITEMS.get(noun, noun))
    return frozenset(found - {scheme.SOURCE})


def lift(document: Document, labelling: Labelling, sections: frozenset[str]) -> dict[str, Any]:
    """The content of a label file.

    Raises:
        LabelError: a label, a choice or a relation is none that we know.
    """
    choices = [scheme.field(choice, document.place) for choice in labelling.choices]
    found: dict[str, Any] = {"labellers": [labelling.labeller]}
    if tags := sorted({value for name, value in choices if name == "tag"}):
        found["tags"] = tags
    marked = _items(document, labelling)
    if ("incident", scheme.NONE) in choices:
        if marked:
            raise document.place.fault("says `incident=none` and marks something all the same")
        sections_of_none = (*scheme.ITEMS.values(), "other_incidents", "unknowns")
        return found | {"incident": None} | {section: [] for section in sections_of_none}
    if incident := _incident(document, choices, marked, sections):
        found["incident"] = incident
    for noun, section in scheme.ITEMS.items():
        if section in sections:
            items = [one for one in marked if one.meaning.noun == noun]
            found[section] = [_item(document, labelling, one) for one in items]
    if "unknowns" in sections:
        found["unknowns"] = _entries(document, marked, "unknowns")
    return found


def _items(document: Document, labelling: Labelling) -> list[Marked]:
    """The items, in the order of the text: linked spans are one, and so are spans of the same label and words."""
    meanings = {span.key: scheme.meaning(span, document.place) for span in labelling.spans}
    first: dict[str, str] = {}
    same: dict[tuple[str, str], str] = {}
    spans = sorted(labelling.spans, key=lambda span: (span.start, span.end))
    for span in spans:
        first[span.key] = same.setdefault((span.label, fold(_words(document, span)).text.casefold()), span.key)
    for relation in labelling.relations:
        ends = [meanings.get(relation.source), meanings.get(relation.target)]
        if None in ends:
            raise document.place.fault("a relation leads to a span that is not there")
        if relation.kind.casefold() == "same":
            _join(first, relation.source, relation.target)
        elif relation.kind.casefold() != "according_to":
            raise document.place.fault(f"the relation {relation.kind!r} is neither `same` nor `according_to`")
    groups: dict[str, list[Span]] = {}
    for span in spans:
        if meanings[span.key].noun != scheme.SOURCE:
            groups.setdefault(first[span.key], []).append(span)
    return [Marked(group, meanings[group[0].key]) for group in groups.values()]


def _join(first: dict[str, str], one: str, other: str) -> None:
    kept, dropped = first[one], first[other]
    for key, value in first.items():
        if value == dropped:
            first[key] = kept


def _words(document: Document, span: Span) -> str:
    return " ".join(document.text[span.start : span.end].split())


def _alternatives(document: Document, marked: Marked) -> list[str]:
    return list(dict.fromkeys(_words(document, span) for span in marked.spans))


def _entries(document: Document, marked: list[Marked], field: str) -> list[Any]:
    found: list[Any] = []
    for one in marked:
        if scheme.LISTS.get(one.meaning.noun) == field:
            words = _alternatives(document, one)
            found.append({"any": words, "optional": True} if one.meaning.optional else words)
    return found


def _incident(
    document: Document, choices: list[tuple[str, str]], marked: list[Marked], sections: frozenset[str]
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in choices:
        if name.startswith("incident."):
            found.setdefault(name.removeprefix("incident."), []).append(value)
    if "date" in found:
        if len(found["date"]) > 1:
            raise document.place.fault("incident.date is given twice; write the first and the last day with a slash")
        found["date"] = scheme.days(found["date"][0], document.place)
    for field in _LIST_FIELDS:
        if field in sections:
            found[field] = _entries(document, marked, field)
    return found


def _item(document: Document, labelling: Labelling, marked: Marked) -> dict[str, Any]:
    meaning, words = marked.meaning, _alternatives(document, marked)
    found: dict[str, Any]
    if meaning.noun == "casualty":
        found = {"outcome": meaning.value} | _people(words)
        if meaning.detail:
            found["group"] = meaning.detail
        if sources := _sources(document, labelling, marked):
            found["according_to"] = sources
    else:
        found = {_ACTOR[meaning.noun]: None if meaning.detail == scheme.NOBODY else words, "stance": meaning.value}
        if meaning.noun == "reaction" and meaning.detail:
            found["country"] = meaning.detail
    if meaning.optional:
        found["optional"] = True
    return found | {"evidence": words}


def _sources(document: Document, labelling: Labelling, marked: Marked) -> list[str]:
    keys = {span.key for span in marked.spans}
    targets = {r.target for r in labelling.relations if r.source in keys and r.kind.casefold() == "according_to"}
    return list(dict.fromkeys(_words(document, span) for span in labelling.spans if span.key in targets))


def _people(words: list[str]) -> dict[str, Any]:
    """Count and people of a casualty's span: "at least four soldiers"."""
    count = next((found for found in map(interval, words) if found), None)
    low, high, approximate = count or (None, None, True)
    who = []
    for text in words:
        figures = quantities(text)
        rest = text[figures[0].end :].strip(" ,") if figures else text
        if rest.removeprefix("of ").strip():
            who.append(rest.removeprefix("of ").strip())
    bounds = {"low": low, "high": high} | ({"approximate": True} if approximate else {})
    return {"count": bounds} | ({"who": list(dict.fromkeys(who))} if who else {})
