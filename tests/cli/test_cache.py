"""The cache of replies: `brief` asks nothing twice, and `cache` shows it and clears it away."""

import json
import os
import sqlite3
import stat
import time

import pytest

from summarizer.evaluation.simulation.server import Answer, LocalServer, completion

USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}


@pytest.fixture
def model(desk):
    """A server that answers with the prepared draft of the first article; `asked` counts its requests."""
    reply = json.loads((desk / "drafts.json").read_text())["blast"]
    quoted = json.loads(json.dumps(reply), object_hook=lambda each: each.get("quote", each))
    asked = []

    def answer(request):
        asked.append(request)
        return Answer.of_json(completion(quoted, usage=USAGE))

    with LocalServer(answer) as server:
        server.asked = asked
        yield server


@pytest.fixture
def brief(model, run):
    """Write the brief of the first article by the model behind the local server."""

    def command(*options, **environ):
        arguments = ["articles/blast.txt", "--model", "openai/m", "--base-url", model.base_url, "--format", "json"]
        return run("brief", *arguments, *options, env=environ)

    return command


@pytest.fixture
def kept():
    """The file of the cache."""
    from pathlib import Path

    return Path(os.environ["XDG_CACHE_HOME"]) / "summarizer" / "replies.db"


def test_the_second_time_nothing_is_asked(brief, model):
    """The same brief, which says that nothing was spent on it."""
    first, second = (json.loads(brief().stdout) for _ in range(2))
    assert len(model.asked) == 1
    assert first["provenance"]["usage"]["requests"] == 1
    assert second["provenance"]["usage"]["requests"] == second["provenance"]["attempts"] == 0
    for each in (first, second):
        del each["provenance"]
    assert first == second
    assert first["casualties"]


def test_another_question_is_asked(brief, model):
    """Another model, limit or article is another request."""
    brief()
    brief("--max-tokens", "99")
    brief("--published", "2031-03-05")
    assert len(model.asked) == 3


@pytest.mark.parametrize("off", [["--no-cache"], []], ids=["flag", "variable"])
def test_without_a_cache_nothing_is_kept(brief, model, kept, off):
    """And what was kept is not used."""
    environ = {} if off else {"SUMMARIZER_CACHE": "off"}
    for _ in range(2):
        assert brief(*off, **environ).exit_code == 0
    assert len(model.asked) == 2
    assert not kept.exists()


def test_the_cache_is_its_owners_alone(brief, kept):
    """Nobody else can read what models said of articles."""
    brief()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_a_cache_that_cannot_be_used_is_done_without(brief, model, tmp_path):
    """The brief is written, and one line says why it may be paid for again."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "replies.db").write_text("something else altogether, for sure")
    done = brief(SUMMARIZER_CACHE=str(tmp_path / "broken"))
    assert done.exit_code == 0
    assert "going on without the cache" in done.stderr
    assert len(model.asked) == 1


def test_rules_need_no_cache(run, desk, kept):
    """Nothing is made for an engine that asks nobody."""
    assert run("brief", "articles/blast.txt", "--model", "rules").exit_code == 0
    assert not kept.exists()


def test_stats_prune_and_clear(brief, run, kept):
    """What is there, what of it is old, and away with the rest."""
    assert "replies  0" in run("cache", "stats").stdout
    brief()
    brief("--max-tokens", "99")
    shown = run("cache", "stats").stdout
    assert f"file     {kept}" in shown
    assert "replies  2" in shown
    base = sqlite3.connect(kept)
    base.execute("UPDATE replies SET stored = ? WHERE rowid = 1", (time.time() - 40 * 86400,))
    base.commit()
    base.close()
    assert run("cache", "prune", "--days", "50").stdout == "0 replies removed\n"
    assert run("cache", "prune").stdout == "1 reply removed\n"
    assert run("cache", "clear").stdout == "1 reply removed\n"
    assert "replies  0" in run("cache", "stats").stdout
    assert run("cache", "clear").stdout == "0 replies removed\n"


@pytest.mark.parametrize("command", ["stats", "prune", "clear"])
def test_a_cache_that_is_off_or_something_else_is_one_line(run, tmp_path, command):
    """Exit 3, and nothing is removed."""
    off = run("cache", command, env={"SUMMARIZER_CACHE": "off"})
    assert off.exit_code == 3
    assert "the cache is off" in off.stderr
    path = tmp_path / "replies.db"
    path.write_text("something else altogether, for sure")
    other = run("cache", command, env={"SUMMARIZER_CACHE": str(tmp_path)})
    assert other.exit_code == 3
    (line,) = other.stderr.splitlines()
    assert "cannot be used as a store of replies" in line
    assert path.read_text().startswith("something else")
