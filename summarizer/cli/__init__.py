"""The command line: each command parses, calls the library, prints, and says with its exit code how it went.

stdout carries data, stderr is for people. Exit codes: 0 done, 1 a check failed or some of the sources did, 2 usage or
every source bad, 3 provider or configuration, 4 limit reached, 130 interrupted.
"""

import gc
import os
import sys

import click

from summarizer import __version__
from summarizer.cli.group import PROGRAM, LazyGroup

COMMANDS = {
    "brief": ("summarizer.cli.brief", "Read articles and write their briefs."),
    "note": ("summarizer.cli.note", "Make one briefing note of many articles or briefs."),
    "check": ("summarizer.cli.check", "Verify stored briefs against their articles."),
    "eval": ("summarizer.cli.eval", "Score engines against labels, and gate what changes."),
    "schema": ("summarizer.cli.schema", "Print the JSON schema of a brief."),
    "models": ("summarizer.cli.models", "List the models that can read an article."),
    "prompts": ("summarizer.cli.prompts", "List, show and render the prompts."),
    "cache": ("summarizer.cli.cache", "What is kept of models' replies, and away with it."),
    "config": ("summarizer.cli.config", "Show each setting and where it came from."),
    "completion": ("summarizer.cli.completion", "Print the script that completes commands in a shell."),
}

_OBJECTS_BETWEEN_COLLECTIONS = 200_000

commands = LazyGroup(
    name=PROGRAM,
    modules=COMMANDS,
    help="News articles about attacks in, structured briefs out, each fact tied to the words that say it.",
    epilog="Start with: summarizer brief ARTICLE",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
commands = click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")(commands)


def main() -> None:
    """What the installed command and `python -m summarizer` run.

    pydantic looks for plugins among all installed packages when the first model is made, a tenth of the time that one
    article takes; whoever has one names it in `PYDANTIC_DISABLE_PLUGINS`, which is left as it is.
    What a command has compiled is kept for the next one; a command that read no article has compiled nothing. The
    cyclic collector is called less often: nearly all that is made at start stays, and looking through it again and
    again takes a tenth of the time of one article.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        commands.main(prog_name=PROGRAM)
    finally:
        if kept := sys.modules.get("summarizer.text.kept"):
            kept.keep()
