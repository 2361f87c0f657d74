"""Regular expressions whose compiled programs are kept from process to process.

A program is the list of integers that CPython's `re` hands its matcher (`_sre.compile`, which checks every program it
is given). With another Python, each expression is compiled as ever.
"""

import re
import sys
from array import array
from importlib import import_module
from typing import Any, NamedTuple

from summarizer.text.first_letters import code as program_of
from summarizer.text.kept import kept

_SRE: Any = import_module("_sre")
_PARSER: Any = import_module("re._parser")
_COMPILER: Any = import_module("re._compiler")
_TAKES_OURS = sys.implementation.name == "cpython" and hasattr(_COMPILER, "_code")


class Program(NamedTuple):
    """What the matcher is made from: flags, code in machine words, number of groups, their names both ways."""

    flags: int
    code: bytes
    groups: int
    named: dict[str, int]
    names: tuple[str | None, ...]


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """An expression of the program's own, never one made from an article's words: what is kept would grow with those.

    Raises:
        re.PatternError: it is no regular expression.
    """
    if not _TAKES_OURS:
        return re.compile(source, flags)
    name = f"expression, its first letters {_SRE.MAGIC} {int(flags)} {source}"
    return _matcher(source, Program(*kept(name, lambda: tuple(program(source, flags)))))


_WORD = "I"
"""The matcher's word, an unsigned integer of four bytes."""


def program(source: str, flags: int = 0) -> Program:
    """Compile an expression as `re` does, up to its last step."""
    parsed = _PARSER.parse(source, flags)
    code = array(_WORD, program_of(parsed, flags))
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
