# ruff: noqa: INP001, T201  # a script beside the package
"""Learn the tables of `summarizer/engines/rules/weighing` from labelled texts.

Run: make weights. It reads `evals/dispatches` and the open data sets (never `core` or `wire`) and writes
`claimants.tsv` and `incident.tsv`. With `--check` it first prints how well weights learned from two thirds of the texts
do on the last third, thrice.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from summarizer import Article  # noqa: E402
from summarizer.engines.rules.story import Story, read_by_rules  # noqa: E402
from summarizer.engines.rules.weighing.actor_features import Setting, features, sentence_features  # noqa: E402
from summarizer.engines.rules.weighing.article_features import article_features  # noqa: E402
from summarizer.engines.rules.weighing.candidates import Candidate, candidates  # noqa: E402
from summarizer.engines.rules.weighing.weighed_claims import SPOKEN  # noqa: E402
from summarizer.engines.rules.weighing.weights import FOLDER, UNIT  # noqa: E402
from summarizer.evaluation.dataset import Dataset  # noqa: E402
from summarizer.evaluation.labels import ClaimantLabel  # noqa: E402
from summarizer.evaluation.similarity import strings  # noqa: E402
from summarizer.reading.prose import MIN_WORDS  # noqa: E402
from summarizer.text.sentences import sentences  # noqa: E402

ROOT = HERE.parent / "evals"
STANCES = ("claimed", "denied", "accused", "suspected", "reported", "silent")
FOLDS = 3
RARE = 4
"""Texts that a feature has to occur in."""
LEAST = 0.12
"""A feature that weighs less than this for every label is left out."""
OF_NONE = 3.0
"""How much a text without an incident counts, of which there are fewer."""
START = 22
"""Letters of a label's evidence by which its sentence is found."""


class Text(NamedTuple):
    """A labelled text; `reports` is None where nobody said whether it reports an incident."""

    id: str
    article: Article
    claimants: Sequence[ClaimantLabel]
    reports: bool | None


class Row(NamedTuple):
    """One example: of which text, its features, and for each label 1, 0, or -1 for "not to be learned from"."""

    text: str
    features: frozenset[str]
    labels: Mapping[str, int]
    weight: float = 1.0


def leads() -> Iterator[Text]:
    """Single sentences, half of which report an incident."""
    for row in yaml.load((ROOT / "dispatches" / "leads.yml").read_text(encoding="utf-8"), yaml.CSafeLoader):
        yield Text(row["id"], Article.from_text(row["text"], id=row["id"]), (), row["incident"])


def texts() -> Iterator[Text]:
    """The dispatches, then the open data sets."""
    for path in sorted((ROOT / "dispatches").glob("*.yaml")):
        for row in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            labels = [_label(each) for each in row["claimants"]]
            kinds = row.get("kind")
            doubtful = kinds is not None and "none" in kinds
            reports = None if doubtful else "matter" not in row
            yield Text(row["id"], Article.from_text(row["text"], id=row["id"]), labels, reports)
    for name in ("dev", "tune"):
        for case in Dataset(ROOT / "datasets" / name):
            yield Text(case.id, case.article, case.labels.claimants, case.labels.incident is not None)


def _label(row: Mapping[str, Any]) -> ClaimantLabel:
    return ClaimantLabel.model_validate({key: row[key] for key in row if key != "according_to"})


def actor_rows(text: Text, story: Story) -> Iterator[Row]:
    """An example for every possible actor of every sentence."""
    setting = Setting.of(story)
    for sentence in story.analysis.told():
        whole = sentence_features(sentence)
        for candidate in candidates(story, sentence):
            own = features(setting, candidate) | whole
            yield Row(text.id, frozenset(own), _stances(text.claimants, candidate))


def _stances(claimants: Sequence[ClaimantLabel], candidate: Candidate) -> dict[str, int]:
    """1 for a stance that a label has of the actor with evidence in the sentence; -1 for one elsewhere, or optional."""
    told = " ".join(candidate.sentence.text.split())
    found: dict[str, int] = {}
    for label in claimants:
        for stance in label.stance:
            actor = candidate.behind if stance in SPOKEN else candidate.actor
            if label.actor and strings.best(tuple(label.actor), (actor.name,), ()) >= strings.SAME_ACTOR:
                here = not label.optional and any(_told_in(words, told) for words in label.evidence)
                found[stance] = max(found.get(stance, -1), 1 if here else -1)
    return found


