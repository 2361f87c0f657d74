"""Whose attack it is where only a noun or a passive tells it."""

import pytest

AFTER = " The area was sealed off and a crowd gathered, and the shops in the street stayed shut all day long."


def stances(draft, text):
    return {(c.stance, c.actor) for c in draft(text + AFTER).claimants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten policemen died in a Taliban attack on a checkpoint in Kunduz on Monday.", ("reported", "Taliban")),
        ("Nine people died in Israeli strikes across Lebanon on Monday. Israel gave no reason.", ("reported", "Israel")),
        ("A suspected Israeli air strike killed two men near Sidon on Monday.", ("suspected", "Israeli air strike")),
        ("A judge was kidnapped in Guatemala City on Monday by heavily armed men.", ("reported", "heavily armed men")),
        ("Unidentified persons kidnapped 31 people in Antioquia on Monday.", ("reported", "Unidentified persons")),
        ("The mayor of Lima was shot dead on Monday, apparently by rightist groups.", ("suspected", "rightist groups")),
        ("A 19-year-old opened fire at a mall in Tulsa on Monday and killed three people.", ("reported", "19-year-old")),
        ("Members of the Red Banner group attacked a village in Chad on Monday, killing nine.", ("reported", "Red Banner")),
        ("A bomb killed two officers in Lima on Monday. A raid for which the army is held responsible.", ("accused", "army")),
    ],
)  # fmt: skip
def test_nouns_and_passives_say_who_did_it(draft, text, expected):
    """Whose attack, strike or hand it was is read from the phrase, as hedged as the article has it."""
    assert expected in stances(draft, text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("An Iraqi wedding bombing killed nine guests in Basra on Monday.", "Iraqi"),
        ("People attacked by dogs fled a park in Lima on Monday after a bomb killed two officers.", "dogs"),
        ("The bomb killed two in Lima on Monday. The volunteers took part in the parade.", "volunteers"),
    ],
)
def test_where_it_was_is_not_who_did_it(draft, text, wrong):
    """An adjective of the place, and who only stands nearby, are no actors."""
    assert wrong not in {actor for _, actor in stances(draft, text)}


BOMB = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people.\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Al-Shabaab put its name to the bombing within hours.", ("claimed", "Al-Shabaab")),
        ("The rebels of Al-Shabaab were quick to say that they had not been involved.", ("denied", "Al-Shabaab")),
        ("The authorities attribute the attack to al-Shabaab.", ("accused", "al-Shabaab")),
        ("The general pointed at al-Shabaab remnants.", ("accused", "al-Shabaab")),
        ("Officials said that the men came from a cell of al-Shabaab.", ("accused", "al-Shabaab")),
        ("Elders in the town talk of al-Shabaab.", ("suspected", "al-Shabaab")),
        ("No armed group has put its hand up.", ("silent", None)),
        ("From al-Shabaab itself there had been no word by evening.", ("silent", "al-Shabaab")),
        ("Al-Shabaab has not been in touch.", ("silent", "Al-Shabaab")),
        ("Police arrested a 21-year-old man, Brahim Orr, on Monday.", ("suspected", "Brahim Orr")),
        (
            (
                "Al-Shabaab has fought on for years. The Islamist group's spokesman, Abu Orr, said that its forces "
                "had carried out the attack."
            ),
            ("claimed", "Al-Shabaab"),
        ),
        ("The army and the paramilitary RSF traded accusations over the bombing.", ("accused", "RSF")),
        ('Al-Shabaab said in a statement that it had "harvested" nine apostates.', ("claimed", "Al-Shabaab")),
        ("Al-Shabaab said the hotel had been chosen because officials ate there.", ("claimed", "Al-Shabaab")),
        ("Police blamed a criminal group, Los Tordos. Los Tordos has not commented.", ("silent", "Los Tordos")),
        ("Detectives think they recognise the handwriting of al-Shabaab.", ("suspected", "al-Shabaab")),
    ],
)
def test_stances_in_idioms(draft, sentence, expected):
    """The ways of claiming, blaming and keeping silent that use no verb of those."""
    assert expected in {(c.stance, c.actor) for c in draft(BOMB + sentence).claimants}


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("The general pointed at the harbour police.", "police"),
        ("Elders in the town talk of a new school.", "school"),
        ("Al-Shabaab put its name to a treaty in May.", "Al-Shabaab"),
        ("Inspector Ana Orr said a man of 40 had been found. He has been charged with murder.", "Ana Orr"),
        ("The hotel's owner said that it had rented rooms to nine guests.", "owner"),
    ],
)
def test_idioms_of_something_else(draft, sentence, wrong):
    """Pointing, talking and signing blame and claim nothing by themselves."""
    assert wrong not in {c.actor for c in draft(BOMB + sentence).claimants}
