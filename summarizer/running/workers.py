"""Threads that read articles, a fixed number of them."""

import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from summarizer.running.outcome import Outcome
from summarizer.schema import Article

SWITCH_INTERVAL = 0.001
"""Seconds after which a thread that computes lets others on. Each step of sending a request and of taking in its reply
waits for that; with Python's own 5 ms, 32 requests of 0.3 s are a tenth slower."""


class Slot:
    """An article's place in the order of the results; empty until its outcome is known."""

    __slots__ = ("outcome",)

    def __init__(self, outcome: Outcome | None = None) -> None:
        self.outcome = outcome


class Workers:
    """Reads in daemon threads, so that an interrupt need not wait for an answer that takes minutes.

    While they are at work, threads of this process take turns more often; afterwards as before.

    Args:
        read: what is done with an article; it may run in several threads at once.
        number: of threads.
    """

    def __init__(self, read: Callable[[Article], Outcome], number: int) -> None:
        self.busy = 0
        self._read = read
        self._articles: SimpleQueue[tuple[Slot, Article] | None] = SimpleQueue()
        self._done: SimpleQueue[tuple[Slot, Outcome | BaseException]] = SimpleQueue()
        self._interval = sys.getswitchinterval()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(number)]

    def __enter__(self) -> Self:
        sys.setswitchinterval(min(self._interval, SWITCH_INTERVAL))
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        sys.setswitchinterval(self._interval)
        for _ in self._threads:
            self._articles.put(None)

    def begin(self, slot: Slot, article: Article) -> None:
        """Have an article read into its slot."""
        self.busy += 1
        self._articles.put((slot, article))

    def finish_one(self) -> Outcome:
        """Wait for the next article to be done, whichever it is; its slot is filled then."""
        slot, result = self._done.get()
        self.busy -= 1
        if isinstance(result, BaseException):
            raise result
        slot.outcome = result
        return result

    def _work(self) -> None:
        while (task := self._articles.get()) is not None:
            slot, article = task
            result: Outcome | BaseException
            try:
                result = self._read(article)
            except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits for it
                result = error
            self._done.put((slot, result))
