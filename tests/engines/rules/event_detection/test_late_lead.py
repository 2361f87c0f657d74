"""News that is told some sentences down, and history that is not."""

import pytest

_SCENE = (
    "The shutters were still down on the high street. A dog slept by the kerb. Nobody spoke. A bus went by "
    "without stopping. "
)
_RECENT = "Gunmen shot dead four farmers near Gao on Monday. "
_OLD = "In July 2018 gunmen shot dead twenty people near Gao. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(_SCENE + _RECENT, "2031-03-03", id="news-told-late"),
        pytest.param(_SCENE + _RECENT + _OLD, "2031-03-03", id="history-after-it"),
        pytest.param(_SCENE + _OLD + _RECENT, "2031-03-03", id="history-before-it"),
    ],
)
def test_the_news_and_not_the_history_is_the_incident(draft, text, day):
    """What is dated years ago is never taken for the news."""
    assert draft(text).incident.date.start == day
