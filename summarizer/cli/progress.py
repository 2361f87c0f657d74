"""A progress bar on a terminal, and nothing anywhere else."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from summarizer.running import Outcome

Told = Callable[[Outcome], object]


@contextmanager
def progress(total: int | None, *, quiet: bool, what: str = "reading") -> Iterator[Told | None]:
    """A function to tell of each outcome, while a bar shows how far it is; None where there is no terminal to show it.

    Args:
        total: how many there will be, None if that is not known.
        quiet: show nothing.
        what: the word beside the bar.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    from summarizer.settings import colour_allowed

    shown = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}"),
    )
    console = Console(stderr=True, no_color=not colour_allowed())
    with Progress(*shown, console=console, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(what, total=total, failed="")
        failures = 0

        def told(outcome: Outcome) -> None:
            nonlocal failures
            failures += outcome.brief is None
            bar.update(task, advance=1, failed=f"{failures} failed" if failures else "")

        yield told
