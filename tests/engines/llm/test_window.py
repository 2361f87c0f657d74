"""Articles longer than what the model reads at once."""

import pytest

from summarizer.errors import ConfigurationError
from summarizer.merging import parts
from summarizer.pipeline import summarize

WINDOW = 9_500
"""Tokens: the prompt, the schema, a reply of 1,000, and some 4,000 characters of article."""


@pytest.fixture
def long_article(make_article, article):
    """The article's lead, then paragraphs in which nothing happens, and one that a model may quote."""
    filler = [
        f"House {number} of the village lost its windows, its door and most of its roof." for number in range(120)
    ]
    return make_article("\n\n".join([article.text, *filler]), published=article.published)


def test_a_long_article_is_asked_for_in_parts(engine, server, long_article, reply):
    """Every request stays within the window, each part has the lead, and what all parts say is one item."""
    asking = engine(window=WINDOW, max_tokens=1_000)
    expected = len(parts(long_article, asking.room))
    for _ in range(expected):
        server.replies(reply)
    brief = summarize(long_article, asking)
    sent = [request.user for request in server.requests]
    assert len(sent) == expected > 1
    assert all("Two rockets hit the Omar Basri army base" in message for message in sent)
    assert all(len(message) < asking.room + 1_000 for message in sent)
    assert len(brief.casualties) == len(reply["casualties"])
    assert brief.provenance.usage.requests == len(sent)


def test_an_article_that_fits_is_one_request(engine, server, article, reply):
    """Frugal: nothing is split that need not be."""
    server.replies(reply)
    summarize(article, engine(window=WINDOW, max_tokens=1_000))
    assert len(server.requests) == 1


def test_a_window_without_room_says_so(engine, article):
    """The prompt alone is longer."""
    with pytest.raises(ConfigurationError, match="a window of 4000 tokens has no room"):
        summarize(article, engine(window=4_000))
