"""A communiqué tells its own deeds as facts, and claims them; a newspaper that tells the same claims nothing."""

from datetime import date

import pytest

from summarizer.pipeline import summarize

TEXT = "{} stormed an army post near Turbat on Monday and killed seven soldiers. Three vehicles were burned."


@pytest.mark.parametrize(
    ("who", "source", "stance"),
    [
        pytest.param(
            "The Baloch Liberation Front", "Media wing of the Baloch Liberation Front", "claimed", id="its-own"
        ),
        pytest.param("The Baloch Liberation Front", "Meridian Press", "reported", id="newspaper"),
        pytest.param("The Baloch Liberation Front", "Ministry of Defence", "reported", id="other-side"),
        pytest.param("The Baloch Liberation Front", None, "reported", id="no-source"),
    ],
)
def test_whose_text_it_is_decides_whether_a_deed_is_claimed(make_article, who, source, stance):
    """Told as a fact in all four."""
    article = make_article(TEXT.format(who), published=date(2031, 3, 5)).model_copy(update={"source": source})
    assert {(c.stance, c.actor) for c in summarize(article).claimants} == {(stance, "Baloch Liberation Front")}


def test_the_troops_of_an_army_release_are_its_own(make_article):
    """“The gallant troops" of a headquarters' press release."""
    text = "The gallant troops raided a camp in Gando Forest on Monday and neutralised 43 terrorists."
    article = make_article(text, published=date(2031, 3, 5)).model_copy(
        update={"source": "Defence Headquarters, Abuja"}
    )
    assert [c.stance for c in summarize(article).claimants] == ["claimed"]
