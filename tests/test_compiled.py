"""The package with its readers compiled to machine code: it reads as the sources do."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # some minutes to build

ROOT = Path(__file__).parent.parent
ARTICLES = [str(ROOT / "evals" / "datasets" / name) for name in ("dev", "tune")]
WHERE = "from summarizer.engines.rules import chunker; from summarizer.text import places; print(chunker.__file__, places.__file__)"


def run(*arguments, path, **variables):
    """What Python prints that prefers the package below `path`; it must succeed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "SUMMARIZER_"))}
    environment |= {"PYTHONPATH": str(path), **variables}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=1800,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> Path:
    """A folder into which the compiled wheel is installed."""
    folder = tmp_path_factory.mktemp("compiled")
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), str(ROOT))
    run(*install, path=folder, HATCH_BUILD_HOOK_ENABLE_CUSTOM="1")
    return folder


def briefs(path):
    """The brief of each article by its id, without the moment it was made."""
    command = (
        "-m",
        "summarizer",
        "brief",
        *ARTICLES,
        "--model",
        "rules",
        "--format",
        "jsonl",
        "--quiet",
        "--jobs",
        "2",
    )
    made = [json.loads(line) for line in run(*command, path=path).splitlines()]
    assert all(brief["provenance"].pop("created_at") for brief in made)
    return {brief["article"]["id"]: brief for brief in made}


def test_modules_are_compiled(compiled):
    """What Python loads from the folder is extension modules, and from the checkout the sources."""
    assert all(name.endswith((".so", ".pyd")) for name in run("-c", WHERE, path=compiled).split())
    assert all(name.endswith(".py") for name in run("-c", WHERE, path=ROOT).split())


def test_briefs_are_the_same(compiled):
    """Sources and compiled package make the same briefs of some hundreds of articles, each field the same."""
    pure = briefs(ROOT)
    assert len(pure) > 200
    assert briefs(compiled) == pure


def test_the_checkout_stays_pure(compiled):
    """Building leaves nothing among the sources that Python would load in their place."""
    assert compiled.is_dir()
    assert not [path for path in (ROOT / "summarizer").rglob("*") if path.suffix in {".so", ".pyd"}]
