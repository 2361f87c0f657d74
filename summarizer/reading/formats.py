"""Which reader some bytes belong to: by their first bytes, else by the name's ending."""

import codecs
from pathlib import PurePath

from summarizer.errors import NotAnArticle
from summarizer.reading import frontmatter
from summarizer.reading.decoding import decode, page_charset, without_surrogates
from summarizer.reading.material import Material

ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})
"""Endings of the files that are looked for in a folder; a file named outright may have any."""

_PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")


def read(
    data: bytes, name: str, *, ending: str = "", charset: str | None = None, url: str | None = None, page: bool = False
) -> Material:
    """The text and metadata of some bytes.

    Args:
        data: the bytes.
        name: the source, for messages.
        ending: of the file's name, in small letters.
        charset: what the sender declares.
        url: where the bytes came from, for links in a page.
        page: the sender says that it is HTML.

    Raises:
        InputError: the bytes hold no article.
        MissingExtra: it is a PDF, and the extra `pdf` is not installed.
    """
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower()
    if b"%PDF-" in data[:1024]:
        from summarizer.reading import pdf

        return pdf.material(data, name)
    if ending == ".pdf":
        raise NotAnArticle(f"{name} is no PDF", hint="save it again, or as text")
    if page or ending in _PAGE_ENDINGS or start.startswith(_PAGE_STARTS):
        from summarizer.reading import markup

        return markup.material(without_bom(decode(data, name, charset or page_charset(data))), name, url)
    return of_text(decode(data, name, charset), name)


def of_text(text: str, name: str) -> Material:
    """The text behind its byte order mark and front matter, with LF line ends."""
    clean = without_surrogates(without_bom(text))
    if "\r" in clean:
        clean = clean.replace("\r\n", "\n")
    return frontmatter.material(clean, name)


def page_bytes(html: str) -> bytes:
    """A page that is decoded already, as bytes that say so, whatever the page itself declares."""
    return codecs.BOM_UTF8 + without_surrogates(without_bom(html)).encode()


def without_bom(text: str) -> str:
    """The text without a byte order mark at its head."""
    return text.removeprefix("\ufeff")


def ending(path: PurePath) -> str:
    """The ending of a file's name in small letters, with its dot."""
    return path.suffix.lower()
