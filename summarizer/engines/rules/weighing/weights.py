"""Tables of weights: features, and how much each speaks for every label."""

from collections.abc import Iterable, Iterator
from functools import cache
from math import ceil, exp, log
from pathlib import Path

FOLDER = Path(__file__).parent
UNIT = 100
"""Weights are whole hundredths in the file."""
Group = tuple[tuple[str, ...], Iterable[str]]
"""Features by what they begin with: each of some distinct words behind each of the prefixes is one."""


def spelled(groups: Iterable[Group]) -> Iterator[str]:
    """The features of some groups as the tables have them."""
    for prefixes, words in groups:
        for word in words:
            for prefix in prefixes:
                yield prefix + word


class Weights:
    """A linear model: the labels, what each weighs with nothing known, and the weights of the features for each.

    A feature's weights are added up at once, as the fields of one whole number: whatever the labels, a feature costs
    one addition.
    """

    __slots__ = ("_columns", "_fields", "_packed", "_rows", "_signs", "bias", "labels")

    def __init__(self, table: str) -> None:
        """Take a table as its file has it; a feature's numbers are read when a text first has it."""
        lines = table.partition("\n")[2] if table.startswith("# ") else table
        pieces = (
            lines.rstrip("\n").replace("\n", "\t").split("\t")
        )  # at once: one split for each line takes twice as long
        self._rows = dict(zip(pieces[::2], pieces[1::2], strict=True))
        self._packed: dict[str, int] = {}
        self._columns: dict[tuple[str, ...], dict[str, int]] = {}
        self.labels = tuple(self._rows.pop("feature").split(" "))
        self._fields = range(0, _BITS * len(self.labels), _BITS)
        self._signs = sum(_HALF << at for at in self._fields)
        self.bias = self.sums([""])

    def sums(self, features: Iterable[str]) -> list[int]:
        """The evidence of some features for each label, in hundredths of log odds; the bias is not in it."""
        rows, packed, total = self._rows, self._packed, 0
        for feature in features:
            if feature in rows:
                total += packed[feature] if feature in packed else self._pack(feature)
        return self.unpacked(total)

    def packed(self, groups: Iterable[Group]) -> int:
        """The same of the features of some groups, as one number; such numbers can be added.

        Words are looked up by prefix, so that no feature is spelled out but one whose weights are first asked for.
        """
        total = 0
        for prefixes, words in groups:
            column = self._columns.get(prefixes)
            if column is None:
                column = self._columns[prefixes] = {}
            for word in words:
                total += column[word] if word in column else self._met(column, prefixes, word)
        return total

    def unpacked(self, total: int) -> list[int]:
        """The evidence for each label in a packed number."""
        total += self._signs
        return [((total >> at) & _FIELD) - _HALF for at in self._fields]

    def bar(self, least: int) -> int:
        """What `reaches` is asked about: a least evidence, in hundredths of log odds."""
        return sum((_HALF - least) << at for at in self._fields)

    def reaches(self, total: int, bar: int) -> bool:
        """Whether a packed number has the least evidence for any label: then that field's highest bit is set."""
        return (total + bar) & self._signs != 0

    def _met(self, column: dict[str, int], prefixes: tuple[str, ...], word: str) -> int:
        """What a word weighs behind some prefixes; kept if the table knows it, which bounds what is kept."""
        weight = 0
        for prefix in prefixes:
            feature = prefix + word
            if feature in self._rows:
                column[word] = weight = weight + self._pack(feature)
        return weight

    def _pack(self, feature: str) -> int:
        row = self._rows[feature].split(" ")
        packed = self._packed[feature] = sum(int(weight) << at * _BITS for at, weight in enumerate(row))
        return packed


_BITS = 24
_FIELD, _HALF = (1 << _BITS) - 1, 1 << (_BITS - 1)
"""Room for the sum of any text's weights, which stays far below ±80,000 in log odds."""


def probability(evidence: int) -> float:
    """The logistic function of evidence, in hundredths of log odds."""
    return 1 / (1 + exp(-evidence / UNIT)) if evidence > -_CERTAIN else 0.0


_CERTAIN = 50_000


def evidence_of(least: float) -> int:
    """The least evidence, in hundredths of log odds, that makes a probability: the inverse of `probability`."""
    found = ceil(UNIT * log(least / (1 - least)))
    return found if probability(found) >= least else found + 1  # where rounding falls just below


@cache
def weights(name: str) -> Weights:
    """The table `<name>.tsv` of this folder, read once.

    Its lines are a feature, a tab, and its weight for each label, in hundredths, with spaces between; the first may
    begin with `# ` and say whence they are. The feature "feature" has the labels themselves, the empty one the bias.
    """
    return Weights((FOLDER / f"{name}.tsv").read_text(encoding="utf-8"))
