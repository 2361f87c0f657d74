"""Articles in, outcomes out: in the order of the articles, several at once, a bounded number under way."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from summarizer.engines.base import Engine
from summarizer.engines.fallback import FALLBACK
from summarizer.engines.registry import asks_a_model
from summarizer.errors import ConfigurationError, EngineFault, InputError, LimitReached, ProviderError, SummarizerError
from summarizer.pipeline import Checking, beside, summarize
from summarizer.running.budget import Budget
from summarizer.running.fingerprint import article_key, fingerprint
from summarizer.running.journal import Journal
from summarizer.running.outcome import NO_LIMITS, Limits, Outcome, is_infrastructure
from summarizer.schema import Article, Brief
from summarizer.settings import Settings

PATIENCE = 3
"""So many articles in a row without an answer from the provider, and the run ends: the rest would fare no better."""

AHEAD = 8
"""How many articles for each job may be begun or finished before the oldest of them is: bounds what is held."""

Progress = Callable[[Outcome], object]


def run(
    articles: Iterable[Article | InputError],
    engine: Engine,
    *,
    jobs: int = 1,
    journal: Path | None = None,
    resume: bool = False,
    limits: Limits = NO_LIMITS,
    progress: Progress | None = None,
    settings: Settings | None = None,
) -> Iterator[Outcome]:
    """Read articles, each to an outcome, in their order. What one article gets wrong never stops the others.

    Args:
        articles: taken one at a time, as there is room; an error in place of an article becomes its outcome.
        engine: who reads; with several jobs it is used from several threads.
        jobs: how many articles are read at once. Pays where the engine waits for a server.
        journal: a file that gets a line for each finished article.
        resume: take up what the journal holds, and read only the rest.
        limits: no article is begun once they are reached.
        progress: is told of each outcome as it comes, in any order.
        settings: those of the engine, for the journal, and for how the briefs of a model are checked.

    Raises:
        LimitReached: after the outcomes of what was begun; says how many articles are left.
        ConfigurationError: after the outcomes of what was begun: it would meet every article.
        ProviderError: the last of several in a row, after the outcomes.
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    kept = Journal(journal, fingerprint(engine, settings), resume=resume) if journal else None
    checking = Checking.of(settings or Settings())
    with ExitStack() as stack:
        if kept:
            stack.enter_context(kept)
        if jobs > 1 and asks_a_model(engine.name) and checking.begin:
            checking = checking._replace(begin=stack.enter_context(beside()))
        window = _Window(engine, kept, Budget(limits), progress, checking)
        yield from window.outcomes(iter(articles), jobs)


