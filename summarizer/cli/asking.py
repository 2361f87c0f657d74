"""The engine that a command reads with: its cache of replies, its stand-in, and the line that announces it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.group import report
from summarizer.cli.remarks import announcement
from summarizer.cli.watching import watching
from summarizer.engines.base import Engine
from summarizer.engines.fallback import FallbackEngine
from summarizer.engines.registry import asks_a_model, asks_a_server, engine
from summarizer.errors import SummarizerError
from summarizer.settings import Settings, cache_file

if TYPE_CHECKING:
    from summarizer.engines.llm import Replies


@contextmanager
def reader(
    settings: Settings,
    *,
    no_cache: bool = False,
    trace: Path | None = None,
    trace_text: bool = False,
    fallback: str | None = None,
    quiet: bool = False,
) -> Iterator[Engine]:
    """The engine of the settings, announced on stderr.

    Args:
        settings: which model, and how to reach it.
        no_cache: ask anew, and keep no reply.
        trace: a file that gets a line for each request.
        trace_text: with what was said in it.
        fallback: the engine that reads where the provider stays down.
        quiet: announce nothing.
    """
    with ExitStack() as stack:
        watch = stack.enter_context(watching(trace, text=trace_text, quiet=quiet))
        cache = None if no_cache else replies_cache(settings, settings.model, quiet=quiet)
        if cache is not None:
            stack.enter_context(cache)
        found = engine(settings.model, settings, replies=cache, watch=watch)
        if fallback and asks_a_model(settings.model):
            found = FallbackEngine(found, engine(fallback), watch)
        if not quiet:
            report(announcement(found.name, settings))
        yield found


def replies_cache(settings: Settings, model: str, *, quiet: bool) -> "Replies | None":
    """The cache of replies for a model behind a server; none where it cannot be used, which is no reason to stop."""
    path = cache_file(settings)
    if path is None or not asks_a_server(model):
        return None
    from summarizer.engines.llm import Replies

    try:
        return Replies(path, "cache")
    except (SummarizerError, OSError) as error:
        if not quiet:
            report(f"going on without the cache: {error}")
        return None
