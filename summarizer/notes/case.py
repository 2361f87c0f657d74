"""One incident under work: its reports, its voices, its facts, and the lines that will be its sentences."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from summarizer.merging import agreement
from summarizer.merging.agreement import Held
from summarizer.merging.facts import ITSELF, Claim, FactBook
from summarizer.merging.reports import Report, Said
from summarizer.merging.tolls import Toll, tolls
from summarizer.merging.voices import Voices
from summarizer.notes import wording
from summarizer.schema import Place, When
from summarizer.schema.note import Fact, News, Sentence
from summarizer.schema.vocabulary import Kind, Stage


class Line(NamedTuple):
    """A sentence to be, and the ids of the facts that it tells."""

    text: str
    facts: tuple[str, ...]


class Case:
    """One incident under work.

    Args:
        reports: its sources, in the order of their numbers.
        book: where its facts are entered.
    """

    def __init__(self, reports: Sequence[Report], book: FactBook) -> None:
        self.reports = tuple(reports)
        self.book = book
        self.voices = Voices(reports)

    @cached_property
    def tolls(self) -> list[Toll]:
        """The casualty figures, brought together."""
        return tolls(self.reports, self.voices)

    @cached_property
    def kinds(self) -> list[Held[Kind]]:
        """What kind of incident, the most held first."""
        return agreement.kinds(self.reports)

    @cached_property
    def stages(self) -> list[Held[Stage]]:
        """How far it came, the most held first."""
        return agreement.stages(self.reports)

    @cached_property
    def dates(self) -> list[Held[When]]:
        """When, the best first."""
        return agreement.dates(self.reports)

    @cached_property
    def places(self) -> list[Held[Place]]:
        """Where, the most held first."""
        return agreement.places(self.reports)

    @property
    def kind(self) -> Kind:
        """What kind most sources call it."""
        return self.kinds[0].value

    @property
    def stage(self) -> Stage:
        """How far most sources say it came."""
        return self.stages[0].value

    @cached_property
    def year(self) -> bool:
        """Whether days need their year: sources or dates lie in more than one."""
        years = {report.brief.article.published.year for report in self.reports if report.brief.article.published}
        years |= {day.year for held in self.dates for day in (held.value.start, held.value.end) if day}
        return len(years) > 1

    def outlets(self, said: Sequence[Said]) -> str:
        """Who reports a thing: up to three outlets by name, else how many sources."""
        names = list(dict.fromkeys(each.report.name for each in said if _is_original(each, said)))
        return wording.listing(names) if len(names) <= MOST_NAMED else wording.counted(len(names), "source")

    def report_verb(self, said: Sequence[Said], plural: str, singular: str) -> str:
        """The form of a verb that goes with `outlets`."""
        return singular if len({each.report.name for each in said if _is_original(each, said)}) == 1 else plural

    @cached_property
    def where(self) -> str:
        """The place for a sentence; "" where no source names one."""
        return wording.place(self.places[0].value) if self.places else ""

    @cached_property
    def at_where(self) -> str:
        """The place with its preposition; "" where no source names one."""
        return wording.at_place(self.places[0].value) if self.places else ""

    @cached_property
    def when(self) -> str:
        """The date for a sentence, with its preposition; "" where no source gives one."""
        return wording.when(self.dates[0].value) if self.dates else ""

    @cached_property
    def basic_facts(self) -> tuple[str, ...]:
        """The facts that say what, where and when."""
        found = [self.book.enter(Claim("incident", wording.kind(self.kind, self.stage), ITSELF), self.kinds[0].said)]
        if self.places:
            found.append(self.book.enter(Claim("incident", self.at_where), self.places[0].said))
        if self.dates:
            found.append(self.book.enter(Claim("incident", f"took place {self.when}"), self.dates[0].said))
        return tuple(found)


def _is_original(one: Said, said: Sequence[Said]) -> bool:
    """Whether a source is the one that others of its text reprint, or stands for it among those that say a thing."""
    same = [each.report.number for each in said if each.report.root == one.report.root]
    return one.report.number == (one.report.root if one.report.root in same else min(same))


MOST_NAMED = 3
"""Outlets that a sentence names before it counts them."""


def resolved(lines: Sequence[Line], facts: Mapping[str, Fact], roots: Mapping[int, int]) -> list[Sentence]:
    """Lines as sentences of a note.

    Args:
        lines: what to say.
        facts: all facts of the incident, by id.
        roots: for each source number that of the first source of its text.
    """
    return [_sentence(line, facts, roots) for line in lines]


def _sentence(line: Line, by_id: Mapping[str, Fact], roots: Mapping[int, int]) -> Sentence:
    told = [by_id[each] for each in dict.fromkeys(line.facts)]
    sources = sorted({citation.source for fact in told for citation in fact.citations})
    return Sentence(
        text=wording.sentence(line.text),
        facts=[fact.id for fact in told],
        sources=sources,
        single_source=len({roots[number] for number in sources}) == 1,
        news=_news(told),
    )


def _news(told: Sequence[Fact]) -> News | None:
    """New where all facts are; changed where some are, or another figure of a voice is among them."""
    found = {fact.news for fact in told}
    if found == {"new"}:
        return "new"
    return "changed" if found - {None} else None
