"""Incidents and facts of a note, made with as little as a test needs to say."""

import datetime

import pytest

from summarizer.schema.casualties import Count
from summarizer.schema.incident import Place, When
from summarizer.schema.note import Citation, Fact, NoteIncident, NoteSource, RelatedIncident, Sentence


def make_place(name="Gao", country="ML", latitude=16.27, longitude=-0.04):
    return Place(name=name, within=[], country=country, latitude=latitude, longitude=longitude)


def make_when(start="2031-04-05", end=None, text="Saturday"):
    first = datetime.date.fromisoformat(start) if start else None
    return When(text=text, start=first, end=datetime.date.fromisoformat(end) if end else first)


def make_fact(
    words="16", low=16, high=16, *, approximate=False, voice="the hospital", outcome="killed", group=None, as_of="2031-04-06",
    standing="current", news=None, source=1, number=1,
):  # fmt: skip
    return Fact(
        id=f"f{number}",
        section="casualties",
        text=f"{words} {outcome}",
        voice=voice,
        voice_kind="official",
        as_of=datetime.date.fromisoformat(as_of) if as_of else None,
        outcome=outcome,
        count=Count(text=words, low=low, high=high, approximate=approximate),
        group=group,
        standing=standing,
        news=news,
        independent=1,
        citations=[Citation(source=source, quote=f"{words} people were {outcome}.", start=0, end=10)],
    )


def make_related(label="Bombing of a market in Ansongo", date=None):
    sentence = Sentence(text=f"{label}.", facts=["f1"], sources=[1], single_source=True, news=None)
    return RelatedIncident(date=date, label=label, sentence=sentence)


def make_incident(
    facts=(), places=None, *, related=(), date=None, headline="Gunmen attack a bus station in Gao", number=1
):
    return NoteIncident(
        id=f"i{number}",
        headline=headline,
        kind="armed_assault",
        stage="accomplished",
        date=date or make_when(),
        places=[make_place()] if places is None else places,
        reliance="Rests on one source.",
        key_facts=[],
        what_happened=[],
        casualties=[],
        responsibility=[],
        reactions=[],
        related=list(related),
        differences=[],
        unknown=[],
        changes=[],
        facts=list(facts),
        sources=[1],
    )


def make_source(number=1, outlet="Gao Radio"):
    return NoteSource(
        number=number,
        article_id=f"a{number}",
        title=f"Article {number}",
        outlet=outlet,
        published=datetime.date(2031, 4, 6),
        url=None,
        sha256="0" * 64,
        copy_of=None,
    )


@pytest.fixture
def place():
    return make_place


@pytest.fixture
def when():
    return make_when


@pytest.fixture
def fact():
    return make_fact


@pytest.fixture
def related():
    return make_related


@pytest.fixture
def incident():
    return make_incident


@pytest.fixture
def source():
    return make_source
