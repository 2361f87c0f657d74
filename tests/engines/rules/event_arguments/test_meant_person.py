"""The one person an assassination was meant for."""

import pytest


@pytest.mark.parametrize(
    ("text", "title", "target"),
    [
        pytest.param(
            "The mayor of a town in Michoacan was shot dead on Monday. Salvador Ibarra, 44, had governed it for a year.",
            "Mexican mayor shot dead",
            "Salvador Ibarra",
            id="named-in-the-next-sentence",
        ),
        pytest.param(
            "The mayor of a town in Michoacan was shot dead on Monday. Police chief Omar Vela said that gunmen fled.",
            "Mexican mayor shot dead",
            "mayor",
            id="who-speaks-is-not-meant",
        ),
        pytest.param(
            "A bomb killed General Anton Gusarov and his driver in Moscow on Monday.",
            "Car bomb kills general",
            "Anton Gusarov",
            id="named-with-a-driver",
        ),
        pytest.param(
            "Police foiled an attempt to assassinate Senator Omar Shafeeu in Lima on Monday.",
            "Police foil plan to kill speaker",
            "Omar Shafeeu",
            id="an-attempt",
        ),
    ],
)
def test_the_one_who_was_meant_is_the_target(draft, text, title, target):
    """By name, where the opening tells it of nobody who speaks."""
    (found,) = draft(text, title=title).incident.targets
    assert target in found
