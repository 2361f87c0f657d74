"""Wordings of claims, denials, accusations, suspicions and silence, each with what only looks like it."""

import pytest

BOMB = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people.\n\n"
SHOT = "Three people were shot dead in a bar in Leeds on Saturday night, police said.\n\n"
AIR = "An air strike killed twelve people in the village of Al Hamra in northern Syria on Monday, residents said.\n\n"
HACK = "A cyberattack crippled the hospital network of the Danish city of Odense on Sunday.\n\n"
KIDNAP = "Gunmen abducted two engineers from a dam site in Mali's Kayes region on Sunday, officials said.\n\n"
TRIAL = (
    "A court in Lyon on Friday jailed a former soldier for life over the murder of three people in a cafe in 2029.\n\n"
)


def stances(draft, text):
    return {(c.stance, c.actor) for c in draft(text).claimants}


@pytest.mark.parametrize(
    ("lead", "sentence", "actor"),
    [
        (BOMB, "Al-Shabaab, which has fought the government since 2007, said it was behind the bombing.", "Al-Shabaab"),
        (BOMB, "Al-Shabaab took credit for the blast in a broadcast on its radio.", "Al-Shabaab"),
        (BOMB, "In a message on Telegram, al-Shabaab said its fighters had targeted officials there.", "al-Shabaab"),
        (BOMB, "A spokesman for the Harbour Brigade told us that the group had planted the bomb.", "Harbour Brigade"),
        (BOMB, "The bombing was later claimed by a little-known outfit, the Harbour Brigade.", "Harbour Brigade"),
        (BOMB, "The Harbour Brigade, in an e-mail to local media, owned up to the attack.", "Harbour Brigade"),
        (BOMB, "The Harbour Brigade posted a video of the blast.", "Harbour Brigade"),
        (BOMB, "Al-Shabaab said that the bombing was its work.", "Al-Shabaab"),
        (BOMB, "Al-Shabaab said one of its suicide bombers had rammed the gate.", "Al-Shabaab"),
        (
            AIR,
            "The Turkish defence ministry said its warplanes had destroyed hideouts of militants.",
            "Turkish defence ministry",
        ),
        (AIR, "The Israeli military confirmed that it had carried out the strike.", "Israeli military"),
        (AIR, "The U.S. Central Command acknowledged conducting the strike.", "U.S. Central Command"),
        (SHOT, "Daniel Hobbs, 34, pleaded guilty to three counts of murder.", "Daniel Hobbs"),
        (HACK, "Hackers calling themselves Dark Harbour said they had encrypted the data.", "Dark Harbour"),
        (KIDNAP, "JNIM, the al-Qaeda-linked coalition, said in an audio message that it was holding the men.", "JNIM"),
    ],
)
def test_who_says_that_it_did_it_claims_it(draft, lead, sentence, actor):
    """A claim in many words is one, in the name of the group."""
    assert ("claimed", actor) in stances(draft, lead + sentence)


@pytest.mark.parametrize(
    ("lead", "sentence", "actor"),
    [
        (BOMB, "Police blamed al-Shabaab. The group denied involvement.", "al-Shabaab"),
        (BOMB, "Officials accuse the Harbour Brigade of planting the bomb. They deny it.", "Harbour Brigade"),
        (BOMB, "Al-Shabaab said it had nothing to do with the bombing.", "Al-Shabaab"),
        (BOMB, "The Harbour Brigade distanced itself from the attack.", "Harbour Brigade"),
        (BOMB, "Ethiopia, which Somali officials blamed for the blast, called the charge baseless.", "Ethiopia"),
        (AIR, "The Turkish army denied that its planes had been in the area.", "Turkish army"),
        (SHOT, "Daniel Hobbs, 34, pleaded not guilty to three counts of murder.", "Daniel Hobbs"),
        (TRIAL, "Pierre Lanvin, 41, who denied the charges, showed no emotion.", "Pierre Lanvin"),
    ],
)
def test_who_says_that_it_did_not_denies_it(draft, lead, sentence, actor):
    """Denials by pronoun, description, plea and dismissal go back to whoever was accused."""
    assert ("denied", actor) in stances(draft, lead + sentence)


