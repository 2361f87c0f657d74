"""`summarizer cache`: the replies of models that are kept from run to run."""

import datetime
from pathlib import Path

import click

from summarizer.cli import options
from summarizer.cli.tables import columns
from summarizer.errors import ConfigurationError
from summarizer.settings import cache_file

MOST_DAYS = 100_000


@click.group("cache", short_help="What is kept of models' replies, and away with it.")
def command() -> None:
    """Show, prune and clear the replies of models that `summarizer brief` keeps, so that none is paid for twice."""


@command.command()
def stats() -> None:
    """Print where the cache is, and what it holds."""
    from summarizer.engines.llm import cache

    path = _path()
    found = cache.stats(path)
    rows = [("file", str(path)), ("replies", f"{found.replies:,}"), ("size", f"{found.size / 1e6:.1f} MB")]
    if found.oldest is not None and found.newest is not None:
        rows += [("oldest", _day(found.oldest)), ("newest", _day(found.newest))]
    click.echo(columns(rows))


@command.command()
@click.option(
    "--days", type=click.FloatRange(0, MOST_DAYS), default=30, show_default=True, metavar="N", help="What is old."
)
def prune(days: float) -> None:
    """Remove replies that are older than some days."""
    from summarizer.engines.llm import cache

    click.echo(_removed(cache.prune(_path(), days)))


@command.command()
def clear() -> None:
    """Remove every reply."""
    from summarizer.engines.llm import cache

    click.echo(_removed(cache.clear(_path())))


def _path() -> Path:
    path = cache_file(options.settings({}))
    if path is None:
        raise ConfigurationError("the cache is off", hint="unset SUMMARIZER_CACHE, or take it out of your file")
    return path


def _removed(number: int) -> str:
    return f"{number:,} {'reply' if number == 1 else 'replies'} removed"


def _day(seconds: float) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")
