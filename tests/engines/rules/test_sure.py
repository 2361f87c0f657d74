"""What the rules are sure of: of the main incident, by rules that are seldom wrong, and which sentences are background."""

from datetime import date

import pytest

from summarizer.engines.rules.grounds import Fact, Ground
from summarizer.engines.rules.sure import is_sure, sure
from summarizer.errors import UnsupportedLanguage
from summarizer.text.sentences import Span

LEAD = "Four people were killed when a bomb exploded in the market of Samarra in Iraq on Monday, police said."
TEXT = f"""{LEAD}

The Northern Front claimed responsibility for the bombing in a statement. Mayor Lena Voss condemned the bombing as a cowardly crime.

Last month, gunmen killed seven people in Basra.
"""


def test_findings_stand_on_their_sentences(make_article):
    """Each has its section, its value, whom it is told of, and a span that slices to a sentence."""
    found = sure(make_article(TEXT, published=date(2031, 3, 4)))
    told = {(each.section, each.value, each.of) for each in found.findings}
    assert ("casualties", "killed", "Four") in told
    assert ("claimants", "claimed", "Northern Front") in told
    assert ("reactions", "condemns", "Lena Voss") in told
    sentences = {TEXT[slice(*each.sentence)] for each in found.findings}
    assert LEAD in sentences
    assert all(sentence.endswith(".") for sentence in sentences)


def test_background_is_no_finding(make_article):
    """A sentence of another event is background, and its toll is not the incident's."""
    found = sure(make_article(TEXT, published=date(2031, 3, 4)))
    assert "seven" not in {each.of for each in found.findings}
    assert [TEXT[slice(*span)] for span in found.background] == ["Last month, gunmen killed seven people in Basra."]


def test_an_article_without_an_incident_has_none(make_article):
    """Nothing is sure of what is not there."""
    text = "The council met on Monday and spoke for three hours about the bridge, the school and the winter."
    assert sure(make_article(text)) == ((), ())


def test_another_language_is_not_read(make_article):
    """Whoever asks decides what to do then."""
    with pytest.raises(UnsupportedLanguage):
        sure(make_article(TEXT).model_copy(update={"language": "fr"}))


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param([("casualties/killed.passive", "")], True, id="a rule"),
        pytest.param([("casualties/of.no.kind", "")], False, id="a rule of which nothing is known"),
        pytest.param([("casualties/of.no.kind", ""), ("reactions/condemns", "")], True, id="two rules"),
        pytest.param([("casualties/killed.passive", "source")], False, id="a rule for a part"),
        pytest.param([], False, id="none"),
    ],
)
def test_one_rule_that_is_seldom_wrong_is_enough(grounds, expected):
    """A rule that found only a part of an item does not make the item sure."""
    fact = Fact("casualties", 0, tuple(Ground(rule, Span(0, 1), part) for rule, part in grounds))
    assert is_sure(fact) is expected
