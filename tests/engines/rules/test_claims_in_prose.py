"""Claims, denials, accusations and silence as agencies, courts and communiqués word them, each with a near miss."""

import pytest

SHELLED = (
    "GOMA, Democratic Republic of Congo, May 4 2031 - Shells fell on a camp for displaced people near Goma on "
    "Sunday morning, killing 12 people. "
)
BOMB = "QUETTA, Pakistan, May 4 2031 - A bomb tore through a market in Quetta on Sunday, killing 12 people. "


def stances(draft, text):
    return {(c.stance, c.actor) for c in draft(text).claimants}


@pytest.mark.parametrize(
    ("sentence", "stance", "actor"),
    [
        pytest.param(
            "Residents said the shells were fired from hills where the M23 has camps.", "accused", "M23", id="where"
        ),
        pytest.param(
            "Congo's army said the shells came from positions held by the M23.", "accused", "M23", id="held-by"
        ),
        pytest.param("The shells came from M23 positions, the army said.", "accused", "M23", id="its-positions"),
        pytest.param("The army laid the attack at the door of the M23.", "accused", "M23", id="door"),
        pytest.param("Kinshasa sees Rwanda's hand in the shelling.", "accused", "Rwanda", id="hand"),
        pytest.param("For the governor there was no doubt who was behind it: Rwanda.", "accused", "Rwanda", id="colon"),
        pytest.param("Aid workers are convinced that the M23 fired the shells.", "accused", "M23", id="convinced"),
        pytest.param("The M23, blamed by the army, left on Monday.", "accused", "M23", id="aside"),
        pytest.param("Officials blamed Rwanda. Kigali called the report fabricated.", "denied", "Kigali", id="called"),
        pytest.param(
            "The army blamed the M23. The M23, despite its denials, is on the hills.", "denied", "M23", id="its-denials"
        ),
        pytest.param(
            "The Rwandan army said its forces were not in the area.", "denied", "Rwandan army", id="not-there"
        ),
        pytest.param(
            '"Our forces were never in that area," the Rwandan army said.', "denied", "Rwandan army", id="ours"
        ),
        pytest.param("The Rwandan army said none of its soldiers had fired.", "denied", "Rwandan army", id="none-of"),
        pytest.param(
            "Rwanda's foreign ministry said Rwanda had nothing to do with it.", "denied", "Rwanda", id="its-own"
        ),
        pytest.param(
            "Officials blamed the M23. Calls to the M23's spokesman went unanswered.", "silent", "M23", id="calls"
        ),
        pytest.param("There was no immediate claim.", "silent", None, id="no-claim"),
        pytest.param("Officials blamed Rwanda. Kigali waved the charge away.", "denied", "Kigali", id="waved"),
        pytest.param("Officials blamed Rwanda. Kigali would not hear of it.", "denied", "Kigali", id="hear-of"),
        pytest.param(
            "Officials blamed the M23. The M23 said it does not target civilians.",
            "denied",
            "M23",
            id="does-not-target",
        ),
        pytest.param("The minister said the bomber was a man trained by the M23.", "accused", "M23", id="trained-by"),
        pytest.param("The shelling was done on the orders of the M23, the army said.", "accused", "M23", id="orders"),
        pytest.param("Officials blamed a Rwandan air strike. Rwanda was silent.", "accused", "Rwanda", id="its-strike"),
        pytest.param("The governor said an army helicopter had bombed the camp.", "accused", "army", id="helicopter"),
        pytest.param("Officials blamed the M23. The M23 said the reports were fake.", "denied", "M23", id="fake"),
        pytest.param(
            'Officials blamed the M23. The M23 denied it. "This is a lie," its spokesman Paul Kasa said.',
            "denied",
            "M23",
            id="its-spokesman",
        ),
        pytest.param("The governor said he suspected M23 militants.", "suspected", "M23", id="he-suspected"),
        pytest.param("Activists said the government had shelled the camp.", "accused", "government", id="government"),
        pytest.param(
            "Officials blamed the army. The army said the military never harms civilians.",
            "denied",
            "army",
            id="never-harms",
        ),
        pytest.param("The governor held responsible the M23.", "accused", "M23", id="held-responsible"),
        pytest.param(
            "The officer said the involvement of the M23 could not be ruled out.", "suspected", "M23", id="ruled-out"
        ),
        pytest.param("The camp was shelled on Sunday by the M23, police said.", "accused", "M23", id="by-police-said"),
        pytest.param("Detectives believe the feared M23 was responsible.", "suspected", "M23", id="believe"),
        pytest.param("The M23 recognised its authorship.", "claimed", "M23", id="authorship"),
        pytest.param("No group owned responsibility for the shelling.", "silent", None, id="owned"),
        pytest.param(
            "The commission concluded that the M23 had shelled the camp.",
            "accused",
            "M23",
            id="found-that",
        ),
        pytest.param('"This was Rwanda," the minister told reporters.', "accused", "Rwanda", id="this-was"),
        pytest.param("Congo's army puts it down to the M23.", "accused", "M23", id="down-to"),
        pytest.param("The attack bore every hallmark of the M23.", "suspected", "M23", id="every-hallmark"),
        pytest.param("The minister hinted at the M23.", "suspected", "M23", id="hinted"),
    ],
)
def test_who_is_tied_to_a_shelling(draft, sentence, stance, actor):
    """By what the sentence says of provenance, doubt, denial and silence."""
    assert (stance, actor) in stances(draft, SHELLED + sentence)


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("The aid came from a warehouse of the Red Cross.", "accused", id="aid"),
        pytest.param("The army laid flowers at the door of the church.", "accused", id="flowers"),
        pytest.param("The Moscow press said Belarus had nothing to do with it.", "denied", id="another-country"),
        pytest.param("The mission of the United Nations said none of its staff were nearby.", "denied", id="staff"),
        pytest.param("Kigali called the mayor of Goma.", "denied", id="telephone"),
        pytest.param("The army waved the aid convoy away from the camp.", "denied", id="convoy"),
        pytest.param("The M23 said it does not target anybody's harvest with taxes.", "denied", id="nobody-charged"),
        pytest.param("This was Congo in the rainy season.", "accused", id="season"),
        pytest.param("The M23 denied that its members were behind the shelling.", "accused", id="denied-that"),
        pytest.param("The governor said he met suspected buyers of the camp.", "suspected", id="met"),
        pytest.param("The judges said nothing proved that they had shelled it.", "claimed", id="nothing-proved"),
        pytest.param("The M23 has claimed similar attacks.", "claimed", id="similar"),
        pytest.param(
            "The M23 declined to comment on reports that it was behind the shelling.", "accused", id="on-reports"
        ),
        pytest.param("The cook was a man trained by the army's chef.", "accused", id="cook"),
        pytest.param("The road was closed on the orders of a doctor.", "accused", id="doctor"),
        pytest.param("Calls to prayer were heard over the camp.", "silent", id="prayer"),
    ],
)
def test_what_only_looks_like_it_ties_nobody(draft, sentence, stance):
    """A near miss of each wording gives no claimant of that stance."""
    assert stance not in {given for given, _ in stances(draft, SHELLED + sentence)}


