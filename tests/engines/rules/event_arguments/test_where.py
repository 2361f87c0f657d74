"""Where it happened: not where somebody speaks of it, and with the town that only the dateline names."""

import pytest

SEATS = {
    "a speech": "In a speech in the town of Otumba on Monday, the president condemned it.",
    "a message issued": "A message issued in Otumba said that the group did it.",
    "a meeting to be held": "A meeting of ministers scheduled for Monday in Otumba was cancelled.",
    "reported there": "It was reported in Otumba on Monday that nine more were hurt.",
    "a judge of": "The letter was sent to Omar Vela, judge of Otumba.",
    "officials at": "Officials at Otumba, a town 90 km to the east, have said that the road is closed.",
    "back from": "He was returning from a meeting with farmers at the town of Otumba when the police called him.",
    "posted there": "The Austrian ambassador in Otumba spoke of a crime.",
    "some way off": "The bomb went off near a bridge, a short distance from Otumba.",
    "on its way": "A train running from Otumba to the coast was stopped.",
}


@pytest.mark.parametrize("told", SEATS.values(), ids=SEATS)
def test_where_somebody_speaks_or_sits_is_no_place_of_it(draft, told):
    """The town of a speech, a letter or a court is not where the bomb went off."""
    found = draft(f"A bomb killed four people near Puebla in Mexico on Sunday. {told}").incident
    assert [place.name for place in found.places] == ["Puebla"]


HAPPENED = {
    "found dead": "Four farmers were found shot dead in Otumba, Mexico, on Monday.",
    "buried under a road": "A bomb buried under a road in Otumba, Mexico, killed four people on Monday.",
    "an explosion reported": "An explosion that killed four people was reported in Otumba, Mexico, on Monday.",
}


@pytest.mark.parametrize("text", HAPPENED.values(), ids=HAPPENED)
def test_what_happened_there_is_a_place(draft, text):
    """The same words, where they tell the deed."""
    assert "Otumba" in [place.name for place in draft(text).incident.places]


def test_two_districts_of_a_town_are_both_places(draft):
    """“Within minutes of each other" measures no way."""
    text = (
        "Two bombs went off within minutes of each other in the Sadr City and Kadhimiya districts of Baghdad on Monday, "
        "killing 19 people."
    )
    assert {"Sadr City", "Kadhimiya"} <= {place.name for place in draft(text).incident.places}


def test_a_street_lies_in_the_town_of_the_dateline(draft):
    """Where the text names no town, the correspondent's is the street's."""
    told = "LIMA, 3 Mar 31 (EFE) -- A bomb exploded on Tacna Avenue this morning, wounding two policemen."
    [place] = draft(told).incident.places
    assert (place.name, place.within, place.country) == ("Tacna Avenue", ["LIMA"], "PE")


def test_a_corner_of_two_streets_lies_in_the_town_of_the_dateline(draft):
    """“Tacna and San Martin streets" are no towns."""
    told = "LIMA, 3 Mar 31 (EFE) -- A bomb exploded today on the corner of Tacna and San Martin streets."
    places = draft(told).incident.places
    assert [(place.name, place.within) for place in places] == [("Tacna", ["LIMA"]), ("San Martin", ["LIMA"])]


@pytest.mark.parametrize("name", ["Moro River", "Moro Mountain"])
def test_a_river_lies_in_no_town(draft, name):
    """What no town holds is not put into that of the dateline."""
    told = f"LIMA, 3 Mar 31 (EFE) -- Gunmen killed two fishermen today on the {name}."
    assert all("LIMA" not in place.within for place in draft(told).incident.places)


def test_a_municipality_weighs_as_much_as_a_town(draft):
    """It stands before a town of which only a judge is told."""
    text = (
        "Rebels burned down a club in Rionegro municipality in Colombia, 40 km north of Medellin, on Monday. They sent "
        "a letter to a judge."
    )
    assert draft(text).incident.places[0].name == "Rionegro municipality"


def test_the_mayor_of_a_town_is_hurt_there(draft):
    """Where headline and lead name no other place."""
    text = "The mayor of Kavuna was shot dead on Monday by gunmen, the police said. Nobody has claimed it."
    assert [place.name for place in draft(text).incident.places] == ["Kavuna"]


def test_the_mayor_is_not_in_his_town_where_another_is_told(draft):
    """Where he was shot stands before whose mayor he is."""
    text = "The mayor of Kavuna was shot dead in Lima on Monday by gunmen, the police said."
    assert [place.name for place in draft(text).incident.places] == ["Lima"]


def test_a_street_of_another_town_does_not(draft):
    """The text's own town stands before that of the dateline."""
    told = "LIMA, 3 Mar 31 (EFE) -- A bomb exploded on Tacna Avenue in Arequipa this morning, wounding two policemen."
    assert all("LIMA" not in place.within for place in draft(told).incident.places)


