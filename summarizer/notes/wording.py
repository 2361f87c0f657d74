"""The English of a note: days, lists, numbers, and how the closed vocabularies are said in a sentence."""

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from summarizer.schema import Place, When
from summarizer.schema.vocabulary import Group, Kind, Outcome, ReactionStance, Stage
from summarizer.text.countries import country
from summarizer.text.lexicon import kinds

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        "suicide_bombing": "a suicide bombing",
        "assassination": "an assassination",
        "air_strike": "an air strike",
        "drone_strike": "a drone strike",
        "missile_or_rocket_attack": "a missile or rocket attack",
        "shelling": "shelling",
        "bombing": "a bombing",
        "abduction": "an abduction",
        "armed_clash": "an armed clash",
        "armed_assault": "an armed assault",
        "sabotage": "sabotage",
        "unrest": "unrest",
        "security_operation": "a security operation",
        "armed_conflict": "an armed conflict",
        "other": "an incident",
    }
)

HARMED: Mapping[Outcome, str] = MappingProxyType(
    {
        "killed": "killed",
        "injured": "injured",
        "missing": "reported missing",
        "captured": "captured or detained",
        "displaced": "displaced",
        "unspecified": "harmed",
    }
)
OUTCOMES: Mapping[Outcome, str] = MappingProxyType(
    {
        "killed": "Killed",
        "injured": "Injured",
        "missing": "Missing",
        "captured": "Captured or detained",
        "displaced": "Displaced",
        "unspecified": "Harm",
    }
)
GROUPS: Mapping[Group, str] = MappingProxyType(
    {
        "civilians": "civilians",
        "military": "military personnel",
        "police": "police",
        "militants": "militants",
        "officials": "officials",
        "journalists": "journalists",
        "aid_workers": "aid workers",
        "mixed": "people",
        "unknown": "people",
    }
)
LONG = frozenset({"line", "border", "river", "coast", "sea", "gulf", "strait", "road", "highway"})
"""Last words of places that one is near, not in."""

LONGEST_ACRONYM = 3
"""Letters; a longer name in capitals is a name at the head of an agency's report."""

LONGEST_SPAN = 31
"""Days; a longer span for words without a number is told in those words."""

REACTIONS: Mapping[ReactionStance, str] = MappingProxyType(
    {
        "denies": "rejected the accusation",
        "threatens": "warned",
        "condemns": "condemned it",
        "justifies": "defended it",
        "urges_restraint": "urged restraint",
        "acts": "said",
        "supports": "voiced support",
        "comments": "said",
    }
)


def capital(text: str) -> str:
    """The text with a capital first letter; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A clause as a sentence: a capital, and one end mark."""
    bare = text.strip().rstrip(" ,;:")
    closed = bare.rstrip("”’\"'").endswith((".", "!", "?", "…"))
    return capital(bare if closed else bare + ".")


def listing(parts: Sequence[str], *, last: str = "and") -> str:
    """Parts in a row: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def number(value: int) -> str:
    """A number in words up to ten."""
    return _SMALL_NUMBERS[value] if value < len(_SMALL_NUMBERS) else str(value)


def counted(value: int, noun: str) -> str:
    """A number of things: "one source", "three sources"."""
    return f"{number(value)} {noun}{'' if value == 1 else 's'}"


def day(value: datetime.date, *, year: bool = True) -> str:
    """A day: "4 March 2031", or "4 March"."""
    short = f"{value.day} {MONTHS[value.month - 1]}"
    return f"{short} {value.year}" if year else short


def when(date: When | None) -> str:
    """A date with its preposition: "on 4 March 2031", "in October 2030"; the words where it is not resolved."""
    if date is None:
        return ""
    first, last = date.start or date.end, date.end or date.start
    if first is None or last is None or _vague(date, first, last):
        return f"(dated {quoted(date.text)})"
    if first == last:
        return f"on {day(first)}"
    if first.day == 1 and (last + datetime.timedelta(days=1)).day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"in {MONTHS[first.month - 1]} {first.year}"
        if first.month == 1 and last.month == 12 and first.year == last.year:
            return f"in {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"between {first.day} and {day(last)}"
    return f"between {day(first, year=first.year != last.year)} and {day(last)}"


def _vague(date: When, first: datetime.date, last: datetime.date) -> bool:
    """Whether the days are only what words like "past year" come to."""
    return (last - first).days > LONGEST_SPAN and not any(letter.isdigit() for letter in date.text)


def bare_when(date: When | None) -> str:
    """A date without its preposition."""
    said = when(date)
    return capital(said.removeprefix("on ").removeprefix("in ")).strip("()")


def country_name(code: str | None) -> str:
    """A country's usual English name; "" where there is none."""
    found = country(code) if code else None
    return found.name if found else ""


def place(found: Place) -> str:
    """A place and its country: "Gao, Mali"; what it lies in where no country is known."""
    name = found.name.title() if found.name.isupper() and len(found.name) > LONGEST_ACRONYM else found.name
    whole = country_name(found.country)
    if whole and whole.casefold() != name.casefold() and whole not in name:
        return f"{name}, {whole}"
    return ", ".join([name, *([] if whole else found.within)])


def at_place(found: Place) -> str:
    """A place with its preposition: "in Gao, Mali", "at Al-Asad Airbase, Iraq"."""
    last = found.name.rpartition(" ")[2].casefold()
    preposition = "near" if last in LONG else "at" if kinds("place").get(last) == "site" else "in"
    return f"{preposition} {place(found)}"


def kind(name: Kind, stage: Stage) -> str:
    """A kind with its article: "a bombing", "an attempted bombing"."""
    phrase = KINDS[name]
    if stage == "accomplished":
        return phrase
    article, _, noun = phrase.partition(" ")
    bare = noun if article in {"a", "an"} else phrase
    return f"an attempted {bare}" if stage == "attempted" else f"a threatened {bare}"


def quoted(words: str) -> str:
    """Words in quotation marks; marks inside them become single ones."""
    inside = words.strip().translate({ord("“"): "‘", ord("”"): "’"})
    parts = inside.split('"')
    rebuilt = parts[0]
    for at, part in enumerate(parts[1:]):
        rebuilt += ("‘" if at % 2 == 0 else "’") + part
    return f"“{rebuilt}”"
