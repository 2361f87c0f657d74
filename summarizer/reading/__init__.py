"""Bytes to articles: text with front matter, HTML, PDF, standard input, URLs.

Libraries that only some sources need (trafilatura, pypdf, yaml, ssl) are imported when such a source is read.
"""

from summarizer.reading.article import Article
from summarizer.reading.sources import read_sources

__all__ = ["Article", "read_sources"]
