"""Bytes to text: UTF-8, UTF-16 and UTF-32 by their byte order mark, a declared charset, Windows-1252 for the rest.

A byte that is not UTF-8 is read as Windows-1252, one by one: so a file in Windows-1252 is read right, and so is a file
in UTF-8 into which a few such bytes were pasted. A file made mostly of such bytes is in an encoding that nobody named.
"""

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType

from summarizer.errors import NotAnArticle

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's, so it is asked for first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
)
"""How common files that are no text begin, and what to call them."""

_CHARSETS = frozenset(
    "utf-8 utf8 us-ascii ascii iso-8859-1 latin1 iso-8859-2 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 "
    "iso-8859-15 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 koi8-r "
    "koi8-u gb2312 gbk gb18030 big5 euc-jp shift_jis euc-kr".split()
)
"""Charsets that a page may declare; of the others that Python knows, some take more than linear time."""

_AS_DECLARED: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252"), "utf-8")
)
"""Names that the default way covers: what says it is ASCII or Latin-1 is Windows-1252 in practice, or even UTF-8."""


def _as_windows_1252() -> dict[int, str]:
    """Python smuggles a byte B that is not UTF-8 through as U+DC00+B; this gives each its letter."""
    return {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


_STRAY_BYTES = _as_windows_1252()
_STRAY = re.compile("[\udc80-\udcff]")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd]")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_\-]{2,30})""", re.IGNORECASE)

_MOST_STRAY = 0.25
"""Accented letters and typographic marks are under a tenth of a Western text; in a Cyrillic one most are stray."""

_MOST_CONTROLS = 0.02
"""Page breaks and escapes of an old wire feed stay far below; compressed or executable bytes lie far above."""


def decode(data: bytes, name: str, charset: str | None = None) -> str:
    """The text of some bytes, without a byte order mark, its line ends as they are.

    Args:
        data: the bytes.
        name: the source, for messages.
        charset: what the sender declares, if anything; ignored where it is wrong or unknown.

    Raises:
        NotAnArticle: the bytes are no text, or text in an encoding that cannot be told.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise NotAnArticle(f"{name} is {what}, not text", hint="save it as text, HTML or PDF")
    text = _marked(data, name)
    if text is None and charset:
        text = _declared(data, charset)
    if text is None:
        text = _unmarked(data, name)
    controls = len(_NOT_TEXT.findall(text))
    if "\x00" in text or controls > _MOST_CONTROLS * len(text):
        raise NotAnArticle(f"{name} is binary, not text", hint="give it as text, HTML or PDF")
    return text


def page_charset(data: bytes) -> str | None:
    """The charset that a page declares in its first kilobyte, if any."""
    found = _DECLARED.search(data, 0, 1024)
    return found[1].decode("ascii") if found else None


def without_surrogates(text: str) -> str:
    """The text with each half of a surrogate pair that stands alone replaced, so that it can be written as UTF-8."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _marked(data: bytes, name: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return _unmarked(rest, name) if encoding == "utf-8" else rest.decode(encoding, "replace")
    return None


def _declared(data: bytes, charset: str) -> str | None:
    wanted = charset.strip().lower()
    wanted = _AS_DECLARED.get(wanted, wanted)
    if wanted not in _CHARSETS or wanted == "utf-8":
        return None
    try:
        return data.decode(wanted)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    if b"\x00" not in data and len(_STRAY.findall(text)) > _MOST_STRAY * len(text):
        raise NotAnArticle(
            f"{name} is neither UTF-8 nor Windows-1252, and UTF-16 only with a byte order mark can be told",
            hint="save it as UTF-8",
        )
    return text.translate(_STRAY_BYTES)