@pytest.mark.parametrize(
    ("lead", "sentence", "actor"),
    [
        (BOMB, "The Somali government pointed the finger at al-Shabaab.", "al-Shabaab"),
        (BOMB, "The president said al-Shabaab had carried out the attack.", "al-Shabaab"),
        (BOMB, "The attack was carried out by al-Shabaab, the interior minister said.", "al-Shabaab"),
        (BOMB, "Somalia's president held al-Shabaab responsible for the carnage.", "al-Shabaab"),
        (BOMB, "The bombing has been attributed to al-Shabaab.", "al-Shabaab"),
        (BOMB, 'The governor blamed "remnants" of al-Shabaab.', "al-Shabaab"),
        (BOMB, "Prime Minister Hassan Ali named al-Shabaab as the perpetrator.", "al-Shabaab"),
        (BOMB, "Ethiopia, which Somali officials blamed for the blast, called the charge baseless.", "Ethiopia"),
        (HACK, "Denmark's intelligence service attributed the attack to Russia.", "Russia"),
        (KIDNAP, "The governor said the gunmen belonged to JNIM.", "JNIM"),
        (SHOT, "Daniel Mark Hobbs, 34, of Armley, has been charged with three counts of murder.", "Daniel Mark Hobbs"),
        (SHOT, "Daniel Hobbs, 34, was arrested at the scene and later charged with murder.", "Daniel Hobbs"),
        (SHOT, "Daniel Hobbs, 34, is due to appear before magistrates charged with murder.", "Daniel Hobbs"),
        (SHOT, "Police identified the gunman as Daniel Hobbs, a former soldier.", "Daniel Hobbs"),
        (SHOT, "Leeds Crown Court sentenced Daniel Hobbs to life in prison for the murders.", "Daniel Hobbs"),
    ],
)
def test_whom_an_authority_names_is_accused(draft, lead, sentence, actor):
    """Blame in active, passive and nominal wordings, and charges against a named person, accuse."""
    assert ("accused", actor) in stances(draft, lead + sentence)


@pytest.mark.parametrize(
    ("lead", "sentence", "actor"),
    [
        (BOMB, "Analysts said the attack bore all the hallmarks of al-Shabaab.", "al-Shabaab"),
        (BOMB, "Al-Shabaab is believed to be behind the attack.", "Al-Shabaab"),
        (BOMB, "Police suspect the involvement of al-Shabaab.", "al-Shabaab"),
        (BOMB, "Al-Shabaab is the main suspect.", "Al-Shabaab"),
        (BOMB, "The attack was allegedly carried out by al-Shabaab.", "al-Shabaab"),
        (BOMB, "Security sources linked the attack to al-Shabaab.", "al-Shabaab"),
        (SHOT, "A 34-year-old man has been arrested on suspicion of murder.", "34-year-old man"),
        (SHOT, "Detectives want to speak to Daniel Hobbs, 34, over the shooting.", "Daniel Hobbs"),
    ],
)
def test_a_hedge_makes_a_suspicion(draft, lead, sentence, actor):
    """Belief, likelihood, marks of authorship and arrests suspect."""
    assert ("suspected", actor) in stances(draft, lead + sentence)


@pytest.mark.parametrize(
    ("lead", "sentence", "actor"),
    [
        (BOMB, "The attack remains unclaimed.", None),
        (BOMB, "No group has said it was responsible.", None),
        (BOMB, "Al-Shabaab, which often attacks such targets, has yet to comment.", "Al-Shabaab"),
        (AIR, "Israel, which rarely speaks of such strikes, would neither confirm nor deny involvement.", "Israel"),
        (AIR, "There was no comment from the Israeli military.", "Israeli military"),
    ],
)
def test_silence_is_told_of_nobody_and_of_those_who_matter(draft, lead, sentence, actor):
    """That nobody has claimed it, and that a suspected side says nothing."""
    assert ("silent", actor) in stances(draft, lead + sentence)


