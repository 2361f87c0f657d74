"""Whose words evidence of a reaction holds, and whether they say what the reaction says."""

import pytest

from summarizer.grounding import ground


def kept(make, make_article, sentence, speaker, stance):
    article = make_article(f"{make.LEAD} {sentence}")
    item = make.reaction(sentence, speaker=speaker, stance=stance, statement=sentence)
    return bool(ground(make.draft(make.incident(), reactions=[item]), article).reactions)


@pytest.mark.parametrize(
    ("sentence", "speaker", "stance"),
    [
        ("Iraq condemned Turkey, which denied it.", "Turkey", "denies"),
        ("He spoke after a meeting of the Security Council, which raised the alert.", "Security Council", "acts"),
        ("Police have said nothing, and Yugu elders say none of their men was there.", "Yugu elders", "denies"),
        ('Omar Haddad called the figures "the arithmetic of liars".', "Omar Haddad", "denies"),
        ('"No cause can justify this," Omar Haddad said.', "Omar Haddad", "condemns"),
        ('Omar Haddad called the gunmen "the dogs of hell".', "Omar Haddad", "condemns"),
        ("Police said schools will stay shut on the orders of the minister, Omar Haddad.", "Omar Haddad", "acts"),
    ],
    ids=["which denied", "which raised", "plural verb", "liars", "no cause can justify", "abuse", "on the orders"],
)
def test_a_reaction_in_a_clause_of_its_own_is_kept(make, make_article, sentence, speaker, stance):
    """A relative clause, a plural verb and plain abuse carry a reaction."""
    assert kept(make, make_article, sentence, speaker, stance)


@pytest.mark.parametrize(
    ("sentence", "speaker", "stance"),
    [
        ("Iraq condemned Turkey, which borders it.", "Turkey", "condemns"),
        ("Omar Haddad condemned the Security Council.", "Security Council", "condemns"),
        ("Police deplored the disorders of supporters of Omar Haddad.", "Omar Haddad", "condemns"),
        ("Omar Haddad told the Yugu elders that the bombing was a crime.", "Yugu elders", "condemns"),
        ('Omar Haddad said the bombing was "justified and right".', "Omar Haddad", "condemns"),
    ],
    ids=["which borders", "object", "orders given", "told", "justified"],
)
def test_anothers_words_stay_refused(make, make_article, sentence, speaker, stance):
    """Who is condemned or told does not condemn, and who justifies does not either."""
    assert not kept(make, make_article, sentence, speaker, stance)


def test_a_verb_is_not_seen_within_a_longer_word(make, make_article):
    """“Retold" tells nobody anything, wherever the words that are looked at begin."""
    sentence = "A guide retold the old stories to Omar Haddad, and it was a crime, he said."
    assert kept(make, make_article, sentence, "Omar Haddad", "condemns")
