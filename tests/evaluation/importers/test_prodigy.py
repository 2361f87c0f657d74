"""Prodigy's JSONL becomes cases."""


def task(export, by, spans=(), **more):
    marked = [dict(zip(("start", "end"), export.span(words), strict=True), label=label) for words, label in spans]
    known = {"text": export.text, "meta": {"title": "Depot", "source": "Wire"}, "answer": "accept"}
    return known | {"_annotator_id": by, "spans": marked} | more


def test_spans_options_and_relations_of_what_was_accepted(export):
    """A text of two annotators is one case; what was rejected or ignored counts for nothing."""
    spans = [("The Red Lantern Brigade", "claimant:claimed"), ("The Brigade", "claimant:claimed")]
    first = task(export, "d-ana", spans, accept=["incident.kind=bombing"], **{"incident.date": "2031-03-03/2031-03-04"})
    head, child = ({key: span[key] for key in ("start", "end")} for span in first["spans"])
    first["relations"] = [{"head": 9, "child": 15, "label": "SAME", "head_span": head, "child_span": child}]
    second = task(export, None, [("Tuzla", "place")], _session_id="d-ben")
    rows = [task(export, "d-eve", [("police", "place")], answer="reject"), first, second]
    dataset, said = export.imported("prodigy", export.write(rows, "set.jsonl"))
    case = dataset.case("depot")
    content = export.content(case, "labels.first.yaml")
    assert content["labellers"] == ["d-ana"]
    assert str(content["incident"]["date"]["end"]) == "2031-03-04"
    assert content["incident"]["kind"] == ["bombing"]
    assert content["claimants"][0]["actor"] == ["The Red Lantern Brigade", "The Brigade"]
    assert export.content(case, "labels.second.yaml")["labellers"] == ["d-ben"]
    assert case.article.source == "Wire"
    assert len(said) == 2


def test_texts_that_nobody_accepted_are_counted(export):
    other = task(export, "ana", answer="ignore", text="Another text, which was looked at and then passed over by all.")
    rows = [task(export, "ana", [("Tuzla", "place")]), other]
    dataset, said = export.imported("prodigy", export.write(rows, "set.jsonl"))
    assert len(dataset) == 1
    assert said[1] == "1 texts that nobody labelled were passed over"
