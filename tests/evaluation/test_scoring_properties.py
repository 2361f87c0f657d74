"""What must hold of the scorer whatever the labels: gold scores 1, order is nothing, more is never better by itself."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.evaluation import answers, scoring
from summarizer.evaluation.labels import CasualtyLabel, Labels
from summarizer.schema.vocabulary import CLAIM_STANCES, GROUPS, KINDS, OUTCOMES, REACTION_STANCES, STAGES

NAMES = [
    "Sons of the River",
    "Lena Orr",
    "Ministry of Ports",
    "Red Delta Front",
    "harbour police",
    "Omar Said",
    "Council",
]
TEXT = (
    "Lena Orr and Omar Said spoke of the Sons of the River, the Red Delta Front, the Ministry of Ports and the Council."
)

counts = st.one_of(
    st.integers(0, 300).map(lambda n: {"low": n, "high": n}),
    st.integers(1, 50).map(lambda n: {"low": n, "high": None}),
    st.tuples(st.integers(0, 40), st.integers(1, 40)).map(lambda t: {"low": t[0], "high": t[0] + t[1]}),
)
days = st.integers(0, 40).map(lambda n: (date(2031, 1, 1) + timedelta(n)).isoformat())
entries = st.lists(st.sampled_from(NAMES), max_size=3, unique=True)
casualties = st.fixed_dictionaries(
    {
        "outcome": st.sampled_from(OUTCOMES),
        "count": counts,
        "who": st.sampled_from(NAMES),
        "group": st.sampled_from(GROUPS),
        "according_to": st.sampled_from([*NAMES, None]),
    }
)
claimants = st.fixed_dictionaries({"actor": st.sampled_from([*NAMES, None]), "stance": st.sampled_from(CLAIM_STANCES)})
reactions = st.fixed_dictionaries(
    {
        "speaker": st.sampled_from(NAMES),
        "stance": st.sampled_from(REACTION_STANCES),
        "country": st.sampled_from(["IQ", "FR", None]),
    }
)
incidents = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(KINDS),
        "stage": st.sampled_from(STAGES),
        "date": days.map(lambda d: {"start": d, "end": d}),
        "country": st.sampled_from(["IQ", "FR"]),
        "places": entries,
        "weapons": entries,
        "targets": entries,
    }
)
gold = st.fixed_dictionaries(
    {
        "labellers": st.just(["a"]),
        "incident": incidents,
        "casualties": st.lists(casualties, max_size=4),
        "claimants": st.lists(claimants, max_size=3, unique_by=lambda c: c["actor"]),
        "reactions": st.lists(reactions, max_size=4, unique_by=lambda r: r["speaker"]),
        "other_incidents": st.lists(incidents, max_size=2),
        "unknowns": entries,
    }
).map(Labels.model_validate)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LISTS = ("casualties", "claimants", "reactions")


def scored(labels, answered):
    return scoring.score(labels, answers.of_labels(answered), TEXT)


@QUICK
@given(gold)
def test_gold_as_answer_scores_one(labels):
    """What is right is wholly right, in every section that has anything."""
    for section, tally in scored(labels, labels).tallies.items():
        assert tally.f1 is None or tally.f1 == pytest.approx(1.0), section


@QUICK
@given(gold, gold, st.randoms(use_true_random=False))
def test_order_is_nothing(labels, answered, random):
    """Shuffled labels and answers give the same credit."""
    before = scored(labels, answered).tallies

    def shuffled(value):
        data = value.model_dump()
        for section in LISTS:
            random.shuffle(data[section])
        return Labels.model_validate(data)

    after = scored(shuffled(labels), shuffled(answered)).tallies
    for section in LISTS:
        assert after[section].credit == pytest.approx(before[section].credit)
        assert after[section].answered == before[section].answered


@QUICK
@given(gold, gold)
def test_one_more_wrong_answer_never_pays(labels, answered):
    """An item that can match no label lowers F1, or leaves it at 0."""
    absent = [
        outcome for outcome in OUTCOMES if outcome not in {c.outcome[0] for c in labels.casualties} | {"unspecified"}
    ]
    if not absent or any(c.outcome == ("unspecified",) for c in labels.casualties):
        return
    extra = CasualtyLabel.model_validate({"outcome": absent[0], "count": {"low": 3, "high": 3}})
    more = answered.model_copy(update={"casualties": [*answered.casualties, extra]})
    before, after = (scored(labels, given).tallies["casualties"] for given in (answered, more))
    assert after.spurious == before.spurious + 1
    assert (after.f1 or 0) <= (before.f1 or 0)
    assert not before.credit or (after.f1 or 0) < (before.f1 or 0)


@QUICK
@given(gold)
def test_a_duplicate_never_pays(labels):
    """The same right answer twice is one right and one spurious."""
    for section in LISTS:
        items = getattr(labels, section)
        doubled = labels.model_copy(update={section: [*items, *items]})
        tally = scored(labels, doubled).tallies[section]
        if items:
            assert tally.spurious == len(items)
            assert tally.f1 == pytest.approx(2 / 3)


@QUICK
@given(gold, gold)
def test_swapping_gold_and_answer_swaps_precision_and_recall(one, other):
    """Where both fill the same fields and nothing is optional, alternative, approximate or longer than a day."""
    forth, back = scored(one, other).tallies, scored(other, one).tallies
    for section in ("incident", *LISTS):
        assert forth[section].f1 == pytest.approx(back[section].f1)
        assert forth[section].precision == pytest.approx(back[section].recall)
