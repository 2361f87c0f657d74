"""Casualties that go on from sentence to sentence, and whose word each is, as the brief holds them."""

import pytest

from summarizer import summarize

LEAD = "Gunmen attacked a police post near the town of Kidal in Mali on Monday, officials said on Tuesday. "


@pytest.fixture
def told(make_article):
    """Outcome, lower bound, whom, group and source of each casualty of the brief of a text."""

    def of(text):
        brief = summarize(make_article(LEAD + text))
        return [(c.outcome, c.count.low, c.who, c.group, c.according_to) for c in brief.casualties]

    return of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "According to the governor, 17 soldiers lost their lives. Six more were missing.",
            ("missing", 6, "soldiers", "military", None),
            id="more-of-the-same",
        ),
        pytest.param(
            "Two police officers were killed. A third is fighting for his life.",
            ("injured", 1, "third", "police", None),
            id="a-third",
        ),
        pytest.param(
            "The raid killed the imam and 18 worshippers and injured at least 21.",
            ("injured", 21, "worshippers", "civilians", None),
            id="last-of-several",
        ),
        pytest.param(
            "The raid killed 12 people, the army said. It added that four soldiers had also died.",
            ("killed", 4, "soldiers", "military", "army"),
            id="soldiers-beside-people",
        ),
        pytest.param(
            "A bomb killed 12 people, residents and a local teacher said.",
            ("killed", 12, "people", "civilians", "residents and a local teacher"),
            id="two-who-say-so",
        ),
        pytest.param(
            "A bomb killed 12 people, the government-appointed Human Rights Commission said.",
            ("killed", 12, "people", "civilians", "Human Rights Commission"),
            id="a-quality-before-who-says-so",
        ),
        pytest.param(
            "A bomb killed 12 people, security secretary Gerardo Vega said late in the evening.",
            ("killed", 12, "people", "civilians", "Gerardo Vega"),
            id="said-late",
        ),
        pytest.param(
            "A bomb killed 12 people, a police official informed.",
            ("killed", 12, "people", "civilians", "police official"),
            id="informed",
        ),
        pytest.param(
            "Two soldiers were killed, the governor said. An officer was hit in the forearm.",
            ("injured", 1, "officer", "police", "governor"),
            id="a-short-sentence-goes-on",
        ),
        pytest.param(
            "Two soldiers were killed, the governor said. In the afternoon three nurses, none of whom had been near the "
            "barracks at any time that day, were wounded.",
            ("injured", 3, "nurses", "civilians", None),
            id="a-long-one-does-not",
        ),
        pytest.param(
            "Doctors at Kidal's general hospital said they had received 14 bodies.",
            ("killed", 14, "bodies", "civilians", "Doctors at Kidal's general hospital"),
            id="doctors-at-a-hospital",
        ),
        pytest.param(
            "A mayor in nearby Aguelhok said seven people were killed.",
            ("killed", 7, "people", "civilians", "mayor in nearby Aguelhok"),
            id="mayor-in-nearby",
        ),
        pytest.param(
            "The raid claimed the lives of 14 farmers, a local chief, Jean Kasongo, told Reuters.",
            ("killed", 14, "farmers", "civilians", "Jean Kasongo"),
            id="told-an-agency",
        ),
        pytest.param(
            "The raid killed a night watchman, the regional governor wrote on Telegram.",
            ("killed", 1, "night watchman", "civilians", "regional governor"),
            id="wrote",
        ),
        pytest.param(
            "Amnesty International said 23 villagers had been killed; Bamako said it had eliminated 30 mercenaries.",
            ("unspecified", 30, "mercenaries", "militants", "Bamako"),
            id="second-after-semicolon",
        ),
        pytest.param(
            "Dozens of people are feared dead, Amnesty International said. The police put the figure at 45.",
            ("killed", 45, "people", "civilians", "police"),
            id="put-the-figure",
        ),
        pytest.param(
            "The attackers executed eight of the hostages.",
            ("killed", 8, "hostages", "civilians", None),
            id="hostages-executed",
        ),
        pytest.param(
            "Four local militiamen died in the fighting.",
            ("killed", 4, "local militiamen", "military", None),
            id="militiamen-of-a-side",
        ),
        pytest.param(
            "Two traders and a soldier were among seven people gunned down.",
            ("killed", 7, "people", "mixed", None),
            id="among-those-gunned-down",
        ),
        pytest.param(
            "At least 34 people died, a trader said. The governor gave a figure of 29 that evening.",
            ("killed", 29, "people", "civilians", "governor"),
            id="gave-a-figure",
        ),
        pytest.param(
            "Six people were killed, police said. One more died in an ambulance, taking the toll to seven.",
            ("killed", 7, "people", "civilians", None),
            id="taking-the-toll",
        ),
        pytest.param(
            "The health ministry first spoke of four dead; by morning it counted 18.",
            ("killed", 18, "people", "civilians", "health ministry"),
            id="by-morning",
        ),
        pytest.param(
            "The UN office had a count of its own: at least 70 dead.",
            ("killed", 70, "dead", "civilians", "UN office"),
            id="a-count-of-its-own",
        ),
        pytest.param(
            "A 21-year-old was stabbed to death.", ("killed", 1, "21-year-old", "civilians", None), id="an-age-alone"
        ),
        pytest.param(
            "Three women and a man died.",
            ("killed", 4, "Three women and a man", "civilians", None),
            id="women-and-a-man",
        ),
        pytest.param(
            "Seventy-eight worshippers never got up, the local emergency room said.",
            ("killed", 78, "worshippers", "civilians", "local emergency room"),
            id="never-got-up",
        ),
        pytest.param(
            "The army acknowledged losing 44 men in the attack.",
            ("killed", 44, "men", "civilians", "army"),
            id="losing-men",
        ),
        pytest.param(
            "A police officer died and two more are in critical but stable condition.",
            ("injured", 2, "police officer", "police", None),
            id="critical-but-stable",
        ),
        pytest.param(
            "57 people had to be treated, a doctor said.",
            ("injured", 57, "people", "civilians", "doctor"),
            id="had-to-be",
        ),
        pytest.param(
            "The command mourned two sailors.",
            ("killed", 2, "sailors", "military", None),
            id="mourned",
        ),
        pytest.param(
            "A trader was killed. The attacker was shot dead.",
            ("killed", 1, "attacker", "militants", None),
            id="attacker-too",
        ),
        pytest.param(
            "Local officials gave the toll as 21 men and a girl.",
            ("killed", 22, "21 men and a girl", "civilians", "Local officials"),
            id="toll-of-two-kinds",
        ),
        pytest.param(
            "Thirteen traders died on Saturday. In raids on Monday 11 more were murdered, police said.",
            ("killed", 11, "traders", "civilians", "police"),
            id="more-murdered",
        ),
        pytest.param(
            "Three militants were gunned down while two security men embraced martyrdom.",
            ("killed", 2, "security men", "police", None),
            id="security-men",
        ),
        pytest.param(
            "The governor, Nisar Ahmadi, was shot dead, the district chief said. Six guards were hurt, he added.",
            ("injured", 6, "guards", "civilians", "district chief"),
            id="the-dead-do-not-speak",
        ),
        pytest.param(
            "An officer was stabbed and died in hospital; his colleague, stabbed in the arm, underwent an operation.",
            ("injured", 1, "colleague", "civilians", None),
            id="after-a-semicolon",
        ),
        pytest.param(
            "The clinic put the number of dead at 12.", ("killed", 12, "dead", "civilians", "clinic"), id="dead"
        ),
    ],
)
def test_figures_keep_their_people_and_their_source(told, text, expected):
    """Whom a number counts and who gives it may stand in another clause or sentence."""
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("Police killed two gunmen. Six more fled.", ("missing", 6, "gunmen"), id="attackers-who-fled"),
        pytest.param("The raid killed 12 people. The trucks, six more, burned.", ("killed", 6, "people"), id="trucks"),
        pytest.param("Ana Perez is the 47th leader murdered this year.", ("killed", 1, "leader"), id="one-of-many"),
        pytest.param(
            "The ministry first spoke of four dead; by morning it counted 18.", ("killed", 4, "dead"), id="replaced"
        ),
        pytest.param(
            "It filled the suffering Malian people with grief.", ("unspecified", 2, "Malian people"), id="grief"
        ),
        pytest.param("The army is killing the Malian people, he said.", ("killed", 2, "Malian people"), id="a-people"),
        pytest.param("The bank has lost 44 men's trust.", ("killed", 44, "men"), id="trust-lost"),
        pytest.param("The clinic wants 57 people to be treated.", ("injured", 57, "people"), id="a-wish"),
        pytest.param("A 21-year-old car was burned.", ("killed", 1, "21-year-old"), id="age-of-a-thing"),
        pytest.param("Two traders were among seven people who fled the bar.", ("killed", 7, "people"), id="who-fled"),
    ],
)
def test_numbers_of_others_are_none(told, text, wrong):
    """Near misses: other people, things, other verbs."""
    assert wrong not in [row[:3] for row in told(text)]


