"""What became of each item of a scored case, and why."""

import pytest

from summarizer.evaluation import answers
from summarizer.evaluation.explain import explain
from summarizer.evaluation.findings import findings
from summarizer.evaluation.labels import Labels
from summarizer.evaluation.scoring import score

TEXT = "Nothing is looked up here."


def of(labels, other):
    """The findings of one labelling against another."""
    given, said = (Labels.model_validate({"labellers": ["m"], **each}) for each in (labels, other))
    return score(given, answers.of_labels(said), TEXT)


def toll(outcome, number, **more):
    return {"outcome": outcome, "count": {"low": number, "high": number}, **more}


TOLLS = [
    ("right", [toll("killed", 2)], [toll("killed", 2)], [("right", ())]),
    ("nothing", [toll("killed", 2)], [], [("missing", ("nothing was answered here",))]),
    ("too-much", [], [toll("killed", 2)], [("spurious", ("nothing is labelled here",))]),
    (
        "a-field",
        [toll("killed", 2, group="police")],
        [toll("killed", 2, group="military")],
        [("wrong", ("group: military for police (0.00, 17% of the item)",))],
    ),
    (
        "another-outcome",
        [toll("killed", 2)],
        [toll("injured", 2)],
        [
            ("missing", ("nearest is “injured 2”, but the outcomes differ",)),
            ("spurious", ("nearest is “killed 2”, but the outcomes differ",)),
        ],
    ),
    (
        "twice",
        [toll("killed", 2)],
        [toll("killed", 2), toll("killed", 2)],
        [("right", ()), ("spurious", ("“killed 2” (1.00) went to a better match",))],
    ),
    (
        "another-count",
        [toll("killed", 2, group="police")],
        [toll("killed", 30, group="police")],
        [
            ("missing", ("nearest is “killed 30” with 0.17, under 0.5", "count: 30 for 2 (0.00, 83% of the item)")),
            ("spurious", ("nearest is “killed 2” with 0.17, under 0.5", "count: 30 for 2 (0.00, 83% of the item)")),
        ],
    ),
    ("optional", [toll("killed", 2, optional=True)], [], [("optional", ("nothing was answered here",))]),
    (
        "unlike",
        [toll("killed", 2)],
        [toll("killed", 9)],
        [
            ("missing", ("nothing was answered that is like it",)),
            ("spurious", ("nothing is labelled that is like it",)),
        ],
    ),
]


@pytest.mark.parametrize(("labels", "given", "expected"), [row[1:] for row in TOLLS], ids=[row[0] for row in TOLLS])
def test_each_item_has_a_verdict_and_its_reasons(labels, given, expected):
    """Pairs and labels in the order of the labels, then what is spurious."""
    found = findings(of({"casualties": labels}, {"casualties": given}))
    assert [(each.verdict, each.reasons) for each in found] == expected


def test_one_value_in_place_of_another_is_one_finding():
    """Though it counts twice: the label is missing, the answer spurious."""
    scored = of({"incident": {"kind": "bombing"}}, {"incident": {"kind": "unrest"}})
    (found,) = findings(scored)
    assert (found.section, found.field, found.verdict) == ("incident", "kind", "wrong")
    assert (found.wanted, found.given) == ("bombing", "unrest")
    assert found.reasons == ("kind: unrest for bombing (0.00)", "counts as missing and as spurious")


def test_every_label_and_every_answer_is_in_one_finding():
    """Whatever was assigned to what."""
    labels = [toll("killed", n) for n in (1, 2, 3)]
    given = [toll("killed", n) for n in (3, 9, 1, 1)]
    found = findings(of({"casualties": labels}, {"casualties": given}))
    assert sorted(each.label for each in found if each.label is not None) == [0, 1, 2]
    assert sorted(each.answer for each in found if each.answer is not None) == [0, 1, 2, 3]


def test_the_explanation_has_matrix_assignment_and_reasons():
    """The assigned pair in brackets, a dash where nothing can match, and how a pair's similarity comes about."""
    labels = [toll("killed", 2, group="police"), toll("injured", 5)]
    given = [toll("injured", 5), toll("killed", 2, group="military")]
    text = explain("case", of({"casualties": labels}, {"casualties": given}))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert "L1 - [0.83]" in lines
    assert "L2 [1.00] -" in lines
    assert "W wrong 0.83: L1 = A2" in lines
    assert "0.83 = (0.5 × 1.00 count + 0.1 × 0.00 group) / 0.6" in lines
    assert (
        "casualties: F1 0.917 = 2 × 1.83 / (2 required + 2 answered); 1 correct, 1 partial, 0 missing, 0 spurious"
        in lines
    )


@pytest.mark.parametrize(
    ("given", "said"), [({"incident": None}, "none either"), ({"incident": {"kind": "unrest"}}, "has one")]
)
def test_the_explanation_says_whether_the_brief_abstained(given, said):
    """Where the label has no incident."""
    assert said in explain("case", of({"incident": None}, given))
