"""Label Studio's JSON export becomes cases."""

import datetime

import pytest

from summarizer.evaluation.errors import LabelError

MATCH = "They won by three goals to one on Sunday, before a crowd of four thousand who had waited for years to see it."


def region(export, number, words, *labels, text=None):
    start, end = export.span(words, text or export.text)
    value = {"start": start, "end": end, "text": words, "labels": list(labels)}
    return {"id": f"r{number}", "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def choice(question, *values):
    return {"from_name": question, "to_name": "text", "type": "choices", "value": {"choices": list(values)}}


def relation(source, target, *labels):
    return {"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": list(labels)}


def annotation(by, *result, **more):
    return {"id": 1, "completed_by": by, "was_cancelled": False, "ground_truth": False, "result": list(result)} | more


def task(export, *annotations, **data):
    known = {"text": export.text, "title": "Bomb at a depot", "published": "2031-03-05"}
    return {"id": 7, "data": known | data, "annotations": list(annotations), "predictions": [{"result": ["none"]}]}


@pytest.fixture
def full(export):
    return annotation(
        3,
        region(export, 1, "At least four soldiers", "casualty:killed:military"),
        region(export, 2, "police", "source"),
        region(export, 3, "Red Lantern Brigade", "claimant:claimed"),
        region(export, 4, "The Brigade", "claimant:claimed"),
        region(export, 5, "Lena Orr", "reaction:condemns:BA"),
        region(export, 6, "Tuzla", "place"),
        region(export, 7, "car bomb", "weapon?"),
        region(export, 8, "who had driven the car", "unknown"),
        relation("r1", "r2", "according_to"),
        relation("r3", "r4"),
        choice("incident.kind", "bombing", "sabotage"),
        choice("more", "incident.stage=accomplished", "incident.country=ba", "tag=car_bomb"),
        {"from_name": "incident.date", "type": "textarea", "value": {"text": ["2031-03-03"]}},
    )


def test_spans_choices_and_relations_become_a_label_file(export, full):
    dataset, said = export.imported("label-studio", export.write([task(export, full)]))
    case = dataset.case("bomb-at-a-depot")
    assert export.content(case) == {
        "labellers": ["3"],
        "tags": ["car_bomb"],
        "incident": {
            "kind": ["bombing", "sabotage"],
            "stage": ["accomplished"],
            "country": ["BA"],
            "date": {"start": datetime.date(2031, 3, 3), "end": datetime.date(2031, 3, 3)},
            "places": [["Tuzla"]],
            "weapons": [{"any": ["car bomb"], "optional": True}],
        },
        "casualties": [
            {
                "outcome": "killed",
                "count": {"low": 4, "high": None},
                "who": ["soldiers"],
                "group": "military",
                "according_to": ["police"],
                "evidence": ["At least four soldiers"],
            }
        ],
        "claimants": [
            {
                "actor": ["Red Lantern Brigade", "The Brigade"],
                "stance": "claimed",
                "evidence": ["Red Lantern Brigade", "The Brigade"],
            }
        ],
        "reactions": [{"speaker": ["Lena Orr"], "stance": "condemns", "country": "BA", "evidence": ["Lena Orr"]}],
        "unknowns": [["who had driven the car"]],
    }
    assert case.article.text.startswith("TUZLA")
    assert case.article.published == datetime.date(2031, 3, 5)
    assert dataset.tags == {"car_bomb": "as imported"}
    assert said == [f"1 cases in {dataset.folder}"]


def test_two_people_give_two_files_each_with_its_labeller(export):
    """Until somebody settles them, the first counts, and the file says so."""
    place = region(export, 1, "Tuzla", "place")
    weapon = region(export, 1, "car bomb", "weapon")
    by_mail = annotation({"id": 9, "email": "jm@example.org"}, weapon)
    dataset, said = export.imported("label-studio", export.write([task(export, annotation(3, place), by_mail)]))
    case = dataset.cases[0]
    assert export.content(case, "labels.first.yaml")["labellers"] == ["3"]
    assert export.content(case, "labels.second.yaml")["labellers"] == ["jm@example.org"]
    assert export.content(case) == export.content(case, "labels.first.yaml")
    assert (case.folder / "labels.yaml").read_text(encoding="utf-8").startswith("# Not settled")
    assert "1 cases have two labellings and are to be settled: labels.yaml is the first" in said


def test_the_ground_truth_is_the_settlement(export):
    """It is no labelling of its own; what was cancelled counts for nothing."""
    wrong = annotation(1, region(export, 1, "police", "place"), was_cancelled=True)
    one, other = (annotation(by, region(export, 1, "car bomb", "weapon")) for by in (2, 3))
    truth = annotation(4, region(export, 1, "Tuzla", "place"), ground_truth=True)
    dataset, said = export.imported("label-studio", export.write([task(export, wrong, one, truth, other)]))
    assert export.content(dataset.cases[0])["incident"] == {"places": [["Tuzla"]], "weapons": []}
    assert export.content(dataset.cases[0], "labels.second.yaml")["labellers"] == ["3"]
    assert len(said) == 1


def test_a_section_that_the_export_never_uses_is_left_out(export):
    """One that it uses elsewhere is empty where a case lacks it."""
    tasks = [
        task(export, annotation(1, region(export, 1, "Tuzla", "place"))),
        task(export, annotation(1, choice("incident", "none")), text=MATCH, title="A match"),
        task(export, annotation(1, region(export, 1, "Lena Orr", "reaction:acts")), text=export.text + " More."),
    ]
    dataset, _ = export.imported("label-studio", export.write(tasks))
    contents = {case.id: export.content(case) for case in dataset}
    assert contents["bomb-at-a-depot"] == {
        "labellers": ["1"],
        "incident": {"places": [["Tuzla"]]},
        "reactions": [],
    }
    assert contents["bomb-at-a-depot-2"]["incident"] == {"places": []}
    assert contents["a-match"]["incident"] is None
    assert contents["a-match"]["casualties"] == []


def test_offsets_that_a_browser_counted_are_put_right(export):
    """UTF-16 units, of which an emoji is two."""
    text = "🔥🔥 " + export.text
    found = region(export, 1, "Lena Orr", "reaction:condemns", text=text)
    found["value"]["start"] += 2
    found["value"]["end"] += 2
    dataset, _ = export.imported("label-studio", export.write([task(export, annotation(1, found), text=text)]))
    assert export.content(dataset.cases[0])["reactions"][0]["speaker"] == ["Lena Orr"]


def with_value(found, **values):
    return found | {"value": found["value"] | values}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"labels": ["perpetrator"]}, "'perpetrator' is none that can be imported"),
        ({"labels": ["casualty:dead"]}, "'casualty:dead' is none"),
        ({"labels": ["casualty:killed:cats"]}, "'casualty:killed:cats' is none"),
        ({"start": 3, "end": 8}, "the region 3 to 8 does not hold 'Tuzla'"),
        ({"start": None}, "a region has no start and end"),
    ],
)
def test_what_cannot_be_imported_is_named_with_file_and_line(export, change, message):
    """And nothing is left behind."""
    source = export.write([task(export, annotation(1, with_value(region(export, 1, "Tuzla", "place"), **change)))])
    with pytest.raises(LabelError, match=message) as error:
        export.imported("label-studio", source)
    assert str(error.value).startswith(f"{source}:2: ")
    assert sorted(path.name for path in export.folder.iterdir()) == ["export.json"]


@pytest.mark.parametrize(
    ("question", "value", "message"),
    [
        ("incident.kind", "explosion", "incident.kind: 'explosion' is none that can be imported"),
        ("incident.date", "Monday", "'monday' is no date"),
        ("incident.country", "Bosnia", "incident.country: 'Bosnia' is none"),
        ("mood", "grim", "mood: 'grim' is none"),
    ],
)
def test_choices_are_held_against_the_vocabulary(export, question, value, message):
    source = export.write([task(export, annotation(1, choice(question, value)))])
    with pytest.raises(LabelError, match=message):
        export.imported("label-studio", source)


def test_a_second_task_is_named_by_its_own_line(export):
    bad = task(export, annotation(1, choice("mood", "grim")), text=MATCH)
    source = export.write([task(export, annotation(1, region(export, 1, "Tuzla", "place"))), bad])
    begun = [number for number, line in enumerate(source.read_text().splitlines(), 1) if line == " {"]
    with pytest.raises(LabelError, match=f":{begun[1]}: mood"):
        export.imported("label-studio", source)
