"""A true quote under a wrong claim is refused or warned about; a right item passes."""

from datetime import date

import pytest

from summarizer.grounding import REFUSALS, WARNINGS, ground

PUBLISHED = date(2031, 3, 4)  # a Tuesday

# Each row: an id, the text after the lead, the section, the item without its evidence, the sentence quoted (all of the
# text by default), and the code expected under `rejected`, or under `warnings` where it begins with "~".
WRONG = [
    (
        "killed-on-wounded",
        "Four people were wounded when the roof came down.",
        "casualty",
        {"outcome": "killed", "count": "Four"},
        "outcome_not_in_evidence",
    ),
    (
        "injured-on-killed",
        "Four people were killed when the roof came down.",
        "casualty",
        {"outcome": "injured", "count": "Four"},
        "outcome_not_in_evidence",
    ),
    (
        "number-of-the-wounded",
        "The blast tore through a checkpoint, killing four soldiers and wounding nine civilians.",
        "casualty",
        {"outcome": "killed", "count": "nine", "who": "civilians", "group": "civilians"},
        "number_of_another_group",
    ),
    (
        "number-of-the-dead",
        "The blast tore through a checkpoint, killing four soldiers and wounding nine civilians.",
        "casualty",
        {"outcome": "injured", "count": "four", "who": "soldiers", "group": "military"},
        "number_of_another_group",
    ),
    (
        "group-of-the-wounded",
        "The blast tore through a checkpoint, killing four soldiers and wounding nine civilians.",
        "casualty",
        {"outcome": "killed", "count": "four", "who": "soldiers", "group": "civilians"},
        "number_of_another_group",
    ),
    (
        "people-of-another-number",
        "The blast tore through a checkpoint, killing four soldiers and wounding nine civilians.",
        "casualty",
        {"outcome": "killed", "count": "four", "who": "civilians"},
        "number_of_another_group",
    ),
    (
        "all-aboard-for-the-dead",
        "Twelve people were on the bus when gunmen opened fire, killing four.",
        "casualty",
        {"outcome": "killed", "count": "Twelve"},
        "number_of_another_group",
    ),
    (
        "vehicles-for-people",
        "The rockets destroyed four vehicles and killed nine soldiers.",
        "casualty",
        {"outcome": "killed", "count": "four", "who": "soldiers"},
        "number_of_another_group",
    ),
    (
        "passive-and-active-mixed",
        "Nine villagers were wounded and four killed, a doctor said.",
        "casualty",
        {"outcome": "killed", "count": "Nine"},
        "number_of_another_group",
    ),
    (
        "the-hurt-in-a-list",
        "The attack left three dead, 17 hurt and two missing.",
        "casualty",
        {"outcome": "missing", "count": "17"},
        "number_of_another_group",
    ),
    (
        "missing-on-wounded",
        "Seventeen workers were wounded by flying glass.",
        "casualty",
        {"outcome": "missing", "count": "Seventeen"},
        "outcome_not_in_evidence",
    ),
    (
        "captured-on-killed",
        "Three guards were killed at the gate.",
        "casualty",
        {"outcome": "captured", "count": "Three"},
        "outcome_not_in_evidence",
    ),
    (
        "killed-without-a-word-of-it",
        "About 12 people work in the bakery beside the market.",
        "casualty",
        {"outcome": "killed", "count": "About 12"},
        "outcome_not_in_evidence",
    ),
    (
        "hedge-of-another-number",
        "At least four people were killed, the mayor said.",
        "casualty",
        {"outcome": "killed", "count": "At least nine"},
        "count_not_in_evidence",
    ),
    (
        "hedge-invented",
        "Four people were killed, the mayor said.",
        "casualty",
        {"outcome": "killed", "count": "more than four"},
        "count_not_in_evidence",
    ),
    (
        "part-of-a-number",
        "Some 1,200 people were killed in the area.",
        "casualty",
        {"outcome": "killed", "count": "200"},
        "count_not_in_evidence",
    ),
    (
        "hours-for-people",
        "People were killed and the fire burned for 12 hours.",
        "casualty",
        {"outcome": "killed", "count": "13"},
        "count_not_in_evidence",
    ),
    (
        "nobody-was-killed",
        "No one was killed in the blast, the police said.",
        "casualty",
        {"outcome": "killed", "count": "one"},
        "outcome_denied",
    ),
    (
        "denied-killing",
        "The army denied killing 12 civilians in the town.",
        "casualty",
        {"outcome": "killed", "count": "12", "who": "civilians", "group": "civilians"},
        "outcome_denied",
    ),
    (
        "would-have-killed",
        "The device would have killed hundreds of people, the minister said.",
        "casualty",
        {"outcome": "killed", "count": "hundreds"},
        "outcome_not_a_fact",
    ),
    (
        "planned-to-kill",
        "The men had planned to kill 30 officers at a parade.",
        "casualty",
        {"outcome": "killed", "count": "30"},
        "outcome_not_a_fact",
    ),
    (
        "toll-of-last-month",
        "Last month, gunmen killed seven people in the same town.",
        "casualty",
        {"outcome": "killed", "count": "seven"},
        "background_toll",
    ),
    (
        "toll-of-a-day-before",
        "On January 12, a strike on the base killed six soldiers.",
        "casualty",
        {"outcome": "killed", "count": "six", "who": "soldiers", "group": "military"},
        "background_toll",
    ),
    (
        "toll-of-an-earlier-year",
        "A truck bomb in the town killed 31 people in October 2029.",
        "casualty",
        {"outcome": "killed", "count": "31"},
        "background_toll",
    ),
    (
        "toll-of-a-war",
        "The war has killed almost 40,000 people.",
        "casualty",
        {"outcome": "killed", "count": "almost 40,000"},
        "background_toll",
    ),
    (
        "toll-since-the-war",
        "More than 300 people have been killed since the conflict began.",
        "casualty",
        {"outcome": "killed", "count": "More than 300"},
        "background_toll",
    ),
    (
        "toll-of-the-year",
        "So far this year, 58 people have been killed on that road.",
        "casualty",
        {"outcome": "killed", "count": "58"},
        "background_toll",
    ),
    (
        "toll-of-a-war-told-in-passing",
        "In response, the army began a war against the rebels that, by its own account, has left almost 900 people dead.",
        "casualty",
        {"count": "almost 900"},
        "background_toll",
    ),
    (
        "beside-an-earlier-date",
        "On January 12 gunmen attacked a bus, with another 24 people being taken hostage in the hills.",
        "casualty",
        {"outcome": "captured", "count": "24"},
        "background_toll",
    ),
    (
        "spokesperson-of-a-claimed-attack",
        "A Turkish spokesperson confirmed that soldiers were hurt in an attack claimed by the Black Wolves.",
        "claimant",
        {"actor": "Turkish spokesperson", "stance": "claimed"},
        "stance_not_in_evidence",
    ),
    (
        "owner-of-the-claimant",
        "One of Turkey's proxies claimed to have launched the rockets.",
        "claimant",
        {"actor": "Turkey", "stance": "claimed"},
        "stance_not_in_evidence",
    ),
    (
        "accuses-twice",
        "The Black Wolves said on Sunday that a mine was behind it and accused Turkey of the bombing, which they blamed on spies.",
        "claimant",
        {"actor": "Black Wolves", "stance": "accused"},
        "stance_not_in_evidence",
    ),
    (
        "agency-that-quotes",
        "The Samarra news agency quoted Lena Voss as saying that the bombing was a crime.",
        "reaction",
        {"speaker": "Samarra news agency", "stance": "condemns"},
        "speaker_not_in_evidence",
    ),
    (
        "days-after-another-strike",
        "The bombing came just days after an air strike killed at least four fighters in the north.",
        "casualty",
        {"outcome": "killed", "count": "at least four", "who": "fighters"},
        "~possible_background",
    ),
    (
        "claimed-on-denied",
        "The Sons of the River denied that they had carried out the bombing.",
        "claimant",
        {"stance": "claimed"},
        "stance_not_in_evidence",
    ),
    (
        "claimed-on-not-claimed",
        "The Sons of the River have not claimed responsibility for the bombing.",
        "claimant",
        {"stance": "claimed"},
        "stance_not_in_evidence",
    ),
    (
        "claimed-on-no-group-claimed",
        "No group, not even the Sons of the River, has claimed the bombing.",
        "claimant",
        {"stance": "claimed"},
        "stance_not_in_evidence",
    ),
    (
        "claim-of-another",
        "The Black Wolves claimed the bombing, the interior ministry said.",
        "claimant",
        {"actor": "interior ministry", "stance": "claimed"},
        "stance_not_in_evidence",
    ),
    (
        "claimed-where-the-army-reports-it",
        "The army said the Black Wolves claimed responsibility for the bombing.",
        "claimant",
        {"actor": "army", "stance": "claimed"},
        "stance_not_in_evidence",
    ),
    (
        "denied-on-claimed",
        "The Sons of the River claimed responsibility for the bombing.",
        "claimant",
        {"stance": "denied"},
        "stance_not_in_evidence",
    ),
    (
        "silent-on-claimed",
        "The Sons of the River claimed responsibility for the bombing.",
        "claimant",
        {"stance": "silent"},
        "stance_not_in_evidence",
    ),
    (
        "suspected-on-claimed",
        "The Sons of the River claimed responsibility for the bombing.",
        "claimant",
        {"stance": "suspected"},
        "stance_not_in_evidence",
    ),
    (
        "reported-on-denied",
        "The Sons of the River denied any part in the bombing.",
        "claimant",
        {"stance": "reported"},
        "stance_not_in_evidence",
    ),
    (
        "accuser-for-the-accused",
        "The Iraqi army blamed the Black Wolves.",
        "claimant",
        {"actor": "Iraqi army", "stance": "accused"},
        "stance_not_in_evidence",
    ),
    (
        "nobody-claimed",
        "The Black Wolves claimed responsibility for the bombing.",
        "claimant",
        {"actor": None, "stance": "claimed"},
        "no_actor",
    ),
    (
        "actor-not-in-the-article",
        "The Black Wolves claimed responsibility for the bombing.",
        "claimant",
        {"actor": "Red Lions", "stance": "claimed"},
        "name_not_in_article",
    ),
    (
        "words-told-to-the-speaker",
        "President Omar Haddad told Lena Voss that the bombing was a cowardly crime.",
        "reaction",
        {"stance": "condemns"},
        "speaker_not_in_evidence",
    ),
    (
        "speaker-accused",
        "The foreign ministry accused Turkey of standing behind the crime.",
        "reaction",
        {"speaker": "Turkey", "stance": "condemns"},
        "speaker_not_in_evidence",
    ),
    (
        "speaker-only-in-the-quotation",
        '"Turkey has committed a crime," President Omar Haddad said.',
        "reaction",
        {"speaker": "Turkey", "stance": "condemns"},
        "speaker_not_in_evidence",
    ),
    (
        "declined-to-condemn",
        "Lena Voss declined to condemn the bombing.",
        "reaction",
        {"stance": "condemns"},
        "stance_not_in_evidence",
    ),
    (
        "condolences-are-no-condemnation",
        "Lena Voss sent condolences to the families.",
        "reaction",
        {"stance": "condemns"},
        "stance_not_in_evidence",
    ),
    (
        "praise-is-no-condemnation",
        "Lena Voss praised the firemen of the town.",
        "reaction",
        {"stance": "condemns"},
        "stance_not_in_evidence",
    ),
    (
        "denies-on-condemned",
        "Lena Voss condemned the bombing.",
        "reaction",
        {"stance": "denies"},
        "stance_not_in_evidence",
    ),
    (
        "statement-with-another-number",
        "Lena Voss condemned the bombing and promised help for 20 families.",
        "reaction",
        {"stance": "condemns", "statement": "She promised help for 200 families."},
        "statement_not_in_evidence",
    ),
    (
        "speaker-not-in-the-article",
        "A minister condemned the bombing.",
        "reaction",
        {"speaker": "Ines Falk", "stance": "condemns"},
        "name_not_in_article",
    ),
]


