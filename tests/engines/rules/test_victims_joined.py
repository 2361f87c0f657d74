"""Victims told after a noun or a participle of harm, with all whom "and" joins to them."""

import pytest

from summarizer.engines.rules.story import read


@pytest.fixture
def harmed(make_article):
    """What became of whom, and how many."""

    def of(text):
        tolls = read(make_article(text)).all_tolls()
        return [(toll.outcome, toll.who, toll.figure.low) for toll in tolls if not toll.part]

    return of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The killing of two nurses and a doctor was condemned.",
            [("killed", "two nurses and a doctor", 3)],
            id="the-event-is-the-subject",
        ),
        pytest.param(
            "The police reported the killing of two nurses and a doctor fled into the hills.",
            [("killed", "nurses", 2)],
            id="the-last-begins-a-clause",
        ),
        pytest.param(
            "He condemned the murders of the governor of Ibarra, a judge, and the town clerk, in Tyre.",
            [("killed", "governor of Ibarra, a judge, and the town clerk", 3)],
            id="an-office-of-a-place",
        ),
        pytest.param("The murder on Monday of a judge shocked the town.", [("killed", "judge", 1)], id="a-day-between"),
        pytest.param(
            "The murder of [opposition leader] Ana Orr shocked the town.", [("killed", "Ana Orr", 1)], id="in-brackets"
        ),
        pytest.param(
            "A bomb went off at the party headquarters killing nine people.", [("killed", "people", 9)], id="participle"
        ),
        pytest.param(
            "Gunmen attacked a bus in San Salvador killing several teachers.",
            [("killed", "teachers", 2)],
            id="participle-behind-a-place",
        ),
        pytest.param(
            "Gunmen killed two nurses and a policeman guarding them in Tyre.",
            [("killed", "nurses", 2), ("killed", "policeman", 1)],
            id="the-last-described-by-a-participle",
        ),
        pytest.param("The killing two days ago shocked the town.", [], id="killing-and-a-time"),
        pytest.param("A mass killing several years ago shook the town.", [], id="mass-killing-years-ago"),
        pytest.param("Two priests were brutally murdered.", [("killed", "priests", 2)], id="adverb"),
        pytest.param("Two priests were nearly killed by a falling tree.", [], id="nearly"),
    ],
)
def test_all_who_are_joined_are_victims(harmed, text, expected):
    """An enumeration goes on to its end, unless its last people do something of their own."""
    assert harmed(text) == expected
