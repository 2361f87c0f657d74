"""Actors: known bodies, bodies by their words, people with their roles, and when two names are one."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.names import body, name_mentions, same_actor


def found(text, kind):
    return [mention.text for mention in name_mentions(text) if mention.kind == kind]


def person(text, name):
    """The first mention of the person; the test fails if there is none."""
    people = [mention for mention in name_mentions(text) if mention.kind == "person"]
    return next(mention for mention in people if mention.text == name)


@pytest.mark.parametrize(
    ("spelling", "name", "kind", "country"),
    [
        ("Hezbollah", "Hezbollah", "armed_group", "LB"),
        ("Hizballah", "Hezbollah", "armed_group", "LB"),
        ("Hizbollah", "Hezbollah", "armed_group", "LB"),
        ("al-Shabaab", "al-Shabaab", "armed_group", "SO"),
        ("Al Shabab", "al-Shabaab", "armed_group", "SO"),
        ("ISIS", "Islamic State", "armed_group", None),
        ("Daesh", "Islamic State", "armed_group", None),
        ("the Houthis", "Houthis", "armed_group", "YE"),
        ("Ansar Allah", "Houthis", "armed_group", "YE"),
        ("IRGC", "Islamic Revolutionary Guard Corps", "state_force", "IR"),
        ("Islamic Revolutionary Guards Corps", "Islamic Revolutionary Guard Corps", "state_force", "IR"),
        ("IDF", "Israel Defense Forces", "state_force", "IL"),
        ("TTP", "Tehrik-i-Taliban Pakistan", "armed_group", "PK"),
        ("Sendero Luminoso", "Shining Path", "armed_group", "PE"),
        ("SBU", "Security Service of Ukraine", "government", "UA"),
        ("U.N.", "United Nations", "international", None),
        ("WHO", "World Health Organization", "international", None),
        ("Tasnim", "Tasnim", "media", "IR"),
        ("CNN", "CNN", "media", "US"),
        ("Fox News", "Fox News", "media", "US"),
    ],
)
def test_a_body_is_known_by_its_aliases_and_transliterations(spelling, name, kind, country):
    """Name, kind and country of the lexicon."""
    known = body(spelling)
    assert known is not None
    assert (known.name, known.kind, known.country) == (name, kind, country)


@pytest.mark.parametrize("name", ["Homs", "Sons of the River", "who", "", "Hezb", "Army", "x" * 1000])
def test_other_names_are_no_known_body(name):
    """A shared consonant or two makes no alias, nor do the letters of an acronym in lower case."""
    assert name == "who" or body(name) is None


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Hamas said it had fired.", ["Hamas"]),
        ("The Iraqi security forces and Iraqi army advanced.", ["Iraqi security forces", "Iraqi army"]),
        ("Iran's Foreign Ministry rejected it.", ["Iran's Foreign Ministry"]),
        ("the Hamas-led Health Ministry in Gaza", ["Hamas-led Health Ministry"]),
        ("Basra police said.", ["Basra police"]),
        ("the Ministry of Defence of Kavu said", ["Ministry of Defence"]),
        ("near the border with Mali, the Defence Ministry said", ["Defence Ministry"]),
        ("the People's Liberation Front of Kavu attacked", ["People's Liberation Front of Kavu"]),
        ("The Sons of the River, a little-known militia, claimed it.", ["Sons of the River"]),
        ("fighters of the Kavu Martyrs group fled", ["Kavu Martyrs"]),
        ("Colonel Ari Bosk of the Dara Provincial Council denied it.", ["Dara Provincial Council"]),
        ("The World Health Organization (WHO) warned.", ["World Health Organization", "WHO"]),
        ("ISIS-claimed bombings", ["ISIS"]),
        ("guerrillas of the pro-Castro Army of National Liberation fled", ["Army of National Liberation"]),
        ("the Colombian Army of National Liberation said", ["Army of National Liberation"]),
        ("the Colombian Army of 1990 said", ["Colombian Army"]),
    ],
)
def test_bodies_are_mentioned_by_name_by_owner_or_by_their_words(text, bodies):
    """The longest that begins at a word."""
    assert found(text, "body") == bodies


@pytest.mark.parametrize(
    "text",
    [
        "People who are here say it is fine.",
        "She said who it was.",
        "Arauca department was calm.",
        "An army of volunteers and a council of elders met.",
        "A New York-based group spoke.",
        "Khaing Thukha, a spokesman for the group, spoke.",
    ],
)
def test_words_that_only_look_like_bodies_are_none(text):
    """Common words, places and people."""
    assert found(text, "body") == []


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Iraqi forces advanced", "state_force", "IQ"),
        ("the Nigerian police said", "police", "NG"),
        ("Colombia's government said", "government", "CO"),
        ("the Kavu Liberation Army said", "armed_group", None),
        ("Iranian state media reported", "media", "IR"),
        ("Basra police said", "police", "IQ"),
    ],
)
def test_a_body_by_its_words_has_their_kind_and_its_owners_country(text, kind, country):
    """From the last word of the name, and the adjective or the place before it."""
    (mention,) = [each for each in name_mentions(text) if each.kind == "body"]
    assert mention.body is not None
    assert (mention.body.kind, mention.country) == (kind, country)


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        ("Israeli Prime Minister Benjamin Netanyahu warned", "Benjamin Netanyahu", "Israeli Prime Minister", "IL"),
        ("Iranian Foreign Ministry spokesman Nasser Kanaani said", "Nasser Kanaani", "Iranian Foreign Ministry spokesman", "IR"),
        ("State Department spokesman Matthew Miller said", "Matthew Miller", "State Department spokesman", "US"),
        ("Secretary of State Antony Blinken spoke", "Antony Blinken", "Secretary of State", None),
        ("army spokesman Lt. Col. Amer al-Fayez said", "Amer al-Fayez", "army spokesman Lt. Col.", None),
        ("Adrienne Watson, spokesperson for the White House National Security Council, said", "Adrienne Watson", "spokesperson for the White House National Security Council", "US"),
        ("Iran's foreign ministry spokesperson, Esmaeil Baghaei, said", "Esmaeil Baghaei", "Iran's foreign ministry spokesperson", "IR"),
        ("killed businessman Peshraw Dizayee and others", "Peshraw Dizayee", "businessman", None),
        ("Qatari Prime Minister Sheikh Muhammad bin Abdulrahman Al Thani met", "Muhammad bin Abdulrahman Al Thani", "Qatari Prime Minister Sheikh", "QA"),
        ("Borno Governor Babagana Zulum said", "Babagana Zulum", "Borno Governor", "NG"),
        ("in Amsterdam, Mayor Femke Halsema said", "Femke Halsema", "Mayor", None),
        ("thanked NATO. Kremlin spokesman Dmitry Peskov declined", "Dmitry Peskov", "Kremlin spokesman", "RU"),
        ("UN Secretary-General António Guterres said", "António Guterres", "UN Secretary-General", None),
        ("Jackson Reed, a witness, said he hid", "Jackson Reed", "witness", None),
        ("Hamas leader Ismail Haniyeh was killed", "Ismail Haniyeh", "Hamas leader", "PS"),
        ("Colonel Ari Bosk denied it", "Ari Bosk", "Colonel", None),
        ("Ravna Tolk told reporters", "Ravna Tolk", None, None),
    ],
    ids=lambda value: None,
)  # fmt: skip
def test_a_person_carries_the_role_that_the_text_gives(text, name, title, country):
    """Before the name or in apposition, and the country that the role names."""
    mention = person(text, name)
    assert (mention.title, mention.country) == (title, country)


@pytest.mark.parametrize(
    "text",
    [
        "Rocket Attack On Iraqi Base As Fears Grow Of Wider Conflict",
        "The Iron Dome intercepted it over the Red Sea.",
        "On Monday, In March, The Hague and Baghdad were quiet.",
        "Sadr City and San Salvador and Abu Ghraib were calm.",
        "It fell on Tudun Biri in the night.",
        "FIRE KILLS FIVE IN SAN SALVADOR MARKET TODAY",
    ],
)
def test_headlines_places_and_weekdays_are_no_people(text):
    """Two capitals in a row make no person."""
    assert found(text, "person") == []


def test_a_body_within_a_role_is_no_actor_of_its_own():
    """The speaker is the spokesman, with the department as the body of that role."""
    (mention,) = name_mentions("State Department spokesman Matthew Miller spoke.")
    assert mention.kind == "person"
    assert mention.body is not None
    assert mention.body.name == "U.S. State Department"


def test_a_surname_is_a_mention_where_the_full_name_stands_and_has_its_country():
    """Before or after it, with or without its article."""
    text = "Burhan left. Sudanese Gen. Abdel Fattah al-Burhan spoke. Then al-Burhan sat. A miller ground."
    mentions = [each for each in name_mentions(text) if each.kind == "person"]
    assert [each.text for each in mentions] == ["Burhan", "Abdel Fattah al-Burhan", "al-Burhan"]
    assert {each.country for each in mentions} == {"SD"}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Iran said that Washington had warned Israel.", ["IR", "US", "IL"]),
        ("The attack in Iraq and near Baghdad was condemned by Jordan.", ["JO"]),
        ("Iraqi and Russian people fled.", []),
        ("The U.S. has said that US forces left.", ["US"]),
        ("The United Arab Emirates and South Korea agreed.", ["AE", "KR"]),
        ("Troops entered Lake Chad in the Gulf of Mexico.", []),
        ("He visited Mocimboa da Praia.", []),
    ],
)
def test_countries_and_their_capitals_are_actors_unless_only_the_scene(text, countries):
    """Not adjectives, not after "in" or "near", not within other names."""
    assert [each.country for each in name_mentions(text) if each.kind == "country_actor"] == countries


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("IRGC", "Iran's Revolutionary Guards"),
        ("Hezbollah", "Hizbullah"),
        ("al-Shabaab", "Al Shabab"),
        ("the Taliban", "Taliban"),
        ("Adrienne Watson", "Watson"),
        ("al-Burhan", "Abdel Fattah al-Burhan"),
        ("LFK", "Liberation Front of Kavu"),
        ("the U.S.", "United States"),
        ("Sons of the River", "sons of the river"),
        ("UN", "United Nations"),
    ],
)
def test_two_names_of_one_actor_are_the_same(one, two):
    """Either way round."""
    assert same_actor(one, two)
    assert same_actor(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Hezbollah", "Hamas"),
        ("CNN", "Fox News"),
        ("Islamic State", "Islamic Jihad"),
        ("Taliban", "Pakistani Taliban"),
        ("Kataib Hezbollah", "Hezbollah"),
        ("Adrienne Watson", "Adrienne Miller"),
        ("Watson", "Miller"),
        ("Iraqi army", "Iranian army"),
        ("army", "Iraqi army"),
        ("", ""),
        ("Iran", "Iraq"),
        ("Kavu police", "police"),
    ],
)
def test_near_misses_are_two_actors(one, two):
    """A shared word, first name or kind is not enough."""
    assert not same_actor(one, two)
    assert not same_actor(two, one)


def test_a_comma_that_stands_alone_is_no_role():
    """Text extracted from tables has such commas."""
    assert person("It hit , Ali Hassan, and left.", "Ali Hassan").title is None


def test_mentions_of_real_articles_are_in_order_and_slice_back(real_articles):
    """Offsets of news text as it comes."""
    for path in sorted(real_articles.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        mentions = name_mentions(text)
        assert {"person", "body", "country_actor"} == {mention.kind for mention in mentions}
        assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
        assert all(one.end <= two.start for one, two in pairwise(mentions))


_PIECES = st.sampled_from(
    ["Gen. ", "Ali ", "al-", "Hassan", ", ", "the ", "spokesman ", "for ", "Iraq", "’s ", "Foreign ", "Ministry ", "said ", ". ", "Hamas", "-led ", "\n", "İ", "ß", "U.S.", "Liberation ", "Front ", "of ", "IS ", "“", "an ", "army "]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_whatever_the_text_mentions_slice_back_and_do_not_overlap(text):
    """On any string of code points."""
    mentions = name_mentions(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "He condemned the murder of MNR leader Hector Oqueda and of Guatemalan attorney Gilda Florian.",
            ["Hector Oqueda", "Gilda Florian"],
        ),
        (
            "The victims were Jose Contreral, Eloy Guevara Pax and Teodora Ruix.",
            ["Jose Contreral", "Eloy Guevara Pax", "Teodora Ruix"],
        ),
        ("Minister Enrique Lopez Albujor fell. Lopez Albujor was 60.", ["Enrique Lopez Albujor", "Lopez Albujor"]),
        ("Gilda Florian, a member of the Oak Party, left.", ["Gilda Florian"]),
        ("He met Jose Contreral, Radio Kavu and the Oak Party.", ["Jose Contreral"]),
    ],
    ids=["two-roles", "enumeration", "both-surnames", "member", "bodies-in-an-enumeration"],
)
def test_people_beside_other_people(text, people):
    """Each person of an enumeration is found, with a role of his own, and bodies among them are none."""
    assert [mention.text for mention in name_mentions(text) if mention.kind == "person"] == people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Pieter van der Berg said no.", "Pieter van der Berg"),
        ("Foreign Minister Ursula von der Meer said no.", "Ursula von der Meer"),
        ("Police Commissioner R. K. Sharma said no.", "R. K. Sharma"),
        ("On Monday Sheriff Bill Tanner said no.", "Bill Tanner"),
        ("Superintendent Asif Baloch said no.", "Asif Baloch"),
        ("Mayor Jim French, 41, said no.", "Jim French"),
        ("Captain Omar Afghan troops knew well said no.", "Omar"),
    ],
    ids=[
        "two particles",
        "von der",
        "spaced initials",
        "a first name that is a word",
        "a people",
        "a country's",
        "troops",
    ],
)
def test_names_of_many_kinds_are_whole(text, name):
    """Particles, initials and first names that are words belong to the name."""
    assert name in [mention.text for mention in name_mentions(text) if mention.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "The president cut short a visit to Baku, his spokeswoman said.",
        "Parliament passed Bill Number Nine on Monday.",
    ],
    ids=["a city before his spokeswoman", "a bill"],
)
def test_no_person_is_made_of_places_and_words(text):
    """What stands beside a role or a capital is not therefore a person."""
    assert [mention.text for mention in name_mentions(text) if mention.kind == "person"] == []


def test_a_force_named_after_its_city_is_not_anothers():
    """The police of one metropolis are not those of another."""
    (mention,) = [
        m for m in name_mentions("Gazipur Metropolitan Police Commissioner Enamul Haque said no.") if m.kind == "person"
    ]
    assert mention.country != "GB"


def test_a_body_of_listed_trades_is_one():
    """Two plurals joined in a name do not part it."""
    text = "The Garment Manufacturers and Exporters Association shut all factories."
    assert [mention.text for mention in name_mentions(text)] == ["Garment Manufacturers and Exporters Association"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The UAE expressed solidarity.", ["UAE"]),
        ("The US and the UK condemned the raid.", ["US", "UK"]),
        ("The UK-backed force met.", []),
    ],
    ids=["one", "two", "a modifier"],
)
def test_short_names_of_countries_act(text, names):
    """A country by its letters acts before a verb, and modifies before a noun."""
    assert [mention.text for mention in name_mentions(text) if mention.kind == "country_actor"] == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param('Mzwandile "Rasta" Gqola, 39, was charged.', ['Mzwandile "Rasta" Gqola'], id="nickname"),
        pytest.param("Jonas Pauwels pulled out a knife.", ["Jonas Pauwels"], id="deed"),
        pytest.param('The paper "Rasta" Gqola reads is old.', [], id="a-title"),
        pytest.param("Harbour Works opened a depot.", [], id="a-company"),
    ],
)
def test_a_deed_or_a_nickname_shows_a_person(text, people):
    """A nickname inside a name does not part it, and who does what people do is a person."""
    assert [mention.text for mention in name_mentions(text) if mention.kind == "person"] == people
