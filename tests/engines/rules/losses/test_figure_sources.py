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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The police said nine had died; by evening ambulance workers had carried off 24 bodies.",
            [(9, "police"), (24, "ambulance workers")],
            id="new-clause-new-counter",
        ),
        pytest.param("The opposition puts its dead at 13.", [(13, "opposition")], id="its-dead"),
        pytest.param(
            "At least nine people perished. A local civil society leader gave a figure of 16 dead.",
            [(9, None), (16, "local civil society leader")],
            id="above-at-least",
        ),
        pytest.param(
            "At least nine people perished, police said. The dead were eight men and a boy, the police said.",
            [(9, "police")],
            id="not-above-at-least",
        ),
        pytest.param("The raid cost the army 17 men, the governor said.", [(17, "governor")], id="cost-the-army"),
        pytest.param("The raid cost the army 17 vehicles, the governor said.", [], id="cost-vehicles"),
        pytest.param("Two soldiers also fell.", [(2, None)], id="soldiers-fell"),
        pytest.param("Two ministers also fell.", [], id="ministers-fell"),
    ],
)
def test_each_clause_has_its_own_counter(make_article, text, expected):
    """Who counts in a clause of its own gives that figure, and a higher one stands beside "at least"."""
    killed = [(low, by) for outcome, low, _, _, by in told(make_article, LEAD + text) if outcome == "killed"]
    assert killed == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bandits drove off 25 girls.", [("captured", 25)], id="girls"),
        pytest.param("The guards drove off 25 attackers.", [], id="attackers"),
    ],
)
def test_civilians_driven_off_are_taken(make_article, text, expected):
    """Attackers who are driven off are beaten back."""
    assert [(outcome, low) for outcome, low, *_ in told(make_article, LEAD + text)] == expected
