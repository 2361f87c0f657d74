"""A long article in parts."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.merging import parts

LEAD = "A bomb killed four people in the market of Samarra in Iraq on Monday, the police said."


def _long(count):
    return "\n\n".join(
        [LEAD, *(f"Paragraph {number} tells more of what the town did that day." for number in range(count))]
    )


def test_an_article_that_fits_stays_whole(make_article):
    """Nothing is copied where nothing is too long."""
    article = make_article(_long(3))
    assert parts(article, 1_000) == [article]


def test_each_part_begins_with_the_lead_and_ends_at_a_paragraph(make_article):
    """Who reads a part alone knows which event the article is about."""
    found = parts(make_article(_long(80), title="Blast in Samarra"), 1_000)
    assert len(found) > 3
    for part in found:
        assert part.text.startswith(LEAD)
        assert part.text.endswith("that day.")
        assert part.title == "Blast in Samarra"
        assert part.characters == len(part.text) <= 1_000


def test_a_paragraph_that_does_not_fit_is_cut_at_a_sentence(make_article):
    """Half a sentence is no evidence."""
    article = make_article(
        LEAD + "\n\n" + " ".join(f"Sentence {number} goes on for some words." for number in range(90))
    )
    for part in parts(article, 600):
        assert part.text.endswith(("words.", "said."))


def test_no_room_is_an_error(make_article):
    """A part must hold a lead and a sentence."""
    with pytest.raises(ValueError, match="holds no lead"):
        parts(make_article(_long(80)), 100)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    paragraphs=st.lists(
        st.text("ab .\N{LATIN SMALL LETTER E WITH ACUTE}", min_size=1, max_size=700), min_size=1, max_size=12
    ),
    room=st.integers(200, 900),
)
def test_no_word_is_lost_and_no_part_is_too_long(paragraphs, room, make_article):
    """Every stretch of the article between white space is in some part, or cut only where it is longer than one."""
    article = make_article("\n\n".join(paragraphs))
    found = parts(article, room)
    assert all(len(part.text) <= room for part in found)
    together = "".join("".join(part.text.split()) for part in found)
    for word in article.text.split():
        if len(word) < room // 4:
            assert word in together
