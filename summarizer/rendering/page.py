"""Briefs as one HTML page that needs nothing else: each beside its article, facts and quotes linked both ways."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from summarizer.rendering import words
from summarizer.rendering.marks import Piece, marked
from summarizer.rendering.outline import Outline, outline
from summarizer.rendering.templating import style_hash, template
from summarizer.schema import ArticleRecord, Brief

TEMPLATES = Path(__file__).parent / "templates"


class Leaf(NamedTuple):
    """What the template needs of one brief. `paragraphs` is empty where the text was left out of the brief."""

    key: str
    article: ArticleRecord
    link: str | None
    outline: Outline
    paragraphs: list[list[Piece]]


def html(briefs: Brief | Iterable[Brief]) -> str:
    """A self-contained page: no script, no request to anywhere; several briefs get a list of contents.

    What comes from articles is escaped; a link to the article is made only for http and https.
    """
    several = (briefs,) if isinstance(briefs, Brief) else briefs
    leaves = [_leaf(number, brief) for number, brief in enumerate(several, start=1)]
    style = _style() + "".join(_highlights(leaf) for leaf in leaves)
    return template(TEMPLATES, "page.html").render(
        leaves=leaves, style=style, style_hash=style_hash(style), words=words
    )


def _leaf(number: int, brief: Brief) -> Leaf:
    found = outline(brief)
    article = brief.article
    link = article.url if article.url and article.url.startswith(("https://", "http://")) else None
    paragraphs = [] if article.text is None else marked(article.text, found.quotes)
    return Leaf(f"b{number}", article, link, found, paragraphs)


@cache
def _style() -> str:
    return (TEMPLATES / "page.css").read_text(encoding="utf-8")


def _highlights(leaf: Leaf) -> str:
    """Rules that show the whole of a quote that stands in several pieces when it is followed."""
    pieces = Counter(quote.number for block in leaf.paragraphs for piece in block for quote in piece.quotes)
    names = (f"{leaf.key}q{number}" for number, count in pieces.items() if count > 1)
    return "".join(f"body:has(#{name}:target) .{name} {{ outline: 3px solid var(--link); }}\n" for name in names)
