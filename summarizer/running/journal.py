"""A file with a line for each finished article, so that work outlasts whatever ends the process."""

import json
import os
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple, Self

from pydantic import ValidationError

from summarizer.errors import ConfigurationError, InputError
from summarizer.schema import Brief

SYNC_SECONDS = 1.0
"""How much work a power cut may cost; whatever kills only the process costs none."""


class Entry(NamedTuple):
    """A finished article. The brief is parsed when it is asked for."""

    brief: dict[str, Any]
    seconds: float


class Journal:
    """Finished articles by key, for one fingerprint. Append-only; a line that was torn off is as if never written.

    Args:
        path: the file; it is made if need be.
        fingerprint: what the briefs depend on; entries of another one are kept in the file and passed over.
        resume: take up what the file holds; without, it must not exist.

    Raises:
        InputError: the file exists and `resume` is not given, or it is no journal.
        ConfigurationError: another process writes it.
    """

    def __init__(self, path: Path, fingerprint: str, *, resume: bool = False) -> None:
        if path.exists() and path.stat().st_size and not resume:
            raise InputError(f"the journal {path} exists", hint="go on from it with --resume, or name another file")
        self.path = path
        self.fingerprint = fingerprint
        self._writing = threading.Lock()
        self._synced = time.monotonic()
        self._file = path.open("a+b")
        try:
            self._lock()
            self._entries = self._read()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write through to the disk and close; a second time does nothing."""
        with self._writing:
            if not self._file.closed:
                self._file.flush()
                os.fsync(self._file.fileno())
                self._file.close()

    def find(self, key: str) -> tuple[Brief, float] | None:
        """The brief of a finished article and the seconds it took; None where there is none that is usable."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        try:
            return Brief.model_validate(entry.brief), entry.seconds
        except ValidationError:
            return None

    def append(self, key: str, brief: Brief, seconds: float) -> None:
        """Add a finished article; from any thread. Nothing is written once the journal is closed."""
        line = {"key": key, "fingerprint": self.fingerprint, "seconds": round(seconds, 3)}
        head = json.dumps(line, ensure_ascii=False)[:-1]
        data = f'{head}, "brief": {brief.model_dump_json()}}}\n'.encode()
        with self._writing:
            if self._file.closed:
                return
            self._file.write(data)
            self._file.flush()
            if time.monotonic() - self._synced >= SYNC_SECONDS:
                os.fsync(self._file.fileno())
                self._synced = time.monotonic()

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # a system without it
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ConfigurationError(
                f"the journal {self.path} is being written by another process", hint="wait, or name another file"
            ) from error

    def _read(self) -> dict[str, Entry]:
        self._file.seek(0)
        found: dict[str, Entry] = {}
        whole = 0
        for line in self._file:
            if not line.endswith(b"\n"):
                break
            whole += len(line)
            self._take(line, found)
        _truncate(self._file, whole)
        return found

    def _take(self, line: bytes, found: dict[str, Entry]) -> None:
        try:
            entry = json.loads(line)
            known = entry["fingerprint"] == self.fingerprint
            key, value = str(entry["key"]), Entry(entry["brief"], float(entry["seconds"]))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            if not found and not line.lstrip().startswith(b"{"):
                raise InputError(f"{self.path} is no journal", hint="name another file") from error
            return
        if known:
            found[key] = value


def _truncate(file: IO[bytes], size: int) -> None:
    """Cut off a torn last line, so that the next one does not grow onto it."""
    file.seek(0, os.SEEK_END)
    if file.tell() != size:
        file.truncate(size)