@pytest.mark.parametrize(
    ("sentence", "stance", "actor"),
    [
        pytest.param("The outlawed Baloch Liberation Front owned the attack.", "claimed", "Baloch Liberation Front", id="owned"),
        pytest.param(
            "Responsibility was taken by the Baloch Liberation Front.", "claimed", "Baloch Liberation Front", id="passive"
        ),
        pytest.param(
            "The Baloch Liberation Front said the market had been punished.", "claimed", "Baloch Liberation Front", id="punished"
        ),
        pytest.param(
            "Islamic State said the attacker was one of its soldiers.", "claimed", "Islamic State", id="one-of-its"
        ),
        pytest.param(
            "A previously unknown group calling itself the Lions of Makran said it was behind the blast.",
            "claimed", "Lions of Makran", id="previously-unknown",
        ),
        pytest.param(
            "Police arrested two members of Lashkar-e-Jhangvi over the bombing.", "suspected", "Lashkar-e-Jhangvi", id="members"
        ),
    ],
)  # fmt: skip
def test_who_is_tied_to_a_bombing(draft, sentence, stance, actor):
    """A claim without the word, and suspicion by arrest."""
    assert (stance, actor) in stances(draft, BOMB + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The finger of suspicion pointed to Islamic State Khorasan.", id="finger"),
        pytest.param("Police arrested two members of a choir over a debt.", id="choir"),
    ],
)
def test_suspicion_and_sightings_accuse_nobody(draft, sentence):
    """None of these is an accusation."""
    assert "accused" not in {given for given, _ in stances(draft, BOMB + sentence)}
