"""Names and numbers that a brief tells its reader and its article does not have.

The judge is code: figures by value, names by their words. It has its own rules for what a name is and never asks the
lexicon of an engine. `low` and `high`, dates that were worked out, countries and coordinates are no claims.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarizer.evaluation.similarity import strings
from summarizer.evaluation.similarity.strings import SAME_ACTOR, Aliases, words
from summarizer.schema import Brief, Incident, When
from summarizer.text.numbers import figures
from summarizer.text.sentences import paragraphs

_CAPITALISED = r"(?:(?:[A-Z]\.){2,9}|[^\W\d_a-zß-öø-ÿ][\w'’]*)"
_INNER = "of the de del la al el bin ibn van von and du da dos".replace(" ", "|")
_NAME = re.compile(rf"{_CAPITALISED}(?:[ -](?:(?:{_INNER}) ){{0,2}}{_CAPITALISED}){{0,9}}")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_OPENING = re.compile(r"(?:\A|[.!?:;]\s|[\"“‘'(—–]\s?)\Z")
_DERIVED = ("s", "i", "n", "an", "ian", "ese", "ish", "is")
"""Endings by which the adjective of a country, or a plural, differs from its name."""

_SMALL_IN_TITLES = frozenset(
    "about after amid before between from into near over since than that through under with".split()
)
"""Longer words that headlines in title case leave small."""


class Claim(NamedTuple):
    """A name or a number, and where the brief says it. `value` is None for a name."""

    where: str
    text: str
    value: float | None
    whole: bool
    """Whether the text is a field of its own, a name from end to end, and not taken from prose."""


def claims(brief: Brief) -> list[Claim]:
    """Every name and number in headline, summaries, words of counts and dates, statements and names."""
    found: list[Claim] = []
    for where, prose in _prose(brief):
        found += [Claim(where, prose[start:end], value, whole=False) for start, end, value in _numbers(prose)]
        found += [Claim(where, name, None, whole=False) for name in _names(prose)]
    for where, name in _named(brief):
        found.append(Claim(where, name, None, whole=True))
        found += [Claim(where, name[start:end], value, whole=False) for start, end, value in _numbers(name)]
    return found


def unsupported(found: Iterable[Claim], brief: Brief, text: str) -> list[Claim]:
    """The claims that neither the text has, nor title, source and date, which are of the article too."""
    source = _Source(brief, text)
    return [claim for claim in found if not source.has(claim)]


class _Source:
    """The article as claims are looked up in it."""

    def __init__(self, brief: Brief, text: str) -> None:
        article = brief.article
        days = [day for when in _dates(brief) for day in (when.start, when.end) if day]
        days += [article.published] if article.published else []
        told = [text, article.title or "", article.source or "", *(f"{day.day} {day:%B %A} {day.year}" for day in days)]
        self._values = {value for piece in told for *_, value in figures(piece)}
        blocks = [piece[start:end] for piece in told for start, end in paragraphs(piece)]
        self._blocks = [frozenset(_plain(block)) for block in blocks]
        self._words = frozenset().union(*self._blocks)
        self._names = sorted({name for block in blocks for name in _NAME.findall(block)})
        self._aliases = Aliases.of(text)

    def has(self, claim: Claim) -> bool:
        if claim.value is not None:
            return claim.value in self._values
        wanted = [word for word in _plain(claim.text) if len(word) > 1]
        if not claim.whole:
            return all(self._word(word) for word in wanted) or self._known(claim.text)
        together = any(block.issuperset(wanted) for block in self._blocks)
        return together or self._known(claim.text)

    def _word(self, word: str) -> bool:
        if word in self._words:
            return True
        stems = [word[: -len(end)] for end in _DERIVED if word.endswith(end) and len(word) - len(end) > 2]
        return any(stem in self._words or stem + "a" in self._words for stem in stems) or any(
            word + end in self._words for end in _DERIVED
        )

    def _known(self, name: str) -> bool:
        """Whether the article has another name of the same: an acronym, an alias, a longer form."""
        return any(strings.similarity(name, other, self._aliases) >= SAME_ACTOR for other in self._names)


def _prose(brief: Brief) -> Iterator[tuple[str, str]]:
    yield "headline", brief.headline
    yield "summary", brief.summary or ""
    yield from (("date", when.text) for when in _dates(brief))
    for casualty in brief.casualties:
        yield "casualties", casualty.count.text
    for reaction in brief.reactions:
        yield "reactions", reaction.statement
    for other in brief.other_incidents:
        yield "other_incidents", other.summary
        for casualty in other.casualties:
            yield "other_incidents", casualty.count.text


def _named(brief: Brief) -> Iterator[tuple[str, str]]:
    for incident in _incidents(brief):
        where = "other_incidents" if incident is not brief.incident else "incident"
        yield from ((where, place.name) for place in incident.places)
    for casualty in brief.casualties:
        yield from (("casualties", name) for name in casualty.names)
    yield from (("claimants", claimant.actor) for claimant in brief.claimants if claimant.actor)
    yield from (("reactions", reaction.speaker) for reaction in brief.reactions)
    for other in brief.other_incidents:
        yield from (("other_incidents", name) for casualty in other.casualties for name in casualty.names)
        yield from (("other_incidents", claimant.actor) for claimant in other.claimants if claimant.actor)


def _incidents(brief: Brief) -> Iterator[Incident]:
    yield from [brief.incident] if brief.incident else []
    yield from brief.other_incidents


def _dates(brief: Brief) -> Iterator[When]:
    yield from (incident.date for incident in _incidents(brief) if incident.date)


def _numbers(text: str) -> Iterator[tuple[int, int, float]]:
    """Figures but one, which in words is mostly a pronoun."""
    yield from (found for found in figures(text) if found[2] != 1)


def _names(prose: str) -> Iterator[str]:
    """Runs of capitalised words, without the word that opens a sentence, unless it is an acronym."""
    if _title_case(prose):
        return
    for match in _NAME.finditer(prose):
        first, _, rest = match[0].partition(" ")
        opens = _OPENING.search(prose[max(0, match.start() - 2) : match.start()]) is not None
        if not opens or (len(first) > 1 and first.isupper()):
            yield match[0]
        elif rest:
            yield rest


def _title_case(prose: str) -> bool:
    """Whether capitals say nothing about names: every longer word has one that may."""
    long = [word for word in _WORD.findall(prose) if len(word) > 3 and word not in _SMALL_IN_TITLES]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def _plain(text: str) -> list[str]:
    return [part for word in _WORD.findall(text) for part in words(word)]
