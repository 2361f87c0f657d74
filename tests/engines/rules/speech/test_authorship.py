"""Texts of one voice: whose "I" and "we" the narrator's are."""

import pytest

HEAD = "Statement by the Prime Minister of Norway, Jonas Holm, on the attack in Omdurman\n\n"
TOLD = "Fourteen people were killed in a drone attack on a hospital in Omdurman, Sudan, on Monday. "


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("I condemn the attack in the strongest terms.", "condemns"),
        ("We have decided to send a medical team to Port Sudan.", "acts"),
        ("We call on both sides to stop the fighting.", "urges_restraint"),
    ],
)
def test_the_author_reacts_as_i_and_we(draft, sentence, stance):
    """Who the heading names says it, with his country, and the heading is shown beside it."""
    (found,) = draft(HEAD + TOLD + sentence).reactions
    assert (found.speaker, found.country, found.stance) == ("Jonas Holm", "NO", stance)
    assert any("Jonas Holm" in quote.quote for quote in found.evidence)


@pytest.mark.parametrize(
    "text",
    [
        TOLD + "We condemn the attack in the strongest terms.",
        (
            "A statement by the president of Mali said nine soldiers were killed near Gao on Monday. We condemned it, a reader "
            "wrote."
        ),
    ],
    ids=["no heading", "a sentence about a statement"],
)
def test_nobody_else_is_the_author(draft, text):
    """Without a heading that names the author, "we" is nobody."""
    assert [r for r in draft(text).reactions if r.stance == "condemns"] == []
