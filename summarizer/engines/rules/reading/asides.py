"""Brackets that no rule need read: what spells out the name before them, and an editor's notes on a broadcast."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.reading.tokens import Token, tokens
from summarizer.text.expressions import compiled

_BRACKETS = compiled(r"[\[(][^\[\]()]{1,90}[\])]")
_NOTE = compiled(
    r"(?i)\[(?:passage omitted|passage indistinct|words? (?:indistinct|omitted)|(?:few|several) words indistinct"
    r"|begin[^\]]*recording|end[^\]]*recording|sic|as (?:heard|received|published)|changes thought|text|excerpts?"
    r"|no further text)\]"
)
_NAME_WORD = compiled(r"[^\W\d_][\w.'’-]*|\d+[\w-]*")
_SMALL = frozenset("of the for and de la del los las y in el".split())
_LONGEST_ACRONYM = 10


def told_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` without its asides."""
    found: list[Token] = []
    at = start
    for first, last in asides(text, start, end):
        found += tokens(text, at, first)
        at = last
    return found + tokens(text, at, end)


def asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of brackets, marks included, that spell out a name ("ELN [Army of National Liberation]") or note a cut."""
    if text.find("[", start, end) < 0 and text.find("(", start, end) < 0:
        return
    for match in _BRACKETS.finditer(text, start, end):
        if _NOTE.fullmatch(match.group()) or (match.start() > start and _spells_out(text, match, start)):
            yield match.span()


def _spells_out(text: str, match: re.Match[str], start: int) -> bool:
    words = _NAME_WORD.findall(match.group())
    before = text[max(start, match.start() - 40) : match.start()].split()
    if words and before and _edited(match.group(), words, before[-1]):
        return True
    if not words or not before or not before[-1][:1].isalnum():
        return False
    last = before[-1]
    if len(words) == 1 and words[0].isupper() and 1 < len(words[0]) <= _LONGEST_ACRONYM:
        return last[0].isupper()
    acronym = len(last) > 1 and last.isupper()
    return acronym and len(words) > 1 and all(word[0].isupper() or word.lower() in _SMALL for word in words)


def _edited(aside: str, words: list[str], last: str) -> bool:
    """Whether square brackets hold another name of what is named before them: "the "Civic Force" [Fuerza Civica]"."""
    capitals = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    named = last[:1].isupper() or last.rstrip(",.")[-1:] in {'"', "”"}
    return aside.startswith("[") and capitals and named and (len(words) > 1 or words[0].isupper())
