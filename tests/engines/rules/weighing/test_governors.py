"""The verbs that govern an actor."""

import pytest

from summarizer.engines.rules.reading.analysis import flattened
from summarizer.engines.rules.weighing.candidates import candidates
from summarizer.engines.rules.weighing.governors import before, behind


@pytest.fixture
def governed(last_of):
    """What governs the candidate of a name, before and behind it, in a sentence behind a lead."""

    def of(text, name):
        story, sentence = last_of(text)
        segment = flattened(story.analysis.text, sentence)
        found = next(each for each in candidates(story, sentence) if each.actor.name == name)
        first = segment.starts.index(found.start)
        stop = first + len(segment.string[found.start : found.end].split())
        return before(segment, found.shapes, first), behind(segment, found.shapes, stop)[0]

    return of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The governor blamed the raid on the Harbour Brigade.", ("blamed on", "$")),
        ("The Harbour Brigade, which has fought since May, has not claimed it.", ("^ -", "not claimed")),
        ("The Harbour Brigade was accused of it.", ("^ -", "be accused")),
        ("He said that the Harbour Brigade had fired.", ("that said -", "fired")),
    ],
    ids=["object of a preposition", "past an aside, negated", "passive", "in a clause of what is said"],
)
def test_what_governs_an_actor(governed, sentence, expected):
    """The verb before it with the preposition between, and the verb behind it with negation and voice."""
    ahead, after = governed(sentence, "Harbour Brigade")
    assert expected[0] in ahead
    assert after == expected[1]
