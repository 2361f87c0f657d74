"""What the article itself says is not known."""

import pytest

LEAD = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people. "


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The motive for the attack remains unclear.", "motive for the attack"),
        ("It was not immediately clear who was behind the bombing.", "who was behind the bombing"),
        ("The claim could not be independently verified.", "claim"),
        ("Reports of a second blast have not been confirmed.", "Reports of a second blast"),
        ("Their whereabouts are unknown.", "whereabouts"),
        ("The army did not say how many soldiers were hurt.", "how many soldiers were hurt"),
        ("Police are investigating whether others were involved.", "whether others were involved"),
    ],
)
def test_what_is_unclear_is_named(draft, sentence, words):
    """The matter stands in the words of the article."""
    (unknown,) = draft(LEAD + sentence).unknowns
    assert words in unknown.what


@pytest.mark.parametrize(
    "sentence",
    [
        "The sky was clear.",
        "Police did not give a figure for the dead.",
        "The dead have been identified.",
        "It was clear who had done it.",
        "No group has claimed responsibility.",
        "The group is not known to employ women.",
        "Prosecutors are weighing whether to appeal.",
        "The army declined to comment.",
        "The shops remained open.",
    ],
)
def test_what_is_known_is_no_unknown(draft, sentence):
    """Clear matters are not listed."""
    assert draft(LEAD + sentence).unknowns == []


def test_two_matters_of_one_sentence_are_two(draft):
    """What is joined by "or" is told apart."""
    text = "It was not known where the men had come from, or whether somebody had helped them."
    assert [unknown.what for unknown in draft(LEAD + text).unknowns] == [
        "where the men had come from",
        "whether somebody had helped them",
    ]


def test_a_list_of_open_questions_is_read_below_its_heading(draft):
    """Questions without a verb of knowing count where a heading says what they are."""
    text = f"{LEAD}\n\nWHAT WE DON'T KNOW. Whether a second bomb was found. Who built the first."
    assert [unknown.what for unknown in draft(text).unknowns] == [
        "Whether a second bomb was found",
        "Who built the first",
    ]
