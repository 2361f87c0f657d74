"""Places: names to locations, mentions in prose, and what holds what."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.places import country_code, locate, place_mentions


def names(text):
    return [mention.text for mention in place_mentions(text)]


def only(text, name):
    """The one mention of `name`; the test fails if there is none."""
    found = [mention for mention in place_mentions(text) if mention.text == name]
    assert found, f"{name!r} is not among {names(text)}"
    return found[0]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Iraq", "IQ"),
        ("Iraqi", "IQ"),
        ("Iraqis", "IQ"),
        ("the United States", "US"),
        ("U.S.", "US"),
        ("US", "US"),
        ("us", None),
        ("DR Congo", "CD"),
        ("the Democratic Republic of the Congo", "CD"),
        ("Côte d'Ivoire", "CI"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Washington", None),
        ("Baghdad", None),
        ("Nowhere", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_name_adjective_and_demonym_but_not_by_its_capital(name, code):
    """Capitals stand for governments often enough to be asked for apart."""
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Mosul", "IQ", "city"),
        ("Irbil", "IQ", "city"),
        ("Erbil", "IQ", "city"),
        ("Arbil", "IQ", "city"),
        ("Kiev", "UA", "city"),
        ("Odessa", "UA", "city"),
        ("Hodeidah", "YE", "city"),
        ("Deir ez-Zor", "SY", "city"),
        ("Deir al-Zor", "SY", "city"),
        ("Khan Younis", "PS", "city"),
        ("Al-Fashir", "SD", "city"),
        ("Medellin", "CO", "city"),
        ("Anbar", "IQ", "region"),
        ("Anbar Province", "IQ", "region"),
        ("North Kivu", "CD", "region"),
        ("Khyber Pakhtunkhwa", "PK", "region"),
        ("Cabo Delgado", "MZ", "region"),
        ("Gaza Strip", "PS", "region"),
        ("Crimea", "UA", "region"),
        ("Texas", "US", "region"),
        ("Al-Asad Airbase", "IQ", "site"),
        ("Ain al-Asad air base", "IQ", "site"),
        ("Mosul airport", "IQ", "site"),
        ("Red Sea", None, "site"),
        ("Strait of Hormuz", None, "site"),
        ("Iraq", "IQ", "country"),
        ("Georgia", "GE", "country"),
        ("Washington", "US", "city"),
        ("New York", "US", "city"),
        ("Paris", "FR", "city"),
        ("Tripoli", "LY", "city"),
    ],
)
def test_a_place_is_found_under_the_spellings_of_the_news(name, country, kind):
    """Country and kind of the most prominent place of that name."""
    found = locate(name)
    assert found is not None
    assert (found.country, found.kind) == (country, kind)


@pytest.mark.parametrize(
    ("name", "countries", "expected"),
    [
        ("Tripoli", ["LB"], "LB"),
        ("Tripoli", ["LY", "TN"], "LY"),
        ("Georgia", ["US"], "US"),
        ("Paris", ["US"], "US"),
        ("Odessa", ["US"], "US"),
        ("Mosul", ["FR"], "IQ"),
    ],
)
def test_of_places_with_one_name_the_one_in_the_given_countries_is_meant(name, countries, expected):
    """Where none lies there, the most prominent."""
    found = locate(name, countries)
    assert found is not None
    assert found.country == expected


@pytest.mark.parametrize("name", ["", "Qwertz", "Tel Marrin", "x" * 10_000, "the", "Ü"])
def test_what_the_gazetteer_does_not_have_is_nowhere(name):
    """No guess, and no error."""
    assert locate(name) is None


def test_coordinates_are_those_of_the_place():
    """Degrees north and east, to about a kilometre."""
    found = locate("Mosul")
    assert found is not None
    assert found.latitude == pytest.approx(36.34, abs=0.1)
    assert found.longitude == pytest.approx(43.13, abs=0.1)


@pytest.mark.parametrize(
    ("text", "name", "country", "within"),
    [
        ("A blast in Mosul, Nineveh province, Iraq, killed two.", "Mosul", "IQ", ("Nineveh", "Iraq")),
        ("Rockets hit the Iraqi city of Mosul.", "Mosul", "IQ", ("Iraq",)),
        ("in Iraq's Anbar Province that hosts soldiers", "Anbar Province", "IQ", ("Iraq",)),
        ("a jail in Ecuador's Machala on Monday", "Machala", "EC", ("Ecuador",)),
        ("near Burkina Faso's Tankoualou on Monday", "Tankoualou", "BF", ("Burkina Faso",)),
        ("at Al-Asad Airbase, Iraq,", "Al-Asad Airbase", "IQ", ("Iraq",)),
        ("near Kurdistan’s capital Erbil.", "Erbil", "IQ", ("Kurdistan",)),
        ("an attack near the village of Dahriya in northern Syria", "Dahriya", "SY", ("Syria",)),
        ("gunmen at Tel Marrin air base in Daraa province", "Tel Marrin air base", "SY", ("Daraa",)),
        ("in the Saltivskyi district of Kharkiv overnight", "Saltivskyi district", "UA", ("Kharkiv",)),
        (
            "the town of Mocimboa da Praia in Cabo Delgado province, Mozambique",
            "Mocimboa da Praia",
            "MZ",
            ("Cabo Delgado", "Mozambique"),
        ),
        ("a market in Tripoli, Lebanon", "Tripoli", "LB", ("Lebanon",)),
        ("killed 70 in Pont-Sondé in the Artibonite department", "Pont-Sondé", "HT", ("Artibonite",)),
        ("a checkpoint in Sadr City, in eastern Baghdad", "Sadr City", "IQ", ("Baghdad",)),
        ("Police in Mobile, Alabama, said", "Mobile", "US", ("Alabama",)),
        ("in Kaduna state, Nigeria", "Kaduna state", "NG", ("Nigeria",)),
        ("in Kahramankazan, some 40 km north of Ankara", "Kahramankazan", None, ()),
        ("ships in the southern Red Sea were hit", "Red Sea", None, ()),
    ],
    ids=lambda value: value if isinstance(value, str) and " " not in value else None,
)
def test_a_mention_carries_what_the_text_says_it_lies_in(text, name, country, within):
    """From the chain after it, the owner before it, or the adjective before its kind."""
    found = only(text, name)
    assert (found.location.country, found.within) == (country, within)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen shot at the Salvadoran embassy in Lima.", "Lima", "PE"),
        ("The Italian base at Herat was hit.", "Herat", "AF"),
        ("They left the Iraqi city of Mosul.", "Mosul", "IQ"),
        ("Colombian police said a bomb went off in Bolivar.", "Bolivar", "CO"),
    ],
    ids=["embassy", "base", "city", "town-of-many-countries"],
)
def test_what_a_country_has_abroad_does_not_put_a_town_into_it(text, name, country):
    """An embassy stands in another country; a town's adjective says whose it is."""
    assert only(text, name).location.country == country


