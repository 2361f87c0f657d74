"""Places that a text mentions, where they are, and what the text says they lie in."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.text import countries
from summarizer.text.candidates import KNOWN, NOTABLE, Candidate, candidates
from summarizer.text.capitalised import Word, words
from summarizer.text.countries import country_code
from summarizer.text.expressions import compiled
from summarizer.text.gazetteer import Entry, Location, entries, locate
from summarizer.text.keys import key
from summarizer.text.lexicon import kinds, lists
from summarizer.text.place_context import held, holds, in_a_part
from summarizer.text.surroundings import word_before

__all__ = ["Location", "PlaceMention", "country_code", "locate", "place_mentions"]

_RANK = {"site": 0, "city": 1, "region": 2, "country": 3}


class PlaceMention(NamedTuple):
    """A place at text[start:end] == text. `within`: names of what the text says it lies in, small to large."""

    start: int
    end: int
    text: str
    location: Location
    within: tuple[str, ...]


def place_mentions(text: str) -> list[PlaceMention]:
    """Every place in order, not overlapping. Adjectives ("Iraqi forces") are none; linear in the length of the text."""
    found = words(text)
    if not found:
        return []
    accepted = _established(candidates(text, found))
    spoken_of = _countries(found, accepted)
    holders = _holders(text, accepted)
    named = [_mention(text, at, accepted, holders, spoken_of) for at in range(len(accepted))]
    return sorted([*named, *_capitals(text, found)], key=lambda mention: mention.start)


_NAMED_CAPITAL = compiled(r"(?: city)?(?:,|,? of)? ?(?:the )?[A-ZÀ-Þ(]|-|'s? [A-Z]")


def _capitals(text: str, found: tuple[Word, ...]) -> list[PlaceMention]:
    """“the Kenyan capital", where its name does not follow."""
    mentions = []
    for word in found:
        end = word.end + len(" capital")
        owned = text.startswith(("'s capital", "’s capital"), word.end)
        end += 2 * owned
        told = owned or text.startswith(" capital", word.end)
        if not told or text[end : end + 1].isalpha() or _NAMED_CAPITAL.match(text, end):
            continue
        code = countries.country_code(word.text) if owned else countries.adjectival(word.text)
        country = countries.country(code) if code else None
        where = locate(country.capital, {country.code}) if country is not None and country.capital else None
        if where is not None:
            mentions.append(PlaceMention(word.start, end, text[word.start : end], where, ()))
    return mentions


def _established(found: list[Candidate]) -> list[Candidate]:
    """Those that are certain, and those whose name is certain elsewhere in the text."""
    sure = {key(each.name) for each in found if each.certain}
    return [each for each in found if each.certain or key(each.name) in sure]


def _countries(found: tuple[Word, ...], accepted: list[Candidate]) -> Counter[str]:
    """How often the text speaks of each country, by name, adjective or capital."""
    spoken_of: Counter[str] = Counter()
    for word in found:
        code = countries.adjectival(word.text)
        if code:
            spoken_of[code] += 1
    for candidate in accepted:
        code = countries.named(candidate.name) or _only_capital(candidate.name)
        if code:
            spoken_of[code] += 1
    return spoken_of or _likely_countries(accepted)


def _likely_countries(accepted: list[Candidate]) -> Counter[str]:
    """Of a text that names no country: those of its places whose names no other country has."""
    likely: Counter[str] = Counter()
    for name in dict.fromkeys(key(candidate.name) for candidate in accepted if candidate.known):
        codes = {entry.location.country for entry in entries(name) if entry.location.country}
        if len(codes) == 1:
            likely[codes.pop()] += 1
    most = max(likely.values(), default=0)
    return Counter({code: number for code, number in likely.items() if 2 * number > most})


def _only_capital(name: str) -> str | None:
    """The country whose capital has this name, if no other place of any size does."""
    code = countries.capital_of(name)
    others = (entry for entry in entries(key(name)) if entry.location.country != code) if code else ()
    return None if any(entry.weight >= KNOWN for entry in others) else code


