"""Argilla's records as JSON: `fields`, `metadata`, and `responses` by question, flattened or not."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarizer.evaluation.importers.annotated import labeller
from summarizer.evaluation.importers.documents import Choice, Document, Labelling, Place, Span, meta_of, text_of
from summarizer.evaluation.importers.records import files, listed, objects
from summarizer.evaluation.importers.records import read as read_records

_FLAT = ".responses"
_SUBMITTED = "submitted"


def read(source: Path) -> list[Document]:
    """The records of an export.

    Raises:
        EvaluationError: the export cannot be read.
        LabelError: a record has no text, or a span does not lie in it.
    """
    found = []
    for path in files(source, ".json", ".jsonl"):
        for place, record in read_records(path):
            fields = record.get("fields") if isinstance(record.get("fields"), dict) else record
            text = text_of(fields, place, "text", "article", "body")
            meta = meta_of(record.get("metadata"), fields, {"id": record.get("id")})
            found.append(Document(place, text, meta, _labellings(record, text, place)))
    return found


def _labellings(record: dict[str, Any], text: str, place: Place) -> list[Labelling]:
    by_person: dict[str, Labelling] = {}
    for question, person, value in _responses(record):
        spans, choices = _answer(question, value, text, place)
        known = by_person.get(person, Labelling(person))
        by_person[person] = known._replace(spans=(*known.spans, *spans), choices=(*known.choices, *choices))
    return list(by_person.values())


def _responses(record: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Question, person and value of each response that was submitted."""
    responses = record.get("responses")
    if isinstance(responses, dict):
        for question, answers in responses.items():
            for one in objects(answers):
                if one.get("status", _SUBMITTED) == _SUBMITTED:
                    yield question, labeller(one.get("user_id"), one.get("user")), one.get("value")
        return
    for key, values in record.items():
        if key.endswith(_FLAT) and isinstance(values, list):
            people = listed(record.get(f"{key}.users"))
            states = listed(record.get(f"{key}.status"))
            for number, value in enumerate(values):
                if (states[number] if number < len(states) else _SUBMITTED) == _SUBMITTED:
                    yield key.removesuffix(_FLAT), labeller(*people[number : number + 1]), value


def _answer(question: str, value: Any, text: str, place: Place) -> tuple[list[Span], list[Choice]]:
    if isinstance(value, str):
        return [], [Choice(question, value)]
    spans, choices = [], []
    for number, one in enumerate(value if isinstance(value, list) else ()):
        if isinstance(one, str):
            choices.append(Choice(question, one))
        elif isinstance(one, dict):
            start, end = one.get("start"), one.get("end")
            if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
                raise place.fault(f"the span {start!r} to {end!r} does not lie in the text")
            spans.append(Span(f"{question} {number}", start, end, str(one.get("label"))))
    return spans, choices
