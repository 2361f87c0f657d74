"""What the words of an article say of its matter, as features."""

import pytest

from summarizer.engines.rules.weighing.article_features import article_features, article_groups
from summarizer.engines.rules.weighing.weights import spelled

TEXT = """\
Gunmen kill four in Leeds bar

Two masked gunmen shot dead four drinkers in a bar in Leeds on Monday night.

The landlord closed early. A choir sang outside.

Neighbours brought flowers to the door. The choir returned at noon.
"""
MATCH = """\
Rovers win the derby

Rovers beat United 2-1 in the derby on Saturday after the striker scored twice.

The coach praised the goalkeeper. The league resumes in May, and the match was the last at the old stadium.
"""


@pytest.fixture
def found(by_rules):
    """The features of a text."""
    return lambda text: article_features(by_rules(text))


def test_words_by_where_they_stand(found):
    """A word of the body is one of the body and of the article, and of neither title nor lead."""
    features = found(TEXT)
    assert {"B:flowers", "A:flowers", "B:choir"} <= features
    assert {"T:flowers", "O:flowers"} & features == set()


def test_pairs_only_of_headline_and_lead(found):
    """Two words that follow each other count where the matter is told, not further down."""
    pairs = {each for each in found(TEXT) if each.startswith("OO:")}
    assert "OO:shot dead" in pairs
    assert not any("flowers" in each for each in pairs)


@pytest.mark.parametrize("word", ["the", "in", "at", "after", ".", "2-1"])
def test_words_that_tell_no_matter(found, word):
    """Stops, figures, short and grammatical words tell only who wrote it."""
    for text in (TEXT, MATCH):
        assert {f"{where}:{word}" for where in "TOBA"} & found(text) == set()


@pytest.mark.parametrize(
    ("text", "expected", "absent"),
    [
        (TEXT, {"reported=True", "sport=0", "event O=shot"}, {"reported=False"}),
        (MATCH, {"reported=False", "sport=4"}, {"reported=True", "event O=shot"}),
    ],
    ids=["an incident", "a match"],
)
def test_what_the_rules_make_of_it(found, text, expected, absent):
    """Events, harm, other matters and what the rules think of it are features too."""
    features = found(text)
    assert expected - features == set()
    assert absent & features == set()


def test_only_the_beginning_of_a_long_text_is_read(found):
    """Twenty sentences say what a text is about, however many follow."""
    padded = TEXT + "\n" + " ".join(f"Visitor number {number} signed the book." for number in range(30))
    assert found(padded + " A heron landed.") == found(padded)
    assert "B:heron" in found(TEXT + "\nA heron landed.")


@pytest.mark.parametrize("text", [TEXT, MATCH], ids=["an incident", "a match"])
def test_groups_have_each_feature_once(by_rules, text):
    """A word of title, lead and body is one word of the article, however often it comes."""
    story = by_rules(text)
    assert sorted(spelled(article_groups(story))) == sorted(article_features(story))
