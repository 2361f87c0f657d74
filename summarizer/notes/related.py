"""Other incidents that the sources tell of, each once, in the order of their days."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.merging.facts import Claim
from summarizer.merging.figures import can_be_the_same
from summarizer.merging.reports import Report, Said
from summarizer.merging.tolls import Figure
from summarizer.merging.voices import Voice
from summarizer.notes import people, wording
from summarizer.notes.case import Case, Line
from summarizer.schema import Casualty, OtherIncident, When
from summarizer.text.keys import key


class Other(NamedTuple):
    """Another incident: its date, a label for a timeline, and the line that tells it."""

    date: When | None
    label: str
    line: Line


class _Row(NamedTuple):
    report: Report
    other: OtherIncident


def related(case: Case) -> list[Other]:
    """The other incidents, oldest first; those without a resolved day at the end."""
    groups: list[list[_Row]] = []
    rows = [_Row(report, other) for report in case.reports for other in report.brief.other_incidents]
    for row in sorted(rows, key=_order):
        group = next((each for each in groups if all(_same(row.other, member.other) for member in each)), None)
        if group is None:
            groups.append([row])
        else:
            group.append(row)
    return [_other(case, group) for group in groups]


def _order(row: _Row) -> tuple[datetime.date, datetime.date, str, int, str]:
    date = row.other.date
    first = (date.start or date.end if date else None) or datetime.date.max
    last = (date.end or date.start if date else None) or datetime.date.max
    return first, last, row.other.kind, row.report.number, row.other.summary


def _same(one: OtherIncident, other: OtherIncident) -> bool:
    """Whether two mentions are of one incident: kind, days, a place, and tolls that can be the same."""
    if one.kind != other.kind or _days(one) != _days(other):
        return False
    mine, theirs = ({key(place.name) for place in each.places} for each in (one, other))
    if not (mine & theirs or (not mine and not theirs)):
        return False
    pairs = [(a, b) for a in one.casualties for b in other.casualties if a.outcome == b.outcome and a.group == b.group]
    if any(not can_be_the_same(a.count, b.count) for a, b in pairs):
        return False
    return _days(one) is not None or bool(pairs) or one.summary == other.summary


def _days(other: OtherIncident) -> tuple[datetime.date | None, datetime.date | None] | None:
    return (other.date.start, other.date.end) if other.date and (other.date.start or other.date.end) else None


def _other(case: Case, rows: Sequence[_Row]) -> Other:
    best = max(rows, key=lambda row: (len(row.other.casualties), -row.report.number))
    label = _label(best.other)
    tolls = "; ".join(_toll(case, best, each) for each in best.other.casualties)
    said = [Said(row.report, row.other.evidence) for row in rows]
    dated = wording.when(best.other.date)
    comma = "," if "," in label and dated and not dated.startswith("(") else ""
    text = f"{label}{comma} {dated}".rstrip()
    text += f": {tolls}" if tolls else f": {wording.quoted(best.other.summary)}"
    fact = case.book.enter(Claim("other_incidents", text), said)
    return Other(best.other.date, label, Line(text, (fact,)))


def _label(other: OtherIncident) -> str:
    where = wording.at_place(other.places[0]) if other.places else ""
    what = wording.kind(other.kind, other.stage)
    bare = what.removeprefix("an ").removeprefix("a ")
    return wording.capital(f"{bare} {where}" if where else bare)


def _toll(case: Case, row: _Row, casualty: Casualty) -> str:
    said = Said(row.report, casualty.evidence)
    voice: Voice = case.voices.of(casualty.according_to, row.report, said.quotes)
    figure = Figure(
        casualty.outcome,
        casualty.count,
        casualty.who,
        tuple(casualty.names),
        casualty.group,
        voice,
        row.report.brief.article.published,
        (said,),
    )
    by = f", according to {voice.name}" if voice.name else ""
    return f"{people.people(figure)} {people.participle(figure)}{by}"
