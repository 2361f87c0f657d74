"""Names that no gazetteer has, and what around them says that they are places."""

import pytest

from summarizer.text.places import place_mentions

PLACES = {
    "called a hamlet": ("Soldiers moved into Tawanga, a hamlet in the hills.", ["Tawanga"]),
    "called a farming settlement": (
        "They reached Tse Vandu, a small farming settlement near the river.",
        ["Tse Vandu"],
    ),
    "within a district of two names": (
        "The assault on Nambiya, in the Mocimbo da Praia district, took place on Monday.",
        ["Nambiya"],
    ),
    "whose residents": ("Residents of Tse Vandu were still pulling bodies from the houses.", ["Tse Vandu"]),
    "encircled": ("Men on motorcycles encircled Kwarin Vota, near the river, at dusk.", ["Kwarin Vota"]),
    "from three sides": ("The raiders attacked Tiwanli from three sides.", ["Tiwanli"]),
    "at an hour": ("They walked into an ambush at Kagiru at about 4 p.m.", ["Kagiru"]),
    "on a day": ("A motorbike drew level with it at Njiniku on Wednesday.", ["Njiniku"]),
    "a common second word": ("The bombs fell in the village of Kyele Kan.", ["Kyele Kan"]),
    "on a river": ("It burned in the town of Dubrovka nad Vahom.", ["Dubrovka nad Vahom"]),
    "two quarters": ("The blasts shook the Buyani and Bwize quarters.", ["Buyani", "Bwize"]),
    "a gold mine": ("Soldiers fought near the Sotka gold mine on Tuesday.", ["Sotka gold mine"]),
    "a ferry terminal": ("Drones exploded at the Failani ferry terminal on Sunday.", ["Failani ferry terminal"]),
    "a penitentiary": ("A car exploded outside the Litorel penitentiary.", ["Litorel penitentiary"]),
    "a country's capital": ("A shell landed in Libya's capital on Monday.", ["Libya's capital"]),
}


@pytest.mark.parametrize(("text", "found"), PLACES.values(), ids=PLACES)
def test_what_can_only_be_said_of_a_place_makes_one(text, found):
    """What it is called, who lives there, how it was attacked, and when something was at it."""
    assert set(found) <= {mention.text for mention in place_mentions(text)}


NONE = {
    "somebody with a trade": "They met Tawanga, a farmer in the hills.",
    "a firm": "An analyst at Rystadt said that prices rose.",
    "the death of somebody": "The death of Tse Vandu was still mourned.",
    "somebody attacked": "The raiders attacked Tiwanli with knives.",
    "a body at work": "Workers at Kagiru say that they were not paid.",
    "somebody assaulted": "The assault on Nambiya, in the view of the court, was vile.",
    "a group": "Troops surrounded Bokani fighters.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_may_be_said_of_people_makes_none(text):
    """A trade, a firm, a man."""
    assert place_mentions(text) == []


def test_a_hotel_at_a_town_lies_in_it():
    """“The Playa Perlita hotel at Varadero"."""
    found = place_mentions("Men raked the front of the Playa Perlita hotel at Varadero in Cuba.")
    assert "Varadero" in found[0].within
