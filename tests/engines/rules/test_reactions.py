"""Who said or did what about it."""

import pytest

LEAD = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people. "


def reactions(draft, text):
    return [(r.speaker, r.stance) for r in draft(text).reactions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The European Union condemned the bombing.", ("European Union", "condemns")),
        ('"This was a cowardly attack," Foreign Minister Liban Egal said.', ("Liban Egal", "condemns")),
        ("Foreign Minister Liban Egal called the attack a heinous crime.", ("Liban Egal", "condemns")),
        ("Prime Minister Hassan Dirie vowed to avenge the dead.", ("Hassan Dirie", "threatens")),
        (
            '"We will hunt them down and punish them," Hassan Dirie, the prime minister, said.',
            ("Hassan Dirie", "threatens"),
        ),
        ("Prime Minister Hassan Dirie defended the strike as a legitimate response.", ("Hassan Dirie", "justifies")),
        ("Kenya urged all sides to show restraint.", ("Kenya", "urges_restraint")),
        ("Interior Minister Abdi Nur declared three days of mourning.", ("Abdi Nur", "acts")),
        ("Norway summoned the ambassador.", ("Norway", "acts")),
        ("President Amina Ali expressed her condolences to the families.", ("Amina Ali", "supports")),
        ('"We stand with Somalia," British Foreign Secretary Joan Barlow said.', ("Joan Barlow", "supports")),
        (
            "Iran's Foreign Ministry rejected suggestions that it had supplied the bomb.",
            ("Iran's Foreign Ministry", "denies"),
        ),
    ],
)
def test_each_stance_in_its_wordings(draft, sentence, expected):
    """What a speaker does is told by the narrator's verb or by the speaker's own words."""
    assert expected in reactions(draft, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The blast was heard two miles away.", id="narration"),
        pytest.param("Nine people were killed, police said.", id="figure-source"),
        pytest.param("The hotel was closed.", id="no-speaker"),
        pytest.param("The European Union did not condemn the bombing.", id="negated"),
        pytest.param("A Garissa court condemned a thief last year.", id="another-matter"),
    ],
)
def test_what_is_no_reaction_is_not_read_as_one(draft, sentence):
    """Narration and figures are no reactions."""
    assert [
        stance for _, stance in reactions(draft, LEAD + sentence) if stance != "condemns" or "did not" in sentence
    ] == []


def test_what_the_dead_had_said_is_no_reaction(draft):
    """The murdered are known by the first of two surnames too."""
    text = "Gunmen killed Mayor Luis Ibarra Solano in Tyre on Monday. Ibarra had promised to put an end to the violence there."
    assert reactions(draft, text) == []


def test_pronouns_go_back_to_their_speaker(draft):
    """A "he said" belongs to the person before."""
    text = LEAD + 'Interior Minister Abdi Nur visited the hotel. "These cowardly murderers will be found," he said.'
    assert reactions(draft, text) == [("Abdi Nur", "threatens")]


def test_a_surname_is_the_person_named_before(draft):
    """The full name stands for the surname, and keeps its role."""
    text = LEAD + "Interior Minister Abdi Nur spoke on television. Nur condemned the bombing."
    (reaction,) = draft(text).reactions
    assert (reaction.speaker, reaction.role) == ("Abdi Nur", "Interior Minister")


def test_two_acts_of_one_speaker_are_two_reactions(draft):
    """Condemning and recalling an envoy are different things."""
    found = reactions(draft, LEAD + "Norway condemned the bombing and recalled its ambassador.")
    assert found == [("Norway", "condemns"), ("Norway", "acts")]


def test_speakers_joined_by_and_each_react(draft):
    """Two countries in one breath are two reactions."""
    assert set(reactions(draft, LEAD + "Norway and Sweden condemned the bombing.")) == {
        ("Norway", "condemns"),
        ("Sweden", "condemns"),
    }


def test_the_perpetrators_claim_is_no_reaction(draft):
    """Who claims it stands among the claimants only."""
    text = LEAD + "Al-Shabaab claimed responsibility. The group said the hotel was full of spies."
    assert [speaker for speaker, _ in reactions(draft, text) if "Shabaab" in speaker] == []


def test_countries_of_speakers(draft):
    """A speaker's country comes from name, role or adjective; a body of many states has none."""
    text = (
        LEAD
        + "German Chancellor Eva Roth condemned the bombing. The European Union condemned it too. Kenya condemned the attack."
    )
    assert [r.country for r in draft(text).reactions] == ["DE", None, "KE"]


