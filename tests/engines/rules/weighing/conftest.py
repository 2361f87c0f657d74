"""Stories of short texts of our own, as the weights see them."""

from datetime import date

import pytest

from summarizer.engines.rules.story import read, read_by_rules

PUBLISHED = date(2031, 3, 5)
LEAD = "Nine killed in Leeds\n\nA bomb killed nine people in a bar in Leeds on Monday night.\n\n"


@pytest.fixture
def story(make_article):
    """Read a text published on Wednesday, 5 March 2031."""

    def of(text):
        return read(make_article(text, published=PUBLISHED))

    return of


@pytest.fixture
def by_rules(make_article):
    """The same by the rules alone."""

    def of(text):
        return read_by_rules(make_article(text, published=PUBLISHED))

    return of


@pytest.fixture
def last_of(story):
    """The story of a bombing with more text behind it, and its last sentence."""

    def of(text):
        whole = story(LEAD + text)
        return whole, whole.analysis.sentences[-1]

    return of
