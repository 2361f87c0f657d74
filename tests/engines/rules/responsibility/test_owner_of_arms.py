"""Whose arms and posts they are by the words before them."""

import pytest

from summarizer.engines.rules.responsibility.owner_of_arms import owner_of_arms
from summarizer.engines.rules.story import read

LEAD = "Twelve people were killed on Sunday in a camp near the town of Goma in eastern Congo, the mayor said. "


@pytest.mark.parametrize(
    ("sentence", "head", "name"),
    [
        pytest.param("The shells came from M23 positions.", "positions", "M23", id="group"),
        pytest.param("He saw coalition warplanes over the town.", "warplanes", "coalition", id="coalition"),
        pytest.param("An army helicopter hit the camp.", "helicopter", "army", id="army"),
        pytest.param("Russian drones hit the camp. Russia was silent.", "drones", "Russia", id="country"),
        pytest.param("The drones hit the camp.", "drones", None, id="nobody"),
        pytest.param("An army hospital was hit too.", "hospital", None, id="no-arms"),
    ],
)
def test_arms_are_of_whoever_stands_before_them(make_article, sentence, head, name):
    """A group, an alliance, a force or a country; nobody where nothing says it."""
    story = read(make_article(LEAD + sentence))
    arms = next(c for s in story.analysis.told() for c in s.outer.chunks if c.head == head)
    owner = owner_of_arms(arms, story.text)
    assert (owner.name if owner is not None else None) == name
