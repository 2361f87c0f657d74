"""A sentence as what it says: words by their stems, amounts by what they allow, dates as worded."""

import re
from typing import NamedTuple

from summarizer.notes.sentence_words import CONNECTING, stem
from summarizer.text.amounts import Interval, amounts
from summarizer.text.dates import date_mentions
from summarizer.text.keys import key

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\(")
_POSSESSIVE = re.compile(r"['’]s$")
_HEDGE = re.compile(
    r"\b(?:at least|at most|more than|fewer than|less than|up to|about|around|nearly|almost|roughly|some|over|under)\b",
    re.IGNORECASE,
)
_MUDDLED = Interval(-1, -1, approximate=True)
"""What two hedges in a row allow: no fact says so."""

_NOT_IN_DATES = frozenset({"on", "in", "late", "early", "of", "the"})


class Token(NamedTuple):
    """A word (its stem), an amount or a date; `text` is as worded."""

    word: str
    interval: Interval | None
    day: str
    text: str

    @property
    def joins(self) -> bool:
        """Whether it only joins."""
        return self.word in CONNECTING or self.word == "("


def tokens(text: str) -> tuple[Token, ...]:
    """What a text says, in order."""
    found: list[tuple[int, Token]] = []
    bare = text
    for day in date_mentions(text, None):
        bare = f"{bare[: day.start]}{'¦' * len(day.text)}{bare[day.start + len(day.text) :]}"
        found.append((day.start, Token("", None, folded_day(day.text), day.text)))
    rest = bare
    for amount in amounts(bare):
        rest = f"{rest[: amount.start]}{'¦' * (amount.end - amount.start)}{rest[amount.end :]}"
        worded = bare[amount.start : amount.end]
        interval = amount.interval if len(_HEDGE.findall(worded)) < 2 else _MUDDLED
        found.append((amount.start, Token("", interval, "", worded)))
    for match in _WORD.finditer(rest):
        parts = ["("] if match.group() == "(" else key(_POSSESSIVE.sub("", match.group())).split()
        found += [(match.start(), Token(stem(part), None, "", match.group())) for part in parts]
    found.sort(key=lambda each: each[0])
    return tuple(token for _, token in found)


def folded_day(text: str) -> str:
    """A date as it compares: without case and what leads to it."""
    return " ".join(word for word in key(text).split() if word not in _NOT_IN_DATES)


def same(token: Token, told: Token) -> bool:
    """Whether a token says what a fact's says; a date may leave out the year."""
    if told.day:
        return bool(token.day) and (told.day == token.day or told.day.startswith(f"{token.day} "))
    if told.interval is not None:
        return token.interval == told.interval
    return bool(token.word) and token.word == told.word
