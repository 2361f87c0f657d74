"""One stance in the many ways in which news tells it."""

import pytest

LEAD = "A parcel bomb killed a postal worker in Thessaloniki, Greece, on Friday, police said.\n\n"
WORDINGS = {
    "acts": (
        "The chief election commissioner said the polling would be put off.",
        "Interior minister Pavel Zimin said two hundred officers would guard the depots.",
        "The International Criminal Court said it was studying the findings.",
        "The governor has imposed an 8 p.m. to 5 a.m. curfew on the harbour.",
        "The postal union downed tools across the north.",
        "Public order minister Eleni Vasiliou summoned the heads of the security services.",
        "Bulgaria's interior ministry stepped up checks at the border.",
        "The rector of the university, Yannis Kotsis, postponed the exams.",
        "The prosecutor of the Supreme Court, Maria Louka, took over the case.",
        "Canada slapped sanctions on three makers of fuses.",
        "The bus company has withdrawn its night routes.",
        "Algeria tightened controls along its border.",
        "The governor of Patras forbade motorcycles in the harbour by night.",
        "The airline has scrapped its two flights.",
        "The dockers' union has shut the harbour at Patras.",
        "The crossing was closed by Bulgaria until further notice.",
        "Schools will remain shut for a week on the orders of the education minister, Eleni Vasiliou.",
        "The trade unions called a general strike for Wednesday.",
        "The mining company Aurex said it had flown out its foreign staff.",
        "The railway stopped all its trains on the coast line until Sunday.",
        "The airline said it was rerouting flights around the city.",
        "Denmark reintroduced passport checks on the bridge.",
        "The attorney general, Maria Louka, moved all hearings in the city online.",
        "The post office workers' association has put up a million euros.",
        "Kosovo's ambassador to the UN, Petro Lika, will bring the matter before the Security Council.",
    ),
    "supports": (
        "Turkey's president, Erol Demir, thanked the Greek people.",
        "The European Union mission congratulated the police.",
        "Britain sent a counter-drone team.",
        "The commission in Brussels released two million euros for the bereaved.",
        "From Sofia came the offer of rescue dogs.",
        "Cyprus offered the use of its laboratories.",
        "President Erol Demir of Turkey telephoned the postman's widow.",
        "The mayor, Nikos Laskaris, commended the police for their courage.",
        "Cyprus lent two bomb-disposal teams.",
        "Mayor Nikos Laskaris said he was shocked and saddened.",
        "Serbia offered to share what its services know of the maker.",
        "Japan's prime minister, Kenji Arai, phoned the president to convey his sympathy.",
        "Turkey's ambassador to Athens laid flowers at the sorting office.",
        "The Vatican let it be known that the pope was praying for the victims.",
        "Prime Minister Inge Holm tweeted that Denmark stood with Greece.",
    ),
    "urges_restraint": (
        "The union urged the dockers and the police to declare the harbour off limits.",
        "The archbishop of Athens, Pavlos Kanis, pleaded with them to lay the dynamite aside.",
        "President Erol Demir of Turkey renewed his offer to mediate.",
        "Turkey's president, Erol Demir, warned both sides against any provocation.",
        "Switzerland offered Geneva as a venue for talks.",
        "The archbishop of Athens appealed for calm heads.",
        "The OSCE called for both armies to pull back from the river.",
        "The archbishop of Athens enjoined his flock not to be provoked.",
        "The elders of Patras asked that no house be burned.",
        'Norway wanted "both sides to step back".',
        "The bishop of Patras, Pavlos Kanis, pleaded for forgiveness.",
    ),
    "condemns": (
        "Prime Minister Nikos Laskaris called the killing a betrayal of the laws of hospitality.",
        "The freight association said the attack was economic sabotage, pure and simple.",
        "The imams' council said that those who do this had no religion.",
        '"Shame on those who post these things," said Bishop Roman Kuz.',
        "Greece's prime minister, Nikos Laskaris, spoke of a blow to democracy.",
        "Mayor Nikos Laskaris said he was shocked and outraged.",
        "Paris pronounced itself appalled.",
        'It was, in the words of the archbishop of Athens, "an offence to God and to every mother".',
        'For Amnesty International the killing was "a war crime in slow motion".',
        'A group of retired generals published an open letter calling the bombing "a disgrace to the nation".',
        "The postal union held the government answerable for the crime.",
        "The bank workers' federation expressed its abhorrence.",
    ),
    "threatens": (
        "Interior minister Pavel Zimin said such men could expect no soft landing.",
        "Prime Minister Nikos Laskaris said Greece would know how to answer those who sent it.",
        "The army said that the senders would be hunted down.",
        "Prime Minister Nikos Laskaris said the bomb would not go without an answer.",
        "General Oumar Lekas promised that every van which leaves the depot would be treated as a military target.",
        '"We will go up to their caves," General Oumar Lekas said.',
        '"This crime will not be left in the books unpaid," the interior ministry said.',
        '"They will hear from us," promised General Oumar Lekas.',
        '"Whoever did this will find no hiding place," Interior Minister Eleni Vasiliou said.',
    ),
    "justifies": (
        "The army's spokesman, Pavel Zimin, said its gunners had answered fire from the depot.",
        "Interior minister Pavel Zimin said the house served as a command post.",
        "Ambassador Dana Orr said the union had brought this upon itself.",
        "The rebel-installed governor, Pavel Zimin, boasted that the depot had been a barracks.",
    ),
    "comments": (
        "The government spokesman, Aris Melas, ruled out early elections.",
        "Doctors without Borders urged the ministry to protect its staff.",
    ),
}


@pytest.mark.parametrize(
    ("stance", "sentence"),
    [pytest.param(stance, each, id=each[:40]) for stance, all_ in WORDINGS.items() for each in all_],
)
def test_a_stance_in_its_many_wordings(draft, stance, sentence):
    """Each sentence holds one reaction, of this stance."""
    assert [reaction.stance for reaction in draft(LEAD + sentence).reactions] == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor declined to speculate about who had sent it.",
        "The sorting office reopened on Sunday.",
        "The minister was born in Thessaloniki.",
        "Greek television interrupted its programmes.",
        "The bank lent money to the office.",
        "The heir of the firm took over the farm.",
        "Canada faces sanctions on timber.",
        "The mayor said the sorting office would be held up as a model.",
        "The mayor said he had expected no letters.",
        "The minister said the boat had no engine.",
        "The minister said the guests were warned of rain.",
    ],
)
def test_no_stance_in_words_like_these(draft, sentence):
    """What answers nothing is no reaction."""
    assert draft(LEAD + sentence).reactions == []
