"""Groups that no list holds, by what the text says they go by, and by the short forms of their names."""

import pytest

from summarizer.text.names import name_mentions


def groups(text):
    return [each.text for each in name_mentions(text) if each.body is not None and each.body.kind == "armed_group"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("A group that goes by Sonoran Line e-mailed the paper.", "Sonoran Line", id="goes-by"),
        pytest.param('An account styling itself "Polar Ledger" had put up pictures.', "Polar Ledger", id="quoted"),
        pytest.param("A collective called Predatory Finch posted a line.", "Predatory Finch", id="collective"),
        pytest.param("The underground movement Seagull opened the box.", "Seagull", id="movement"),
        pytest.param("Eyes turned to the Tola Riders, a small outfit.", "Tola Riders", id="outfit"),
        pytest.param("She named Los Ardillos on Monday.", "Los Ardillos", id="los"),
    ],
)
def test_a_name_that_the_text_calls_a_groups_is_one(text, name):
    """Whatever the name itself looks like."""
    assert name in groups(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A man known as Juan Perez was killed.", id="man"),
        pytest.param("The factory, called Old Mill, burned.", id="factory"),
        pytest.param("They drove to Los Cabos in the rain.", id="going-to"),
        pytest.param("The film opened in Los Angeles.", id="city"),
    ],
)
def test_a_name_of_something_else_is_no_groups(text):
    """People, buildings and places are called something too."""
    assert groups(text) == []


def test_a_group_is_known_again_by_the_last_word_of_its_name():
    """Only behind "the", and only where the full name stands."""
    text = "The Kurdistan Freedom Falcons said so. The Falcons themselves wrote it."
    assert groups(text) == ["Kurdistan Freedom Falcons", "Falcons"]
    assert groups("The Falcons won the cup.") == []
