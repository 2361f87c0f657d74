"""Tables of weights: features, and how much each speaks for every label."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import ceil, exp, log
from pathlib import Path

from summarizer.text.expressions import compiled

FOLDER = Path(__file__).parent
UNIT = 100
"""Weights are whole hundredths in the file."""
Group = tuple[tuple[str, ...], Iterable[str]]
"""Features by what they begin with: each of some distinct words behind each of the prefixes is one."""


def spelled(groups: Iterable[Group]) -> Iterator[str]:
    """The features of some groups, each as one string."""
    for prefixes, words in groups:
        for word in words:
            for prefix in prefixes:
                yield prefix + word


@lru_cache(maxsize=4096)  # most are asked about in every article, and half of them are in no table
def split(feature: str) -> tuple[str, str]:
    """Where a feature stands and what it is there: "r1=denied" is "denied" behind "r1=", "office" has no prefix."""
    found = _PREFIX.match(feature)
    end = found.end() if found is not None else 0
    return feature[:end], feature[end:]


_PREFIX = compiled(r"[^:=]*[:=]")


class Weights:
    """A linear model: the labels, what each weighs with nothing known, and the weights of the features for each.

    A feature's weights are added up at once, as the fields of one whole number: whatever the labels, a feature costs
    one addition.
    """

    __slots__ = ("_columns", "_fields", "_lines", "_rows", "_signs", "_spelled", "bias", "labels")

    def __init__(self, table: str) -> None:
        """Take a table as its file has it; a word's line is taken apart when a text first has the word."""
        lines = table.rstrip("\n").split("\n")
        labels, *rows = lines[1:] if lines[0].startswith("# ") else lines
        self.labels = tuple(labels.split(" "))
        self._lines = {line[: line.index("\t")]: line for line in rows}
        self._rows: dict[str, dict[str, str | int]] = {}
        self._spelled: dict[str, int] = {}
        self._columns: dict[tuple[str, ...], dict[str, int]] = {}
        self._fields = range(0, _BITS * len(self.labels), _BITS)
        self._signs = sum(_HALF << at for at in self._fields)
        self.bias = self.sums([""])

    def sums(self, features: Iterable[str]) -> list[int]:
        """The evidence of some features for each label, in hundredths of log odds; the bias is not in it."""
        known, total = self._spelled, 0
        for feature in features:
            total += known[feature] if feature in known else self._weight_of(feature)
        return self.unpacked(total)

    def packed(self, groups: Iterable[Group]) -> int:
        """The same of the features of some groups, as one number; such numbers can be added.

        Words are looked up by prefix, so that no feature is spelled out but one whose weights are first asked for. A
        prefix ends with its only ":" or "=".
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
        if prefixes == _PLAIN:
            weight = self._weight_of(word)
            if word in self._spelled:
                column[word] = weight
            return weight
        row = self._row(word)
        if row is None:
            return 0
        weight = column[word] = sum(self._weight(row, prefix) for prefix in prefixes)
        return weight

    def _weight_of(self, feature: str) -> int:
        """What a feature weighs; kept if the table knows it."""
        prefix, word = split(feature)
        row = self._row(word)
        if row is None or prefix not in row:
            return 0
        weight = self._spelled[feature] = self._weight(row, prefix)
        return weight

    def _row(self, word: str) -> dict[str, str | int] | None:
        """The weights of a word by prefix, those not yet asked for as the file has them."""
        row = self._rows.get(word)
        if row is None and word in self._lines:
            pieces = self._lines.pop(word).split("\t")
            row = self._rows[word] = dict(zip(pieces[1::2], pieces[2::2], strict=True))
        return row

    def _weight(self, row: dict[str, str | int], prefix: str) -> int:
        weight = row.get(prefix, 0)
        if isinstance(weight, str):
            weight = sum(int(each) << at * _BITS for at, each in enumerate(weight.split(" ")))
            row[prefix] = weight
        return weight


_PLAIN = ("",)
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

    Its first line may begin with `# ` and say whence it is; the next has the labels, with spaces between. Then comes a
    line for each word: the word, and, behind tabs, each prefix that it has weights behind and its weight for each label
    there, in hundredths, with spaces between. The word and prefix "" have the bias.
    """
    return Weights((FOLDER / f"{name}.tsv").read_text(encoding="utf-8"))
