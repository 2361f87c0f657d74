"""What holds of a brief: evidence at its offsets, counts in their evidence, names and numbers of the article."""

from datetime import date

import pytest

from summarizer.evaluation.labels import Labels
from summarizer.evaluation.quality import Quality, quality, total, unsupported_claims
from summarizer.pipeline import summarize

TEXT = """TUZLA — Two guards were killed and five others wounded on Monday when a bomb went off at a fuel depot near Tuzla
in Bosnia, police said.

The Red Lantern Brigade (RLB) claimed responsibility for the bombing in a statement. Germany's foreign minister, Jana
Hollmann, condemned the attack and promised 1,200 tents.
"""


@pytest.fixture
def brief(make_article):
    return summarize(make_article(TEXT, published=date(2031, 3, 5), title="Blast at Tuzla depot"))


def told(brief, **fields):
    return [claim.text for claim in unsupported_claims(brief.model_copy(update=fields), TEXT)]


def test_a_brief_of_its_article_has_nothing_unsupported(brief):
    """Everything verbatim, every count in its evidence, no claim from elsewhere."""
    found = quality(brief, None, TEXT)
    assert found.evidence == found.verbatim > 0
    assert found.counts == found.supported >= 2
    assert found.claims > 5
    assert found.unsupported == 0
    assert found.labelled == 0


@pytest.mark.parametrize(
    ("headline", "missing"),
    [
        ("Bomb in Tuzla kills two guards", []),
        ("Bomb in Sarajevo kills two guards", ["Sarajevo"]),
        ("Bomb in Tuzla kills 12 guards", ["12"]),
        ("Bomb in Tuzla kills twelve guards", ["twelve"]),
        ("Guards die as Bosnian depot burns", []),
        ("Guards die, says Pavel Orlov", ["Pavel Orlov"]),
        ("Pavel Orlov Dies Near Depot", []),
        ("UNITA kills two guards", ["UNITA"]),
        ("Tents of 1200 promised, one by one", []),
        ("On 3 March 2031 a bomb went off", []),
    ],
    ids=[
        "right",
        "place",
        "digits",
        "words",
        "adjective",
        "person",
        "title-case",
        "acronym-first",
        "grouped",
        "worked-out-date",
    ],
)
def test_names_and_numbers_of_a_headline_are_looked_up(brief, headline, missing):
    """Numbers by value, names by their words; the word that opens a sentence is no name."""
    assert told(brief, headline=headline) == missing


def test_a_name_is_looked_up_as_a_whole(brief):
    """Its words must stand together in one paragraph; an acronym that the article spells out is the same."""
    claimant = brief.claimants[0]
    for actor, supported in [("Lantern Brigade", True), ("RLB", True), ("Tuzla Brigade of Germany", False)]:
        found = told(brief, claimants=[claimant.model_copy(update={"actor": actor})])
        assert (found == []) is supported, actor


def test_statements_and_summaries_are_read(brief):
    """Each counts by itself."""
    reaction = brief.reactions[0].model_copy(update={"statement": "promised 900 tents to Malta"})
    assert told(brief, reactions=[reaction], summary="It was near Zenica.") == ["Zenica", "900", "Malta"]


def test_a_count_must_be_in_its_evidence(brief):
    """In its words or in its figures."""
    first, *rest = brief.casualties
    count = first.count.model_copy(update={"text": "seventy", "low": 70, "high": 70})
    found = quality(
        brief.model_copy(update={"casualties": [first.model_copy(update={"count": count}), *rest]}), None, TEXT
    )
    assert found.counts - found.supported == 1
    digits = first.count.model_copy(update={"text": "2"})
    found = quality(
        brief.model_copy(update={"casualties": [first.model_copy(update={"count": digits}), *rest]}), None, TEXT
    )
    assert found.counts == found.supported


def test_evidence_of_another_text_is_not_verbatim(brief):
    """The offsets count, not the words."""
    assert quality(brief, None, "x" + TEXT).verbatim == 0


@pytest.mark.parametrize(("words", "held"), [("Two guards were killed", 1), ("a fuel depot in Zenica", 0)])
def test_matched_items_hold_the_words_that_the_label_names(brief, words, held):
    """Where it names some."""
    labels = Labels.model_validate(
        {
            "labellers": ["m"],
            "casualties": [
                {"outcome": "killed", "count": {"low": 2, "high": 2}, "evidence": [words]},
                {"outcome": "injured", "count": {"low": 5, "high": 5}},
            ],
        }
    )
    found = quality(brief, labels, TEXT)
    assert (found.labelled, found.held) == (1, held)


def test_many_are_added_up():
    """Of none there is nothing, and no rate."""
    assert total([Quality(1, 1), Quality(2, 1, claims=50, unsupported=1)]) == Quality(3, 2, claims=50, unsupported=1)
    assert total([Quality(claims=50, unsupported=1)]).per_hundred == 2
    assert total([]) == Quality()
    assert Quality().per_hundred is None
