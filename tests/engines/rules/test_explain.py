"""Every fact of a brief has a rule that found it, and words of the article that the rule bound."""

import pytest

from summarizer.engines.rules.explain import explained
from summarizer.pipeline import summarize
from summarizer.schema.vocabulary import SectionName

TEXT = """\
A car bomb killed at least nine people outside a bank in Mosul in Iraq on Monday, and 14 were wounded, police said.

The Northern Front claimed responsibility for the bombing in a statement. France condemned the attack.

In January gunmen killed four soldiers near Kirkuk. It was not clear how the bomb had been brought into the city.
"""


@pytest.fixture
def brief(make_article):
    from datetime import date

    return summarize(make_article(TEXT, published=date(2031, 3, 5)))


def test_each_fact_is_explained_by_words_of_the_article(brief):
    """No section of the brief is left out, and every bound stretch stands in the text."""
    rows = explained(brief)
    assert {row.section for row in rows} == {
        "incident",
        "casualties",
        "claimants",
        "reactions",
        "other_incidents",
        "unknowns",
    }
    folded = " ".join(TEXT.split())
    assert all(row.words and row.words in folded for row in rows)


@pytest.mark.parametrize(
    ("fact", "rule", "words"),
    [
        ("killed: at least nine people", "casualties/killed.active", "killed at least nine people"),
        ("claimed: Northern Front", "claimants/", "claimed responsibility"),
        ("condemns: France", "reactions/condemns", "condemned the attack"),
        ("date: Monday", "when.main_date", "Monday"),
        ("place: Mosul", "where.place", "Mosul"),
    ],
)
def test_the_rule_and_its_words(brief, fact, rule, words):
    """A reader can look the rule up in the pattern files by its name."""
    row = next(row for row in explained(brief) if row.fact == fact)
    assert row.rule.startswith(rule)
    assert words in row.words


def test_rules_named_as_patterns_are_in_the_pattern_files(brief):
    """`file/id` is a rule that can be looked up."""
    from summarizer.engines.rules.patterns import rule_set

    named = {row.rule for row in explained(brief) if "/" in row.rule}
    assert named
    for rule in named:
        file, _, name = rule.partition("/")
        assert name in {each.id for each in rule_set(file).rules}, rule


def test_other_engines_have_no_rules(brief):
    """A model's brief cannot be explained by rules that did not make it."""
    other = brief.model_copy(update={"provenance": brief.provenance.model_copy(update={"engine": "llm"})})
    with pytest.raises(ValueError, match="llm holds no rules"):
        explained(other)
    textless = brief.model_copy(update={"article": brief.article.model_copy(update={"text": None})})
    with pytest.raises(ValueError, match="without its article's text"):
        explained(textless)


def test_a_brief_without_an_incident_has_nothing_to_explain(make_article):
    """There is no fact."""
    assert explained(summarize(make_article("Harbour beat Valley by two goals to one in a long and loud derby."))) == []


def test_sections_are_those_of_the_vocabulary(brief):
    """The names are stable."""
    from typing import get_args

    assert {row.section for row in explained(brief)} <= set(get_args(SectionName))
