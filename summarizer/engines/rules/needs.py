"""What a string must hold for a pattern to match it, read off the pattern: rules lacking it are neither tried nor made.

Making a rule's pattern takes half a millisecond, trying it some microseconds; to look for a few words takes less.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from summarizer.text.expressions import compiled
from summarizer.text.kept import edition, kept

Need = tuple[str, ...]
"""Of these strings one must occur."""

_MOST = 3
_SHORTEST = 2
"""Characters of the least that is worth looking for."""

_TOKEN = compiled(
    r"[^\\\[\](){}?*+|.^$<>]+"  # a run of plain characters, each of which must occur
    r"|\((?:\?(?:P<\w+>|:|<?[=!]))?+(?!\?)|\)|\|"
    r"|[?*+]|\{[^}]*\}"
    r"|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|<[a-z_]+>|[.^$<>]"
)
_LOOKS = ("(?=", "(?!", "(?<")
_EDITION = edition(__file__)


@dataclass(slots=True)
class _Group:
    """A group that is being read: what its alternatives need, those before the last and the last one."""

    looks: bool = False
    before: list[list[Need]] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)

    def closed(self) -> list[Need]:
        """What the group needs; nothing where it only looks ahead or back, or where an alternative may be anything."""
        if self.looks:
            return []
        if not self.before:
            return self.needs
        best = [max(needs, key=_telling, default=()) for needs in (*self.before, self.needs)]
        return [tuple(words for need in best for words in need)] if all(best) else []


def needs_of(pattern: str, gate: Collection[str] = ()) -> tuple[Need, ...]:
    """What a match of the pattern cannot do without, the most telling first; nothing where alternatives leave it open.

    Linear in the length of the source; kept from process to process for as long as this file stays as it is.

    Args:
        pattern: the source of a rule. Macros (`<name>`) may stand for anything.
        gate: words one of which is known to occur wherever the pattern is tried; what any of them meets is left out.
    """
    name = f"needs {_EDITION} {' '.join(sorted(gate))} {pattern}"
    found: tuple[Need, ...] = kept(name, lambda: _read_off(pattern, gate))
    return found


def _read_off(pattern: str, gate: Collection[str]) -> tuple[Need, ...]:
    stack = [_Group()]
    last: list[Need] = []  # what the piece before needs, which the next sign may make optional
    run = ""  # that piece, if it is a run
    for token in _tokens(pattern):
        sign = token[0]
        if sign in "?*{":
            last = [(run[:-1],)] if len(run) > 1 else []
        stack[-1].needs += last
        last, run = [], ""
        if sign == "(":
            stack.append(_Group(looks=token.startswith(_LOOKS)))
        elif sign == ")":
            last = stack.pop().closed()
        elif sign == "|":
            stack[-1].before.append(stack[-1].needs)
            stack[-1].needs = []
        elif sign not in _SIGNS:
            last, run = [(token,)], token
    stack[-1].needs += last
    return _most_telling(stack[-1].closed(), gate)


def _most_telling(needs: Iterable[Need], gate: Collection[str]) -> tuple[Need, ...]:
    """The needs with the longest strings, each once, without those that a word of the gate may meet."""
    found: list[Need] = []
    for need in sorted(needs, key=_telling, reverse=True):
        if _telling(need) < _SHORTEST or len(found) == _MOST:
            break
        if not gate or not all(_meets(word, need) for word in gate):
            shortest = _shortest(need)
            if shortest not in found:
                found.append(shortest)
    return tuple(found)


_SIGNS = frozenset("?*{+\\[<.^$>")


def _tokens(pattern: str) -> list[str]:
    """The signs and runs of a pattern; none of one with signs that are not known here, which then needs nothing."""
    found: list[str] = _TOKEN.findall(pattern)
    return found if sum(map(len, found)) == len(pattern) else []


def may_match(needs: tuple[Need, ...], string: str) -> bool:
    """Whether a string holds what a pattern needs."""
    for need in needs:
        for words in need:
            if words in string:
                break
        else:
            return False
    return True


def _shortest(need: Need) -> Need:
    """A need without the strings that hold another of its strings: where "claimed" is, "claim" is as well.

    The shortest come first, which are the most often found.
    """
    kept: list[str] = []
    for words in sorted(need, key=len):
        if not _meets(words, kept):
            kept.append(words)
    return tuple(kept)


def _meets(word: str, need: Collection[str]) -> bool:
    """Whether a string that holds the word meets a need."""
    return any(words in word for words in need)


def _telling(need: Need) -> int:
    return min(map(len, need))
