"""Which number expressions may count people."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.numbers import amounts, interval, quantities

COUNTS = [
    ("Four soldiers died.", "Four", "soldiers"),
    ("It killed 12 people in Basra", "12", "people"),
    ("at least four pro-Iran extremists", "at least four", "pro-Iran extremists"),
    ("“several” American personnel were hurt", "several", "American personnel"),
    ("killed some 1,200 people", "some 1,200", "people"),
    ("seven Iranian commanders, including", "seven", "Iranian commanders"),
    ("left two hundred and forty-three dead", "two hundred and forty-three", ""),
    ("with another 240 being taken", "240", ""),
    ("no fewer than 17 of the victims", "no fewer than 17", "victims"),
    ("as many as 20 people", "as many as 20", "people"),
    ("more than a dozen others", "more than a dozen", "others"),
    ("dozens of villagers fled", "dozens", "villagers"),
    ("hundreds of thousands homeless", "hundreds of thousands", ""),
    ("a couple of guards", "a couple", "guards"),
    ("a number of police officers were", "a number", "police officers"),
    ("12 injured people were found", "12", "injured people"),
    ("four killed Monday", "four", ""),
    ("20 to 30 gunmen came", "20 to 30", "gunmen"),
    ("20-30 gunmen came", "20-30", "gunmen"),
    ("between 20 and 30 gunmen came", "between 20 and 30", "gunmen"),
    ("from 20 to 30 gunmen came", "20 to 30", "gunmen"),
    ("four or more workers", "four or more", "workers"),
    ("300-plus detainees", "300-plus", "detainees"),
    ("killing 2000 soldiers", "2000", "soldiers"),
    ("one of the victims", "one", "victims"),
    ("No U.S. personnel or facilities were", "No", "U.S. personnel"),
    ("there were no casualties", "no", "casualties"),
    ("Nobody was hurt", "Nobody", ""),
    ("no one was hurt", "no one", ""),
    ("Some residents fled", "Some", "residents"),
    ("AT LEAST 4 SOLDIERS DIED", "AT LEAST 4", "SOLDIERS"),
    ("on 12 January 14 people", "14", "people"),
    ("In January, 14 villagers died.", "14", "villagers"),
    ("on August 5 300 people", "300", "people"),
    ("two U.S. Navy SEALs died", "two", "U.S. Navy SEALs"),
    ("more than 300 drones", "more than 300", "drones"),
    ("several members of his family", "several", "members"),
    ("two days ago, five men", "five", "men"),
]


@pytest.mark.parametrize(("text", "words", "noun"), COUNTS, ids=[row[0] for row in COUNTS])
def test_a_count_is_found_with_its_hedge_and_its_noun(text, words, noun):
    """The expression with all of its hedge, where it stands, and what it counts."""
    found = quantities(text)
    assert [(q.text, q.noun) for q in found] == [(words, noun)]
    assert text[found[0].start : found[0].end] == found[0].text


OTHER = [
    "a 12-year-old boy", "12 hours later", "two months ago", "at 6:30", "at 6 p.m.", "at 5 on the dot", "around 7 that day",
    "on August 5", "in March, 2031", "on 5 August", "March 4, 2031", "12 JAN 90", "2031-03-04", "on 10-12 January", "04/03/2031", "since 2011",
    "in 2015 and 2016", "the 2019-2023 war", "$5 million", "€40", "five million dollars", "40 percent", "40%", "12 per cent",
    "MiG-29 and F-16 jets", "a 7-kilogram warhead", "7 kilograms", "12 km from", "three more kilometers", "Resolution 1701",
    "Unit 8200", "Flight 752", "No. 4", "Highway 6", "the 3rd brigade", "the third man", "two-thirds of it", "won 2-1",
    "Omar Haddad, 34, said", "Omar Haddad (34) said", "aged 12", "aged between 12 and 15", "one another", "no one-way street"[:5],
    "one day", "at one point", "this one", "no longer", "no doubt", "how many", "as many as they could", "some of it", "some time",
    "four times", "24/7", "3.5 of them", "7kg", "the 1990s", "one in four", "10 degrees", "a two-day siege", "at 0600 troops", "at 1430 (1930 GMT)", "1. We blame them", "2) The mayor",
]  # fmt: skip


@pytest.mark.parametrize("text", OTHER)
def test_what_counts_no_people_is_no_quantity(text):
    """Ages, times, dates, years, money, shares, measures, model and other names, ordinals, scores and pronouns."""
    assert quantities(text) == []


NEAR_MISSES = [
    ("12 were killed 12 hours after a 12-year-old lit it", [(0, 2)]),
    ("Omar Haddad, 34, and 35 others", [(21, 23)]),
    ("the toll rose from 9 to 14", [(19, 20), (24, 26)]),
    ("on Feb 12 - Fourteen militants", [(12, 20)]),
    ("In 2015, 2015 people fled at 20:15", [(9, 13)]),
    ("On August 5 at 5 a.m. 5 men fired 5-inch shells", [(22, 23)]),
    ("No. 2 said no civilians and two of his men died", [(11, 13), (28, 31)]),
]


@pytest.mark.parametrize(("text", "spans"), NEAR_MISSES, ids=[row[0] for row in NEAR_MISSES])
def test_the_same_figure_is_told_apart_by_its_surroundings(text, spans):
    """A count beside an age, a time or a date of the same value."""
    assert [(q.start, q.end) for q in quantities(text)] == spans


def test_hedges_belong_to_the_number_after_them():
    """A hedge before one number says nothing about the next."""
    found = quantities("at least four soldiers and 12 civilians, up to 20 guards")
    assert [tuple(q.interval) for q in found] == [(4, None, False), (12, 12, False), (None, 20, False)]


PIECES = st.sampled_from(
    [
        "four",
        "12",
        "1,200",
        "at least",
        "dozens",
        "of",
        "people",
        "killed",
        "-",
        "to",
        ",",
        ".",
        "no",
        "August",
        "2024",
        "%",
        "$",
        "year-old",
        "“",
        "a",
        "some",
        "or more",
        "THE",
        "and",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=25), st.sampled_from([" ", ""]))
@settings(max_examples=300, deadline=None)
def test_quantities_slice_back_and_lie_apart(pieces, space):
    """Whatever the text: no error, spans in order and apart, `text` the slice, ends in order."""
    text = space.join(pieces)
    found = quantities(text)
    assert all(text[q.start : q.end] == q.text != "" for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(q.interval.low is None or q.interval.high is None or q.interval.low <= q.interval.high for q in found)


@pytest.mark.parametrize("text", [row[0] for row in COUNTS if row[1] != "Some"])
def test_a_quantity_alone_has_the_same_interval(text):
    """What a quantity allows in its sentence, its words allow alone."""
    found = quantities(text)[0]
    assert interval(found.text) == found.interval


@pytest.mark.parametrize(
    "unit", ["four ", "1,200 ", "at least ", "no ", "dozens of ", "4 4 ", "1,", "a ", "four-", "hundred and "]
)
def test_long_runs_take_linear_time(unit):
    """Ten thousand times the same words end in a moment."""
    import time

    start = time.process_time()
    quantities(unit * 10_000)
    list(amounts(unit * 10_000))
    assert time.process_time() - start < 10
