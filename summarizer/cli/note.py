"""`summarizer note`: articles or briefs in, one briefing note out."""

import datetime
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from summarizer.cli import options
from summarizer.cli.asking import reader
from summarizer.cli.gathering import Gathered, gather, split
from summarizer.cli.group import report
from summarizer.cli.progress import progress
from summarizer.cli.publishing import publication
from summarizer.notes.choosing import chosen
from summarizer.notes.compose import GROUPINGS, GroupBy, compose
from summarizer.notes.formats import FORMATS
from summarizer.reading import read_sources
from summarizer.running import Limits, run
from summarizer.settings import Settings


@click.command("note", short_help="Make one briefing note of many articles or briefs.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", shell_complete=options.complete_files)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="Default: by the ending of --out, else terminal on a terminal and markdown elsewhere.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where the note goes.",
    shell_complete=options.complete_files,
)
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@click.option("--title", metavar="TEXT", help="The note's title.")
@click.option(
    "--issued", type=options.Moment(), metavar="TIME", help="The date-time group, as 2031-03-04T07:00Z; default: now."
)
@click.option("--since", type=options.Day(), metavar="DATE", help="Leave out incidents before this day.")
@click.option("--until", type=options.Day(), metavar="DATE", help="Leave out incidents after this day.")
@click.option(
    "--country",
    "countries",
    type=options.Country(),
    multiple=True,
    metavar="NAME",
    help="Only incidents in this country, by name or code; may be given again.",
)
@click.option(
    "--group-by", type=click.Choice(list(GROUPINGS)), default="incident", help="What incidents are put under."
)
@options.engine
@click.option(
    "--published", type=options.Day(), metavar="DATE", help="When articles without a date appeared, as 2031-03-04."
)
@click.option("--allow-private-urls", is_flag=True, help="Read URLs that lead into this machine or a private network.")
@options.running
@click.option(
    "--journal", type=click.Path(path_type=Path), metavar="FILE", help="Keep the briefs that are finished here."
)
@click.option("--resume", is_flag=True, help="Go on from the journal.")
@click.option("--no-cache", is_flag=True, help="Ask a model anew, and keep none of its replies.")
@options.tracing
@click.option(
    "--fallback", type=click.Choice(["rules"]), help="Who reads instead where the model's provider stays down."
)
@options.quiet
def command(  # noqa: PLR0917 -- click hands options over by name
    sources: tuple[str, ...],
    form: str | None,
    out: Path | None,
    force: bool,
    title: str | None,
    issued: datetime.datetime | None,
    since: datetime.date | None,
    until: datetime.date | None,
    countries: tuple[str, ...],
    group_by: GroupBy,
    published: datetime.date | None,
    journal: Path | None,
    resume: bool,
    quiet: bool,
    **flags: Any,
) -> int:
    """Make one briefing note of many articles or briefs.

    A SOURCE is an article (a file, a folder, a glob, a URL, - for standard input), or a file of briefs that `summarizer
    brief` wrote (JSON, JSON Lines). Briefs of one incident become one entry, in which every statement carries the
    numbers of its sources.

    \b
    summarizer note articles/
    summarizer note briefs.jsonl --since 2031-03-01 --country Mali --format html --out mali.html
    """  # noqa: D301 -- click wants the control itself
    if resume and journal is None:
        raise click.UsageError("--resume goes on from a --journal FILE, which is not named")
    settings = options.settings(flags)
    where = publication(form, out, force=force)
    gathered = _gathered(sources, settings, published=published, journal=journal, resume=resume, quiet=quiet, **flags)
    if gathered.nothing:
        return gathered.leave()
    note = compose(
        chosen(gathered.briefs, since=since, until=until, countries=countries),
        title=title,
        issued=issued or datetime.datetime.now(datetime.UTC).replace(second=0, microsecond=0),
        group_by=group_by,
        warnings=gathered.warnings(),
    )
    where.write(note)
    return gathered.leave()


def _gathered(
    sources: tuple[str, ...],
    settings: Settings,
    *,
    published: datetime.date | None,
    journal: Path | None,
    resume: bool,
    quiet: bool,
    **flags: Any,
) -> Gathered:
    """The briefs of all sources: those made earlier as they are, the articles read."""
    stored, articles = split(sources)
    gathered = Gathered(quiet=quiet)
    gathered.take_stored(stored)
    if not articles:
        return gathered
    with ExitStack() as stack:
        engine = stack.enter_context(
            reader(
                settings,
                no_cache=flags["no_cache"],
                trace=flags["trace"],
                trace_text=flags["trace_text"],
                fallback=flags["fallback"],
                quiet=quiet,
            )
        )
        told = stack.enter_context(progress(None, quiet=quiet))
        found = read_sources(
            articles,
            published=published,
            allow_private_urls=flags["allow_private_urls"],
            warn=None if quiet else report,
        )
        outcomes = run(
            found,
            engine,
            jobs=flags["jobs"],
            journal=journal,
            resume=resume,
            limits=Limits(flags["max_requests"], flags["max_cost"]),
            progress=told,
            settings=settings,
        )
        gather(outcomes, gathered)
    return gathered
