"""With which letters a match of an expression may begin, told to CPython's matcher, which else tries every place.

A program may say so in its first block, and `re` does where an expression begins with a letter or a class of letters.
Most of ours begin with a look to the left, an option or a choice of words, of which it says nothing. Here the letters
are read off the parsed expression. All that is not known to be impossible is possible, so the matches are the same.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from importlib import import_module
from operator import or_
from typing import Any

_COMPILER: Any = import_module("re._compiler")
_OP: Any = import_module("re._constants")

Letters = int
"""A set of ASCII letters, a bit for each; all letters beyond ASCII are always possible."""

_ASCII = 128
_ALL: Letters = (1 << _ASCII) - 1
_SMALL: Letters = sum(1 << at for at in range(ord("a"), ord("z") + 1))
_BYTES, _WORD = 256, 32
_LAST = 0x10FFFF


def code(parsed: Any, flags: int) -> list[int]:
    """The program of a parsed expression, as `re` makes it, with the letters with which a match may begin."""
    program = [int(word) for word in _COMPILER._code(parsed, flags)]  # noqa: SLF001  # it has no public name
    operation, length, told, shortest, longest = program[:5]
    if operation != _OP.INFO or told or not shortest:
        return program
    letters, _ = _first(parsed.data, parsed.state.flags | flags)
    if letters & _SMALL == _SMALL:
        return program  # few places are passed over
    block = _block(letters)
    return [operation, 4 + len(block), _OP.SRE_INFO_CHARSET, shortest, longest, *block, *program[1 + length :]]


def _block(letters: Letters) -> list[int]:
    """A set of letters as the matcher reads it: a bit for each of the first 256, then the range of all others."""
    bits = letters | ((1 << _BYTES) - (1 << _ASCII))
    words = [(bits >> at) & ((1 << _WORD) - 1) for at in range(0, _BYTES, _WORD)]
    return [int(_OP.CHARSET), *words, int(_OP.RANGE), _BYTES, _LAST, int(_OP.FAILURE)]


def _first(items: Iterable[tuple[Any, Any]], flags: int) -> tuple[Letters, bool]:
    """The letters with which some items in a row may begin, and whether they may match nothing at all."""
    found, asked = 0, _ALL
    for operation, value in items:
        if operation is _OP.ASSERT:
            ahead, nothing = _first(value[1], flags) if value[0] > 0 else (_ALL, True)
            asked &= _ALL if nothing else ahead  # what comes next has to begin so
            continue
        letters, nothing = _of(operation, value, flags)
        found |= letters & asked
        if not nothing:
            return found, False
    return found, True


def _of(operation: Any, value: Any, flags: int) -> tuple[Letters, bool]:
    """The same of one item that is no look ahead."""
    if operation in {_OP.ASSERT_NOT, _OP.AT}:
        return 0, True
    if operation is _OP.SUBPATTERN:
        _, added, taken, inside = value
        return _first(inside, _COMPILER._combine_flags(flags, added, taken))  # noqa: SLF001
    if operation is _OP.ATOMIC_GROUP:
        return _first(value, flags)
    if operation is _OP.BRANCH:
        choices = [_first(choice, flags) for choice in value[1]]
        return reduce(or_, (letters for letters, _ in choices)), any(nothing for _, nothing in choices)
    if operation in {_OP.MAX_REPEAT, _OP.MIN_REPEAT, _OP.POSSESSIVE_REPEAT}:
        letters, nothing = _first(value[2], flags)
        return letters, nothing or value[0] == 0
    if operation is _OP.LITERAL:
        return _letter(value, flags), False
    return (_class(value, flags) if operation is _OP.IN else _ALL), False


def _letter(point: int, flags: int) -> Letters:
    if not flags & _OP.SRE_FLAG_IGNORECASE:
        return _bit(point)
    if point >= _ASCII:
        return _ALL  # a sign beyond ASCII may be one of its letters in another case, as the Kelvin sign is
    letter = chr(point)
    return _bit(ord(letter.lower())) | _bit(ord(letter.upper()))


def _bit(point: int) -> Letters:
    return 1 << point if point < _ASCII else 0


def _class(items: Iterable[tuple[Any, Any]], flags: int) -> Letters:
    found, negated = 0, False
    for operation, value in items:
        if operation is _OP.NEGATE:
            negated = True
        elif operation is _OP.LITERAL:
            found |= _letter(value, flags)
        elif operation is _OP.RANGE:
            found |= reduce(or_, (_letter(point, flags) for point in range(value[0], min(value[1], _ASCII) + 1)), 0)
        else:
            found |= _CATEGORIES.get(value, _ALL)
    if negated:
        return _ALL if flags & (_OP.SRE_FLAG_IGNORECASE | _OP.SRE_FLAG_ASCII) else _ALL & ~found
    return found


def _categories() -> Mapping[Any, Letters]:
    """The ASCII letters of each category; of its opposite all, where expressions for ASCII differ from others."""
    letters = [chr(point) for point in range(_ASCII)]
    digits, spaces, words = (
        sum(_bit(ord(letter)) for letter in letters if is_one(letter))
        for is_one in (str.isdigit, str.isspace, lambda letter: letter.isalnum() or letter == "_")
    )
    return {
        _OP.CATEGORY_DIGIT: digits, _OP.CATEGORY_NOT_DIGIT: _ALL & ~digits,
        _OP.CATEGORY_SPACE: spaces,
        _OP.CATEGORY_WORD: words, _OP.CATEGORY_NOT_WORD: _ALL & ~words,
    }  # fmt: skip


_CATEGORIES = _categories()
