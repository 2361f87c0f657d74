"""`summarizer eval report`: a run as one HTML file."""

from pathlib import Path

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import options
from summarizer.cli.group import report
from summarizer.evaluation import baseline, files, runs

NAME = "report.html"


@click.command("report", short_help="Write a run's report as one HTML file.")
@click.argument("run", type=options.FOLDER)
@click.option("--baseline", "against", type=options.FOLDER, metavar="FILE", help="What to hold the run against.")
@click.option("--out", type=options.FOLDER, metavar="FILE", help=f"Default: {NAME} in the run's folder.")
@options.dataset
@options.naming
@cli_options.quiet
def command(  # noqa: PLR0917 -- click hands options over by name
    run: Path,
    against: Path | None,
    out: Path | None,
    dataset_path: Path | None,
    unblind: bool,
    reason: str | None,
    quiet: bool,
) -> None:
    """Write a run's report as one HTML file: scores, tags, what changed, and each case with its article marked.

    The file needs no network and no JavaScript. That of a blind dataset has totals only, unless --unblind says why not.
    """
    options.require_scipy()
    from summarizer.evaluation.report import render

    found = runs.load(run)
    dataset = options.dataset_of(found, dataset_path)
    older = baseline.load(against) if against else None
    named = options.may_name(dataset, blind=dataset.blind, unblinded=unblind, reason=reason)
    path = out or run / NAME
    files.write(path, render(found, dataset, older, named=named))
    if not quiet:
        report(str(path))
