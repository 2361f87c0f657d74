"""Vehicles that are driven into people, and those that are only driven."""

import pytest


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        pytest.param(
            "A man drove a white van into a crowd in Lyon on Monday, killing two people.", ["white van"], id="drove"
        ),
        pytest.param("Two people died in Lyon on Monday when a car ploughed into a crowd.", ["car"], id="ploughed"),
        pytest.param(
            "Gunmen with rifles shot dead two guards in Lyon on Monday and drove off in a van.", ["rifles"], id="fled"
        ),
        pytest.param(
            "Gunmen shot dead two guards in Lyon on Monday as they drove a van to the bank.", [], id="driven-to"
        ),
    ],
)
def test_a_vehicle_driven_into_people_is_the_weapon(draft, text, weapons):
    """Not the one in which somebody fled, nor that of the victims."""
    assert draft(text).incident.weapons == weapons
