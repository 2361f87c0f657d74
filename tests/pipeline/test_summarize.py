"""An article in, a brief out."""

from datetime import date

import pytest

import summarizer
from summarizer.engines.scripted import ScriptedEngine
from summarizer.errors import UnknownModel
from summarizer.pipeline import summarize
from summarizer.schema import Brief

TEXT = """\
A bomb exploded in the market of Samarra in Iraq on Monday, killing four people and wounding at least nine.

The Northern Liberation Front claimed responsibility for the bombing in a statement, the police said on Monday evening.

Lena Voss, the mayor of the city, condemned the bombing and said that the market would stay closed until further notice.
"""


def test_engine_by_name(make_article):
    """`rules` is the default, and a brief names its engine."""
    article = make_article(TEXT, published=date(2031, 3, 4))
    brief = summarize(article)
    assert isinstance(brief, Brief)
    assert brief.provenance.engine == "rules"
    assert summarize(article, "rules").model_dump(exclude={"provenance"}) == brief.model_dump(exclude={"provenance"})


def test_rules_find_the_facts(make_article):
    """Kind, place, toll, claim and reaction of a plain report, each with evidence that slices back."""
    article = make_article(TEXT, published=date(2031, 3, 4))
    brief = summarize(article, "rules")
    assert brief.incident.kind == "bombing"
    assert "IQ" in {place.country for place in brief.incident.places}
    assert brief.incident.date.start == date(2031, 3, 3)
    assert {(each.outcome, each.count.low, each.count.high) for each in brief.casualties} == {
        ("killed", 4, 4),
        ("injured", 9, None),
    }
    assert [each.stance for each in brief.claimants] == ["claimed"]
    assert "Lena Voss" in {each.speaker for each in brief.reactions}
    assert all(article.text[each.start : each.end] == each.quote for each in brief.evidence())
    assert brief.provenance.rejected == []


def test_engine_as_an_object(make_article):
    """Any engine will do; what it drafts is grounded."""
    article = make_article(TEXT)
    engine = ScriptedEngine({article.id: _draft("A bomb exploded in the market of Kirkuk in Iraq")})
    brief = summarize(article, engine)
    assert brief.incident is None
    assert [each.code for each in brief.provenance.rejected] == ["quote_not_found"]


def test_unknown_model():
    """A wrong name is one line, with what to do."""
    article = summarizer.Article.from_text(TEXT)
    with pytest.raises(UnknownModel, match="there is no model"):
        summarize(article, "ruels")


def _draft(quote: str) -> dict[str, object]:
    lists = ("casualties", "claimants", "reactions", "other_incidents", "unknowns")
    incident = {"kind": "bombing", "stage": "accomplished", "date": None, "places": [], "weapons": [], "targets": []}
    return {
        "incident": incident | {"evidence": [{"quote": quote, "near": None}]},
        **{name: [] for name in lists},
        "headline": "",
        "summary": None,
    }
