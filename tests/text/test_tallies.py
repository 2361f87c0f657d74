"""How many people the words of a count stand for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.numbers import interval

EXACT, HEDGED = False, True
ROWS = [
    ("four", 4, 4, EXACT), ("4", 4, 4, EXACT), ("at least four", 4, None, EXACT), ("four or more", 4, None, EXACT),
    ("more than 300", 301, None, EXACT), ("over 300", 301, None, EXACT), ("up to 20", None, 20, EXACT),
    ("as many as 20", None, 20, EXACT), ("fewer than ten", None, 9, EXACT), ("between 20 and 30", 20, 30, EXACT),
    ("20-30", 20, 30, EXACT), ("20–30", 20, 30, EXACT), ("20 to 30", 20, 30, EXACT), ("about 1,200", 1200, 1200, HEDGED),
    ("some 1,200", 1200, 1200, HEDGED), ("around 1,200", 1200, 1200, HEDGED), ("roughly 1,200", 1200, 1200, HEDGED),
    ("almost 40,000", 40000, 40000, HEDGED), ("nearly 40,000", 40000, 40000, HEDGED), ("a couple", 2, 2, HEDGED),
    ("several", 2, None, HEDGED), ("a number of", 2, None, HEDGED), ("a handful", 2, None, HEDGED), ("multiple", 2, None, HEDGED),
    ("soldiers were wounded", 2, None, HEDGED), ("a dozen", 12, 12, HEDGED), ("half a dozen", 6, 6, HEDGED),
    ("more than a dozen", 13, None, EXACT), ("no fewer than 17", 17, None, EXACT), ("dozens", 24, None, HEDGED),
    ("scores", 40, None, HEDGED), ("hundreds", 200, None, HEDGED), ("thousands", 2000, None, HEDGED),
    ("tens of thousands", 20000, None, HEDGED), ("hundreds of thousands", 200000, None, HEDGED), ("a", 1, 1, EXACT),
    ("an", 1, 1, EXACT), ("one", 1, 1, EXACT), ("Karim Osman", 1, 1, EXACT), ("no casualties", 0, 0, EXACT),
    ("nobody was hurt", 0, 0, EXACT), ("Karim Osman and his wife and two children", 4, 4, EXACT),
    ("Haider al-Jubouri, his wife and their driver", 3, 3, EXACT), ("Simon Frey and a 12-year-old boy", 2, 2, EXACT),
    ("Simon Frey, a 12-year-old boy, and his mother", 2, 2, EXACT),
    ("Karim Osman and several members of his family", 3, None, HEDGED), ("casualties", None, None, HEDGED),
    # beyond the table
    ("AT LEAST FOUR SOLDIERS", 4, None, EXACT), ("not less than 17", 17, None, EXACT), ("at least a dozen", 12, None, EXACT),
    ("more than two dozen", 25, None, EXACT), ("two dozen", 24, 24, HEDGED), ("two hundred and forty-three", 243, 243, EXACT),
    ("2.5 million people", 2_500_000, 2_500_000, EXACT), ("an estimated 2,500", 2500, 2500, HEDGED), ("close to 50", 50, 50, HEDGED),
    ("no more than five", None, 5, EXACT), ("under 20", None, 19, EXACT), ("300-plus", 300, None, EXACT), ("300+", 300, None, EXACT),
    ("ten or fewer", None, 10, EXACT), ("twenty or so", 20, 20, HEDGED), ("one or two", 1, 2, EXACT),
    ("two to three thousand", 2000, 3000, EXACT), ("several hundred", 200, None, HEDGED), ("a few dozen", 24, None, HEDGED),
    ("a few", 2, None, HEDGED), ("few", 2, None, HEDGED), ("some soldiers", 2, None, HEDGED), ("both men", 2, 2, EXACT),
    ("at least several", 2, None, HEDGED), ("up to several dozen", None, None, HEDGED), ("about 20 to 30", 20, 30, HEDGED),
    ("“several” American personnel", 2, None, HEDGED), ("people", 2, None, HEDGED), ("women and children", 4, None, HEDGED),
    ("a soldier", 1, 1, EXACT), ("the driver", 1, 1, EXACT), ("an Iraqi police officer", 1, 1, EXACT), ("Israeli soldier", 1, 1, EXACT),
    ("a 12-year-old girl", 1, 1, EXACT), ("Lt. Gen. Omar Haddad", 1, 1, EXACT), ("Omar Haddad, a businessman, and two guards", 3, 3, EXACT),
    ("a teacher, a nurse and two pupils", 4, 4, EXACT), ("the mayor and his bodyguard", 2, 2, EXACT),
    ("four soldiers and two civilians", 6, 6, EXACT), ("at least four soldiers and two civilians", 6, None, EXACT),
    ("two Lebanese and Palestinian fighters", 2, 2, EXACT), ("five officers and soldiers", 5, 5, EXACT),
    ("seven people, including two children", 7, 7, EXACT), ("seven people, among them a judge", 7, 7, EXACT),
    ("three people were killed and seven wounded", 3, 3, EXACT), ("killed at least four", 4, None, EXACT),
    ("Danilo Barillas", 1, 1, EXACT), ("Miguel Castellanos and Francisco Pecorrini", 2, 2, EXACT),
    ("Luis Prado, 55, from Spain; Carl Otis, 52, from France; and Ana Flores", 3, 3, EXACT),
    ("Police Officers", 2, None, HEDGED), ("Israeli Settlers", 2, None, HEDGED), ("Hezbollah Fighters", 2, None, HEDGED),
    ("Luis Prado, political leader and former commander", 1, 1, EXACT), ("Luis Prado, his wife and driver", 3, 3, EXACT),
    ("six priests (five Spaniards and one Pole) and two women", 8, 8, EXACT), ("Luis Prado, a priest, and a guard", 2, 2, EXACT),
    ("Orr and his companion Ana Flores", 2, 2, EXACT), ("Orr and the driver", 2, 2, EXACT), ("Orr, 45, and Ana Flores", 2, 2, EXACT),
    ("Orr and Prado", 2, 2, EXACT), ("comrades Orr, Reeve, and Prado", 3, 3, EXACT), ("two men from Sidon and Tyre", 2, 2, EXACT),
    ("a teacher in Kabul and Herat", 1, 1, EXACT), ("Luis Prado and of attorney Ana Flores", 2, 2, EXACT),
    ("Luis Prado, leader of the Movement for Peace, and lawyer Ana Flores", 2, 2, EXACT),
    ("Luis Prado, the town secretary, and two guards", 3, 3, EXACT), ("Marines and sailors", 4, None, HEDGED),
    ("casualties were reported", None, None, HEDGED), ("an unknown number of people", None, None, HEDGED),
    ("unconfirmed casualties", None, None, HEDGED), ("none", 0, 0, EXACT), ("NO ONE", 0, 0, EXACT), ("not a single person", 0, 0, EXACT),
]  # fmt: skip


@pytest.mark.parametrize(("words", "low", "high", "approximate"), ROWS, ids=[row[0] for row in ROWS])
def test_words_allow_their_interval(words, low, high, approximate):
    """Each wording bounds the number of people as the labelling guide says."""
    assert interval(words) == (low, high, approximate)


@pytest.mark.parametrize(
    "words",
    ["", "  ", "???", "the attack", "7-kilogram", "on Monday", "5 p.m.", "$4 million", "12-year-old", "quickly"],
)
def test_words_without_a_count_have_no_interval(words):
    """What counts nobody is told apart from what counts an unknown number."""
    assert interval(words) is None


@pytest.mark.parametrize(
    "hedge", ["", "at least ", "more than ", "up to ", "fewer than ", "about ", "nearly ", "between 1 and "]
)
@given(n=st.integers(2, 3_000_000))
@settings(max_examples=40, deadline=None)
def test_a_plain_number_lies_at_the_edge_of_its_interval(hedge, n):
    """A hedge moves an end by one at most, or opens it; the ends stay in order."""
    low, high, _ = interval(f"{hedge}{n:,} people")
    assert {n, n + 1, n - 1} & {low, high}
    assert low is None or high is None or low <= high


@given(
    st.lists(
        st.sampled_from(
            [
                "at least",
                "four",
                "dozens",
                "of",
                "and",
                "his wife",
                "no",
                "1,200",
                ",",
                "people",
                "a",
                "to",
                "-",
                "or more",
                "Omar Haddad",
                "were",
            ]
        ),
        max_size=9,
    ).map(" ".join)
)
@settings(max_examples=300, deadline=None)
def test_any_words_give_an_interval_in_order_or_none(words):
    """Whatever the words, no error, no negative number, no end before the start."""
    found = interval(words)
    if found is not None:
        low, high, _ = found
        assert (low or 0) >= 0
        assert (high or 0) >= 0
        assert low is None or high is None or low <= high
