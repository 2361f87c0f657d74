"""The subject of a verb in a chunked string."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.rules.syntax.doers import subject


def read(string, verb):
    found = subject(string, (" " + string).index(" " + verb + " "))
    return None if found is None else (string[found.start : found.end], found.negated, found.passive, found.nobody)


@pytest.mark.parametrize(
    ("string", "verb", "expected"),
    [
        pytest.param("B0 claimed E1", "claimed", "B0", id="right-before"),
        pytest.param("B0 , B1 , which fights P2 , said it", "said", "B1", id="name-and-relative-clause"),
        pytest.param("H0 , a roofer by trade , is suspected of E1", "suspected", "H0", id="apposition"),
        pytest.param("H0 , 31 , of L1 , L2 , was charged with E3", "charged", "H0", id="age-and-home"),
        pytest.param("H0 , 41 , who denied it", "denied", "H0", id="age-then-relative"),
        pytest.param("P0 from ledeberg is held for E1", "held", "P0", id="where-from"),
        pytest.param("S0 for P1 said that P2 denied it", "said", "S0", id="spokesman-for"),
        pytest.param("B0 's S1 has claimed it", "claimed", "B0 's S1", id="owner-and-branch"),
        pytest.param("B0 attacked T1 and claimed responsibility", "claimed", "B0", id="joined-verbs"),
        pytest.param("P0 stormed T1 , killed P2 and fled", "killed", "P0", id="list-of-verbs"),
        pytest.param("B0 blamed L1 , which denied it", "denied", "L1", id="relative"),
        pytest.param("P0 who had been thrown out of T1 twice is accused of it", "accused", "P0", id="defining-clause"),
        pytest.param("P0 riding T1 shot dead P2", "shot", "P0", id="participle"),
        pytest.param("T0 anchored off S1 had fired W2", "fired", "T0", id="reduced-relative"),
        pytest.param("warriors of the ambulin clan clashed with P0", "clashed", "warriors", id="unknown-head"),
        pytest.param("H0 called S1 to deny that", "deny", "H0", id="infinitive"),
    ],
)
def test_the_subject_is_found_past_what_stands_between(string, verb, expected):
    """Helping verbs, appositions, clauses and joined verbs do not hide who does it."""
    assert read(string, verb)[0] == expected


@pytest.mark.parametrize(
    ("string", "verb", "state"),
    [
        pytest.param("B0 has not claimed it", "claimed", (True, False, False), id="not"),
        pytest.param("B0 did n't confirm it", "confirm", (True, False, False), id="contracted"),
        pytest.param("no P0 has claimed it", "claimed", (False, False, True), id="nobody"),
        pytest.param("B0 was blamed for it", "blamed", (False, True, False), id="passive"),
        pytest.param("H0 was arrested and later charged with E1", "charged", (False, True, False), id="shared-passive"),
        pytest.param("H0 was arrested and has confessed", "confessed", (False, False, False), id="own-helper"),
    ],
)
def test_negation_and_voice_are_told(string, verb, state):
    """A negated, a passive and an empty subject are marked as such."""
    string += " ."
    assert read(string, verb)[1:] == state


@pytest.mark.parametrize(
    ("string", "verb"),
    [
        pytest.param("in D0 claimed it", "claimed", id="a-date"),
        pytest.param("P0 refused to deny it", "deny", id="refused-to"),
        pytest.param("; claimed it", "claimed", id="nothing"),
    ],
)
def test_what_does_nothing_is_no_subject(string, verb):
    """Dates, refusals and empty clauses have no subject."""
    assert read(string, verb) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from("B0 P1 H2 T3 D4 , who and to of had was not the said ; — ) group".split()), max_size=50)
)
def test_any_words_give_a_place_inside_the_string_or_nothing(words):
    """The subject always lies before the verb."""
    string = " ".join([*words, "attacked", "T9"])
    at = len(string) - len("attacked T9")
    found = subject(string, at)
    assert found is None or 0 <= found.start < found.end <= at
