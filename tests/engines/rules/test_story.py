"""Which articles report an incident, and where they tell it."""

from datetime import date

import pytest

from summarizer.engines.rules.event_arguments.where_else import spoken_country
from summarizer.engines.rules.story import read

LATER = {
    "a-reaction-first": """The bishop of Kavu today thanked the people of the valley for their patience.

He said that the church would keep its doors open all winter, and that the choir would sing again.

A spokesman for the diocese added that the roof had been mended by the parish.

Four masked gunmen killed two catechists in the village of Orsa last night. The gunmen then fled on foot.""",
    "a-ceremony-first": """Hundreds of people walked through the rain in Kavu this morning.

They carried candles and flowers, and some of them sang the old songs of the valley.

The mayor walked at their head, and the schools stayed closed for the day.

Guerrillas murdered the teacher Elba Corrado on Tuesday, the police said. The rebels have fought here for years.""",
}

NO_INCIDENT = {
    "an-opinion": """I think we must talk about what peace means in the valley.

In my view our leaders have lost their way, and we should say so without fear of anybody.

History shows that walls do not help, and I believe that roads do.

Guerrillas murdered the teacher Elba Corrado on Tuesday, the police said.""",
    "a-film": """The new film by the director of last year's festival thriller opens in cinemas on Friday.

Its actors are young, and the screenplay leaves them room to play.

The sequel is planned for next summer, the studio said.

In the first scene gunmen murdered a teacher, and the audience learns only later why.""",
    "a-harvest": """The farmers of the valley began the harvest on Monday, a week earlier than usual.

The mayor said that the weather had been kind, and that prices were good.

The cooperative has bought two new trucks.

The work killed the time until the feast.""",
}


@pytest.mark.parametrize("text", LATER.values(), ids=LATER)
def test_finds_an_incident_told_after_the_lead(text, make_article) -> None:
    """A report that begins with what came after an attack reports the attack."""
    assert read(make_article(text)).reported


@pytest.mark.parametrize("text", NO_INCIDENT.values(), ids=NO_INCIDENT)
def test_other_kinds_of_text_report_none(text, make_article) -> None:
    """Opinion, culture and plain news stay without an incident, whatever a later sentence says."""
    assert not read(make_article(text)).reported


SETTLED = """Gunmen kill four in Leeds bar

Two masked gunmen shot dead four drinkers in a bar in Leeds on Monday night.

In 2029 a bomb killed nine people in York."""


def test_harm_of_the_incident_is_that_of_the_article_as_read(make_article):
    """What is kept once an article is read is what its tolls say then, and not what is background."""
    story = read(make_article(SETTLED, published=date(2031, 3, 5)))
    told = story.main_tolls()
    assert told is story.main_tolls()
    assert told == [toll for toll in story.all_tolls() if not story.why_toll(toll)]
    assert {toll.figure.low for toll in told} == {4}
    assert 9 in {toll.figure.low for toll in story.all_tolls()}


@pytest.mark.parametrize(
    ("text", "country"),
    [(SETTLED, "GB"), ("A farmer won a prize.\n\nThe farmer was asked about it at noon.", None)],
    ids=["of its towns", "of none"],
)
def test_the_country_spoken_of_is_counted_once(make_article, text, country):
    """The second answer is the first one's, of no country too."""
    story = read(make_article(text))
    assert [spoken_country(story), story.country or None, spoken_country(story)] == [country] * 3
