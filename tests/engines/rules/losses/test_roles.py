"""What named people are, told beside another mention of them."""

import pytest


@pytest.fixture
def told(draft):
    """Who was harmed, by name and by what they are."""

    def of(text):
        return [(each.who, each.names) for each in draft(text).casualties]

    return of


@pytest.mark.parametrize(
    ("text", "who", "names"),
    [
        pytest.param(
            "Gunmen shot dead Ana Orr in Tyre on Monday. Mr Reza Prado was not there. Ana Orr, rector of the university, "
            "was 61.",
            "rector of the university",
            ["Ana Orr"],
            id="told-later",
        ),
        pytest.param(
            "Gunmen murdered Father Luis Ibarra in Tyre on Monday. Luis Ibarra, editor of the magazine, was 61.",
            "editor of the magazine",
            ["Luis Ibarra"],
            id="more-than-a-courtesy-title",
        ),
        pytest.param(
            "Luis Ibarra and his companion Ana Orr were kidnapped in Tyre on Monday. Senator Luis Ibarra is 61.",
            "Senator",
            ["Luis Ibarra", "Ana Orr"],
            id="of-the-first-named-before-the-companion",
        ),
        pytest.param(
            "Gunmen in Tyre killed Luis Ibarra, ideologist of the party, on Monday.",
            "ideologist of the party",
            ["Luis Ibarra"],
            id="a-calling-no-list-has",
        ),
        pytest.param(
            "Luis Ibarra, a street vendor walking by, was killed by a bomb in Tyre on Monday.",
            "street vendor",
            ["Luis Ibarra"],
            id="described-with-what-he-did",
        ),
        pytest.param(
            "Senator Luis Ibarra Solano flew to Tyre. Gunmen killed Ibarra there on Monday.",
            "Senator",
            ["Luis Ibarra Solano"],
            id="first-of-two-surnames",
        ),
        pytest.param(
            "A car bomb killed Ana Orr, a journalist and daughter of the writer Luis Ibarra, in Tyre on Monday.",
            "journalist",
            ["Ana Orr"],
            id="a-calling-and-a-daughter",
        ),
        pytest.param(
            "Gunmen killed Luis Ibarra in Tyre on Monday. Ana Orr, rector of the university, condemned it.",
            "Luis Ibarra",
            ["Luis Ibarra"],
            id="not-of-somebody-else",
        ),
        pytest.param(
            "Gunmen killed Luis Ibarra, wounded by chance in Tyre before, on Monday.",
            "Luis Ibarra",
            ["Luis Ibarra"],
            id="a-clause-is-no-calling",
        ),
    ],
)
def test_people_are_told_by_what_they_are(told, text, who, names):
    """Of people told by name, who was harmed says what the first of them is, wherever the article says it."""
    assert told(text)[0] == (who, names)


def test_a_counted_group_keeps_its_noun(told):
    """Of six priests one of whom is named, the group is told."""
    text = "Soldiers murdered six priests, including Luis Ibarra, rector of the university, in Tyre on Monday."
    assert told(text)[0][0] == "priests"
