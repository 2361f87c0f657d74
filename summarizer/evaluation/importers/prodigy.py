"""Prodigy's JSONL: a task a line, with `spans`, `accept` (options chosen) and `relations`; `answer` decides."""

from pathlib import Path
from typing import Any

from summarizer.evaluation.importers.annotated import labeller
from summarizer.evaluation.importers.documents import (
    Choice,
    Document,
    Labelling,
    Place,
    Relation,
    Span,
    gather,
    meta_of,
    text_of,
)
from summarizer.evaluation.importers.records import files, listed, objects
from summarizer.evaluation.importers.records import read as read_records


def read(source: Path) -> list[Document]:
    """The accepted tasks of an export; a text that several people annotated is one document.

    Raises:
        EvaluationError: the export cannot be read.
        LabelError: a task has no text, or a span does not lie in it.
    """
    found = []
    for path in files(source, ".jsonl", ".json"):
        for place, task in read_records(path):
            text = text_of(task, place, "text")
            accepted = task.get("answer", "accept") == "accept"
            labellings = [_labelling(task, text, place)] if accepted else []
            found.append(Document(place, text, meta_of(task.get("meta"), task), labellings))
    return gather(found)


def _labelling(task: dict[str, Any], text: str, place: Place) -> Labelling:
    by = labeller(task.get("_annotator_id"), task.get("_session_id"))
    spans = tuple(_span(one, text, place) for one in objects(task.get("spans")))
    choices = [Choice("", str(option)) for option in listed(task.get("accept"))]
    choices += [
        Choice(name, str(value))
        for name, value in task.items()
        if name.startswith("incident") and isinstance(value, str) and value.strip()
    ]
    relations = tuple(
        Relation(str(one.get("label")), _end(one, "head_span", spans), _end(one, "child_span", spans))
        for one in objects(task.get("relations"))
    )
    return Labelling(by, spans, tuple(choices), relations)


def _span(span: dict[str, Any], text: str, place: Place) -> Span:
    start, end = span.get("start"), span.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        raise place.fault(f"the span {start!r} to {end!r} does not lie in the text")
    label = str(span.get("label"))
    return Span(f"{start} {end} {label}", start, end, label)


def _end(relation: dict[str, Any], side: str, spans: tuple[Span, ...]) -> str:
    """The span at one end of a relation, which repeats its offsets."""
    held = relation.get(side)
    offsets = (held.get("start"), held.get("end")) if isinstance(held, dict) else None
    return next((span.key for span in spans if (span.start, span.end) == offsets), "")
