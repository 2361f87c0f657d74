"""Fold a text for comparison, and find the way back from the folded text to the original.

What is folded is what a brief counts as the same wording, and nothing else: typographic quotes, dashes, white space,
soft hyphens, zero-width and control characters, ligatures and compatibility letters, and the ellipsis. Superscripts,
subscripts, fractions and circled numbers stay as they are, since "10³" is not "103". Case stays.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache

from summarizer.text.expressions import compiled

_CONTROLS = "\x00-\x08\x0e-\x1b\x7f"
_INVISIBLE = (
    f"{_CONTROLS}\x80-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\U000e0100-\U000e01ef"
)
_QUOTES = dict.fromkeys("‘’‚‛‹›′ʼ＇`´", "'") | dict.fromkeys("“”„‟«»″〝〞＂", '"')
_SHORT_DASHES = dict.fromkeys("‐‑‒–−﹣－", "-")
_LONG_DASH = "—―⸺⸻﹘"

# Decompositions that only change the look of a character. <super>, <sub>, <fraction>, <circle> change what it says.
_LOOKS = ("<compat>", "<wide>", "<narrow>", "<font>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>")
_LETTERS_DIGITS_PUNCTUATION = frozenset(
    {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "Po", "Ps", "Pe", "Pi", "Pf", "Pd", "Sm"}
)


class Folded:
    """A text folded for comparison, with the way back.

    `text` is the folded text. Every run of white space is one space; a long dash, with or without spaces around it,
    and two or more hyphens are " - "; a soft hyphen at the end of a line joins the word again.
    """

    __slots__ = ("_folded_ends", "_folded_starts", "_original", "_original_ends", "_original_starts", "text")

    def __init__(self, text: str, changes: list[tuple[int, int, str]] | None = None) -> None:
        """Apply `changes`, each (start, end, replacement) in order and apart from each other."""
        self._original = text
        self._original_starts, self._original_ends = array("q"), array("q")
        self._folded_starts, self._folded_ends = array("q"), array("q")
        self.text = text if not changes else self._applied(text, changes)

    def _applied(self, text: str, changes: list[tuple[int, int, str]]) -> str:
        pieces: list[str] = []
        last = length = 0
        for start, end, replacement in changes:
            pieces.append(text[last:start])
            pieces.append(replacement)
            length += start - last
            self._original_starts.append(start)
            self._original_ends.append(end)
            self._folded_starts.append(length)
            length += len(replacement)
            self._folded_ends.append(length)
            last = end
        pieces.append(text[last:])
        return "".join(pieces)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the original text that the span `start:end` of the folded text stands for.

        White space and dropped characters at its edges are left out, unless there is nothing else; a character that was
        folded into several is taken whole.
        """
        if start >= end:
            at = self._start(start)
            return at, at
        first, last = self._start(start), self._end(end)
        loose = first, last
        while first < last and _blank(self._original[first]):
            first += 1
        while first < last and _blank(self._original[last - 1]):
            last -= 1
        return (first, last) if first < last else loose

    def folded_offset(self, offset: int) -> int:
        """Where in the folded text the character at `offset` of the original stands."""
        i = bisect_right(self._original_starts, offset) - 1
        if i < 0:
            return offset
        if offset < self._original_ends[i]:
            return self._folded_starts[i]
        return self._folded_ends[i] + offset - self._original_ends[i]

    def _start(self, position: int) -> int:
        i = bisect_right(self._folded_starts, position) - 1
        if i < 0:
            return position
        if position < self._folded_ends[i]:
            return self._original_starts[i]
        return self._original_ends[i] + position - self._folded_ends[i]

    def _end(self, position: int) -> int:
        i = bisect_left(self._folded_starts, position) - 1
        if i < 0:
            return position
        if position <= self._folded_ends[i]:
            return self._original_ends[i]
        return self._original_ends[i] + position - self._folded_ends[i]


def fold(text: str) -> Folded:
    """The text folded for comparison, in time linear in its length."""
    if text.isascii() and text.isprintable() and "--" not in text and "  " not in text and ". . ." not in text:
        return Folded(text, [])
    letters = sorted(c for c in set(text) if c > "\x7f") if not text.isascii() else ()
    specials = "".join(c for c in letters if _look(c) != c)
    accented = any("\u0300" <= c <= "\u036f" for c in letters)
    changes: list[tuple[int, int, str]] = []
    for match in _pattern(specials, accented=accented and bool(specials)).finditer(text):
        found = match.group()
        replacement = _replacement(found, match.lastgroup or "")
        if replacement != found:
            changes.append((match.start(), match.end(), replacement))
    return Folded(text, changes)


def _replacement(found: str, kind: str) -> str:
    if kind == "space":
        return "" if _only_invisible(found) else " "
    if kind == "dash":
        return " - "
    if kind == "dots":
        return "..."
    if kind == "accents":
        return unicodedata.normalize("NFC", found)
    return _look(found)


@cache
def _invisible() -> re.Pattern[str]:
    # A soft hyphen before a line end says that the word goes on after it.
    return compiled(f"[{_INVISIBLE}]+|\u00ad[{_INVISIBLE}]*\n[ \t]*")


def _blank(character: str) -> bool:
    return character.isspace() or _only_invisible(character)


def _only_invisible(found: str) -> bool:
    return _invisible().fullmatch(found) is not None


@lru_cache(maxsize=64)
def _pattern(specials: str, *, accented: bool) -> re.Pattern[str]:
    """One pass over all that folding touches; a run of white space is always consumed whole, so the time is linear.

    Most characters are letters, or spaces before one: that they begin nothing is seen at once, except for an accent.
    """
    blank = rf"[\s{_INVISIBLE}]" if specials else rf"[\s{_CONTROLS}]"
    long_dash = f"(?:[{_LONG_DASH}]|--)" if specials else "--"
    dash = rf"{blank}*{long_dash}(?:-|{blank}*{long_dash})*{blank}*"
    branches = [rf"(?P<dash>{dash})", rf"(?P<space>{blank}{{2,}}|(?! ){blank})", r"(?P<dots>\. \. \.)"]
    if specials:
        branches.append(f"(?P<look>[{re.escape(specials)}])")
    if accented:
        branches.insert(0, r"(?P<accents>\w[\u0300-\u036f]+)")
        return compiled("|".join(branches))
    begins = rf"(?=[-.{_LONG_DASH}{re.escape(specials)}]|{blank})(?! \w)"
    return compiled(f"{begins}(?:{'|'.join(branches)})")


@lru_cache(maxsize=4096)
def _look(character: str) -> str:
    """What stands for a single character: itself, unless it differs from another one only by its look."""
    if character in _QUOTES:
        return _QUOTES[character]
    if character in _SHORT_DASHES:
        return _SHORT_DASHES[character]
    if character == "…":
        return "..."
    if "\u0300" <= character <= "\u036f" or _only_invisible(character) or character.isspace():
        return ""  # handled by their own branches; named special so that those are switched on
    if character in _LONG_DASH:
        return " - "
    if not unicodedata.decomposition(character).startswith(_LOOKS):
        return character
    if unicodedata.category(character) not in _LETTERS_DIGITS_PUNCTUATION:
        return character
    return unicodedata.normalize("NFKC", character)
