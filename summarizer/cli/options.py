"""Options that several commands share, and the settings that come of them."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from summarizer.settings import FIELDS, Settings, resolve

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[datetime.date]):
    """A calendar day in ISO form."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """The day, or a usage error."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date; write it as 2031-03-04", param, ctx)


class Moment(click.ParamType[datetime.datetime]):
    """A point in time in ISO form; without a zone it is UTC."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.datetime:
        """The time, or a usage error."""
        if isinstance(value, datetime.datetime):
            return value
        try:
            found = datetime.datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no time; write it as 2031-03-04T07:00Z", param, ctx)
        return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)


class Country(click.ParamType[str]):
    """A country by name, adjective or alpha-2 code; its code."""

    name = "country"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The alpha-2 code, or a usage error."""
        from summarizer.text.countries import country, country_code

        text = str(value).strip()
        code = text.upper() if country(text.upper()) else country_code(text) or country_code(text.title())
        if code is None:
            self.fail(f"{value!r} is no country; write it as Mali or ML", param, ctx)
        return code


class Temperature(click.ParamType[str]):
    """A number from 0 to 2, or `none`."""

    name = "temperature"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The number as it was written, or a usage error."""
        text = str(value).strip().lower()
        try:
            usable = text == "none" or 0 <= float(text) <= 2
        except ValueError:
            usable = False
        if not usable:
            self.fail(f"{value!r} is neither a number from 0 to 2 nor none", param, ctx)
        return text


def complete_files(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":  # noqa: ARG001
    """For a shell: names of files go here."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def complete_models(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """For a shell: names of models, as far as they are known."""
    from summarizer.engines.registry import ENTRIES

    known = (entry.pattern.partition("<")[0] for entry in ENTRIES.values())
    return [name for name in known if name.startswith(incomplete)]


ENGINE = (
    click.option(
        "--model",
        metavar="NAME",
        help="Which model reads: rules, openai/…, ollama/…; see `summarizer models`.",
        shell_complete=complete_models,
    ),
    click.option("--base-url", metavar="URL", help="An OpenAI-compatible server to send articles to."),
    click.option("--api-key-env", metavar="NAME", help="The variable that holds the key for that server."),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        help="How long to wait for each request.",
    ),
    click.option("--max-tokens", type=click.IntRange(min=1), metavar="N", help="The longest reply to ask a model for."),
    click.option(
        "--window",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many tokens the model reads at once; longer articles go in parts.",
    ),
    click.option(
        "--temperature", type=Temperature(), metavar="T", help="From 0 (the default) to 2; none leaves it to the model."
    ),
    click.option("--seed", type=int, metavar="N", help="For servers that then repeat themselves."),
    click.option(
        "--reasoning-effort", metavar="LEVEL", help="For models that reason: minimal, low, medium, high, or the like."
    ),
    click.option(
        "--schema-dialect",
        metavar="NAME",
        help="How the schema is sent: openai-strict, llama.cpp, plain, tools, json-object or text.",
    ),
    click.option(
        "--prompt",
        metavar="NAME",
        help="What a model is asked with: a name of `summarizer prompts list`, brief.v1, say, or a file.",
    ),
    click.option(
        "--second-reader",
        type=click.Choice(["on", "off"]),
        help="Whether the rules read what a model reads, and warn of what it left out; on by default.",
    ),
    click.option(
        "--passes",
        type=click.IntRange(1, 2),
        metavar="N",
        help="2: ask a model once more, about the sentences that it seems to have left out.",
    ),
)

RUNNING = (
    click.option(
        "--jobs",
        type=click.IntRange(1, 64),
        default=1,
        metavar="N",
        help="How many articles to read at once; pays where a server answers.",
    ),
    click.option("--max-requests", type=click.IntRange(min=0), metavar="N", help="Begin no article after N requests."),
    click.option(
        "--max-cost", type=click.FloatRange(min=0), metavar="USD", help="Begin no article once this much is spent."
    ),
)

TRACING = (
    click.option(
        "--trace",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Add a JSON line to a file for each request to a model.",
        shell_complete=complete_files,
    ),
    click.option("--trace-text", is_flag=True, help="With what was said in it: the article, and the reply."),
)

quiet = click.option("--quiet", "-q", is_flag=True, help="Say nothing on stderr but errors.")


def engine(command: Command) -> Command:
    """Add the options that choose an engine and how to reach it."""
    for option in reversed(ENGINE):
        command = option(command)
    return command


def running(command: Command) -> Command:
    """Add the options of a run over many articles."""
    for option in reversed(RUNNING):
        command = option(command)
    return command


def tracing(command: Command) -> Command:
    """Add the options that tell of each request."""
    for option in reversed(TRACING):
        command = option(command)
    return command


def settings(values: Mapping[str, object]) -> Settings:
    """The settings in force, given a command's options; those that are no settings are passed over."""
    return resolve({name: value for name, value in values.items() if name in FIELDS})
