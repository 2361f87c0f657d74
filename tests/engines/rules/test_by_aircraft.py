"""What flies, and whose it is: air strikes told by "army helicopters" and "air force planes"."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        pytest.param(
            "Army helicopters bombed a market in Nyala on Monday, killing two people.",
            "air_strike", "Army", id="bombed",
        ),
        pytest.param(
            "Army helicopters strafed five homes in Nyala on Monday, killing two people.",
            "air_strike", "Army", id="strafed",
        ),
        pytest.param(
            "A school in Kachin was bombed by government planes on Monday, killing two people.",
            "air_strike", "government", id="bombed by",
        ),
        pytest.param(
            "Two hamlets near Perquin were rocketed and strafed by air force helicopters on Monday, killing two people.",
            "air_strike", "air force", id="two verbs",
        ),
        pytest.param(
            "A clinic in Nyala was hit on Monday by a missile fired by an army helicopter. Two people died.",
            "missile_or_rocket_attack", "army", id="a missile of theirs",
        ),
        pytest.param(
            "A school in Kachin was bombed by rebels on Monday, killing two people.",
            "bombing", "rebels", id="by people",
        ),
        pytest.param(
            "Gunmen attacked a hotel in Cali on Monday and killed two guests. Police helicopters flew over it.",
            "armed_assault", "Gunmen", id="above it later",
        ),
        pytest.param("A lorry bombed a bank in Cali on Monday, killing two people.", "bombing", None, id="a lorry"),
    ],
)  # fmt: skip
def test_what_flies_makes_an_air_strike_of_its_owner(draft, text, kind, actor):
    """Helicopters and planes strike from the air, and their owner did it; lorries and people do not."""
    read = draft(text)
    assert read.incident.kind == kind
    assert next((claim.actor for claim in read.claimants), None) == actor


def test_a_plane_that_is_bombed_strikes_nothing(draft):
    """The thing before "was bombed" suffered it."""
    assert draft("A government plane was bombed at Cali airport on Monday.").incident.kind == "bombing"
