"""The outline of a brief: one order, one numbering of quotes, for every format."""

import pytest

from summarizer.rendering import words
from summarizer.rendering.outline import outline
from summarizer.schema import Claimant, Place, When
from summarizer.schema.vocabulary import CLAIM_STANCES, GROUPS, KINDS, OUTCOMES, REACTION_STANCES, STAGES


def test_quotes_are_numbered_in_the_order_in_which_they_are_referred_to(brief):
    found = outline(brief)
    assert [quote.number for quote in found.quotes] == list(range(1, 9))
    assert found.facts[0].references[0].number == 1
    assert [toll.references[0].number for toll in found.tolls] == [2, 3]


def test_every_piece_of_evidence_is_a_numbered_quote(brief):
    numbered = {(quote.evidence.start, quote.evidence.end) for quote in outline(brief).quotes}
    assert numbered == {(piece.start, piece.end) for piece in brief.evidence()}


def test_a_stretch_that_supports_two_facts_has_one_number_and_two_uses(brief, changed):
    lead = brief.incident.evidence[0].model_dump()
    casualty = brief.casualties[0].model_dump() | {"evidence": [lead]}
    found = outline(changed(brief, casualties=[casualty]))
    assert found.quotes[0].uses == 2
    assert found.facts[0].references[0] == (1, 0)
    assert found.tolls[0].references[0] == (1, 1)
    assert found.quotes[0].section == "casualties"


def test_an_other_incident_and_its_toll_refer_to_a_shared_quote_once(brief):
    assert len(outline(brief).others[0].references) == 1


def test_reactions_stand_by_stance_in_the_order_of_the_vocabulary(brief):
    assert [stance for stance, _ in outline(brief).reactions] == ["Threatens", "Condemns"]


def test_a_count_is_in_the_words_of_the_article_and_never_its_bounds(brief):
    assert [toll.count for toll in outline(brief).tolls] == ["Several", "At least two"]


@pytest.mark.parametrize(
    ("count", "changes", "shown"),
    [
        pytest.param("several", {"who": "soldiers", "group": "military"}, "soldiers (military)", id="group"),
        pytest.param("four", {"who": "civilians", "group": "civilians"}, "civilians", id="group-said-already"),
        pytest.param("soldiers", {"who": "soldiers", "group": "military"}, "military", id="count-is-the-noun"),
        pytest.param("a", {"who": "a judge", "group": "unknown", "names": ["Ada Orr"]}, "a judge, Ada Orr", id="name"),
        pytest.param("one", {"who": "Ada Orr", "group": "unknown", "names": ["Ada Orr"]}, "Ada Orr", id="name-is-who"),
    ],
)
def test_who_was_harmed_is_said_without_repetition(brief, changed, count, changes, shown):
    casualty = brief.casualties[0].model_dump()
    casualty |= changes | {"count": casualty["count"] | {"text": count}}
    assert outline(changed(brief, casualties=[casualty])).tolls[0].who == shown


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        pytest.param(When(text="Monday", start="2031-03-03", end="2031-03-03"), "Monday (2031-03-03)", id="day"),
        pytest.param(
            When(text="overnight", start="2031-03-03", end="2031-03-04"),
            "overnight (2031-03-03 to 2031-03-04)",
            id="days",
        ),
        pytest.param(When(text="Monday", start=None, end=None), "Monday", id="not-resolved"),
        pytest.param(When(text="2031-03-03", start="2031-03-03", end="2031-03-03"), "2031-03-03", id="iso-already"),
        pytest.param(When(text="since May", start="2031-05-01", end=None), "since May (2031-05-01 to ?)", id="open"),
    ],
)
def test_a_date_is_as_worded_with_the_resolved_one_beside_it(when, shown):
    assert words.dated(when) == shown


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        pytest.param(
            {"stance": "accused", "according_to": "the mayor"}, "accused of it, according to the mayor", id="by"
        ),
        pytest.param({"stance": "claimed", "motive": "revenge"}, "claims it; motive given: revenge", id="motive"),
        pytest.param({"stance": "silent", "actor": None}, "Nobody has claimed it", id="nobody"),
    ],
)
def test_a_claim_says_who_says_so_and_why(brief, changes, shown):
    claimant = Claimant.model_validate(brief.claimants[0].model_dump() | {"motive": None} | changes)
    assert words.claim(claimant) == shown


def test_a_place_stands_with_what_it_lies_in_and_its_country():
    place = Place(name="Mosul", within=["Nineveh"], country="IQ", latitude=None, longitude=None)
    assert words.place(place) == "Mosul, Nineveh (IQ)"


@pytest.mark.parametrize(
    ("values", "table"),
    [
        pytest.param(KINDS, words.KINDS, id="kinds"),
        pytest.param(STAGES, words.STAGES, id="stages"),
        pytest.param(OUTCOMES, words.OUTCOMES, id="outcomes"),
        pytest.param(GROUPS, words.GROUPS, id="groups"),
        pytest.param(CLAIM_STANCES, words.CLAIMS, id="claims"),
        pytest.param(REACTION_STANCES, words.REACTIONS, id="reactions"),
    ],
)
def test_every_value_of_a_vocabulary_has_words(values, table):
    assert tuple(table) == values
