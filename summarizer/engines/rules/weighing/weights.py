"""Tables of weights: features, and how much each speaks for every label."""

from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path

FOLDER = Path(__file__).parent
UNIT = 100
"""Weights are whole hundredths in the file."""


class Weights:
    """A linear model: the labels, what each weighs with nothing known, and the weights of the features for each.

    A feature's weights are added up at once, as the fields of one whole number: whatever the labels, a feature costs
    one addition.
    """

    __slots__ = ("_packed", "_rows", "bias", "labels")

    def __init__(self, lines: Iterable[str]) -> None:
        """Take the lines of a file; a feature's numbers are read when a text first has it."""
        self._rows = dict(line.split("\t", 1) for line in lines if not line.startswith("# "))
        self._packed: dict[str, int] = {}
        self.labels = tuple(self._rows.pop("feature").split("\t"))
        self.bias = self.sums([""])

    def sums(self, features: Iterable[str]) -> list[int]:
        """The evidence of some features for each label, in hundredths of log odds; the bias is not in it."""
        rows, packed, total = self._rows, self._packed, 0
        for feature in features:
            if feature in rows:
                total += packed[feature] if feature in packed else self._pack(feature)
        fields = range(0, _BITS * len(self.labels), _BITS)
        total += sum(_HALF << at for at in fields)
        return [((total >> at) & _FIELD) - _HALF for at in fields]

    def _pack(self, feature: str) -> int:
        row = self._rows[feature].split("\t")
        packed = self._packed[feature] = sum(int(weight) << at * _BITS for at, weight in enumerate(row))
        return packed


_BITS = 24
_FIELD, _HALF = (1 << _BITS) - 1, 1 << (_BITS - 1)
"""Room for the sum of any text's weights, which stays far below ±80,000 in log odds."""


def probability(evidence: int) -> float:
    """The logistic function of evidence, in hundredths of log odds."""
    return 1 / (1 + exp(-evidence / UNIT)) if evidence > -_CERTAIN else 0.0


_CERTAIN = 50_000


@cache
def weights(name: str) -> Weights:
    """The table `<name>.tsv` of this folder, read once.

    Its lines are `feature<TAB>weight for each label`, in hundredths; `# ` begins a line that says whence it is. The
    feature "feature" has the labels themselves, and the empty one the bias.
    """
    return Weights((FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines())
