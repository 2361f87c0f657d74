"""Words before a place that say it is none where it happened."""

import pytest

from summarizer.engines.rules.syntax.measured_from import is_aside

ASIDE = {
    "fired from": "W0 fired from ",
    "crossed from": "P0 crossed the dry bed of the river from ",
    "from the direction of": "T0 came in from the direction of ",
    "a man from": "H0 , 38 , from ",
    "flown to": "P0 were being flown to ",
    "flown to a ward in": "N0 were flown to burns units in ",
    "bought in": "P0 who had bought hydrogen peroxide in ",
    "with its seat in": "B0 , which has its headquarters in ",
    "somebody of": "H0 of ",
    "an accord with": "P0 rallied against a border accord with ",
    "some way from": "E0 happened 15 km north of ",
}


@pytest.mark.parametrize("before", ASIDE.values(), ids=ASIDE)
def test_whence_it_came_and_where_the_hurt_went_is_an_aside(before):
    """Origins, hospitals, shops and seats."""
    assert is_aside(before)


HERE = {
    "abducted from": "P0 abducted P1 from ",
    "killed in": "P0 were killed in ",
    "a son of the town": "the mayor of ",
    "hit at": "W0 fired at ",
    "a fight with": "P0 clashed with P1 at ",
    "taken in": "P0 were taken hostage in ",
}


@pytest.mark.parametrize("before", HERE.values(), ids=HERE)
def test_where_it_was_done_is_none(before):
    """The same words, where they tell the deed."""
    assert not is_aside(before)
