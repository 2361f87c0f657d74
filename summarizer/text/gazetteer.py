"""Names of places → where they are. `tools/compile_gazetteer.py` makes the file from GeoNames and our own regions.

`data/gazetteer.tsv`: sorted by the key of the name (see `keys.key`) and cut into buckets, which begin with a line "#"
and the first three letters of their keys. A row: key, name ("" where capitalising the key gives it), alpha-2 code or
"-", latitude and longitude in hundredths of a degree, inhabitants in thousands, and "r" or "s" for a region or a site
("": city). A row whose name begins with ">" is another spelling of the key that follows. Buckets are split when the
file is read, rows only when hit.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.text.countries import capital_of, country, named
from summarizer.text.keys import key
from summarizer.text.lexicon import FOLDER, kinds

PREFIX = 3
_KINDS = {b"": "city", b"r": "region", b"s": "site"}


class Location(NamedTuple):
    """A place on the map. `kind`: country, region, city or site; degrees are WGS 84; null where it has none."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    kind: str


class Entry(NamedTuple):
    """A location and how prominent it is: thousands of inhabitants, for a region or a site what it is given."""

    location: Location
    weight: int


@cache
def _buckets() -> dict[bytes, bytes]:
    blob = (FOLDER / "gazetteer.tsv").read_bytes()
    return {part[:PREFIX]: part for part in blob.split(b"\n#")}


@lru_cache(maxsize=4096)
def entries(folded: str) -> tuple[Entry, ...]:
    """Every region, city and site with this key, the most prominent first; countries are not among them."""
    found = _rows(folded)
    return tuple(sorted(_resolved(found), key=lambda entry: -entry.weight)) if found else ()


def _rows(folded: str) -> list[list[bytes]]:
    name = folded.encode()
    bucket = _buckets().get(name[:PREFIX].ljust(PREFIX, b"_"), b"")
    found = []
    at = bucket.find(b"\n" + name + b"\t")
    while at >= 0:
        end = bucket.find(b"\n", at + 1)
        found.append(bucket[at + 1 : end if end >= 0 else None].split(b"\t"))
        at = bucket.find(b"\n" + name + b"\t", end) if end >= 0 else -1
    return found


def _resolved(found: list[list[bytes]]) -> list[Entry]:
    """Other names (">") lead to a place's own row and no further: two places may have each other's name."""
    resolved = []
    for row in found:
        if row[1].startswith(b">"):
            resolved += _aimed_at(row)
        else:
            resolved.append(_entry(row))
    return resolved


def _aimed_at(row: list[bytes]) -> list[Entry]:
    """The most prominent city of the country and the name that the row gives another spelling of."""
    own = [each for each in _rows(row[1][1:].decode()) if each[2] == row[2] and each[1][:1] != b">"]
    cities = [entry for entry in map(_entry, own) if entry.location.kind == "city"]
    return sorted(cities, key=lambda entry: -entry.weight)[:1]


def _entry(row: list[bytes]) -> Entry:
    folded, name, code, latitude, longitude, weight, kind = row
    return Entry(
        Location(
            name.decode() or folded.decode().title(),
            None if code == b"-" else code.decode(),
            int(latitude) / 100,
            int(longitude) / 100,
            _KINDS[kind],
        ),
        int(weight),
    )


def locate(name: str, countries: Collection[str] = ()) -> Location | None:
    """Where a place is; null if the gazetteer does not have it.

    Of several places with one name, one in `countries` (alpha-2 codes) is preferred, then the country of that name,
    then the most prominent. "Anbar Province" and "Mosul airport" are found as a region and a site.
    """
    code = named(name)
    if code and (not countries or code in countries):
        return _country(code)
    found = entries(key(name))
    preferred = next((entry for entry in found if entry.location.country in countries), None)
    if preferred:
        return preferred.location
    if code:
        return _country(code)
    if found:
        return _capital_first(name, found)
    return _without_generic_word(name, countries)


def _country(code: str) -> Location:
    found = country(code)
    return Location(found.name if found else code, code, None, None, "country")


def well_known(location: Location) -> bool:
    """Whether a city is a capital, or so large that its name alone means it."""
    if capital_of(location.name) == location.country:
        return True
    return any(each.location == location and each.weight >= _LARGE for each in entries(key(location.name)))


_LARGE = 500
"""Thousands of inhabitants of a city that is meant wherever its name is used."""


def _capital_first(name: str, found: tuple[Entry, ...]) -> Location:
    code = capital_of(name)
    cities = (each.location for each in found if code and each.location.kind == "city")
    return next((location for location in cities if location.country == code), found[0].location)


def _without_generic_word(name: str, countries: Collection[str]) -> Location | None:
    head, _, last = name.rpartition(" ")
    kind = kinds("place").get(last.lower())
    if not head or not kind:
        return None
    inner = locate(head, countries)
    return inner._replace(name=name, kind=kind) if inner and inner.kind != "country" else None
