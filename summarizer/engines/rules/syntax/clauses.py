"""Which parts of a sentence speak of the incident, and which of something earlier, elsewhere or wider."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.engines.rules.reading.analysis import Analysis, Segment, Sentence
from summarizer.engines.rules.reading.days_of_the_year import planned
from summarizer.engines.rules.syntax.dated_asides import dated_asides
from summarizer.engines.rules.syntax.focus import Focus, against
from summarizer.engines.rules.syntax.marks import marks, points_back
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled

REPORT_DAY = compiled(
    r"\b(?:said|says|announced|reported|told (?:\S+ ){1,3}|confirmed|statement|acknowledged|added|"
    r"published|released|posted|claimed|"
    r"condemned|vowed|warned|denied|blamed|accused|convicted|sentenced|charged)(?: (?:late|early|"
    r"later))?(?: (?:on|in|at))? $"
)
"""What stands before a date on which something was said, not done."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a segment's string. `why`: empty where it may speak of the incident, else the kind of background."""

    start: int
    end: int
    why: str
    dates: tuple[DateMention, ...]


@cache
def _cut() -> re.Pattern[str]:
    return compiled(
        r" (?:, )?(?=(?:just |only |barely |less than )?(?:a few |[a-z]+ )?(?:days|weeks|months|hours|"
        r"years|day|week|month) (?:after|before|since) )"
        r"| (?:, )?(?=in (?:response|retaliation|revenge|reprisal|answer) (?:to|for) |in what )"
        r"|(?<! in) (?=(?:as )?(?:revenge|retribution|punishment) for )"
        r"|(?<! has)(?<! have)(?<! had) (?:, )?(?=(?:since|following) )"
        r"| , (?=(?:when|after|before|while|but|where|as|which|(?:and )?that|and (?:later|then|also)?) )"
        r"| (?=(?:when|before|while|if) )"
        r"| (?=(?:that|who|which) (?:has|have|had) )"
        r"| , (?=(?:said|says|told|announced|claimed|denied|vowed|warned|condemned) )"
        r"| [;—–] "
        r"| (?:, )?(?=to avenge |avenging )"
    )


_CUT_WORDS = frozenset(
    "after before since following when while but where as which that who response retaliation revenge reprisal "
    "answer what if revenge retribution punishment ; — – avenge avenging then also later".split()
)
"""Words without which a sentence has one clause; they spare the expression most sentences."""


class Stretch(NamedTuple):
    """A clause before anything is known of the incident: its place in the string, its dates, and what its words say."""

    start: int
    end: int
    dates: tuple[DateMention, ...]
    mark: str


def outline(analysis: Analysis) -> dict[int, list[Stretch]]:
    """The clauses of every segment, by the identity of the segment."""
    return {
        id(segment): _stretches(segment, opening=sentence.region != "body")
        for sentence in analysis.told()
        for segment in sentence.segments
    }


def _stretches(segment: Segment, *, opening: bool) -> list[Stretch]:
    string = segment.string
    cuts = [0, len(string) + 1]
    if not segment.words.isdisjoint(_CUT_WORDS):
        cuts = [0, *(match.end() for match in _cut().finditer(string)), len(string) + 1]
    marked = marks(segment, opening=opening)
    dated = not segment.words.isdisjoint(("#D", "#E"))
    if dated and " , " in string:
        cuts = sorted({*cuts, *dated_asides(segment)})
    return [
        Stretch(
            start,
            end,
            _dates(segment, start, end) if dated else (),
            next((why for at, why in marked if start <= at < end), "") if marked else "",
        )
        for start, end in pairwise(cuts)
        if start < end
    ]


def clauses(segment: Segment, stretches: Sequence[Stretch], focus: Focus) -> list[Clause]:
    """The clauses of a segment with their status against the focus."""
    found: list[Clause] = []
    string = segment.string
    for start, end, dates, mark in stretches:
        why = (_by_date(_telling(segment, dates, focus), focus) if dates else "") or mark
        if dates:
            why = why or _of_years(string[start:end], dates)
        elif not why and found and found[-1].why:
            on = string.startswith(_GOING_ON, start, end) or string.endswith("; ", 0, start)
            why = found[-1].why if on else ""
        if found and why == "earlier" and _since_long(segment, start, dates, focus) and not found[-1].dates:
            found[-1] = replace(found[-1], why=found[-1].why or why)  # "42 killed in attacks | since 10 August"
        if found and why == "earlier" and _tells_when(segment, start, dates, focus) and not found[-1].dates:
            found[-1] = replace(found[-1], why=found[-1].why or why)  # "100 were killed | when the two fought in 2022"
        found.append(Clause(start, end, why, dates))
    return found


_LEFT_THERE = compiled(
    r"\b(?:laid|planted|left|buried|built|made|since|from|of|first|bought|stolen|founded)(?: \S+){0,3} $"
)


def _tells_when(segment: Segment, start: int, dates: Sequence[DateMention], focus: Focus) -> bool:
    """Whether a clause with "when" puts what stands before it in a time long past."""
    if not segment.string.startswith("when ", start) or focus.first is None:
        return False
    return all(
        mention.last is not None and (focus.first - mention.last).days > _MONTHS
        and not _LEFT_THERE.search(segment.string[start : segment.offset(mention.start)])
        for mention in dates
    )  # fmt: skip


