"""A note put into a model's words, as far as they hold."""

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any

from summarizer.cli.asking import replies_cache
from summarizer.cli.group import report
from summarizer.cli.watching import watching
from summarizer.engines.registry import writer as named
from summarizer.errors import MissingKey
from summarizer.notes.rewriting import Worded, rewritten, unwritten
from summarizer.schema.note import Note
from summarizer.settings import Settings


def worded(
    note: Note, name: str, stack: ExitStack, settings: Settings, flags: Mapping[str, Any], *, quiet: bool
) -> Worded:
    """The note in the words of the model of this name; stderr says what was not taken, and always what failed.

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

    try:
        found = rewritten(note, named(name, settings, replies=cache, watch=watch), allowed)
    except MissingKey as error:
        found = unwritten(note, name, str(error))
    for line in found.failed:
        report(f"writer {name}: {line}")
    if not quiet:
        new = found.note.warnings[len(note.warnings) :]
        for line in (*found.refused, *(each.message for each in new if each.code != "writer_failed")):
            report(f"writer {name}: {line}")
    return found
