"""The wording that says who some people are, and people who are somebody's."""

import pytest


@pytest.fixture
def told(draft):
    """What became of whom, and their names."""

    def of(text):
        return [(each.outcome, each.count.low, each.who, each.names) for each in draft(text).casualties]

    return of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A bomb in Tyre left ten dead on Monday. The ten nurses killed in the blast were buried on Tuesday.",
            [("killed", 10, "nurses", [])],
            id="dead-told-as-nurses",
        ),
        pytest.param(
            "A bomb in Tyre left ten dead on Monday. Four nurses were injured in the blast, the police said.",
            [("killed", 10, "dead", []), ("injured", 4, "nurses", [])],
            id="others-of-another-outcome",
        ),
        pytest.param(
            "The police denounced the murder of senator Luis Ibarra in an attack in Tyre in which his driver was also killed.",
            [("killed", 1, "senator", ["Luis Ibarra"]), ("killed", 1, "driver", [])],
            id="his-driver-is-another",
        ),
        pytest.param(
            "The governor was shot dead in Tyre on Monday. Ana Ibarra was wounded. The wounding of his wife shocked the town.",
            [("killed", 1, "governor", []), ("injured", 1, "Ana Ibarra", ["Ana Ibarra"])],
            id="his-wife-named-before",
        ),
        pytest.param(
            "Gunmen killed the senator in Tyre on Monday. Luis Ibarra was killed at his desk, the police said.",
            [("killed", 1, "senator", ["Luis Ibarra"])],
            id="the-senator-is-he",
        ),
        pytest.param(
            "The police denounced the murder of Salvadoran senator Luis Ibarra in Tyre on Monday by armed men in uniform.",
            [("killed", 1, "Salvadoran senator", ["Luis Ibarra"])],
            id="of-a-country",
        ),
    ],
)
def test_people_are_told_once_and_by_the_wording_that_says_most(told, text, expected):
    """A figure is worded by who its people are, and the named are not those who belong to them."""
    assert told(text) == expected
