"""Who claims what a state's own voice tells, and who only tells it; and whom a short name goes back to."""

import pytest

STRIKE = "MOGADISHU, March 3 2031 - "


def stances(draft, text):
    return {(c.stance, c.actor) for c in draft(text).claimants}


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        pytest.param(
            "The US military destroyed a boat off Kismayo on Monday, killing four people, the Pentagon announced.",
            "US military",
            id="pentagon",
        ),
        pytest.param(
            "American aircraft struck an al-Shabaab convoy near Moqokori on Monday, killing nine fighters, the U.S. Africa "
            "Command said.",
            "U.S. Africa Command",
            id="command",
        ),
        pytest.param(
            "American bombers struck a base near Moqokori on Monday, killing nine people, the White House announced.",
            "White House",
            id="white house",
        ),
        pytest.param(
            "Sudanese army aircraft attacked the airport of Nyala on Monday, killing nine people, the army said.",
            "Sudanese army",
            id="army of the told state",
        ),
        pytest.param(
            "Algeria's air defences destroyed a drone near Tin Zaouatine on Monday, killing one man, the Defence "
            "Ministry said.",
            "Algeria's air defences",
            id="ministry",
        ),
    ],
)
def test_a_state_that_tells_of_its_own_arms_claims(draft, sentence, actor):
    """What a state's forces did, by the word of that state, is owned up to."""
    assert ("claimed", actor) in stances(draft, STRIKE + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "American aircraft struck a convoy near Moqokori on Monday, killing nine people, the Russian defence "
            "ministry said.",
            id="another state",
        ),
        pytest.param(
            "M23 guns shelled a camp near Goma on Monday, killing nine people, the army said.", id="a rebel group's"
        ),
        pytest.param(
            "Kenyan police shot nine people dead in Kisumu on Monday, a Kenyan rights group said.", id="no state body"
        ),
    ],
)
def test_who_tells_of_others_claims_nothing(draft, sentence):
    """Another state, an army that tells of rebels, and a charity own up to nothing."""
    assert not any(stance == "claimed" for stance, _ in stances(draft, STRIKE + sentence))


def test_two_bodies_of_one_state_claim_once(draft):
    """The forces of a state and its command are one claimant."""
    text = STRIKE + (
        "The US military destroyed a boat off Kismayo on Monday, killing four people, the Pentagon announced. "
        "US Southern Command said it had carried out the strike."
    )
    assert [actor for stance, actor in stances(draft, text) if stance == "claimed"] == ["US military"]


def test_who_tells_what_another_owns_up_to_accuses_nobody(draft):
    """Beside its doer's claim, a telling of the deed is no accusation; blame still is."""
    lead = "An Israeli drone fired missiles at a car near Tyre on Monday, killing three, the health ministry said. "
    claim = "The Israeli military said it had struck a commander. "
    assert not any(stance == "accused" for stance, _ in stances(draft, lead + claim))
    assert ("accused", "Israel") in stances(
        draft, lead + claim + "The president accused Israel of murdering civilians."
    )


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("The governor blamed the 33rd Front, a splinter of the former FARC guerrillas.", "33rd Front"),
        ("The riot was organised by a network that calls itself Hold the Line, police said.", "Hold the Line"),
        ("A group calling itself Oglaigh na Saoirse admitted planting the bomb.", "Oglaigh na Saoirse"),
    ],
)
def test_a_name_is_told_whole(draft, sentence, actor):
    """Numbers and small words within a name belong to it."""
    lead = "A bomb tore through a market in Cucuta on Monday, killing nine people. "
    assert actor in {name for _, name in stances(draft, lead + sentence)}
