"""Who says that he did it, who denies it, who is accused, suspected, reported or silent."""

import pytest

LEAD = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people. "


def stances(draft, text):
    return [(c.stance, c.actor) for c in draft(text).claimants]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Harbour Brigade claimed responsibility for the bombing.", ("claimed", "Harbour Brigade")),
        ("The attack was claimed by the Harbour Brigade.", ("claimed", "Harbour Brigade")),
        ("The Harbour Brigade said in a statement that it had carried out the attack.", ("claimed", "Harbour Brigade")),
        ("Al-Shabaab has claimed the attack.", ("claimed", "Al-Shabaab")),
        ("The Harbour Brigade denied involvement in the attack.", ("denied", "Harbour Brigade")),
        ("Al-Shabaab rejected the accusation.", ("denied", "Al-Shabaab")),
        ("The governor blamed al-Shabaab.", ("accused", "al-Shabaab")),
        ("Kenya accused al-Shabaab of carrying out the bombing.", ("accused", "al-Shabaab")),
        ("Police said al-Shabaab was behind the bombing.", ("accused", "al-Shabaab")),
        ("The bombing is believed to be the work of al-Shabaab.", ("suspected", "al-Shabaab")),
        ("Suspicion fell on al-Shabaab.", ("suspected", "al-Shabaab")),
        ("No group has claimed responsibility.", ("silent", None)),
        ("There was no immediate claim of responsibility.", ("silent", None)),
        ("Nobody has claimed the attack.", ("silent", None)),
        ("None of the groups operating in the country has claimed responsibility.", ("silent", None)),
        ("No organization or individual has claimed responsibility.", ("silent", None)),
        (
            "The opposition blamed the army, the ruling party and the secret police for it.",
            ("accused", "secret police"),
        ),
        ("The authorities have attributed the attack to the drug mafias.", ("accused", "drug mafias")),
        ("Behind the bombing is the Medina cartel, prosecutors say.", ("accused", "Medina cartel")),
        ("Three members of a gang called the Owls were arrested over the bombing.", ("suspected", "Owls")),
        ("Al-Shabaab has not commented.", ("silent", "Al-Shabaab")),
        (
            "A man who said he spoke for al-Shabaab told reporters the group had carried out the attack.",
            ("claimed", "al-Shabaab"),
        ),
        (
            "Prosecutors charged Karim Haddad with murder. His lawyer, Anna Weiss, said his client was innocent.",
            ("denied", "Karim Haddad"),
        ),
        (
            "Karim Haddad, 41, was charged with murder on Saturday. His solicitor said he would plead not guilty.",
            ("denied", "Karim Haddad"),
        ),
        ("The opposition said the government bore responsibility for the attack.", ("accused", "government")),
        (
            "Al Shabaab's military spokesman, Abdiasis Abu Musab, said the group was behind the attack.",
            ("claimed", "Al Shabaab"),
        ),
    ],
)
def test_each_stance_in_its_wordings(draft, sentence, expected):
    """The actor and the stance are read from the sentence that ties them together."""
    assert expected in stances(draft, LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Al-Shabaab denied that it had carried out the attack.", "claimed"),
        ("Al-Shabaab has not claimed responsibility.", "claimed"),
        ("No group has claimed responsibility.", "claimed"),
        ("The governor did not blame al-Shabaab.", "accused"),
        ("The hotel's owner blamed the fog for the delay.", "accused"),
        ("The court denied bail to a thief.", "denied"),
        ("A lawyer said his client was innocent.", "denied"),
        ("His solicitor said he would plead not guilty to speeding.", "denied"),
        ("The army's spokesman, Karim Abdi, said the group was behind the attack.", "claimed"),
        ("Residents accused the government of failing to stop the attackers.", "accused"),
        ("The opposition said the government bore responsibility for the fuel shortage.", "accused"),
        ("The opposition blamed the government for the lack of security.", "accused"),
        ("The opposition held the army responsible for the poor state of the roads.", "accused"),
    ],
)
def test_the_opposite_is_not_read(draft, sentence, wrong):
    """A negation or another sense of the word gives no such stance."""
    assert wrong not in {stance for stance, _ in stances(draft, LEAD + sentence)}


def test_claim_of_another_attack_is_not_of_this_one(draft):
    """Last month's claim belongs to last month."""
    assert ("claimed", "al-Shabaab") not in stances(
        draft, LEAD + "Last month, al-Shabaab claimed an attack on a bridge."
    )


