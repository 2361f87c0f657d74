"""`summarizer models`: the names that --model takes."""

import click

from summarizer.cli import options
from summarizer.cli.tables import columns
from summarizer.engines.registry import ENTRIES


@click.command("models", short_help="List the models that can read an article.")
def command() -> None:
    """List the models that can read an article; the one in force is marked with a star."""
    settings = options.settings({})
    family = settings.model.partition("/")[0]
    rows = [("", "NAME", "NEEDS", "WHAT IT IS")]
    rows += [
        ("*" if name == family else "", each.pattern, each.needs, each.description) for name, each in ENTRIES.items()
    ]
    click.echo(columns(rows))
    origin = settings.origin("model")
    click.echo(f"\nIn force: {settings.model} ({origin}). Choose with --model NAME or SUMMARIZER_MODEL.")
