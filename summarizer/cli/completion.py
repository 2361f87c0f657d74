"""`summarizer completion`: the script that teaches a shell our commands and options."""

import click
from click.shell_completion import ShellComplete, get_completion_class

from summarizer.cli.group import PROGRAM


@click.command("completion", short_help="Print the script that completes commands in a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands in a shell.

    \b
    bash: eval "$(summarizer completion bash)"             in ~/.bashrc
    zsh:  eval "$(summarizer completion zsh)"              in ~/.zshrc
    fish: summarizer completion fish > ~/.config/fish/completions/summarizer.fish
    """  # noqa: D301 -- click wants the control itself
    found = get_completion_class(shell)
    assert found is not None
    # The base class's method: bash's own first starts a bash to ask for its version.
    click.echo(ShellComplete.source(found(ctx.find_root().command, {}, PROGRAM, f"_{PROGRAM.upper()}_COMPLETE")))
