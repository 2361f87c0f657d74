"""What of a brief tells its incident from others: when, where, what, who, how many, and its article's rarer words."""

import datetime
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from summarizer.merging.told import NOTHING, Told, told
from summarizer.schema import Brief, Count, Place
from summarizer.schema.vocabulary import Kind, Outcome
from summarizer.text.keys import key
from summarizer.text.lexicon import kinds, lists
from summarizer.text.names import body
from summarizer.text.places import country_code, locate

LATEST_REPORT = 3
"""Days after an incident within which an article that gives it no date has usually appeared."""

LATEST_TOLD = 6
"""Days before an article among which those that it tells are taken for its incident's."""

COMMON = 0.15
"""The weight of a word that reports of all incidents have, beside 1 for a rare one."""

WATERS = frozenset("sea gulf ocean strait river coast border line".split())
"""Last words of places that are too long for one point."""

CROWD = 6
"""Places of one day and country; with more, two names of them are taken for two places."""

PRIOR = 60
"""As many other articles are taken to have been read, so that words of a handful have a weight too."""


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
    tolls: dict[Outcome, tuple[Count, ...]]
    published: int | None
    told: Told
    elsewhere: frozenset[str]
    other_days: frozenset[int]


def sketch(brief: Brief, number: int) -> Sketch | None:
    """The sketch of a brief; None where it has no incident."""
    incident = brief.incident
    if incident is None:
        return None
    article = brief.article
    published = article.published.toordinal() if article.published else None
    tells = told(article.text, article.published, article.title or "") if article.text else NOTHING
    given = _days(incident.date.start if incident.date else None, incident.date.end if incident.date else None)
    places = [place for place in incident.places if key(place.name) not in tells.dateline and _is_fine(place)]
    return Sketch(
        number=number,
        days=given or _assumed(published, tells),
        dated=given is not None,
        countries=frozenset(place.country for place in incident.places if place.country),
        places=frozenset(key(place.name) for place in places) or tells.places,
        wider=_wider(brief),
        points=_points(places) if places else tells.points,
        kind=incident.kind,
        actors=frozenset(_actor(item.actor) for item in brief.claimants if item.actor and item.stance != "silent"),
        tolls=_tolls(brief),
        published=published,
        told=tells,
        elsewhere=_elsewhere(brief),
        other_days=_other_days(brief),
    )


def _other_days(brief: Brief) -> frozenset[int]:
    """The days of the other incidents of which the article tells."""
    days = [_days(other.date.start, other.date.end) for other in brief.other_incidents if other.date]
    return frozenset(found[0] for found in days if found and found[0] == found[1])


def _elsewhere(brief: Brief) -> frozenset[str]:
    """Where the other incidents were of which the article tells, as far as its own was not there too."""
    here = {key(place.name) for place in (brief.incident.places if brief.incident else ())}
    return frozenset(key(place.name) for other in brief.other_incidents for place in other.places) - here


def _assumed(published: int | None, tells: Told) -> tuple[int, int] | None:
    """The days of an incident that the brief gives no date: those that the article tells, else those before it."""
    if published is None:
        return None
    recent = [day for day in tells.days if published - LATEST_TOLD <= day < published]
    return (min(recent), max(recent)) if recent else (published - LATEST_REPORT, published)


class Surroundings(NamedTuple):
    """What is known of all the briefs among which two are compared.

    `weights`: how much each word says. `crowded`: days and countries of which many places are told, so that two names
    there are rather two places than two names of one.
    """

    weights: Mapping[str, float]
    crowded: frozenset[tuple[int, str]]


ALONE = Surroundings({}, frozenset())
"""Of two briefs by themselves."""


def surroundings(sketches: Sequence[Sketch]) -> Surroundings:
    """What a collection says of its members."""
    names: dict[tuple[int, str], set[str]] = defaultdict(set)
    for each in sketches:
        if each.days is not None:
            for country in each.countries:
                names[each.days[1], country] |= each.places
    crowded = frozenset(where for where, places in names.items() if len(places) > CROWD)
    return Surroundings(weights(sketches), crowded)


def weights(sketches: Sequence[Sketch]) -> dict[str, float]:
    """How much a shared word says, from 0 to 1: how rare it is among the sketches, and in reports in general."""
    counts = Counter(word for each in sketches for word in each.told.words)
    most = math.log((len(sketches) + PRIOR) / 1.5)
    return {
        word: COMMON if word in common_words() else max(0.0, math.log((len(sketches) + PRIOR) / (number + 0.5)) / most)
        for word, number in counts.items()
    }


@cache
def common_words() -> frozenset[str]:
    """The words that reports of all kinds of incidents have."""
    lines = (Path(__file__).parent / "data" / "report_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _days(start: datetime.date | None, end: datetime.date | None) -> tuple[int, int] | None:
    if start is None and end is None:
        return None
    first, last = start or end, end or start
    assert first is not None
    assert last is not None
    return first.toordinal(), last.toordinal()


def _wider(brief: Brief) -> frozenset[str]:
    """The regions around the places; a country is compared by its code."""
    places = brief.incident.places if brief.incident else ()
    names = [name for place in places for name in place.within] + [
        place.name for place in places if not _is_fine(place)
    ]
    return frozenset(key(name) for name in names if country_code(name) is None)


def _points(places: Sequence[Place]) -> tuple[tuple[float, float], ...]:
    return tuple((p.latitude, p.longitude) for p in places if p.latitude is not None and p.longitude is not None)


def _is_fine(place: Place) -> bool:
    """Whether a place is no country, region or part of a country."""
    words = place.name.casefold().split() or [""]
    wide = kinds("place").get(words[-1]) == "region" or words[-1] in WATERS or words[0] in lists()["direction"]
    if country_code(place.name) or wide:
        return False
    found = locate(place.name, (place.country,) if place.country else ())
    return found is None or found.kind != "region"


def _actor(name: str) -> str:
    known = body(name)
    return known.name.casefold() if known else key(name)


def _tolls(brief: Brief) -> dict[Outcome, tuple[Count, ...]]:
    """The counts of each outcome."""
    found: dict[Outcome, tuple[Count, ...]] = {}
    for item in brief.casualties:
        found[item.outcome] = (*found.get(item.outcome, ()), item.count)
    return found