class _Window:
    """The articles under way, oldest first, and what is known of how the run goes."""

    def __init__(
        self, engine: Engine, journal: Journal | None, budget: Budget, progress: Progress | None, checking: Checking
    ) -> None:
        self.engine = engine
        self.checking = checking
        self.journal = journal
        self.budget = budget
        self.progress = progress
        self.stopped: SummarizerError | None = None
        self.unanswered = 0
        self.held: Article | None = None

    def outcomes(self, articles: Iterator[Article | InputError], jobs: int) -> Iterator[Outcome]:
        """Those of all articles, and then the error that ended the run before its time, if any."""
        articles = self._guarded(articles)
        found = self._one_by_one(articles) if jobs == 1 else self._at_once(articles, jobs)
        yield from (outcome for outcome in found if self.stopped is None or outcome.failure is not self.stopped)
        if self.stopped:
            raise self.stopped

    def _guarded(self, articles: Iterator[Article | InputError]) -> Iterator[Article | InputError]:
        """The articles up to where reading them fails for good: what was begun before is still finished."""
        try:
            yield from articles
        except SummarizerError as error:
            self.stopped = error

    def _one_by_one(self, articles: Iterator[Article | InputError]) -> Iterator[Outcome]:
        for article in articles:
            outcome = self._known(article)
            if outcome is None and not self.budget.allows(0):
                self._limit(article, articles)
                return
            if outcome is None:
                assert isinstance(article, Article)
                outcome = self.read(article)
                self._settle(outcome)
            self._tell(outcome)
            yield outcome
            if self.stopped:
                return

    def _at_once(self, articles: Iterator[Article | InputError], jobs: int) -> Iterator[Outcome]:
        from summarizer.running.workers import Slot, Workers

        waiting: deque[Slot] = deque()
        more = True
        with Workers(self.read, jobs) as workers:
            while more or waiting:
                while more and not self.stopped and workers.busy < jobs and len(waiting) < jobs * AHEAD:
                    article, more = self._next(articles, workers.busy)
                    if article is None:
                        break
                    slot = Slot(self._known(article))
                    waiting.append(slot)
                    if slot.outcome is None:
                        assert isinstance(article, Article)
                        workers.begin(slot, article)
                    else:
                        self._tell(slot.outcome)
                while waiting and waiting[0].outcome is not None:
                    yield waiting[0].outcome
                    waiting.popleft()
                more = more and self.stopped is None
                if workers.busy:
                    outcome = workers.finish_one()
                    self._settle(outcome)
                    self._tell(outcome)

    def _next(
        self, articles: Iterator[Article | InputError], in_flight: int
    ) -> tuple[Article | InputError | None, bool]:
        """The next article that may be begun now, and whether there are more.

        None with more: what those in flight take decides.
        """
        article = self.held or next(articles, None)
        self.held = None
        if article is None:
            return None, False
        if isinstance(article, InputError) or self.budget.allows(in_flight) or self._is_kept(article):
            return article, True
        if in_flight:
            self.held = article
            return None, True
        self._limit(article, articles)
        return None, False

    def read(self, article: Article) -> Outcome:
        """Read one article; from any thread. A brief is in the journal before anyone else hears of it."""
        begin = time.perf_counter()
        try:
            brief = summarize(article, self.engine, checking=self.checking)
        except SummarizerError as error:
            return Outcome.failed(article.id, error, time.perf_counter() - begin)
        except OSError:
            raise  # of a broken installation or a full disk every further article would say the same
        except Exception as fault:  # noqa: BLE001  # whatever it is: a run of thousands goes on, and says what happened
            return Outcome.failed(article.id, EngineFault(self.engine.name, fault), time.perf_counter() - begin)
        seconds = time.perf_counter() - begin
        if self.journal and not _stood_in(brief):  # the chosen engine reads it when the run is taken up
            self.journal.append(article_key(article), brief, seconds)
        return Outcome(article.id, brief, None, None, seconds)

    def _is_kept(self, article: Article) -> bool:
        return self.journal is not None and self.journal.find(article_key(article)) is not None

    def _known(self, article: Article | InputError) -> Outcome | None:
        """The outcome of what need not be read: an error, or an article in the journal."""
        if isinstance(article, InputError):
            return Outcome.failed("", article)
        kept = self.journal.find(article_key(article)) if self.journal else None
        return Outcome(article.id, kept[0], None, None, kept[1]) if kept else None

    def _settle(self, outcome: Outcome) -> None:
        """Count what was spent, and decide whether to go on."""
        failure = outcome.failure
        try:
            self.budget.spend(outcome)
        except ConfigurationError as error:
            self.stopped = self.stopped or error
        if failure is None or not is_infrastructure(failure):
            self.unanswered = 0
            return
        self.unanswered += 1
        if not isinstance(failure, ProviderError) or self.unanswered >= PATIENCE:
            self.stopped = self.stopped or failure

    def _limit(self, article: Article | InputError, rest: Iterator[Article | InputError]) -> None:
        left = sum(isinstance(each, Article) for each in (article, *rest))
        number = f"{left} article{'' if left == 1 else 's'}"
        self.stopped = LimitReached(
            f"{self.budget.said()}, and {number} {'is' if left == 1 else 'are'} left",
            hint="a higher limit and a journal to go on from read the rest",
        )

    def _tell(self, outcome: Outcome) -> None:
        if self.progress:
            self.progress(outcome)


def _stood_in(brief: Brief) -> bool:
    return any(caveat.code == FALLBACK for caveat in brief.provenance.warnings)
