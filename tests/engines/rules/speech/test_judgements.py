"""What a speaker makes of something by a name for it."""

import pytest

LEAD = "Gunmen attacked a market in Kaduna on Monday, killing nine people, police said.\n\n"


def stances(draft, text):
    return {reaction.stance for reaction in draft(LEAD + text).reactions}


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param('President Ana Orr called the gunmen "a stain".', "condemns", id="doers-quoted"),
        pytest.param("Foreign Minister Ana Orr described the raid as butchery.", "condemns", id="deed-as"),
        pytest.param('President Ana Orr termed the attack "a wound to the river".', "condemns", id="deed-quoted"),
        pytest.param("President Ana Orr called the raid a success.", "justifies", id="good-name-for-the-deed"),
        pytest.param("President Ana Orr called the gunmen heroes.", "justifies", id="good-name-for-the-doers"),
        pytest.param('President Ana Orr termed the dead man "an honest friend".', "supports", id="the-dead"),
        pytest.param(
            'President Ana Orr termed the dead man "an honest friend", and Mali closed its border.',
            "supports",
            id="of-two-in-one-sentence",
        ),
    ],
)
def test_a_name_for_it_takes_a_side(draft, sentence, stance):
    """An evil name condemns, a good one justifies the deed or honours the dead."""
    assert stance in stances(draft, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("President Ana Orr called the attack the deadliest since May.", id="measure"),
        pytest.param("President Ana Orr described the attack as an isolated incident.", id="neutral"),
        pytest.param("President Ana Orr saw the attack on television.", id="seeing"),
        pytest.param("President Ana Orr called the attack to mind.", id="idiom"),
    ],
)
def test_a_neutral_name_takes_no_side(draft, sentence):
    """Accounts and neutral names neither condemn nor justify."""
    assert stances(draft, sentence).isdisjoint({"condemns", "justifies", "supports"})
