"""doccano's JSONL export becomes cases: a file for each user."""

import pytest

from summarizer.errors import InputError

LONG = "Two guards were killed on Monday when a bomb went off at a depot near Tuzla, as police said late in the day."


def entity(export, number, words, label):
    start, end = export.span(words)
    return {"id": number, "start_offset": start, "end_offset": end, "label": label}


def test_triples_are_read_and_the_file_names_the_labeller(export):
    """Labels of a whole text are choices."""
    spans = [[*export.span("police"), "place"], [*export.span("The Red Lantern Brigade"), "claimant:claimed"]]
    export.write([{"id": 4, "text": export.text, "label": spans, "title": "Depot"}], "users/ana.jsonl")
    choices = ["incident.kind=bombing", "incident.date=none"]
    export.write([{"id": 4, "text": export.text, "label": choices, "title": "Depot"}], "users/ben.jsonl")
    dataset, said = export.imported("doccano", export.folder / "users")
    case = dataset.case("depot")
    assert export.content(case, "labels.first.yaml") == {
        "labellers": ["ana"],
        "incident": {"places": [["police"]]},
        "claimants": [
            {"actor": ["The Red Lantern Brigade"], "stance": "claimed", "evidence": ["The Red Lantern Brigade"]}
        ],
    }
    assert export.content(case, "labels.second.yaml") == {
        "labellers": ["ben"],
        "incident": {"kind": ["bombing"], "date": {"start": None, "end": None}, "places": []},
        "claimants": [],
    }
    assert said[0] == f"1 cases in {dataset.folder}"


def test_entities_and_relations_are_read(export):
    row = {
        "id": 4,
        "text": export.text,
        "annotator": "ana",
        "entities": [
            entity(export, 11, "At least four soldiers", "casualty:killed"),
            entity(export, 12, "police", "source"),
            entity(export, 13, "Tuzla", "place"),
            entity(export, 14, "depot near Tuzla", "place"),
        ],
        "relations": [
            {"id": 1, "from_id": 11, "to_id": 12, "type": "according_to"},
            {"id": 2, "from_id": 14, "to_id": 13, "type": "same"},
        ],
    }
    dataset, _ = export.imported("doccano", export.write([row], "all.jsonl"))
    content = export.content(dataset.case("4"))
    assert content["labellers"] == ["ana"]
    assert content["casualties"][0]["according_to"] == ["police"]
    assert content["incident"]["places"] == [["depot near Tuzla", "Tuzla"]]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"label": []}, ":1: has no text under 'text' or 'data'"),
        ({"text": "Short.", "label": [[0, 3, "place"]]}, ":1: the text holds only one word"),
        ({"text": "\ud83d" + "word " * 30, "label": [[1, 3, "place"]]}, ":1: the text holds half of a character"),
        ({"text": "Short.", "label": [[0, 99, "place"]]}, ":1: the span 0 to 99 does not lie in the text"),
        ({"text": LONG, "label": [[0, 3]]}, ":1: the label"),
        (
            {
                "text": LONG,
                "entities": [{"id": 1, "start_offset": 0, "end_offset": 3, "label": "place"}],
                "relations": [{"from_id": 1, "to_id": 2, "type": "same"}],
            },
            ":1: a relation leads to a span that is not there",
        ),
    ],
    ids=["no text", "no article", "half a character", "span outside", "no triple", "relation into nothing"],
)
def test_faults_name_file_and_line(export, row, message):
    source = export.write([row], "all.jsonl")
    with pytest.raises(InputError) as error:
        export.imported("doccano", source)
    assert f"{source}{message}" in str(error.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "nothing in the doccano export is labelled"),
        ('{"text": ', ":1: does not parse as JSON"),
        ('[{"text": "One."}', ":1: does not parse as JSON"),
        ("\n3", ":2: is no JSON object"),
        ("[" * 100_000, ""),
    ],
    ids=["empty", "cut off", "list without an end", "a number", "nested without end"],
)
def test_files_that_are_no_export(export, content, message):
    path = export.folder / "all.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as error:
        export.imported("doccano", path)
    assert message in str(error.value)


def test_a_folder_that_holds_something_is_not_written_into(export):
    source = export.write([{"text": export.text, "label": []}], "all.jsonl")
    (export.folder / "out").mkdir()
    (export.folder / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="is not empty"):
        export.imported("doccano", source)
