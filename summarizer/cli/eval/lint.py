"""`summarizer eval lint`: what is wrong with a dataset's labels."""

from pathlib import Path

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import options
from summarizer.cli.group import report
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError


@click.command("lint", short_help="Check a dataset's labels, line by line.")
@click.argument("dataset", type=options.FOLDER)
@click.option(
    "--against", multiple=True, type=options.FOLDER, metavar="FOLDER", help="A dataset whose articles may not be here."
)
@click.option("--evidence", is_flag=True, help="Each casualty, claimant and reaction must carry evidence.")
@cli_options.quiet
def command(dataset: Path, against: tuple[Path, ...], evidence: bool, quiet: bool) -> int:
    """Check a dataset's labels, line by line; exit 1 if something is wrong.

    Checked are keys, values and tags, dates, evidence and alternatives against the article, and whether an article is
    also in another dataset: in those of --against, and in those that lie beside this one.
    """
    from summarizer.evaluation.lint import lint

    checked = Dataset(dataset)
    others = [Dataset(folder) for folder in against] + _beside(checked, against)
    faults = lint(checked, against=others, evidence=evidence)
    for fault in faults:
        click.echo(str(fault))
    if not quiet:
        report(f"{len(checked)} cases, {len(faults)} faults")
    return 1 if faults else 0


def _beside(dataset: Dataset, named: tuple[Path, ...]) -> list[Dataset]:
    """The datasets in the same folder; what is none is passed over."""
    known = {path.resolve() for path in (dataset.folder, *named)}
    found = []
    for path in sorted(dataset.folder.resolve().parent.iterdir()):
        if path in known or not (path / "README.md").is_file():
            continue
        try:
            found.append(Dataset(path))
        except EvaluationError:
            continue
    return found
