# ruff: noqa: INP001, T201  # a script beside the package
"""Learn the tables of `summarizer/engines/rules/weighing` from labelled texts.

Run: make weights. It reads `evals/dispatches` and the open data sets (never `core` or `wire`) and writes `actors.tsv`,
`claims.tsv` and `incident.tsv`. With `--check` it also prints how well weights learned from two thirds of the texts do
on the last third, thrice.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from learning.examples import Row, actor_rows, article_row, claim_rows  # noqa: E402
from learning.model import Learned, by_fold, fold, learn, unseen, write  # noqa: E402
from learning.texts import Text, beginnings, leads, texts  # noqa: E402

from summarizer.engines.rules.story import Story, read_by_rules  # noqa: E402
from summarizer.engines.rules.weighing.weighed_actors import CLAIMS, REACTIONS  # noqa: E402

_STRENGTH = {"actors": 0.3, "claims": 0.1, "incident": 0.2}
"""The inverse of the regularisation of each table."""


def show(name: str, rows: Sequence[Row], models: Sequence[Learned], labels: Sequence[str]) -> None:
    """Precision and recall of each label over the examples, at three probabilities."""
    found = list(unseen(rows, models))
    for at, label in enumerate(labels):
        judged = [(row.labels.get(label, 0), values[at]) for row, values in found if row.labels.get(label, 0) >= 0]
        line = []
        for least in (0.3, 0.5, 0.8):
            told = [truth for truth, value in judged if value >= least]
            share = sum(told) / max(len(told), 1)
            reached = sum(told) / max(sum(truth for truth, _ in judged), 1)
            line.append(f"from {least}: P {share:.2f} R {reached:.2f}")
        print(f"{name} {label:15} {'  '.join(line)}")


def _source(rows: Sequence[Row]) -> str:
    return f"Learned from {len({row.text for row in rows}):,} texts, {len(rows):,} examples"


def learn_actors(known: Sequence[tuple[Text, Story]], *, check: bool) -> list[Learned]:
    """Write the table of actors; the models of each third, which the claims are learned with."""
    rows = [row for text, story in known for row in actor_rows(text, story)]
    models = by_fold(rows, CLAIMS, _STRENGTH["actors"])
    if check:
        show("actors", rows, models, CLAIMS)
        show("actors", rows, by_fold(rows, REACTIONS, _STRENGTH["actors"]), REACTIONS)
    write("actors", learn(rows, (*CLAIMS, *REACTIONS), _STRENGTH["actors"]), _source(rows))
    return models


def learn_claims(known: Sequence[tuple[Text, Story]], actors: Sequence[Learned], *, check: bool) -> None:
    """Write the table of claims, from what weights of actors say that were learned without the text."""
    tables = [model.weights() for model in actors]
    rows: list[Row] = []
    for text, story in known:
        if story.reported:
            rows += claim_rows(text, story, tables[fold(text.id)])
    if check:
        show("claims", rows, by_fold(rows, ("told",), _STRENGTH["claims"]), ("told",))
    write("claims", learn(rows, ("told",), _STRENGTH["claims"]), _source(rows))


def learn_incidents(known: Sequence[tuple[Text, Story]], *, check: bool) -> None:
    """Write the table of articles with an incident and without."""
    rows = [article_row(text, story) for text, story in known if text.reports is not None]
    rows += [article_row(short, read_by_rules(short.article)) for text, _ in known for short in beginnings(text)]
    rows += [article_row(lead, read_by_rules(lead.article)) for lead in leads()]
    if check:
        show("incident", rows, by_fold(rows, ("incident",), _STRENGTH["incident"]), ("incident",))
    write("incident", learn(rows, ("incident",), _STRENGTH["incident"]), _source(rows))


def main(*, check: bool) -> None:
    """Read every text once, and learn the three tables."""
    known = [(text, read_by_rules(text.article)) for text in texts()]
    learn_incidents(known, check=check)
    open_ = [(text, story) for text, story in known if not text.aside and text.reports is not False]
    learn_claims(open_, learn_actors(open_, check=check), check=check)


if __name__ == "__main__":
    main(check="--check" in sys.argv)
