"""`summarizer eval compare`: two runs, or a run and a baseline."""

import json
from pathlib import Path

import click

from summarizer.cli.eval import figures, options
from summarizer.cli.tables import columns
from summarizer.evaluation import baseline, runs
from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.gate import changed_cases


@click.command("compare", short_help="What is different between two runs, and how sure that is.")
@click.argument("before", type=options.FOLDER)
@click.argument("after", type=options.FOLDER)
@options.dataset
@options.naming
@options.as_json
def command(  # noqa: PLR0917 -- click hands options over by name
    before: Path, after: Path, dataset_path: Path | None, unblind: bool, reason: str | None, as_json: bool
) -> None:
    """What is different between two runs, and how sure that is.

    BEFORE and AFTER are folders of runs, or baselines. Differences have a 95 % interval and a one-sided p (the newer is
    worse; corrected over sections), and the smallest fall that this many cases can see with 80 % power.
    """
    options.require_scipy()
    from summarizer.evaluation import statistics

    older, newer = opened(before), opened(after)
    if older.dataset != newer.dataset or set(older.cases) != set(newer.cases):
        raise EvaluationError(f"{before} and {after} are not of the same cases", hint="compare runs of one dataset")
    names = sorted(older.cases)
    cases = [[each.cases[name].tallies for name in names] for each in (older, newer)]
    found = statistics.compare(*cases) + statistics.beside(*cases)
    dataset = Dataset(dataset_path) if dataset_path else _dataset(after)
    named = options.may_name(dataset, blind=older.blind, unblinded=unblind, reason=reason)
    changed = changed_cases(older, newer) if named else []
    if as_json:
        rows = [{"case": case, "section": section, "before": b, "after": a} for case, section, b, a in changed]
        click.echo(json.dumps({"differences": list(map(figures.difference_json, found)), "changed": rows}, indent=2))
        return
    click.echo(figures.difference_table(found))
    if changed:
        lines = [(case, section, f"{b:.4f}", f"{a:.4f}", f"{a - b:+.4f}") for case, section, b, a in changed]
        click.echo("\n" + columns([("CASE", "SECTION", "BEFORE", "AFTER", "DIFFERENCE"), *lines]))


def opened(path: Path) -> Baseline:
    """What a baseline keeps, from a run's folder or a baseline's file."""
    return baseline.of(runs.load(path)) if path.is_dir() else baseline.load(path)


def _dataset(path: Path) -> Dataset | None:
    """The dataset of a run, if it is where it was; a baseline does not say where its is."""
    if not path.is_dir():
        return None
    folder = Path(runs.load(path).manifest["dataset"]["path"])
    return Dataset(folder) if folder.is_dir() else None
