"""The command over a scripted provider: a brief on stdout, or one line on stderr and exit code 3."""

import json
import os
import subprocess
import sys

import pytest


@pytest.fixture
def run(tmp_path, server, article):
    """Runs `summarizer brief` on the article with a model behind the scripted server."""
    path = tmp_path / "attack.txt"
    path.write_text(article.text)

    def command(*options, **variables):
        arguments = [sys.executable, "-m", "summarizer", "brief", str(path), "--model", "openai/test-model"]
        arguments += ["--base-url", server.base_url, "--published", "2031-03-05", *options]
        environment = {**os.environ, "SUMMARIZER_MAX_WAIT": "5", **variables}
        return subprocess.run(
            arguments, capture_output=True, text=True, timeout=60, env=environment, check=False, cwd=tmp_path
        )

    return command


def test_a_brief_from_a_model(run, server, article, reply):
    """Every fact stands with its words, and the brief says which model and prompt it came from."""
    server.replies(reply)
    done = run()
    assert done.returncode == 0, done.stderr
    brief = json.loads(done.stdout)
    assert brief["casualties"][0]["count"] == {"text": "at least four", "low": 4, "high": None, "approximate": False}
    assert brief["incident"]["date"]["start"] == "2031-03-03"
    assert brief["provenance"]["model"] == "openai/test-model"
    assert brief["provenance"]["prompt"]["name"] == "brief"
    assert brief["provenance"]["usage"]["requests"] == 1
    evidence = brief["casualties"][0]["evidence"][0]
    assert article.text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_what_stays_wrong_is_rejected_and_the_brief_is_written(run, server, reply):
    """An item that fails twice is in the brief's provenance with its reason, not among its facts; exit code 0."""
    bad = {**reply["casualties"][0], "outcome": "killed"}
    worse = {**reply["reactions"][0], "stance": "grumbles"}
    server.replies({**reply, "casualties": [bad], "reactions": [worse]}).replies(
        {"casualties_0": bad, "reactions_0": worse}
    )
    done = run()
    assert done.returncode == 0, done.stderr
    brief = json.loads(done.stdout)
    assert brief["casualties"] == []
    assert brief["reactions"] == []
    rejected = {entry["section"]: entry for entry in brief["provenance"]["rejected"]}
    assert rejected["casualties"]["item"]["outcome"] == "killed"
    assert rejected["reactions"]["code"] == "malformed"
    assert brief["claimants"]


@pytest.mark.parametrize(
    ("script", "message"),
    [
        pytest.param(lambda s: s.fails(401), "did not accept", id="401"),
        pytest.param(
            lambda s: s.replies("{", finish="length").replies("{", finish="length"),
            "200 tokens, and again at 400",
            id="cut off",
        ),
        pytest.param(lambda s: s.replies("no").replies("no"), "has not the shape of a brief", id="no JSON"),
    ],
)
def test_a_provider_that_fails_is_one_line_and_exit_code_3(run, server, script, message):
    """No traceback, nothing on stdout."""
    script(server)
    done = run("--max-tokens", "200", "--quiet")
    assert done.returncode == 3
    assert done.stdout == ""
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
