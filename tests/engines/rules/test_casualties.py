"""Who was harmed, how many, and by whose word."""

import pytest

LEAD = "Gunmen attacked a police post near the town of Kidal in Mali on Monday. "


def harm(draft, text):
    return [(c.outcome, c.count.text, c.count.low, c.count.high) for c in draft(text).casualties]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Four soldiers were killed.", ("killed", "Four", 4, 4), id="passive"),
        pytest.param("The attackers killed at least four soldiers.", ("killed", "at least four", 4, None), id="active"),
        pytest.param("A bomb exploded, killing 12 people.", ("killed", "12", 12, 12), id="participle"),
        pytest.param("The raid left six villagers dead.", ("killed", "six", 6, 6), id="left-dead"),
        pytest.param("A gunman shot three people at a bus stop.", ("injured", "three", 3, 3), id="shot"),
        pytest.param("Three people were stabbed, one fatally.", ("killed", "one", 1, 1), id="one-fatally"),
        pytest.param("The attack claimed the lives of nine teachers.", ("killed", "nine", 9, 9), id="lives"),
        pytest.param("The death toll rose to 23.", ("killed", "23", 23, 23), id="toll"),
        pytest.param("More than 300 people died.", ("killed", "More than 300", 301, None), id="died"),
        pytest.param("Attackers shot dead 16 villagers.", ("killed", "16", 16, 16), id="shot-dead"),
        pytest.param("A nurse was shot dead.", ("killed", "A nurse", 1, 1), id="one"),
        pytest.param("Soldiers were wounded.", ("injured", "Soldiers", 2, None), id="bare-plural"),
        pytest.param("Several policemen were hurt.", ("injured", "Several", 2, None), id="several"),
        pytest.param("Two guards suffered burns.", ("injured", "Two", 2, 2), id="suffered"),
        pytest.param("Dozens of traders were injured.", ("injured", "Dozens", 24, None), id="dozens"),
        pytest.param("The gunmen took six miners hostage.", ("captured", "six", 6, 6), id="hostage"),
        pytest.param("They abducted three aid workers.", ("captured", "three", 3, 3), id="abducted"),
        pytest.param(
            "The government spoke about the murder of six priests.", ("killed", "six", 6, 6), id="about-a-murder"
        ),
        pytest.param("Ten women are missing.", ("missing", "Ten", 10, 10), id="missing"),
        pytest.param("About 1,200 people fled to the lake.", ("displaced", "About 1,200", 1200, 1200), id="fled"),
        pytest.param("Nobody was hurt.", ("unspecified", "Nobody was hurt", 0, 0), id="nobody"),
        pytest.param("There were no casualties.", ("unspecified", "no casualties", 0, 0), id="none"),
    ],
)
def test_harm_is_read_in_many_wordings(draft, sentence, expected):
    """A number of people and what became of them is found however a sentence says it."""
    assert expected in harm(draft, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The siege lasted 12 hours.", id="hours"),
        pytest.param("A 12-year-old boy watched from a roof.", id="age"),
        pytest.param("The guards killed time with cards.", id="idiom"),
        pytest.param("Twelve cattle were killed.", id="cattle"),
        pytest.param("The attackers wanted to kill 30 soldiers.", id="wish"),
        pytest.param("The attack could have killed hundreds of people.", id="could-have"),
        pytest.param("He denied killing four soldiers.", id="denied"),
        pytest.param("The police post was built for 40 officers.", id="built"),
        pytest.param("A similar attack killed nine soldiers last month.", id="last-month"),
        pytest.param("In February 2030, gunmen killed 14 soldiers there.", id="other-year"),
        pytest.param("The war has killed 6,000 people.", id="war"),
        pytest.param("Officers seized 30 rifles.", id="rifles"),
        pytest.param("Police arrested two men over it.", id="arrests"),
        pytest.param("Three army commanders are being held responsible.", id="held-responsible"),
        pytest.param("Officers are investigating a kidnapping.", id="a-kidnapping"),
    ],
)
def test_what_is_no_harm_of_the_incident_gives_no_casualty(draft, sentence):
    """Hours, ages, idioms, wishes, and the tolls of other events are not casualties."""
    assert harm(draft, LEAD + sentence) == []


def test_killed_and_wounded_of_one_sentence_are_two(draft):
    """Each outcome has its own number."""
    found = harm(draft, LEAD + "The attackers killed four soldiers and wounded nine civilians.")
    assert found == [("killed", "four", 4, 4), ("injured", "nine", 9, 9)]


def test_groups_are_told_apart(draft):
    """Soldiers are military and shepherds are civilians, also when one verb has both."""
    found = draft(LEAD + "Two soldiers and a policeman were killed.").casualties
    assert [(c.group, c.count.low) for c in found] == [("military", 2), ("police", 1)]


