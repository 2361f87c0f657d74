"""Names that nothing but their capitals gives away."""

import pytest

from summarizer.engines.rules.reading.analysis import flattened
from summarizer.engines.rules.weighing.unknown_names import unknown_names


@pytest.fixture
def names(last_of):
    """The unknown names of a sentence behind a lead."""

    def of(text):
        story, sentence = last_of(text)
        segment = flattened(story.analysis.text, sentence)
        return [(actor, segment.string[start:end]) for start, end, actor in unknown_names(segment, story.text)]

    return of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They laid the fire to Maelstrom.", ["Maelstrom"]),
        ("They laid it to Maelstrom, Kestrel and Harvest.", ["Maelstrom", "Kestrel", "Harvest"]),
        ("They laid the fire to Harvest of Ash on Friday.", ["Harvest of Ash"]),
        ("Somebody saw Maelstrom's Wolves on the road.", ["Maelstrom's Wolves"]),
        ("They laid the fire to Maelstrom collective.", ["Maelstrom collective"]),
        ("They wrote MAELSTROM on the wall.", ["MAELSTROM"]),
        ("They laid the fire to Soulèvements de la Terre.", ["Soulèvements de la Terre"]),
        ("They laid the fire to the Kestrel Tending to the Wild.", ["Kestrel Tending to the Wild"]),
    ],
    ids=[
        "one word",
        "one after the other",
        "of within",
        "owner within",
        "a noun for a group behind",
        "capitals",
        "small words",
        "two small words",
    ],
)
def test_a_name_that_nobody_knows(names, sentence, expected):
    """A stretch of capitals that is no known chunk may be an actor, named as the text writes it."""
    found = names(sentence)
    assert [actor.name for actor, _ in found] == expected
    assert all(words == actor.name.lower().replace("'s", " 's") for actor, words in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Maelstrom came over the bridge.",
        'A note said: "Maelstrom came over the bridge."',
        "They came on a Tuesday in June.",
        "They burned it, and He saw it and I did.",
        "They laid the fire to somebody of course.",
        "They laid it to the Maelstrom gang.",
    ],
    ids=[
        "a sentence's first word",
        "a quotation's first word",
        "day and month",
        "words that are never a name",
        "no capital",
        "a known description",
    ],
)
def test_a_capital_that_is_no_unknown_name(names, sentence):
    """First words, days, months, pronouns and what a lexicon knows are none."""
    assert names(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("They saw it in Maelstrom of late.", "Maelstrom"),
        ("They cut Maelstrom's hedge.", "Maelstrom"),
        ("They laid it to Very Long Name Of Ours And More Than That One.", "Very Long Name Of Ours And More Than"),
    ],
    ids=["of that goes on otherwise", "owner of something", "too long"],
)
def test_where_a_name_ends(names, sentence, name):
    """“Of" and an owner's “'s" belong to it only before another capital; eight words are the most."""
    assert [actor.name for actor, _ in names(sentence)] == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("They laid it to Individuals Tending to the Wild.", "Individuals Tending to the Wild"),
        ("Police named the Kestrel Hai 88 on Friday.", "Kestrel Hai 88"),
        ("They went with Kestrel to the town.", "Kestrel"),
    ],
    ids=["a known noun before", "a number behind", "to the, and no capital"],
)
def test_a_name_that_is_part_chunk(names, sentence, name):
    """A capitalised chunk right before a capital, and a number right behind, belong to the name."""
    assert [actor.name for actor, _ in names(sentence)] == [name]


def test_the_article_of_a_name_is_kept(names):
    """“The Rivals" has a determiner, which tells a group from a person."""
    ((actor, _),) = names("They laid it to the Rivals.")
    assert (actor.name, actor.chunk.determiner, actor.chunk.head, actor.chunk.label) == ("Rivals", "the", "rivals", "U")
