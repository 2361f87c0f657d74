"""Harm told in oblique words, and words like them that tell none."""

import pytest

from summarizer import Article, summarize

LEAD = "Gunmen attacked a market near Basra on Monday. "
REST = " It was the worst such raid in the town for years, and the roads around it stayed closed until nightfall."


def harm(sentence):
    brief = summarize(Article.from_text(LEAD + sentence + REST, id="a"))
    return [(c.outcome, c.count.low) for c in brief.casualties]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("By noon at least 74 people were no longer alive.", ("killed", 74), id="no-longer-alive"),
        pytest.param("Nine of the guests were dug out lifeless.", ("killed", 9), id="lifeless"),
        pytest.param("Thirteen men did not get up again.", ("killed", 13), id="not-get-up"),
        pytest.param("Eight men lay under white sheets.", ("killed", 8), id="under-sheets"),
        pytest.param("Fourteen villagers were buried on Tuesday.", ("killed", 14), id="buried"),
        pytest.param("Three passengers were crushed and a guard was hurt.", ("killed", 3), id="crushed"),
        pytest.param("Seven marines were left dead.", ("killed", 7), id="left-dead"),
        pytest.param("Villagers dug 14 graves behind the mosque.", ("killed", 14), id="graves"),
        pytest.param(
            "Sixty-four people were brought in with wounds from pellets.", ("injured", 64), id="brought-in-with"
        ),
        pytest.param("Three women were struck with rifle butts.", ("injured", 3), id="struck-with"),
        pytest.param("The college has 88 patients from the fair on its wards.", ("injured", 88), id="patients"),
        pytest.param("Ambulances took 33 wounded to Kirkuk.", ("injured", 33), id="wounded-to"),
        pytest.param("Two of the drivers could not be found.", ("missing", 2), id="not-found"),
        pytest.param("Three girls haven't been seen since.", ("missing", 3), id="not-seen-since"),
        pytest.param("Some 1,400 people now sleep in the primary school.", ("displaced", 1400), id="sleep-in"),
        pytest.param("Eighty households near the plant were told to leave.", ("displaced", 80), id="told-to-leave"),
        pytest.param("The Red Crescent evacuated 70 families from the quarter.", ("displaced", 70), id="evacuated"),
    ],
)
def test_oblique_words_tell_harm(sentence, expected):
    """What became of people is found, and its evidence carries it."""
    assert expected in harm(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The keys could not be found.", id="keys"),
        pytest.param("Two ministers were told to leave the room.", id="room"),
        pytest.param("Three gunmen could not be found.", id="gunmen"),
        pytest.param("Two councillors did not come back to the subject.", id="subject"),
        pytest.param("The college has 88 students from the town.", id="students"),
        pytest.param("The workshop sold 14 coffins.", id="coffins-sold"),
        pytest.param("Four guards slept in the school.", id="slept"),
        pytest.param("The rifles of two guards were buried in sand.", id="rifles"),
    ],
)
def test_words_like_them_tell_none(sentence):
    """Keys, ministers and students come to no harm."""
    assert harm(sentence) == []
