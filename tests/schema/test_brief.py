"""The shape of a brief."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from summarizer.schema import ArticleRecord, Brief, Evidence, Incident, OtherIncident, Provenance, Unknown, Usage

USAGE = Usage(prompt_tokens=0, cached_tokens=0, completion_tokens=0, reasoning_tokens=0, requests=0)
NOTHING = {name: [] for name in ("casualties", "claimants", "reactions", "other_incidents", "unknowns")}


def evidence(start: int) -> Evidence:
    return Evidence(quote="four words of it", start=start, end=start + 16, match="exact")


def incident(start: int) -> Incident:
    return Incident(
        kind="bombing", stage="accomplished", date=None, places=[], weapons=[], targets=[], evidence=[evidence(start)]
    )


def brief(**fields) -> Brief:
    article = ArticleRecord(
        id="a", title=None, source=None, url=None, published=None, language=None, text=None, characters=0, sha256="0"
    )
    provenance = Provenance(
        engine="test",
        model=None,
        prompt=None,
        created_at=datetime(2031, 3, 4, tzinfo=UTC),
        attempts=0,
        usage=USAGE,
        cost=None,
        warnings=[],
        rejected=[],
    )
    values = {"schema_version": "1", "headline": "x", "summary": None, "incident": None, **NOTHING}
    return Brief(article=article, provenance=provenance, **values | fields)


def test_without_an_incident_a_brief_is_empty():
    """No summary and no items hang in the air."""
    assert brief().incident is None
    with pytest.raises(ValidationError, match="without an incident"):
        brief(summary="x")
    with pytest.raises(ValidationError, match="without an incident"):
        brief(unknowns=[Unknown(what="x", evidence=[evidence(0)])])


def test_evidence_comes_in_the_order_of_the_sections():
    """All of it, that of other incidents and their parts too."""
    other = OtherIncident(**incident(20).model_dump(), casualties=[], claimants=[], summary="x")
    whole = brief(incident=incident(0), other_incidents=[other], unknowns=[Unknown(what="x", evidence=[evidence(40)])])
    assert [each.start for each in whole.evidence()] == [0, 20, 40]


def test_an_unknown_key_is_an_error():
    """Nothing is silently dropped."""
    with pytest.raises(ValidationError, match="extra"):
        brief(tone="grim")


def test_a_brief_is_frozen():
    """A value that others hold does not change."""
    with pytest.raises(ValidationError, match="frozen"):
        brief().headline = "y"
