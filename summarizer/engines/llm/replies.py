"""The one store of model replies: a recording to replay, and a cache. SQLite, one file.

A reply is found by the hash of its request as sent (host, model, messages, schema, parameters) and by its turn: the
n-th identical request of a run gets the n-th stored reply. Headers are not part of a request, so no key gets in here;
where a server repeats the key it was sent, the key is blanked. Only whole replies are kept. Of a request that failed,
or whose reply was cut off, a recording notes that it failed, and how, so that its replay takes the same turn; a cache
knows nothing of it.

Several threads and processes may write at once (write-ahead log). What was kept is there after a `kill -9`.
"""

import hashlib
import json
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NamedTuple, Self, TypeAlias
from urllib.parse import urlsplit

from summarizer.engines.llm import unrecorded
from summarizer.errors import ConfigurationError, NotRecorded

Mode: TypeAlias = Literal["record", "replay", "cache"]
"""`record` asks always and keeps; `replay` never asks; `cache` asks for what it has not."""

WAIT = 30.0
"""Seconds to wait for another process that is writing."""

_FOLDER, _FILE = 0o700, 0o600
_APPLICATION, _VERSION = 0x5250_4C59, 1
_TABLES = """
CREATE TABLE requests (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, request TEXT NOT NULL);
CREATE TABLE replies (
    key TEXT NOT NULL, turn INTEGER NOT NULL, reply TEXT, failure TEXT,
    spent TEXT NOT NULL, seconds REAL NOT NULL, stored REAL NOT NULL, PRIMARY KEY (key, turn)
);
"""


class Asked:
    """A request as sent.

    Args:
        base_url: where it goes; its query, which may hold a secret, is no part of the request.
        request: messages, model, schema and parameters, as the SDK gets them.
    """

    def __init__(self, base_url: str, request: Mapping[str, Any]) -> None:
        address = urlsplit(base_url)
        self.host = f"{address.scheme}://{address.netloc}{address.path}"
        self.request = request

    @cached_property
    def text(self) -> str:
        """The request as JSON: the same bytes for the same request."""
        return json.dumps({"host": self.host, **self.request}, sort_keys=True)

    @cached_property
    def key(self) -> str:
        """The hash under which its replies are kept."""
        return hashlib.sha256(self.text.encode()).hexdigest()


class Kept(NamedTuple):
    """What became of a request.

    `reply` is the completion as JSON, or None with the `failure`; `spent` is what a ledger counted, failed attempts
    included; `seconds` is how long it took, waits included.
    """

    reply: str | None
    failure: Mapping[str, str] | None
    spent: Mapping[str, Any]
    seconds: float


class Served(NamedTuple):
    """What came out of a store: how many replies, and the seconds that they took when they were asked for."""

    replies: int
    seconds: float


