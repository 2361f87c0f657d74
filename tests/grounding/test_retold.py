"""What an engine says in its own words is kept if the words are the article's, else the quote is there in their place."""

from datetime import date

import pytest

from summarizer.grounding import ground

PUBLISHED = date(2031, 3, 4)
SAID = "Lena Voss condemned the bombing in Samarra and promised the families new houses by the winter."


def _brief(make, make_article, **sections):
    text = f"{make.LEAD} {SAID} It was not clear who had planted the bomb."
    return ground(make.draft(make.incident(), **sections), make_article(text, published=PUBLISHED, title="Bomb"))


@pytest.mark.parametrize(
    ("statement", "kept"),
    [
        pytest.param("She condemned the bombing and promised new houses.", True, id="retold"),
        pytest.param("Voss condemned the Iraqi bombing and promised houses.", True, id="another form of a name"),
        pytest.param("She condemned the bombing and promised Karim Basri new houses.", False, id="another name"),
        pytest.param("Nothing happened anywhere, go home and sleep.", False, id="other words"),
    ],
)
def test_a_statement_in_other_words_than_the_article_is_replaced(make, make_article, statement, kept):
    """A statement keeps its words only if they and its names are told; the reaction itself stays."""
    brief = _brief(make, make_article, reactions=[make.reaction(SAID, statement=statement)])
    assert brief.reactions[0].statement == (statement if kept else SAID)
    assert ("statement_doubtful" in [each.code for each in brief.provenance.warnings]) is not kept


@pytest.mark.parametrize(
    ("what", "kept"),
    [
        pytest.param("who planted the bomb", True, id="retold"),
        pytest.param("the perpetrator", True, id="one word of its own"),
        pytest.param("the fate of Karim Basri", False, id="another name"),
        pytest.param("whether the moon landing happened", False, id="other words"),
    ],
)
def test_an_unknown_in_other_words_than_the_article_is_replaced(make, make_article, what, kept):
    """Few words of its own are nobody's invention; names and whole clauses are."""
    quote = "It was not clear who had planted the bomb."
    brief = _brief(make, make_article, unknowns=[make.unknown(quote, what=what)])
    assert brief.unknowns[0].what == (what if kept else quote)


@pytest.mark.parametrize("field", ["headline", "summary"])
def test_a_headline_or_summary_in_other_words_is_not_kept(make, make_article, field):
    """Without a name or a number in it, a sentence may still say what nothing supports."""
    brief = _brief(make, make_article, **{field: "The war is over and peace has come."})
    assert "peace" not in f"{brief.headline} {brief.summary}"
    assert f"unsupported_{field}" in [each.code for each in brief.provenance.warnings]
