"""Reactions told through others, by bodies with long names, and in wordings that say less than they seem to."""

import pytest

LEAD = (
    "KABUL, May 4 2031 - A suicide bomber blew himself up outside a ministry in Kabul on Sunday, killing 12 people.\n\n"
)
AFTER = (
    "\n\nIt was one of the worst such incidents in the city in recent months, and roads nearby stayed closed for hours."
)


def reactions(draft, sentence):
    return {(r.speaker, r.stance) for r in draft(LEAD + sentence + AFTER).reactions}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("EU foreign policy chief Marta Lindqvist said the bloc condemned the attack.", ("Marta Lindqvist", "condemns")),
        ('Japan\'s prime minister, Kenji Sato, said his government "firmly condemns" it.', ("Kenji Sato", "condemns")),
        ("French President Yves Orr said his country stood with the Afghan people.", ("Yves Orr", "supports")),
        ("India's foreign ministry said New Delhi stood with Kabul.", ("India's foreign ministry", "supports")),
        ("The Kremlin said President Oleg Rudin had sent a telegram of condolence.", ("Oleg Rudin", "supports")),
        ("Saudi Arabia, Oman and Qatar issued statements condemning the bombing.", ("Oman", "condemns")),
        ("Germany said it would send two additional radars, while Peru called for calm.", ("Germany", "acts")),
        ("The association of avocado growers said it would halt deliveries.", ("association of avocado growers", "acts")),
        ("Network Rail said the line would remain closed until Wednesday.", ("Network Rail", "acts")),
        ("The Muslim Council of Britain condemned the attack.", ("Muslim Council of Britain", "condemns")),
        ("The Jewish umbrella group CRIF expressed its horror.", ("CRIF", "condemns")),
        ("Libya's Government of National Unity expressed its regret.", ("Libya's Government of National Unity", "supports")),
        ("Governor Ernesto Villar Jr. condemned the attack.", ("Ernesto Villar Jr", "condemns")),
        ("In Israel, the security minister, Dov Gal, hailed the attack.", ("Dov Gal", "justifies")),
        ("The Islamic State group said that more attacks would follow.", ("Islamic State group", "threatens")),
        ('Oman\'s foreign ministry rejected "all attacks on civilians".', ("Oman's foreign ministry", "condemns")),
        ('President Ana Orr expressed "absolute rejection" of the bombing.', ("Ana Orr", "condemns")),
        ("Mission chief Roza Otun said it was horrified and demanded justice.", ("Roza Otun", "condemns")),
        ('"Those who do this are enemies of Islam," said minister Noor Jalal.', ("Noor Jalal", "condemns")),
        ("Prime Minister Ali Faris dismissed the city's police chief.", ("Ali Faris", "acts")),
        ("The regional government offered a 500,000-peso reward.", ("regional government", "acts")),
        ("Afghanistan's military rulers declared three days of mourning.", ("Afghanistan's military rulers", "acts")),
        ('UN chief Antonio Sala wrote: "Enough escalation. Time to stop."', ("Antonio Sala", "urges_restraint")),
        ("Turkey said it would support Kabul in its fight against terrorism.", ("Turkey", "supports")),
        ("Canada and Britain updated their travel advice.", ("Britain", "acts")),
        ("The French embassy urged its citizens to leave the country.", ("French embassy", "acts")),
        ("The European Union's ambassador deplored the bombing.", ("European Union's ambassador", "condemns")),
        ("Peru and the Organization of Turkic States condemned the attack.", ("Organization of Turkic States", "condemns")),
        ("The National Commission on Human Rights said it was appalled.", ("National Commission on Human Rights", "condemns")),
        ("The Institute for Nature Conservation condemned the attack.", ("Institute for Nature Conservation", "condemns")),
        ("The teachers' union, CSIF, demanded guards at every gate.", ("CSIF", "comments")),
        ("OzenGas has shut down its wells until Friday.", ("OzenGas", "acts")),
        ("Niger and Mali, Chad's partners in the alliance, condemned the attack.", ("Niger", "condemns")),
        ("Niger and Oman, with whom Chad trades, each sent a plane.", ("Niger", "supports")),
        ("Ana Keita's successor as head of the UN mission, Bruno Orr, condemned it.", ("Bruno Orr", "condemns")),
        ("Amnesty International warned against mass arrests.", ("Amnesty International", "comments")),
        ("Opposition leader Ana Orr said the curfews had become wallpaper.", ("Ana Orr", "comments")),
        ("The Kremlin said any suggestion of a Russian trail was out of place.", ("Kremlin", "denies")),
        ("Transperth has closed the bus station until Friday.", ("Transperth", "acts")),
        ("Oman said that its coastguard had joined the search.", ("Oman", "acts")),
        ("Greece's merchant shipping minister condemned the attack.", ("Greece's merchant shipping minister", "condemns")),
        ("In Geneva, a lawyer for the families condemned the attack.", ("lawyer for the families", "condemns")),
        ('"They came for the children," said its director, Tshivis Tshivuadi.', ("Tshivis Tshivuadi", "comments")),
        ("The UN refugee agency condemned the attack.", ("UN refugee agency", "condemns")),
        ("The Vatican's nuncio in Caracas condemned the attack.", ("Vatican's nuncio in Caracas", "condemns")),
    ],
)  # fmt: skip
def test_who_reacts_and_how(draft, sentence, expected):
    """The speaker is the one whose reaction it is, by the whole of the name."""
    assert expected in reactions(draft, sentence)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        pytest.param("Prime Minister Ali Faris dismissed the police chief.", ("Ali Faris", "denies"), id="an-officer"),
        pytest.param("The council, a body set up by the president, was not in session.", ("body", "acts"), id="set-up-by"),
        pytest.param("The Kremlin said President Oleg Rudin had sent condolences.", ("Kremlin", "acts"), id="another-did"),
        pytest.param("Mayor Eva Brun said Oman stood by its ally.", ("Oman", "supports"), id="another-is-told-of"),
        pytest.param(
            "China condemned it. China's foreign ministry condemned the attack.", ("China", "condemns"), id="its-ministry"
        ),
        pytest.param(
            "Al-Qaeda claimed the attack, saying it was in revenge for a raid.", ("Al-Qaeda", "justifies"), id="motive"
        ),
        pytest.param("In Israel, the minister, Dov Gal, hailed the attack.", ("Israel", "justifies"), id="where-he-is"),
        pytest.param("The nuncio in Caracas condemned the attack.", ("Caracas", "condemns"), id="where-the-nuncio-is"),
        pytest.param("An account close to Oman condemned the attack.", ("Oman", "condemns"), id="only-close-to-it"),
        pytest.param("No organisation said that it had sent him.", ("organisation", "acts"), id="no-organisation"),
        pytest.param("In 2011 Oman closed its consulate.", ("Oman", "acts"), id="years-ago"),
        pytest.param("Oman closed its consulate after a blast in 2011.", ("Oman", "acts"), id="after-a-blast-years-ago"),
        pytest.param("Oman, which backs the rebels, had no comment.", ("Oman", "supports"), id="whom-it-backs"),
        pytest.param("Parents said schools would be shut.", ("Parents", "acts"), id="parents"),
        pytest.param("Neighbours lit candles in the street.", ("Neighbours", "supports"), id="candles"),
        pytest.param("The EU's ambassador deplored the attack.", ("EU", "condemns"), id="its-ambassador"),
        pytest.param("Colleagues has closed a book.", ("Colleagues", "acts"), id="an-english-word"),
        pytest.param("The news agency condemned the attack.", ("news agency", "condemns"), id="only-reports"),
    ],
)  # fmt: skip
def test_who_does_not(draft, sentence, wrong):
    """Whom a speaker only tells of, and officers dismissed, make no reaction of that kind."""
    assert wrong not in reactions(draft, sentence)
