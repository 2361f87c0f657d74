"""The group of commands: help without imports, errors in one line, exit codes."""

import importlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from summarizer import __version__
from summarizer.cli import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_line_of_a_command_is_its_own(name):
    module, line = COMMANDS[name]
    command = importlib.import_module(module).command
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.get_short_help_str(limit=200) == line


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: summarizer {name}")


def test_version(run):
    assert run("--version").stdout == f"summarizer {__version__}\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [(["breif"], "'breif'"), (["--modell"], "'--modell'"), (["check"], "BRIEF..."), (["completion", "csh"], "'csh'")],
)
def test_wrong_usage_is_one_line_and_exit_2(run, args, said):
    result = run(*args)
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith("summarizer: ")
    assert said in line


def test_without_a_command_the_help_is_shown(run):
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.output


def test_a_reader_that_goes_away_ends_it_quietly(desk):
    for number in range(200):
        (desk / f"articles/match{number}.txt").write_text((desk / "articles/match.txt").read_text())
    command = [sys.executable, "-m", "summarizer", "brief", "articles", "--format", "jsonl", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout.readline().startswith(b"{")
        started.stdout.close()
        assert started.stderr.read() == b""
        assert started.wait(timeout=30) == 0


def interruptible():
    """Undo what a background job inherits: there, interrupts are ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_is_exit_130_and_one_line(desk):
    command = [sys.executable, "-m", "summarizer", "brief", "-", "--model", "rules"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=interruptible,  # noqa: PLW1509 - no other thread runs here
    ) as started:
        assert b"engine rules" in started.stderr.readline()
        time.sleep(0.1)  # until it waits for its input
        started.send_signal(signal.SIGINT)
        assert started.stderr.read().decode().split("\n") == ["", "summarizer: interrupted", ""]
        assert started.wait(timeout=30) == 130
        assert started.stdout.read() == b""


def test_a_closed_standard_output_is_no_crash(desk):
    command = [sys.executable, "-m", "summarizer", "brief", "articles", "--model", "scripted/drafts.json"]
    result = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *command], check=False, stderr=subprocess.PIPE, text=True, timeout=30
    )
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


def test_a_full_disk_is_one_line_and_exit_3(process, desk):
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full, which this system does not have")
    with full.open("w") as out:
        result = process("schema", stdout=out, stderr=subprocess.PIPE, capture_output=False)
    assert result.returncode == 3
    (line,) = result.stderr.splitlines()
    assert "No space left on device" in line
