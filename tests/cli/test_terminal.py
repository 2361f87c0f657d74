"""On a real terminal a brief is laid out for it; with NO_COLOR, without colours."""

import os
import pty
import subprocess
import sys

import pytest


def on_terminal(*args, **environment):
    """What the command writes to a terminal of 70 columns."""
    main, secondary = pty.openpty()
    env = os.environ | {"COLUMNS": "70", "TERM": "xterm"} | environment
    command = [sys.executable, "-m", "summarizer", *args]
    with subprocess.Popen(command, stdin=secondary, stdout=secondary, stderr=subprocess.DEVNULL, env=env) as started:
        os.close(secondary)
        output = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:  # Linux says so when the other side is closed
                break
            if not piece:
                break
            output += piece
        os.close(main)
        assert started.wait(timeout=30) == 0
    return output.decode().replace("\r\n", "\n")


BRIEF = ("brief", "articles/blast.txt", "--model", "scripted/drafts.json")


def test_a_terminal_gets_a_page_to_read(desk):
    shown = on_terminal(*BRIEF)
    assert "CASUALTIES" in shown
    assert "\x1b[" in shown


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["no-color", "dumb"])
def test_colours_can_be_kept_off(desk, environment):
    shown = on_terminal(*BRIEF, **environment)
    assert "CASUALTIES" in shown
    assert "\x1b" not in shown


def test_lines_fit_the_terminal(desk):
    assert max(map(len, on_terminal(*BRIEF, NO_COLOR="1").split("\n"))) <= 70


def test_a_pipe_gets_json(desk, process):
    assert process(*BRIEF).stdout.startswith("{")
