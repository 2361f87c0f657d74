"""Whether an actor was blamed before it is told of again."""

import pytest

from summarizer.engines.rules.reading.analysis import flattened
from summarizer.engines.rules.responsibility.actors import actors_of
from summarizer.engines.rules.weighing.blamed_before import Blamed
from summarizer.engines.rules.weighing.candidates import candidates


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Police blamed the Black Thread Brigade.", "Black Thread Brigade", "same here"),
        ("Police blamed the Black Thread Brigade. The brigade was asked.", "Black Thread Brigade", "same near"),
        (
            "Police blamed the Black Thread Brigade. It rained. It rained. It rained. The Black Thread Brigade was asked.",
            "Black Thread Brigade",
            "same far",
        ),
        ("Police blamed the Russian army. Moscow was asked.", "Moscow", "country near"),
        ("The Black Thread Brigade was asked.", "Black Thread Brigade", ""),
        ("Police blamed the Black Thread Brigade. The Red Lantern Front was asked.", "Red Lantern Front", ""),
    ],
    ids=["in the sentence", "right before", "long before", "a body of its state", "nobody blamed", "another blamed"],
)
def test_how_far_back_somebody_was_blamed(last_of, text, name, expected):
    """In the sentence itself, right before or long before; of a state by what its bodies are blamed for."""
    story, sentence = last_of(text)
    actor = next(each.actor for each in candidates(story, sentence) if each.actor.name == name)
    assert Blamed.of(story).when(sentence.index, actor) == expected


def test_who_is_blamed_later_was_not_blamed_before(last_of):
    """An accusation further down is none yet."""
    story, last = last_of("The Black Thread Brigade was asked. Police blamed the Black Thread Brigade.")
    first = story.analysis.sentences[last.index - 1]
    segment = flattened(story.analysis.text, first)
    start, end = 0, segment.string.index(" ")
    actor = actors_of(story).at(segment, start, end)
    assert Blamed.of(story).when(first.index, actor) == ""
