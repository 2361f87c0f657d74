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


THREAT = "NAIROBI, March 3 2031 - {} during the Africa Cup of Nations, which opens in under three weeks.\n"


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Brigade has threatened bomb attacks on stadiums in Kenya",
        "The Harbour Brigade has warned that it will attack stadiums in Kenya",
    ],
)
def test_who_threatens_claims_the_threat(draft, words):
    """Where the incident is a threat, its maker is a claimant."""
    made = draft(THREAT.format(words))
    assert (
        made.incident is None
        or made.incident.stage != "threatened"
        or ("claimed", "Harbour Brigade") in {(c.stance, c.actor) for c in made.claimants}
    )


RAM = "TORONTO, March 3 2031 - A truck was driven into a street festival in Toronto on Sunday, killing two people. "


def test_who_is_charged_is_the_driver_just_told_of(draft):
    """A pronoun that is charged goes back to the driver of the sentence before, and not to a victim named earlier."""
    text = RAM + (
        "One of the dead was Nisha Raman, a nurse. The driver got out and lay down on the pavement. "
        "He has been charged with two counts of murder."
    )
    assert ("accused", "driver") in stances(draft, text)
    assert ("accused", "Nisha Raman") not in stances(draft, text)


def test_who_was_tried_for_an_older_crime_is_no_claimant(draft):
    """A verdict told right behind an older attack belongs to that one."""
    text = (
        "Nine killed as bomb rips through Quetta market\n\n"
        "QUETTA, March 3 - A bomb hidden in a fruit cart killed nine people at a market in Quetta on Monday, doctors "
        "said.\n\nThe bomb went off at noon on Monday.\n\n"
        "In May 2021 gunmen killed a judge at a mosque in Lahore. Four men were jailed for it.\n\n"
        "Hospitals asked for blood on Monday.\n"
    )
    assert not any(actor == "Four men" for _, actor in stances(draft, text))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Police attributed it to a gang led by Robin Haga.", ("accused", "gang led by Robin Haga")),
        ("A source in the SBU told reporters that it was behind the attack.", ("claimed", "SBU")),
        ("Police arrested a courier from Tver who is suspected of the attack.", ("suspected", "courier")),
        ("The minister suggested that the M23 had staged the attack.", ("accused", "M23")),
    ],
)
def test_who_is_meant(draft, sentence, found):
    """A gang by its leader, a body by its source, a man and not his town, and whom a guess names."""
    assert found in stances(draft, RAM + sentence)


def test_a_town_from_which_somebody_comes_is_nobody(draft):
    """The near miss of a relative clause: the place in it acts for nobody."""
    assert not any("Tver" in (actor or "") for _, actor in stances(draft, RAM + "A man from Tver who saw it fled."))
