"""HTML pages: the article without navigation, cookie notices and footers, and what the page declares about it."""

import logging
import re

from summarizer.errors import NotAnArticle
from summarizer.reading.limits import MIN_WORDS
from summarizer.reading.material import Material
from summarizer.reading.prose import has_stop

_HINT = "save the article's own page, or its text"

_HOUSEKEEPING = re.compile(
    r"\b(?:cookies?|privacy (?:policy|notice|settings)|terms (?:of|and) (?:use|service|conditions)|newsletter|"
    r"subscribe|subscription|subscribers|sign (?:in|up)|log ?in|password|javascript|browser|all rights reserved|"
    r"page (?:not found|you (?:requested|are looking for))|ad ?blocker|captcha|not a robot|add to (?:basket|cart))\b",
    re.IGNORECASE,
)
"""Words of notices that sites put around articles; a page in which nothing else is prose holds no article."""

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
    """
    for logger in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(logger).addHandler(logging.NullHandler())  # else their warnings reach the terminal
    from trafilatura import bare_extraction
    from trafilatura.settings import Document
    from trafilatura.utils import load_html

    from summarizer.reading.page_date import published

    tree = load_html(markup)
    if tree is None:
        raise NotAnArticle(f"{name} is no HTML page", hint=_HINT)
    day, language = published(tree), tree.get("lang")
    found = bare_extraction(tree, url=url, include_comments=False, include_tables=False, with_metadata=True)
    text = found.text if isinstance(found, Document) else None
    if not isinstance(found, Document) or not text or not _has_prose(text):
        raise NotAnArticle(f"{name} is a page without an article", hint=_HINT)
    return Material(
        text.replace("\n", "\n\n"),
        title=found.title or None,
        source=found.sitename or None,
        url=_absolute(url or found.url),
        published=day,
        language=language,
    )


def _has_prose(text: str) -> bool:
    """Whether paragraphs that are no housekeeping hold an article's worth of words."""
    words = 0
    for block in text.split("\n"):
        size = len(block.split()) if block.isascii() or " " in block.strip() else len(block)
        if size >= _SHORTEST_PARAGRAPH and has_stop(block) and not _HOUSEKEEPING.search(block):
            words += size
    return words >= MIN_WORDS


def _absolute(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
