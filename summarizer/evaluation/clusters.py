"""How well briefs come together by incident: pairwise and B³ precision, recall and F1 against labelled groups.

Pairwise: of all pairs of articles put together, how many belong together, and the other way round. B³ (Bagga and
Baldwin, 1998): for each article the share of its group that belongs with it, and of those that belong with it that are
in its group; both averaged over articles.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, Literal, NamedTuple

from summarizer.evaluation.errors import LabelError
from summarizer.evaluation.located_yaml import load

Half = Literal["all", "tune", "aside"]
HALVES: tuple[Half, ...] = ("all", "tune", "aside")
"""Every second incident, beginning with the second, is for tuning; the others are kept aside, and only totals shown."""

NONE = "none"
"""The label of articles without an incident; each of them is a group of its own."""

Group = frozenset[str]


class Labels(NamedTuple):
    """Which articles tell of one incident, which of them reprint another, and which incidents must stay apart."""

    incidents: Mapping[str, tuple[str, ...]]
    duplicates: tuple[Group, ...]
    must_not_merge: tuple[tuple[str, str, str], ...]

    def groups(self, half: Half = "all") -> list[Group]:
        """The labelled groups of articles of one half."""
        names = [name for name in self.incidents if name != NONE]
        chosen = {"all": names, "tune": names[1::2], "aside": names[::2]}[half]
        found = [frozenset(self.incidents[name]) for name in chosen]
        alone = self.incidents.get(NONE, ()) if half != "tune" else ()
        return [*found, *(frozenset([article]) for article in alone)]


class Rates(NamedTuple):
    """Precision, recall, and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class ClusterScore(NamedTuple):
    """What a clustering got: `merged` are must-not-merge pairs with articles in one group."""

    articles: int
    incidents: int
    pairwise: Rates
    b_cubed: Rates
    merged: tuple[tuple[str, str, str], ...]


def read_labels(path: Path) -> Labels:
    """The labels of a dataset of clusters: `incidents`, `duplicates`, `must_not_merge`.

    Raises:
        LabelError: it cannot be read, or has another shape.
    """
    value = load(path).value
    try:
        incidents = {str(name): tuple(map(str, articles)) for name, articles in value["incidents"].items()}
        duplicates = tuple(frozenset(map(str, group)) for group in value.get("duplicates", ()))
        apart = tuple((str(a), str(b), str(why)) for a, b, why in value.get("must_not_merge", ()))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LabelError(path, 1, "holds no incidents with their articles") from error
    _check(path, incidents, duplicates, apart)
    return Labels(incidents, duplicates, apart)


def _check(path: Path, incidents: Mapping[str, Sequence[str]], duplicates: Iterable[Group], apart: Any) -> None:
    listed = [article for articles in incidents.values() for article in articles]
    twice = {article for article in listed if listed.count(article) > 1}
    unknown = {article for group in duplicates for article in group} - set(listed)
    unknown |= {name for a, b, _ in apart for name in (a, b)} - set(incidents)
    if twice or unknown:
        named = ", ".join(sorted(twice | unknown))
        raise LabelError(path, 1, f"{'listed twice' if twice else 'not among the incidents'}: {named}")


def score(found: Iterable[Iterable[str]], labels: Labels, half: Half = "all") -> ClusterScore:
    """Score groups of articles against labels, looking from the articles of one half at all others.

    Args:
        found: groups of article ids; an article in none is a group of its own.
        labels: which belong together.
        half: the articles to score.
    """
    groups = [frozenset(each) for each in found]
    wanted = labels.groups("all")
    listed = {article for group in wanted for article in group}
    given = [group & listed for group in groups]
    given += [frozenset([article]) for article in listed - {one for group in given for one in group}]
    chosen = labels.groups(half)
    scored = frozenset(article for group in chosen for article in group)
    return ClusterScore(
        len(scored),
        len(chosen),
        _pairwise(given, wanted, scored),
        _b_cubed(given, wanted, scored),
        _merged(groups, labels),
    )


def _pairwise(given: Sequence[Group], wanted: Sequence[Group], scored: Group) -> Rates:
    mine, theirs = _pairs(given, scored), _pairs(wanted, scored)
    both = len(mine & theirs)
    return Rates(both / len(mine) if mine else 1.0, both / len(theirs) if theirs else 1.0)


def _pairs(groups: Iterable[Group], scored: Group) -> set[tuple[str, str]]:
    """The pairs put together of which at least one article is scored."""
    return {pair for group in groups for pair in combinations(sorted(group), 2) if scored & set(pair)}


def _b_cubed(given: Sequence[Group], wanted: Sequence[Group], scored: Group) -> Rates:
    if not scored:
        return Rates(1.0, 1.0)
    of_given = {article: group for group in given for article in group}
    of_wanted = {article: group for group in wanted for article in group}
    shared = {article: len(of_given[article] & of_wanted[article]) for article in scored}
    precision = sum(shared[article] / len(of_given[article]) for article in scored)
    recall = sum(shared[article] / len(of_wanted[article]) for article in scored)
    return Rates(precision / len(scored), recall / len(scored))


def _merged(groups: Sequence[Group], labels: Labels) -> tuple[tuple[str, str, str], ...]:
    of = {name: frozenset(articles) for name, articles in labels.incidents.items()}
    return tuple(
        (a, b, why) for a, b, why in labels.must_not_merge if any(group & of[a] and group & of[b] for group in groups)
    )
