"""How alike two dates are (SCORING, "Date")."""

from datetime import date
from typing import NamedTuple

VAGUE_DAYS = 31
"""An answer that overlaps but is longer than the label scores one half up to this length, in days."""

SHORT_DAYS = 3
"""An answer no longer than this counts as precise, whatever the label."""


class Days(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """In days; one day is 1."""
        return (self.last - self.first).days + 1


def similarity(label: Days | None, answer: Days | None) -> float:
    """1, one half or 0; None is a date that cannot be resolved."""
    if label is None or answer is None:
        return 1.0 if label is answer else 0.0
    if label.last < answer.first or answer.last < label.first:
        return 0.0
    if answer.length <= max(label.length, SHORT_DAYS):
        return 1.0
    return 0.5 if answer.length <= VAGUE_DAYS else 0.0
