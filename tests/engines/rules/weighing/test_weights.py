"""Tables of weights: added up at once as by hand, and evidence as a probability."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.rules.weighing.weighed_actors import CLAIMS, REACTIONS
from summarizer.engines.rules.weighing.weights import (
    FOLDER,
    Weights,
    evidence_of,
    probability,
    spelled,
    split,
    weights,
)
from summarizer.schema.vocabulary import ClaimStance, ReactionStance

NAMES = ["plain", "of a country", "L:,", "L:said", "R:said", "r1=said", "kind|r1=B:police :", "R::"]
ROWS = st.integers(1, 6).flatmap(
    lambda labels: st.lists(
        st.lists(st.integers(-9999, 9999), min_size=labels, max_size=labels), min_size=9, max_size=9
    )
)


def table_of(rows):
    """The table of a bias and eight features, as its file has it."""
    behind = {}
    for name, row in zip(["", *NAMES], rows, strict=True):
        prefix, word = split(name)
        behind.setdefault(word, []).append(f"{prefix}\t{' '.join(map(str, row))}")
    labels = " ".join(f"label-{at}" for at in range(len(rows[0])))
    lines = ["# where it comes from", labels, *("\t".join([word, *own]) for word, own in behind.items())]
    return Weights("".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize(
    ("feature", "prefix", "word"),
    [
        ("", "", ""),
        ("in the title", "", "in the title"),
        ("r1=denied", "r1=", "denied"),
        ("S::", "S:", ":"),
        ("A:B:police", "A:", "B:police"),
        ("kind|r1=person. :", "kind|r1=", "person. :"),
        ("denied|same=accused", "denied|same=", "accused"),
    ],
    ids=["the bias", "plain", "place", "a sign", "a class of words", "joined", "of a claim"],
)
def test_a_feature_is_a_word_behind_a_prefix(feature, prefix, word):
    """The prefix ends with the first colon or sign of equality."""
    assert split(feature) == (prefix, word)


@settings(max_examples=60)
@given(rows=ROWS, features=st.lists(st.sampled_from([*NAMES, "unheard of"]), max_size=200))
def test_sums_are_those_of_plain_numbers(rows, features):
    """Whatever the weights and however often a feature comes, no label's sum spills into another's."""
    table = table_of(rows)
    known = dict(zip(NAMES, rows[1:], strict=True))
    expected = [sum(known[each][at] for each in features if each in known) for at in range(len(rows[0]))]
    assert table.sums(features) == expected
    assert table.sums(features) == expected  # the second time each row has been read
    assert table.bias == rows[0]


@pytest.mark.parametrize("signs", [(1, 1, 1), (-1, -1, -1), (-1, 1, -1), (1, -1, 1)], ids=["+++", "---", "-+-", "+-+"])
def test_sums_of_a_vast_text_stay_apart(signs):
    """Eighty thousand in log odds, more than any text's words weigh, still lie within a label's own field."""
    table = table_of([[0, 0, 0], *([[sign * 9999 for sign in signs]] * 8)])
    assert table.sums(NAMES * 100) == [sign * 9999 * 800 for sign in signs]


def test_an_unknown_feature_weighs_nothing():
    """What no labelled text had says nothing, beside a known one too."""
    table = table_of([[7, -7], *([[number, -number] for number in range(1, 9)])])
    assert table.sums(["never seen"]) == [0, 0]
    assert table.sums(["never seen", NAMES[2]]) == table.sums([NAMES[2]]) == [3, -3]


GROUPS = st.lists(
    st.one_of(
        st.tuples(st.just(("",)), st.sets(st.sampled_from([*NAMES, "office", "r1=heard"]))),
        st.tuples(
            st.sampled_from([("L:",), ("L:", "R:"), ("R:", "r1="), ("kind|r1=",), ("Q:",)]),
            st.sets(st.sampled_from([",", "said", ":", "B:police :", "heard", "plain"])),
        ),
    ),
    max_size=6,
)


@settings(max_examples=60)
@given(rows=ROWS, groups=GROUPS)
def test_groups_weigh_what_their_features_weigh(rows, groups):
    """Looked up by prefix, or spelled out one by one: the evidence is the same, the second time too."""
    table = table_of(rows)
    expected = table.sums(spelled(groups))
    assert table.unpacked(table.packed(groups)) == expected
    assert table.unpacked(table.packed(groups)) == expected


@settings(max_examples=60)
@given(rows=ROWS, groups=GROUPS, more=GROUPS, least=st.integers(-20_000, 20_000))
def test_a_bar_is_reached_by_any_label(rows, groups, more, least):
    """The highest bits say of several packed numbers, added, what their sums say one by one."""
    table = table_of(rows)
    total = table.packed(groups) + table.packed(more)
    sums = table.unpacked(total)
    assert table.reaches(total, table.bar(least)) == (max(sums) >= least)
    assert table.reaches(total, table.bar(max(sums)))
    assert not table.reaches(total, table.bar(max(sums) + 1))


@settings(max_examples=100)
@given(least=st.floats(0.001, 0.999))
def test_the_least_evidence_of_a_probability(least):
    """Evidence is enough from there on, and one hundredth less is not."""
    evidence = evidence_of(least)
    assert probability(evidence) >= least > probability(evidence - 1)


@settings(max_examples=100)
@given(first=st.integers(-(10**7), 10**7), second=st.integers(-(10**7), 10**7))
def test_more_evidence_is_never_less_likely(first, second):
    """Probabilities lie between 0 and 1 and rise with the evidence, however much there is."""
    low, high = sorted((first, second))
    assert 0 <= probability(low) <= probability(high) <= 1


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [(0, 0.5), (220, 0.9002), (-220, 0.0998), (10**9, 1.0), (-(10**9), 0.0)],
    ids=["none", "for", "against", "vast for", "vast against"],
)
def test_hundredths_of_log_odds(evidence, expected):
    """Evidence is counted in hundredths of log odds, and none is a coin's toss."""
    assert probability(evidence) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("actors", (*CLAIMS, *REACTIONS)),
        ("claims", ("told",)),
        ("incident", ("incident",)),
    ],
)
def test_the_tables_that_ship(name, labels):
    """They name their labels, and every row of theirs has a whole number for each."""
    table = weights(name)
    assert table.labels == labels
    assert len(table.bias) == len(labels)
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    words = [line.split("\t") for line in lines if not line.startswith("# ")][1:]
    rows = [
        (prefix + word, row) for word, *behind in words for prefix, row in zip(behind[::2], behind[1::2], strict=True)
    ]
    features = [feature for feature, _ in rows]
    assert len(set(features)) == len(features) > 1000
    assert len({word for word, *_ in words}) == len(words)
    assert all(table.sums([feature]) == [int(weight) for weight in row.split(" ")] for feature, row in rows)


def test_the_labels_of_actors_are_stances():
    """What a weight may tell of an actor is a stance of the brief, and no stance is left out."""
    assert set(CLAIMS) == set(get_args(ClaimStance))
    assert set(REACTIONS) == set(get_args(ReactionStance))