def _brief(make, make_article, text, item, quote=None):
    article = make_article(f"{make.LEAD} {text}", published=PUBLISHED)
    section, fields = item
    drafted_item = getattr(make, section)(quote or text, **fields)
    drafted = make.draft(make.incident(), **{f"{section.replace('casualty', 'casualtie')}s": [drafted_item]})
    return ground(drafted, article)


@pytest.mark.parametrize(
    ("text", "item", "code"), [(row[1], row[2:4], row[4]) for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_wrong_claim_is_refused(make, make_article, text, item, code):
    """A quote that is in the article does not carry a claim that it does not make."""
    brief = _brief(make, make_article, text, item)
    if code.startswith("~"):
        assert code[1:] in [each.code for each in brief.provenance.warnings]
    else:
        assert [each.code for each in brief.provenance.rejected] == [code]
        assert brief.provenance.rejected[0].reason


RIGHT = [
    ("were-killed", "Four people were killed.", "casualty", {"count": "Four"}),
    ("killing", "The blast destroyed a bakery, killing four people.", "casualty", {}),
    (
        "killed-and-wounded-1",
        "The blast killed four soldiers and wounded nine civilians.",
        "casualty",
        {"who": "soldiers", "group": "military"},
    ),
    (
        "killed-and-wounded-2",
        "The blast killed four soldiers and wounded nine civilians.",
        "casualty",
        {"outcome": "injured", "count": "nine", "who": "civilians", "group": "civilians"},
    ),
    ("left-dead-1", "The attack left four dead and nine wounded.", "casualty", {}),
    ("left-dead-2", "The attack left four dead and nine wounded.", "casualty", {"outcome": "injured", "count": "nine"}),
    ("died", "At least 12 people have died, hospitals said.", "casualty", {"count": "At least 12"}),
    ("death-toll", "Officials put the death toll at 12.", "casualty", {"count": "12"}),
    ("bodies", "Rescuers pulled 12 bodies from the ruins.", "casualty", {"count": "12"}),
    ("bodies-of", "The bodies of six men lay in the street.", "casualty", {"count": "six", "who": "men"}),
    (
        "lost-their-lives",
        "Six villagers lost their lives.",
        "casualty",
        {"count": "Six", "who": "villagers", "group": "civilians"},
    ),
    ("shot-dead", "Masked men shot dead three teachers.", "casualty", {"count": "three", "who": "teachers"}),
    ("claimed-the-lives", "The attack claimed the lives of 14 people.", "casualty", {"count": "14"}),
    (
        "a-single-soldier",
        "A soldier died of his wounds.",
        "casualty",
        {"count": "A", "who": "soldier", "group": "military"},
    ),
    (
        "one-named-person",
        "Hassan Qadir, who owned the bakery, was killed.",
        "casualty",
        {"count": "one", "who": "Hassan Qadir", "names": ["Hassan Qadir"]},
    ),
    (
        "name-and-family",
        "Hassan Qadir and several members of his family died in the blast.",
        "casualty",
        {
            "count": "Hassan Qadir and several members of his family",
            "who": "Hassan Qadir and several members of his family",
        },
    ),
    (
        "several-injured",
        'A spokesman said that "several" soldiers were injured.',
        "casualty",
        {"outcome": "injured", "count": "several", "who": "soldiers"},
    ),
    (
        "bare-plural",
        "Soldiers were wounded at the gate.",
        "casualty",
        {"outcome": "injured", "count": "Soldiers", "who": "Soldiers"},
    ),
    ("dozens-hurt", "Dozens were hurt by glass.", "casualty", {"outcome": "injured", "count": "Dozens"}),
    ("taken-to-hospital", "Nine people were taken to hospital.", "casualty", {"outcome": "injured", "count": "Nine"}),
    (
        "critical-condition",
        "Two boys were in critical condition.",
        "casualty",
        {"outcome": "injured", "count": "Two", "who": "boys"},
    ),
    (
        "missing",
        "Three workers are still missing.",
        "casualty",
        {"outcome": "missing", "count": "Three", "who": "workers"},
    ),
    (
        "abducted",
        "The gunmen abducted 17 pupils from a school.",
        "casualty",
        {"outcome": "captured", "count": "17", "who": "pupils"},
    ),
    ("taken-hostage", "Another 24 people were taken hostage.", "casualty", {"outcome": "captured", "count": "24"}),
    (
        "arrested",
        "Police arrested two suspects at the station.",
        "casualty",
        {"outcome": "captured", "count": "two", "who": "suspects"},
    ),
    (
        "fled",
        "Some 300 families fled the village.",
        "casualty",
        {"outcome": "displaced", "count": "Some 300", "who": "families"},
    ),
    ("nobody-hurt", "Nobody was hurt.", "casualty", {"outcome": "unspecified", "count": "Nobody"}),
    (
        "no-casualties",
        "No casualties were reported.",
        "casualty",
        {"outcome": "unspecified", "count": "No casualties", "who": "casualties"},
    ),
    (
        "casualties-unnumbered",
        "The ministry spoke of casualties.",
        "casualty",
        {"outcome": "unspecified", "count": "casualties"},
    ),
    (
        "including",
        "Seven people were killed, including two soldiers.",
        "casualty",
        {"count": "two", "who": "soldiers", "group": "military"},
    ),
    (
        "fewer-than",
        "Fewer than ten people were injured.",
        "casualty",
        {"outcome": "injured", "count": "Fewer than ten"},
    ),
    (
        "long-way",
        "Four men who sold vegetables from a cart near the eastern gate were killed.",
        "casualty",
        {"count": "Four", "who": "men"},
    ),
    ("killed-on-the-day", "On Monday, four people were killed in the market.", "casualty", {}),
    (
        "superlative",
        "Four people were killed, the deadliest attack in the town since October 2029.",
        "casualty",
        {"count": "Four"},
    ),
    (
        "perpetrators",
        "Police shot dead two attackers.",
        "casualty",
        {"count": "two", "who": "attackers", "group": "militants"},
    ),
    ("claimed-responsibility", "The Sons of the River claimed responsibility.", "claimant", {}),
    ("claimed-by", "The bombing was claimed by the Sons of the River.", "claimant", {}),
    (
        "claimed-to-have",
        "An Iraq-based militia claimed to have launched the rockets.",
        "claimant",
        {"actor": "Iraq-based militia"},
    ),
    ("said-it-had", "The Sons of the River said they had planted the bomb.", "claimant", {}),
    ("took-credit", "The Sons of the River took credit in a video.", "claimant", {}),
    ("denied", "The Sons of the River denied any role.", "claimant", {"stance": "denied"}),
    ("no-involvement", "The Sons of the River said they had nothing to do with it.", "claimant", {"stance": "denied"}),
    ("accused", "The Iraqi army accused the Sons of the River.", "claimant", {"stance": "accused"}),
    ("blamed-on", "The governor blamed the attack on the Sons of the River.", "claimant", {"stance": "accused"}),
    (
        "suspected",
        "Suspicion fell on the Sons of the River, and police suspected them.",
        "claimant",
        {"stance": "suspected"},
    ),
    ("reported", "Gunmen opened fire on a patrol nearby.", "claimant", {"actor": "Gunmen", "stance": "reported"}),
    (
        "nobody-claimed",
        "No group has claimed responsibility for the bombing.",
        "claimant",
        {"actor": None, "stance": "silent"},
    ),
    ("no-comment", "The Turkish army declined to comment.", "claimant", {"actor": "Turkish army", "stance": "silent"}),
    ("condemned", "Lena Voss condemned the bombing.", "reaction", {}),
    ("said-after-a-quotation", '"It was a cowardly crime," said Lena Voss.', "reaction", {}),
    (
        "said-with-apposition",
        '"It was a cowardly crime," Lena Voss, a spokeswoman for the city council, said.',
        "reaction",
        {},
    ),
    ("vowed", "Lena Voss vowed to hunt down those behind it.", "reaction", {"stance": "threatens"}),
    ("urged-calm", "Lena Voss urged all sides to show restraint.", "reaction", {"stance": "urges_restraint"}),
    ("offered-support", "Lena Voss offered condolences and help.", "reaction", {"stance": "supports"}),
    ("acted", "Lena Voss closed the border crossing.", "reaction", {"stance": "acts"}),
    ("surname-only", "Voss called the bombing an act of terror.", "reaction", {}),
    ("condemned-by", "The bombing was condemned by Lena Voss.", "reaction", {}),
    ("denied-it", "Lena Voss rejected the accusation as baseless.", "reaction", {"stance": "denies"}),
    (
        "quoted-name",
        'The group called "Night Owls" threatened more attacks.',
        "reaction",
        {"speaker": "Night Owls", "stance": "threatens"},
    ),
    (
        "digits-for-words",
        "Four soldiers were killed.",
        "casualty",
        {"count": "4", "who": "soldiers", "group": "military"},
    ),
    (
        "number-with-noun",
        "Four Iraqi soldiers were killed.",
        "casualty",
        {"count": "four soldiers", "who": "Iraqi soldiers", "group": "military"},
    ),
    (
        "who-with-number",
        "Four Iraqi soldiers were killed.",
        "casualty",
        {"count": "Four Iraqi soldiers", "who": "Iraqi soldiers"},
    ),
    (
        "hedge-with-noun",
        "At least four people were killed.",
        "casualty",
        {"count": "at least four people", "who": "people"},
    ),
    ("speaker-with-title", '"It was a crime," said Mayor Lena Voss.', "reaction", {"speaker": "Mayor Lena Voss"}),
    ("article-before-the-actor", "The Sons of the River claimed it.", "claimant", {"actor": "The Sons of the River"}),
    ("short-form-of-a-body", "The Guards said they had fired the missiles.", "claimant", {"actor": "Guards"}),
    ("acronym", "The SOTR group claimed the bombing.", "claimant", {"actor": "SOTR"}),
    (
        "total-and-part",
        "Eleven fighters were neutralised, eight of them killed.",
        "casualty",
        {"count": "eight", "who": "fighters"},
    ),
    ("toll-rises", "The death toll rose to 14 on Tuesday.", "casualty", {"count": "14"}),
    ("died-of-wounds", "Two more people died in hospital on Tuesday.", "casualty", {"count": "Two"}),
    (
        "killed-in-revenge",
        "Four people were killed in revenge for an earlier raid, police said on Monday.",
        "casualty",
        {"count": "Four"},
    ),
    (
        "wounded-some-badly",
        "Nine people were wounded, two of them seriously.",
        "casualty",
        {"outcome": "injured", "count": "Nine"},
    ),
    ("passive-by", "Four people were killed by a roadside bomb that also wounded nine.", "casualty", {"count": "Four"}),
    (
        "and-also-wounded",
        "Four people were killed by a roadside bomb that also wounded nine.",
        "casualty",
        {"outcome": "injured", "count": "nine"},
    ),
    (
        "more-than-hedge",
        "More than 300 people fled their homes.",
        "casualty",
        {"outcome": "displaced", "count": "More than 300"},
    ),
    ("accused-of", "The Sons of the River were accused of planting the bomb.", "claimant", {"stance": "accused"}),
    ("convicted", "A court found the Sons of the River responsible.", "claimant", {"stance": "accused"}),
    (
        "believed",
        "The bombing is believed to be the work of the Sons of the River.",
        "claimant",
        {"stance": "suspected"},
    ),
    (
        "neither-confirm",
        "The Turkish army would neither confirm nor deny it.",
        "claimant",
        {"actor": "Turkish army", "stance": "silent"},
    ),
    (
        "not-taken-responsibility",
        "Turkey has not taken responsibility for it.",
        "claimant",
        {"actor": "Turkey", "stance": "silent"},
    ),
    ("said-that", "Lena Voss said that the bombing was an attack on every family in the town.", "reaction", {}),
    ("according-to", "The bombing was an act of cowardice, according to Lena Voss.", "reaction", {}),
    ("did-not-only-condemn", "Lena Voss condemned the bombing and did not rule out sanctions.", "reaction", {}),
]


@pytest.mark.parametrize(("text", "section", "fields"), [row[1:] for row in RIGHT], ids=[row[0] for row in RIGHT])
def test_right_item_is_kept(make, make_article, text, section, fields):
    """What the evidence says is in the brief, and nothing is refused or doubted."""
    named = "Lena Voss, the mayor, and the Sons of the River were named in the report."
    article = make_article(f"{make.LEAD} {text} {named}", published=PUBLISHED)
    item = getattr(make, section)(text, **fields)
    name = f"{section.replace('casualty', 'casualtie')}s"
    brief = ground(make.draft(make.incident(), **{name: [item]}), article)
    assert brief.provenance.rejected == []
    assert [each.code for each in brief.provenance.warnings] == []
    assert len(getattr(brief, name)) == 1


POINTING_BACK = [
    ("he", "Omar Haddad arrived at noon. He condemned the bombing.", "He condemned the bombing.", "Omar Haddad"),
    ("she-two-before", "Lena Voss came. It rained. She called it terror.", "She called it terror.", "Lena Voss"),
    (
        "the-ministry",
        "The foreign ministry met. The ministry condemned it.",
        "The ministry condemned it.",
        "foreign ministry",
    ),
    (
        "link-between",
        "Lena Voss came.\n\nSEE ALSO: More\n\nIt rained.\n\nShe called it a crime.",
        "She called it a crime.",
        "Lena Voss",
    ),
    (
        "attributed-at-its-end",
        '"It was a crime. It will be punished," Lena Voss said.',
        '"It was a crime.',
        "Lena Voss",
    ),
    (
        "long-quotation-before",
        'Lena Voss said: "It was a crime. We mourn. We will rebuild."\n\n"It was terror," she added.',
        '"It was terror," she added.',
        "Lena Voss",
    ),
    ("quotation-goes-on", 'Lena Voss spoke. "This was a cowardly crime."', '"This was a cowardly crime."', "Lena Voss"),
]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"), [row[1:] for row in POINTING_BACK], ids=[row[0] for row in POINTING_BACK]
)
def test_speaker_may_be_named_in_the_two_sentences_before(make, make_article, text, quote, speaker):
    """Words like "he", "the ministry" and a quotation that goes on stand for whom the two sentences before name."""
    brief = _brief(make, make_article, text, ("reaction", {"speaker": speaker, "stance": "condemns"}), quote)
    assert [each.speaker for each in brief.reactions] == [speaker]


def test_speaker_named_three_sentences_before_is_too_far(make, make_article):
    """Nobody can tell whom "he" means further on."""
    text = "Omar Haddad came. It rained. The shops shut. The road closed. He called it terror."
    fields = {"speaker": "Omar Haddad", "stance": "condemns"}
    brief = _brief(make, make_article, text, ("reaction", fields), "He called it terror.")
    assert [each.code for each in brief.provenance.rejected] == ["speaker_not_in_evidence"]


def test_every_code_that_is_tested_is_documented():
    """Refusals and warnings have one meaning each, in one place."""
    codes = {row[-1] for row in WRONG}
    assert {code for code in codes if not code.startswith("~")} <= set(REFUSALS)
    assert {code[1:] for code in codes if code.startswith("~")} <= set(WARNINGS)
