"""Regular expressions whose compiled programs are kept from process to process, as Python keeps byte code.

A process that reads one article makes some 500 of them, which takes a third of its time; made from kept programs they
take a tenth of that. A program is the list of integers that CPython's `re` hands its matcher (`_sre.compile`, which
checks every program it is given). They are read from one file in the user's cache folder. Only the command line writes
it: a library leaves no files. Without the file, or with another Python, each expression is compiled as ever.
"""

import re
import sys
from array import array
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import import_module
from marshal import dumps, loads
from os import getpid
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.settings import cache_folder

Key = tuple[str, int]
"""An expression and its flags."""

_SRE: Any = import_module("_sre")
_PARSER: Any = import_module("re._parser")
_COMPILER: Any = import_module("re._compiler")


class Program(NamedTuple):
    """What the matcher is made from: flags, code in machine words, number of groups, their names both ways."""

    flags: int
    code: bytes
    groups: int
    named: dict[str, int]
    names: tuple[str | None, ...]


class Programs:
    """The programs there are: those that were read, and those that this process has made since."""

    def __init__(self, read: Mapping[Key, tuple[Any, ...]]) -> None:
        self._read = read
        self._made: dict[Key, Program] = {}

    def pattern(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """The expression, from its program if there is one."""
        key = (source, int(flags))
        program = self._read.get(key)
        if program is None:
            program = self._made[key] = _program(source, flags)
        return _matcher(source, Program(*program))

    def keep(self, file: Path) -> None:
        """Write what was read and made to a file, if enough is new; a folder that cannot be written is left alone."""
        if len(self._made) < _WORTH_WRITING:
            return
        kept = dict(self._read) if len(self._read) < _MOST else {}
        body = dumps(kept | {key: tuple(program) for key, program in self._made.items()})
        unfinished = file.with_suffix(f".{getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(sha256(body).digest() + body)
            unfinished.replace(file)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


_WORTH_WRITING = 10
_MOST = 4000
"""Programs after which a file is begun anew: those of earlier versions stay in it until then."""


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """An expression of the program's own, never one made from an article's words: what is kept would grow with those.

    Raises:
        re.PatternError: it is no regular expression.
    """
    programs = _programs()
    return programs.pattern(source, flags) if programs is not None else re.compile(source, flags)


def keep() -> None:
    """Keep what this process has compiled for the next one, unless Python itself is told to write no byte code."""
    programs = _programs()
    if programs is not None and not sys.dont_write_bytecode:
        programs.keep(_file())


@cache
def _programs() -> Programs | None:
    """The programs of this process; None on a Python whose matcher takes none of ours."""
    if sys.implementation.name != "cpython" or not hasattr(_COMPILER, "_code"):
        return None
    return Programs(_read(_file()))


def _file() -> Path:
    """One file for each kind of program: Python's version, its matcher's, and the machine's byte order."""
    kind = f"{sys.implementation.cache_tag}-{import_module('_sre').MAGIC}-{sys.byteorder}"
    return cache_folder() / f"expressions-{kind}.bin"


def _read(file: Path) -> Mapping[Key, tuple[Any, ...]]:
    """The programs of a file; none where there is no such file, or one that was cut off."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    digest, body = content[:_DIGEST], content[_DIGEST:]
    found = loads(body) if sha256(body).digest() == digest else {}  # noqa: S302  # the user's own file, as byte code is
    return found if isinstance(found, dict) else {}


_DIGEST = sha256().digest_size
_WORD = "I"
"""The matcher's word, an unsigned integer of four bytes."""


def _program(source: str, flags: int) -> Program:
    """Compile an expression as `re` does, up to its last step."""
    parsed = _PARSER.parse(source, flags)
    code = array(_WORD, map(int, _COMPILER._code(parsed, flags)))  # noqa: SLF001  # it has no public name
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return Program(int(flags | state.flags), code.tobytes(), state.groups - 1, dict(state.groupdict), tuple(names))


def _matcher(source: str, program: Program) -> re.Pattern[str]:
    """The last step of compiling."""
    code = array(_WORD, program.code).tolist()
    made: re.Pattern[str] = _SRE.compile(source, program.flags, code, program.groups, program.named, program.names)
    return made
