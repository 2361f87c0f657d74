"""Figures that go on without their verb, each with its own source."""

import pytest

from summarizer.engines.rules.casualties import casualties
from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.story import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gunmen attacked a market in Basra on Monday. Police put the dead at nine, the Red Cross at eleven.",
            [(9, "Police"), (11, "Red Cross")],
            id="put-at",
        ),
        pytest.param(
            "Gunmen attacked a market in Basra on Monday. Police put the death toll at 12, the UN at 15.",
            [(12, "Police"), (15, "UN")],
            id="toll-at-the-hour",
        ),
        pytest.param(
            "Gunmen attacked a market in Basra on Monday. Police put the dead at nine and closed the road at eleven.",
            [(9, "Police")],
            id="time-of-day",
        ),
    ],
)
def test_each_figure_has_its_source(make_article, text, expected):
    """A second source's figure is an item of its own; a time is none."""
    story = read(make_article(text, published="2031-03-05"))
    told = casualties(story, incident(story))
    assert [(one.count.low, one.according_to) for one in told if one.outcome == "killed"] == expected


def test_a_figure_of_it_is_proved_by_who_is_counted(make_article):
    """“The clinic has it at 31" quotes the sentence that tells of the dead as well."""
    text = "Gunmen killed 14 traders at a market in Basra on Monday, police said. The Red Cross has it at 31."
    story = read(make_article(text, published="2031-03-05"))
    told = casualties(story, incident(story))
    proofs = {one.count.low: [each.quote for each in one.evidence] for one in told}
    assert [("31" in quote, "killed" in quote) for quote in proofs[31]] == [(True, False), (False, True)]