def test_a_statement_keeps_its_verb_and_its_quotation(draft):
    """What was condemned is told with the verb; a quotation that is opened is closed."""
    found = draft(LEAD + 'Britain condemned what it called "a cowardly attack on shoppers".').reactions
    assert [r.statement for r in found if r.speaker == "Britain"] == [
        'condemned what it called "a cowardly attack on shoppers".'
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('"The toll could rise further," police officer Abdi Nur said. Abdi Nur said 20 people were hurt.', "Abdi Nur"),
        ("Kenya's president expressed appreciation for Norway's support.", "Kenya's president"),
    ],
    ids=["who counts the dead", "thanks for something else"],
)
def test_figures_and_thanks_are_no_reactions(draft, sentence, speaker):
    """Who only supplies a figure, or thanks an ally, does not react to the attack."""
    assert speaker not in {name for name, _ in reactions(draft, LEAD + sentence)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Norway, Sweden and the African Union condemned the bombing.",
            [("Norway", "condemns"), ("Sweden", "condemns"), ("African Union", "condemns")],
        ),
        (
            "Norway condemned the bombing, and the African Union urged all sides to show restraint.",
            [("Norway", "condemns"), ("African Union", "urges_restraint")],
        ),
        (
            "The bombing was condemned by Norway and the African Union.",
            [("Norway", "condemns"), ("African Union", "condemns")],
        ),
        ("The bombing drew swift condemnation from Norway.", [("Norway", "condemns")]),
        ("Norway offered condolences, as did Sweden.", [("Norway", "supports"), ("Sweden", "supports")]),
        (
            "Interior Minister Abdi Nur, who flew in on Tuesday, imposed a curfew.",
            [("Abdi Nur", "acts")],
        ),
    ],
    ids=["list", "two clauses", "passive", "nominal", "as did", "relative clause"],
)
def test_joined_and_inverted_speakers(draft, sentence, expected):
    """Several speakers of one verb, and several verbs of one sentence, each get their own reaction."""
    assert reactions(draft, LEAD + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway's foreign ministry described the attack as barbaric.", ("Norway's foreign ministry", "condemns")),
        (
            "The movement, with Kenya condemning the raid and Norway offering help, stayed silent.",
            ("Norway", "supports"),
        ),
        ('The Ethiopian army promised "a hard slap for those who did this".', ("Ethiopian army", "threatens")),
        ('Governor Ali Nur says the bombers "will find no rest".', ("Ali Nur", "threatens")),
        ('Norway urged both sides to "keep calm and go back to the table".', ("Norway", "urges_restraint")),
        ("Qatar offered to host talks.", ("Qatar", "urges_restraint")),
        ("Brazil and Canada joined the condemnation.", ("Canada", "condemns")),
        ("Norway condemned the bombing. So did Sweden.", ("Sweden", "condemns")),
        ("A spokesman for the Kremlin brushed the accusations aside.", ("spokesman for the Kremlin", "denies")),
        (
            "President Marko Ilic denied that Belgrade had trained the gunmen and convened the security council.",
            ("Marko Ilic", "acts"),
        ),
        ("The teachers' union announced a two-day strike.", ("teachers' union", "acts")),
        ('The White House said the president was "outraged".', ("White House", "condemns")),
        ("Kenya Airways suspended its flights to Mogadishu.", ("Kenya Airways", "acts")),
        ("Mayor Ali Nur offered his condolences and said patrols will be stepped up.", ("Ali Nur", "acts")),
        ("Kenya advised its citizens to avoid travel to the city.", ("Kenya", "acts")),
        ('The army called the figures "the arithmetic of liars".', ("army", "denies")),
        ("A court in Mogadishu sentenced two men to death over the bombing.", ("court in Mogadishu", "acts")),
        ("District Attorney Carla Gomez said she would seek the death penalty.", ("Carla Gomez", "acts")),
        (
            "Police Commissioner R. K. Sharma said it was too early to say who was behind it.",
            ("R. K. Sharma", "comments"),
        ),
        ('Prime Minister Pieter van der Berg said it was "a heinous crime".', ("Pieter van der Berg", "condemns")),
        (
            '"We must remain calm," said the city\'s long-serving mayor, Ahmed Jassim.',
            ("Ahmed Jassim", "urges_restraint"),
        ),
        (
            "The Ministry of Foreign Affairs of the State of Qatar condemns the bombing.",
            ("Ministry of Foreign Affairs", "condemns"),
        ),
    ],
)
def test_more_ways_of_reacting(draft, sentence, expected):
    """Promises, quoted appeals, steps of companies and courts, offices that no list holds, names of many kinds."""
    assert expected in reactions(draft, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya neither confirmed nor denied a role.",
        "The foreign ministry declined to condemn the attack.",
        "Al-Shabaab launched an attack on a hotel in June.",
        "The driver recalled two young men who got off the bus.",
        '"We ran and hid in the fields," said Amina Yusuf, a mother of three.',
        "In January, the president condemned a similar attack in Garissa.",
        "A hospital official said nine bodies had been brought in.",
        "He denied having been in the city.",
        "Traders shut their shops.",
        "Somalia blamed Ethiopia, which denied it.",
        "Since June the city court has jailed 34 young men.",
        "The minister could close the border.",
        "The army shelled villages north of the town in response.",
    ],
    ids=[
        "neither",
        "declined",
        "an attack is no step",
        "recalled a memory",
        "eyewitness",
        "months before",
        "figure",
        "suspect",
        "civilians",
        "bare denial",
        "since long before",
        "possible",
        "narration",
    ],
)
def test_what_only_looks_like_a_reaction(draft, sentence):
    """Refused, possible, past and narrated deeds, memories and accounts are none."""
    assert reactions(draft, LEAD + sentence) == []


