"""One thread works while the others wait for a server: what is done with replies is done one after another."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self


class Turn:
    """Held while a thread works, given up while it waits.

    Python runs one thread at a time. Where many replies come at once, threads that take turns of milliseconds all end
    together, and so do their next requests begin together, and the server has nothing to do meanwhile. One after
    another, the first to end asks its next question while the others are still at work.
    """

    def __init__(self) -> None:
        self._held = threading.Lock()

    def __enter__(self) -> Self:
        self._held.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.release()

    @contextmanager
    def given_up(self) -> Iterator[None]:
        """Let others work; in a thread that holds it."""
        self._held.release()
        try:
            yield
        finally:
            self._held.acquire()