def _holders(text: str, accepted: list[Candidate]) -> dict[int, int]:
    """For each candidate that the text puts inside another: the index of that other."""
    found: dict[int, int] = {}
    for at, (one, two) in enumerate(pairwise(accepted)):
        gap = text[one.end : two.start]
        first, second = _rank(text, one), _rank(text, two)
        town = second >= _RANK["city"] >= first
        part = one.kind is not None and gap.startswith(_PART_OF if town else " of")
        if (second > first or part or (town and in_a_part(gap))) and holds(gap):
            found[at] = at + 1
        elif first > second and held(gap):
            found[at + 1] = at
    return found


_PART_OF = (" of", " in", ", in")


def _rank(text: str, candidate: Candidate) -> float:
    if candidate.kind:
        generic = text[candidate.start : candidate.end].rpartition(" ")[2].lower()
        part = generic in lists()["smaller_region"] or generic in lists()["town_part"]
        return _RANK[candidate.kind] - (0.5 if part else 0)
    if countries.named(candidate.name):
        return _RANK["country"]
    found = entries(key(candidate.name))
    return _RANK[found[0].location.kind] if found else _RANK["city"]


def _mention(
    text: str, at: int, accepted: list[Candidate], holders: dict[int, int], spoken_of: Counter[str]
) -> PlaceMention:
    candidate = accepted[at]
    within, inside = _within(text, at, accepted, holders, spoken_of)
    code = _adjective_before(text, candidate.start)
    if code and not inside:
        country = countries.country(code)
        within, inside = (*within, country.name if country else code), {code}
    location = _located(text, candidate, inside, spoken_of)
    if (
        candidate.known
        and candidate.kind == "site"
        and not within
        and spoken_of[location.country or ""]
        and _is_its_town(text, candidate, location)
    ):
        within = (candidate.name,)
    generic = text[candidate.start : candidate.end].rsplit(maxsplit=1)[-1].lower()
    if generic in _ANYWHERE and not inside and location.country not in spoken_of:  # "Bay Street" is in no town of Bay
        location = location._replace(country=None, latitude=None, longitude=None)
    start = _with_direction(text, candidate, location)
    if start < candidate.start:
        within = (candidate.name, *within)
        location = location._replace(name=text[start : candidate.end], kind="region")
    return PlaceMention(
        start, candidate.end, text[start : candidate.end], location, tuple(" ".join(name.split()) for name in within)
    )


_OF_A_TOWN = frozenset(
    "airport market hospital stadium cathedral prison jail refinery university mosque barracks courthouse".split()
)
"""What towns have one of, and what bears their name: "the Monteria airport"; a street or a river of that name may be
anywhere."""


def _is_its_town(text: str, candidate: Candidate, location: Location) -> bool:
    """Whether a site is named after the town in which it lies."""
    generic = text[candidate.start : candidate.end].rsplit(maxsplit=1)[-1].lower()
    if generic not in _OF_A_TOWN or location.country is None or countries.named(candidate.name):
        return False
    found = (e for e in entries(key(candidate.name)) if e.location.kind == "city" and e.weight >= KNOWN)
    return any(each.location.country == location.country for each in found)


def _within(
    text: str, at: int, accepted: list[Candidate], holders: dict[int, int], spoken_of: Counter[str]
) -> tuple[tuple[str, ...], set[str]]:
    """What holds the candidate, small to large, and the countries that those are or lie in."""
    names: list[str] = []
    codes: set[str] = set()
    seen = {at}
    while at in holders and holders[at] not in seen:
        at = holders[at]
        seen.add(at)
        phrase = " ".join(text[accepted[at].start : accepted[at].end].split())
        names.append(accepted[at].name if not accepted[at].kind else _full(accepted[at], phrase))
        largest = locate(phrase, spoken_of)
        if largest and largest.country:
            codes = {largest.country}
    return tuple(names), codes


def _full(candidate: Candidate, phrase: str) -> str:
    location, whole = locate(candidate.name), entries(key(phrase))
    if location and whole and whole[0].location.country != location.country:
        return phrase  # "Santander department" is not Santander
    return location.name if location and location.kind == "region" else candidate.name