def test_both_sides_that_accuse_each_other_are_accused(draft):
    """“Accused each other” makes two accusations."""
    found = stances(draft, BOMB + "The government and the rebels accused each other of the attack.")
    assert {("accused", "government"), ("accused", "rebels")} <= found


@pytest.mark.parametrize(
    ("lead", "sentence", "wrong"),
    [
        pytest.param(
            BOMB, "The police said the Harbour Brigade had planted it.", ("claimed", "police"), id="others-deed"
        ),
        pytest.param(
            AIR,
            "Syria's health ministry said Turkish drones had hit a clinic.",
            ("claimed", "health ministry"),
            id="others-arms",
        ),
        pytest.param(
            BOMB, "The interior ministry said it had ordered patrols.", ("claimed", "interior ministry"), id="order"
        ),
        pytest.param(
            SHOT, "The victim was identified as Daniel Hobbs, 34.", ("accused", "Daniel Hobbs"), id="victim-named"
        ),
        pytest.param(
            SHOT, "The barman, Daniel Hobbs, 34, was hit in the leg.", ("accused", "Daniel Hobbs"), id="apposed-victim"
        ),
        pytest.param(
            BOMB, "We believe that Ethiopia is entitled to an answer.", ("suspected", "Ethiopia"), id="belief"
        ),
        pytest.param(
            BOMB,
            "The army said that a short-range projectile was behind the killing.",
            ("accused", "short-range projectile"),
            id="a-thing",
        ),
        pytest.param(
            BOMB,
            '"The soldiers of the caliphate detonated a bomb on a crowd of Christians," the group said.',
            ("accused", "soldiers"),
            id="their-own-men",
        ),
        pytest.param(BOMB, "Police did not say which group was suspected.", ("suspected", "group"), id="which-group"),
        pytest.param(
            BOMB,
            "A second man was later detained, the prosecutor, Jean Ricard, told reporters.",
            ("suspected", "Jean Ricard"),
            id="who-tells-of-an-arrest",
        ),
        pytest.param(BOMB, "The toll could not be confirmed.", ("silent", "toll"), id="figure"),
        pytest.param(BOMB, "Ethiopia accused Kenya of hypocrisy.", ("accused", "Kenya"), id="another-charge"),
        pytest.param(SHOT, "Daniel Hobbs, 34, admitted buying petrol.", ("claimed", "Daniel Hobbs"), id="admits-less"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(draft, lead, sentence, wrong):
    """Other people's deeds, victims, opinions and lesser admissions make no claimant."""
    assert wrong not in stances(draft, lead + sentence)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Six passengers were killed on Monday when a bus near Quetta was attacked by unidentified gunmen.",
            "unidentified gunmen",
        ),
        ("A suicide bomber blew himself up at a mosque in Kunduz on Friday, killing 14 worshippers.", "suicide bomber"),
        ("A masked man stabbed a priest in a church in Lyon on Friday.", "masked man"),
        ("Two gunmen riding a motorcycle shot dead a journalist in Tegucigalpa on Monday, police said.", "Two gunmen"),
        ("Turkish drones struck a vehicle in northern Iraq on Friday, killing three people.", "Turkish drones"),
    ],
)
def test_who_did_it_is_reported_where_nobody_is_named(draft, text, actor):
    """The agent of the deed, active or after "by"."""
    assert ("reported", actor) in stances(draft, text)


def test_whoever_investigates_and_charges_is_not_suspected(draft):
    """“The investigating judge has charged the four": they deny it, and give way to the group that is named."""
    text = "The Harbour Brigade is suspected. The investigating judge has charged the four with murder. "
    found = stances(draft, BOMB + text + "They deny the charges.")
    assert ("suspected", "Harbour Brigade") in found
    assert not any(actor in {"judge", "four", "investigating judge"} for _, actor in found)


def test_an_affiliate_gives_way_to_its_name(draft):
    """“An affiliate" of the title is the group that the text names."""
    text = (
        "An al-Qaeda affiliate said it carried out the bombing. JNIM said in a statement that it had planted the bomb."
    )
    assert {actor for stance, actor in stances(draft, BOMB + text) if stance == "claimed"} == {"JNIM"}
