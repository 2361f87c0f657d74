"""HTML pages: the article without navigation, cookie notices and footers, and what the page declares about it."""

import logging
import re
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.errors import NotAnArticle, UnreadableSource
from summarizer.reading import page_head
from summarizer.reading.limits import MIN_WORDS
from summarizer.reading.material import Material
from summarizer.reading.page_date import published
from summarizer.reading.prose import has_stop

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_HINT = "save the article's own page, or its text"

_HOUSEKEEPING = re.compile(
    r"\b(?:cookies?|privacy (?:policy|notice|settings)|terms (?:of|and) (?:use|service|conditions)|newsletter|"
    r"subscribe|subscription|subscribers|sign (?:in|up)|log ?in|password|javascript|browser|all rights reserved|"
    r"page (?:not found|you (?:requested|are looking for))|ad ?blocker|captcha|not a robot|add to (?:basket|cart))\b",
    re.IGNORECASE,
)
"""Words of notices that sites put around articles; a page in which nothing else is prose holds no article."""

_MOST_ELEMENTS = 30_000
"""A page of news has up to a few thousand; the extractor takes some seconds for this many, and minutes for ten times as
many."""

_FOUNDERED = (AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the extractor can run into in a page that is no HTML to speak of."""

_SHORTEST_PARAGRAPH = 8
"""Words; a menu entry, a button and most captions have fewer."""


def material(markup: str, name: str, url: str | None = None) -> Material:
    """The article in a page, its blocks parted by blank lines, with title, site, address, day and language.

    Args:
        markup: the page.
        name: the source, for messages.
        url: where the page came from, if known.

    Raises:
        NotAnArticle: the page holds none.
        UnreadableSource: it has far more elements than a page of news.
    """
    for logger in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(logger).addHandler(logging.NullHandler())  # else their warnings reach the terminal
    from trafilatura.utils import load_html

    tree = load_html(markup)
    if tree is None and markup.strip():
        tree = load_html(f"<html><body>{markup}</body></html>")  # a part of a page
    if tree is None:
        raise NotAnArticle(f"{name} is no HTML page", hint=_HINT)
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise UnreadableSource(f"{name} has more than {_MOST_ELEMENTS:,} elements", hint="save the article as text")
    metas = page_head.named_content(tree)
    site = page_head.site(metas)
    declared = Material(
        "",
        title=page_head.title(tree, metas, site),
        source=site,
        url=url or page_head.address(tree, metas),
        published=published(tree, metas),
        language=tree.get("lang"),
    )
    text = _text(tree)
    if not _has_prose(text):
        raise NotAnArticle(f"{name} is a page without an article", hint=_HINT)
    return declared.updated(text="\n\n".join(stripped for block in text.split("\n") if (stripped := block.strip())))


def _text(tree: "HtmlElement") -> str:
    """The article's text, a block a line; empty where the extractor finds none, or founders on the page."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, include_comments=False, include_tables=False)
    except _FOUNDERED:
        return ""
    return getattr(found, "text", None) or ""


def _has_prose(text: str) -> bool:
    """Whether paragraphs that are no housekeeping hold an article's worth of words."""
    words = 0
    for block in text.split("\n"):
        size = len(block.split()) if block.isascii() or " " in block.strip() else len(block)
        if size >= _SHORTEST_PARAGRAPH and has_stop(block) and not _HOUSEKEEPING.search(block):
            words += size
    return words >= MIN_WORDS
