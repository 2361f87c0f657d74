"""Descriptions of somebody by nouns that no lexicon has."""

import pytest

from summarizer.engines.rules.reading.analysis import flattened
from summarizer.engines.rules.weighing.open_actors import open_actors


@pytest.fixture
def described(last_of):
    """The open descriptions of a sentence behind a lead."""

    def of(text):
        story, sentence = last_of(text)
        segment = flattened(story.analysis.text, sentence)
        return [actor.name for _, _, actor in open_actors(segment, story.text)]

    return of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The governor blames a crystal-meth ring for it.", ["crystal-meth ring"]),
        ("Israeli agents planted it, she said.", ["Israeli agents"]),
        ("They thought a criminal band had taken him.", ["criminal band"]),
        ("The seven pleaded not guilty.", ["seven"]),
        ("Both deny it.", ["Both"]),
    ],
    ids=["unknown noun", "of a people", "a chunk within", "a number with the article", "both"],
)
def test_somebody_described(described, sentence, expected):
    """A noun for people or a band that is no chunk is one with the words that belong to it."""
    assert described(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    ["They moved the containers and the orders.", "It rained on seven days.", "They never said so."],
    ids=["things that end like people", "a number of something", "nobody"],
)
def test_nobody_described(described, sentence):
    """Things, numbers of things and words of other classes are nobody."""
    assert described(sentence) == []
