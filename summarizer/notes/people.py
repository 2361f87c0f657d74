"""Figures in words: who was harmed, how many, according to whom."""

import re
from collections.abc import Sequence

from summarizer.merging.phrasing import running, uncapitalised
from summarizer.merging.tolls import Figure, Toll
from summarizer.notes import wording
from summarizer.schema.vocabulary import Group, Outcome

_OF = re.compile(r"\b(?:dozens|scores|tens|hundreds|thousands|millions|a number|a handful|a couple)$", re.IGNORECASE)
_ENDS_IN_PEOPLE = re.compile(r"\b(?:others?|people|persons?|more)$", re.IGNORECASE)
_STATES = frozenset(
    "dead wounded injured killed hurt missing casualties casualty fatalities fatality deaths death victims victim "
    "injuries injury arrested detained displaced bodies body corpses".split()
)
"""What a source calls people by what became of them; a sentence that says it too calls them people."""

_BARE = {"others": "other", "many others": "many other", "several others": "several other", "some others": "some other"}
"""Counts that are nothing but a pronoun."""

_TAKEN = re.compile(r"\b(?:abduct|kidnap|hostage|hijack|seized|snatched|taken captive)", re.IGNORECASE)
_ARRESTED = re.compile(r"\b(?:arrest|detain|detention|custody|handcuff|charged)", re.IGNORECASE)


def people(figure: Figure) -> str:
    """Whom a figure counts, in the words of its source: "at least nine people"."""
    count = figure.count
    if count.low == count.high == 0:
        return "nobody"
    text, who = count.text.strip("“”\"'‘’ "), figure.who.strip()
    if not text or (count.low is None and count.high is None):
        return "an unstated number of people"
    quotes = [quote for said in figure.said for quote in said.quotes]
    if text.casefold() in _BARE:
        return f"{_BARE[text.casefold()]} people"
    if any(name in text for name in figure.names):
        return text
    if who.casefold() in text.casefold() or text.casefold() in who.casefold():
        return running(max(text, who, key=len), quotes)
    number = _number(text, quotes)
    if _ENDS_IN_PEOPLE.search(number):
        return number
    one = count.low == count.high == 1
    noun = ("person" if one else "people") if _is_a_state(who) else uncapitalised(who)
    return f"{number} of {noun}" if _OF.search(number) else f"{number} {noun}"


def _number(text: str, quotes: Sequence[str]) -> str:
    words = uncapitalised(text, " ".join(quotes)).split(" ")
    return " ".join(words[:-1] if len(words) > 1 and words[-1].casefold() in _STATES else words)


def _is_a_state(who: str) -> bool:
    return not who or who.casefold().rpartition(" ")[2] in _STATES


def amount(figure: Figure) -> str:
    """A figure in a list in which it is said who is counted: "at least nine", but "two soldiers"."""
    whole = people(figure)
    return whole.removesuffix(" people").removesuffix(" persons").removesuffix(" person").removesuffix(" of")


def harmed(figure: Figure) -> str:
    """A clause: "at least nine people were killed"; "nobody was hurt"."""
    one = figure.count.low == figure.count.high and figure.count.high in {0, 1}
    return f"{people(figure)} {'was' if one else 'were'} {participle(figure)}"


def participle(figure: Figure) -> str:
    """What became of them: "killed"; of those captured whether abducted or detained, if the words say it."""
    if figure.outcome == "unspecified" and figure.count.high == 0:
        return "hurt"
    if figure.outcome == "captured":
        return _captured(" ".join(quote for said in figure.said for quote in said.quotes))
    return wording.HARMED[figure.outcome]


def _captured(words: str) -> str:
    taken, arrested = _TAKEN.search(words), _ARRESTED.search(words)
    if bool(taken) == bool(arrested):
        return "captured or detained"
    return "abducted" if taken else "detained"


def noun(outcome: Outcome, group: Group | None = None) -> str:
    """What a list of figures is about: "the number killed", "the number of police killed"."""
    whose = f" of {wording.GROUPS[group]}" if group else ""
    return f"the number{whose} {wording.HARMED[outcome]}"


def bracketed(figure: Figure, *, year: bool) -> str:
    """A figure in a list: "16 (hospital, 6 April)"."""
    return f"{amount(figure)} ({said_by(figure, year=year)})"


def listed(figures: Sequence[Figure], *, year: bool) -> str:
    """Figures side by side: "16 (hospital, 6 April); 19 (volunteers, 7 April)"."""
    return "; ".join(bracketed(each, year=year) for each in figures)


def said_by(figure: Figure, *, year: bool) -> str:
    """Who says so and when: "hospital, 6 April"; the outlets where they report it themselves."""
    who = figure.voice.short or wording.listing([name.removeprefix("an ") for name in outlets(figure)])
    return f"{who}, {wording.day(figure.day, year=year)}" if figure.day else who


def outlets(figure: Figure) -> list[str]:
    """Names of the outlets that give a figure, each once."""
    return list(dict.fromkeys(said.report.name for said in figure.said))


def span(toll: Toll) -> str:
    """From the least to the greatest number that any source states: "12 to 19", "12 to 19 or more", "up to 20"."""
    stated = [end for each in toll.current for end in (each.count.low, each.count.high) if end is not None]
    if not stated:
        return ""
    least, most = f"{min(stated):,}", f"{max(stated):,}"
    more = " or more" if any(each.count.high is None for each in toll.current) else ""
    if any(each.count.low is None for each in toll.current):
        return f"up to {most}{more}"
    return f"{least}{more}" if least == most else f"{least} to {most}{more}"