def test_one_claimant_for_each_actor_and_stance(draft):
    """A claim told twice is one claimant with two pieces of evidence."""
    text = LEAD + "Al-Shabaab claimed responsibility. The attack was claimed by al-Shabaab on its website."
    (claim,) = [c for c in draft(text).claimants if c.stance == "claimed"]
    assert len(claim.evidence) == 2


def test_who_accuses_is_named(draft):
    """`according_to` of an accusation is the accuser."""
    (claim,) = [
        c for c in draft(LEAD + "Interior Minister Abdi Nur blamed al-Shabaab.").claimants if c.stance == "accused"
    ]
    assert claim.according_to == "Abdi Nur"


def test_a_claim_keeps_its_motive(draft):
    """The reason that the actor gives stands in its own words."""
    text = LEAD + "Al-Shabaab claimed responsibility for the bombing in revenge for an air raid on its camp."
    (claim,) = [c for c in draft(text).claimants if c.stance == "claimed"]
    assert claim.motive == "in revenge for an air raid on its camp"


def test_gunmen_are_reported_where_nobody_claims(draft):
    """The agent of the lead's verb is what the article itself reports."""
    assert stances(draft, "Gunmen opened fire on a minibus near Kidal on Monday, killing nine people.") == [
        ("reported", "Gunmen")
    ]


def test_gunmen_are_left_out_beside_a_claim(draft):
    """A description says nothing beside a name."""
    text = "Gunmen opened fire on a minibus near Kidal on Monday. The Harbour Brigade claimed responsibility."
    assert stances(draft, text) == [("claimed", "Harbour Brigade")]


CLASH = "A gun battle between the Harbour Brigade and the Valley Liberation Front near Goma on Monday killed seven. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CLASH, {("Harbour Brigade", "reported"), ("Valley Liberation Front", "reported")}),
        (
            "Gunmen killed nine people in Garissa on Monday. The Sons of the River claimed responsibility.",
            {("Sons of the River", "claimed")},
        ),
        (
            (
                "Gunmen killed nine people in Garissa on Monday. A group calling itself the Black Wolves has claimed "
                "responsibility for the attack."
            ),
            {("Black Wolves", "claimed")},
        ),
        (
            "Fighters believed to belong to the Harbour Brigade attacked a market in Garissa on Monday, killing nine.",
            {("Harbour Brigade", "suspected")},
        ),
        (
            "Two drones hit a port in Odesa on Monday, killing a guard. The air force said it had shot down 41 drones.",
            set(),
        ),
    ],
    ids=["two sides", "a name that claims", "a name of its own", "members of a group", "defence is no claim"],
)
def test_groups_are_named_and_defenders_claim_nothing(draft, text, expected):
    """Both sides of a clash are reported; new groups are known by their claim."""
    assert {(c.actor, c.stance) for c in draft(text).claimants} == expected


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param(
            "Two men riding a motorcycle threw a bomb at a police post in Cali on Monday, killing a guard.",
            "Two men",
            id="with-a-bomb",
        ),
        pytest.param(
            "Gunmen shot dead a judge in Cali on Monday. Guerrillas of the FARC killed him, the army said.",
            "FARC",
            id="the-group-after-its-gunmen",
        ),
        pytest.param(
            "Presumed guerrillas placed a bomb at a bank in Cali on Monday, killing a guard.",
            "guerrillas",
            id="presumed",
        ),
    ],
)
def test_who_did_it_is_reported(draft, text, actor):
    """Men with a bomb, and the group that is named after "gunmen"."""
    assert actor in [claim.actor for claim in draft(text).claimants]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            "A judge, Jorge Arias, was kidnapped and shot dead in Cali on Monday. A rebel court had found Arias guilty.",
            "Jorge Arias",
            id="the-dead",
        ),
        pytest.param(
            "Gunmen kidnapped a banker in Cali on Monday. The police killed six kidnappers in a rescue operation.",
            "police",
            id="police-against-kidnappers",
        ),
        pytest.param(
            "A bomb killed a guard in Cali on Monday. Rebels planted it in the hope that people would blame the army.",
            "army",
            id="would-blame",
        ),
        pytest.param(
            "A bomb killed a guard in Cali on Monday. The National Guard is responsible for guarding the bank.",
            "National Guard",
            id="guards",
        ),
        pytest.param(
            "A bomb killed a judge in Cali on Monday. Pedro Lara, 40, was charged with smuggling cocaine last week.",
            "Pedro Lara",
            id="smuggler",
        ),
    ],
)
def test_who_did_not_do_it_is_no_claimant(draft, text, wrong):
    """The dead, police who fight the kidnappers, those whom nobody blames."""
    assert wrong not in [claim.actor for claim in draft(text).claimants]
