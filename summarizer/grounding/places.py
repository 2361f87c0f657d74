"""Where places are and which countries speakers have: computed from the article's words and the gazetteer."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.grounding.context import Context, Passage, Sentence
from summarizer.grounding.countries_named import countries_in
from summarizer.grounding.findings import Doubt
from summarizer.grounding.presence import occurs
from summarizer.schema import DraftPlace, Place
from summarizer.text import names, places
from summarizer.text.countries import country
from summarizer.text.expressions import compiled
from summarizer.text.gazetteer import well_known

_CODE = compiled(r"[A-Z]{2}")


class Placed(NamedTuple):
    """A grounded place (None: the article does not have it), with doubts."""

    place: Place | None
    doubts: tuple[Doubt, ...]


def placed(draft: DraftPlace, passages: Sequence[Passage], context: Context) -> Placed:
    """The place with what it lies in, country and coordinates."""
    if not draft.name or not occurs(draft.name, context):
        return Placed(
            None, (Doubt("not_in_article", f"the place “{draft.name}” is not in the article, and is left out"),)
        )
    within = [each for each in draft.within if each and occurs(each, context)]
    doubts = [
        Doubt("not_in_article", f"“{each}”, around “{draft.name}”, is not in the article, and is left out")
        for each in draft.within
        if each not in within
    ]
    told = _told(draft.name, within, passages, context)
    location = told or _looked_up(draft.name, within, passages, context)
    if _strange(draft, location, within, context, told=told is not None):
        location = _of_country(draft.name, draft.country)
    country = location.country if location and location.kind != "unknown" else None
    country, doubt = _country(country or _outer(within, context), draft.country, f"“{draft.name}”")
    doubts.extend([doubt] if doubt else [])
    place = Place(
        name=draft.name,
        within=within,
        country=country,
        latitude=location.latitude if location else None,
        longitude=location.longitude if location else None,
    )
    return Placed(place, tuple(doubts))


def _told(name: str, within: Sequence[str], passages: Sequence[Passage], context: Context) -> places.Location | None:
    """Where a sentence of the evidence has it, which says what it lies in."""
    around, small = _countries_of(within, context), name.lower()
    for each in _sentences(passages):
        if small in each.text.lower():
            for mention in each.places:
                if mention.text.lower() == small and (not around or mention.location.country in around):
                    return mention.location
    return None


def _looked_up(
    name: str, within: Sequence[str], passages: Sequence[Passage], context: Context
) -> places.Location | None:
    """Where the gazetteer has it, near what it lies in, else near the other places of the evidence."""
    around = _countries_of(within, context)
    known = None if around else places.locate(name)
    if known is not None and known.country in context.countries and well_known(known):
        return known  # "Bogota", where the evidence speaks of "U.S. authorities"
    if not around:
        near = (mention.location.country for each in _sentences(passages) for mention in each.places)
        around = {country for country in near if country}
    found = places.locate(name, around)
    if within and found is not None and around and found.country not in around:
        return None  # another of that name: "Dolores neighbourhood", in a town of another country
    return found


def _sentences(passages: Sequence[Passage]) -> list[Sentence]:
    return [each for passage in passages for each in passage.sentences]


def _countries_of(names: Sequence[str], context: Context) -> set[str]:
    return {code for each in names if (code := _code_of(each, context))}


def _strange(
    draft: DraftPlace, location: places.Location | None, within: Sequence[str], context: Context, *, told: bool
) -> bool:
    """Whether a place was found in a country that is not meant, and the article speaks of the proposed one.

    Towns, streets and hospitals of one name lie in many countries; a capital or a large city is known without a word,
    unless the proposed country has one of that name as well. Where no evidence has the place (`told`), only its name
    speaks for the country that was found.
    """
    proposed = draft.country
    if location is None or location.country in {None, proposed} or location.kind == "country":
        return False
    if _countries_of(within, context):
        return False
    if (told and location.country in context.countries) or not _spoken_of(proposed, context):
        return False
    known = location.kind == "city" and well_known(location)
    return not known or (location.country not in context.countries and _of_country(draft.name, proposed) is not None)


def _spoken_of(code: str | None, context: Context) -> bool:
    """Whether the article names a country, its people or its capital."""
    known = country(code) if code else None
    capital = known.capital if known else None
    return code in context.countries or (capital is not None and occurs(capital, context))


def _of_country(name: str, code: str | None) -> places.Location | None:
    """The place of that name in a country, or one of that country nobody knows where."""
    found = places.locate(name, {code} if code else ())
    return found if found is not None and found.country == code else None


def _code_of(name: str, context: Context) -> str | None:
    code = places.country_code(name)
    if code is None:
        location = places.locate(name)
        if location is not None and not well_known(location):
            location = places.locate(name, context.countries)
        code = location.country if location else None
    return code


def _outer(within: Sequence[str], context: Context) -> str | None:
    return next((code for each in reversed(within) if (code := _code_of(each, context))), None)


def _country(computed: str | None, proposed: str | None, of: str) -> tuple[str | None, Doubt | None]:
    """The computed code; where there is none, the proposed one, marked."""
    proposed = proposed if proposed and _CODE.fullmatch(proposed) else None
    if computed is None:
        if proposed is None:
            return None, None
        return proposed, Doubt(
            "country_unverified", f"the country of {of} could not be computed; {proposed} is proposed"
        )
    if proposed not in {None, computed}:
        return computed, Doubt("country_differs", f"the country of {of} is {computed}, not the proposed {proposed}")
    return computed, None


def speaker_country(
    speaker: str, role: str | None, proposed: str | None, context: Context
) -> tuple[str | None, Doubt | None]:
    """The country of a speaker, by body, adjective or name in speaker or role; none for bodies of many states.

    A proposal that could not be computed stands; it is marked if the article does not even speak of that country.
    """
    for text in (speaker, role or ""):
        known = names.body(text) if text else None
        if known is not None and (known.country or known.kind == "international"):
            return _country_or_none(known.country, proposed, speaker)
    for text in (role or "", speaker):
        said = _said(text)
        if said:
            return _country_or_none(said[0][1], proposed, speaker)
    if proposed and not _CODE.fullmatch(proposed):
        return None, Doubt("country_unverified", f"“{proposed}” is no country code; that of “{speaker}” is left out")
    if proposed and proposed in context.countries:
        return proposed, None
    return _country(None, proposed, f"“{speaker}”")


def _country_or_none(computed: str | None, proposed: str | None, speaker: str) -> tuple[str | None, Doubt | None]:
    if computed is None and proposed:
        return None, Doubt("country_differs", f"“{speaker}” speaks for many states, not for {proposed}")
    return _country(computed, proposed, f"“{speaker}”")


@lru_cache(maxsize=64)  # of an article's speakers most are asked for more than once
def _said(text: str) -> tuple[tuple[int, str | None], ...]:
    """Where a role names a country, or a body of many states (null), in order: "Iranian spokesman", "UN envoy"."""
    return tuple(sorted(_named_in(text), key=lambda each: each[0]))


def _named_in(text: str) -> Iterator[tuple[int, str | None]]:
    for mention in names.name_mentions(text):
        if mention.body is not None and mention.body.kind == "international":
            yield mention.start, None
        elif mention.body is not None and mention.body.country:
            yield mention.start, mention.body.country
        elif mention.country is not None:
            yield mention.start, mention.country
    yield from countries_in(text)