def test_two_names_for_one_dead_each_are_two_people(draft):
    """A man and, further on, a woman of another name: two casualties of one each."""
    text = "Mayor Ivo Brandt was shot dead in Lima on Monday. Teacher Rosa Klein was also killed in the attack."
    assert [(c.names, c.count.low) for c in draft(text).casualties] == [(["Ivo Brandt"], 1), (["Rosa Klein"], 1)]


def test_a_name_and_its_surname_are_one(draft):
    """The surname alone tells of the same man again."""
    text = "Mayor Ivo Brandt was shot dead in Lima on Monday. Brandt was killed by two gunmen."
    assert [(c.names, c.count.low) for c in draft(text).casualties] == [(["Ivo Brandt"], 1)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        pytest.param(
            "A bomb in Lima on Monday killed Judge Ivo Brandt, his driver, and a vendor identified as Rosa Klein.",
            3, id="identified as",
        ),
        pytest.param(
            "Gunmen shot dead Ivo Brandt, an adviser to the former president, and one of his bodyguards in Lima on Monday.",
            2, id="adviser to somebody",
        ),
        pytest.param(
            "A bomb exploded in Lima on Monday. A child, a woman and a man who worked there died.", 3, id="worked there"
        ),
        pytest.param(
            "Gunmen shot dead Judge Ivo Brandt in Lima on Monday, and a vendor identified one of the attackers.",
            1, id="who identified another",
        ),
    ],
)  # fmt: skip
def test_all_of_an_enumeration_are_counted(draft, text, low):
    """Past whom somebody serves, what somebody is called and where somebody worked."""
    assert [casualty.count.low for casualty in draft(text).casualties] == [low]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("Ivo Brandt and his wife Rosa were killed by armed men in Lima on Monday.", [2], id="a wife"),
        pytest.param("Ivo Brandt and his son William were shot dead in Lima on Monday.", [2], id="a son"),
        pytest.param(
            "Ivo Brandt was shot dead in Lima on Monday. His wife Rosa said he had no enemies.", [1], id="who speaks"
        ),
        pytest.param("Ivo Brandt was shot dead in Lima on Monday. His sister Tuesday was told of it.", [1], id="a day"),
    ],
)
def test_a_relative_may_have_a_first_name(draft, text, counts):
    """“His wife Rosa" is one of the dead, and the name no word that breaks the sentence."""
    assert [casualty.count.low for casualty in draft(text).casualties] == counts
