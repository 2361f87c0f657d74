"""How far the names of places go, and which are places though no list has them."""

import pytest

from summarizer.text.places import place_mentions

NAMED = {
    "goes on with de": (
        "Gunmen shot four farmers in Santa Rosa del Monte, Huanuco department.",
        "Santa Rosa del Monte",
    ),
    "goes on with de la": ("Rebels held San Luis de la Peña, San Miguel department.", "San Luis de la Peña"),
    "a saint and a name": ("A reporter died in San Antonio Varo, Usulutan department, on Monday.", "San Antonio Varo"),
    "a neighbourhood": ("The blast hit a depot in the San Antonio Varo neighborhood.", "San Antonio Varo neighborhood"),
    "two neighbourhoods": ("Power was cut in the Varona and San Tirso neighborhoods.", "Varona"),
    "a jurisdiction": ("They were stopped near the bridge in Varcita jurisdiction.", "Varcita jurisdiction"),
    "a listed town": ("Towers fell in Guazapa, Chalatenango, and Varobasco, the company said.", "Varobasco"),
    "towns of": ("They raided the towns of San Tirso de Pata, Pulluvara, Anta, and Rosavata.", "Rosavata"),
    "a site of no town": (
        "They were shot at the Central American University on Monday.",
        "Central American University",
    ),
}


@pytest.mark.parametrize(("text", "name"), NAMED.values(), ids=NAMED)
def test_names_of_places_that_no_list_has_are_read_whole(text, name):
    """What stands around a name, and how it goes on, tell a place."""
    assert name in [mention.text for mention in place_mentions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Tibu, Norte de Santander, a mayor was kidnapped.", ["Tibu", "Norte de Santander"]),
        ("In March, a mayor was kidnapped.", []),
        ("In May the guerrillas said so.", []),
    ],
    ids=["a town", "a month", "a month that is a word"],
)
def test_a_sentence_may_begin_with_its_town(text, found):
    """“In" at its head says as much as within it."""
    assert [mention.text for mention in place_mentions(text)] == found


PLAIN = {
    "a restaurant": ("A bomb went off in a Lima restaurant on Monday.", "Lima"),
    "a street": ("It happened on a downtown Lima street yesterday.", "Lima"),
    "a street in telex": ("It happened on a downtown Lima Avenue yesterday.", "Lima"),
    "an attack on one": ("Two were hurt in an attack on Lima airport.", "Lima airport"),
    "a street's shop": ("Police were called to a shop on Lima Street.", "Lima Street"),
}


@pytest.mark.parametrize(("text", "name"), PLAIN.values(), ids=PLAIN)
def test_what_a_town_has_many_of_is_no_part_of_a_name(text, name):
    """“A Lima restaurant" is in Lima; “Lima airport" is the name of a site."""
    assert [mention.text for mention in place_mentions(text)] == [name]


@pytest.mark.parametrize(
    ("text", "not_a_place"),
    [
        ("In Bogota, Lemos and Varona said that talks would go on.", "Varona"),
        ("The talks in Lima, Garcia and Toledo said, went well.", "Garcia"),
        ("He met the Central American Common Market delegates in Lima.", "Central American Common Market"),
        ("Judge Rosa de Leon was shot dead.", "Rosa de Leon"),
    ],
    ids=["speakers after a town", "surnames", "no site", "a person"],
)
def test_names_beside_places_are_not_all_places(text, not_a_place):
    """A list that a town opens goes on with people as well."""
    assert not_a_place not in [mention.text for mention in place_mentions(text)]


def test_a_site_lies_in_the_town_whose_name_it_bears():
    """“Medellin airport" is in Medellin, of a text that speaks of Colombia; "Lima Street" may be anywhere."""
    found = {
        m.text: m.within for m in place_mentions("Colombia: a bomb hit Medellin airport and a shop on Cali Street.")
    }
    assert (found["Medellin airport"], found["Cali Street"]) == (("Medellin",), ())


def test_a_place_at_the_head_of_a_wrapped_line_is_read_with_the_line_before():
    """A full line goes on with the next; a short one, as a headline, does not."""
    wrapped = "The report says that\nfour heavily armed men killed the guards of a large farm near\nKavuna last night."
    short = "Protests near\nKavuna has not spoken."
    assert [[m.text for m in place_mentions(text)] for text in (wrapped, short)] == [["Kavuna"], []]
