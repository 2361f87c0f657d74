"""Dates in prose, as worded and as days: absolute ones, and those relative to publication or to another day.

A date without a year is the nearest one on or before publication; a weekday the last one on or before it.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from summarizer.text.calendar_words import UNRESOLVED, VERBS_TOO, Days
from summarizer.text.date_forms import BEGINNINGS, FORMS, Form
from summarizer.text.date_readings import Anchor
from summarizer.text.expressions import compiled
from summarizer.text.number_words import lowercase

HEAD = 600
"""A full date within so many characters from the start of a text may stand in for its date of publication."""


_JOINING = frozenset({"to", "until", "and", "into", "-", "–", "through", "or"})


class DateMention(NamedTuple):
    """A date as worded: code points, end exclusive; `text` is `text[start:end]`.

    `first` and `last` are the days it can mean, both included; None where it cannot be resolved.
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None


@cache
def _pattern() -> re.Pattern[str]:
    """All forms in one pass, one group for each; the form then reads its own groups.

    Looking first whether words can begin a form at all makes the pass four times as fast.
    """
    branches = (f"(?P<form{i}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', form.words)})" for i, form in enumerate(FORMS))
    return compiled(rf"(?<!\w)(?=\d|{BEGINNINGS})(?<![\d/.,$€£-])(?:{'|'.join(branches)})(?!\w)")


@cache
def _form_pattern(form: Form) -> re.Pattern[str]:
    return compiled(form.words + r"(?!\w)")


def date_mentions(text: str, published: date | None, *, anchor: date | None = None) -> list[DateMention]:
    """Every date of a text, in order.

    Args:
        text: what to read.
        published: the day to which "Monday", "yesterday" and dates without a year are relative.
        anchor: the day to which "a day earlier" and "the same day" are relative.
    """
    lowered = lowercase(text)
    days = Anchor(published, anchor)
    found: list[DateMention] = []
    for match in _pattern().finditer(lowered):
        form = FORMS[int((match.lastgroup or "form0").removeprefix("form"))]
        inner = _form_pattern(form).match(lowered, match.start())
        if inner is None or not _is_date(text, inner):
            continue
        resolved = form.read(inner, days)
        if resolved is not None and not _to_another(lowered, inner, found):
            start, end = inner.span("core" if "core" in inner.re.groupindex else 0)
            found.append(DateMention(start, end, text[start:end], *resolved))
    return found


_OF_ANOTHER = compiled(
    r"(?:the|an?|he|she|they|it|his|her|its|their|this|that|[a-z]{3,12}ing"
    r"|(?:[a-z]{3,14} )?(?:elections?|polls|voting))\b"
)


def _to_another(lowered: str, match: re.Match[str], found: Sequence[DateMention]) -> bool:
    """“On Monday, days before the vote": how far a day lies from another is no date beside that day."""
    if not found or not match[0].endswith("before") or lowered[found[-1].end : match.start()] != ", ":
        return False
    return _OF_ANOTHER.match(lowered, match.end() + 1) is not None


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Whether names that are other words as well ("may", "march", "sun") are written as names."""
    for group in ("month", "weekday"):
        if group in match.re.groupindex and match[group]:
            name = match[group].rstrip(".")
            if name in VERBS_TOO and not text[match.start(group)].isupper():
                return False
    return True


def resolve(words: str, published: date | None, *, anchor: date | None = None) -> Days:
    """The first and the last day that the words of a date can mean, (None, None) where they cannot be resolved.

    Of several dates in the words, a span from the first to the last where a "to" or a dash joins them, else the first.
    """
    mentions = date_mentions(words, published, anchor=anchor) or _alone(words, published)
    mentions = [mention for mention in mentions if mention.first is not None]
    if not mentions:
        return UNRESOLVED
    first, last = mentions[0].first, mentions[0].last
    for mention in mentions[1:]:
        between = words[mentions[0].end : mention.start].lower().split()
        joined = 0 < len(between) <= 2 and between[-1] in _JOINING
        if not joined or mention.last is None or last is None or mention.last < last:
            break
        last = mention.last
    return first, last


def _alone(words: str, published: date | None) -> list[DateMention]:
    """A month or a year by itself, which in a text is a date only after a preposition."""
    mentions = date_mentions(f"in {words}", published)
    return [mention for mention in mentions if mention.text == words.strip()]


def dateline(text: str) -> date | None:
    """The first full date at the head of a text, which stands in for a missing date of publication."""
    head = text[:HEAD]
    for mention in date_mentions(head, None):
        if mention.first is not None and mention.first == mention.last:
            return mention.first
    return None
