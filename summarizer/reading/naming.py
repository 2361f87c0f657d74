"""Ids of articles (BRIEF section 1), and how a source is named in a message."""

import hashlib
import os
from pathlib import Path, PurePath
from urllib.parse import urlsplit

_LONGEST_LABEL = 200


def label(source: str | os.PathLike[str]) -> str:
    """The source as one printable line of bounded length, for a message."""
    text = os.fspath(source)
    shown = text if text and text.isprintable() else ascii(text)[1:-1] or "''"
    return shown if len(shown) <= _LONGEST_LABEL else f"{shown[: _LONGEST_LABEL - 1]}…"


def file_id(path: PurePath, below: PurePath | None = None) -> str:
    """A file's path below the given folder without its ending; without a folder its name alone."""
    inner = path.relative_to(below) if below is not None else PurePath(path.name)
    parts = inner.with_suffix("") if inner.suffix != inner.name else inner
    return os.fsencode(parts.as_posix()).decode("utf-8", "replace")


def url_id(url: str) -> str:
    """Host and path of a URL and 8 hexadecimal digits of its SHA-256."""
    parts = urlsplit(url)
    digest = hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()
    return f"{(parts.hostname or '')}{parts.path.rstrip('/')}-{digest[:8]}"


def text_id(text: str) -> str:
    """12 hexadecimal digits of the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def distinct(wanted: str, taken: set[str]) -> str:
    """The id, or the first of `id~2`, `id~3`, … that is free; it is then taken."""
    number = 1
    found = wanted
    while found in taken:
        number += 1
        found = f"{wanted}~{number}"
    taken.add(found)
    return found


def is_url(source: str) -> bool:
    """Whether a source has a scheme, such as `https://`; a drive letter is none."""
    scheme, separator, _ = source.partition("://")
    return bool(separator) and len(scheme) > 1 and scheme.replace("+", "").replace("-", "").replace(".", "").isalnum()


def is_hidden(path: Path) -> bool:
    """Whether a name starts with a dot."""
    return path.name.startswith(".")
