"""What may be begun, given what was spent and what is being read."""

import pytest

from summarizer.errors import ConfigurationError, InvalidReply, UnreadableSource
from summarizer.running.budget import Budget
from summarizer.running.outcome import Limits, Outcome


def failed(requests, cost):
    error = InvalidReply("no")
    error.requests, error.cost = requests, cost
    return Outcome.failed("a", error)


def test_what_failed_counts_by_what_it_sent_and_cost():
    budget = Budget(Limits(requests=10, cost=1.0))
    budget.spend(failed(4, 0.25))
    budget.spend(Outcome.failed("b", UnreadableSource("no")))
    assert (budget.requests, budget.cost) == (4, 0.25)


@pytest.mark.parametrize(
    ("spent", "in_flight", "allowed"),
    [
        pytest.param([0.2, 0.2], 2, True, id="two more at the usual price fit"),
        pytest.param([0.2, 0.2], 3, False, id="three more would reach it"),
        pytest.param([], 30, True, id="nothing is known yet"),
        pytest.param([1.0], 0, False, id="spent"),
    ],
)
def test_what_is_being_read_is_taken_to_cost_the_usual(spent, in_flight, allowed):
    budget = Budget(Limits(cost=1.0))
    for cost in spent:
        budget.spend(failed(1, cost))
    assert budget.allows(in_flight) is allowed


def test_an_unknown_cost_ends_a_run_with_a_limit_on_it():
    """It would otherwise count as nothing."""
    with pytest.raises(ConfigurationError, match="cannot be kept"):
        Budget(Limits(cost=1.0)).spend(failed(1, None))
    Budget(Limits(requests=1)).spend(failed(1, None))
