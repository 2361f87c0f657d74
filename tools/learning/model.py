"""Logistic regression over features that are there or not, as a table of weights."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from learning.examples import Row
from summarizer.engines.rules.weighing.weights import FOLDER, UNIT, Weights, split

FOLDS = 3
RARE = 5
"""Texts that a feature has to occur in."""
LEAST = 0.15
"""A feature that weighs less than this for every label is left out."""


class Learned(NamedTuple):
    """A linear model: biases, and for each feature a weight for each label."""

    labels: Sequence[str]
    bias: Sequence[float]
    table: Mapping[str, Sequence[float]]

    def lines(self) -> list[str]:
        """The table as its file has it: the labels, then a line for each word, its prefixes in order."""
        rows: dict[str, list[str]] = {}
        for feature, weights in [("", self.bias), *sorted(self.table.items())]:
            prefix, word = split(feature)
            rows.setdefault(word, []).append(f"{prefix}\t{' '.join(str(round(each * UNIT)) for each in weights)}")
        return [" ".join(self.labels), *("\t".join((word, *behind)) for word, behind in sorted(rows.items()))]

    def weights(self) -> Weights:
        """The table as the engine reads it."""
        return Weights("\n".join(self.lines()))

    def probabilities(self, own: frozenset[str]) -> list[float]:
        """The probability of each label."""
        sums = np.array(self.bias) + sum((np.array(self.table[f]) for f in own if f in self.table), np.zeros(1))
        return [float(value) for value in 1 / (1 + np.exp(-sums))]


def learn(rows: Sequence[Row], labels: Sequence[str], strength: float) -> Learned:
    """Logistic regression, one label against the rest; `strength` is the inverse of the regularisation."""
    texts_with: Counter[str] = Counter()
    for own in {(row.text, row.features): row.features for row in rows}.values():
        texts_with.update(own)
    columns = {each: at for at, each in enumerate(sorted(f for f, n in texts_with.items() if n >= RARE))}
    places = [[columns[f] for f in sorted(row.features) if f in columns] for row in rows]
    ends = np.cumsum([0] + [len(each) for each in places]).astype("int32")
    where = np.array([at for each in places for at in each], dtype="int32")
    matrix = csr_matrix((np.ones(len(where)), where, ends), shape=(len(rows), len(columns)))
    weights = np.array([row.weight for row in rows])
    models = []
    for label in labels:
        target = np.array([row.labels.get(label, 0) for row in rows])
        kept = np.flatnonzero(target >= 0)
        model = LogisticRegression(C=strength, solver="liblinear", max_iter=500, random_state=0)
        models.append(model.fit(matrix[kept], target[kept], sample_weight=weights[kept]))
    every = np.stack([model.coef_[0] for model in models], axis=1)
    table = {f: every[at] for f, at in columns.items() if np.abs(every[at]).max() >= LEAST}
    return Learned(labels, [float(model.intercept_[0]) for model in models], table)


def fold(text: str) -> int:
    """The third to which a text belongs, by its id."""
    return int(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def by_fold(rows: Sequence[Row], labels: Sequence[str], strength: float) -> list[Learned]:
    """For each third a model that was learned without it."""
    return [learn([row for row in rows if fold(row.text) != part], labels, strength) for part in range(FOLDS)]


def unseen(rows: Sequence[Row], models: Sequence[Learned]) -> Iterator[tuple[Row, list[float]]]:
    """Each example with its probabilities by the model that was learned without its third."""
    for row in rows:
        yield row, models[fold(row.text)].probabilities(row.features)


def write(name: str, model: Learned, source: str) -> None:
    """Write a table of the package."""
    lines = [f"# {source}; written by tools/learn_weights.py", *model.lines(), ""]
    (FOLDER / f"{name}.tsv").write_text("\n".join(lines), encoding="utf-8")