class Replies:
    """An open store; use it as a context manager, or close it.

    Args:
        path: the file; it is made if need be, but not for a replay.
        mode: what it is used for.

    Raises:
        ConfigurationError: the file cannot be used, or is something else.
    """

    def __init__(self, path: Path, mode: Mode) -> None:
        self.path = path
        self.mode = mode
        self._lock = threading.Lock()
        self._turns: Counter[str] = Counter()
        self._served = Served(0, 0.0)
        self._open = True
        try:
            self._base = self._connected()
            self._prepare()
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def served(self) -> Served:
        """What came out of the store so far."""
        return self._served

    def turn(self, asked: Asked) -> int:
        """How often the same was asked before in this run; from any thread."""
        with self._lock:
            self._turns[asked.key] += 1
            return self._turns[asked.key] - 1

    def find(self, asked: Asked, turn: int) -> Kept | None:
        """What became of a request at its turn; None if it has to be asked.

        Raises:
            NotRecorded: a replay has nothing for it; names the nearest recorded request and the first difference.
        """
        if self.mode == "record":
            return None
        row = self._row("SELECT reply, failure, spent, seconds FROM replies WHERE key = ? AND turn = ?", asked, turn)
        if row is None:
            if self.mode == "replay":
                raise self._missing(asked, turn)
            return None
        reply, failure, spent, seconds = row
        with self._lock:
            self._served = Served(self._served.replies + 1, self._served.seconds + seconds)
        return Kept(reply, json.loads(failure) if failure else None, json.loads(spent), seconds)

    def keep(self, asked: Asked, turn: int, kept: Kept) -> None:
        """Store what became of a request; from any thread.

        Raises:
            ConfigurationError: it cannot be written. A cache that cannot be written is done without.
        """
        if self.mode == "replay" or (kept.reply is None and self.mode == "cache"):
            return
        failure = json.dumps(kept.failure) if kept.failure else None
        row = (asked.key, turn, kept.reply, failure, json.dumps(kept.spent), round(kept.seconds, 3), time.time())
        with self._lock:
            try:
                with self._base:
                    if self.mode == "record":
                        request = (asked.key, asked.text)
                        self._base.execute("INSERT OR IGNORE INTO requests (key, request) VALUES (?, ?)", request)
                    self._base.execute("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            except sqlite3.Error as error:
                if self.mode == "record":
                    raise self._unusable(error) from error

    def execute(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run one statement of SQL, and give what it finds.

        Raises:
            ConfigurationError: the file is damaged, or somebody holds it.
        """
        with self._lock:
            try:
                with self._base:
                    return self._base.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                raise self._unusable(error) from error

    def close(self) -> None:
        """Close the file; a recording is one plain file then. A second time does nothing."""
        with self._lock:
            if not self._open:
                return
            self._open = False
            try:
                if self.mode == "record":
                    self._base.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.Error:  # another process has it open; it stays as it is, which is whole too
                pass
            self._base.close()

    def _connected(self) -> sqlite3.Connection:
        if self.mode == "replay":
            if not self.path.is_file():
                raise ConfigurationError(
                    f"there is no recording {self.path}", hint="make it with `summarizer eval run … --record FILE`"
                )
            return sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        if self.mode == "cache":  # what models said of articles is nobody else's business
            self.path.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
            self.path.touch(mode=_FILE)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(self.path, timeout=WAIT, check_same_thread=False)

    def _prepare(self) -> None:
        """Make the tables of a new file; refuse one that is something else."""
        application, version = (
            self._base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        if application == 0 and self.mode != "replay":
            self._create()
        elif application != _APPLICATION:
            raise ConfigurationError(f"{self.path} is no store of model replies", hint="name another file")
        elif version != _VERSION:
            raise ConfigurationError(f"{self.path} was written by another version", hint="record it anew")
        if self.mode != "replay":
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")

    def _create(self) -> None:
        """Make the tables, unless another process was first or the file is somebody else's."""
        self._base.execute("BEGIN IMMEDIATE")
        with self._base:
            if self._base.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION:
                return
            if self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise ConfigurationError(f"{self.path} is no store of model replies", hint="name another file")
            for statement in _TABLES.split(";\n"):
                self._base.execute(statement)
            self._base.execute(f"PRAGMA user_version = {_VERSION}")
            self._base.execute(f"PRAGMA application_id = {_APPLICATION}")

    def _row(self, query: str, asked: Asked, *more: object) -> Any:
        with self._lock:
            try:
                return self._base.execute(query, (asked.key, *more)).fetchone()
            except sqlite3.Error as error:
                if self.mode == "cache":
                    return None
                raise self._unusable(error) from error

    def _missing(self, asked: Asked, turn: int) -> NotRecorded:
        (times,) = self._row("SELECT count(*) FROM replies WHERE key = ?", asked)
        if times:
            number = f"{times} time{'' if times == 1 else 's'}"
            return NotRecorded(f"{self.path} has this request {number}, and this is time {turn + 1}")
        with self._lock:
            return unrecorded.error(self.path, asked.text, self._requests())

    def _requests(self) -> Iterator[tuple[int, str]]:
        return iter(self._base.execute("SELECT number, request FROM requests ORDER BY number"))

    def _unusable(self, error: sqlite3.Error) -> ConfigurationError:
        return ConfigurationError(
            f"{self.path} cannot be used as a store of replies ({error})", hint="name another file"
        )
