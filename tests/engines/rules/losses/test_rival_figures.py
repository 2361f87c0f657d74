"""Figures whose outcome the sentence before them tells."""

import pytest

from summarizer import Article, summarize
from summarizer.engines.rules.casualties import casualties
from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.story import read

REST = " It was the worst such raid in the town for years, and the roads around it stayed closed until nightfall."
LEAD = "Gunmen attacked a market in Basra on Monday, killing 21 traders. "


def told(make_article, text, outcome="killed"):
    story = read(make_article(text, published="2031-03-05"))
    return [(c.count.low, c.according_to) for c in casualties(story, incident(story)) if c.outcome == outcome]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("The traders' union insists on 52.", (52, "traders' union"), id="insists-on"),
        pytest.param("The union, which keeps its own list, spoke of 25.", (25, "union"), id="spoke-of-past-a-clause"),
        pytest.param("The ministry's tally is 17.", (17, "ministry"), id="tally-is"),
        pytest.param("The hospital's count stood at 12.", (12, "hospital"), id="count-stood-at"),
        pytest.param("The hospital had a different count: 12.", (12, "hospital"), id="different-count"),
        pytest.param("A higher figure, 31, was given by the governor.", (31, "governor"), id="given-by"),
        pytest.param(
            "The Iraqi Observatory has a list with 23 names.", (23, "Iraqi Observatory"), id="list-with-names"
        ),
        pytest.param("The mayor's office later raised its figure to 24.", (24, "mayor's office"), id="raised"),
        pytest.param("The mayor believes the true number is nearer 40.", (40, "mayor"), id="true-number"),
        pytest.param("By the union's count it was 23.", (23, "union"), id="by-a-count"),
        pytest.param("According to the union, 23.", (23, "union"), id="according-to"),
        pytest.param("The union talked of 41 federal soldiers.", (41, "union"), id="people-spoken-of"),
    ],
)
def test_a_figure_without_its_outcome_is_that_of_the_toll_before(make_article, sentence, expected):
    """Who gives another number for the same people is its source."""
    assert expected in told(make_article, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The union has 52 members.", id="members"),
        pytest.param("The army base has 30.", id="has"),
        pytest.param("The union spoke of 52 lorries.", id="lorries"),
        pytest.param("The mayor spoke of 15 attackers.", id="attackers"),
        pytest.param("The mayor counted 2,000.", id="many-times-as-many"),
        pytest.param("The mayor said 21 March would be a day of mourning.", id="day"),
    ],
)
def test_a_figure_of_something_else_is_no_toll(make_article, sentence):
    """A number of things, of attackers, or of far more people rivals nothing."""
    assert [low for low, _ in told(make_article, LEAD + sentence)] == [21]


def test_a_figure_goes_on_with_the_next_source(make_article):
    """“The ministry said 14, the hospital 17"."""
    found = told(make_article, LEAD + "The ministry said 14, the hospital 17.")
    assert found == [(21, None), (14, "ministry"), (17, "hospital")]


def test_the_nearer_number_decides_what_is_counted(make_article):
    """After nine dead and 37 wounded, 41 are wounded."""
    text = "Gunmen attacked a market in Basra on Monday, killing nine people and wounding 37. The union spoke of 41."
    assert told(make_article, text, "injured") == [(37, None), (41, "union")]
    assert told(make_article, text) == [(9, None)]


def test_a_figure_for_an_earlier_event_stays_with_it(make_article):
    """What rivals a background toll is background."""
    text = LEAD + "Last year an attack on the same market killed 30 people. The union insists on 35."
    assert [low for low, _ in told(make_article, text)] == [21]


def test_two_figures_of_one_sentence_are_each_proved():
    """“Lists seventeen dead; the manager knows of fourteen" counts the same people twice; lorries are none."""
    lead = "Bombs fell on the mills of Hodeidah on Monday. The health office lists seventeen dead; "
    counts = [
        c.count.low
        for c in summarize(Article.from_text(lead + "the mills' manager knows of fourteen." + REST, id="a")).casualties
    ]
    assert counts == [17, 14]
    counts = [
        c.count.low
        for c in summarize(
            Article.from_text(lead + "the mills' manager knows of fourteen lorries." + REST, id="a")
        ).casualties
    ]
    assert counts == [17]


def test_what_one_told_reporters_ends_at_a_semicolon(make_article):
    """“…, a lawmaker told reporters; the police say 13": two sources."""
    text = "Gunmen opened fire in Basra on Monday. Thirty are dead, a lawmaker told reporters; the police say 13."
    assert told(make_article, text) == [(30, "lawmaker"), (13, "police")]
