"""`summarizer note`: articles or briefs in, one briefing note out."""

import datetime
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import click

from summarizer.cli import options
from summarizer.cli.gathering import Gathered, gather, split
from summarizer.cli.issuing import issue, kept
from summarizer.cli.publishing import publication
from summarizer.cli.reading import Reading
from summarizer.cli.wording import worded
from summarizer.notes.choosing import chosen
from summarizer.notes.compose import GROUPINGS, GroupBy, compose
from summarizer.notes.formats import FORMATS
from summarizer.notes.issues import Issues
from summarizer.notes.outline import FILTERED
from summarizer.schema import Brief, Caveat
from summarizer.text.countries import country


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
    "--published",
    type=options.Day(),
    metavar="DATE",
    help="When the articles appeared, whatever they say, as 2031-03-04.",
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
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="FILE",
    help="A Jinja template of your own, for markdown and html.",
)
@click.option(
    "--append",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Add to the briefs of this folder, and tell what is new since its latest issue.",
)
@click.option(
    "--writer",
    metavar="MODEL",
    help="A model that words bottom line and paragraphs from the merged facts; each sentence is checked against them.",
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
    template: Path | None,
    append: Path | None,
    writer: str | None,
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
    if since and until and since > until:
        raise click.UsageError(f"--since {since} is after --until {until}; swap them")
    settings = options.settings(flags)
    where = publication(form, out, force=force, template=template)
    how = Choice(since, until, countries)
    with ExitStack() as stack:
        issues = stack.enter_context(Issues(append)) if append else None
        known = issues.holds if issues else None
        gathered = Gathered(quiet=quiet)
        stored, articles = split(sources)
        gathered.take_stored(stored)
        if articles:
            reading = Reading(settings, published, journal, resume=resume, quiet=quiet, known=known)
            gather(reading.outcomes(stack, articles, flags), gathered)
        held = kept(issues, gathered)
        briefs = how.of(held)
        if not briefs and gathered.nothing and not (issues and issues.briefs):
            return gathered.leave()
        made = compose(
            briefs,
            title=title,
            issued=issued or datetime.datetime.now(datetime.UTC).replace(second=0, microsecond=0),
            group_by=group_by,
            warnings=[*gathered.warnings(), *how.told(held, briefs)],
            previous=issues.latest if issues else None,
        )
        if writer and not (issues and issues.is_told(briefs)):
            made, _, failed = worded(made, writer, stack, settings, flags, quiet=quiet)
            gathered.unworded = bool(failed)
        where.write(made if how.partial else issue(issues, briefs, made, quiet=quiet))
    return gathered.leave()


class Choice(NamedTuple):
    """Which briefs the note is of."""

    since: datetime.date | None
    until: datetime.date | None
    countries: tuple[str, ...]

    @property
    def partial(self) -> bool:
        """Whether anything may be left out: such a note is no issue that a later one could go on from."""
        return bool(self.since or self.until or self.countries)

    def of(self, briefs: list[Brief]) -> list[Brief]:
        """Those of the days and countries."""
        return chosen(briefs, since=self.since, until=self.until, countries=self.countries)

    def told(self, held: Sequence[Brief], chosen: Sequence[Brief]) -> list[Caveat]:
        """What a reader of the note has to know of the choice; nothing where none was made."""
        if not self.partial:
            return []
        out = len(held) - len(chosen)
        message = f"Only incidents {self._words()}; {out} of {len(held)} articles are left out."
        if (self.since or self.until) and any(_undated(brief) for brief in chosen):
            message += " What has no date is not left out."
        return [Caveat(code=FILTERED, section=None, message=message)]

    def _words(self) -> str:
        names = [found.name if (found := country(code)) else code for code in self.countries]
        where = f"in {', '.join(names)}" if names else ""
        days = (f"since {self.since}" if self.since else "", f"until {self.until}" if self.until else "")
        return " ".join(part for part in (where, *days) if part)


def _undated(brief: Brief) -> bool:
    return brief.article.published is None and (brief.incident is None or brief.incident.date is None)
