"""Who was harmed and how many, read from single sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.rules.losses.tolls import tolls
from summarizer.engines.rules.reading.analysis import analyse


@pytest.fixture
def harm(make_article):
    """The totals of a text: outcome, bounds and whom."""

    def read(text, *, parts=False):
        article = make_article(text)
        told = [toll for each in analyse(article).sentences for toll in tolls(each, article.text)]
        return [(t.outcome, t.figure.low, t.figure.high, t.who) for t in told if t.part == parts]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A guard at the gate of the mine, officials said, was killed.", ("killed", 1, 1, "guard"), id="aside"
        ),
        pytest.param(
            "A shepherd who tried to stop the attackers was killed.", ("killed", 1, 1, "shepherd"), id="relative-clause"
        ),
        pytest.param(
            "A driver was hit in the stomach, and died in the night.", ("killed", 1, 1, "driver"), id="two-verbs"
        ),
        pytest.param(
            "A gunman opened fire in a bar before he was shot dead by police.", ("killed", 1, 1, "gunman"), id="pronoun"
        ),
        pytest.param("Four peach pickers were killed.", ("killed", 4, 4, "peach pickers"), id="unlisted-trade"),
        pytest.param("Two men were killed and a third was hurt.", ("injured", 1, 1, "third"), id="a-third"),
        pytest.param(
            "Gunmen abducted two aid workers and their driver.",
            ("captured", 3, 3, "two aid workers and their driver"),
            id="possessive",
        ),
        pytest.param(
            "The gunmen killed the mayor, Ana Paz, and her son.",
            ("killed", 2, 2, "Ana Paz, and her son"),
            id="name-after-post",
        ),
        pytest.param(
            "The shell wounded a grandmother, 71, and her granddaughter, 9.",
            ("injured", 2, 2, "grandmother, 71, and her granddaughter"),
            id="ages",
        ),
        pytest.param(
            "The strike killed an officer and at least 11 other people.",
            ("killed", 12, None, "officer and at least 11 other people"),
            id="others-added",
        ),
        pytest.param(
            "It gave a count of 54 soldiers and volunteers killed.",
            ("killed", 54, 54, "54 soldiers and volunteers"),
            id="one-number-for-both",
        ),
        pytest.param(
            'The army said six "terrorists" were eliminated.', ("unspecified", 6, 6, "terrorists"), id="quoted"
        ),
        pytest.param("The toll has risen from nine to 14.", ("killed", 14, 14, "14"), id="from-to"),
        pytest.param("Captain Asif Noor embraced martyrdom.", ("killed", 1, 1, "Captain"), id="martyrdom"),
        pytest.param("The bombing claimed at least 17 lives.", ("killed", 17, None, "at least 17"), id="lives"),
        pytest.param("Three men aged 19, 22 and 30 were arrested.", ("captured", 3, 3, "men"), id="aged"),
        pytest.param("The army lost three soldiers.", ("killed", 3, 3, "soldiers"), id="lost"),
        pytest.param("The clinic took in 47 wounded.", ("injured", 47, 47, "wounded"), id="wounded-as-noun"),
        pytest.param("Six charred bodies were pulled out.", ("killed", 6, 6, "bodies"), id="bodies"),
        pytest.param("Troops killed no fewer than 30 rebels.", ("killed", 30, None, "rebels"), id="no-fewer-than"),
        pytest.param("Eleven (11) pupils were killed.", ("killed", 11, 11, "pupils"), id="number-in-both-forms"),
        pytest.param("Four soldiers lost the life.", ("killed", 4, 4, "soldiers"), id="lost-the-life"),
        pytest.param("Three guards fell to automatic fire.", ("killed", 3, 3, "guards"), id="fell-to-fire"),
        pytest.param("The mayor put the hurt at 13.", ("injured", 13, 13, "13"), id="the-hurt-at"),
        pytest.param("The clinic has it at 31.", ("killed", 31, 31, "31"), id="has-it-at"),
        pytest.param("Army losses were put at 20 men.", ("killed", 20, 20, "men"), id="losses"),
        pytest.param("Six people needed hospital treatment.", ("injured", 6, 6, "people"), id="needed-treatment"),
        pytest.param("Three women are in hospital.", ("injured", 3, 3, "women"), id="in-hospital"),
        pytest.param("A student broke an ankle.", ("injured", 1, 1, "student"), id="broke-a-bone"),
        pytest.param("Shrapnel struck two nurses.", ("injured", 2, 2, "nurses"), id="shrapnel"),
        pytest.param(
            "Gunmen seized a bus with 40 passengers.", ("captured", 40, 40, "passengers"), id="with-those-aboard"
        ),
        pytest.param("There have been 88 arrests.", ("captured", 88, 88, "88"), id="arrests"),
        pytest.param("Rescuers were searching for three children.", ("missing", 3, 3, "children"), id="searched-for"),
        pytest.param(
            "Some 200 families have taken to the road.", ("displaced", 200, 200, "families"), id="on-the-road"
        ),
        pytest.param(
            "Police put the dead at nine, the hospital at eleven.", ("killed", 11, 11, "eleven"), id="another-source-at"
        ),
        pytest.param(
            "The clinic admitted 34; the Red Cross says it carried 30.", ("injured", 30, 30, "30"), id="it-carried"
        ),
        pytest.param(
            "The council counts 8 women as taken; the parish counts 13.",
            ("captured", 13, 13, "women"),
            id="counts-more",
        ),
        pytest.param("Gunmen seized the ferry and its crew of 17.", ("captured", 17, 17, "crew"), id="crew-of"),
        pytest.param("One officer of the elite unit dead.", ("killed", 1, 1, "officer"), id="unit-between"),
        pytest.param(
            "Twelve volunteers of the town's militia died.", ("killed", 12, 12, "volunteers"), id="of-a-militia"
        ),
        pytest.param("Of the crew asleep aboard, five are dead.", ("killed", 5, 5, "crew"), id="fronted"),
        pytest.param(
            "Twenty pupils were taken off the bus and shot dead.", ("killed", 20, 20, "pupils"), id="and-shot"
        ),
        pytest.param("Thirteen miners have been found shot dead.", ("killed", 13, 13, "miners"), id="found-shot"),
        pytest.param("Seven people have since died of their wounds.", ("killed", 7, 7, "people"), id="since-died"),
        pytest.param("The number of people killed rose to 14.", ("killed", 14, 14, "14"), id="number-of-people-killed"),
        pytest.param(
            "It fell in the sea, causing no damage or casualties.", ("unspecified", 0, 0, "casualties"), id="no-or"
        ),
        pytest.param(
            "A husband and wife were found hacked to death.", ("killed", 2, 2, "husband and wife"), id="found"
        ),
        pytest.param("Rebels claim to have killed 30 soldiers.", ("killed", 30, 30, "soldiers"), id="claim-to-have"),
        pytest.param("A bomb killed all three occupants.", ("killed", 3, 3, "occupants"), id="all-occupants"),
        pytest.param("Nine people were discharged from hospital.", ("injured", 9, 9, "people"), id="discharged"),
        pytest.param(
            "Three children are fighting for their lives.", ("injured", 3, 3, "children"), id="for-their-lives"
        ),
        pytest.param("Gunmen whisked away seven schoolgirls.", ("captured", 7, 7, "schoolgirls"), id="whisked-away"),
        pytest.param(
            "Around forty families have left their homes.", ("displaced", 40, 40, "families"), id="left-homes"
        ),
    ],
)
def test_people_are_found_wherever_they_stand(harm, text, expected):
    """Subject or object, past asides, with all of an enumeration and what counts it."""
    assert expected in harm(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The judge took an hour to tell him why he would in all likelihood die in prison.", id="would-die"
        ),
        pytest.param("The guard chased the attackers and four lorries were carried off.", id="lorries"),
        pytest.param("He told the arresting officer that he was sorry.", id="arresting-officer"),
        pytest.param("Two residents fled on foot.", id="two-who-ran"),
        pytest.param("He was wanted for the killing of two nurses.", id="wanted-for"),
        pytest.param("The army lost ground and two bridges were closed.", id="lost-ground"),
        pytest.param("Four tankers were hit and burned.", id="tankers"),
        pytest.param("The 40 containers were seized.", id="containers"),
        pytest.param("The army has 30 men in the town; the police 12.", id="numbers-of-no-harm"),
        pytest.param("He treated their children.", id="a-doctor"),
        pytest.param("Two dead trees were felled.", id="dead-trees"),
        pytest.param("Nobody knows how many people were killed.", id="how-many"),
        pytest.param("He wants the killers to be brought to court.", id="brought-to-court"),
        pytest.param("The police were searching for two gunmen.", id="wanted-men"),
        pytest.param("There have been four attacks.", id="number-of-attacks"),
        pytest.param("The tremor left more than 120.", id="left-and-no-more"),
        pytest.param("The bus took four people to the beach.", id="taken-elsewhere"),
        pytest.param("Dozens of livestock were killed.", id="livestock"),
    ],
)
def test_what_only_looks_like_harm_is_left_alone(harm, text):
    """Wishes, things, actors and other times are nobody's harm."""
    assert harm(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nine people were killed, including two policemen.", ("killed", 2, 2, "policemen"), id="including"
        ),
        pytest.param(
            "Sixteen people were killed: eleven civilians, three soldiers and two officials.",
            ("killed", 3, 3, "soldiers"),
            id="colon",
        ),
        pytest.param("There were 17 injured, eleven of them police.", ("injured", 11, 11, "police"), id="of-them"),
        pytest.param("The dead included two teachers.", ("killed", 2, 2, "teachers"), id="the-dead-included"),
    ],
)
def test_breakdowns_are_parts(harm, text, expected):
    """Some of those just counted are told apart from totals."""
    assert expected in harm(text, parts=True)
    assert expected not in harm(text)


def test_a_breakdown_with_another_outcome_is_none(harm):
    """Six dead among 14 casualties are dead, and no casualties of an unspecified kind."""
    assert harm("The rebels suffered 14 casualties, including six dead.", parts=True) == []


_WORDS = (
    "four soldiers|were|killed|and|,|who|a guard|including|police said|in Kidal|wounded|(|)|36|Ana Paz|his wife|of them|"
    "the dead|two|was|died|shot dead|bodies|from|to"
).split("|")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40))
def test_any_order_of_words_is_read(words):
    """No sentence makes the reader fail, and every number it gives is one that can be."""
    from tests.conftest import make_article

    article = make_article(" ".join(words) + ".")
    for sentence in analyse(article).sentences:
        for toll in tolls(sentence, article.text):
            low, high = toll.figure.low, toll.figure.high
            assert low is None or high is None or low <= high
            assert article.text[toll.span.start : toll.span.end]
