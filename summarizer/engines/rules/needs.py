"""What a string must hold for a pattern to match it, read off the pattern: rules lacking it are neither tried nor made.

Making a rule's pattern takes half a millisecond, trying it some microseconds; to look for a few words takes less.
"""

import re
from typing import NamedTuple

Need = tuple[str, ...]
"""Of these strings one must occur."""

_MOST = 3
_RUN = re.compile(r"[^\\\[\](){}?*+|.^$<>]+")
"""Plain characters, each of which must occur; the last one need not where the next sign makes it optional."""

_MAYBE = frozenset("?*{")
_SHORTEST = 2
"""Characters of the least that is worth looking for."""


class _Piece(NamedTuple):
    """A stretch of a pattern: what it needs, and where it ends."""

    needs: list[Need]
    end: int


def needs_of(pattern: str) -> tuple[Need, ...]:
    """What a match of the pattern cannot do without, the most telling first; nothing where alternatives leave it open.

    `pattern` is the source of a rule. Macros (`<name>`) may stand for anything. Linear in the length of the source.
    """
    found = [need for need in _alternatives(pattern, 0).needs if _telling(need) >= _SHORTEST]
    return tuple(sorted(dict.fromkeys(found), key=_telling, reverse=True)[:_MOST])


def may_match(needs: tuple[Need, ...], string: str) -> bool:
    """Whether a string holds what a pattern needs."""
    for need in needs:
        for words in need:
            if words in string:
                break
        else:
            return False
    return True


def _telling(need: Need) -> int:
    return min(len(words) for words in need)


def _alternatives(pattern: str, at: int) -> _Piece:
    """The alternatives from `at` to the end of their group."""
    branches: list[list[Need]] = []
    while True:
        piece = _sequence(pattern, at)
        branches.append(piece.needs)
        at = piece.end
        if pattern[at : at + 1] != "|":
            break
        at += 1
    if len(branches) == 1:
        return _Piece(branches[0], at)
    best = [max(needs, key=_telling, default=()) for needs in branches]
    return _Piece([tuple(words for need in best for words in need)] if all(best) else [], at)


def _sequence(pattern: str, at: int) -> _Piece:
    """What one alternative needs: its runs of plain characters, and what its groups need."""
    needs: list[Need] = []
    while at < len(pattern) and pattern[at] not in "|)":
        run = _RUN.match(pattern, at)
        piece = _special(pattern, at) if run is None else _Piece([(run.group(),)], run.end())
        at = piece.end
        maybe = pattern[at : at + 1] in _MAYBE
        if run is not None and maybe:
            needs += [(run.group()[:-1],)] if at - run.start() > 1 else []
        elif not maybe:
            needs += piece.needs
    return _Piece(needs, at)


def _special(pattern: str, at: int) -> _Piece:
    character = pattern[at]
    if character == "(":
        return _group(pattern, at + 1)
    if character == "[":
        return _Piece([], _class_end(pattern, at + 1))
    if character == "\\":
        return _Piece([], at + 2)
    closing = {"<": ">", "{": "}"}.get(character)
    return _Piece([], pattern.index(closing, at) + 1 if closing else at + 1)


def _group(pattern: str, at: int) -> _Piece:
    """A group, and what it needs unless it only looks ahead or back."""
    looks = pattern.startswith(("?=", "?!", "?<=", "?<!"), at)
    if pattern.startswith("?P<", at):
        at = pattern.index(">", at) + 1
    elif looks:
        at += 3 if pattern[at + 1] == "<" else 2
    elif pattern.startswith("?:", at):
        at += 2
    elif pattern.startswith("?", at):
        return _Piece([], _unread(pattern, at))
    inner = _alternatives(pattern, at)
    return _Piece([] if looks else inner.needs, inner.end + 1)


def _unread(pattern: str, at: int) -> int:
    """The end of a group of another kind ("(?P=name)", "(?(name)…)"), which is not looked into."""
    end = pattern.index(")", at) + 1
    return _alternatives(pattern, end).end + 1 if pattern[at + 1] == "(" else end


def _class_end(pattern: str, at: int) -> int:
    at += pattern[at] == "^"
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1
