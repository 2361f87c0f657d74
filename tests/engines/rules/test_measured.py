"""What is known of each rule, and which are sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.engines.rules.measured import Measured, is_sure, lower_bound, measured
from summarizer.engines.rules.patterns import RULE_FILES, rule_set


def test_every_rule_of_the_patterns_has_a_row():
    """A new rule is measured before it is shipped: `make measure`."""
    known = {f"{file}/{rule.id}" for file in RULE_FILES for rule in rule_set(file).rules}
    rows = {rule for rule in measured() if "/" in rule}
    assert known == rows


@pytest.mark.parametrize(
    ("right", "answers", "sure"),
    [
        (20, 20, True),
        (18, 20, True),
        (17, 20, False),
        (8, 8, True),
        (9, 10, True),
        (8, 9, False),
        (4, 4, True),
        (3, 3, False),
        (0, 9, False),
        (0, 0, False),
    ],
)
def test_a_rule_is_sure_by_its_numbers(right, answers, sure):
    """Nine in ten, and enough answers to say so."""
    assert Measured("x/y", answers, right).sure is sure


def test_what_was_never_measured_is_not_sure():
    """Silence is no proof."""
    assert not is_sure("casualties/of.no.kind")


def test_some_rules_are_sure_and_some_are_not():
    """The file holds both, and its numbers are possible."""
    rows = measured().values()
    assert any(row.sure for row in rows)
    assert any(not row.sure and row.answers > 10 for row in rows)
    assert all(0 <= row.right <= row.answers for row in rows)


@given(answers=st.integers(1, 500), share=st.floats(0, 1))
def test_the_lower_bound_lies_under_the_share_and_rises_with_answers(answers, share):
    """More of the same evidence says more."""
    right = round(share * answers)
    assert 0 <= lower_bound(right, answers) <= right / answers + 1e-9
    assert lower_bound(10 * right, 10 * answers) >= lower_bound(right, answers) - 1e-9
