"""How alike two counts are (SCORING, "Count over integer intervals")."""

from typing import NamedTuple

OPEN = 0.5
"""What an open interval scores against anything else: it says nothing, and nothing wrong."""

CLOSE_TO = 0.10
"""Two figures of which one is approximate are the same within this share of the larger."""

TOO_VAGUE = 10
"""An interval so many times as wide as the other scores at most one half."""


class Interval(NamedTuple):
    """Integer bounds, both included; null is an open end. `approximate`: the words hedge."""

    low: int | None
    high: int | None
    approximate: bool


def similarity(one: Interval, other: Interval) -> float:
    """From 0 to 1; symmetric.

    Equal bounds give 1. An interval open at both ends gives one half against anything else. Two exact figures give 0,
    or 1 where either is approximate and they differ by at most a tenth of the larger. Anything else gives the size of
    the intersection over that of the union, a null low being 0 and a null high twice the largest bound at hand.
    """
    if one[:2] == other[:2]:
        return 1.0
    if one[:2] == (None, None) or other[:2] == (None, None):
        return OPEN
    a, b = _closed(one, other), _closed(other, one)
    if a[0] == a[1] and b[0] == b[1] and None not in (*one[:2], *other[:2]):
        near = abs(a[0] - b[0]) <= CLOSE_TO * max(a[0], b[0])
        return 1.0 if near and (one.approximate or other.approximate) else 0.0
    widths = (a[1] - a[0] + 1, b[1] - b[0] + 1)
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]) + 1)
    share = common / (widths[0] + widths[1] - common)
    return min(share, OPEN) if max(widths) > TOO_VAGUE * min(widths) else share


def _closed(interval: Interval, other: Interval) -> tuple[int, int]:
    low = interval.low or 0
    if interval.high is not None:
        return low, interval.high
    return low, 2 * max(low, other.low or 0, other.high or 0, 1)
