# ruff: noqa: INP001  # a script beside the package
"""Put the help that the program gives now into `docs/cli.md`: `python tools/renew_cli_page.py`."""

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from summarizer.cli import commands

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
WIDTH = 100


def renewed(fence: re.Match[str]) -> str:
    """One fence of the page with what its command prints."""
    arguments = fence.group(1)
    printed = CliRunner().invoke(commands, shlex.split(arguments), terminal_width=WIDTH).stdout
    return f"```text\n$ summarizer {arguments}\n{printed}```"


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(
        re.sub(r"```text\n\$ summarizer ([^\n]*)\n.*?```", renewed, text, flags=re.DOTALL), encoding="utf-8"
    )
