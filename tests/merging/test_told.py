"""What the head of an article tells beside its brief."""

from datetime import date

from summarizer.merging.told import told

DAY = date(2031, 4, 8)


def test_days_and_places_of_the_lead_count_and_those_of_the_background_do_not():
    """What comes after the first paragraphs is another incident's as often as not."""
    lead = "A bomb killed four people in Samarra on Monday, a day after it had rained, and traders left the stalls of the old market at once, police said."
    background = "In Basra, gunmen shot dead two men on 3 April."
    found = told(f"{lead} They closed the road.\n\n{background}", DAY, "Blast")
    assert date(2031, 4, 7).toordinal() in found.days
    assert date(2031, 4, 3).toordinal() not in found.days
    assert "samarra" in found.places
    assert "basra" not in found.places


def test_the_day_before_is_told_in_many_words():
    """Those that the reading of dates leaves alone, too."""
    for words in ("a day earlier", "the previous day", "the previous evening", "the night before"):
        assert DAY.toordinal() - 1 in told(f"The attack came {words}, police said.", DAY, "").days, words


def test_a_dateline_is_no_place_of_the_incident():
    """Unless the text tells it again."""
    text = "BUNIA, Oct 12 (Wire) - Rebels killed six people on the road south of Komanda, the administrator said."
    assert "bunia" in told(text, DAY, "").dateline
    assert "bunia" not in told(text, DAY, "").places
    assert "bunia" in told(f"{text} The road to Bunia was closed.", DAY, "").places


def test_a_capital_is_told_by_its_country():
    """As in "the Somali capital", which is Mogadishu."""
    assert (
        "mogadishu"
        in told("Al-Shabaab said it had attacked troops in the Somali capital two days before.", DAY, "").places
    )
