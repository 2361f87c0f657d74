"""What an article tells beside its brief: every day, place and country in it, and how many people it counts.

An engine may take a wrong day or place for the incident's; the right one is then mostly still in the text. So two
briefs contradict each other only where neither's day, or place, is told in the other's article.
"""

import datetime
import re
import sys
from functools import lru_cache
from typing import NamedTuple

from summarizer.text.countries import adjectival, capital_of, country
from summarizer.text.dates import date_mentions
from summarizer.text.keys import key
from summarizer.text.places import PlaceMention, place_mentions

READ = 3_000
"""Characters of an article that are looked at: what comes later is background."""

SHORTEST_LEAD = 160
"""Characters: a shorter first paragraph is taken with the second."""

LONGEST = 2
"""Days: a longer span is not a day that is told."""

RECENT = 400
"""Days before publication, beyond which a day is history."""

DATELINE = 40
"""Characters at the head of an article in which a place in capitals is where the report was written."""

_DAY_BEFORE = re.compile(
    r"\b(?:previous|last) (?:evening|night|afternoon|morning)\b|\b(?:evening|night|day) before\b", re.IGNORECASE
)
_CAPITAL = re.compile(r"\b([A-Z][a-z]+) capital\b")
_WORD = re.compile(r"[^\W\d_]{4,}")


class Told(NamedTuple):
    """What an article tells. Days are proleptic ordinals; `places` are keys of names, without countries.

    `countries` are those of its places too, `named` those that it speaks of by name, adjective or capital.
    """

    days: frozenset[int]
    places: frozenset[str]
    regions: frozenset[str]
    points: tuple[tuple[float, float], ...]
    countries: frozenset[str]
    named: frozenset[str]
    dateline: frozenset[str]
    words: frozenset[str]


NOTHING = Told(frozenset(), frozenset(), frozenset(), (), frozenset(), frozenset(), frozenset(), frozenset())


@lru_cache(maxsize=256)
def told(text: str, published: datetime.date | None, title: str) -> Told:
    """What the head of a text tells.

    Args:
        text: the article.
        published: the day to which "Monday" and "a day earlier" are relative.
        title: the article's title, of which only the words count.
    """
    head = text[:READ]
    lead = _lead(head)
    mentions = place_mentions(head)
    written_at = frozenset(key(each.text) for each in mentions if _in_dateline(each))
    local = [
        each for each in mentions if each.location.kind != "country" and not _in_dateline(each) and each.start < lead
    ]
    fine = [each for each in local if each.location.kind != "region"]
    names = {key(each.text) for each in fine} | {key(each.location.name) for each in fine}
    capitals = [found for match in _CAPITAL.finditer(head, 0, lead) if (found := _capital(match[1]))]
    return Told(
        _days(head[:lead], published),
        frozenset(names | {key(each) for each in capitals}),
        frozenset(key(each.text) for each in local if each.location.kind == "region"),
        tuple(
            (lat, lon)
            for each in fine
            if (lat := each.location.latitude) is not None and (lon := each.location.longitude) is not None
        ),
        frozenset(each.location.country for each in mentions if each.location.country) | _named(head, mentions),
        _named(head, mentions),
        frozenset(written_at - names),
        frozenset(map(sys.intern, _WORD.findall(key(f"{title} {head[:lead]}")))),
    )


def _in_dateline(mention: PlaceMention) -> bool:
    return mention.start < DATELINE and mention.text.isupper()


def _lead(text: str) -> int:
    """Where the first paragraphs end: what an article is about stands there, and other incidents after it."""
    end = 0
    while end < min(SHORTEST_LEAD, len(text)):
        following = text.find("\n", end + 1)
        end = following if following > 0 else len(text)
    return end


def _days(text: str, published: datetime.date | None) -> frozenset[int]:
    """The days that are told, the day before the article among them."""
    found: set[int] = set()
    for each in date_mentions(text, published, anchor=published):
        if each.first is None or each.last is None or (each.last - each.first).days >= LONGEST:
            continue
        if published is None or -1 <= (published - each.last).days <= RECENT:
            found |= set(range(each.first.toordinal(), each.last.toordinal() + 1))
    if published is not None and _DAY_BEFORE.search(text):
        found.add(published.toordinal() - 1)
    return frozenset(found)


def _capital(adjective: str) -> str | None:
    code = adjectival(adjective)
    found = country(code) if code else None
    return found.capital if found else None


def _named(text: str, mentions: list[PlaceMention]) -> frozenset[str]:
    places = {each.location.country for each in mentions if each.location.country and _is_country(each)}
    return frozenset(
        places | {code for word in set(re.findall(r"\b[A-Z][a-z]+\b", text)) if (code := adjectival(word))}
    )


def _is_country(mention: PlaceMention) -> bool:
    return mention.location.kind == "country" or capital_of(mention.text) == mention.location.country
