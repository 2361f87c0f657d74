"""Argilla's records become cases, flattened or not."""

import pytest


def spans(export, *pairs):
    return [dict(zip(("start", "end"), export.span(words), strict=True), label=label) for words, label in pairs]


def nested(export, *people):
    """What `records.to_json` writes."""
    responses = {"spans": [], "incident_kind": []}
    for person, marked, kind, status in people:
        responses["spans"].append({"value": marked, "user_id": person, "status": status})
        responses["incident_kind"].append({"value": kind, "user_id": person, "status": status})
    fields = {"text": export.text}
    return {"id": "r-1", "fields": fields, "metadata": {"source": "Wire"}, "responses": responses, "suggestions": {}}


def flat(export, *people):
    """What `records.to_list(flatten=True)` gives."""
    found = {"id": "r-1", "text": export.text, "source": "Wire"}
    for question, position in (("spans", 1), ("incident_kind", 2)):
        found[f"{question}.responses"] = [one[position] for one in people]
        found[f"{question}.responses.users"] = [one[0] for one in people]
        found[f"{question}.responses.status"] = [one[3] for one in people]
    return found


@pytest.mark.parametrize("shape", [nested, flat])
def test_responses_by_question_become_label_files(export, shape):
    """Those of two people are two; a draft counts for nothing."""
    mine = spans(export, ("Tuzla", "place"), ("At least four soldiers", "casualty:killed"))
    record = shape(
        export,
        ("u-1", mine, "bombing", "submitted"),
        ("u-2", mine[:1], ["bombing", "sabotage"], "submitted"),
        ("u-3", mine[1:], "shelling", "draft"),
    )
    dataset, _ = export.imported("argilla", export.write([record]))
    case = dataset.case("r-1")
    first, second = (export.content(case, f"labels.{name}.yaml") for name in ("first", "second"))
    assert first["labellers"] == ["u-1"]
    assert first["incident"] == {"kind": ["bombing"], "places": [["Tuzla"]]}
    assert first["casualties"][0]["count"] == {"low": 4, "high": None}
    assert second["labellers"] == ["u-2"]
    assert second["incident"]["kind"] == ["bombing", "sabotage"]
    assert second["casualties"] == []
    assert case.article.source == "Wire"
