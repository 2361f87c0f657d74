"""Capitalised words of a text and how they hang together: the raw material of names and places.

One linear pass with one pattern; everything else looks only at what it found.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.text.expressions import compiled
from summarizer.text.keys import key

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĬİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽȘȚḀḎḐḨḪḲḴṬṮẒẔ"
# A capital that does not stand inside a word; then dotted initials, or letters with inner hyphens and apostrophes.
# The possessive "'s" stays outside.
_WORD = compiled(rf"[{_UPPER}](?<![\w][{_UPPER}])(?:\.(?:[{_UPPER}]\.?)*|\w*(?:[-‑'’ʿʾ`](?!s\b)\w+)*)")
# Lower-case beginnings that belong to the capitalised word after them: "al-Asad", "ez-Zor", "d'Ivoire".
_ARTICLES = frozenset({"al", "el", "an", "as", "ash", "ad", "ar", "at", "az", "ez", "es", "ul", "ur", "d", "l", "pro"})
# Abbreviations whose stop does not end a name: "Lt. Col. Amer".
ABBREVIATIONS = frozenset(
    "Lt Gen Col Maj Sgt Capt Brig Adm Vice Rear Cmdr Cdr Cpl Pvt Pte Supt Insp Det Dr Mr Mrs Ms Prof Rev Fr Sen Rep "
    "Gov Hon St Mt Ft Jr Sr Lieut Asst Dep Msgr Rabbi Sec Amb Pres Comdr Spc Pfc".split()
)
_LONGEST_LINK = 12
_LONGEST_HEADLINE, _HEADLINE_SHARE = 220, 0.8


class Word(NamedTuple):
    """A capitalised word at text[start:end] and its key. `link`: what stands before the next one, "" if far away."""

    start: int
    end: int
    text: str
    link: str
    key: str


@lru_cache(maxsize=32)  # names and places are looked for in the same text
def words(text: str) -> tuple[Word, ...]:
    """Every capitalised word in order, possessive endings left out."""
    spans = [_span(text, match) for match in _WORD.finditer(text)]
    found = []
    for at, (start, end) in enumerate(spans):
        following = spans[at + 1][0] if at + 1 < len(spans) else len(text) + _LONGEST_LINK
        link = text[end:following] if following - end < _LONGEST_LINK else ""
        if link == "\n" and _names_alone(text, end):
            link = ""
        word = text[start:end]
        found.append(Word(start, end, word, link, key(word)))
    return tuple(found)


_LONGEST_NAME_LINE = 40


def _names_alone(text: str, end: int) -> bool:
    """Whether a line that ends here is short and of capitalised words only, as in a signature: no name goes on."""
    line = text[
        max(text.rfind("\n", max(0, end - _LONGEST_NAME_LINE - 1), end), end - _LONGEST_NAME_LINE - 1) + 1 : end
    ]
    return len(line) < _LONGEST_NAME_LINE and all(word[:1].isupper() for word in line.split())


_BEFORE_INNER = frozenset("-‑'’")


def _span(text: str, match: re.Match[str]) -> tuple[int, int]:
    start, end = match.span()
    if start and text[start - 1] in _BEFORE_INNER:
        begin = start - 1
        while begin and text[begin - 1].isalpha() and start - begin < 5:
            begin -= 1
        if text[begin : start - 1].lower() in _ARTICLES and not (begin and text[begin - 1].isalnum()):
            start = begin
    return start, end


def adjoins(word: Word) -> bool:
    """Whether the next capitalised word follows at once: a space, a line break, or the stop of an abbreviation."""
    link = word.link
    return link in {" ", "  ", "\n", "\u00a0"} or (link in {". ", ".\n"} and word.text in ABBREVIATIONS)


def opens_sentence(text: str, start: int) -> bool:
    """Whether what begins at `start` is the first word of its line or sentence, where any word has a capital."""
    at = start
    while at and text[at - 1] in " \t\u00a0\"'“”‘’([—-–":
        at -= 1
    return at == 0 or text[at - 1] in ".!?\n:;"


_LINE = compiled(r"[^\n]+")
_LETTERS = compiled(r"[^\W\d_]{4,}")


@lru_cache(maxsize=32)
def title_case_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of lines in which nearly every longer word has a capital: headlines and telex, where it says nothing."""
    return tuple(line.span() for line in _LINE.finditer(text) if _is_title_case(line.group()))


def _is_title_case(line: str) -> bool:
    if len(line) > _LONGEST_HEADLINE or line.isupper():
        return line.isupper()
    if line.rstrip()[-1:] in {".", ",", ";"} or not line.lstrip("\"'“‘ ")[:1].isupper():
        return False
    longer = _LETTERS.findall(line)
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) >= _HEADLINE_SHARE * len(longer)


class Spans:
    """Spans in order, asked with rising offsets whether one of them holds the offset."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._rest = list(reversed(spans))

    def hold(self, offset: int) -> bool:
        while self._rest and self._rest[-1][1] <= offset:
            self._rest.pop()
        return bool(self._rest) and self._rest[-1][0] <= offset
