"""What of a brief tells its incident from others: when, where, what, who, how many, and its rarer words."""

import datetime
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.schema import Brief, Count
from summarizer.schema.vocabulary import Kind, Outcome
from summarizer.text.keys import key
from summarizer.text.names import body
from summarizer.text.places import country_code

LATEST_REPORT = 3
"""Days after an incident within which an article that gives it no date has usually appeared."""

COMMONEST = 0.05
"""A word in more of the briefs than this share (and in more than a handful) tells none of them apart."""

_HANDFUL = 12


class Sketch(NamedTuple):
    """One brief's incident, ready to compare. Days are proleptic ordinals, first and last; points are degrees."""

    number: int
    days: tuple[int, int] | None
    dated: bool
    countries: frozenset[str]
    places: frozenset[str]
    wider: frozenset[str]
    points: tuple[tuple[float, float], ...]
    kind: Kind
    actors: frozenset[str]
    tolls: dict[Outcome, Count]
    published: int | None
    terms: frozenset[str]


def sketch(brief: Brief, number: int) -> Sketch | None:
    """The sketch of a brief; None where it has no incident."""
    incident = brief.incident
    if incident is None:
        return None
    published = brief.article.published.toordinal() if brief.article.published else None
    days = _days(incident.date.start if incident.date else None, incident.date.end if incident.date else None)
    assumed = (published - LATEST_REPORT, published) if published is not None else None
    return Sketch(
        number=number,
        days=days or assumed,
        dated=days is not None,
        countries=frozenset(place.country for place in incident.places if place.country),
        places=frozenset(key(place.name) for place in incident.places),
        wider=_wider(brief),
        points=tuple(
            (p.latitude, p.longitude) for p in incident.places if p.latitude is not None and p.longitude is not None
        ),
        kind=incident.kind,
        actors=frozenset(_actor(item.actor) for item in brief.claimants if item.actor and item.stance != "silent"),
        tolls=_tolls(brief),
        published=published,
        terms=_terms(brief),
    )


def weights(sketches: Sequence[Sketch]) -> dict[str, float]:
    """How much a shared word says: the logarithm of how rare it is among the sketches (inverse document frequency)."""
    counts = Counter(term for each in sketches for term in each.terms)
    total = len(sketches)
    most = max(_HANDFUL, COMMONEST * total)
    return {term: math.log(1 + total / number) for term, number in counts.items() if 1 < number <= most}


def _days(start: datetime.date | None, end: datetime.date | None) -> tuple[int, int] | None:
    if start is None and end is None:
        return None
    first, last = start or end, end or start
    assert first is not None
    assert last is not None
    return first.toordinal(), last.toordinal()


def _wider(brief: Brief) -> frozenset[str]:
    """The regions around the places; a country is compared by its code."""
    names = [name for place in (brief.incident.places if brief.incident else ()) for name in place.within]
    return frozenset(key(name) for name in names if country_code(name) is None)


def _actor(name: str) -> str:
    known = body(name)
    return known.name.casefold() if known else key(name)


def _tolls(brief: Brief) -> dict[Outcome, Count]:
    """The widest count of each outcome: of several, that with the greatest lower bound."""
    found: dict[Outcome, Count] = {}
    for item in brief.casualties:
        old = found.get(item.outcome)
        if old is None or (item.count.low or 0) > (old.low or 0):
            found[item.outcome] = item.count
    return found


_WORD = re.compile(r"[^\W\d_]{4,}")


def _terms(brief: Brief) -> frozenset[str]:
    """The longer words of title, headline and the incident's evidence, its targets, weapons and victims."""
    assert brief.incident is not None
    parts: Iterable[str] = (
        brief.article.title or "",
        brief.headline,
        *(evidence.quote for evidence in brief.incident.evidence),
        *brief.incident.targets,
        *brief.incident.weapons,
        *(name for item in brief.casualties for name in item.names),
        *(item.who for item in brief.casualties),
    )
    return frozenset(word.casefold() for part in parts for word in _WORD.findall(part))
