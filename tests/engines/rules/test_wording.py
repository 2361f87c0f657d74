"""Sentences of the summary: who claims, and names with their article."""

import pytest

from summarizer.engines.rules.reading.definite import with_article
from summarizer.engines.rules.wording import claim_sentence
from summarizer.schema import DraftClaimant, DraftEvidence


def claimant(actor, stance, by=None):
    return DraftClaimant(
        evidence=[DraftEvidence(quote="words of the article", near=None)],
        actor=actor,
        stance=stance,
        according_to=by,
        motive=None,
    )


@pytest.mark.parametrize(
    ("actor", "stance", "by", "expected"),
    [
        ("Harbour Brigade", "claimed", None, "The Harbour Brigade claimed responsibility."),
        ("Israeli army", "claimed", None, "The Israeli army said it had carried it out."),
        ("Gazipur police", "claimed", None, "Gazipur police said they had carried it out."),
        ("Balochistan Liberation Army", "claimed", None, "The Balochistan Liberation Army claimed responsibility."),
        ("Israel", "claimed", None, "Israel said it had carried it out."),
        ("Harbour Brigade", "denied", None, "The Harbour Brigade denied responsibility."),
        ("rebels", "accused", "army", "The army blamed rebels."),
        (None, "silent", None, "Nobody had claimed responsibility."),
    ],
)
def test_claims(actor, stance, by, expected):
    """A state's forces announce what they did; only others claim responsibility."""
    assert claim_sentence([claimant(actor, stance, by)], "accomplished", "A text.") == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("IS", "It was an IS assault.", "IS"),
        ("ministry", "a ministry spoke", "the ministry"),
        ("medic", "An aide and a medic spoke.", "a medic"),
        ("Harbour Brigade", "It was a Harbour Brigade plot.", "the Harbour Brigade"),
        ("Red Cross", "What the Red Cross said", "the Red Cross"),
    ],
)
def test_the_article_before_a_name(name, text, expected):
    """An article that belongs to a noun behind the name is not the name's."""
    assert with_article(name, text) == expected
