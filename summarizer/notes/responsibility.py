"""Who is said to have done it: claimed, denied, accused, suspected and reported side by side, each on whose word."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.merging.facts import ITSELF, Claim
from summarizer.merging.phrasing import running
from summarizer.merging.reports import Report, Said
from summarizer.merging.voices import Voice
from summarizer.notes import wording
from summarizer.notes.case import Case, Line
from summarizer.schema import Claimant
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.keys import key

_NEVER = datetime.date.min


class Position(NamedTuple):
    """An actor in a stance, with all that say so: `by` are whom the articles name for it, "" for the articles."""

    actor: str
    name: str
    stance: ClaimStance
    by: tuple[Voice, ...]
    motive: str
    said: tuple[Said, ...]


class _Row(NamedTuple):
    report: Report
    claimant: Claimant
    actor: str
    voice: Voice


def responsibility(case: Case) -> list[Line]:
    """The sentences on who did it."""
    return [Line(clause(case, each), (fact_of(case, each),)) for each in positions(case)]


def positions(case: Case) -> list[Position]:
    """All positions: actor by actor, those that claim it first; nobody's claim last."""
    rows: dict[tuple[str, ClaimStance], list[_Row]] = defaultdict(list)
    for report in case.reports:
        for item in report.brief.claimants:
            actor = case.voices.canonical(item.actor) if item.actor else ""
            quotes = [each.quote for each in item.evidence]
            by = case.voices.of(item.according_to, report, quotes)
            own = by if item.actor is None or key(by.short) != key(actor) else ITSELF
            rows[key(actor), item.stance].append(_Row(report, item, actor, own))
    found = [_position(members) for members in rows.values()]
    first = _first_stances(found)
    return sorted(found, key=lambda each: (not each.actor, first[key(each.actor)], key(each.actor), _rank(each.stance)))


def _first_stances(found: Sequence[Position]) -> Mapping[str, int]:
    ranks: dict[str, int] = {}
    for each in found:
        rank = _rank(each.stance)
        ranks[key(each.actor)] = min(rank, ranks.get(key(each.actor), rank))
    return ranks


_ORDER: tuple[ClaimStance, ...] = ("claimed", "accused", "suspected", "reported", "denied", "silent")
"""Who claims it comes before who is blamed for it, and that before who denies it."""


def _rank(stance: ClaimStance) -> int:
    return _ORDER.index(stance)


def _position(rows: Sequence[_Row]) -> Position:
    newest = max(rows, key=lambda row: (row.report.brief.article.published or _NEVER, -row.report.number))
    quotes = [each.quote for row in rows for each in row.claimant.evidence]
    texts = (*quotes, newest.report.brief.article.text or "")
    voices = {row.voice.key: row.voice for row in rows if row.voice.name}
    motive = next((row.claimant.motive for row in rows if row.claimant.motive), "") or ""
    return Position(
        newest.actor,
        running(newest.actor, texts) if newest.actor else "",
        newest.claimant.stance,
        tuple(voices[each] for each in sorted(voices)),
        motive,
        tuple(Said(row.report, row.claimant.evidence) for row in rows),
    )


def fact_of(case: Case, position: Position) -> str:
    """The fact that a position is."""
    voice = position.by[0] if len(position.by) == 1 else ITSELF
    if position.stance in {"claimed", "denied"} and not position.by:
        voice = Voice(key(position.actor), position.name, position.actor, "party")
    return case.book.enter(Claim("claimants", clause(case, position), voice), position.said)


def clause(case: Case, position: Position) -> str:
    """What a position says, as a clause."""
    name, by = position.name, wording.listing([voice.name for voice in position.by])
    outlets = case.outlets(position.said)
    verb = case.report_verb(position.said, "report", "reports")
    according = f", according to {by}" if by else ""
    motive = f", giving as its reason {wording.quoted(position.motive)}" if position.motive else ""
    clauses: Mapping[ClaimStance, str] = {
        "claimed": f"{name} claimed responsibility{according}{motive}",
        "denied": f"{name} denied responsibility{according}",
        "accused": f"{by} blamed {name}" if by else f"{name} {_was(name)} accused of it, {outlets} {verb}",
        "suspected": f"suspicion falls on {name}{according or f', {outlets} {verb}'}",
        "reported": f"{name} carried it out{according or f', {outlets} {verb}'}",
        "silent": f"there was no word from {name}{_as_of(case, position)}"
        if name
        else f"nobody had claimed responsibility{_as_of(case, position)}",
    }
    return clauses[position.stance]


def _as_of(case: Case, position: Position) -> str:
    """The day up to which it was so; without one, who says so."""
    days = [day for each in position.said if (day := each.report.brief.article.published)]
    if days:
        return f" as of {wording.day(max(days), year=case.year)}"
    return f", {case.outlets(position.said)} {case.report_verb(position.said, 'report', 'reports')}"


def _was(name: str) -> str:
    return "were" if name.endswith("s") and name[:1].islower() and not name.startswith(("a ", "an ")) else "was"


def is_generic(position: Position) -> bool:
    """Whether an actor is only described ("gunmen"), which contradicts no name."""
    return position.stance == "reported" and not any(letter.isupper() for letter in position.actor.lstrip("A"))


def outdated(found: Sequence[Position]) -> bool:
    """Whether that nobody had claimed it was reported before somebody did: an update, and no contradiction."""
    nobody = [day for each in found if not each.actor for day in _days(each)]
    claimed = [day for each in found if each.stance == "claimed" for day in _days(each)]
    return bool(nobody and claimed) and max(nobody) < min(claimed)


def _days(position: Position) -> list[datetime.date]:
    return [day for each in position.said if (day := each.report.brief.article.published)]


def short(found: Sequence[Position]) -> str:
    """All positions for a table row: "claimed by X; denied by Y"."""
    return "; ".join(_short(each) for each in found if each.actor or not outdated(found))


def _short(position: Position) -> str:
    name = position.name
    by = f" by {wording.listing([voice.name for voice in position.by])}" if position.by else ""
    forms: Mapping[ClaimStance, str] = {
        "claimed": f"claimed by {name}",
        "denied": f"denied by {name}",
        "accused": f"{name} accused{by}",
        "suspected": f"{name} suspected{by}",
        "reported": f"reported: {name}",
        "silent": f"no word from {name}" if name else "claimed by nobody",
    }
    return forms[position.stance]
