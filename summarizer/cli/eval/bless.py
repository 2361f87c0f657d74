"""`summarizer eval bless`: a run becomes the baseline."""

from pathlib import Path

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import options
from summarizer.cli.group import report
from summarizer.evaluation import baseline, runs

BASELINES = Path("evals", "baselines")


@click.command("bless", short_help="Make a run the baseline.")
@click.argument("runs_given", nargs=-1, required=True, type=options.FOLDER, metavar="RUN...")
@click.option("--reason", required=True, metavar="TEXT", help="What changed, and why that is right; kept in the file.")
@click.option("--out", type=options.FOLDER, metavar="FILE", help="Default: evals/baselines/<dataset>.<model>.json")
@cli_options.quiet
def command(runs_given: tuple[Path, ...], reason: str, out: Path | None, quiet: bool) -> None:
    """Make a run the baseline; of several, their mean.

    One run says all of a model that says the same every time. For a live one bless five: the baseline's own chance then
    weighs little. Commit the file in the change that moves the scores: its diff is what is reviewed.
    """
    found = [runs.load(run) for run in runs_given]
    manifest = found[0].manifest
    model = "".join(c if c.isalnum() or c in "-." else "_" for c in manifest["model"])
    path = out or BASELINES / f"{manifest['dataset']['name']}.{model}.json"
    kept = baseline.save(found, path, reason)
    if not quiet:
        report(f"{path}: {len(kept.cases)} cases")
