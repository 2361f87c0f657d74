"""An article, and what a brief keeps of it."""

import datetime

from summarizer.schema.base import Model


class ArticleRecord(Model):
    """What a brief keeps of its article.

    `characters` counts code points of the text, `sha256` is of the text in UTF-8; both stay when the text is left out
    (`text` is then null), so that the brief can still be checked against the article.
    """

    id: str
    title: str | None
    source: str | None
    url: str | None
    published: datetime.date | None
    language: str | None
    text: str | None
    characters: int
    sha256: str


class Article(ArticleRecord):
    """A news article as text. `summarizer.Article` adds the constructors that read it from somewhere.

    `text` is what remains after decoding, removal of BOM and front matter, CRLF → LF, and extraction from HTML or PDF;
    otherwise untouched. All offsets count its code points.
    """

    text: str
