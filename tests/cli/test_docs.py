"""`docs/cli.md` shows the help that the program gives."""

import re
import shlex
from pathlib import Path

import pytest

from summarizer.cli import COMMANDS
from summarizer.cli.formats import FORMATS

PAGE = Path(__file__).parent.parent.parent / "docs" / "cli.md"
SHOWN = re.findall(r"```text\n\$ summarizer ([^\n]*)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize(("args", "expected"), SHOWN, ids=[args for args, _ in SHOWN])
def test_the_help_on_the_page_is_that_of_the_program(run, args, expected):
    """To renew the page: `python tools/renew_cli_page.py`."""
    assert run(*shlex.split(args), terminal_width=100).stdout == expected


def test_every_command_and_every_format_is_on_the_page():
    assert {f"{name} --help" for name in COMMANDS} <= {args for args, _ in SHOWN}
    assert all(f"| `{name}` |" in PAGE.read_text(encoding="utf-8") for name in FORMATS)
