"""A group of commands that imports a command when it is called, and reports errors in one line."""

import errno
import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import click
from click.exceptions import NoArgsIsHelpError

from summarizer.errors import SummarizerError

PROGRAM = "summarizer"
INTERRUPTED = 130
USAGE = 2


class LazyGroup(click.Group):
    """Commands by name: the module that holds `command`, and the line that `--help` shows for it.

    The help lines stand here so that `--help` imports no command; a test compares them with the commands' own.
    """

    def __init__(self, *, modules: Mapping[str, tuple[str, str]], **options: Any) -> None:
        super().__init__(**options)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The names, in the order of the table."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        """The command of that name; this is where its module is imported."""
        if cmd_name not in self.modules:
            return None
        module = importlib.import_module(self.modules[cmd_name][0])
        found = module.command
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands in `--help`."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in self.modules.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named. What the system refuses is reported here, before click calls it a failure."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            self._os_error(error)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and leave the process with the right exit code; what goes wrong is one line on stderr.

        With `standalone_mode=False` errors are raised instead, as click does.
        """
        standalone = extra.get("standalone_mode", True)
        extra["standalone_mode"] = False
        if not standalone:
            return super().main(*args, **extra)
        if sys.stdout is None:  # started with standard output closed
            sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- as long as the process
        try:
            code = super().main(*args, **extra)
            sys.stdout.flush()
        except NoArgsIsHelpError as error:
            error.show()
            sys.exit(USAGE)
        except click.UsageError as error:
            self._leave(_usage(error), USAGE)
        except click.ClickException as error:
            self._leave(error.format_message(), error.exit_code)
        except SummarizerError as error:
            self._leave(str(error), error.exit_code)
        except (KeyboardInterrupt, click.Abort):
            self._leave("interrupted", INTERRUPTED)
        except OSError as error:
            self._os_error(error)
        sys.exit(code if isinstance(code, int) else 0)

    def _os_error(self, error: OSError) -> NoReturn:
        if isinstance(error, BrokenPipeError) or error.errno == errno.EPIPE:
            # The reader has seen enough (`… | head`): nothing is left to say, also not at interpreter shutdown.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        where = f"{error.filename}: " if error.filename else ""
        hint = "free some space" if error.errno == errno.ENOSPC else "check the place and its permissions"
        self._leave(f"{where}{error.strerror or error}; {hint}", SummarizerError.exit_code)

    @staticmethod
    def _leave(message: str, code: int) -> NoReturn:
        report(message)
        sys.exit(code)


def report(message: str) -> None:
    """One line for people, on stderr: controls and line breaks of foreign text are blanked."""
    line = " ".join("".join(c if c.isprintable() else " " for c in message).split())
    click.echo(f"{PROGRAM}: {line}", err=True)


def _usage(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else PROGRAM
    return f"{error.format_message().rstrip('.')}; see `{path} --help`"
