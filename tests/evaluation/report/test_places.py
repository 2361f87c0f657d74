"""Where in the article an item stands."""

import pytest

from summarizer.evaluation import answers
from summarizer.evaluation.findings import findings
from summarizer.evaluation.labels import Labels
from summarizer.evaluation.report.places import Places
from summarizer.evaluation.scoring import score
from summarizer.pipeline import summarize

TEXT = """TUZLA — Two guards were killed on Monday when a bomb went off at a fuel depot near Tuzla, police said.

In the town’s hospital five others were treated. “Two guards were brave,” said the mayor of Tuzla.
"""


@pytest.fixture
def located(make_article):
    """A label in, the texts that are marked for each of its findings out, by section and field."""
    brief = summarize(make_article(TEXT))

    def found(**labels):
        parsed = Labels.model_validate({"labellers": ["m"], **labels})
        places = Places(TEXT, parsed, brief)
        scored = score(parsed, answers.of_brief(brief), TEXT)
        marked = [(each, places.of(each)) for each in findings(scored)]
        assert all(TEXT[e.start : e.end] == e.quote for _, found in marked for e in found)
        return [(each.field or each.section, each.verdict, [e.quote for e in found]) for each, found in marked]

    return found


def test_a_missing_item_stands_where_its_label_says(located):
    """By the words of the label, whatever quotes and line breaks the article has between them."""
    labels = [{"outcome": "missing", "count": {"low": 5, "high": 5}, "evidence": ["town's hospital five\nothers"]}]
    assert ("casualties", "missing", ["town’s hospital five others"]) in located(casualties=labels)


def test_the_words_of_a_label_inside_its_answer_are_not_marked_twice(located):
    """The answer's evidence holds them."""
    labels = [{"outcome": "killed", "count": {"low": 2, "high": 2}, "evidence": ["Two guards"]}]
    (quotes,) = [quotes for _, verdict, quotes in located(casualties=labels) if verdict == "right"]
    assert len(quotes) == 1
    assert "Two guards were killed" in quotes[0]


def test_fills_stand_at_their_own_words(located):
    """A place at its name inside the incident's evidence, though the dateline has it too; whole words only."""
    marked = located(incident={"places": [["Tuzla"]], "weapons": [["bomb"], ["om"]], "country": "BA"})
    by_field = {(field, verdict): quotes for field, verdict, quotes in marked}
    assert by_field["places", "right"] == ["Tuzla"]
    assert by_field["weapons", "missing"] == []
    assert by_field["country", "right"] == []


def test_without_a_brief_only_labels_are_marked():
    """As for an article that failed."""
    labels = Labels.model_validate({"labellers": ["m"], "unknowns": [["five others"]]})
    (finding,) = findings(score(labels, answers.EMPTY, TEXT))
    assert [each.quote for each in Places(TEXT, labels, None).of(finding)] == ["five others"]