def test_what_acts_on_a_place_does_not_hold_it():
    """An army's deed does not put what it bombed into its country."""
    assert only("Israel's army bombed Gaza on Monday.", "Gaza").within == ()
    assert only("A raid hit Beirut, in retaliation for Israel losing a soldier.", "Beirut").within == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("shelled the Kavu refinery", "site"),
        ("soldiers at Tel Marrin air base slept", "site"),
        ("in the Ravna district police said", "region"),
        ("at Robb Elementary School on Tuesday", "site"),
        ("an ambush in Ramree township left", "region"),
        ("attacked the village of Tchombangou", "city"),
        ("shot near Lake Ondo on Friday", "site"),
    ],
)
def test_a_generic_word_makes_a_place_of_a_name_that_no_gazetteer_has(text, kind):
    """Its country is unknown unless something says it, and it has no coordinates."""
    (found,) = place_mentions(text)
    assert (found.location.kind, found.location.latitude) == (kind, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the olive press at Dair Qarun was busy day and night", "Dair Qarun"),
        ("dead on the heights over Tegh: one Armenian", "Tegh"),
        ("a tractor stood above Crabna, its lights on", "Crabna"),
        ("a track near Phu Mankua that the army patrols", "Phu Mankua"),
        ("in the localities of Mikerke, near the lake", "Mikerke"),
    ],
)
def test_a_name_that_no_gazetteer_has_is_a_place_where_only_one_can_stand(text, name):
    """At a site, above, near; after the plural of a word for a settlement."""
    assert names(text) == [name]


