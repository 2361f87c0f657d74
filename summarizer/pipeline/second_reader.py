"""The second reader: the rules read what a model reads, at once or in a process of their own."""

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from summarizer.errors import UnsupportedLanguage
from summarizer.schema import Article

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from summarizer.engines.rules.sure import Sure


LONGEST = 30.0
"""Seconds that the process is waited for; a pool that breaks at the wrong moment never says so."""


class Begin(Protocol):
    """Begins to read an article; what that gives waits for the end: None for an article that the rules do not read."""

    def __call__(self, article: Article, /) -> "Callable[[], Sure | None]":
        """Begin."""
        ...


def at_once(article: Article) -> "Callable[[], Sure | None]":
    """Reads in this thread, when the result is asked for."""
    return lambda: _read(article)


@contextlib.contextmanager
def beside() -> "Iterator[Begin]":
    """Reads in a process of its own, which is begun here and used for all articles, while the model is asked.

    For many articles under way in threads, which would otherwise wait for each other. Should the process die, the rest
    is read in the threads.
    """
    import multiprocessing  # only runs of many articles by a model need processes
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")  # a fork would copy locks that other threads hold
    pool = ProcessPoolExecutor(1, mp_context=context, initializer=_quiet)
    try:
        yield _Beside(pool, pool.submit(_warm)).begin
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


class _Beside:
    """Has a process read; what it has not come to when it is asked for is read here, once the process has begun."""

    def __init__(self, pool: "ProcessPoolExecutor", begun: "Future[None]") -> None:
        self.pool = pool
        self.begun = begun
        self._turn = threading.Lock()  # several threads at once would only wait for each other

    def begin(self, article: Article) -> "Callable[[], Sure | None]":
        """Start reading an article; what comes back waits for the result when it is called."""
        from concurrent.futures import CancelledError
        from concurrent.futures.process import BrokenProcessPool

        record = Article.model_validate(article.model_dump())  # a subclass of the reader's need not be known there
        try:
            future = self.pool.submit(_read, record)
        except RuntimeError:  # it died, or the run is over
            return at_once(article)

        def wait() -> "Sure | None":
            try:
                with self._turn:
                    if self.begun.done() and future.cancel():
                        return _read(article)
                return future.result(timeout=LONGEST)
            except (BrokenProcessPool, CancelledError, TimeoutError):
                return _read(article)

        return wait


def _warm() -> None:
    """Load what reading takes."""
    from summarizer.engines.rules import sure  # noqa: F401


def _quiet() -> None:
    """Leave an interrupt of the terminal to the process that was asked to read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(article: Article) -> "Sure | None":
    from summarizer.engines.rules.sure import sure

    try:
        return sure(article)
    except UnsupportedLanguage:
        return None
