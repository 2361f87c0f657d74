"""On whose word somebody did it: identities, own sides, habits, pronouns in reported speech, and who only looks it."""

import pytest

RAID = "Gunmen attacked a village near Damboa in Nigeria's Borno state on Sunday, killing 12 people.\n\n"
AFTER = (
    " It was one of the worst such incidents in the area in recent months, and roads nearby stayed closed for hours."
)


def stances(draft, text):
    return {(c.stance, c.actor, c.according_to) for c in draft(text + AFTER).claimants}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The governor said the attackers were Boko Haram fighters.", ("accused", "Boko Haram", "governor")),
        ("Residents said the gunmen were bandits from a nearby state.", ("accused", "bandits", "Residents")),
        ("Both men belonged to the Islamic State group, the ministry said.", ("accused", "Islamic State group", "ministry")),
        ("The killings were carried out by bandits, police said.", ("accused", "bandits", "police")),
        ('"It was Boko Haram," said Usman Ali, a farmer.', ("accused", "Boko Haram", "Usman Ali")),
        ('"Boko Haram did this," said Usman Ali, a farmer.', ("accused", "Boko Haram", "Usman Ali")),
        ("The court heard that Musa Garba had planned the attack.", ("accused", "Musa Garba", "court")),
        ("The ministry said the attacker was a member of Ansaru.", ("accused", "Ansaru", "ministry")),
        ("The president blamed dissidents of the FARC.", ("accused", "dissidents of the FARC", "president")),
        ("An Ansaru commander said his men had carried out the raid.", ("claimed", "Ansaru", None)),
        ("The attackers, believed to be members of Ansaru, fled.", ("suspected", "Ansaru", None)),
        ("An officer said that initial findings pointed to Ansaru.", ("suspected", "Ansaru", None)),
        ("Umar Sani, a local politician, was detained over the attack.", ("suspected", "Umar Sani", None)),
        ("The president blamed illegal miners.", ("accused", "illegal miners", "president")),
        ("A teenage boy was remanded in custody suspected of shooting the chief.", ("suspected", "teenage boy", None)),
        ("It was an attack that the authorities attributed to Ansaru.", ("accused", "Ansaru", "authorities")),
        ("The interior ministry blamed remnants of the former regime.", ("accused", "remnants", "interior ministry")),
        ("Police arrested two suspected Boko Haram members over the attack.", ("suspected", "Boko Haram", None)),
        ("Fighters of the Ansaru group are believed to be behind the attack.", ("suspected", "Ansaru", None)),
        ("Suspected rebels of Ansaru hacked 20 people to death.", ("suspected", "Ansaru", None)),
        ("Police hunted Abu Hatem, who they believe took part in planning the attack.", ("suspected", "Abu Hatem", None)),
        ("Investigators were looking into the involvement of Ansaru.", ("suspected", "Ansaru", "Investigators")),
        ("Analysts say the raid could be the work of Ansaru.", ("suspected", "Ansaru", "Analysts")),
        ("He said the raid bore the marks of a faction of Ansaru.", ("suspected", "Ansaru", None)),
        ("Neither Boko Haram nor ISWAP has claimed the attack.", ("silent", "Boko Haram", None)),
        ("No group had claimed it by Monday evening.", ("silent", None, None)),
        ("Ansaru issued a statement saying it was responsible.", ("claimed", "Ansaru", None)),
        ("Ansaru said fighters under the command of Abu Bara were responsible.", ("claimed", "Ansaru", None)),
        ("A commander of the Ansaru group claimed the attack.", ("claimed", "Ansaru", None)),
        ('"We had nothing to do with this," an Ansaru spokesman told AFP.', ("denied", "Ansaru", None)),
        ("Mali accused Algeria of sponsoring the gunmen, a charge Algeria rejected.", ("denied", "Algeria", None)),
    ],
)  # fmt: skip
def test_who_is_named_and_by_whom(draft, sentence, expected):
    """What they are, who says so, and how sure, in the words that tie them to the attack."""
    stance, actor, by = expected
    found = stances(draft, RAID + sentence)
    assert any(found_as == (stance, actor, by or found_as[2]) for found_as in found), found


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        pytest.param("No group has said it was behind the attack.", ("accused", "group"), id="nobody-says"),
        pytest.param("The governor said the attackers were young men.", ("accused", "young men"), id="no-side"),
        pytest.param("Neither Boko Haram nor ISWAP has claimed the attack.", ("claimed", "ISWAP"), id="neither"),
        pytest.param("Security sources said the attackers came from Niger.", ("accused", "Niger"), id="came-from"),
        pytest.param("Ansaru has carried out a series of raids, police said.", ("accused", "Ansaru"), id="habit"),
        pytest.param("The governor denied that any warning was received.", ("denied", "governor"), id="another-denial"),
        pytest.param("A spokesman told the BBC that they had no hand in it.", ("denied", "BBC"), id="who-is-told"),
        pytest.param("Three miners kidnapped in the north were found.", ("reported", "Three miners"), id="reduced"),
        pytest.param("The president named 22 gangs as terrorist groups.", ("accused", "22 gangs"), id="named-as"),
        pytest.param(
            "Ansaru said it was behind the raid. The army dismissed the claim.", ("denied", "army"), id="answers-a-claim"
        ),
        pytest.param(
            "It came after Chad struck two camps. The Nigerian army said they had fired back.",
            ("accused", "Chad"), id="they-themselves",
        ),
        pytest.param("The governor stopped short of blaming Ansaru.", ("accused", "Ansaru"), id="stopped-short"),
        pytest.param("It was a bomb, the mayor said.", ("accused", "bomb"), id="it-was-a-thing"),
    ],
)  # fmt: skip
def test_what_names_nobody(draft, sentence, wrong):
    """Nobody, habits, origins, and those to whom it is said are not accused and deny nothing."""
    assert wrong not in {found[:2] for found in stances(draft, RAID + sentence)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Philippine troops killed three rebels in Negros Occidental on Monday, the military said.",
            ("claimed", "Philippine troops"), id="troops",
        ),
        pytest.param(
            "Turkish warplanes hit targets in northern Iraq overnight, killing nine, the Turkish defence ministry said.",
            ("claimed", "Turkish defence ministry"), id="arms",
        ),
        pytest.param(
            "Indian troops shelled a village in Pakistan on Monday, killing two, the Pakistani army said.",
            ("accused", "Indian troops"), id="other-state",
        ),
        pytest.param(
            "A drone attack by the Rapid Support Forces hit the airport in Port Sudan on Monday, the army said.",
            ("accused", "Rapid Support Forces"), id="another-force",
        ),
        pytest.param(
            "Forty people died when drones operated by security forces struck a party in Haiti on Monday, a witness said.",
            ("reported", "security forces"), id="operated-by",
        ),
        pytest.param(
            "At least six people were killed in clashes between rival militias in Tripoli overnight, medics said.",
            ("reported", "rival militias"), id="rivals",
        ),
        pytest.param(
            'A man shouting "Free Palestine" shot dead two embassy staff in Washington on Monday, police said.',
            ("reported", "man"), id="shouting",
        ),
        pytest.param(
            "Police fired live rounds at protesters in Nairobi on Monday, killing six, a rights group said.",
            ("accused", "Police"), id="no-force",
        ),
        pytest.param(
            "Israeli air strikes killed at least 23 people in the Gaza Strip on Monday, medics said.",
            ("reported", "Israeli air strikes"), id="unnamed-state",
        ),
        pytest.param(
            "A convoy came under fire from gunmen near Yei in South Sudan on Monday and two drivers died.",
            ("reported", "gunmen"), id="under-fire",
        ),
        pytest.param(
            "Three people died in Rangpur in Bangladesh after mobs torched homes on Sunday, officials said.",
            ("reported", "mobs"), id="torched",
        ),
        pytest.param(
            "Prisoners seized control of a jail in Guayaquil in Ecuador on Monday, taking 12 guards hostage.",
            ("reported", "Prisoners"), id="seized",
        ),
        pytest.param(
            "Hackers knocked out the website of Estonia's parliament on Monday, the government said.",
            ("reported", "Hackers"), id="hackers",
        ),
    ],
)  # fmt: skip
def test_the_side_that_tells_it_is_its_own(draft, text, expected):
    """A force that tells what its own men did claims it; anybody else accuses or reports."""
    assert expected in {found[:2] for found in stances(draft, text)}
