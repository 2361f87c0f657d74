"""What an article is about that reports no incident, and what only looks like that."""

from datetime import date

import pytest

from summarizer.engines.rules.event_detection.matters import other_matter
from summarizer.engines.rules.story import read

TODAY = date(2031, 3, 5)

BODY = """

The mayor thanked the crews and said that the town would mourn for three days.

Schools will stay closed until the end of the week, and buses will run on the other road.

In 2019 gunmen killed four people in the same district."""

ACCIDENTS = {
    "a-crash": "Eleven people died on Sunday when a bus skidded in fog, left the road and plunged into a ravine near Oru.",
    "a-leak": "An explosion brought down a house in Oru on Sunday, killing six. The likely cause was a leak in a gas pipe.",
    "not-a-drone": "A worn valve, and not a drone as was rumoured, set off the blaze at the Oru refinery on Sunday.",
    "a-pit": "Rescuers on Sunday reached twelve miners who had been trapped in a flooded pit near Oru since Friday.",
}  # fmt: skip

MEANT = {
    "a-derailment-by-a-bomb": "A train derailed near Oru on Sunday when a bomb tore up the rails, killing two people.",
    "a-crash-into-a-crowd": "A driver ploughed into a crowd in Oru on Sunday, killing six people. The lorry overturned.",
    "of-unknown-cause": "A blast brought down an apartment block in Oru on Sunday. Its cause was not yet known, police said.",
    "a-lorry-into-a-crowd": "A lorry crashed into a crowd at a market in Oru on Sunday, and the bus behind it overturned.",
    "a-plane-shot-down": "A light aircraft that crashed near Oru on Sunday was shot down, said the owner of the wreckage.",
    "claimed-later": "A tanker sank off Oru on Sunday after it burst and leaked oil. A group claimed responsibility.",
    "unscrewed": "Eleven people died on Sunday when a train left the rails at a place where bolts had been loosened.",
}

OTHERS = {
    "fraud": (
        "fraud",
        "A court in Oru on Monday jailed banker Ilo Tanu for nine years for fraud and money laundering, a judge said.",
    ),
    "market": (
        "market",
        "Oil prices rose 2 percent on Monday as traders and investors weighed the risk of war, analysts said.",
    ),
    "election": (
        "politics",
        "The opposition candidate won the presidential election on Monday with 52 percent of the votes, ahead in most polls.",
    ),
    "exercise": (
        "exercise",
        "Troops and allied jets attacked a mock enemy on Monday in an annual exercise, a drill with live-firing.",
    ),
    "arms-deal": (
        "politics",
        "Poland signed a contract on Monday to buy missiles and rocket launchers in a deal worth nine billion dollars.",
    ),
    "song-contest": (
        "culture",
        "A ballad about a siege won the song contest on Monday; juries, readers and the audience loved the singer.",
    ),
    "flood": ("nature", "Floods and landslides killed 40 people in Oru province on Monday, rescue officials said."),
}

NEAR = {
    "a-robbed-court": "Gunmen burst into a court in Oru on Monday where a banker stood trial for fraud, and shot the judge.",
    "an-oil-market": "Oil prices jumped on Monday after missiles hit a terminal in Oru and killed four workers and traders.",
    "an-election-killing": "Gunmen shot dead a candidate in the presidential election in Oru on Monday, days before the vote.",
    "a-flooded-camp": "Rebels attacked a camp for people who fled the floods in Oru on Monday and killed nine of them.",
    "an-attack-on-a-drill": "Gunmen attacked troops at a drill in Oru on Monday and killed four of them, the army said.",
    "arms-used": "Four people died on Monday when missiles that the army had bought hit Oru, ministers said.",
    "a-stage": "A bomb went off at a concert in Oru on Monday, killing a singer and nine in the audience.",
    "a-dam": "Floods swept a village on Monday after a dam was blown up by retreating soldiers near Oru, killing two.",
}


@pytest.mark.parametrize("lead", ACCIDENTS.values(), ids=ACCIDENTS)
def test_an_accident_is_no_incident(lead, make_article):
    """A crash, a leak, a pit: nobody did it, whatever happened there years ago."""
    story = read(make_article(lead + BODY, published=TODAY))
    assert (story.matter, story.reported) == ("accident", False)


CLEARED_UP = {
    "not-foul-play": "Oru outage was a fallen line, not foul play, power firm says",
    "ruled-out": "Fire at Oru hospital kills two; sabotage ruled out",
    "finds-no": "Inspectors find no sabotage in Oru chemical spill",
}
NOT_CLEARED_UP = {
    "somebody-else": "Rebels, not bandits, behind attack in Oru that killed nine, governor says",
    "not-yet": "Police do not rule out sabotage after fire at Oru depot attacked last year",
    "refuses-to": "Minister refuses to rule out sabotage after fire at Oru depot",
    "cannot": "Police can't rule out arson after fire at Oru depot",
    "no-crime": "Shooting of Oru miners was not a crime, general says",
}
RUMOUR = "\n\nORU - Two people died on Sunday night when the lights went out in half of Oru, officials said."


@pytest.mark.parametrize("title", CLEARED_UP.values(), ids=CLEARED_UP)
def test_a_headline_that_clears_a_matter_up(title, make_article):
    """Nobody did it, the headline says."""
    assert other_matter(read(make_article(title + RUMOUR + BODY, published=TODAY))) == "accident"


@pytest.mark.parametrize("title", NOT_CLEARED_UP.values(), ids=NOT_CLEARED_UP)
def test_a_headline_that_leaves_it_open(title, make_article):
    """Somebody else did it, it is not ruled out, or it was only no crime."""
    assert other_matter(read(make_article(title + RUMOUR + BODY, published=TODAY))) == ""


def test_what_a_group_claims_is_not_cleared_up(make_article):
    """A ministry may say so, but somebody says that he did it."""
    claim = "\n\nA group that calls itself the Oru Front claimed responsibility for the fire on Monday."
    told = "Oru depot blast not sabotage, ministry says: it was not sabotage" + RUMOUR
    assert other_matter(read(make_article(told + BODY, published=TODAY))) == "accident"
    assert other_matter(read(make_article(told + claim + BODY, published=TODAY))) == ""


@pytest.mark.parametrize("lead", MEANT.values(), ids=MEANT)
def test_a_crash_that_somebody_meant_is_none(lead, make_article):
    """A bomb, a car driven into people, a claim, loosened bolts."""
    assert other_matter(read(make_article(lead + BODY, published=TODAY))) == ""


@pytest.mark.parametrize(("matter", "lead"), OTHERS.values(), ids=OTHERS)
def test_other_matters(matter, lead, make_article):
    """What headline and lead have many words of, and of no deed."""
    story = read(make_article(lead + BODY, published=TODAY))
    assert (story.matter, story.reported) == (matter, False)


@pytest.mark.parametrize("lead", NEAR.values(), ids=NEAR)
def test_an_incident_among_other_matters(lead, make_article):
    """An attack on a court, a terminal, a candidate, those who fled a flood."""
    story = read(make_article(lead + BODY, published=TODAY))
    assert (story.matter, story.reported) == ("", True)
