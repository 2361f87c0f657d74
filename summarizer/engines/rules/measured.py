"""How often each rule was right where it was measured, and which rules are therefore sure.

`patterns/measured.tsv` is made by `tools/measure_rules.py` from the datasets on which rules are tuned. A rule is sure
where the lower end of the interval of its precision (Wilson score, one-sided 90 %) still reaches what is asked, so that
three right answers of three make no rule sure.
"""

import math
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.engines.rules.lexicon import FOLDER

FILE = "measured.tsv"

LEAST_PRECISION = 0.9
"""What the share of right answers must reach for a rule to be sure."""

FEWEST_ANSWERS = 4
"""Answers below which nothing is known of a rule."""

LEAST_LOWER_BOUND = 0.7
"""What the lower end of the interval must reach: 4 of 4 do, 9 of 10 and 18 of 20 do, 3 of 3 do not."""

_Z = 1.2816
"""The 90 % quantile of the normal distribution."""


class Measured(NamedTuple):
    """One rule's answers that reached a brief, and how many of them were right."""

    rule: str
    answers: int
    right: int

    @property
    def precision(self) -> float:
        """The share of right answers; 0 where there are none."""
        return self.right / self.answers if self.answers else 0.0

    @property
    def sure(self) -> bool:
        """Whether the rule may contradict a model that left its finding out."""
        enough = self.answers >= FEWEST_ANSWERS and self.precision >= LEAST_PRECISION
        return enough and lower_bound(self.right, self.answers) >= LEAST_LOWER_BOUND


def lower_bound(right: int, answers: int) -> float:
    """The lower end of the one-sided 90 % interval of a share, by Wilson's score (Wilson 1927)."""
    if not answers:
        return 0.0
    share, z = right / answers, _Z * _Z
    middle = share + z / (2 * answers)
    spread = _Z * math.sqrt(share * (1 - share) / answers + z / (4 * answers * answers))
    return max(0.0, (middle - spread) / (1 + z / answers))


@cache
def measured() -> Mapping[str, Measured]:
    """Every measured rule by its name (`casualties/killed.active`, `where.place`)."""
    rows = (line.split("\t") for line in (FOLDER / FILE).read_text(encoding="utf-8").splitlines()[1:] if line)
    return MappingProxyType({rule: Measured(rule, int(answers), int(right)) for rule, answers, right, *_ in rows})


def is_sure(rule: str) -> bool:
    """Whether a rule's measured precision lets it warn of what a model left out; one never measured is not sure."""
    return rule in measured() and measured()[rule].sure
