"""Briefs in, a note out: clustered by incident, merged without hiding, and told by templates."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from summarizer.merging.clusters import grouping
from summarizer.merging.facts import FactBook
from summarizer.merging.reports import Report, origins
from summarizer.notes import wording
from summarizer.notes.case import Case
from summarizer.notes.changes import Before, before, lines, newness
from summarizer.notes.incident import Told, incident_id, told
from summarizer.notes.outline import FILTERED
from summarizer.schema import Brief, Caveat
from summarizer.schema.note import NOTE_VERSION, Note, NoteGroup, NoteIncident, NoteSource, Sentence

GroupBy = Literal["incident", "country", "day"]
GROUPINGS: tuple[GroupBy, ...] = ("incident", "country", "day")

RECENT = 60
"""Days between an incident and the first article about it, beyond which it is recalled and no news."""

MOST_BOTTOM = 3
"""Sentences of a bottom line."""


class _Arranged(NamedTuple):
    """Sources in the order of the note: by incident, the gravest first; then those without one."""

    incidents: list[list[Report]]
    rest: list[Report]


def compose(
    briefs: Sequence[Brief],
    *,
    title: str | None = None,
    issued: datetime.datetime,
    group_by: GroupBy = "incident",
    warnings: Iterable[Caveat] = (),
    previous: Note | None = None,
) -> Note:
    """A note on what briefs say; the order in which they come changes nothing.

    Args:
        briefs: of any number of articles.
        title: of the note; by default one is made of its incidents.
        issued: the date and time of issue, with its zone.
        group_by: what incidents are put under: nothing, their country, or their day.
        warnings: what a reader should know of how the briefs came about.
        previous: the issue before, against which facts are new or changed.
    """
    warnings = list(warnings)
    arranged = _arranged(briefs)
    roots = {report.number: report.counted_as for reports in (*arranged.incidents, arranged.rest) for report in reports}
    sources = [_source(report) for reports in (*arranged.incidents, arranged.rest) for report in reports]
    earlier = [before(previous, reports) for reports in arranged.incidents]
    found = [
        _told(reports, at, roots, old)
        for at, (reports, old) in enumerate(zip(arranged.incidents, earlier, strict=True), start=1)
    ]
    incidents = [
        each.model_copy(update={"changes": lines(old, each, sources)})
        for each, old in zip(_distinct([each.incident for each in found]), earlier, strict=True)
    ]
    return Note(
        note_version=NOTE_VERSION,
        title=title or _title(incidents, warnings),
        issued=issued,
        bottom_line=_bottom_line(found),
        groups=_groups(incidents, group_by),
        sources=sources,
        no_incident=[report.number for report in arranged.rest],
        warnings=warnings,
    )


def _arranged(briefs: Sequence[Brief]) -> _Arranged:
    ordered = sorted(briefs, key=_canonical)
    groups, first = grouping(ordered)
    with_incident = [group for group in groups if any(ordered[at].incident is not None for at in group)]
    with_incident.sort(key=lambda group: _gravity([ordered[at] for at in group]))
    rest = [at for group in groups if all(ordered[at].incident is None for at in group) for at in group]
    order = [at for group in with_incident for at in group] + rest
    number = {at: place for place, at in enumerate(order, start=1)}
    first_of: dict[int, int] = {}
    for at in sorted(order, key=lambda at: (-_own_text(ordered[at]), number[at])):
        first_of.setdefault(first[at], number[at])

    counted = origins((number[at], first_of[first[at]], ordered[at].article.source) for at in order)

    def reports(group: Sequence[int]) -> list[Report]:
        return [
            Report(number[at], first_of[first[at]], ordered[at], counted[number[at]])
            for at in sorted(group, key=number.__getitem__)
        ]

    return _Arranged([reports(group) for group in with_incident], reports(rest))


def _own_text(brief: Brief) -> int:
    """How much speaks for an article being the one that others reprint: its text credits it, or is clearly longer."""
    article = brief.article
    head = (article.text or "")[:CREDITS] + (article.text or "")[-CREDITS:]
    initials = "".join(word[0] for word in (article.source or "").split() if word[0].isupper())
    credited = bool(article.source) and (f"({article.source})" in head or f"({initials})" in head)
    return article.characters // CLEARLY + (NEVER_SO_LONG if credited else 0)


CREDITS, CLEARLY, NEVER_SO_LONG = 160, 200, 10_000_000
"""Characters: at either end of a text, where an agency is credited; by which one is longer; more than any text has."""


def _canonical(brief: Brief) -> tuple[str, str, str, str]:
    article = brief.article
    published = article.published.isoformat() if article.published else "9999"
    return published, article.source or "", article.sha256, article.id


def _gravity(briefs: Sequence[Brief]) -> tuple[bool, int, int, int, str]:
    """The gravest first: most killed, most injured, most sources; then by the first brief. What is recalled is last."""
    return (
        _is_recalled(briefs),
        -max((_least(brief, "killed") for brief in briefs), default=0),
        -max((_least(brief, "injured") for brief in briefs), default=0),
        -len({brief.article.sha256 for brief in briefs}),
        min(_canonical(brief)[2] for brief in briefs),
    )


def _is_recalled(briefs: Sequence[Brief]) -> bool:
    """Whether an incident lies long before all articles about it: an anniversary, a trial."""
    published = [day for brief in briefs if (day := brief.article.published)]
    dates = [brief.incident.date for brief in briefs if brief.incident and brief.incident.date]
    ends = [day for date in dates if (day := date.end or date.start)]
    return bool(published and ends) and (min(published) - max(ends)).days > RECENT


def _least(brief: Brief, outcome: str) -> int:
    return max((item.count.low or 0 for item in brief.casualties if item.outcome == outcome), default=0)


def _told(reports: Sequence[Report], at: int, roots: Mapping[int, int], old: Before) -> Told:
    case = Case(reports, FactBook(str(at), newness(old)))
    found = told(case, old.incident.id if old.incident else incident_id(case), roots)
    if old.issue is None or old.incident is not None:
        return found
    return found._replace(bottom=[each.model_copy(update={"news": "new"}) for each in found.bottom])


def _distinct(incidents: Sequence[NoteIncident]) -> list[NoteIncident]:
    """The incidents, a second one of the same day, place and kind with another id."""
    taken: dict[str, int] = {}
    found = []
    for each in incidents:
        taken[each.id] = number = taken.get(each.id, 0) + 1
        found.append(each if number == 1 else each.model_copy(update={"id": f"{each.id}-{number}"}))
    return found


def _bottom_line(found: Sequence[Told]) -> list[Sentence]:
    """Of one incident what, who and how sure; of several the gravest three, newest first."""
    if len(found) == 1:
        return found[0].bottom[:MOST_BOTTOM]
    gravest = sorted(found[:MOST_BOTTOM], key=lambda each: _newest_first(each.incident))
    sentences = [each.bottom[0] for each in gravest]
    more = len(found) - len(gravest)
    if more:
        verb = "follows" if more == 1 else "follow"
        told = f"{sentences[-1].text.rstrip('.')}; {wording.counted(more, 'other incident')} {verb}"
        sentences[-1] = sentences[-1].model_copy(update={"text": wording.sentence(told)})
    return sentences


def _newest_first(incident: NoteIncident) -> int:
    day = (incident.date.end or incident.date.start) if incident.date else None
    return -day.toordinal() if day else 0


def _title(incidents: Sequence[NoteIncident], warnings: Sequence[Caveat]) -> str:
    if not incidents and any(each.code == FILTERED for each in warnings):
        return "Briefing note: no incident of those asked for"
    if not incidents:
        return "Briefing note: no incident reported"
    if len(incidents) == 1:
        return f"Briefing note: {incidents[0].headline}"
    countries = list(dict.fromkeys(name for each in incidents for name in [_country(each)] if name))
    where = f" in {wording.listing(countries)}" if 0 < len(countries) <= 3 else ""
    return f"Briefing note: {wording.counted(len(incidents), 'incident')}{where}"


def _country(incident: NoteIncident) -> str:
    return next((name for place in incident.places if (name := wording.country_name(place.country))), "")


def _groups(incidents: Sequence[NoteIncident], group_by: GroupBy) -> list[NoteGroup]:
    if group_by == "incident":
        return [NoteGroup(label="", incidents=list(incidents))] if incidents else []
    grouped: dict[str, list[NoteIncident]] = {}
    for each in incidents:
        grouped.setdefault(_heading(each, group_by), []).append(each)
    order = sorted(grouped, key=lambda label: _place_of(grouped[label][0], group_by))
    return [NoteGroup(label=label, incidents=grouped[label]) for label in order]


def _heading(incident: NoteIncident, group_by: GroupBy) -> str:
    if group_by == "country":
        return _country(incident) or "Country not stated"
    first = incident.date.start or incident.date.end if incident.date else None
    return wording.day(first) if first else "Day not stated"


def _place_of(incident: NoteIncident, group_by: GroupBy) -> tuple[bool, str]:
    """Countries by name, days newest first; what is not stated at the end."""
    if group_by == "country":
        name = _country(incident)
        return not name, name
    first = incident.date.start or incident.date.end if incident.date else None
    return first is None, str(-first.toordinal() + 4_000_000) if first else ""


def _source(report: Report) -> NoteSource:
    article = report.brief.article
    return NoteSource(
        number=report.number,
        article_id=article.id,
        title=article.title,
        outlet=article.source,
        published=article.published,
        url=article.url,
        sha256=article.sha256,
        copy_of=report.root if report.root != report.number else None,
    )
