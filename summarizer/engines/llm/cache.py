"""Keeping the cache of replies in bounds: what it holds, what of it is old, and away with it."""

import time
from pathlib import Path
from typing import NamedTuple

from summarizer.engines.llm.replies import Replies

DAY = 24 * 60 * 60


class Stats(NamedTuple):
    """How many replies a cache holds, how many bytes its file has, and when the first and last came (Unix seconds)."""

    replies: int
    size: int
    oldest: float | None
    newest: float | None


def stats(path: Path) -> Stats:
    """What the cache holds; nothing where there is none.

    Raises:
        ConfigurationError: the file is no store of replies.
    """
    if not path.exists():
        return Stats(0, 0, None, None)
    with Replies(path, "cache") as cache:
        ((replies, oldest, newest),) = cache.execute("SELECT count(*), min(stored), max(stored) FROM replies")
    return Stats(replies, path.stat().st_size, oldest, newest)


def prune(path: Path, days: float, now: float | None = None) -> int:
    """Remove replies that are older than so many days, and give back their room; how many they were.

    Raises:
        ConfigurationError: the file is no store of replies, or somebody is writing it.
    """
    if not path.exists():
        return 0
    limit = (time.time() if now is None else now) - days * DAY
    with Replies(path, "cache") as cache:
        removed = len(cache.execute("DELETE FROM replies WHERE stored < ? RETURNING key", limit))
        if removed:
            cache.execute("VACUUM")
    return removed


def clear(path: Path) -> int:
    """Remove every reply; how many they were. The file itself stays, since others may have it open.

    Raises:
        ConfigurationError: the file is no store of replies, or somebody is writing it.
    """
    return prune(path, 0, now=float("inf"))
