"""Figures of several sources for the same people: what they agree on, and where they cannot all be right.

A figure is an interval (BRIEF: "at least four" is 4 and up). Two can both be right where one lies inside the other; an
approximate one allows a tenth either way. The narrowest stated figure that lies inside all others is what the sources
agree on, and is told in the words of the source that gave it. Nothing is computed that no source has stated.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.schema import Count

TOLERANCE = 0.1
"""How far an approximate figure may be off, as a share of it."""


class Stated(NamedTuple):
    """A figure as one source gives it.

    `by` is whom the article names for it (None: it tells the figure itself), `voice` whoever says it, in a form that
    compares; `source` numbers the article, `day` is when it appeared.
    """

    figure: Count
    by: str | None
    voice: str
    source: int
    day: datetime.date | None


class Reconciled(NamedTuple):
    """Figures brought together.

    `agreed` is the narrowest that lies inside all others (None where there is no such figure), `current` are all that
    stand, newest first, `superseded` those for which the same voice gave another one later, newest first.
    """

    agreed: Stated | None
    current: tuple[Stated, ...]
    superseded: tuple[Stated, ...]

    @property
    def disputed(self) -> bool:
        """Whether the figures that stand cannot all be right."""
        return self.agreed is None


def reconciled(figures: Iterable[Stated]) -> Reconciled:
    """Bring the figures for one outcome of the same people together; the order in which they come changes nothing.

    Raises:
        ValueError: there is no figure.
    """
    ordered = sorted(figures, key=_newest_first)
    if not ordered:
        raise ValueError("no figure to reconcile")
    superseded = [figure for figure in ordered if any(_supersedes(later, figure) for later in ordered)]
    current = [figure for figure in ordered if figure not in superseded]
    return Reconciled(_agreed(current), tuple(current), tuple(superseded))


def inside(inner: Count, outer: Count) -> bool:
    """Whether one count is as exact as another or more, and does not contradict it."""
    slack = TOLERANCE if outer.approximate or inner.approximate else 0.0
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low * (1 - slack))
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high * (1 + slack))
    return low and high


def can_be_the_same(a: Count, b: Count) -> bool:
    """Whether one number can satisfy both counts."""
    slack = TOLERANCE if a.approximate or b.approximate else 0.0
    return not _below(a, b, slack) and not _below(b, a, slack)


def _below(a: Count, b: Count, slack: float) -> bool:
    """Whether all that one count allows is less than all that another does, a tenth of either forgiven."""
    if a.high is None or b.low is None:
        return False
    return a.high * (1 + slack) < b.low and a.high < b.low * (1 - slack)


def _agreed(figures: Sequence[Stated]) -> Stated | None:
    fitting = [one for one in figures if all(inside(one.figure, other.figure) for other in figures)]
    return min(fitting, key=lambda one: (_width(one.figure), one.figure.approximate, *_newest_first(one)), default=None)


def _supersedes(later: Stated, earlier: Stated) -> bool:
    """Whether the same voice has since given a figure that the earlier one does not allow, or a narrower one."""
    if later.voice != earlier.voice or later.day is None or earlier.day is None or later.day <= earlier.day:
        return False
    return (later.figure.low, later.figure.high) != (earlier.figure.low, earlier.figure.high)


def _width(count: Count) -> float:
    if count.low is None or count.high is None:
        return float("inf")
    return count.high - count.low


def _newest_first(figure: Stated) -> tuple[int, int, str, str]:
    day = -figure.day.toordinal() if figure.day else 0
    return day, figure.source, figure.voice, figure.figure.text
