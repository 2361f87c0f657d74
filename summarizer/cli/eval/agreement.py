"""`summarizer eval agreement`: how far two labellers agree, which is the ceiling for any engine."""

import json
from pathlib import Path

import click

from summarizer.cli.eval import figures, options
from summarizer.evaluation.agreement import agreement
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError


@click.command("agreement", short_help="Score one labelling of a dataset against the other.")
@click.argument("dataset", type=options.FOLDER)
@click.option("--minimum", type=click.FloatRange(0, 1), metavar="F1", help="Exit 1 if the headline is lower than this.")
@options.as_json
def command(dataset: Path, minimum: float | None, as_json: bool) -> int:
    """Score one labelling of a dataset against the other, with the scorer that judges engines.

    Compared are labels.first.yaml (as what is right) and labels.second.yaml (as the answer) of each case that has both.
    """
    options.require_scipy()
    found = agreement(Dataset(dataset))
    if not found:
        raise EvaluationError(f"no case of {dataset} was labelled twice", hint="labels.first.yaml, labels.second.yaml")
    scores = figures.scores(found)
    if as_json:
        click.echo(json.dumps(scores, indent=2))
    else:
        click.echo(f"{len(found)} cases labelled twice")
        click.echo(figures.score_table(scores))
    headline = scores["headline"]["f1"]
    return 1 if minimum is not None and (headline is None or headline < minimum) else 0
