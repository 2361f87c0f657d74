"""Statements of movements, courts and field reports: blame shared by two, orders given, where it was, who was led away."""

import pytest

LEAD = "Nine citizens were killed in an air strike on a house in Rafah on Monday. "


def test_citizens_are_civilians(draft):
    """Translated agencies say "citizens" for civilians."""
    assert [(c.count.low, c.group) for c in draft(LEAD).casualties] == [(9, "civilians")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The court said the attack had been ordered by Iran and carried out by Hezbollah.", ("accused", "Iran")),
        (
            "The government held the Harbour Brigade and the occupation fully responsible.",
            ("accused", "Harbour Brigade"),
        ),
        ("Prosecutors blamed Iran. Iran has always denied any involvement.", ("denied", "Iran")),
    ],
    ids=["ordered by", "held with another", "always denied"],
)
def test_blame_and_denial(draft, sentence, expected):
    """Who ordered it is accused, also beside another; "always" stands between subject and verb."""
    assert expected in [(c.stance, c.actor) for c in draft(LEAD + sentence).claimants]


def test_a_state_and_its_ministry_claim_once(draft):
    """The more particular of the two stands."""
    found = draft(
        "Missiles hit the port of Odesa in Ukraine on Monday, killing four people.\n\nMoscow said it hit a depot.\n\n"
        "Russia's defence ministry said it had struck a depot with Iskander missiles."
    )
    assert [c.actor for c in found.claimants if c.stance == "claimed"] == ["Russia's defence ministry"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fighters attacked a convoy of the Pakistani army in the Danuk area of Turbat on Monday.", "Danuk area"),
        (
            "Gunmen killed 33 people in Mangu LGA in Nigeria on Monday. Some 6,400 people were displaced to two sites in Jos.",
            "Mangu LGA",
        ),
    ],
    ids=["of an army in", "displaced to"],
)
def test_where_it_was_and_not_where_they_belong_or_fled(draft, text, place):
    """A convoy "of the army in X" was hit in X; where people were displaced to is no place of the incident."""
    assert [p.name for p in draft(text).incident.places] == [place]


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [("Two passengers were taken into the forest.", [2]), ("Two passengers were taken into the theatre for care.", [])],
)
def test_people_led_into_the_forest_are_captured(draft, sentence, taken):
    """Led away by the attackers, and not brought somewhere."""
    found = draft(
        "Five men with shotguns stopped a minibus near Gbarnga in Liberia on Monday and shot the driver. " + sentence
    )
    assert [c.count.low for c in found.casualties if c.outcome == "captured"] == taken


def test_an_aerial_aggression_is_an_air_strike(draft):
    """Words of translated agencies for harm done on purpose prove an incident."""
    found = draft(
        "Six citizens were martyred on Tuesday in an aerial aggression by the American enemy on a neighbourhood of "
        "Hodeidah, the Ministry of Health said."
    )
    assert found.incident.kind == "air_strike"


def test_aggression_on_a_pitch_is_none(draft):
    """In sport it proves nothing."""
    found = draft(
        "The captain praised his side's aggression after Saturday's match, in which the striker scored twice and the "
        "goalkeeper was injured in the second half of the cup final."
    )
    assert found.incident is None


def test_a_statement_after_a_colon_begins_with_its_words(draft):
    """The colon before a quotation is no part of it."""
    found = draft(
        "A man was shot in Tottenham, north London, on Tuesday.\n\n"
        'Chief Inspector Rob Miles said: "We understand the concern that this will cause."'
    )
    assert [r.statement[:2] for r in found.reactions] == ["We"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            (
                "Troops were attacked with drones near El Tambo in Colombia on Monday by members of the residual organised "
                "armed group Carlos Patino. Three soldiers were killed."
            ),
            "Carlos Patino",
        ),
        (
            (
                "Troops were attacked near El Tambo in Colombia on Monday by members of an armed group, Carlos Orr, a farmer, "
                "said. Three soldiers were killed."
            ),
            None,
        ),
    ],
    ids=["a group named for a person", "a person after a comma"],
)
def test_a_group_that_bears_a_persons_name(draft, text, actor):
    """A first name right after "armed group" names the group; after a comma it is somebody else."""
    named = {c.actor for c in draft(text).claimants} & {"Carlos Patino", "Carlos Orr"}
    assert named == ({actor} if actor else set())


def test_that_after_whom_it_was_told_opens_a_clause(draft):
    """“Told reporters that army units": the units, of the army, did it."""
    found = draft(
        "Units of the army carried out operations near Idleb in Syria on Monday.\n\nA military source told reporters that "
        "army units destroyed three dens of militants in the town of Saraqeb, killing and injuring dozens of them."
    )
    assert found.incident is not None
    assert not any("that" in (c.actor or "").split() for c in found.claimants)
