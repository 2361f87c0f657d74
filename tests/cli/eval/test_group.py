"""The commands of `eval`: help without their imports, each line its command's own."""

import importlib
import subprocess
import sys

import click
import pytest

from summarizer.cli.eval import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_line_of_a_command_is_its_own(name):
    """The table that `--help` prints says what the command says of itself."""
    module, line = COMMANDS[name]
    command = importlib.import_module(module).command
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.get_short_help_str(limit=200) == line


def test_help_imports_no_command():
    """Nor anything of evaluation."""
    code = (
        "import sys; sys.argv = ['summarizer', 'eval', '--help']\n"
        "import atexit; atexit.register(lambda: print([m for m in sys.modules if m.startswith('summarizer.')]))\n"
        "from summarizer.cli import main; main()"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert "summarizer.evaluation" not in result.stdout
    assert "summarizer.cli.eval" in result.stdout
