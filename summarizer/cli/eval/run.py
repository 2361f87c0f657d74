"""`summarizer eval run`: a dataset in, a scored run out."""

import datetime
import json
from pathlib import Path
from typing import Any

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import figures, options
from summarizer.cli.group import report
from summarizer.cli.progress import progress
from summarizer.engines.base import Engine
from summarizer.engines.registry import engine
from summarizer.evaluation import runs
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.running import Limits
from summarizer.settings import Settings

RUNS = Path("evals", "runs")


@click.command("run", short_help="Have a model read a dataset, and score it.")
@click.argument("dataset", type=options.FOLDER)
@cli_options.engine
@cli_options.running
@click.option(
    "--out", type=options.FOLDER, metavar="FOLDER", help="Where the run goes. Default: a new one in evals/runs."
)
@click.option("--resume", is_flag=True, help="Go on with the newest run of the same that was cut off.")
@options.as_json
@cli_options.quiet
def command(  # noqa: PLR0917 -- click hands options over by name
    dataset: Path,
    jobs: int,
    max_requests: int | None,
    max_cost: float | None,
    out: Path | None,
    resume: bool,
    as_json: bool,
    quiet: bool,
    **flags: Any,
) -> None:
    """Have a model read a dataset, and score it.

    The run's folder holds a manifest, the briefs and the counts. A run that was cut off goes on where it was: with
    --resume, or by naming its folder with --out.
    """
    options.require_scipy()
    settings = cli_options.settings(flags)
    found = Dataset(dataset)
    reader = engine(settings.model, settings)
    _ = found.sha256  # names a file that is missing, before any is read
    found.check()
    folder = _folder(found, reader, settings, out=out, resume=resume)
    if not quiet:
        report(f"{found.name}, {len(found)} cases, by {reader.name}: {folder}")
    with progress(len(found), quiet=quiet) as told:
        run = runs.create(
            found,
            reader,
            folder,
            settings=settings,
            jobs=jobs,
            limits=Limits(max_requests, max_cost),
            progress=told,
        )
    show(run, as_json=as_json, quiet=quiet)


def show(run: runs.Run, *, as_json: bool, quiet: bool) -> None:
    """Print what a run scored; say what it lost."""
    found = figures.scores(run.cases)
    if as_json:
        manifest = {name: run.manifest[name] for name in ("model", "coverage", "usage", "cost", "seconds")}
        click.echo(json.dumps({"run": str(run.folder), **manifest, **found}, indent=2))
    else:
        click.echo(figures.score_table(found))
    coverage = run.manifest["coverage"]
    if coverage["failed"] and not quiet:
        lost = (
            f"{coverage['infrastructure']} of them through no fault of the model" if coverage["infrastructure"] else ""
        )
        blind = run.manifest["dataset"]["blind"]
        where = "" if blind else f"; see failures in {run.folder / runs.MANIFEST}"
        report(
            f"{coverage['failed']} of {coverage['cases']} cases gave no brief" + (f", {lost}" if lost else "") + where
        )


def _folder(dataset: Dataset, reader: Engine, settings: Settings, *, out: Path | None, resume: bool) -> Path:
    if out is not None:
        return out
    if resume:
        cut_off = runs.unfinished(RUNS, dataset, reader, settings)
        if cut_off is None:
            raise EvaluationError(
                f"{RUNS} has no run of {dataset.name} by {reader.name} that was cut off", hint="leave --resume out"
            )
        return cut_off
    return runs.new_folder(RUNS, dataset, reader, datetime.datetime.now(datetime.UTC))
