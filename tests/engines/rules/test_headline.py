"""Headline and summary."""

import pytest

from summarizer.engines.rules.headline import MOST_HEADLINE_WORDS, MOST_SUMMARY_WORDS

LEAD = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people, police said."


def test_the_title_is_the_headline(draft):
    """A title that fits stands."""
    assert draft(LEAD, title="Nine die in Mogadishu blast").headline == "Nine die in Mogadishu blast"


def test_without_a_title_the_lead_is_made_short(draft):
    """The attribution goes first."""
    assert draft(LEAD).headline == "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people"


@pytest.mark.parametrize("words", [17, 25, 60])
def test_a_headline_has_at_most_sixteen_words(draft, words):
    """Long titles are cut."""
    headline = draft(LEAD, title=" ".join(["Bomb"] * words)).headline
    assert 0 < len(headline.split()) <= MOST_HEADLINE_WORDS


def test_the_summary_tells_event_harm_and_claim(draft):
    """One sentence each, with the article's numbers and names."""
    found = draft(LEAD + " The Harbour Brigade claimed responsibility.")
    assert found.summary == (
        "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people, police said. "
        "The Harbour Brigade claimed responsibility."
    )


def test_a_summary_is_short(draft):
    """At most eighty words, three sentences."""
    text = (
        LEAD
        + " Four soldiers were wounded. Two women are missing. " * 3
        + "Kenya accused al-Shabaab of carrying it out."
    )
    summary = draft(text).summary
    assert len(summary.split()) <= MOST_SUMMARY_WORDS
