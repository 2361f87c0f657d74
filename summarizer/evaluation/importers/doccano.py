"""doccano's JSONL export: a text a line, with `label` triples, or `entities` and `relations`; a file for each user."""

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

_TRIPLE = 3


def read(source: Path) -> list[Document]:
    """The texts of one export, or of a folder with one for each user.

    Raises:
        EvaluationError: the export cannot be read.
        LabelError: a line has no text, or a span does not lie in it.
    """
    found = []
    for path in files(source, ".jsonl", ".json"):
        for place, row in read_records(path):
            text = text_of(row, place, "text", "data")
            by = labeller(row.get("annotator"), row.get("username"), row.get("user"), path.stem)
            found.append(Document(place, text, meta_of(row, row.get("meta")), [_labelling(row, by, text, place)]))
    return gather(found)


def _labelling(row: dict[str, Any], by: str, text: str, place: Place) -> Labelling:
    spans: list[Span] = []
    choices = [Choice("", str(name)) for name in listed(row.get("cats"))]
    for number, label in enumerate(listed(row.get("label", row.get("labels")))):
        if isinstance(label, str):
            choices.append(Choice("", label))
        elif isinstance(label, list) and len(label) == _TRIPLE:
            spans.append(_span(f"label {number}", *label, text=text, place=place))
        else:
            raise place.fault(f"the label {label!r:.40} is no [start, end, name]")
    for entity in objects(row.get("entities")):
        offsets = entity.get("start_offset"), entity.get("end_offset")
        spans.append(_span(str(entity.get("id")), *offsets, entity.get("label"), text=text, place=place))
    relations = tuple(
        Relation(str(one.get("type")), str(one.get("from_id")), str(one.get("to_id")))
        for one in objects(row.get("relations"))
    )
    return Labelling(by, tuple(spans), tuple(choices), relations)


def _span(key: str, start: Any, end: Any, label: Any, *, text: str, place: Place) -> Span:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        raise place.fault(f"the span {start!r} to {end!r} does not lie in the text")
    return Span(key, start, end, str(label))
