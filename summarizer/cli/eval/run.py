"""`summarizer eval run`: a dataset in, a scored run out."""

import datetime
import json
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import figures, options
from summarizer.cli.group import report
from summarizer.cli.progress import progress
from summarizer.cli.watching import watching
from summarizer.engines.base import Engine
from summarizer.engines.registry import engine
from summarizer.errors import NotRecorded
from summarizer.evaluation import runs
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.running import Limits
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.engines.llm import Replies

RUNS = Path("evals", "runs")


@click.command("run", short_help="Have a model read a dataset, and score it.")
@click.argument("dataset", type=options.FOLDER)
@cli_options.engine
@cli_options.running
@click.option(
    "--out", type=options.FOLDER, metavar="FOLDER", help="Where the run goes. Default: a new one in evals/runs."
)
@click.option("--resume", is_flag=True, help="Go on with the newest run of the same that was cut off.")
@click.option("--record", type=options.FOLDER, metavar="FILE", help="Keep every reply of the model in a file.")
@click.option(
    "--replay", type=options.FOLDER, metavar="FILE", help="Take the replies from such a file; nothing is sent."
)
@options.as_json
@cli_options.tracing
@cli_options.quiet
def command(  # noqa: PLR0917 -- click hands options over by name
    dataset: Path,
    jobs: int,
    max_requests: int | None,
    max_cost: float | None,
    out: Path | None,
    resume: bool,
    record: Path | None,
    replay: Path | None,
    as_json: bool,
    trace: Path | None,
    trace_text: bool,
    quiet: bool,
    **flags: Any,
) -> None:
    """Have a model read a dataset, and score it.

    The run's folder holds a manifest, the briefs and the counts. A run that was cut off goes on where it was: with
    --resume, or by naming its folder with --out. A replay needs the options of the recorded run, but no key and no
    network; a request that is not in the recording ends it.
    """
    options.require_scipy()
    settings = cli_options.settings(flags)
    found = Dataset(dataset)
    with ExitStack() as stack:
        replies = store(record, replay)
        if replies is not None:
            stack.enter_context(replies)
        watch = stack.enter_context(watching(trace, text=trace_text, quiet=quiet))
        reader = engine(settings.model, settings, replies=replies, watch=watch)
        _ = found.sha256  # names a file that is missing, before any is read
        found.check()
        folder = _folder(found, reader, settings, out=out, resume=resume)
        if not quiet:
            report(f"{found.name}, {len(found)} cases, by {reader.name}: {folder}")
        told = stack.enter_context(progress(len(found), quiet=quiet))
        try:
            run = runs.create(
                found,
                reader,
                folder,
                settings=settings,
                jobs=jobs,
                limits=Limits(max_requests, max_cost),
                progress=told,
                replies=replies,
            )
        except NotRecorded as error:
            raise error.blind() if found.blind else error from None
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


def store(record: Path | None, replay: Path | None) -> "Replies | None":
    """The store of replies that the options name, if they do."""
    path = record or replay
    if path is None:
        return None
    if record and replay:
        raise click.UsageError("--record and --replay exclude each other")
    from summarizer.engines.llm import Replies

    return Replies(path, "record" if record else "replay")


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
    return runs.new_folder(RUNS, dataset, reader.name, datetime.datetime.now(datetime.UTC))
