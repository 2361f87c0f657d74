"""What is told of the same people twice: hurt and then dead, some gravely, nobody beside somebody."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from summarizer.engines.rules.losses.entry import Entry
from summarizer.schema.vocabulary import Outcome
from summarizer.text.expressions import compiled

_WORSE: Mapping[Outcome, tuple[Outcome, ...]] = MappingProxyType(
    {"injured": ("killed",), "captured": ("killed", "missing")}
)
"""What people end as who were first hurt or taken."""


def without_outlived(told: Sequence[Entry]) -> list[Entry]:
    """Without those of whom worse is told in the same sentence: "a guard was hit in the stomach, and died"."""
    ends = {(id(one.toll.segment), one.toll.chunks[0].start, one.toll.outcome) for one in told if one.toll.chunks}
    return [entry for entry in told if not _died_of_it(entry, ends)]


def _died_of_it(entry: Entry, ends: set[tuple[int, int, Outcome]]) -> bool:
    toll = entry.toll
    if not toll.chunks or toll.rule.endswith("_both"):
        return False
    start = toll.chunks[0].start
    return any((id(toll.segment), start, worse) in ends for worse in _WORSE.get(toll.outcome, ()))


def without_survived(found: list[Entry]) -> list[Entry]:
    """Someone "shot" of whom it is told further on that he died is counted among the dead only."""
    dead = [one for one in found if one.toll.outcome == "killed" and one.names]
    kept = []
    for entry in found:
        same = next((one for one in dead if same_person(entry.names, one.names)), None)
        if entry.toll.outcome == "injured" and same is not None:
            same.group = entry.group if same.group == "unknown" else same.group
        else:
            kept.append(entry)
    return kept


def without_the_worst(found: Sequence[Entry]) -> list[Entry]:
    """“Ten of the injured were in a serious condition" are some of more than twenty injured."""
    most = max((entry.figure.low or 0 for entry in found if entry.toll.outcome == "injured"), default=0)
    return [
        entry for entry in found
        if entry.toll.outcome != "injured" or (entry.figure.low or 0) >= most
        or not _GRAVELY.search(entry.toll.segment.string[entry.toll.at : entry.toll.end])
    ]  # fmt: skip


_GRAVELY = compiled(r"\b(?:seriously|critically|gravely|severely|serious|critical|grave|intensive)\b")


def same_person(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a name of the one is the other's, or a part of it."""
    return any(
        set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split()) for a in some for b in others
    )  # fmt: skip


_UNHURT = frozenset({"displaced", "captured"})
"""Outcomes beside which nobody need have been hurt."""


def without_empty_zero(found: list[Entry]) -> list[Entry]:
    """“No casualties" beside a real figure is of a part; it is left out."""
    harmed = [entry for entry in found if entry.figure.high != 0]
    zeros = [entry for entry in found if entry.figure.high == 0]
    if any(entry.toll.outcome not in _UNHURT for entry in harmed):
        return harmed
    return harmed + zeros[:1]
