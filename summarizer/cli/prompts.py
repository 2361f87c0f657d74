"""`summarizer prompts`: what models are asked."""

from typing import TYPE_CHECKING

import click

from summarizer.cli import options
from summarizer.cli.tables import columns
from summarizer.prompting import Prompt, available, find, named

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_version = click.option("--version", "version", type=click.IntRange(min=1), metavar="N", help="Default: the newest.")


def complete_prompts(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """For a shell: names of prompts that come with the package, else of files."""
    from click.shell_completion import CompletionItem

    found = [
        CompletionItem(name) for name in sorted({each.name for each in available()}) if name.startswith(incomplete)
    ]
    return found or options.complete_files(ctx, param, incomplete)


_name = click.argument("name", shell_complete=complete_prompts)


@click.group("prompts", short_help="List, show and render the prompts.")
def command() -> None:
    """List, show and render the prompts that models are asked with. NAME is a prompt's name or a file."""


@command.command("list")
def list_() -> None:
    """List the prompts that come with the package."""
    rows = [("NAME", "VERSION", "SHA256", "WHAT IT IS FOR")]
    rows += [(each.name, str(each.version), each.sha256[:12], each.description) for each in available()]
    click.echo(columns(rows))


@command.command()
@_name
@_version
def show(name: str, version: int | None) -> None:
    """Print a prompt's file as it is."""
    click.echo(_prompt(name, version).source_text, nl=False)


@command.command()
@_name
@_version
@click.option("--set", "pairs", multiple=True, metavar="KEY=VALUE", help="A variable of the prompt; may be repeated.")
def render(name: str, version: int | None, pairs: tuple[str, ...]) -> None:
    """Print a prompt with its variables filled in."""
    variables = dict(map(_pair, pairs))
    click.echo(_prompt(name, version).render(**variables), nl=False)


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise click.UsageError(f"--set {text!r} is no KEY=VALUE")
    return key, value


def _prompt(name: str, version: int | None) -> Prompt:
    return named(name) if version is None else find(name, version)
