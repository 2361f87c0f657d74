"""Countries by name, adjective, demonym and capital (`data/countries.tsv`)."""

from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.text.keys import key
from summarizer.text.lexicon import rows, several


class Country(NamedTuple):
    """A country or territory: ISO 3166-1 alpha-2 code, its usual English name, and its capital where it has one."""

    code: str
    name: str
    capital: str | None


class _Index(NamedTuple):
    countries: dict[str, Country]
    names: dict[str, str]
    adjectives: dict[str, str]
    capitals: dict[str, str]
    first_words: set[str]
    first_of_several: set[str]


# Words that are a country's short form only in capitals: "us" and "car" are words.
_ONLY_IN_CAPITALS = frozenset({"us", "car"})


@cache
def _index() -> _Index:
    index = _Index({}, {}, {}, {}, set(), set())
    for code, name, others, adjectives, capitals in rows("countries.tsv", 5):
        spelled = several(capitals)
        index.countries[code] = Country(code, name, spelled[0] if spelled else None)
        index.names.update((key(each), code) for each in (name, *several(others)))
        index.adjectives.update((key(each), code) for each in several(adjectives))
        index.capitals.update((key(each), code) for each in spelled)
    index.first_words.update(name.partition(" ")[0] for names in (index.names, index.capitals) for name in names)
    several_words = (name.partition(" ") for names in (index.names, index.adjectives) for name in names)
    index.first_of_several.update(first for first, _, rest in several_words if rest)
    return index


@lru_cache(maxsize=4096)
def begins_several(word: str) -> bool:
    """Whether a country's name or adjective of several words may begin with this one: "South", "the", "Guinea"."""
    first = key(word).partition(" ")[0]
    return first in {"", "the"} or first in _index().first_of_several


def may_begin(word_key: str) -> bool:
    """Whether the name of a country or a capital begins with the word of this key."""
    return word_key in _index().first_words


def country(code: str) -> Country | None:
    """The country with this alpha-2 code."""
    return _index().countries.get(code)


@lru_cache(maxsize=4096)
def country_code(name: str) -> str | None:
    """The alpha-2 code of a country, an adjective or a demonym: "Iraq", "the U.S.", "Iraqis"; not of a capital."""
    return named(name) or adjectival(name)


@lru_cache(maxsize=4096)
def named(name: str) -> str | None:
    """The alpha-2 code of the country with this name ("Iraq", "the U.S."), not of an adjective or a demonym."""
    folded = key(name)
    if folded in _ONLY_IN_CAPITALS and not name.removeprefix("the ").isupper():
        return None
    return _index().names.get(folded)


@lru_cache(maxsize=4096)  # asked of every capitalised word, by places, names and countries in turn
def adjectival(word: str) -> str | None:
    """The alpha-2 code behind an adjective or a demonym: "Iraqi", "Britons", and "U.S.", which serves as both."""
    folded = key(word)
    if folded in _ONLY_IN_CAPITALS and not word.isupper():
        return None
    return _index().adjectives.get(folded)


@lru_cache(maxsize=4096)
def capital_of(name: str) -> str | None:
    """The alpha-2 code of the country whose capital has this name: "Tehran" → "IR"."""
    return _index().capitals.get(key(name))
