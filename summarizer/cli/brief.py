"""`summarizer brief`: articles in, briefs out."""

import datetime
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from glob import has_magic
from pathlib import Path
from typing import Any

import click

from summarizer.cli import options
from summarizer.cli.asking import reader
from summarizer.cli.formats import FORMATS
from summarizer.cli.group import report
from summarizer.cli.output import Target, target
from summarizer.cli.progress import progress
from summarizer.cli.remarks import doubts
from summarizer.engines.base import Engine
from summarizer.errors import InputError, SummarizerError
from summarizer.reading import Article, read_sources
from summarizer.reading.naming import is_url
from summarizer.running import Limits, Outcome, run
from summarizer.schema import Brief


@click.command("brief", short_help="Read articles and write their briefs.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", shell_complete=options.complete_files)
@options.engine
@click.option("--published", type=options.Day(), metavar="DATE", help="When the article appeared, as 2031-03-04.")
@click.option("--title", metavar="TEXT", help="The article's title; for one source.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Default: terminal on a terminal, else json.")
@click.option(
    "--out",
    metavar="PATH",
    help="A file, or a folder (with / at the end) for a file for each article.",
    shell_complete=options.complete_files,
)
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option("--no-text", is_flag=True, help="Leave the article's text out of the brief.")
@click.option("--explain", is_flag=True, help="Tell which rule found each fact, and which words it bound.")
@click.option("--allow-private-urls", is_flag=True, help="Read URLs that lead into this machine or a private network.")
@options.running
@click.option("--journal", type=click.Path(path_type=Path), metavar="FILE", help="Keep what is finished here.")
@click.option("--resume", is_flag=True, help="Go on from the journal; replaces the files of the run that was cut off.")
@click.option("--no-cache", is_flag=True, help="Ask a model anew, and keep none of its replies.")
@options.tracing
@click.option(
    "--fallback", type=click.Choice(["rules"]), help="Who reads instead where the model's provider stays down."
)
@options.quiet
def command(  # noqa: PLR0917 -- click hands options over by name
    sources: tuple[str, ...],
    published: datetime.date | None,
    title: str | None,
    form: str | None,
    out: str | None,
    force: bool,
    no_text: bool,
    explain: bool,
    allow_private_urls: bool,
    jobs: int,
    max_requests: int | None,
    max_cost: float | None,
    journal: Path | None,
    resume: bool,
    no_cache: bool,
    trace: Path | None,
    trace_text: bool,
    fallback: str | None,
    quiet: bool,
    **flags: Any,
) -> int:
    """Read articles and write their briefs.

    A SOURCE is a file (text, HTML, PDF), a folder, a glob, a URL, or - for standard input.

    \b
    summarizer brief report.txt --published 2031-03-04
    summarizer brief articles/ --format csv --out casualties.csv
    curl -s https://example.org/report | summarizer brief - --format html --out report.html
    """  # noqa: D301 -- click wants the control itself
    several = may_be_several(sources)
    if title is not None and several:
        raise click.UsageError("--title is for one source")
    if resume and journal is None:
        raise click.UsageError("--resume goes on from a --journal FILE, which is not named")
    settings = options.settings(flags)
    if flags["base_url"] and settings.model == "rules":
        raise click.UsageError("--base-url is for a model behind a server, and rules is none; add --model openai/NAME")
    if explain and (settings.model != "rules" or no_text):
        why = "leave out --no-text" if no_text else f"{settings.model} has none"
        raise click.UsageError(f"--explain tells of the rules and the words that the model rules went by; {why}")
    where = target(form, out, several=several, force=force or resume, explain=explain)
    found = read_sources(
        sources,
        published=published,
        title=title,
        allow_private_urls=allow_private_urls,
        warn=None if quiet else report,
    )
    with ExitStack() as stack:
        engine = stack.enter_context(
            reader(settings, no_cache=no_cache, trace=trace, trace_text=trace_text, fallback=fallback, quiet=quiet)
        )
        batch = Batch(engine, where, no_text=no_text, quiet=quiet)
        told = stack.enter_context(progress(None, quiet=quiet or not several or where.on_terminal))
        return batch.run(
            found,
            jobs=jobs if several else 1,
            journal=journal,
            resume=resume,
            limits=Limits(max_requests, max_cost),
            progress=told,
            settings=settings,
        )


class Batch:
    """Briefs article after article. What one article gets wrong is reported and counted; the others go on."""

    def __init__(self, reader: Engine, where: Target, *, no_text: bool, quiet: bool) -> None:
        self.reader = reader
        self.where = where
        self.no_text = no_text
        self.quiet = quiet
        self.done = 0
        self.failures: list[SummarizerError] = []
        self.stopped: SummarizerError | KeyboardInterrupt | None = None
        self.paths: dict[str, Path | None] = {}

    def run(self, found: Iterable[Article | InputError], **how: Any) -> int:
        """Write all briefs; the exit code. `how` goes to the runner.

        Raises:
            SummarizerError: what stops the whole run, after what was finished is written.
        """
        briefs = self._briefs(run(self._placed(found), self.reader, **how))
        if self.where.folder:
            for _ in briefs:
                pass
        else:
            self.where.write(briefs)
        if self.stopped:
            if self.done and self.where.path and not self.quiet:
                report(f"{self.where.path} holds what was finished: {self.done} brief{'' if self.done == 1 else 's'}")
            raise self.stopped
        return self._exit_code()

    def _placed(self, found: Iterable[Article | InputError]) -> Iterator[Article | InputError]:
        """The articles, each with the file for its brief; one whose file may not be written is not read."""
        taken: set[str] = set()
        for article in found:
            if isinstance(article, InputError):
                yield article
                continue
            try:
                self.paths[article.id] = self.where.path_for(article.id, taken)
            except click.UsageError as error:  # its file exists
                yield InputError(error.message)
            else:
                yield article

    def _briefs(self, outcomes: Iterable[Outcome]) -> Iterator[Brief]:
        try:
            for outcome in outcomes:
                brief = self._brief(outcome)
                if brief is not None:
                    self.done += 1
                    yield brief
        except (SummarizerError, KeyboardInterrupt) as error:
            self.stopped = error

    def _brief(self, outcome: Outcome) -> Brief | None:
        brief = outcome.brief
        if brief is None:
            assert outcome.failure is not None
            self._fail(outcome.failure, outcome.article_id)
            return None
        path = self.paths.pop(outcome.article_id)
        if self.no_text:
            brief = brief.model_copy(update={"article": brief.article.model_copy(update={"text": None})})
        if path is not None:
            self.where.write_one(brief, path)
        if not self.quiet and (line := doubts(brief)):
            report(line)
        return brief

    def _fail(self, error: SummarizerError, article_id: str) -> None:
        self.failures.append(error)
        message = str(error)
        report(message if article_id in message else f"{article_id}: {message}")

    def _exit_code(self) -> int:
        if not self.failures:
            return 0
        return 1 if self.done else max(failure.exit_code for failure in self.failures)


def may_be_several(sources: tuple[str, ...]) -> bool:
    """Whether the sources can give more than one article: a folder, a glob, or more than one source."""
    return len(sources) > 1 or any(_is_many(source) for source in sources)


def _is_many(source: str) -> bool:
    path = Path(source)
    return path.is_dir() or (has_magic(source) and not is_url(source) and not path.exists())
