"""Harm as news agencies word it: limbs, illness, survivors, captives, people driven out, and people told of in pairs."""

import pytest

LEAD = "Gunmen attacked the town of Kidal in Mali on Monday, officials said on Tuesday.\n\n"


@pytest.fixture
def harm(draft):
    """Outcome, lower bound and group of each casualty of a text."""
    return lambda text: [(c.outcome, c.count.low, c.group) for c in draft(LEAD + text).casualties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("An officer was hit in the forearm.", [("injured", 1, "police")], id="forearm"),
        pytest.param("An officer was hit in the market.", [], id="no-limb"),
        pytest.param("One nurse escaped with a bullet in the shoulder.", [("injured", 1, "civilians")], id="bullet-in"),
        pytest.param("One nurse escaped with a bag of bullets.", [], id="bag-of-bullets"),
        pytest.param("Two nurses got away with injuries.", [("injured", 2, "civilians")], id="got-away"),
        pytest.param("Two of the nurses have broken legs.", [("injured", 2, "civilians")], id="broken-legs"),
        pytest.param("One clerk cut his hand on a glass door.", [("injured", 1, "civilians")], id="cut-his-hand"),
        pytest.param("One clerk cut his costs.", [], id="cut-costs"),
        pytest.param("At least 140 nurses fell ill.", [("injured", 140, "civilians")], id="fell-ill"),
        pytest.param("The patrol picked up one wounded nurse.", [("injured", 1, "civilians")], id="wounded-nurse"),
        pytest.param("The patrol talked to one of the wounded nurses.", [], id="one-of-the-wounded"),
        pytest.param(
            "Doctors said 47 wounded had been brought in.", [("injured", 47, "civilians")], id="wounded-alone"
        ),
        pytest.param("Two drivers burned to death.", [("killed", 2, "civilians")], id="burned-to-death"),
        pytest.param("Four drivers were hacked or beaten to death.", [("killed", 4, "civilians")], id="or-beaten"),
        pytest.param("The ministry spoke of one death.", [("killed", 1, "civilians")], id="one-death"),
        pytest.param("The ministry spoke of one death sentence.", [], id="death-sentence"),
        pytest.param("The police put the enemy's losses at 16.", [("killed", 16, "civilians")], id="losses-at"),
        pytest.param("They left, taking five girls with them.", [("captured", 5, "civilians")], id="taking-with-them"),
        pytest.param("A man held 11 clerks in a bank for nine hours.", [("captured", 11, "civilians")], id="held-in"),
        pytest.param("The club held 11 players in the squad.", [], id="held-in-the-squad"),
        pytest.param("The mission counted 28 captives.", [("captured", 28, "civilians")], id="counted-captives"),
        pytest.param("The mission counted 28 guests.", [], id="counted-guests"),
        pytest.param("The raiders had taken seven nurses hostage.", [("captured", 7, "civilians")], id="had-taken"),
        pytest.param("The agency registered 740 new arrivals.", [("displaced", 740, "civilians")], id="new-arrivals"),
        pytest.param("Some 900 villagers were walking towards Gao.", [("displaced", 900, "civilians")], id="walking"),
        pytest.param("Two villagers were walking towards Gao.", [], id="two-walk"),
        pytest.param("The blast killed two night watchmen.", [("killed", 2, "civilians")], id="night-watchmen"),
        pytest.param(
            "The blast killed five women and children.", [("killed", 5, "civilians")], id="women-and-children"
        ),
        pytest.param("A woman of 61 was killed.", [("killed", 1, "civilians")], id="woman-of-61"),
        pytest.param("Nobody was hit.", [("unspecified", 0, "civilians")], id="nobody-was-hit"),
    ],
)
def test_harm_in_other_words(harm, text, expected):
    """What befell people is read from what they have, lose or are called as well as from a verb of harm."""
    assert harm(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("An inspector and a sergeant were killed.", [("killed", 2, "police")], id="two-ranks"),
        pytest.param("A captain and his wife were killed.", [("killed", 2, "mixed")], id="captain-and-wife"),
        pytest.param("A teacher was killed with his driver.", [("killed", 2, "civilians")], id="with-his-driver"),
        pytest.param("A teacher was killed with his own gun.", [("killed", 1, "civilians")], id="with-his-gun"),
        pytest.param("A teacher and two of his pupils were killed.", [("killed", 3, "civilians")], id="two-of-his"),
        pytest.param(
            "A guest was hit in the hip and a porter was cut by glass.",
            [("injured", 1, "civilians"), ("injured", 1, "civilians")],
            id="one-and-another",
        ),
        pytest.param(
            "A mayor was gunned down; a nurse was killed beside him.",
            [("killed", 1, "officials"), ("killed", 1, "civilians")],
            id="beside-him",
        ),
        pytest.param(
            "A man shot two nurses dead and wounded their guide before he was hit in the leg.",
            [("killed", 2, "civilians"), ("injured", 1, "civilians"), ("injured", 1, "civilians")],
            id="before-he-was-hit",
        ),
        pytest.param(
            "Soldiers killed three rebels. Four rebels and a nurse were wounded.",
            [("killed", 3, "militants"), ("injured", 4, "militants"), ("injured", 1, "civilians")],
            id="rebels-apart",
        ),
    ],
)
def test_people_in_pairs(harm, text, expected):
    """Two single people told of in one breath are two, and armed men stay apart from those they harm."""
    assert sorted(harm(text)) == sorted(expected)


def test_an_exercise_harms_nobody(draft):
    """Hostages of a drill are none."""
    text = (
        "Commandos stormed a hotel near Gao on Monday as troops began a counter-terrorism exercise.\n\nIn the opening "
        "scenario cadets had taken eight guests hostage. Two of the mock attackers were killed by blanks."
    )
    assert draft(text).incident is None