def _adjective_before(text: str, start: int) -> str | None:
    """The country of "the Iraqi city of Mosul", "Iraqi Kurdistan": an adjective at most six words before."""
    before = text[max(0, start - 60) : start].split()
    places = False
    for back, word in enumerate(reversed(before[-6:])):
        code = countries.adjectival(word)
        if code:
            return code if places or back == 0 else None
        if not word.islower() or word[-1] in ",.;:" or word in _ABROAD or word in _ANOTHER_PHRASE:
            return None
        places = places or word in kinds("place") or word in {"capital", "cities", "towns", "villages"}
    return None


_ANOTHER_PHRASE = frozenset(
    "the a an its their his her this that on in at near against from to over into across around outside inside by with "
    "hit struck shelled bombed attacked raided".split()
)
"""Between an adjective and a place: it belongs to something else ("Russian missiles hit the city of Lviv")."""

_ANYWHERE = frozenset(
    "street road avenue lane boulevard drive highway neighborhood neighbourhood suburb quarter factory mill plant farm "
    "ranch estate park square school hotel theater theatre church building".split()
)
"""What bears the name of a town, a saint or a man, and lies anywhere: "Escalon neighborhood", "the San Isidro farm"."""

_ABROAD = frozenset(
    "embassy embassies consulate consulates mission missions base bases airbase airbases barracks camp camps "
    "centre center school institute library outpost outposts headquarters".split()
)
"""What a country has in others as well: "the Salvadoran embassy in Lima"."""


def _located(text: str, candidate: Candidate, inside: set[str], spoken_of: Counter[str]) -> Location:
    code = next(iter(inside), None)
    if not candidate.known:
        return Location(candidate.name, code, None, None, candidate.kind or "city")
    if countries.named(candidate.name) and (not inside or countries.named(candidate.name) in inside):
        found = locate(candidate.name)
    else:
        found = _likeliest(text, candidate, inside, spoken_of) or locate(candidate.name, inside)
    if found is None:
        return Location(candidate.name, code, None, None, candidate.kind or "city")
    return found._replace(kind=candidate.kind) if candidate.kind and found.kind != "country" else found


def _likeliest(text: str, candidate: Candidate, inside: set[str], spoken_of: Counter[str]) -> Location | None:
    """Of places with one name, one in what holds it, else the best of size and how much the text speaks of its country.

    A small town of a country that the text does not speak of is not what it means; nor is one outside what holds it.
    """
    found = entries(key(candidate.name))
    if candidate.kind == "region":  # "Cordoba department" is no more in Argentina than in Spain
        found = (*entries(key(text[candidate.start : candidate.end])), *found)
    best, best_score, familiar = None, -1.0, not spoken_of
    capital = countries.capital_of(candidate.name)
    for entry in found:
        code = entry.location.country or ""
        score = math.log10(entry.weight + 1) + (10.0 if code in inside else 0.0)
        score += (2.0 if spoken_of[code] else 0.0) + min(spoken_of[code], 10) / 10
        if capital == code and entry.location.kind == "city":
            score += 1.0
        if candidate.kind == "region" and entry.location.kind == "region":
            score += 3.0
        if score > best_score:
            best, best_score = entry.location, score
            known = entry.weight >= (NOTABLE if candidate.kind or _shared(found, entry) else KNOWN)
            familiar = not spoken_of or not code or known or bool(spoken_of[code]) or code in inside
    if best and (not familiar or (inside and best.country and best.country not in inside)):
        return Location(candidate.name, next(iter(inside), None), None, None, candidate.kind or best.kind)
    return best


def _shared(found: Sequence[Entry], entry: Entry) -> bool:
    """Whether a town has its name from nobody in particular: places of other countries bear it as well."""
    return any(each.location.country != entry.location.country for each in found)


def _with_direction(text: str, candidate: Candidate, location: Location) -> int:
    """Where "southern Lebanon" begins; directions belong to the name of a country or a region, not of a city."""
    if location.kind not in {"country", "region"} or candidate.kind:
        return candidate.start
    if text[candidate.start - 1 : candidate.start] not in {" ", "\n"}:
        return candidate.start
    word = word_before(text, candidate.start)
    if word.lower() in lists()["direction"]:
        return candidate.start - 1 - len(word)
    return candidate.start
