"""What one process has worked out and the next would work out again, kept from process to process as byte code is.

A process that reads one article makes some 700 regular expressions, which takes a third of its time; made from what is
kept they take a tenth of that. Values are kept by name in one file in the user's cache folder, each as `marshal` writes
it, and taken apart when they are asked for. Only the command line writes the file: a library leaves no files.
"""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from marshal import dumps, loads
from os import getpid
from pathlib import Path
from typing import Any
from zlib import crc32

from summarizer.settings import cache_folder


class Kept:
    """Values by name: those that were read, and those that this process has made since."""

    def __init__(self, read: Mapping[str, bytes]) -> None:
        self._read = read
        self._made: dict[str, bytes] = {}

    def value(self, name: str, make: Callable[[], Any]) -> Any:
        """The value of a name that says all that it depends on; made if there is none, of what `marshal` can write."""
        written = self._read.get(name)
        if written is not None:
            return loads(written)  # noqa: S302  # the user's own file, as byte code is
        made = make()
        self._made[name] = dumps(made)
        return made

    def keep(self, file: Path) -> None:
        """Write what was read and made to a file, if enough is new; a folder that cannot be written is left alone."""
        if len(self._made) < _WORTH_WRITING:
            return
        body = dumps((dict(self._read) if len(self._read) < _MOST else {}) | self._made)
        unfinished = file.with_suffix(f".{getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(_checksum(body) + body)
            unfinished.replace(file)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


_WORTH_WRITING = 10
_MOST = 4000
"""Values after which a file is begun anew: those of earlier versions stay in it until then."""


def kept(name: str, make: Callable[[], Any]) -> Any:
    """A value of the package's own, never one made from an article's words: what is kept would grow with those."""
    return _kept().value(name, make)


def edition(module: str) -> int:
    """What is different once a module (its `__file__`) was changed, for the names of values that it makes.

    The sources lie beside compiled modules too.
    """
    file = Path(module)
    return crc32(file.with_name(file.name.partition(".")[0] + ".py").read_bytes())


def keep() -> None:
    """Keep what this process has made for the next one, unless Python itself is told to write no byte code."""
    if not sys.dont_write_bytecode:
        _kept().keep(_file())


@cache
def _kept() -> Kept:
    return Kept(read(_file()))


def _file() -> Path:
    """One file for each version of Python and byte order of the machine."""
    return cache_folder() / f"kept-{sys.implementation.cache_tag}-{sys.byteorder}.bin"


def read(file: Path) -> Mapping[str, bytes]:
    """The values of a file; none where there is no such file, or one that was cut off."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    body = memoryview(content)[_CHECKED:]
    found = loads(body) if _checksum(body) == content[:_CHECKED] else {}  # noqa: S302  # the user's own file
    return found if isinstance(found, dict) else {}


_CHECKED = 8
"""Bytes before the values, which say whether all of them are there: a length and a sum."""


def _checksum(body: bytes | memoryview) -> bytes:
    return len(body).to_bytes(4, "little") + crc32(body).to_bytes(4, "little")
