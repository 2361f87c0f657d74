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
    "sentence", ["The sky was clear.", "The dead have been identified.", "It was clear who had done it."]
)
def test_what_is_known_is_no_unknown(draft, sentence):
    """Clear matters are not listed."""
    assert draft(LEAD + sentence).unknowns == []