def test_a_number_without_a_noun_counts_the_people_before_it(draft):
    """So "four soldiers were killed and nine wounded" wounds soldiers."""
    found = draft(LEAD + "Four soldiers were killed and nine wounded.").casualties
    assert [(c.outcome, c.who, c.group) for c in found] == [
        ("killed", "soldiers", "military"),
        ("injured", "soldiers", "military"),
    ]


def test_two_sources_give_two_casualties(draft):
    """Figures that disagree stand side by side, each with its source."""
    text = LEAD + "Three soldiers were killed, the army said. The hospital said five soldiers were killed."
    assert [(c.count.low, c.according_to) for c in draft(text).casualties] == [(3, "army"), (5, "hospital")]


def test_the_same_figure_told_twice_is_one(draft):
    """Repetition adds evidence, not people."""
    found = draft(LEAD + "Three soldiers were killed. The three soldiers were killed in their beds.").casualties
    assert len(found) == 1


def test_a_breakdown_is_not_counted_again(draft):
    """Two children among seven dead are not two more."""
    found = harm(draft, LEAD + "Seven people were killed, including two children. Two children were killed.")
    assert found == [("killed", "Seven", 7, 7)]


def test_a_later_figure_replaces_an_earlier_one(draft):
    """A toll that has risen is the only one."""
    found = harm(draft, LEAD + "Three soldiers were killed. The death toll later rose to five.")
    assert found == [("killed", "five", 5, 5)]


def test_names_stand_with_their_count(draft):
    """A man and several of his family are at least three, and he is named."""
    text = LEAD + "The trader Idrissa Maiga and several members of his family died in the attack."
    (found,) = draft(text).casualties
    assert (found.count.low, found.count.high, found.names) == (3, None, ["Idrissa Maiga"])


def test_attackers_who_died_are_militants(draft):
    """Perpetrators are counted in their own group."""
    found = draft(LEAD + "Two soldiers were killed. Three of the attackers were also killed.").casualties
    assert [(c.group, c.count.low) for c in found] == [("military", 2), ("militants", 3)]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Police said four soldiers were killed.", "Police"),
        ("Four soldiers were killed, according to the governor's office.", "governor's office"),
        ("Four soldiers were killed, Colonel Moussa Traore said.", "Moussa Traore"),
        ('"Four soldiers were killed in their beds," said Colonel Moussa Traore.', "Moussa Traore"),
        ("Four soldiers were killed.", None),
    ],
)
def test_the_source_of_a_figure_is_named(draft, sentence, source):
    """`according_to` is who gives the figure, however the sentence is built; null for the article itself."""
    assert [c.according_to for c in draft(LEAD + sentence).casualties] == [source]


