"""Rolls of people: with ages, origins, roles and descriptions, parted by commas or semicolons."""

import pytest

from summarizer.engines.rules.losses.tolls import tolls
from summarizer.engines.rules.reading.analysis import analyse


@pytest.fixture
def named(make_article):
    """How many people of an outcome a text tells of, with their names."""

    def read(text):
        article = make_article(text)
        told = [toll for each in analyse(article).sentences for toll in tolls(each, article.text)]
        return [(toll.outcome, toll.figure.low, *toll.names) for toll in told]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Those kidnapped are Carl Otis, 55, from Spain; Dana Reeve, 52, from France; and Luis Rossi, 35.",
            ("captured", 3, "Carl Otis", "Dana Reeve", "Luis Rossi"),
            id="ages-and-origins",
        ),
        pytest.param(
            "Carl Otis, the departmental secretary; and bodyguard Luis Rossi, were also killed.",
            ("killed", 2, "Carl Otis", "Luis Rossi"),
            id="role-before-semicolon",
        ),
        pytest.param(
            "Nuns Ana Perez and Maria Lopez (Spaniards), as well as their cook, Rosa Diaz, and her daughter, Celia "
            "Diaz, were killed.",
            ("killed", 4, "Ana Perez", "Maria Lopez", "Rosa Diaz", "Celia Diaz"),
            id="names-after-descriptions",
        ),
        pytest.param(
            "Gunmen killed leftist leader Carl Otis and Guatemalan social democratic leader Ana Perez.",
            ("killed", 2, "Carl Otis", "Ana Perez"),
            id="adjectives-before-names",
        ),
        pytest.param(
            "Gunmen kidnapped television impresario Carl Otis and 26-year-old Luis Rossi.",
            ("captured", 2, "Carl Otis", "Luis Rossi"),
            id="trade-and-age-before-names",
        ),
        pytest.param(
            "Two Italian engineers, Luis Rossi and Mario Conti, and a Spanish technician, Carl Otis, were kidnapped.",
            ("captured", 3, "Luis Rossi", "Mario Conti", "Carl Otis"),
            id="names-of-those-counted",
        ),
        pytest.param(
            "Three teachers, Ana Perez, Carl Otis and Luis Rossi, were shot dead.",
            ("killed", 3, "Ana Perez", "Carl Otis", "Luis Rossi"),
            id="names-beside-a-number",
        ),
        pytest.param(
            "The mayor, Ana Perez, was found dead along with her driver, Carl Otis, on Friday.",
            ("killed", 2, "Ana Perez", "Carl Otis"),
            id="companions-after-the-verb",
        ),
        pytest.param(
            "The blast killed Ana Perez, 42; a minor known as Carlos; Luis Rossi, and a clerk.",
            ("killed", 3, "Ana Perez", "Luis Rossi"),
            id="past-an-unknown-member",
        ),
        pytest.param(
            "The murder of nuns Ana Perez, Maria Lopez, Rosa Diaz, Celia Diaz, and Elsa Ramos shook the town.",
            ("killed", 5, "Ana Perez", "Maria Lopez", "Rosa Diaz", "Celia Diaz", "Elsa Ramos"),
            id="all-whom-an-event-names",
        ),
        pytest.param(
            "Those killed are Ana Perez, 42;\nMaria Lopez, 19; Rosa Diaz, 23;\nand Carl Otis, 25.",
            ("killed", 4, "Ana Perez", "Maria Lopez", "Rosa Diaz", "Carl Otis"),
            id="broken-lines",
        ),
        pytest.param(
            "An agronomist, identified as Carl Otis, was killed.", ("killed", 1, "Carl Otis"), id="identified-as"
        ),
        pytest.param("Gunmen killed two Spaniards and an Israeli.", ("killed", 3), id="peoples"),
        pytest.param(
            "Maria Lopez, first judge of the labour court, and two of her guards from the bureau, were killed.",
            ("killed", 3, "Maria Lopez"),
            id="description-with-complement",
        ),
    ],
)
def test_all_members_of_a_roll_are_told(named, text, expected):
    """Whatever stands beside a member, the roll goes on."""
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gunmen killed Carl Otis and two guards opened fire.", ("killed", 1, "Carl Otis"), id="another-clause"
        ),
        pytest.param(
            "His cousin and campaign manager Ana Perez was shot dead.", ("killed", 1, "Ana Perez"), id="one-twice"
        ),
        pytest.param("Another two, a corporal and a patrolman, were shot dead.", ("killed", 2), id="two-told-apart"),
        pytest.param("At least 15 people, mostly young men, were shot dead.", ("killed", 15), id="mostly"),
        pytest.param(
            "Gunmen killed Carlos Perez, political leader and former guerrilla commander.",
            ("killed", 1, "Carlos Perez"),
            id="two-descriptions",
        ),
        pytest.param(
            "Gunmen killed senator and presidential candidate Carlos Perez.",
            ("killed", 1, "Carlos Perez"),
            id="two-descriptions-before",
        ),
        pytest.param("Gunmen killed two Israeli officers.", ("killed", 2), id="peoples-as-adjectives"),
        pytest.param("Gunmen killed Carl Otis and 28 were hurt.", ("killed", 1, "Carl Otis"), id="number-of-others"),
    ],
)
def test_who_belongs_to_another_clause_is_no_member(named, text, expected):
    """Near misses: other clauses, descriptions of the same people, other numbers."""
    assert expected in named(text)
