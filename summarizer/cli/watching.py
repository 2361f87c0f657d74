"""Who is told what happens while a model is asked: people on stderr, and a file of JSON lines."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from summarizer.cli.group import report
from summarizer.engines.base import Watch


@contextmanager
def watching(trace: Path | None, *, text: bool, quiet: bool) -> Iterator[Watch]:
    """A watch for a run.

    Args:
        trace: a file that gets a line for each request; what is in it stays.
        text: with what was said.
        quiet: tell people nothing.

    Raises:
        click.UsageError: `text` without a file, or a file that cannot be written.
    """
    watch = Watch() if quiet else Watch(notice=report)
    if trace is None:
        if text:
            raise click.UsageError("--trace-text goes with --trace FILE")
        yield watch
        return
    writing = threading.Lock()
    try:
        file = trace.open("a", encoding="utf-8", errors="replace")
    except OSError as error:
        raise click.UsageError(f"--trace {trace}: {error.strerror}") from error

    def write(record: Mapping[str, Any]) -> None:
        line = json.dumps({name: value for name, value in record.items() if name not in CLOCK}, ensure_ascii=False)
        with writing:
            if not file.closed:
                file.write(line + "\n")
                file.flush()

    with file:
        yield watch._replace(trace=write, text=text)


CLOCK = frozenset({"begun", "ended"})
"""Nanoseconds, for programs; a line has time and latency."""
