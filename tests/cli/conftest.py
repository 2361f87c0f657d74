"""A folder of articles with prepared drafts, and two ways to run the command: in this process, and as one of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

REPOSITORY = Path(__file__).parent.parent.parent

BLAST = """Blast at Tuzla depot kills two guards

TUZLA — Two guards were killed on Monday when a bomb went off at a fuel depot near Tuzla, police said. No group has
claimed it, a police spokesman said.
"""
MATCH = """Sloboda win the derby

TUZLA — Sloboda beat their neighbours by three goals to one on Sunday before a crowd of four thousand people, and the
coach said that his team had played its best match of the year.
"""


def draft(headline, *, quote="Two guards were killed on Monday"):
    """A draft of the first article, whose quote may be none."""
    evidence = [{"quote": quote, "near": None}]
    incident = {
        "evidence": [{"quote": "a bomb went off at a fuel depot near Tuzla", "near": None}],
        "kind": "bombing",
        "stage": "accomplished",
        "date": {"text": "Monday", "start": None, "end": None},
        "places": [{"name": "Tuzla", "within": [], "country": "BA"}],
        "weapons": ["bomb"],
        "targets": ["fuel depot"],
    }
    casualty = {
        "evidence": evidence,
        "outcome": "killed",
        "count": {"text": "Two", "low": 2, "high": 2},
        "who": "guards",
        "group": "civilians",
        "names": [],
        "according_to": "police",
    }
    nothing = {"claimants": [], "reactions": [], "other_incidents": [], "unknowns": []}
    return {"incident": incident, "casualties": [casualty], **nothing, "headline": headline, "summary": None}


def nothing(headline):
    """A draft that finds no incident."""
    empty = {"casualties": [], "claimants": [], "reactions": [], "other_incidents": [], "unknowns": []}
    return {"incident": None, **empty, "headline": headline, "summary": None}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A working directory with `articles/blast.txt`, `articles/match.txt`, and their drafts in `drafts.json`."""
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "blast.txt").write_text(BLAST, encoding="utf-8")
    (articles / "match.txt").write_text(MATCH, encoding="utf-8")
    drafts = {"blast": draft("Bomb kills two guards at a depot near Tuzla"), "match": nothing("Sloboda win the derby")}
    write_drafts(tmp_path, drafts)
    return tmp_path


def write_drafts(folder, drafts):
    """Prepare drafts for the engine `scripted/drafts.json`."""
    (folder / "drafts.json").write_text(json.dumps(drafts), encoding="utf-8")


@pytest.fixture
def doubtful(desk):
    """The same folder, with a draft whose casualty rests on words that the article does not have."""
    write_drafts(desk, {"blast": draft("Bomb kills guards near Tuzla", quote="Nine guards were killed on Monday")})
    return desk


@pytest.fixture
def run():
    """Run the command in this process; the result has `exit_code`, `stdout` and `stderr`."""
    from summarizer.cli import commands

    def invoke(*args, **options):
        return CliRunner().invoke(commands, list(map(str, args)), **options)

    return invoke


@pytest.fixture(autouse=True)
def this_checkout(monkeypatch):
    """Processes that a test starts import this checkout from wherever they run."""
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))


@pytest.fixture
def process():
    """Run the command as a process of its own."""

    def start(*args, **options):
        options = {"capture_output": True, "text": True, "timeout": 60, "env": os.environ.copy()} | options
        return subprocess.run([sys.executable, "-m", "summarizer", *map(str, args)], check=False, **options)

    return start
