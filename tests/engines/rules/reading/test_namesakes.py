"""People whose surname a town has as well."""

import pytest

from summarizer.engines.rules.reading.analysis import analyse
from summarizer.reading import Article

NAMED = (
    "Reporter Lucas Ibarra works for a paper in Quito, the police of the capital said on Monday in a short statement. "
)

ROWS = {
    "did something": ("A bomb hit his car, but Ibarra was not hurt.", "person"),
    "owns something": ("The bomb went off behind Ibarra's house.", "person"),
    "the deed's": ("They denied the murder of Ibarra and left.", "person"),
    "in the town": ("A bomb went off in Ibarra on Sunday.", "place"),
    "towards the town": ("A bus to Ibarra was stopped on Sunday.", "place"),
    "what lies there": ("A bomb damaged the Ibarra market on Sunday.", "place"),
}


def _labels(text: str) -> dict[str, str]:
    analysis = analyse(Article.from_text(text))
    return {c.bare: c.label for s in analysis.sentences for g in s.segments for c in g.chunks if "Ibarra" in c.bare}


@pytest.mark.parametrize(("told", "is_a"), ROWS.values(), ids=ROWS)
def test_a_surname_is_a_person_where_it_acts(told, is_a):
    """Once the article has named somebody so, the town of that name is one only where a place stands."""
    found = {label for name, label in _labels(NAMED + told).items() if name != "Lucas Ibarra"}
    assert ("H" in found) == (is_a == "person")


def test_a_town_is_nobody_before_somebody_is_named_so():
    """“Ibarra was quiet" speaks of the town where nobody of that name has been named yet."""
    text = "Soldiers marched into Ibarra in Ecuador on Monday, after the bomb. Ibarra was quiet. Reporter Lucas Ibarra left the town."
    analysis = analyse(Article.from_text(text))
    assert [c.label for c in analysis.sentences[1].outer.chunks if c.bare == "Ibarra"] == ["L"]


def test_a_capital_is_nobody():
    """A capital or a large city keeps its name, whoever bears it too."""
    text = "Colonel Pedro Lima spoke of the bomb near the port of Callao in Peru on Monday. Lima was quiet, and so was the port."
    analysis = analyse(Article.from_text(text))
    assert [place.text for place in analysis.sentences[1].places] == ["Lima"]
