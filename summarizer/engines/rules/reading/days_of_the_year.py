"""Days told by day and month alone: which is which, and which are still to come."""

import re
from datetime import date
from functools import cache

from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled
from summarizer.text.late import late

_FAR_BACK = 330
"""Days before the news from which a day and a month without a year are more likely those still to come."""


def yet_to_come(mention: DateMention, news: date) -> bool:
    """Whether a day of the year, worded without the year, is one of the weeks to come: "the 19 March elections"."""
    if mention.last is None or (news - mention.last).days < _FAR_BACK:
        return False
    return named_day(mention.text) is not None and _YEAR.search(mention.text) is None


def planned(before: str) -> bool:
    """Whether the words before a date speak of what is still to come: "a plan to hold an election in December"."""
    return _PLANNED.search(before) is not None


_PLANNED = late(
    r"\b(?:plans?|planned|planning|due|scheduled|expected|set|slated|intends?|hopes?|will|would|ahead of)\b"
    r"(?: [^ ,.;]+){0,6} (?:in|on|for|by) $"
    r"|\b(?:elections?|polls?|votes?|referendum)(?: [^ ,.;]+){0,2} (?:in|on|for) $"
)

_YEAR = compiled(r"\d{4}|['’]\d\d")


@cache
def _month_day() -> re.Pattern[str]:
    return compiled(
        r"(january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{1,2})\b"
        r"|\b(\d{1,2})\s+(january|february|march|april|may|june|july|august|september|october|november|december)",
        re.IGNORECASE,
    )


def named_day(words: str) -> tuple[str, str] | None:
    """Month and day of a date without a year, which can be told apart although neither resolves."""
    match = _month_day().search(words)
    if match is None:
        return None
    month, day = (match.group(1), match.group(2)) if match.group(1) else (match.group(4), match.group(3))
    return month.lower(), day


_A_MONTH = late(
    r"(?i)(?:(?:in|late|early|mid|last|since|this past)[ -](?:in )?)*"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)$"
)
_A_DAY = late(r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|tonight)\b")


def is_of_another_month(words: str, news: str) -> bool:
    """Whether a date is no more than a month, and the news has a day of the week: “in August" beside “on Sunday"."""
    return _A_MONTH.match(words) is not None and _A_DAY.search(news) is not None