def _told_in(evidence: str, told: str) -> bool:
    words = " ".join(evidence.split())
    return words[:START] in told or words[-START:] in told or told in words


def article_row(text: Text, story: Story) -> Row:
    """An example of an article that reports an incident, or does not."""
    weight = 1.0 if text.reports else OF_NONE
    return Row(text.id, frozenset(article_features(story)), {"incident": int(bool(text.reports))}, weight)


def beginnings(text: Text) -> Iterator[Text]:
    """Headline and first sentence of a text as one of its own, and of one without an incident the sentence alone."""
    found = sentences(text.article.text)
    if text.reports is None or len(found) < 2:
        return
    short = [text.article.text[: found[1].end]]
    if not text.reports:
        short.append(text.article.text[found[1].start : found[1].end])
    for words in short:
        if len(words.split()) >= MIN_WORDS:
            yield text._replace(article=Article.from_text(words, id=text.id))


class Learned(NamedTuple):
    """A linear model: biases, and for each feature a weight for each label."""

    labels: Sequence[str]
    bias: Sequence[float]
    table: Mapping[str, Sequence[float]]

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


def unseen(rows: Sequence[Row], labels: Sequence[str], strength: float) -> Iterator[tuple[Row, list[float]]]:
    """Each example with its probabilities by weights that were learned without its third."""
    for part in range(FOLDS):
        model = learn([row for row in rows if fold(row.text) != part], labels, strength)
        yield from ((row, model.probabilities(row.features)) for row in rows if fold(row.text) == part)


def show(name: str, found: Sequence[tuple[Row, list[float]]], labels: Sequence[str]) -> None:
    """Precision and recall of each label over the examples, at three probabilities."""
    for at, label in enumerate(labels):
        judged = [(row.labels.get(label, 0), values[at]) for row, values in found if row.labels.get(label, 0) >= 0]
        line = []
        for least in (0.3, 0.5, 0.8):
            told = [truth for truth, value in judged if value >= least]
            share = sum(told) / max(len(told), 1)
            reached = sum(told) / max(sum(truth for truth, _ in judged), 1)
            line.append(f"from {least}: P {share:.2f} R {reached:.2f}")
        print(f"{name} {label:10} {'  '.join(line)}")


def write(name: str, model: Learned, source: str) -> None:
    """The table as a file, its features in order."""
    lines = [f"# {source}; written by tools/learn_weights.py", "\t".join(["feature", *model.labels])]
    lines.append("\t".join(["", *(str(round(each * UNIT)) for each in model.bias)]))
    lines += ["\t".join([f, *(str(round(each * UNIT)) for each in row)]) for f, row in sorted(model.table.items())]
    (FOLDER / f"{name}.tsv").write_text("\n".join([*lines, ""]), encoding="utf-8")


def main(*, check: bool) -> None:
    """Read every text once, and learn both tables; first, where asked, show what they do on texts not learned from."""
    known = [(text, read_by_rules(text.article)) for text in texts()]
    of_actors = [row for text, story in known if text.reports is not False for row in actor_rows(text, story)]
    of_articles = [article_row(text, story) for text, story in known if text.reports is not None]
    of_articles += [article_row(short, read_by_rules(short.article)) for text, _ in known for short in beginnings(text)]
    of_articles += [article_row(lead, read_by_rules(lead.article)) for lead in leads()]
    tables: Sequence[tuple[str, Sequence[Row], Sequence[str], float]] = (
        ("claimants", of_actors, STANCES, 0.3),
        ("incident", of_articles, ("incident",), 0.2),
    )
    for name, rows, labels, strength in tables:
        if check:
            show(name, list(unseen(rows, labels, strength)), labels)
        count = len({row.text for row in rows})
        write(name, learn(rows, labels, strength), f"Learned from {count:,} texts, {len(rows):,} examples")


if __name__ == "__main__":
    main(check="--check" in sys.argv)
