"""What is known of an actor in a sentence, as features."""

import pytest

from summarizer.engines.rules.weighing.actor_features import (
    Setting,
    class_of,
    features,
    groups,
    sentence_features,
    sentence_group,
)
from summarizer.engines.rules.weighing.candidates import candidates
from summarizer.engines.rules.weighing.weights import spelled, weights

WROTE = 'The Red Lantern Front wrote that "our lions brought this fire".'
BLAMED = "Russia's foreign minister Oleg Varsin said the Black Thread blew up the bar."
GUNMEN = "Two masked gunmen killed nine people in the bar."
EARLIER = "After a bomb killed four people in York in 2029, the Red Lantern Front was banned."


@pytest.fixture
def of(last_of):
    """The features of the first candidate of that name in a sentence behind a lead."""

    def found(text, name):
        story, sentence = last_of(text)
        each = next(each for each in candidates(story, sentence) if each.actor.name == name)
        return features(Setting.of(story), each)

    return found


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        (WROTE, "Red Lantern Front", {"kind=body.armed_group", "of=body", "label=B", "head=front", "modifier=lantern"}),
        (BLAMED, "Oleg Varsin", {"of=person", "office", "office=minister", "of a country"}),
        (BLAMED, "Black Thread", {"kind=body.unknown", "word=thread"}),
        (GUNMEN, "Two masked gunmen", {"kind=described.militants", "counted", "modifier=masked"}),
        (WROTE, "Red Lantern Front", {"l1=^", "r1=wrote", "r2=that", "r12=wrote that", "R:lions", "R6:brought"}),
        (BLAMED, "Black Thread", {"l1=the", "l2=said the", "L:H", "r12=blew up", "l1r1=the blew"}),
        (WROTE, "Red Lantern Front", {"speaks", "speaks=said", "speaks in quotes", "Q:lions", "QQ:our lions"}),
        (BLAMED, "Black Thread", {"says nothing", "told of", "told by=person."}),
        (GUNMEN, "Two masked gunmen", {"agent", "agent=killed", "the incident", "harm", "events=2"}),
        (WROTE, "Red Lantern Front", {"region=lead", "sentence=2", "named=1", "first=2", "background="}),
        (EARLIER, "Red Lantern Front", {"background=earlier", "l1=,"}),
    ],
    ids=[
        "a body",
        "an office",
        "an unknown name",
        "a description",
        "words behind",
        "words before",
        "what it says",
        "who tells of it",
        "what it does",
        "where it stands",
        "of another day",
    ],
)
def test_features_of_an_actor(of, sentence, name, expected):
    """Kind, words around, words said, events and place each leave theirs."""
    assert expected - of(sentence, name) == set()


@pytest.mark.parametrize(
    ("sentence", "name", "absent"),
    [
        (WROTE, "Red Lantern Front", {"says nothing", "told of", "counted", "agent", "office", "L:wrote"}),
        (BLAMED, "Black Thread", {"speaks", "Q:blew", "l1=said", "R:said"}),
        (GUNMEN, "nine people", {"agent", "R6:gunmen", "speaks"}),
    ],
    ids=["a speaker", "one told of", "victims"],
)
def test_what_an_actor_has_not(of, sentence, name, absent):
    """What is said of another actor of the sentence is none of its own."""
    assert absent & of(sentence, name) == set()


def test_words_of_another_sentence_are_not_read(of):
    """Only the words of the actor's own sentence are around it."""
    assert not any("rained" in each for each in of("It rained. " + WROTE, "Red Lantern Front"))


def test_far_words_are_not_read(of):
    """Fourteen words on each side are read, the near six apart."""
    words = "alfa bravo coal delta echo fern golf hotel iron july kilo lima mist night oscar pine".split()
    found = of(f"The Red Lantern Front wrote {' '.join(words)}.", "Red Lantern Front")
    assert {"R6:echo", "R:fern", "R:lima"} <= found
    assert {"R6:fern", "R:oscar", "R:pine"} & found == set()


def test_a_sentence_has_all_its_words(last_of):
    """Chunks of people, bodies and events by label and kind, others by label, and all other words."""
    _, sentence = last_of(GUNMEN)
    found = sentence_features(sentence)
    assert {"S:P:militants", "S:killed", "S:T", "S:in"} <= found
    assert "S:gunmen" not in found


def test_classes_of_actors(last_of):
    """A capital is as a country; arms of nobody, and towns that govern nothing, are no candidates."""
    story, sentence = last_of("Rockets hit the gate in Gdansk, and Moscow was asked by gunmen.")
    classes = {each.actor.name: class_of(each.actor) for each in candidates(story, sentence)}
    assert classes["Moscow"] == "country."
    assert classes["gunmen"] == "described.militants"
    assert not {"Rockets", "Gdansk"} & set(classes)


SAID_TWICE = (
    'The Red Lantern Front said the fire was its fire, and the fire was just, said the Red Lantern Front, "and fire '
    'will follow fire," it added, as fire fell and fire rose over the bar and the bar burned.'
)


@pytest.mark.parametrize("sentence", [WROTE, BLAMED, GUNMEN, EARLIER, SAID_TWICE])
def test_groups_have_each_feature_once(last_of, sentence):
    """What is added up group by group is what is learned from: no feature twice, and no other evidence."""
    story, told = last_of(sentence)
    table, setting = weights("actors"), Setting.of(story)
    for each in candidates(story, told):
        own = list(spelled(groups(setting, each)))
        assert len(own) == len(set(own))
        assert set(own) == features(setting, each)
        assert table.unpacked(table.packed(groups(setting, each))) == table.sums(own)
    whole = list(spelled([sentence_group(told)]))
    assert sorted(whole) == sorted(sentence_features(told))
