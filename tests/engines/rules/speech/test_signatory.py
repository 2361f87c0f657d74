"""Communiqués and releases: whose "our fighters" the narrator's are, and who accepts or adopts an attack."""

import pytest

OWN = (
    "Our fighters on Monday night attacked a convoy of the occupying army near the town of Turbat in Pakistan with a "
    "roadside bomb. Four enemy personnel were killed on the spot."
)


def claimed(draft, text):
    return [c.actor for c in draft(text).claimants if c.stance == "claimed"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (f"{OWN}\n\nOrr Baloch\nSpokesperson, Baloch Liberation Army\n", "Baloch Liberation Army"),
        (f"{OWN}\n\nWe in the Harbour Brigade will go on.\n", "Harbour Brigade"),
        (f"The Harbour Brigade hereby announces a victory.\n\n{OWN}\n", "Harbour Brigade"),
        (f"{OWN}\n\nMilitary Media\nYemeni Armed Forces\n", "Yemeni Armed Forces"),
    ],
    ids=["signature", "we in", "announces", "signature below an office"],
)
def test_the_signer_claims_what_our_fighters_did(draft, text, actor):
    """The narrator's own men are the signer's, who says in the text that it did it."""
    assert claimed(draft, text) == [actor]


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        f"{OWN.replace('Our fighters', 'Fighters')}\n\nYemeni Armed Forces\n",
        (
            "Gunmen killed three of our soldiers near Bambari in the Central African Republic on Monday.\n\n"
            "The Coalition of Patriots said nothing."
        ),
        (
            "Drones struck two villages near Minembwe on Monday, killing eleven people.\n\nThe allegation according to which "
            "our forces shelled an airstrip is rejected.\n\nFor the Harbour Brigade"
        ),
    ],
    ids=["nobody signs", "nobody's own", "own victims", "an allegation rejected"],
)
def test_nobody_claims_where_no_signer_speaks_of_his_own_deed(draft, text):
    """A signature alone, or the signer's own dead, claims nothing."""
    assert claimed(draft, text) == []


def test_enemy_personnel_are_military(draft):
    """In a communiqué "enemy personnel" are soldiers."""
    assert [(c.count.low, c.group) for c in draft(OWN).casualties] == [(4, "military")]


LEAD = "A shepherd was killed by armed men near Kasserine in Tunisia on Monday. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('So-called "Jund al-Khilafa" adopted the operation in a statement.', ("claimed", "Jund al-Khilafa")),
        ("The so-called Jaish al-Zulm took on the responsibility for the crime.", ("claimed", "Jaish al-Zulm")),
        ("The Harbour Brigade assumes full responsibility for the attack.", ("claimed", "Harbour Brigade")),
        ("No party has so far adopted the operation.", ("silent", None)),
    ],
    ids=["adopted", "took on", "assumes", "nobody adopted"],
)
def test_translated_claims(draft, sentence, expected):
    """Wordings of translated agencies for a claim."""
    assert expected in [(c.stance, c.actor) for c in draft(LEAD + sentence).claimants]


@pytest.mark.parametrize(
    "sentence",
    [
        "The interior minister accepts responsibility for the failure to protect them.",
        "The council adopted a plan for the region.",
        "The blast claimed the lives of two women, and the army was sent in.",
    ],
    ids=["a failure", "a plan", "lives"],
)
def test_other_things_are_accepted_adopted_and_claimed(draft, sentence):
    """A failure that is owned, a plan that is passed and lives that are lost are no claims, and nobody's words."""
    found = draft(LEAD + sentence)
    assert [c for c in found.claimants if c.stance == "claimed"] == []
    assert all(c.according_to is None for c in found.casualties)


def test_the_presidency_of_the_republic_denounces(draft):
    """An office with "of the Republic" behind it is the subject."""
    found = draft(LEAD + "The Presidency of the Republic denounced this cowardly crime.")
    assert ("Presidency", "condemns") in [(r.speaker, r.stance) for r in found.reactions]


COMMUNIQUE = (
    "To the people of Kavu: we inform you of what our fighters did in May. "
    "{} attacked the barracks of Orsa on 5 May and killed nine soldiers of the enemy army.\n\n{}"
)


@pytest.mark.parametrize(
    ("doers", "signed", "claimants"),
    [
        ("Guerrilla columns", "[SIGNED] FMLN General Command", {("FMLN General Command", "claimed")}),
        ("Rightist gunmen", "[SIGNED] FMLN General Command", {("Rightist gunmen", "reported")}),
        ("Guerrilla columns", "The reporter left the town by night.", {("Guerrilla columns", "reported")}),
    ],
    ids=["its-own-columns", "others", "unsigned"],
)
def test_columns_of_a_signed_communique_are_the_signers(draft, doers, signed, claimants):
    """What "guerrilla columns" did in a group's own communiqué it claims."""
    assert {(c.actor, c.stance) for c in draft(COMMUNIQUE.format(doers, signed)).claimants} == claimants
