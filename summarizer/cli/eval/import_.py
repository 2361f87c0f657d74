"""`summarizer eval import`: labels of other tools become cases."""

from pathlib import Path

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import options
from summarizer.cli.group import report

FORMATS = ("label-studio", "doccano", "prodigy", "argilla", "muc4")


@click.command("import", short_help="Turn labels of other tools into cases.")
@click.argument("form", type=click.Choice(FORMATS), metavar="FORMAT")
@click.argument("source", type=options.FOLDER)
@click.argument("out", type=options.FOLDER)
@cli_options.quiet
def command(form: str, source: Path, out: Path, quiet: bool) -> None:
    """Turn labels of other tools into cases: FORMAT is label-studio, doccano, prodigy, argilla or muc4.

    SOURCE is the export, or a folder of exports; of muc4 the corpus as it was distributed. OUT is a new folder. Which
    names of labels mean what stands in docs/labelling.md; people keep their ids.
    """
    from summarizer.evaluation.importers import import_labels

    for line in import_labels(form, source, out):
        if not quiet:
            report(line)
