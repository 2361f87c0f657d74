"""When the incident was, as far as known, and other dates held against it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from summarizer.engines.rules.reading.days_of_the_year import is_of_another_month, named_day, yet_to_come
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled


@dataclass(frozen=True, slots=True)
class Focus:
    """When the incident was, as far as known; what differs is background. `news`: the day of the article."""

    first: date | None = None
    last: date | None = None
    words: str = ""
    news: date | None = None


def against(mention: DateMention, focus: Focus) -> str:
    """Whether a date lies "earlier" or "later" than the incident; empty where it may be its own."""
    if focus.last is not None and yet_to_come(mention, focus.last):
        return "later"
    if focus.first is not None and focus.last is not None and mention.first is not None and mention.last is not None:
        if mention.last < focus.first:
            return "earlier"
        return "later" if mention.first > focus.last else ""
    if mention.first is None and _after_another().fullmatch(mention.text) and _fresh(focus):
        return "earlier"
    unknown = mention.first is None or focus.first is None
    if unknown and mention.text != focus.words and _long_gone().search(mention.text):
        return "earlier"
    if focus.first is None and mention.first is None and is_of_another_month(mention.text, focus.words):
        return "earlier"
    if focus.words and mention.first is None and named_day(mention.text) and named_day(focus.words):
        return "" if named_day(mention.text) == named_day(focus.words) else "earlier"
    return ""


@cache
def _after_another() -> re.Pattern[str]:
    """“A month later": after something that is over by the time of the news."""
    return compiled(
        r"(?i)(?:an?|one|two|three|four|five|six|several|some|the|\d+) (?:weeks|months?|years?) (?:later|after)|"
        r"(?:the )?(?:next|following) (?:month|year|summer|winter|spring|autumn)"
    )


def _fresh(focus: Focus) -> bool:
    """Whether the incident is so new that no month can have gone by since."""
    return focus.first is not None and focus.news is not None and (focus.news - focus.first).days < _WEEKS


_WEEKS = 14


@cache
def _long_gone() -> re.Pattern[str]:
    """Relative dates that lie before the news even where they cannot be resolved."""
    return compiled(
        r"(?i)\b(?:(?:last|previous|past|recent) (?:month|week|year|months|weeks|years|summer|winter|"
        r"spring|autumn|decade)|(?<!minutes )(?<!minute )(?<!moments )(?<!hours )(?<!hour )ago|"
        r"earlier this (?:month|year|week|spring|summer|autumn|winter)|(?:day|days|week|weeks|month|"
        r"months|year|years) (?:earlier|before))\b"
    )