def test_somebody_at_work_is_at_no_place():
    """“An analyst at" is followed by a firm."""
    assert names("an analyst at Rystat when asked about it. He smiled over Zweig.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi forces fired on French and Russian soldiers.",
        "Paul Jackson met Gen. Lincoln and President Lincoln Smith.",
        "Reading was slow. Nice work. Split decisions. Sale prices fell. Most stayed.",
        "In March, May Johnson spoke of Date and Of.",
        "Police said. Man shot. Bath time.",
        "The U.S. military and U.S. officials said US forces stayed.",
        "An Iran-backed group and a Gaza-based charity spoke.",
        "A 12-year-old boy was hurt on Monday.",
        "The Washington Post reported it.",
        "",
    ],
)
def test_adjectives_people_and_common_words_are_no_places(text):
    """A town of the same name needs a place's context."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was shot in Reading.", ["Reading"]),
        ("An attacker drove into a crowd in Nice, France.", ["Nice", "France"]),
        ("It happened in Nice. Officials in Nice said. Nice mourns.", ["Nice", "Nice", "Nice"]),
        ("The U.S. has said that the UK was told.", ["U.S.", "UK"]),
        ("Blast In Baghdad Kills Five Soldiers", ["Baghdad"]),
        ("Northern Iraq and southern Lebanon were calm.", ["Northern Iraq", "southern Lebanon"]),
        ("It fell on central Baghdad.", ["Baghdad"]),
        (
            "the Democratic Republic of the Congo's North Kivu province",
            ["Democratic Republic of the Congo", "North Kivu province"],
        ),
        ("BAMAKO, Mali (AP) — Fighters attacked.", ["BAMAKO", "Mali"]),
    ],
)
def test_with_a_places_context_they_are(text, found):
    """A preposition, a country behind it, or the same name with context elsewhere."""
    assert names(text) == found


def test_a_small_town_of_a_country_that_the_text_never_names_is_not_what_it_means():
    """The name stays, without a country or coordinates that would be invented."""
    found = only("Soldiers shelled a school in Palmer before Syrian troops entered Aleppo.", "Palmer")
    assert (found.location.country, found.location.latitude) == (None, None)


def test_the_countries_that_the_text_speaks_of_decide_between_namesakes():
    """Lebanon's Tripoli in an article about Lebanon."""
    text = "Lebanese soldiers and Lebanese police closed roads. Clashes in Tripoli wounded two, Lebanese media said."
    assert only(text, "Tripoli").location.country == "LB"


def test_two_places_that_bear_each_others_name_are_both_found():
    """Other spellings lead to a place's own row and no further."""
    for name in ("Marawi", "Merowe", "Gezira", "Beni"):
        assert locate(name) is not None


