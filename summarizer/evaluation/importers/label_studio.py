"""Label Studio's JSON export: tasks with `data`, and `annotations` whose `result` holds regions, choices, relations."""

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

_SPANS = {"labels": "labels", "hypertextlabels": "hypertextlabels"}


def read(source: Path) -> list[Document]:
    """The tasks of an export, or of a folder of them.

    Raises:
        EvaluationError: the export cannot be read.
        LabelError: a task has no text, or a region does not lie in it.
    """
    found = []
    for path in files(source, ".json", ".jsonl"):
        for place, task in read_records(path):
            data = task.get("data")
            text = text_of(data, place, "text", "article", "body")
            labellings = [
                _labelling(one, text, place)
                for one in objects(task.get("annotations") or task.get("completions"))
                if not one.get("was_cancelled")
            ]
            meta = meta_of(data, task.get("meta"), {"id": task.get("id")})
            found.append(Document(place, text, meta, labellings))
    return gather(found)


def _labelling(annotation: dict[str, Any], text: str, place: Place) -> Labelling:
    by = annotation.get("completed_by")
    name = labeller(by.get("email"), by.get("id")) if isinstance(by, dict) else labeller(by)
    spans: list[Span] = []
    choices: list[Choice] = []
    relations: list[Relation] = []
    for region in objects(annotation.get("result")):
        value = region.get("value") if isinstance(region.get("value"), dict) else {}
        assert isinstance(value, dict)
        kind, question = region.get("type"), str(region.get("from_name", ""))
        if kind in _SPANS:
            spans.extend(_spans(region, value, text, place))
        elif kind == "choices":
            choices.extend(Choice(question, str(one)) for one in listed(value.get("choices")))
        elif kind == "textarea":
            choices.extend(Choice(question, str(one)) for one in listed(value.get("text")))
        elif kind == "relation":
            named = listed(region.get("labels")) or ["same"]
            relations.append(Relation(str(named[0]), str(region.get("from_id")), str(region.get("to_id"))))
    settled = annotation.get("ground_truth") is True
    return Labelling(name, tuple(spans), tuple(choices), tuple(relations), settled)


def _spans(region: dict[str, Any], value: dict[str, Any], text: str, place: Place) -> list[Span]:
    offsets = value["globalOffsets"] if isinstance(value.get("globalOffsets"), dict) else value
    start, end = _located(text, offsets.get("start"), offsets.get("end"), value.get("text"), place)
    names = listed(value.get(str(region.get("type")), value.get("labels")))
    return [Span(str(region.get("id")), start, end, str(name)) for name in names]


def _located(text: str, start: Any, end: Any, words: Any, place: Place) -> tuple[int, int]:
    """Offsets in code points. A browser counts UTF-16 units, so a text with emoji is off by one for each."""
    if not (isinstance(start, int) and isinstance(end, int)):
        raise place.fault("a region has no start and end")
    pairs = ((start, end), tuple(_code_points(text, unit) for unit in (start, end)))
    for first, last in pairs:
        if 0 <= first < last <= len(text) and (not isinstance(words, str) or text[first:last] == words):
            return first, last
    raise place.fault(f"the region {start} to {end} does not hold {words!r:.60}")


def _code_points(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")) if units >= 0 else units
