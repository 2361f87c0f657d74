"""Drafts of parts made one."""

import importlib.util
from pathlib import Path

import pytest

from summarizer.merging import merged
from summarizer.pipeline import summarize
from summarizer.schema import Run, Usage

_spec = importlib.util.spec_from_file_location(
    "grounding_drafts", Path(__file__).parent.parent / "grounding" / "conftest.py"
)
make = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(make)

LEAD = "A bomb exploded in the market of Samarra in Iraq on Monday, killing four people, the police said."
CLAIM = "The Sons of the River said in a statement that they had planted the bomb in the market."
HOSPITAL = "The hospital of the town later said that seven people had been killed by the bomb."
VOSS = "Lena Voss, the mayor of Samarra, condemned the bombing as a crime against the town."
OLD = "In January 2031 a car bomb killed nine people in the town of Balad."
FILLER = [f"Shop {number} of the market lost its windows, its door and most of its wares." for number in range(60)]


class InParts:
    """An engine with little room that finds what it knows wherever the text holds the words."""

    name = "in-parts"

    def __init__(self, room):
        self.room = room
        self.read = []

    def draft(self, article, focus=None):
        self.read.append(article.text)
        text = article.text
        says = [
            (CLAIM, "claimants", make.claimant(CLAIM)),
            (VOSS, "reactions", make.reaction(VOSS)),
            (LEAD, "casualties", make.casualty(LEAD, according_to="police")),
            (HOSPITAL, "casualties", make.casualty(HOSPITAL, count="seven", according_to="hospital")),
            (
                OLD,
                "other_incidents",
                make.other(OLD, date="In January 2031", summary="A car bomb killed nine in Balad."),
            ),
        ]
        sections = {}
        for words, section, item in says:
            if words in text:
                sections.setdefault(section, []).append(item)
        return make.draft(make.incident(LEAD), headline="Bomb kills four in Samarra", **sections)


@pytest.fixture
def article(make_article):
    body = [LEAD, *FILLER[:20], CLAIM, *FILLER[20:40], VOSS, HOSPITAL, *FILLER[40:], OLD]
    return make_article("\n\n".join(body))


def test_in_parts_and_whole_give_the_same_brief(article):
    """Wherever the cuts fall, the facts and their offsets are those of the whole article."""
    whole = summarize(article, InParts(None))
    for room in (400, 1_000, 2_500):
        engine = InParts(room)
        brief = summarize(article, engine)
        assert len(engine.read) > 1
        assert brief.model_dump(exclude={"provenance"}) == whole.model_dump(exclude={"provenance"})
    assert [(each.count.low, each.according_to) for each in whole.casualties] == [(4, "police"), (7, "hospital")]


def test_evidence_of_a_later_part_has_offsets_of_the_article(article):
    """Grounding holds the merged draft against the whole text."""
    brief = summarize(article, InParts(600))
    for item in (*brief.casualties, *brief.claimants, *brief.reactions, *brief.other_incidents):
        for evidence in item.evidence:
            assert article.text[evidence.start : evidence.end] == evidence.quote
    assert brief.reactions[0].evidence[0].start == article.text.index(VOSS)


def test_what_two_parts_say_is_one_item_with_both_quotes():
    """The lead is in every part."""
    first = make.draft(make.incident(LEAD), casualties=[make.casualty(LEAD)])
    second = make.draft(make.incident(LEAD), casualties=[make.casualty(OLD)])
    united = merged([first, second]).casualties
    assert [[quote.quote for quote in item.evidence] for item in united] == [[LEAD, OLD]]


@pytest.mark.parametrize(
    "change",
    [{"count": "seven", "low": 7, "high": 7}, {"outcome": "injured"}, {"according_to": "hospital"}],
    ids=["another figure", "another outcome", "another source"],
)
def test_what_differs_stays_apart(change):
    """Disagreement is shown, not smoothed."""
    one = make.casualty(LEAD, low=4, high=4, according_to="police")
    other = make.casualty(HOSPITAL, **{"low": 4, "high": 4, "according_to": "police"} | change)
    both = merged([make.draft(make.incident(LEAD), casualties=[each]) for each in (one, other)])
    assert len(both.casualties) == 2


def test_a_part_that_takes_another_event_for_the_incident_does_not_mix_the_tolls():
    """Its facts become those of another incident."""
    main = make.draft(make.incident(LEAD), casualties=[make.casualty(LEAD)])
    stray = make.draft(
        make.incident(OLD, kind="bombing", date="In January 2031", places=[]).model_copy(
            update={"date": make.DraftWhen(text="In January 2031", start="2031-01-01", end="2031-01-31")}
        ),
        casualties=[make.casualty(OLD, count="nine", low=9, high=9)],
    )
    dated = main.model_copy(
        update={
            "incident": main.incident.model_copy(
                update={"date": make.DraftWhen(text="Monday", start="2031-03-03", end="2031-03-03")}
            )
        }
    )
    one = merged([dated, stray])
    assert [item.count.text for item in one.casualties] == ["four"]
    assert [item.count.text for item in one.other_incidents[0].casualties] == ["nine"]


def test_usage_and_stop_reasons_are_those_of_all_parts():
    """What was paid for each part was paid for the article."""
    run = Run(
        engine="llm",
        model="m",
        prompt=None,
        attempts=2,
        stop_reasons=["stop"],
        usage=Usage(prompt_tokens=10, cached_tokens=1, completion_tokens=3, reasoning_tokens=0, requests=2),
    )
    both = merged([make.draft(make.incident(LEAD)).model_copy(update={"run": run})] * 2).run
    assert (both.attempts, both.stop_reasons, both.usage.prompt_tokens, both.usage.requests) == (
        4,
        ["stop", "stop"],
        20,
        4,
    )


def test_no_draft_is_an_error():
    """There is nothing to merge in nothing."""
    with pytest.raises(ValueError, match="no draft"):
        merged([])
