"""What a title tells of the one victim whom the text only names."""

import pytest

from summarizer.pipeline import summarize
from tests.conftest import make_article

TEXT = (
    "Omar Dakhil, 52, was shot in his office in Basra on Monday by a man on a motorcycle. "
    "The gunman fled. Nobody said that it was behind the attack."
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Governor killed by gunman in Basra", ("killed", "officials"), id="title-tells-the-end"),
        pytest.param("Governor wounded by gunman in Basra", ("injured", "civilians"), id="title-says-hurt"),
        pytest.param("Two guards killed by gunman in Basra", ("injured", "civilians"), id="title-of-others"),
    ],
)
def test_the_title_says_what_became_of_the_one_victim(title, expected):
    """A person only named as shot is dead, and has a group, where the title says so of one person."""
    brief = summarize(make_article(TEXT, title=title, published="2031-03-05"))
    assert [(one.outcome, one.group) for one in brief.casualties] == [expected]
