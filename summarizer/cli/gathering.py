"""The briefs that a note is made of: those of files, and those of articles that are read now."""

import datetime
import glob
from collections.abc import Iterable, Sequence
from pathlib import Path

from summarizer.cli.group import report
from summarizer.cli.remarks import doubts
from summarizer.errors import InputError, InvalidBrief, SummarizerError
from summarizer.grounding.check import contradictions
from summarizer.reading.naming import is_url
from summarizer.reading.stored import ENDINGS, stored_briefs
from summarizer.running import Outcome
from summarizer.schema import Brief, Caveat


class Gathered:
    """Briefs as they come, and what went wrong on the way.

    Args:
        quiet: say nothing on stderr but errors.
    """

    def __init__(self, *, quiet: bool) -> None:
        self.briefs: list[Brief] = []
        self.failures: list[SummarizerError] = []
        self.stopped: SummarizerError | None = None
        self.unworded = False
        self._quiet = quiet
        self._known: set[tuple[str, str | None, str | None, str | None, datetime.date | None]] = set()

    @property
    def nothing(self) -> bool:
        """Whether there is no brief at all."""
        return not self.briefs

    def take_stored(self, paths: Iterable[Path]) -> None:
        """Add the briefs of files; a file that holds none of this schema is reported."""
        for path in paths:
            try:
                for brief in stored_briefs(path):
                    self._take_checked(brief, path)
            except InputError as error:
                self._fail(error, "")

    def _take_checked(self, brief: Brief, path: Path) -> None:
        """Add a stored brief, unless it no longer says what its article says."""
        wrong = contradictions(brief)
        if wrong:
            more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
            hint = "`summarizer check` tells all that is wrong; make the brief anew"
            self._fail(InvalidBrief(f"{path}: {brief.article.id}: {wrong[0]}{more}", hint=hint), brief.article.id)
        else:
            self._add(brief)

    def _add(self, brief: Brief) -> bool:
        """Add a brief, once; whether it is a new one."""
        article = brief.article
        same = (article.sha256, article.title, article.source, article.url, article.published)
        if same in self._known:
            if not self._quiet:
                report(f"{article.id}: taken once, though it was given again")
            return False
        self._known.add(same)
        self.briefs.append(brief)
        return True

    def take(self, outcome: Outcome) -> None:
        """Add the brief of an article, or report why it has none."""
        if outcome.brief is None:
            assert outcome.failure is not None
            self._fail(outcome.failure, outcome.article_id)
            return
        if self._add(outcome.brief) and not self._quiet and (line := doubts(outcome.brief)):
            report(line)

    def _fail(self, error: SummarizerError, article_id: str) -> None:
        self.failures.append(error)
        message = str(error)
        report(message if article_id in message else f"{article_id}: {message}")

    def warnings(self) -> list[Caveat]:
        """What the note's reader should know of sources that are not in it."""
        found = [f"A source could not be read: {error.message}." for error in self.failures]
        if self.stopped is not None:
            found.append(f"Not all sources were read: {self.stopped.message}.")
        return [Caveat(code="source_not_read", section=None, message=message) for message in found]

    def leave(self) -> int:
        """The exit code.

        Raises:
            SummarizerError: what stopped the run.
        """
        if self.stopped is not None:
            raise self.stopped
        if not self.failures:
            return int(self.unworded)
        return 1 if self.briefs else max(failure.exit_code for failure in self.failures)


def gather(outcomes: Iterable[Outcome], into: Gathered) -> None:
    """Take all outcomes; what ends the run before its time is kept, so that what was finished is not lost."""
    try:
        for outcome in outcomes:
            into.take(outcome)
    except SummarizerError as error:
        into.stopped = error


def split(sources: Sequence[str]) -> tuple[list[Path], list[str]]:
    """Files of briefs, and all other sources. Of a folder the JSON files are briefs, where it holds any."""
    stored: list[Path] = []
    articles: list[str] = []
    for source in sources:
        here = [] if is_url(source) or source == "-" else _stored(source)
        stored += here
        if not here or _has_articles(source):
            articles.append(source)
    return stored, articles


def _stored(source: str) -> list[Path]:
    path = Path(source)
    if path.is_dir():
        return sorted(each for each in path.rglob("*") if _is_stored(each) and not each.name.startswith("."))
    if path.exists() or not glob.has_magic(source):
        return [path] if path.suffix.lower() in ENDINGS else []
    return sorted(each for match in glob.iglob(source, recursive=True) if _is_stored(each := Path(match)))  # noqa: PTH207


def _is_stored(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and path.is_file()


def _has_articles(source: str) -> bool:
    """Whether a folder or pattern that matches files of briefs matches anything else."""
    path = Path(source)
    if path.is_dir():
        return any(each.is_file() and not _is_stored(each) for each in path.rglob("*"))
    return glob.has_magic(source) and any(not _is_stored(Path(each)) for each in glob.iglob(source, recursive=True))  # noqa: PTH207
