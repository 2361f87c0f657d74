"""`summarizer eval score`: stored briefs, scored by the labels and the scorer of today."""

from pathlib import Path

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import figures, options
from summarizer.cli.eval.run import show
from summarizer.evaluation import runs


@click.command("score", short_help="Score a run's stored briefs anew, without a model.")
@click.argument("run", type=options.FOLDER)
@options.dataset
@options.surfaces
@cli_options.quiet
def command(  # noqa: PLR0917 -- click hands options over by name
    run: Path,
    dataset_path: Path | None,
    junit: Path | None,
    github: bool,
    summary: Path | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Score a run's stored briefs anew, without a model: after labels or the scorer have changed."""
    options.require_scipy()
    stored = runs.load(run)
    found = runs.rescore(stored, options.dataset_of(stored, dataset_path))
    if junit:
        from summarizer.cli.eval.junit import of_scores

        of_scores(found.manifest["dataset"]["name"], figures.scores(found.cases), junit)
    if github and summary:
        from summarizer.cli.eval.github import append
        from summarizer.cli.eval.github import of_scores as as_markdown

        append(summary, as_markdown(found.manifest["dataset"]["name"], figures.scores(found.cases)))
    show(found, as_json=as_json, quiet=quiet)
