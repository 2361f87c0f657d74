"""Lists of things that were hit, after a verb and before a passive one."""

import pytest

from summarizer.engines.rules.event_arguments.things import following, preceding
from summarizer.engines.rules.reading.analysis import analyse


def is_thing(chunk):
    """Whether a chunk is a building, a vehicle or a plant."""
    return chunk.label == "T"


def things(make_article, text, walk):
    """What a walk from the first thing of a sentence, or to the last, finds."""
    article = make_article(text)
    segment = analyse(article).sentences[0].outer
    places = [segment.offset(chunk.start) for chunk in segment.chunks if is_thing(chunk)]
    found = following(segment, places[0], is_thing) if walk == "after" else preceding(segment, places[-1], is_thing)
    return [" ".join(chunk.bare.split()) for _, chunk in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The blast damaged a hotel, a bar and two clinics in Cali.", ["bar", "clinics"], id="commas-and-and"
        ),
        pytest.param("The blast damaged a hotel as well as two clinics.", ["clinics"], id="as-well-as"),
        pytest.param(
            "They attacked the home of Ana Ruiz, a judge, and the offices of a union.",
            ["offices"],
            id="aside",
        ),
        pytest.param("Shells hit a hotel in the port and the judge's villa.", ["villa"], id="with-an-owner"),
        pytest.param("Shells hit a bus, and two cars were burned by a mob.", [], id="a-clause-of-its-own"),
        pytest.param("They stormed a hotel in Kati, in two trucks, at dawn.", [], id="a-comma-and-a-preposition"),
        pytest.param("They stormed a hotel, and the minister wants trucks to guard others.", [], id="another-verb"),
        pytest.param("They stormed a hotel while a clinic nearby was closed.", [], id="no-list"),
    ],
)
def test_a_list_goes_on_to_its_last_thing(make_article, text, expected):
    """What "and" and commas tie to the first thing belongs to the list; the next clause does not."""
    assert things(make_article, text, "after") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A hotel, two bars and a clinic were destroyed.", ["hotel", "bars"], id="list"),
        pytest.param("A hotel in the port and a clinic were destroyed.", ["hotel"], id="with-its-place"),
        pytest.param("Near the hotel, a clinic was destroyed.", [], id="a-mere-comma"),
        pytest.param("After the blast at the hotel police said that a clinic was destroyed.", [], id="another-clause"),
        pytest.param("The offices of a union and a clinic were destroyed.", ["offices"], id="with-its-owner"),
    ],
)
def test_what_stands_before_the_last_thing_of_a_list(make_article, text, expected):
    """Only what an "and" ties to the last thing is told of with it."""
    assert things(make_article, text, "before") == expected
