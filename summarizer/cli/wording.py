"""A note put into a model's words, as far as they hold."""

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any

from summarizer.cli.asking import replies_cache
from summarizer.cli.group import report
from summarizer.cli.watching import watching
from summarizer.engines.registry import writer as named
from summarizer.notes.rewriting import Worded, rewritten
from summarizer.schema.note import Note
from summarizer.settings import Settings


def worded(
    note: Note, name: str, stack: ExitStack, settings: Settings, flags: Mapping[str, Any], *, quiet: bool
) -> Worded:
    """The note in the words of the model of this name; each sentence that was not taken is said on stderr.

    Raises:
        ConfigurationError: the model writes no prose, or a setting cannot work.
    """
    watch = stack.enter_context(watching(flags["trace"], text=flags["trace_text"], quiet=quiet))
    cache = None if flags["no_cache"] else replies_cache(settings, name, quiet=quiet)
    if cache is not None:
        stack.enter_context(cache)
    requests, cost = flags["max_requests"], flags["max_cost"]

    def allowed(asked: int, spent: float) -> bool:
        return (requests is None or asked < requests) and (cost is None or spent < cost)

    found = rewritten(note, named(name, settings, replies=cache, watch=watch), allowed)
    if not quiet:
        for line in (*found.refused, *(each.message for each in found.note.warnings[len(note.warnings) :])):
            report(f"writer {name}: {line}")
    return found
