"""Bars as shares of their width, so that a chart is as wide as the page allows, with the words that say the same."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.evaluation.tally import Tally

GRID = (25, 50, 75)
"""Where lines stand behind a bar, in per cent."""

LEAST_FOR_A_LETTER = 9.0
"""Per cent of the width that a part of a bar needs to hold its letter."""


class Bar(NamedTuple):
    """A rate from 0 to 1, where its interval begins and how wide that is, and where others stand; all in per cent."""

    width: float
    low: float | None
    spread: float | None
    baseline: float | None
    ceiling: float | None
    said: str


class Part(NamedTuple):
    """A part of a stacked bar: what it counts, where it begins, how wide it is, in per cent; `letter` if it fits."""

    name: str
    number: int
    start: float
    width: float
    letter: str


OUTCOMES = (("right", "correct"), ("wrong", "partial"), ("missing", "missing"), ("spurious", "spurious"))
"""The names of the report, and those of a tally."""


def bar(
    name: str,
    value: float | None,
    *,
    interval: tuple[float, float] | None = None,
    baseline: float | None = None,
    ceiling: float | None = None,
) -> Bar:
    """A bar for a rate; a rate that there is none of has no width."""
    said = [f"{name} {rate(value)}"]
    if interval and value is not None:
        said.append(f"95 % interval {interval[0]:.3f} to {interval[1]:.3f}")
    if baseline is not None:
        said.append(f"baseline {rate(baseline)}")
    if ceiling is not None:
        said.append(f"agreement of the labellers {rate(ceiling)}")
    low, high = interval if interval and value is not None else (None, None)
    return Bar(
        width=_percent(value or 0),
        low=None if low is None else _percent(low),
        spread=None if low is None or high is None else _percent(high - low),
        baseline=None if baseline is None else _percent(baseline),
        ceiling=None if ceiling is None else _percent(ceiling),
        said=", ".join(said),
    )


def stack(tally: Tally) -> list[Part]:
    """The outcomes of a section, side by side; empty where there are none."""
    counts = [(name, round(getattr(tally, outcome))) for name, outcome in OUTCOMES]
    total = sum(count for _, count in counts)
    parts: list[Part] = []
    start = 0.0
    for name, count in counts if total else ():
        width = 100 * count / total
        letter = name[0].upper() if width >= LEAST_FOR_A_LETTER else ""
        if count:
            parts.append(Part(name, count, round(start, 2), round(width, 2), letter))
        start += width
    return parts


def spoken(parts: Sequence[Part]) -> str:
    """A stacked bar in words."""
    return ", ".join(f"{part.number} {part.name}" for part in parts) or "no items"


def rate(value: float | None) -> str:
    """A rate with three decimals, a dash for none."""
    return "–" if value is None else f"{value:.3f}"


def _percent(value: float) -> float:
    return round(100 * value, 2)
