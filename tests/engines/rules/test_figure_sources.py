"""Whose figure it is, and to which group those belong whom it counts."""

import pytest

from summarizer.engines.rules.casualties import casualties
from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.story import read

LEAD = "Gunmen attacked a market in Basra on Monday. "


def told(make_article, text):
    story = read(make_article(text, published="2031-03-05"))
    return [(c.outcome, c.count.low, c.who, c.group, c.according_to) for c in casualties(story, incident(story))]


@pytest.mark.parametrize(
    ("text", "number", "source"),
    [
        pytest.param("Dockers speak of three colleagues in hospital.", 3, "Dockers", id="speak-of"),
        pytest.param("The General Staff spoke of six dead.", 6, "General Staff", id="general-staff"),
        pytest.param("The police command admits to five dead.", 5, "police command", id="admits-to"),
        pytest.param(
            "Nine people are dead, the region's governor wrote on Monday night: seven died at once.",
            9,
            "governor",
            id="between-two-clauses",
        ),
        pytest.param(
            "An inquiry by the UN human rights office, still unpublished, arrives at 59 dead.",
            59,
            "UN human rights office",
            id="inquiry-by",
        ),
        pytest.param(
            "Provincial health services listed 19 people as hurt.", 19, "Provincial health services", id="services"
        ),
        pytest.param(
            "The ministry would have it that 27 mutineers lie dead around the airstrip.",
            27,
            "ministry",
            id="have-it-that",
        ),
        pytest.param(
            "Thirty-one people were hurt, the ministry said; three girls were led away.",
            31,
            "ministry",
            id="said-semicolon",
        ),
        pytest.param(
            "The police admits to five dead; its own men, Major General Kadhim Lafta said, had fired into the air.",
            5,
            "police",
            id="another-clause",
        ),
        pytest.param(
            "Nine people were shot dead, the region's governor wrote on Sunday. He gave the number of wounded as 37.",
            37,
            "governor",
            id="he-is-the-governor",
        ),
    ],
)
def test_a_figure_has_its_source(make_article, text, number, source):
    """Who counts, admits, writes or inquires gives the figure."""
    assert (number, source) in [(low, by) for _, low, _, _, by in told(make_article, LEAD + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gunmen attacked a barracks in Gao on Monday. Regrettably, one officer and three soldiers paid the supreme "
            "price.",
            ("killed", 4, "military"),
            id="officer-and-soldiers",
        ),
        pytest.param(
            "Gunmen attacked a police patrol on Sunday and killed Sergeant Besnik Rama. Two others have wounds in the legs.",
            ("injured", 2, "police"),
            id="two-others",
        ),
        pytest.param(
            "Gunmen attacked a police bus on Sunday. Six cadets died.", ("killed", 6, "police"), id="police-cadets"
        ),
        pytest.param(
            "Gunmen attacked an army bus on Sunday. Six cadets died.", ("killed", 6, "military"), id="army-cadets"
        ),
        pytest.param(
            "Gunmen killed eleven soldiers and four Turkish and Nigerien drivers near Arlit on Sunday.",
            ("killed", 4, "civilians"),
            id="two-qualities",
        ),
        pytest.param(
            LEAD + "Among those taken to hospital was a photographer of Los Tiempos, Noelia Arce, who lost an eye.",
            ("injured", 1, "journalists"),
            id="where-she-belongs",
        ),
    ],
)
def test_people_have_the_group_of_those_they_stand_with(make_article, text, expected):
    """Ranks, others and whoever is named by a house get their group from the words around them."""
    assert expected in [(outcome, low, group) for outcome, low, _, group, _ in told(make_article, text)]


def test_an_adverb_is_no_name(make_article):
    """“Regrettably, an officer" names nobody."""
    story = read(make_article("Regrettably, an officer was killed when gunmen attacked a post in Gao on Monday."))
    assert [c.names for c in casualties(story, incident(story))] == [[]]
