"""Articles of our own writing, and a way to draft from a few sentences."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from summarizer.engines.rules import RulesEngine

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
PUBLISHED = date(2031, 3, 5)


def read_case(path, make_article):
    """An article with front matter, without the reading floor."""
    _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    return make_article(text.lstrip("\n"), published=fields["published"], title=fields.get("title"), id=path.stem)


@pytest.fixture
def draft(make_article):
    """Draft a text published on Wednesday, 5 March 2031."""

    def from_text(text, *, title=None, published=PUBLISHED):
        return RulesEngine().draft(make_article(text, title=title, published=published))

    return from_text


@pytest.fixture
def drafted(make_article):
    """Draft one of the articles in `articles/` by its name."""

    def by_name(name):
        path = next(path for path in ARTICLES if path.stem == name)
        return RulesEngine().draft(read_case(path, make_article))

    return by_name
