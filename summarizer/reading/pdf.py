"""PDF: the text that is in it as text. Scanned pages hold none; reading them is another program's work."""

import io
import logging
import re
import struct
import time
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.errors import MissingExtra, NotAnArticle, UnreadableSource
from summarizer.reading.decoding import without_surrogates
from summarizer.reading.limits import MAX_TEXT_BYTES
from summarizer.reading.material import Material

if TYPE_CHECKING:
    from pypdf import PdfReader

LONGEST_SECONDS = 30.0
"""A small PDF can be built to cost hours; an article takes under one. Looked at before every drawing operation."""

_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What a parser of untrusted bytes runs into in a damaged file, besides its own errors."""

_BROKEN_WORD = re.compile(r"\b([^\W\d_]{1,40})-\n([^\W\d_]{1,40})\b")
_KEEPS_ITS_HYPHEN = frozenset(
    "all anti co counter cross ex half mid multi non post pre pro re self semi so sub ultra".split()
)
"""First parts of words that news prose writes with a hyphen; another at a line's end was put by the typesetter."""

_FILE_NAME = re.compile(r"\.[A-Za-z]{2,5}$|^(?:microsoft|untitled|document)\b", re.IGNORECASE)


def material(data: bytes, name: str, *, seconds: float = LONGEST_SECONDS) -> Material:
    """The text of a PDF, a blank line between its pages, words joined that a line's end parted.

    Args:
        data: the file.
        name: the source, for messages.
        seconds: how long reading may take.

    Raises:
        MissingExtra: the extra `pdf` is not installed.
        NotAnArticle: the file is damaged, encrypted, or holds no text.
        UnreadableSource: it holds too much text, or takes too long.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError as error:
        raise MissingExtra(f"reading the PDF {name}", "pdf") from error
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else its warnings reach the terminal
    try:
        reader = PdfReader(io.BytesIO(data))
        _unlock(reader, name)
        text = "\n\n".join(_pages(reader, name, seconds))
        title = _title(reader)
    except DependencyError as error:
        raise _encrypted(name) from error
    except (PyPdfError, *_BROKEN) as error:
        raise NotAnArticle(f"{name} is a damaged PDF", hint="save it again, or as text") from error
    if not text.strip():
        raise NotAnArticle(
            f"{name} is a PDF without text, perhaps a scan", hint="run text recognition (OCR) on it first"
        )
    return Material(joined(text), title=title)


def joined(text: str) -> str:
    """The text with words made whole that a hyphen at a line's end parts.

    The hyphen stays where the compound occurs elsewhere in the text, after a prefix such as "non", and where a part has
    a capital letter ("Iran-backed"); the line's end goes in every case.
    """
    lowered = text.lower()

    def whole(found: re.Match[str]) -> str:
        first, second = found.groups()
        compound = f"{first}-{second}"
        keeps = first.lower() in _KEEPS_ITS_HYPHEN or not (first[-1].islower() and second.islower())
        if (keeps or compound.lower() in lowered or first[0].isupper()) and f"{first}{second}".lower() not in lowered:
            return compound
        return first + second

    return _BROKEN_WORD.sub(whole, text.replace("\u00ad\n", ""))


def _unlock(reader: "PdfReader", name: str) -> None:
    """Open what is encrypted without a password for reading, as many files are that only forbid changes."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise _encrypted(name)


def _encrypted(name: str) -> NotAnArticle:
    return NotAnArticle(f"{name} is an encrypted PDF", hint="save it without a password")


def _pages(reader: "PdfReader", name: str, seconds: float) -> Iterator[str]:
    end = time.monotonic() + seconds
    size = 0

    def watch(*_: object) -> None:
        if time.monotonic() > end:
            raise UnreadableSource(f"{name} takes more than {seconds:g} s to read", hint="save it as text")

    for page in reader.pages:
        watch()
        text = without_surrogates(page.extract_text(visitor_operand_before=watch)).strip()
        size += len(text)
        if size > MAX_TEXT_BYTES:
            raise UnreadableSource(f"{name} holds more than {MAX_TEXT_BYTES // 1_000_000} MB of text", hint="split it")
        if text:
            yield text


def _title(reader: "PdfReader") -> str | None:
    """The title in the file's own metadata, where it is a headline and not the name of a file or a program."""
    title = reader.metadata.title if reader.metadata else None
    if not isinstance(title, str) or len(title.split()) < 3 or _FILE_NAME.search(title.strip()):
        return None
    return " ".join(title.split())
