"""Tolls of old events and of years, which are none of the news."""

import pytest

NEWS = (
    "A bomb damaged a customs post near the town of Kidal on Monday, officials said. It went off at dawn, and the governor came "
    "to look at the walls.\n\nTraders swept up the glass. The road was closed for a day.\n\nA new wall is to be built.\n\n"
)


@pytest.fixture
def low(draft):
    """The lower bounds of the casualties of a text."""
    return lambda text: [casualty.count.low for casualty in draft(text).casualties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In May 2025 gunmen killed nine people at the market.", [], id="years-ago"),
        pytest.param("On Monday, officials said, the bomb killed nine people.", [9], id="its-own-day"),
        pytest.param("A mine laid in 2019 killed nine people.", [], id="old-mine-is-another"),
        pytest.param(
            "A shell hit the market in 2027. A month later a mine killed nine people there.",
            [],
            id="a-month-after-that",
        ),
        pytest.param("Nine people died an hour later.", [9], id="an-hour-later"),
        pytest.param(
            "Nine people were killed there, when the two sides fought in October 2025.", [], id="when-long-ago"
        ),
        pytest.param(
            "Nine people were killed, when a shell from a depot built in 2019 went off.", [9], id="built-then"
        ),
        pytest.param("Fighting in the hills left about 900 people dead between 2019 and 2023.", [], id="year-to-year"),
        pytest.param("The blast left between 19 and 23 people dead.", [19], id="between-two-numbers"),
        pytest.param("The group has killed 90 people in three decades.", [], id="decades"),
        pytest.param("Nine people died in the deadliest attack in three decades.", [9], id="deadliest-in-decades"),
        pytest.param("The war before it cost 900 lives.", [], id="cost-of-a-war"),
        pytest.param("The attack cost nine lives.", [9], id="cost-of-an-attack"),
        pytest.param("He remembered the war, in which 900 people died.", [], id="a-war-in-which"),
        pytest.param("He spoke of a raid, in which nine people died.", [9], id="a-raid-in-which"),
        pytest.param("In an unrelated case, nine policemen were shot dead.", [], id="unrelated"),
        pytest.param("Twelve soldiers have now lost their lives in the country this year.", [], id="this-year"),
    ],
)
def test_what_is_remembered_is_no_toll_of_the_news(low, text, expected):
    """A figure of years ago, of a war or of a period is left out; one of the news stays."""
    assert low(NEWS + text) == expected


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("A court jailed a man for life over the bomb at the market of Kidal.", id="verdict"),
        pytest.param("The town of Kidal held a memorial service at its market.", id="memorial"),
    ],
)
def test_what_a_court_or_a_ceremony_recalls_is_the_news(low, lead):
    """Where the old event is the incident, its old date does not speak against it."""
    assert low(f"{lead}\n\nIn May 2029 the bomb killed nine people there. The judge spoke for two hours.") == [9]
