"""What is too little for an article is refused, and a first line is known for a headline or not."""

import pytest

from summarizer.errors import NotAnArticle, UnreadableSource
from summarizer.reading.prose import count_words, headline, require_prose

BODY = "A bomb exploded at a market on Monday, police said. Four people were taken to the main hospital of the city."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "a.txt is empty; give an article", id="empty"),
        pytest.param(" \n\t\n", "a.txt is empty; give an article", id="white space"),
        pytest.param("Boom.", "a.txt holds only one word; an article has at least 20", id="one word"),
        pytest.param("A bomb exploded.", "a.txt holds only 3 words; an article has at least 20", id="a sentence"),
        pytest.param("item " * 30, "a.txt holds no sentence; give the article's prose", id="a list"),
        pytest.param("1.5,2.5,x.y\n" * 30, "a.txt holds no sentence; give the article's prose", id="a table"),
    ],
)
def test_too_little_is_refused(text, said):
    """One line: what, and what to do."""
    with pytest.raises(NotAnArticle) as refused:
        require_prose(text, "a.txt")
    assert str(refused.value) == said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="plain"),
        pytest.param(BODY.upper(), id="capitals"),
        pytest.param("word " * 25 + "he said.”", id="a stop within quotes"),
        pytest.param(
            "星期一,城里的一个市场发生爆炸,造成至少四人死亡,多人受伤,警方表示正在调查爆炸的原因。没有组织声称负责。",
            id="Chinese",
        ),
        pytest.param("Взрыв прогремел на рынке. " * 6, id="Russian"),
    ],
)
def test_prose_of_any_script_passes(text):
    """Which languages are read is the engine's affair: no article of them is refused here."""
    assert require_prose(text, "a.txt") is None


def test_words_are_counted_to_the_limit_and_no_further():
    """The edge lies between 19 and 20."""
    assert count_words("word " * 19) == 19
    assert count_words("word " * 20) == 20


@pytest.mark.parametrize(("letter", "count"), [("a", 5_000_001), ("é", 2_500_001), ("月", 1_666_667)])
def test_the_limit_of_text_is_in_bytes(letter, count):
    """5 MB of UTF-8, whatever the script."""
    with pytest.raises(UnreadableSource, match=r"^a\.txt holds more than 5 MB of text; split it$"):
        require_prose(letter * count, "a.txt")


@pytest.mark.parametrize(
    ("first", "found"),
    [
        pytest.param("Bomb kills four in Mosul market", True, id="headline"),
        pytest.param("'Several' Injured In Attack As Fears Grow", True, id="quotes"),
        pytest.param("Who was behind the attack?", True, id="question"),
        pytest.param("DRONES HIT BASE IN YEMEN'S MUKALLA", True, id="capitals"),
        pytest.param("A bomb exploded in Mosul.", False, id="sentence"),
        pytest.param("“We saw it,” she said.”", False, id="quoted sentence"),
        pytest.param("Breaking news", False, id="two words"),
        pytest.param("By Jane Doe in Nairobi", False, id="byline"),
        pytest.param("SEE ALSO: another story here", False, id="see also"),
        pytest.param("2031-03-04 10:00 12:00", False, id="no letters"),
        pytest.param("word " * 60, False, id="long"),
    ],
)
def test_headlines(first, found):
    """A headline is short, has no end stop, and a blank line follows."""
    line = first.strip()
    assert headline(f"\n{first}\n\n{BODY}") == (line if found else None)


@pytest.mark.parametrize("text", [f"Bomb kills four\n{BODY}", "Bomb kills four in Mosul", "Bomb kills four\n\n\n", ""])
def test_no_headline_without_a_blank_line_and_more(text):
    """A first line of prose is not cut off for one."""
    assert headline(text) is None