_GOING_ON = ("when ", "which ", "where ", "that ", "after ")


def _dates(segment: Segment, start: int, end: int) -> tuple[DateMention, ...]:
    return tuple(
        chunk.source
        for chunk in segment.tags(start, end)
        if chunk.label in "DE" and isinstance(chunk.source, DateMention)
    )


SPEAKERS_DAY = compiled(r"(?i)\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening|week))\b")
"""Days that count from when somebody spoke, not from publication."""

_UNTIL = compiled(r"\b(?:until|till|by|from|next|before) $")


def _telling(segment: Segment, dates: tuple[DateMention, ...], focus: Focus) -> list[DateMention]:
    """The dates that can place an event: not those of a later report, nor the end of something."""
    found = []
    for mention in dates:
        before = segment.string[: segment.offset(mention.start)]
        reported_later = REPORT_DAY.search(before) and against(mention, focus) != "earlier"
        speakers_day = segment.quoted and SPEAKERS_DAY.search(mention.text)
        if not (reported_later or speakers_day or _UNTIL.search(before) or planned(before)):
            found.append(mention)
    return found


def _by_date(dates: Sequence[DateMention], focus: Focus) -> str:
    """“earlier" or "later" if every date of the clause lies apart from the incident's."""
    if not dates:
        return ""
    fine = [mention for mention in dates if not _of_a_year(mention)]  # "in April of this year"
    verdicts = {against(mention, focus) for mention in fine or dates}
    if "earlier" in verdicts and any(mention.text.lower().endswith(" ago") for mention in dates):
        return "earlier"  # "a year ago this month"
    return verdicts.pop() if len(verdicts) == 1 else ""


def _of_years(words: str, dates: Sequence[DateMention]) -> str:
    """“At least 31 have been killed in clashes there this year": a toll of many events."""
    long = all(_of_a_year(mention) or mention.text.lower().endswith("this year") for mention in dates)
    return "war" if long and _IN_THE_PERFECT.search(words) else ""


def _since_long(segment: Segment, start: int, dates: Sequence[DateMention], focus: Focus) -> bool:
    """“Since 10 August": a time that began well before the news; clashes "since Friday" are the news."""
    if not segment.string.startswith("since D", start):
        return False
    began = dates[0].first if dates else None
    return began is None or focus.first is None or (focus.first - began).days > _DAYS


_DAYS = 5
_IN_THE_PERFECT = compiled(
    r"\b(?:has|have) (?:been )?(?:killed|wounded|injured|displaced|kidnapped|abducted|died|carried|seen|left|claimed|"
    r"attacked|targeted|recorded)\b"
    r"|\b(?:has|have) (?:now |already |also )?"
    r"(?:lost (?:their|his|her) li(?:fe|ves)|been (?:murdered|executed|lynched))\b"
)


def _of_a_year(mention: DateMention) -> bool:
    return mention.first is not None and mention.last is not None and (mention.last - mention.first).days > _MONTHS


_MONTHS = 200
"""Days from which a date is a whole year, and says less than another beside it."""


class Background:
    """The clauses of every segment of an article, read once against one focus.

    Paragraphs `apart` each tell an incident of their own, as in a situation report.
    """

    def __init__(
        self,
        analysis: Analysis,
        outlines: Mapping[int, Sequence[Stretch]],
        focus: Focus,
        apart: frozenset[int] = frozenset(),
    ) -> None:
        self._outlines = outlines
        self.focus = focus
        self.apart = apart
        self._clauses: dict[int, list[Clause]] = {}
        self._analysis = analysis
        for sentence in analysis.told():
            self._read(sentence)

    def why(self, segment: Segment, at: int) -> str:
        """Why a place in a segment's string is not about the incident; empty if it may be."""
        return self.clause(segment, at).why

    def clause(self, segment: Segment, at: int) -> Clause:
        """The clause around a place in a segment's string."""
        found = self._clauses[id(segment)]
        for clause in found:
            if clause.start <= at < clause.end:
                return clause
        return found[-1]

    def of(self, segment: Segment) -> list[Clause]:
        """All clauses of a segment."""
        return self._clauses[id(segment)]

    def _read(self, sentence: Sentence) -> None:
        for segment in sentence.segments:
            found = clauses(segment, self._outlines[id(segment)], self.focus)
            if sentence.paragraph in self.apart:
                found = [Clause(c.start, c.end, c.why or "elsewhere", c.dates) for c in found]
            if self.apart:  # a later day in a situation report is another entry
                found = [Clause(c.start, c.end, c.why.replace("later", "elsewhere"), c.dates) for c in found]
            self._clauses[id(segment)] = found
        self._follow_on(sentence)

    def _follow_on(self, sentence: Sentence) -> None:
        """“That attack killed nine": a sentence that points back shares the status of the one before."""
        if sentence.index == 0 or not points_back(sentence):
            return
        before = self._analysis.sentences[sentence.index - 1]
        if before.region == "boilerplate" or before.paragraph != sentence.paragraph:
            return
        whys = [clause.why for clause in self._clauses[id(before.outer)] if clause.why]
        if whys:
            own = self._clauses[id(sentence.outer)]
            self._clauses[id(sentence.outer)] = [
                Clause(clause.start, clause.end, clause.why or whys[-1], clause.dates) for clause in own
            ]
