"""Articles read for a note: those whose briefs are at hand already are passed over."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from summarizer.cli.asking import reader
from summarizer.cli.group import report
from summarizer.cli.progress import progress
from summarizer.errors import InputError
from summarizer.reading import Article, read_sources
from summarizer.running import Limits, Outcome, run
from summarizer.settings import Settings


class Reading:
    """How articles are read for a note.

    Args:
        settings: which model, and how to reach it.
        published: when articles without a date appeared.
        journal: where finished briefs are kept.
        resume: go on from the journal.
        quiet: say nothing on stderr but errors.
        known: whether an article's brief is at hand already.
    """

    def __init__(
        self,
        settings: Settings,
        published: datetime.date | None,
        journal: Path | None,
        *,
        resume: bool,
        quiet: bool,
        known: Callable[[Article], bool] | None,
    ) -> None:
        self.settings = settings
        self.published = published
        self.journal = journal
        self.resume = resume
        self.quiet = quiet
        self.known = known

    def outcomes(self, stack: ExitStack, sources: list[str], flags: Mapping[str, Any]) -> Iterator[Outcome]:
        """Read the articles of sources; what has to be closed afterwards is on the stack."""
        engine = stack.enter_context(
            reader(
                self.settings,
                no_cache=flags["no_cache"],
                trace=flags["trace"],
                trace_text=flags["trace_text"],
                fallback=flags["fallback"],
                quiet=self.quiet,
            )
        )
        found = read_sources(
            sources,
            published=self.published,
            allow_private_urls=flags["allow_private_urls"],
            warn=None if self.quiet else report,
        )
        yield from run(
            self._unknown(found),
            engine,
            jobs=flags["jobs"],
            journal=self.journal,
            resume=self.resume,
            limits=Limits(flags["max_requests"], flags["max_cost"]),
            progress=stack.enter_context(progress(None, quiet=self.quiet)),
            settings=self.settings,
        )

    def _unknown(self, found: Iterable[Article | InputError]) -> Iterator[Article | InputError]:
        known = 0
        for each in found:
            if self.known and isinstance(each, Article) and self.known(each):
                known += 1
            else:
                yield each
        if known and not self.quiet:
            report(f"{known} article{'' if known == 1 else 's'} known already, not read again")