@pytest.mark.parametrize(
    ("rest", "name"),
    [("Schools in Bogota stayed closed.", "Bogota"), ("Schools stayed closed.", "Colombian capital")],
    ids=["named", "not named"],
)
def test_a_capital_goes_by_its_name(draft, rest, name):
    """“The Colombian capital", where the article has its name as well."""
    text = f"A bomb killed two policemen in the Colombian capital on Monday. {rest}"
    assert [place.name for place in draft(text).incident.places] == [name]


@pytest.mark.parametrize("head", ["CLANDESTINE", "NO CITY"])
def test_a_dateline_without_a_town_is_no_place(draft, head):
    """A station that hides where it is says so in its dateline."""
    text = f"{head}, 3 MAR 31 (RADIO VARA) -- [TEXT]\n\nTHE REBELS ATTACKED A POST HERE TODAY AND KILLED TWO SOLDIERS."
    assert head not in [place.name.upper() for place in draft(text).incident.places]


def test_the_dateline_is_not_where_it_happened_if_another_country_is_told(draft):
    """A reporter in Rome writes of what happened in Colombia."""
    text = (
        "ANCONA (ITALY), 3 Mar 31 (ANSA) -- Gunmen kidnapped two engineers in Colombia on Monday. Colombian police are "
        "looking for them. Nothing more is known about the Colombian gunmen."
    )
    assert [place.country for place in draft(text).incident.places] == ["CO"]


def test_the_dateline_is_the_town_in_the_country_that_is_told(draft):
    """Near miss: the dateline's town lies in that country."""
    text = (
        "POPAYAN (COLOMBIA), 3 Mar 31 (EFE) -- Gunmen kidnapped two engineers in Colombia on Monday, the police said."
    )
    assert [place.name for place in draft(text).incident.places] == ["POPAYAN"]


def test_a_place_that_nobody_knows_lies_in_the_country_of_the_one_beside_it(draft):
    """“In Kavuna and Soyapango" are two places of one country."""
    text = "Gunmen attacked army posts in the villages of Kavuna and Soyapango on Monday, killing four soldiers. U.S. envoys left."
    assert {place.country for place in draft(text).incident.places} == {"SV"}


def test_an_armed_group_says_which_country_it_is(draft):
    """Where hardly any country is named, that of the group which is at home there."""
    text = "A bomb damaged the Central American University today. The FMLN denied that it had planted it, and blamed a U.S. agent."
    assert {place.country for place in draft(text).incident.places} <= {"SV"}


PARTS = {
    "neighbourhood": ("in the San Jose neighborhood in the western section of Puebla", "San Jose neighborhood"),
    "suburb": (
        "in a branch of the Agrarian Bank in the suburb of Normandia in the western part of Puebla",
        "Normandia",
    ),
    "side of a town": ("at a paint factory in San Diego, southern Puebla", "San Diego"),
    "also": ("in the Miralta neighborhood, also in northern Puebla", "Miralta neighborhood"),
    "district": ("in the Moreno district of Puebla", "Moreno district"),
}


@pytest.mark.parametrize(("where", "name"), PARTS.values(), ids=PARTS)
def test_a_quarter_lies_in_its_town(draft, where, name):
    """The quarter is the place, within the town that the sentence names."""
    found = draft(f"A bomb killed four people in Puebla, Mexico, on Monday. The bomb exploded {where}.").incident.places
    assert (found[0].name, found[0].within[:1]) == (name, ["Puebla"])


def test_a_town_beside_another_lies_in_none(draft):
    """Near miss: “in San Diego and southern Puebla" are two places."""
    found = draft("Bombs killed four people in Atlixco and in southern Puebla, Mexico, on Monday.").incident.places
    assert all("Puebla" not in place.within for place in found)


def test_what_was_hit_lies_where_a_later_sentence_says(draft):
    """“The damaged offices are located in"; near miss: an office that nobody hit."""
    lead = "A bomb damaged the offices of a bank on Monday in Mexico, the police said. Four were hurt. "
    hit = draft(lead + "Nobody called. The damaged offices are located in Atlixco, to the south.").incident.places
    other = draft(
        lead + "Nobody called. The bank's other offices are located in Atlixco, to the south."
    ).incident.places
    assert "Atlixco" in {place.name for place in hit}
    assert "Atlixco" not in {place.name for place in other}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Salvadoran guerrillas said today that they had killed a judge. Salvadoran officials denied it.",
            "El Salvador",
        ),
        (
            "Guerrillas said today that they had killed a judge. Officials denied it, and said that the judge lives.",
            "SAN SALVADOR",
        ),
    ],
    ids=["an adjective", "nothing else"],
)
def test_a_capital_of_the_dateline_stands_for_its_country(draft, told, name):
    """Where nothing but an adjective tells the country, that is the place, and not the town where somebody wrote."""
    text = f"SAN SALVADOR, 3 Mar 31 -- [TEXT]\n\n{told} Nobody else has said anything about the attack on the judge."
    assert [place.name for place in draft(text).incident.places] == [name]
