"""What the README shows is so: its commands run, the output it shows is theirs, its links lead somewhere."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^()\s]+)\)")
LEFT_OUT = "[...]"
"""In shown output: any number of lines that are not shown."""


def fences(language: str) -> list[str]:
    return [body for name, body in FENCE.findall(README) if name == language]


def sessions() -> list[tuple[str, list[str]]]:
    """Each command that a console fence shows after `$`, with the lines of output shown below it."""
    found: list[tuple[str, list[str]]] = []
    for line in "".join(fences("console")).splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].append(line)
    return found


def is_shown(shown: list[str], actual: list[str]) -> bool:
    """Whether the shown lines are the actual ones, in order and without a gap but where the mark for one stands."""
    if not shown:
        return not actual
    if shown[0] == LEFT_OUT:
        return any(is_shown(shown[1:], actual[skipped:]) for skipped in range(len(actual) + 1))
    return bool(actual) and shown[0] == actual[0] and is_shown(shown[1:], actual[1:])


def recipe(target: str) -> list[str]:
    """What `make` would run for a target, in a checkout where everything is installed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "--dry-run", target]
    listed = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


@pytest.fixture
def checkout(tmp_path, monkeypatch) -> Path:
    """A folder with the articles, in which `summarizer` is the one of this environment."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def lines_of(command: str, folder: Path) -> list[str]:
    """What a command prints, without trailing spaces, after it ended well."""
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return [line.rstrip() for line in done.stdout.rstrip("\n").splitlines()]


@pytest.mark.parametrize(("command", "shown"), [pytest.param(*one, id=one[0]) for one in sessions()])
def test_commands_print_what_is_shown(command, shown, checkout):
    """Each command ends well, and prints what stands below it."""
    words = shlex.split(command, comments=True)
    if words[0] == "make":
        command = recipe(words[-1])[-1].replace(".venv/bin/", "")
    if words == ["make", "test"]:
        assert "pytest" in command, "the tests do not run themselves"
        return
    actual = lines_of(command, checkout)
    assert not shown or is_shown(shown, actual), "\n".join(actual)


@pytest.mark.parametrize("example", [pytest.param(body, id=f"{n}") for n, body in enumerate(fences("python"), 1)])
def test_python_examples_run(example, checkout, monkeypatch, capsys):
    """The library example runs; a comment at the end of a `print` line is what it prints."""
    monkeypatch.chdir(checkout)
    exec(compile(example, "README.md", "exec"), {})
    expected = [line.partition("  # ")[2] for line in example.splitlines() if "print(" in line]
    assert capsys.readouterr().out.splitlines() == expected


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_links_lead_somewhere(page):
    """Every link to a file of the repository names one that is there."""
    targets = [link.partition("#")[0] for link in LINK.findall(page.read_text(encoding="utf-8"))]
    missing = {name for name in targets if name and ":" not in name and not (page.parent / name).exists()}
    assert not missing


def test_number_of_contracts_is_so():
    """The output shown of `make test` counts the contracts that there are."""
    configuration = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    contracts = configuration.count("[[tool.importlinter.contracts]]")
    assert f"Contracts: {contracts} kept, 0 broken." in README


def test_readme_is_short():
    """The README has at most 150 lines."""
    assert len(README.splitlines()) <= 150


def test_contributing_shows_what_ci_runs():
    """CONTRIBUTING shows the commands of `.ci/run`, and those that `make test` runs."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    ci = [line for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines() if line.startswith("make ")]
    commands = recipe("test")[-5:]
    assert commands[0].endswith("ruff check ."), "before these stands only what installs"
    assert all(f"$ {command}\n" in page for command in [*ci, *commands])


@pytest.mark.parametrize(
    ("shown", "actual", "expected"),
    [
        pytest.param(["a", "b"], ["a", "b"], True, id="same"),
        pytest.param(["a", LEFT_OUT, "d"], ["a", "b", "c", "d"], True, id="left out"),
        pytest.param(["a", LEFT_OUT], ["a", "b"], True, id="end left out"),
        pytest.param(["a"], ["a", "b"], False, id="silently cut"),
        pytest.param(["a", LEFT_OUT, "x"], ["a", "b"], False, id="not there"),
    ],
)
def test_shown_output_may_leave_out_only_where_it_says_so(shown, actual, expected):
    """Output that is shown cut without the mark counts as wrong."""
    assert is_shown(shown, actual) is expected