def test_officials_of_no_told_country_are_of_the_incidents(draft):
    """A local official has the incident's country, her ministry that of the minister, and a body of many states none."""
    found = draft(
        LEAD + "Mayor Ali Nur condemned the bombing. Israel's foreign minister, Tamar Levy, called it barbaric. "
        "Her ministry summoned the ambassador. The UN's envoy, Ana Orr, deplored the killings. "
        "In Paris, the interior ministry put police on alert."
    ).reactions
    assert [r.country for r in found] == ["SO", "IL", "IL", None, "FR"]


def test_a_headline_alone_can_tell_a_reaction(draft):
    """What only the headline says of a country is kept; what the text tells too is told from there."""
    body = "A car bomb exploded outside a hotel in Mogadishu on Monday. Nine people were killed, police said."
    assert reactions(draft, f"Kenya condemns bombing in Mogadishu\n\n{body}") == [("Kenya", "condemns")]
    told = f"Kenya condemns bombing in Mogadishu\n\n{body} Kenya's president, Paul Mutua, condemned the bombing."
    assert reactions(draft, told) == [("Paul Mutua", "condemns")]


@pytest.mark.parametrize(
    ("between", "named"),
    [
        ("The street was closed. Shops were shut. It rained.", True),
        ("Trader Ana Orr wept. Shops were shut. It rained.", False),
    ],
    ids=["nobody else", "another person"],
)
def test_words_far_from_a_name_show_the_sentence_that_names(draft, between, named):
    """A pronoun more than two sentences after the name brings the naming sentence, if nobody else may be meant."""
    text = LEAD + f'Mayor Abdi Nur visited the hotel. {between} "This was a cowardly attack," he said.'
    shown = [piece.quote for r in draft(text).reactions if r.speaker == "Abdi Nur" for piece in r.evidence]
    assert any("visited the hotel" in quote for quote in shown) is named


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            'Envoy Ida Lund told both sides to "put the guns away".', ("Ida Lund", "urges_restraint"), id="both"
        ),
        pytest.param(
            "The imam, Ali Sow, begged the young men of the valley to do no such thing.",
            ("Ali Sow", "urges_restraint"),
            id="desist",
        ),
        pytest.param(
            "UN coordinator Ida Lund appealed to both armies for a pause of two days.",
            ("Ida Lund", "urges_restraint"),
            id="pause",
        ),
        pytest.param(
            "The African Union added its name to that appeal.", ("African Union", "urges_restraint"), id="joined"
        ),
        pytest.param(
            "President Amina Ali promised those behind the bombing a short winter.",
            ("Amina Ali", "threatens"),
            id="those-behind",
        ),
        pytest.param(
            "Government spokesman Omar Deq said their hideouts would be levelled.",
            ("Omar Deq", "threatens"),
            id="would-be",
        ),
        pytest.param(
            "Governor Abdi Nur manifested his solidarity with the families.", ("Abdi Nur", "supports"), id="solidarity"
        ),
        pytest.param(
            "Defence Minister Abdi Nur flew to the base to comfort the wounded.", ("Abdi Nur", "supports"), id="flew-to"
        ),
        pytest.param(
            "The World Food Programme has put its deliveries on hold.", ("World Food Programme", "acts"), id="on-hold"
        ),
        pytest.param(
            "Governor Abdi Nur had the movement of tankers stopped until further orders.",
            ("Abdi Nur", "acts"),
            id="causative",
        ),
        pytest.param(
            "The judge, Ana Orr, gave the governor 48 hours to hand over the footage.",
            ("Ana Orr", "acts"),
            id="deadline",
        ),
        pytest.param("The UK tells its nationals to stay away from the coast.", ("UK", "acts"), id="uk-tells"),
        pytest.param(
            "Governor Abdi Nur announced Rs 25 lakh for the next of kin of each of the dead.",
            ("Abdi Nur", "acts"),
            id="money",
        ),
        pytest.param(
            'Chancellor Ida Lund telephoned President Amina Ali to offer "any help", according to her spokesman.',
            ("Ida Lund", "supports"),
            id="by-her-spokesman",
        ),
        pytest.param(
            "The UN's mission to Somalia denounced the bombing.", ("UN's mission to Somalia", "condemns"), id="mission"
        ),
    ],
)
def test_a_stance_in_other_words(draft, sentence, expected):
    """Directives, promises, gestures and measures tell a stance too."""
    assert expected in reactions(draft, LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Envoy Ida Lund told three reporters to wait.", "urges_restraint", id="told-reporters"),
        pytest.param(
            "A doctor, who asked not to be named, said he was not cleared to talk.", "urges_restraint", id="name"
        ),
        pytest.param("President Amina Ali promised those in need a tent.", "threatens", id="those-in-need"),
        pytest.param("Government spokesman Omar Deq said the road would be repaired.", "threatens", id="repaired"),
        pytest.param("Defence Minister Abdi Nur flew to the base.", "supports", id="only-flew"),
        pytest.param("Governor Abdi Nur had the last word.", "acts", id="had"),
        pytest.param("UK forces the world knows were absent.", "acts", id="uk-modifies"),
    ],
)
def test_near_misses_of_a_stance_in_other_words(draft, sentence, stance):
    """The same verbs with other objects tell none."""
    assert stance not in {found for _, found in reactions(draft, LEAD + sentence)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Kenya condemned the bombing. Oman spoke in the same vein.", ("Oman", "condemns"), id="same-vein"),
        pytest.param(
            '"It will never be enough for us here," said Rosa Imbert, who lost two sons.',
            ("Rosa Imbert", "comments"),
            id="bereaved",
        ),
        pytest.param(
            "In a message, the prime minister said that the country “owes its dead an answer in full”.",
            ("prime minister", "supports"),
            id="single-office",
        ),
        pytest.param(
            'If none came, said the Tor Ruwa, Begha Ayat, his people would "destroy every one of them".',
            ("Begha Ayat", "threatens"),
            id="unlisted-office",
        ),
        pytest.param('Kenyan envoy Ida Lund: "This was a cowardly act."', ("Ida Lund", "condemns"), id="colon"),
        pytest.param("Poland invoked Article 4 of the treaty.", ("Poland", "acts"), id="invoked"),
    ],
)
def test_speakers_and_echoes(draft, sentence, expected):
    """Who only repeats another, who lost somebody, and who has an office that no list holds, react too."""
    assert expected in reactions(draft, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param('"They came in low, three or four of them," said Rosa Imbert, who sells tea.', id="witness"),
        pytest.param("Kenya condemned the bombing. Oman lies on the same gulf.", id="same-gulf"),
    ],
)
def test_near_misses_of_speakers(draft, sentence):
    """A witness and a place do not react."""
    assert {speaker for speaker, _ in reactions(draft, LEAD + sentence)} <= {"Kenya"}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Rescuers laid the dead in rows.", id="laid"),
        pytest.param("The movement controls the roads to the north.", id="controls"),
        pytest.param("Soldiers placed the bodies under a sheet.", id="placed-under"),
        pytest.param("The army has 4,000 men in the region.", id="has-men"),
        pytest.param("Officials put the loss at two million shillings.", id="put-the-loss"),
        pytest.param("The hospital sent the bodies to the capital.", id="sent-the-bodies"),
        pytest.param("The school kept its doors closed for the holiday.", id="kept-closed"),
        pytest.param("Last year the government offered a reward for the group's leader.", id="last-year"),
        pytest.param("The mayor called the market the heart of the town.", id="called-the-market"),
        pytest.param("Kenya's interior minister saw no reason to close the border.", id="no-reason-to"),
    ],
)
def test_narration_with_words_of_a_reaction_is_none(draft, sentence):
    """What people and bodies do that is no answer to the incident stays narration."""
    assert [each for each in reactions(draft, LEAD + sentence) if each[1] != "comments"] == []


@pytest.mark.parametrize(
    ("speaker", "country"),
    [
        ("Secretary of State Marta Lewis", "US"),
        ("The state secretary Marta Lewis", "KE"),
        ("Pope Anselm", "VA"),
        ("Secretary-General Antonio Guterres", None),
        ("Police commissioner Ann Mutua", "KE"),
    ],
)
def test_offices_that_are_one_states(draft, speaker, country):
    """An office that one state alone has, or no state, gives no speaker the country of the incident."""
    text = f"Gunmen killed four people at a market in Garissa, Kenya, on Monday.\n\n{speaker} condemned the attack."
    assert [r.country for r in draft(text).reactions] == [country]
