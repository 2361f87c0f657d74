"""Briefs of one incident found among many: compared only where day and place allow, joined best first.

Two groups are joined when no member of one contradicts a member of the other and what speaks for it is enough on
average (average linkage, with cannot-link constraints). The order of the input changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.merging.copies import copies
from summarizer.merging.sameness import ENOUGH, ON_AVERAGE, Verdict, compared
from summarizer.merging.sketch import ALONE, Sketch, sketch, surroundings
from summarizer.schema import Brief

LONGEST_SPAN = 10
"""Days: an incident that is dated more vaguely is looked up under its first and its last days only."""


A_WEEK = 7


class Grouping(NamedTuple):
    """Briefs by incident: `groups` of indices, and for each brief the index of the `first` one of its text."""

    groups: list[list[int]]
    first: list[int]


def clusters(briefs: Sequence[Brief]) -> list[list[int]]:
    """The briefs, by incident: indices in order, groups in the order of their first members; see `grouping`."""
    return grouping(briefs).groups


def grouping(briefs: Sequence[Brief]) -> Grouping:
    """The briefs by incident, and which of them reprint another.

    A brief without an incident, or without a date and without a place, is a group of its own. Near-identical texts are
    always together.
    """
    order = sorted(range(len(briefs)), key=lambda at: _canonical(briefs[at]))
    ordered = [briefs[at] for at in order]
    made = [sketch(brief, at) for at, brief in enumerate(ordered)]
    first = copies(ordered, lambda a, b: _apart(made[a], made[b]))
    sketches = {at: each for at, each in enumerate(made) if each is not None and first[at] == at}
    groups = _Groups(list(sketches.values()))
    for a, b in groups.best_first():
        groups.join(a, b)
    found: dict[int, list[int]] = defaultdict(list)
    for at in range(len(ordered)):
        found[groups.of.get(first[at], first[at])].append(order[at])
    roots = [0] * len(briefs)
    for at, root in enumerate(first):
        roots[order[at]] = order[root]
    return Grouping(sorted(sorted(members) for members in found.values()), roots)


def _apart(a: Sketch | None, b: Sketch | None) -> bool:
    """Whether two texts that share most of their words tell of two incidents all the same: reports by one form."""
    if a is None or b is None:
        return a is not b
    elsewhere = bool(a.places and b.places) and not a.places & b.places
    return elsewhere or bool(compared(a, b, ALONE).conflict)


def _canonical(brief: Brief) -> tuple[str, str, str]:
    published = brief.article.published.isoformat() if brief.article.published else ""
    return published, brief.article.sha256, brief.article.id


class _Groups:
    """Sketches on their way to groups."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self._sketches = {each.number: each for each in sketches}
        self._around = surroundings(sketches)
        self._verdicts: dict[tuple[int, int], Verdict] = {}
        self._members = {number: [number] for number in self._sketches}
        self.of = {number: number for number in self._sketches}

    def best_first(self) -> list[tuple[int, int]]:
        """The pairs of which enough speaks for one incident, the strongest first."""
        pairs = {pair for block in _blocks(self._sketches.values()) for pair in _pairs(block)}
        strong = [(pair, verdict) for pair in pairs if not (verdict := self._verdict(*pair)).conflict]
        return [
            pair for pair, verdict in sorted(strong, key=lambda row: (-row[1].score, row[0])) if verdict.score >= ENOUGH
        ]

    def join(self, a: int, b: int) -> None:
        """Join the groups of two sketches, unless a member contradicts a member, or too little speaks for it."""
        one, other = sorted((self.of[a], self.of[b]))
        if one == other:
            return
        verdicts = [self._verdict(x, y) for x in self._members[one] for y in self._members[other]]
        if any(verdict.conflict for verdict in verdicts):
            return
        if sum(verdict.score for verdict in verdicts) / len(verdicts) < ON_AVERAGE:
            return
        for member in self._members.pop(other):
            self._members[one].append(member)
            self.of[member] = one

    def _verdict(self, a: int, b: int) -> Verdict:
        pair = (a, b) if a < b else (b, a)
        if pair not in self._verdicts:
            self._verdicts[pair] = compared(self._sketches[pair[0]], self._sketches[pair[1]], self._around)
        return self._verdicts[pair]


def _blocks(sketches: Iterable[Sketch]) -> Iterator[list[int]]:
    """Sketches that share a day (or its neighbour) and a country or a place's name, be it only told in the article."""
    blocks: Mapping[tuple[int, str], list[int]] = defaultdict(list)
    for each in sketches:
        names = each.countries | each.places | each.wider | each.told.countries | each.told.places
        for day in _looked_up(each.days) | _told_lately(each):
            for name in names:
                blocks[day, name].append(each.number)
    return iter(blocks.values())


def _told_lately(each: Sketch) -> set[int]:
    """The days that an article tells of the week before it."""
    if each.published is None:
        return set()
    return {day for day in each.told.days if 0 <= each.published - day <= A_WEEK}


def _looked_up(days: tuple[int, int] | None) -> set[int]:
    if days is None:
        return set()
    first, last = days[0], days[1] + 1
    if last - first > LONGEST_SPAN:
        return {first, first + 1, last - 1, last}
    return set(range(first, last + 1))


def _pairs(block: Sequence[int]) -> Iterator[tuple[int, int]]:
    ordered = sorted(set(block))
    for at, a in enumerate(ordered):
        for b in ordered[at + 1 :]:
            yield a, b
