"""Places, days, kinds and figures of something else do not pass for the incident's."""

from datetime import date

import pytest

from summarizer.grounding import ground
from summarizer.schema import DraftPlace, DraftWhen

PUBLISHED = date(2031, 3, 4)  # a Tuesday
BEFORE = "Lena Voss, the mayor, and police chief Ivo Brandt came to the market. The Sons of the River were named there."

PLACES = [
    ("of-the-court", "A court in Paris opened an inquiry into the bombing.", "Paris", True),
    ("of-an-owner", "The stalls belonged to Aegis Lines of Piraeus.", "Piraeus", True),
    ("of-a-suspect", "Police held a man from Bradford.", "Bradford", True),
    ("of-a-speaker", "In Berlin, Chancellor Karl Brandt voiced concern.", "Berlin", True),
    ("of-an-earlier-attack", "Last month a bomb killed two people in Basra.", "Basra", True),
    ("of-another-event", "In Basra, meanwhile, two guards were killed.", "Basra", True),
    ("of-a-funeral", "The coffins were carried through Karbala.", "Karbala", True),
    ("of-the-incident", "The bomb was on a stall near the Tigris bridge in Karrada.", "Karrada", False),
]


@pytest.mark.parametrize(("text", "place", "doubted"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
def test_place_of_something_else_is_doubted(make, make_article, text, place, doubted):
    """A place of the incident must be named somewhere as more than a seat, an origin, or the place of another event."""
    article = make_article(f"{make.LEAD} {text}", published=PUBLISHED)
    drafted = make.draft(make.incident(places=[DraftPlace(name=place, within=[], country=None)]))
    codes = [each.code for each in ground(drafted, article).provenance.warnings]
    assert ("place_doubtful" in codes) is doubted


@pytest.mark.parametrize(("text", "doubted"), [("Friday", True), ("Monday", False)])
def test_day_that_the_evidence_has_not_is_doubted(make, make_article, text, doubted):
    """A day of another sentence is marked where the evidence of the incident names its own day."""
    article = make_article(f"{make.LEAD} The market had been closed on Friday.", published=PUBLISHED)
    drafted = make.draft(make.incident().model_copy(update={"date": DraftWhen(text=text, start=None, end=None)}))
    codes = [each.code for each in ground(drafted, article).provenance.warnings]
    assert ("date_doubtful" in codes) is doubted


@pytest.mark.parametrize(("kind", "doubted"), [("abduction", True), ("shelling", True), ("bombing", False)])
def test_kind_without_a_word_for_it_is_doubted(make, make_article, kind, doubted):
    """An incident of a kind of which no word of the article speaks is marked."""
    article = make_article(make.LEAD, published=PUBLISHED)
    codes = [each.code for each in ground(make.draft(make.incident(kind=kind)), article).provenance.warnings]
    assert ("kind_doubtful" in codes) is doubted


def test_toll_of_a_year_on_an_incident_without_a_date(make, make_article):
    """Where nobody knows when the incident was, a toll that has a year of its own is marked."""
    text = "The market was last attacked in 1999, when three people were killed."
    drafted = make.draft(make.incident(date=None), casualties=[make.casualty(text, count="three")])
    brief = ground(drafted, make_article(f"{make.LEAD} {text}", published=None))
    assert "possible_background" in [each.code for each in brief.provenance.warnings]


def test_number_of_another_outcome_in_the_headline(make, make_article):
    """A headline that kills those who are missing is replaced, also where the brief has no casualty of that number."""
    text = "Two sailors are missing after the bomb went off at a pier."
    article = make_article(f"{make.LEAD} {text}", published=PUBLISHED, title="Bomb at a pier in Samarra")
    drafted = make.draft(make.incident(make.LEAD, text), headline="Bomb kills two sailors in Samarra")
    brief = ground(drafted, article)
    assert brief.headline == "Bomb at a pier in Samarra"
    assert "unsupported_headline" in [each.code for each in brief.provenance.warnings]
