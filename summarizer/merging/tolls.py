"""Casualty figures of one incident from all its sources: what is agreed, what stands beside it, what is superseded.

Figures are held against each other only where they count the same people: one outcome, and one population. A source
that gives a total and a part of it (BRIEF: the part has another group) gives two populations, so that no part is taken
for a total; a figure for attackers is never held against one for their victims.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.merging.figures import Reconciled, Stated, reconciled
from summarizer.merging.reports import Report, Said
from summarizer.merging.voices import Voice, Voices
from summarizer.schema import Casualty, Count
from summarizer.schema.vocabulary import OUTCOMES, Group, Outcome
from summarizer.text.keys import key

GENERAL: frozenset[Group] = frozenset({"civilians", "mixed", "unknown"})
"""Groups of people who are counted as "people": one source's civilians are another's mixed total."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure by one voice, with all sources that give it; `who` and `names` are of the newest one."""

    outcome: Outcome
    count: Count
    who: str
    names: tuple[str, ...]
    group: Group
    voice: Voice
    day: datetime.date | None
    said: tuple[Said, ...]


class Toll(NamedTuple):
    """All figures for one outcome of one population; `group` is None for people in general, or all there are.

    `agreed` is among `current` (or None where those contradict each other); both lists have the newest first. `named`
    are figures that are nothing but names of single people, `parts` those of which the same voice gives more in the
    same article: who died of wounds overnight, say.
    """

    outcome: Outcome
    group: Group | None
    agreed: Figure | None
    current: tuple[Figure, ...]
    superseded: tuple[Figure, ...]
    named: tuple[Figure, ...]
    parts: tuple[Figure, ...]

    @property
    def disputed(self) -> bool:
        """Whether the figures that stand cannot all be right."""
        return self.agreed is None and bool(self.current)


class _Item(NamedTuple):
    casualty: Casualty
    report: Report
    voice: Voice


def tolls(reports: Sequence[Report], voices: Voices) -> list[Toll]:
    """The tolls of an incident: by outcome in the order of the vocabulary, people in general first."""
    found: list[Toll] = []
    for outcome in OUTCOMES:
        items = [
            _Item(casualty, report, voices.of(casualty.according_to, report, [e.quote for e in casualty.evidence]))
            for report in reports
            for casualty in report.brief.casualties
            if casualty.outcome == outcome
        ]
        populations = _populations(items)
        found += [_toll(outcome, group, populations[group]) for group in sorted(populations, key=lambda g: g or "")]
    return found


def _populations(items: Sequence[_Item]) -> Mapping[Group | None, list[_Item]]:
    """The items by whom they count. Groups fall together where no source tells them apart; attackers never do."""
    groups = {_group(item) for item in items}
    special = {group for group in groups if group not in {None, "militants"}}
    by_source: dict[int, set[Group | None]] = defaultdict(set)
    for item in items:
        by_source[item.report.number].add(_group(item))
    told_apart = len(special) > 1 or any(len(each - {"militants"}) > 1 for each in by_source.values())
    found: dict[Group | None, list[_Item]] = defaultdict(list)
    for item in items:
        group = _group(item)
        found[group if group == "militants" or told_apart else None].append(item)
    return found


def _group(item: _Item) -> Group | None:
    """The group that is counted; None for people in general.

    Civilians whom a source counts beside its soldiers or police are a part, as those are.
    """
    casualty = item.casualty
    if casualty.group not in GENERAL:
        return casualty.group
    beside = any(
        other.outcome == casualty.outcome and other.group not in {*GENERAL, "militants"}
        for other in item.report.brief.casualties
    )
    part = casualty.group == "civilians" and key(casualty.who) in _CIVILIANS
    return "civilians" if part and beside else None


_CIVILIANS = frozenset("civilian civilians villagers villager residents bystanders passers by".split())


def _toll(outcome: Outcome, group: Group | None, items: Sequence[_Item]) -> Toll:
    named = [item for item in items if _is_a_name(item.casualty)]
    counted = [item for item in items if item not in named]
    if not counted:
        counted, named = named, []
    parts = [item for item in counted if any(_is_part(item, other) for other in counted)]
    counted = [item for item in counted if item not in parts]
    by_stated: dict[Stated, list[_Item]] = defaultdict(list)
    for item in counted:
        by_stated[_stated(item)].append(item)
    found = reconciled(by_stated)
    aside = _figures([[item] for item in named]), _figures([[item] for item in parts])
    return _assembled(outcome, group, found, by_stated, aside)


def _assembled(
    outcome: Outcome,
    group: Group | None,
    found: Reconciled,
    items: Mapping[Stated, list[_Item]],
    aside: tuple[tuple[Figure, ...], tuple[Figure, ...]],
) -> Toll:
    current = _figures([items[each] for each in found.current])
    agreed = None
    if found.agreed:
        first = items[found.agreed][0]
        agreed = next(figure for figure in current if _same(figure, first))
    return Toll(outcome, group, agreed, current, _figures([items[each] for each in found.superseded]), *aside)


def _is_part(item: _Item, other: _Item) -> bool:
    """Whether the same voice gives a greater number in the same article."""
    mine, whole = item.casualty.count, other.casualty.count
    same = item.report.number == other.report.number and item.voice.key == other.voice.key and bool(item.voice.name)
    return same and mine.high is not None and whole.low is not None and mine.high < whole.low


def _stated(item: _Item) -> Stated:
    day = item.report.brief.article.published
    return Stated(item.casualty.count, item.casualty.according_to, item.voice.key, item.report.number, day)


def _figures(groups: Iterable[Sequence[_Item]]) -> tuple[Figure, ...]:
    """One figure for each voice and interval; those that articles report themselves are one voice."""
    merged: dict[tuple[object, ...], list[_Item]] = {}
    for group in groups:
        for item in group:
            merged.setdefault(_identity(item), []).append(item)
    return tuple(sorted(map(_figure, merged.values()), key=_newest_first))


def _identity(item: _Item) -> tuple[object, ...]:
    count = item.casualty.count
    wording = count.text.casefold() if count.low is None and count.high is None else ""
    return item.voice.key if item.voice.name else "", count.low, count.high, count.approximate, wording


def _figure(items: Sequence[_Item]) -> Figure:
    newest = min(items, key=lambda item: (_backwards(item.report), item.report.number))
    casualty = newest.casualty
    return Figure(
        casualty.outcome,
        casualty.count,
        casualty.who,
        tuple(casualty.names),
        casualty.group,
        newest.voice,
        newest.report.brief.article.published,
        tuple(Said(item.report, item.casualty.evidence) for item in items),
    )


def _same(figure: Figure, item: _Item) -> bool:
    count = item.casualty.count
    same_voice = (figure.voice.name and figure.voice.key == item.voice.key) or not (
        figure.voice.name or item.voice.name
    )
    interval = (count.low, count.high, count.approximate)
    return bool(same_voice) and (figure.count.low, figure.count.high, figure.count.approximate) == interval


def _newest_first(figure: Figure) -> tuple[int, int, str]:
    return (-figure.day.toordinal() if figure.day else 0), figure.said[0].report.number, figure.count.text


def _backwards(report: Report) -> int:
    published = report.brief.article.published
    return -published.toordinal() if published else 0


def _is_a_name(casualty: Casualty) -> bool:
    """Whether the count is nothing but names, which count those people and are no toll."""
    return any(name in casualty.count.text for name in casualty.names)
