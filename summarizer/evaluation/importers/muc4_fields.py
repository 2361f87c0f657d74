"""Fields of a MUC-4 template in our words: dates, places, numbers, and the tables of what corresponds to what."""

import datetime
import re
from types import MappingProxyType
from typing import Any

from summarizer.text.places import country_code

KINDS = MappingProxyType(
    {
        "ATTACK": (
            "armed_assault",
            "assassination",
            "armed_clash",
            "air_strike",
            "drone_strike",
            "missile_or_rocket_attack",
            "shelling",
            "sabotage",
            "unrest",
            "security_operation",
            "other",
        ),
        "BOMBING": ("bombing", "suicide_bombing", "assassination", "sabotage"),
        "KIDNAPPING": ("abduction",),
        "HIJACKING": ("abduction",),
        "ARSON": ("sabotage",),
        "ROBBERY": ("other", "armed_assault"),
        "FORCED WORK STOPPAGE": ("other", "unrest"),
    }
)
"""INCIDENT: TYPE. An attack is anything but bombs laid, kidnapping, arson, robbery: killings, clashes, raids."""

STANCES = MappingProxyType(
    {
        "CLAIMED OR ADMITTED": ("claimed",),
        "REPORTED AS FACT": ("reported", "accused"),
        "SUSPECTED OR ACCUSED": ("accused", "suspected", "denied"),
        "SUSPECTED OR ACCUSED BY AUTHORITIES": ("accused", "suspected", "denied"),
        "POSSIBLE": ("suspected", "denied"),
        "ACQUITTED": ("denied",),
    }
)
"""PERP: ORGANIZATION CONFIDENCE."""

GROUPS = MappingProxyType(
    {
        "CIVILIAN": ("civilians",),
        "ACTIVE MILITARY": ("military",),
        "FORMER ACTIVE MILITARY": ("civilians", "military"),
        "LAW ENFORCEMENT": ("police",),
        "SECURITY GUARD": ("civilians", "police"),
        "GOVERNMENT OFFICIAL": ("officials",),
        "FORMER GOVERNMENT OFFICIAL": ("officials", "civilians"),
        "POLITICAL FIGURE": ("officials", "civilians"),
        "LEGAL OR JUDICIAL": ("officials", "civilians"),
        "DIPLOMAT": ("officials", "civilians"),
    }
)
"""HUM TGT: TYPE."""

OUTCOMES = MappingProxyType({"DEATH": "killed", "INJURY": "injured"})
"""HUM TGT: EFFECT OF INCIDENT; who was not hurt, or was released, is no casualty."""

_MONTHS = {name: number for number, name in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
_DAY = re.compile(r"\b(?:(\d{1,2})\s+([A-Z]{3})[A-Z]*|([A-Z]{3})[A-Z]*\s+(\d{1,2}))\s+(\d{2})\b")
_MISSPELT = MappingProxyType({"GUATAMALA": "GUATEMALA"})
_CENTURY = 1900
_KIND_OF_PLACE = re.compile(r"\s*\([^()]*\)")
_RANGE = re.compile(r"(-?)\s*(~?)\s*(\d+)\s*(?:(-)\s*(\d+)?)?")


def days(text: str) -> list[datetime.date]:
    """The days that a text names, as MUC writes them: 30 DEC 89."""
    found = []
    for match in _DAY.finditer(text.upper()):
        month = _MONTHS.get(match[2] or match[3])
        if month is None:
            continue
        try:
            found.append(datetime.date(_CENTURY + int(match[5]), month, int(match[1] or match[4])))
        except ValueError:
            continue
    return found


def date(text: str) -> dict[str, datetime.date] | None:
    """A date label; None where the key says no more than "on or before", which is the day of the report."""
    alternatives = [part.strip("() ") for part in text.split("/")]
    if any(part.startswith("-") for part in alternatives) or "?" in text:
        return None
    found = days(text)
    return {"start": min(found), "end": max(found)} if found else None


def location(text: str) -> tuple[tuple[str, ...], list[dict[str, Any]]]:
    """Countries and entries for places: the narrowest is required, what lies between it and the country optional."""
    paths = [_levels(part) for part in _alternatives(" ".join(text.replace("?", " ").split()))]
    paths = [path for path in paths if path]
    named = (_MISSPELT.get(path[0], path[0]).title() for path in paths)
    countries = tuple(dict.fromkeys(code for name in named if (code := country_code(name))))
    narrowest = list(dict.fromkeys(name for path in paths if path[1:] for name in _either(path[-1])))
    between = dict.fromkeys(name for path in paths for level in path[1:-1] for name in _either(level))
    vague = "?" in text or any(len(path) == 1 for path in paths)
    entries: list[dict[str, Any]] = []
    if narrowest:
        entries.append({"any": narrowest} | ({"optional": True} if vague else {}))
    entries += [{"any": [name], "optional": True} for name in between if name not in narrowest]
    return countries, entries


def _alternatives(text: str) -> list[str]:
    """What stands between slashes, but for those within parentheses: `(PERU) / (PERU: LIMA (CITY / PROVINCE))`."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == "/" and depth <= 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


def _levels(path: str) -> list[str]:
    """COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY), without the kinds of places."""
    inner = path.removeprefix("(").removesuffix(")") if path.startswith("(") else path
    levels = (_KIND_OF_PLACE.sub("", level).strip("() ") for level in inner.split(":"))
    return [level for level in levels if level.strip("-* ")]


def _either(level: str) -> list[str]:
    """CUCUTA - CAMPANARIO: between the two, or either."""
    return [name.strip() for name in level.split(" - ") if name.strip()]


def count(values: tuple[str, ...], *, named: bool) -> dict[str, Any]:
    """The interval around all alternatives of a number: 5, ~100, 10-, -80, 20 - 30, PLURAL."""
    lows: list[int | None] = []
    highs: list[int | None] = []
    approximate = False
    for value in values:
        match = _RANGE.fullmatch(value.strip())
        if value.strip() == "PLURAL":
            lows.append(2)
            highs.append(None)
            approximate = True
        elif match:
            at_most, about, first, dash, last = match.groups()
            lows.append(None if at_most else int(first))
            highs.append(int(last) if last else None if dash and not at_most else int(first))
            approximate = approximate or bool(about)
    if not lows:
        lows.append(1 if named else None)
        highs.append(1 if named else None)
        approximate = not named
    low = None if None in lows else min(one for one in lows if one is not None)
    high = None if None in highs else max(one for one in highs if one is not None)
    return {"low": low, "high": high} | ({"approximate": True} if approximate else {})
