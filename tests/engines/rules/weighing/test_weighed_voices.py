"""Reactions that the words around a speaker tell where no rule does, in articles of our own."""

import pytest

from summarizer.engines.rules.speech.voices import voices
from summarizer.engines.rules.weighing.weighed_voices import weighed_voices

TEXT = """\
Nine killed as bomb rips through Quetta market

QUETTA, March 3 - A bomb hidden in a fruit cart killed nine people at a market in Quetta on Monday, doctors said.

{}

Hospitals asked for blood. Shops in the old town stayed shut on Tuesday. The cart had stood there since dawn.
"""


def weighed(story):
    """Who reacts by weight, and how."""
    return {(voice.speaker.name, voice.stance) for voice in weighed_voices(story, list(voices(story)))}


def test_nobody_reacts_twice(story):
    """Whom a rule has heard is not heard again by weight."""
    read = story(TEXT.format("Turkey condemned the bombing and called for restraint."))
    assert {voice.speaker.name for voice in voices(read)} == {"Turkey"}
    assert "Turkey" not in {name for name, _ in weighed(read)}


@pytest.mark.parametrize(
    "told",
    [
        "The market has eighty stalls and two gates.",
        "Gunmen killed a trader there in May 2029.",
        "Buses go there every hour.",
    ],
    ids=["a place", "an old attack", "traffic"],
)
def test_who_only_stands_in_the_text(story, told):
    """A sentence in which nobody says or does anything about it has no reaction."""
    assert weighed(story(TEXT.format(told))) == set()


def test_a_headline_alone_is_no_reaction(story):
    """What the headline says is told again below, by whoever said it."""
    read = story("Turkey vows to help Quetta\n\n" + TEXT.format("Buses go there every hour."))
    assert all(voice.places[0][0] > 0 for voice in weighed_voices(read, []))


def test_one_stance_for_each_speaker(story):
    """Of several readings of one speaker the likeliest is told."""
    told = (
        "The foreign ministry of Turkey spoke of a vile crime. It spoke of a vile crime once more, and of its sorrow."
    )
    names = [voice.speaker.name for voice in weighed_voices(story(TEXT.format(told)), [])]
    assert len(names) == len(set(names))


def test_few_sentences_are_left_to_rules(story):
    """In a text of two sentences nobody reacts by weight."""
    read = story("Four people were killed in Leeds on Monday. President Ana Orr called the attack to mind.")
    assert list(weighed_voices(read, [])) == []
