"""The second reader: the rules read what a model reads, at once or in a process of their own."""

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Protocol

from summarizer.errors import UnsupportedLanguage
from summarizer.schema import Article

if TYPE_CHECKING:
    from summarizer.engines.rules.sure import Sure


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
    """Reads in a process of its own, while the model is asked; begun with the first article, and used for all.

    For many articles under way in threads, which would otherwise wait for each other. Should the process die, the rest
    is read in the threads.
    """
    reader = _Beside()
    try:
        yield reader.begin
    finally:
        reader.close()


class _Beside:
    """One process, made when it is first needed; what comes before it is ready, or piles up, is read in the threads."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._begun: Future[None] | None = None
        self._making = threading.Lock()

    def begin(self, article: Article) -> "Callable[[], Sure | None]":
        pool = self._ready()
        if pool is None:
            return at_once(article)
        record = Article.model_validate(article.model_dump())  # a subclass of the reader's need not be known there
        try:
            future = pool.submit(_read, record)
        except RuntimeError:  # it died, or the run is over
            return at_once(article)

        def wait() -> "Sure | None":
            try:
                return _read(article) if future.cancel() else future.result()
            except BrokenProcessPool:
                return _read(article)

        return wait

    def close(self) -> None:
        with self._making:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)

    def _ready(self) -> ProcessPoolExecutor | None:
        """The process, once it has begun."""
        with self._making:
            if self._pool is None:
                import multiprocessing

                context = multiprocessing.get_context("spawn")  # a fork would copy locks that other threads hold
                self._pool = ProcessPoolExecutor(1, mp_context=context, initializer=_quiet)
                self._begun = self._pool.submit(_warm)
        return self._pool if self._begun is not None and self._begun.done() else None


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
