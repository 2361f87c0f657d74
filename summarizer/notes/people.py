"""Figures in words: who was harmed, how many, according to whom."""

import re

from summarizer.merging.phrasing import running, uncapitalised
from summarizer.merging.tolls import Figure
from summarizer.notes import wording
from summarizer.schema.vocabulary import Outcome

_OF = re.compile(r"(?:dozens|scores|hundreds|thousands|millions|a number|a handful|a couple)$", re.IGNORECASE)
_NOUN = re.compile(r"(?:others|people|persons|dead|more)$", re.IGNORECASE)
_NONE = frozenset({"no", "none", "nobody"})


def people(figure: Figure) -> str:
    """Whom a figure counts, in the words of its source: "at least nine people"."""
    if figure.count.low == figure.count.high == 0:
        return "nobody"
    text, who = figure.count.text.strip("“”\"'‘’ "), figure.who.strip()
    quotes = [quote for said in figure.said for quote in said.quotes]
    low = text.casefold()
    if not text or figure.count.low is figure.count.high is None:
        return "an unspecified number of people"
    if figure.names and any(name in text for name in figure.names):
        return text
    if who.casefold() in low or low in who.casefold():
        return running(text if len(text) >= len(who) else who, quotes)
    small = uncapitalised(text, " ".join(quotes))
    if _NOUN.search(low):
        return small
    return f"{small} of {_plural(who)}" if _OF.search(low) else f"{small} {_plural(who)}"


def _plural(who: str) -> str:
    return uncapitalised(who) or "people"


def amount(figure: Figure) -> str:
    """The figure for a list in which it is said who is counted: "at least nine"; "two soldiers" for special groups."""
    whole = people(figure)
    return whole.removesuffix(" people").removesuffix(" persons").removesuffix(" of")


def singular(figure: Figure) -> bool:
    """Whether the verb after the figure is singular."""
    return figure.count.high in {0, 1} and figure.count.low == figure.count.high


def harmed(figure: Figure) -> str:
    """A clause: "at least nine people were killed"; "nobody was hurt"."""
    verb = "was" if singular(figure) else "were"
    return f"{people(figure)} {verb} {participle(figure)}"


def participle(figure: Figure) -> str:
    """As in "killed"; what is said of nobody is that nobody was hurt."""
    return "hurt" if figure.outcome == "unspecified" and figure.count.high == 0 else wording.HARMED[figure.outcome]


def noun(outcome: Outcome) -> str:
    """What a list of figures is about: "the number killed"."""
    return f"the number {wording.HARMED[outcome]}"


def bracketed(figure: Figure, *, year: bool) -> str:
    """A figure in a list: "16 (hospital, 6 April)"."""
    return f"{amount(figure)} ({said_by(figure, year=year)})"


def said_by(figure: Figure, *, year: bool) -> str:
    """Who says so and when: "hospital, 6 April"; the outlets where they report it themselves."""
    who = figure.voice.short or wording.listing(outlets(figure))
    return f"{who}, {wording.day(figure.day, year=year)}" if figure.day else who


def outlets(figure: Figure) -> list[str]:
    """Names of the outlets that give a figure, each once."""
    return list(dict.fromkeys(said.report.name for said in figure.said))