def test_mentions_of_real_articles_are_in_order_and_slice_back(real_articles):
    """Offsets of news text as it comes, typographic quotes and all."""
    for path in sorted(real_articles.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found = place_mentions(text)
        assert found
        assert all(text[mention.start : mention.end] == mention.text for mention in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


_PIECES = st.sampled_from(
    [
        "Mosul",
        "in ",
        "the ",
        "Iraq",
        "'s ",
        "’s ",
        ", ",
        ". ",
        "province",
        "of ",
        "Paris",
        "Jackson ",
        "Al-",
        "al-Asad ",
        "Ⓐ",
        "\n",
        "İ",
        "ß",
        "U.S.",
        " (",
        "-",
        "district ",
        "southern ",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_whatever_the_text_mentions_slice_back_and_do_not_overlap(text):
    """On any string of code points."""
    found = place_mentions(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(mention.location.kind in {"country", "region", "city", "site"} for mention in found)


def test_a_village_after_the_area_of_is_a_place() -> None:
    """The word "area" is no kind of settlement, and makes a place of the name after it all the same."""
    assert [each.text for each in place_mentions("Clashes in the general area of Tarn Kheli went on.")] == [
        "Tarn Kheli"
    ]


def test_a_countrys_man_is_no_place():
    """“Ecuador's Noboa" is a place only where one could stand."""
    assert names("He met Ecuador's Noboa and Mali's Goita on Monday.") == ["Ecuador", "Mali"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They raided the villages of Tamo Gari and Dusu Kasa on Friday.", ["Tamo Gari", "Dusu Kasa"], id="and"
        ),
        pytest.param("The strike hit the village of Oe Htein Kone.", ["Oe Htein Kone"], id="short-first-word"),
        pytest.param("It happened at the rural settlement of La Pajuila.", ["La Pajuila"], id="article"),
        pytest.param(
            "They drove into al-Dusu, in the Tamo district.", ["al-Dusu", "Tamo district"], id="unknown-holder"
        ),
        pytest.param("A shop burned in the Libyan capital.", ["Libyan capital"], id="capital"),
        pytest.param("A shop burned in the Libyan capital, Tripoli.", ["Tripoli"], id="capital-named"),
        pytest.param("Libyan capital-goods imports rose.", [], id="capital-goods"),
        pytest.param("A shop burned in Cox's Bazar.", ["Cox's Bazar"], id="possessive-inside"),
        pytest.param("A shop burned in Hama.", ["Hama"], id="news-spelling"),
        pytest.param("It burned in the village of Duma.", ["Duma"], id="only-a-village"),
        pytest.param("The State Duma met.", [], id="a-parliament"),
        pytest.param("The talks between Peter Duk and Wau Deng failed.", [], id="persons"),
    ],
)
def test_what_stands_around_a_name_makes_it_a_place(text, expected):
    """Lists of villages, what holds an unknown name, and a capital without its name."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Russian missiles hit the port of Odesa overnight", "Odesa", "UA"),
        ("Turkish drones struck the town of Qamishli in Syria", "Qamishli", "SY"),
        ("in the western Ukrainian border city of Lviv", "Lviv", "UA"),
        ("the northern Iraqi city of Mosul", "Mosul", "IQ"),
    ],
)
def test_an_adjective_of_other_people_places_nothing(text, name, country):
    """Whose missiles they are is not where they fell; the adjective of the city itself is."""
    assert [m.location.country for m in place_mentions(text) if m.text == name] == [country]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A bomb exploded in the Escalon neighborhood, Salvadoran police said.", None),
        ("A bomb exploded at the San Isidro farm, Salvadoran police said.", None),
        ("A bomb exploded at Monteria airport, Salvadoran police said.", "CO"),
        ("A bomb exploded in the Soyapango neighborhood, Salvadoran police said.", "SV"),
    ],
    ids=["neighbourhood", "farm", "airport of a town", "in a country spoken of"],
)
def test_what_bears_a_towns_name_may_lie_anywhere(text, country):
    """A quarter or a farm is not in the town of that name in a country of which the text does not speak."""
    [mention] = place_mentions(text)
    assert mention.location.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A bomb exploded in Cordoba department, Colombian police said.", "CO"),
        ("A bomb exploded near Kavuna, in Santander department, the Colombian police said.", "CO"),
        ("A bomb exploded in Cordoba province, the Argentine police said.", "AR"),
    ],
    ids=["itself", "what it holds", "of another country"],
)
def test_a_region_is_known_by_its_whole_name(text, country):
    """“Cordoba department" is neither the Argentine nor the Spanish city."""
    assert {mention.location.country for mention in place_mentions(text)} == {country}


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("in the San Jose neighborhood in the western section of Bogota", "San Jose neighborhood", ("Bogota",)),
        ("in the suburb of Normandia in the western part of Bogota", "Normandia", ("Bogota",)),
        ("in San Diego, southern Medellin", "San Diego", ("Medellin",)),
        ('in the suburb of "Maquilta," on Monday', "Maquilta", ()),
        ("in the Moreno district of Buenos Aires", "Moreno district", ("Buenos Aires",)),
        ("in San Diego, Medellin and Cali", "San Diego", ()),
    ],
    ids=["part", "suburb", "side", "in marks", "surname", "list"],
)
def test_a_quarter_is_held_by_its_town(text, name, within):
    """What stands between a quarter and a town says which part of the town it is."""
    assert only(f"A bomb exploded {text}.", name).within == within


def test_a_district_attorney_is_no_district():
    """Near miss: “the Moreno district attorney"."""
    assert names("The bomb was found, said the Moreno district attorney.") == []