def test_a_second_toll_counts_the_victims_and_not_the_bomber(draft):
    """The bomber's own death names nobody for "the toll at 16"."""
    found = draft(
        "A suicide bomber blew himself up in a mosque in Peshawar in Pakistan on Monday, killing at least 14 people, police said.\n\n"
        "A spokesman for the hospital put the toll at 16."
    )
    assert [item.who for item in found.casualties if item.count.text == "16"] == ["people"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param("Six people died, the Kenya Red Cross said.", "Kenya Red Cross", id="national-red-cross"),
        pytest.param("The South Sudan Red Cross said six people died.", "South Sudan Red Cross", id="two-word-country"),
        pytest.param("Six people died, the mayor, Abdi Noor, said by telephone.", "Abdi Noor", id="by-telephone"),
        pytest.param(
            "Six people died, police chief Abdi Noor said in an interview.", "Abdi Noor", id="in-an-interview"
        ),
        pytest.param("Six people died, according to a statement by the presidency.", "presidency", id="statement-by"),
        pytest.param("Six people died, Reuters reported, citing a police official.", "police official", id="citing"),
        pytest.param("Six people died, Reuters reported.", "Reuters", id="medium-alone"),
        pytest.param("A hospital run by a charity said six people died.", "hospital", id="hospital-run-by"),
        pytest.param("Six people died, their employer said.", "employer", id="unlisted-sayer"),
        pytest.param("Six people died, a police report showed.", "police report", id="report-showed"),
        pytest.param("Six people died when the bridge fell, leaving no clue.", None, id="nobody"),
        pytest.param("Six people died, the mayor, Abdi Noor, said on Telegram.", "Abdi Noor", id="on-telegram"),
        pytest.param(
            "The army said the post held, while residents said six people died.", "residents", id="while-others-said"
        ),
    ],
)
def test_whose_figure_it_is(draft, sentence, source):
    """The source is whoever says it, not the medium, the paper or the telephone it is said by."""
    assert [c.according_to for c in draft(LEAD + sentence).casualties] == [source]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("A man with a knife stabbed three traders.", [("injured", 3, 3)], id="stabbed"),
        pytest.param("A man stabbed three traders to death.", [("killed", 3, 3)], id="stabbed-to-death"),
        pytest.param(
            "Four traders died and 11 were taken to hospital.", [("killed", 4, 4), ("injured", 11, 11)], id="taken"
        ),
        pytest.param(
            "Four traders died and 11 taken to hospital.", [("killed", 4, 4), ("injured", 11, 11)], id="elliptic"
        ),
        pytest.param(
            "A teacher put the number of missing girls at 112.", [("missing", 112, 112)], id="number-of-missing"
        ),
        pytest.param("A teacher put the number of new girls at 112.", [], id="number-of-new"),
        pytest.param(
            "Rescue teams were looking for six traders believed to be trapped.", [("missing", 6, 6)], id="teams"
        ),
        pytest.param(
            "It was possible to neutralise several dozen assailants.", [("unspecified", 24, None)], id="possible"
        ),
        pytest.param("It was necessary to neutralise several dozen assailants.", [], id="necessary"),
        pytest.param("An aid group helps displaced families in Gao, it said.", [], id="displaced-adjective"),
        pytest.param(
            "Seven members of the Desert Guard and their civilian driver were killed.",
            [("killed", 7, 7), ("killed", 1, 1)],
            id="guards-and-their-driver",
        ),
        pytest.param(
            "They killed patrolman Omar Sy, 24, and sub-lieutenant Ada Ba, 29, he said.",
            [("killed", 2, 2)],
            id="aged-names",
        ),
        pytest.param("At least 610 people have been killed in those strikes.", [], id="those-strikes"),
        pytest.param("Thousands of people have been killed in the conflict.", [], id="the-conflict"),
        pytest.param("They set a bus ablaze, burning 13 people to death.", [("killed", 13, 13)], id="burning-to-death"),
        pytest.param(
            "He shot a guard dead and then turned the gun on the crowd.", [("killed", 1, 1)], id="gun-on-the-crowd"
        ),
        pytest.param("The head of an aid group was shot dead.", [("killed", 1, 1)], id="head-of-a-group"),
        pytest.param(
            "They shot dead the chairman of a council in Gao and two of his escorts.",
            [("killed", 3, 3)],
            id="and-two-of-his",
        ),
        pytest.param("At least 31 people have been killed in such clashes this year.", [], id="this-year"),
        pytest.param("Four people have been killed in the clashes.", [("killed", 4, 4)], id="the-clashes"),
        pytest.param("In a separate incident on Monday, soldiers killed two fishermen.", [], id="separate-incident"),
    ],
)
def test_harm_is_told_from_what_is_none(draft, sentence, expected):
    """Stabbed, trapped, neutralised and missing people count; those of other events, wars and years do not."""
    assert [(c.outcome, c.count.low, c.count.high) for c in draft(LEAD + sentence).casualties] == expected


def test_the_year_of_an_aside_at_the_end_dates_no_harm(draft):
    """“In Marawi, a city besieged in 2017": the siege was then, and not the bomb."""
    found = draft(
        "At least four people were killed and 50 injured after a bomb exploded during a Mass in Marawi, a city in the "
        "south of the Philippines besieged by Islamist militants for five months in 2017. The bishop prayed on Sunday."
    )
    assert {(c.outcome, c.count.text) for c in found.casualties} == {("killed", "At least four"), ("injured", "50")}


def test_what_a_campaign_has_since_done_is_no_toll_of_the_incident(draft):
    """The toll of a war, told of one side's campaign."""
    found = draft(
        "An air strike killed 34 people in Khan Younis on Saturday, medics said. Israel's campaign has since killed more "
        "than 53,000 Palestinians, according to the health ministry."
    )
    assert [c.count.text for c in found.casualties] == ["34"]


def test_what_a_group_boasts_of_stands_beside_dozens(draft):
    """The figure of the side that did it does not take the place of the officials' "dozens"."""
    found = draft(
        "Dozens of soldiers are feared dead after jihadists attacked a military base in Djibo on Sunday, security sources "
        "said. The Group for the Support of Islam and Muslims claimed the assault and said it had killed 200 soldiers."
    )
    assert {c.count.text for c in found.casualties if c.outcome == "killed"} == {"Dozens", "200"}


def test_ratings_are_sailors(draft):
    """A noun of the services beside one of civil life: neither figure is lost."""
    found = draft("Gunmen stormed a ferry terminal at Bonny on Monday, killing three naval ratings and two traders.")
    assert {(c.count.text, c.who, c.group) for c in found.casualties} == {
        ("three", "naval ratings", "military"),
        ("two", "traders", "civilians"),
    }
