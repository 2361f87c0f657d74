"""What a title says was hit, where the text tells it only in passing."""

import pytest

from summarizer.engines.rules.engine import RulesEngine

_REST = (
    " People ran, and some fell. Nine were dead by noon, the governor said, and he blamed the rebels across the river for "
    "the attack. Nobody has claimed responsibility for it."
)


@pytest.mark.parametrize(
    ("title", "lead", "expected"),
    [
        pytest.param(
            "Shells kill shoppers on Anta's market",
            "The first shell landed among the melons on Monday, and the covered market was full.",
            "market",
            id="named",
        ),
        pytest.param(
            "Court jails two over police bus bomb",
            "A parcel under a seat tore open what carried them home on Monday. The bus had been late.",
            "bus",
            id="compound",
        ),
        pytest.param(
            "Dagestan judge who jailed preachers shot in lift",
            "Judge Patimat Gadzhieva stepped into the lift with a bag of tangerines on Monday. A man shot her.",
            "Patimat Gadzhieva",
            id="person",
        ),
        pytest.param(
            "Gunmen kill six at bar after football match",
            "Gunmen opened fire in a bar in Cali on Monday, killing six drinkers, the police said.",
            "bar",
            id="the-text-tells-it",
        ),
    ],
)
def test_the_title_names_the_target(make_article, title, lead, expected):
    """A title that names what was hit goes before what the body says in passing."""
    article = make_article(lead + _REST).model_copy(update={"title": title})
    incident = RulesEngine().draft(article).incident
    assert incident is not None
    assert incident.targets[0] == expected
