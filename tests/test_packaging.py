"""What is shipped: the contents of wheel and sdist, and the command in an empty environment outside the checkout."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement

import summarizer

pytestmark = pytest.mark.early

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "gao-bus-station.txt"
NOT_SHIPPED = {"__pycache__", ".DS_Store"}


class Built(NamedTuple):
    """The two archives. The wheel is built from the sdist, as whoever installs from source does it."""

    sdist: Path
    wheel: Path


def run(*command, cwd):
    """Run a command that must succeed, without anything of this environment on its path; its stdout."""
    left_out = ("PYTHON", "VIRTUAL_ENV", "SUMMARIZER_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Built:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT), cwd=folder)
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return Built(sdist, wheel)


def required(installed: Distribution) -> dict[str, Distribution]:
    """What a distribution requires, and what that requires, by name; as it is installed here."""
    found: dict[tuple[str, str], Distribution] = {}
    waiting = [(installed, "")]
    while waiting:
        one, extra = waiting.pop()
        for wanted in map(Requirement, one.requires or ()):
            if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                other = distribution(wanted.name)
                new = {(other.name, each): other for each in ("", *wanted.extras)}.items() - found.items()
                found.update(new)
                waiting += [(other, each) for (_, each), _ in new]
    return {name: other for (name, _), other in found.items()}


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory) -> Path:
    """The folder of programs of an environment that holds the wheel and what it requires, and nothing else.

    What it requires is linked from where the tests run: that an index has it is shown by how it came there.
    """
    folder = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", "--without-pip", str(folder / "env"), cwd=folder)
    (packages,) = (folder / "env").glob("lib/python*/site-packages")
    programs = folder / "env" / "bin"
    pip = (sys.executable, "-m", "pip", "--python", str(programs / "python"))
    run(*pip, "install", "--quiet", "--no-compile", "--no-deps", str(built.wheel), cwd=folder)
    (ours,) = distributions(path=[str(packages)])
    for other in required(ours).values():
        for name in {file.parts[0] for file in other.files} - {"..", "__pycache__"}:
            (packages / name).symlink_to(other.locate_file(name))
    return programs


def shipped_sources() -> set[str]:
    """Each file below `summarizer/`, and each prompt, as the wheel should name it."""
    package = {path.relative_to(ROOT).as_posix() for path in (ROOT / "summarizer").rglob("*") if path.is_file()}
    prompts = {f"summarizer/prompts/{path.name}" for path in (ROOT / "prompts").glob("*.md")}
    return {name for name in package | prompts if not NOT_SHIPPED & set(name.split("/"))}


def test_wheel_holds_the_package_and_nothing_else(built):
    """The wheel holds every module, prompt, template and data file, and no test, seed or benchmark."""
    names = {name for name in zipfile.ZipFile(built.wheel).namelist() if ".dist-info/" not in name}
    assert names == shipped_sources()
    assert "summarizer/py.typed" in names
    assert any(name.startswith("summarizer/prompts/brief.v") for name in names)


def test_wheel_says_what_it_is(built):
    """The metadata name the distribution, its version, its licence and the command."""
    archive = zipfile.ZipFile(built.wheel)
    (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    lines = archive.read(metadata).decode().splitlines()
    assert {"Name: incident-summarizer", f"Version: {summarizer.__version__}", "License-Expression: Apache-2.0"} <= set(
        lines
    )
    licences = {name.rpartition("/")[2] for name in archive.namelist() if "/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE"}
    entry_points = metadata.replace("METADATA", "entry_points.txt")
    assert "summarizer = summarizer.cli:main" in archive.read(entry_points).decode()


def test_sdist_holds_what_is_needed_to_build_and_test(built):
    """The sdist holds package, prompts, tests, seeds and build files, and no environment or cache."""
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = {"pyproject.toml", "Makefile", "README.md", "LICENSE", "NOTICE", "CHANGELOG.md", "CONTRIBUTING.md"}
    needed |= {"summarizer/py.typed", "tests/conftest.py", "seeds/gao-bus-station.txt", "benchmarks/measure.py"}
    needed |= {f"prompts/{path.name}" for path in (ROOT / "prompts").glob("*.md")}
    assert needed <= names
    assert not {name for name in names if {"__pycache__", ".venv", ".venv-bench", ".git"} & set(name.split("/"))}


def test_command_gives_its_version_outside_the_checkout(installed, tmp_path):
    """`summarizer --version` works where there is no checkout."""
    assert summarizer.__version__ in run(str(installed / "summarizer"), "--version", cwd=tmp_path)


def test_what_is_not_required_is_not_there(installed, tmp_path):
    """Neither what only extras require, nor what tests do."""
    found = "import importlib.util as u; print([n for n in ('scipy', 'pypdf', 'typst', 'pytest') if u.find_spec(n)])"
    assert run(str(installed / "python"), "-c", found, cwd=tmp_path).strip() == "[]"


def test_installed_package_is_not_the_checkout(installed, tmp_path):
    """The environment imports what was installed, so the other tests here say something about the wheel."""
    where = run(str(installed / "python"), "-c", "import summarizer; print(summarizer.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)


def test_brief_runs_outside_the_checkout(installed, tmp_path):
    """`summarizer brief` makes a grounded brief of an article with only the required libraries installed."""
    shutil.copy(SEED, tmp_path / "report.txt")
    brief = json.loads(run(str(installed / "summarizer"), "brief", "report.txt", "--model", "rules", cwd=tmp_path))
    assert brief["article"]["id"] == "report"
    assert brief["incident"]["kind"] == "bombing"
    text = brief["article"]["text"]
    evidence = [part for item in [brief["incident"], *brief["casualties"]] for part in item["evidence"]]
    assert evidence
    assert all(text[part["start"] : part["end"]] == part["quote"] for part in evidence)


@pytest.mark.parametrize("output_format", ["terminal", "markdown", "html", "csv", "geojson"])
def test_each_format_renders_outside_the_checkout(installed, tmp_path, output_format):
    """Every format finds its templates in the installed package."""
    shutil.copy(SEED, tmp_path / "report.txt")
    out = run(str(installed / "summarizer"), "brief", "report.txt", "--format", output_format, cwd=tmp_path)
    assert "Gao" in out


def test_prompts_are_found_outside_the_checkout(installed, tmp_path):
    """`summarizer prompts list` names the prompt that the wheel carries."""
    assert "brief" in run(str(installed / "summarizer"), "prompts", "list", cwd=tmp_path)


def test_models_are_listed_outside_the_checkout(installed, tmp_path):
    """`summarizer models` names the offline engine and the providers."""
    out = run(str(installed / "summarizer"), "models", cwd=tmp_path)
    assert "rules" in out
    assert "openai/" in out
