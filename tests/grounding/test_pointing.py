"""A pronoun, a description or a quotation that goes on stands for whom the two sentences before it name."""

from datetime import date

import pytest

from summarizer.grounding import ground

PUBLISHED = date(2031, 3, 4)  # a Tuesday


def _brief(make, make_article, text, quote, speaker):
    article = make_article(f"{make.LEAD} {text}", published=PUBLISHED)
    item = make.reaction(quote, speaker=speaker, stance="condemns")
    return ground(make.draft(make.incident(), reactions=[item]), article)


POINTING_BACK = [
    ("he", "Omar Haddad arrived at noon. He condemned the bombing.", "He condemned the bombing.", "Omar Haddad"),
    ("she-two-before", "Lena Voss came. It rained. She called it terror.", "She called it terror.", "Lena Voss"),
    (
        "the-ministry",
        "The foreign ministry met. The ministry condemned it.",
        "The ministry condemned it.",
        "foreign ministry",
    ),
    (
        "link-between",
        "Lena Voss came.\n\nSEE ALSO: More\n\nIt rained.\n\nShe called it a crime.",
        "She called it a crime.",
        "Lena Voss",
    ),
    (
        "attributed-at-its-end",
        '"It was a crime. It will be punished," Lena Voss said.',
        '"It was a crime.',
        "Lena Voss",
    ),
    (
        "long-quotation-before",
        'Lena Voss said: "It was a crime. We mourn. We will rebuild."\n\n"It was terror," she added.',
        '"It was terror," she added.',
        "Lena Voss",
    ),
    ("quotation-goes-on", 'Lena Voss spoke. "This was a cowardly crime."', '"This was a cowardly crime."', "Lena Voss"),
]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"), [row[1:] for row in POINTING_BACK], ids=[row[0] for row in POINTING_BACK]
)
def test_speaker_may_be_named_in_the_two_sentences_before(make, make_article, text, quote, speaker):
    """Words like "he", "the ministry" and a quotation that goes on stand for whom the two sentences before name."""
    brief = _brief(make, make_article, text, quote, speaker)
    assert [each.speaker for each in brief.reactions] == [speaker]


def test_speaker_named_three_sentences_before_is_too_far(make, make_article):
    """Nobody can tell whom "he" means further on."""
    text = "Omar Haddad came. It rained. The shops shut. The road closed. He called it terror."
    brief = _brief(make, make_article, text, "He called it terror.", "Omar Haddad")
    assert [each.code for each in brief.provenance.rejected] == ["speaker_not_in_evidence"]


ANOTHER = [
    (
        "a-name-of-several-words",
        "Lena Voss arrived at noon. The Harbour Council of Samarra denounced the bombing and sent its flag.",
        "The Harbour Council of Samarra denounced the bombing and sent its flag.",
    ),
    (
        "within-the-sentence",
        "Lena Voss arrived at noon. It rained, and the Harbour Council of Samarra denounced the bombing and its authors.",
        "the Harbour Council of Samarra denounced the bombing and its authors",
    ),
]


@pytest.mark.parametrize(("text", "quote"), [row[1:] for row in ANOTHER], ids=[row[0] for row in ANOTHER])
def test_a_quote_that_begins_with_another_name_points_back_to_nobody(make, make_article, text, quote):
    """The word "its" in a quote whose subject is named does not stand for somebody of the sentence before."""
    brief = _brief(make, make_article, text, quote, "Lena Voss")
    assert [each.code for each in brief.provenance.rejected] == ["speaker_not_in_evidence"]


@pytest.mark.parametrize(
    ("speaker", "kept"),
    [("A lawyer for the gang, Ana Orr,", True), ("A baker, Ana Orr,", False)],
    ids=["for it", "other"],
)
def test_who_speaks_for_the_gang_is_heard_as_the_gang(make, make_article, speaker, kept):
    """A lawyer for "the gang" denies on behalf of the gang that the sentence before names; a baker does not."""
    text = f"Police named a gang known as Los Rayos. {speaker} said her clients had had no part in it."
    quote = text.partition(". ")[2]
    article = make_article(f"{make.LEAD} {text}", published=PUBLISHED)
    drafted = make.draft(make.incident(), claimants=[make.claimant(quote, actor="Los Rayos", stance="denied")])
    assert bool(ground(drafted, article).claimants) is kept
