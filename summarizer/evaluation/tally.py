"""What scoring counts, and the rates made from it (SCORING, "Counting")."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

CORRECT = 0.95
"""From this similarity on a pair is correct (MUC's COR), below it partial (PAR)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one section of one case, or of many added up.

    `required`: labels that are not optional. `answered`: answers that count; one that fills an optional label does not.
    `credit`: sum of similarities over pairs with required labels. The outcomes are MUC's: `correct`, `partial`,
    `incorrect` (wrong fields of matched pairs), `missing`, `spurious`, and `noncommittal` (optional labels).
    """

    required: int = 0
    answered: int = 0
    credit: float = 0.0
    correct: int = 0
    partial: int = 0
    incorrect: int = 0
    missing: int = 0
    spurious: int = 0
    noncommittal: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def precision(self) -> float | None:
        """Credit for each answer that counts; None where there is none."""
        return self.credit / self.answered if self.answered else None

    @property
    def recall(self) -> float | None:
        """Credit for each required label; None where there is none."""
        return self.credit / self.required if self.required else None

    @property
    def f1(self) -> float | None:
        """2c / (required + answered), the harmonic mean; None where nothing was asked and nothing answered."""
        total = self.required + self.answered
        return 2 * self.credit / total if total else None

    @property
    def strict_f1(self) -> float | None:
        """The same where only a correct pair pays, 1 each."""
        total = self.required + self.answered
        return 2 * self.correct / total if total else None


def pooled(tallies: Iterable[Tally]) -> Tally:
    """Many tallies added up."""
    return sum(tallies, Tally())
