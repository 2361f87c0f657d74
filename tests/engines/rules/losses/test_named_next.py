"""Names that the sentences after a toll give its people."""

import pytest

from summarizer.engines.rules.story import read


@pytest.fixture
def names(make_article):
    """Every name that a text gives people of an outcome."""

    def of(text):
        return [(toll.outcome, name) for toll in read(make_article(text)).all_tolls() for name in toll.names]

    return of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Four people were wounded. They are Ana Perez, Carl Otis and policeman Luis Rossi.",
            [("injured", "Ana Perez"), ("injured", "Carl Otis"), ("injured", "Luis Rossi")],
            id="they",
        ),
        pytest.param(
            "Three people were kidnapped by rebels. One of them is Ana Perez, who lives there.",
            [("captured", "Ana Perez")],
            id="one-of-them",
        ),
        pytest.param(
            "One more student was kidnapped. He is Carl Otis, a student of law.", [("captured", "Carl Otis")], id="he"
        ),
        pytest.param(
            "A U.S. student was killed. The Red Cross identified the student as Carl Otis, 26.",
            [("killed", "Carl Otis")],
            id="identified",
        ),
        pytest.param(
            "Two men were wounded. The other victim, Carl Otis, is recovering in hospital.",
            [("injured", "Carl Otis")],
            id="other-victim",
        ),
        pytest.param("Four soldiers were killed. They are members of a group.", [], id="no-names"),
        pytest.param("Four soldiers were killed. The army chief is Carl Otis.", [], id="somebody-else"),
        pytest.param("Two men were killed. He was identified as Carl Otis.", [], id="one-of-two"),
        pytest.param("Police shot dead two militants. They are Carl Otis and Luis Rossi's men.", [], id="attackers"),
        pytest.param("The council met. They are Ana Perez and Carl Otis.", [], id="no-harm"),
    ],
)
def test_names_go_to_those_told_of_before(names, text, expected):
    """Only where the words mean those people."""
    assert names(text) == expected
