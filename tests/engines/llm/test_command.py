"""The command over a scripted provider: a brief on stdout, or one line on stderr and exit code 3."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner


@pytest.fixture
def arguments(tmp_path, server, article):
    """`brief` of the article with a model behind the scripted server."""
    path = tmp_path / "attack.txt"
    path.write_text(article.text)
    return ["brief", str(path), "--model", "openai/test-model", "--base-url", server.base_url, "--published=2031-03-05"]


@pytest.fixture
def run(arguments, tmp_path, monkeypatch):
    """Runs the command in this process, with options and variables."""
    from summarizer.cli import commands

    monkeypatch.chdir(tmp_path)

    def command(*options, **variables):
        environment = {"SUMMARIZER_MAX_WAIT": "5", **variables}
        return CliRunner().invoke(commands, [*arguments, *options], env=environment)

    return command


@pytest.fixture
def process(arguments, tmp_path):
    """Runs it as a process of its own, whose stderr is all that libraries say, too."""

    def command(*options):
        return subprocess.run(
            [sys.executable, "-m", "summarizer", *arguments, *options],
            capture_output=True,
            text=True,
            timeout=60,
            env=os.environ | {"SUMMARIZER_MAX_WAIT": "5"},
            check=False,
            cwd=tmp_path,
        )

    return command


def test_a_brief_from_a_model(process, server, article, reply):
    """Every fact stands with its words, and the brief says which model and prompt it came from."""
    server.replies(reply)
    done = process()
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
    assert done.exit_code == 0, done.stderr
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
        pytest.param(
            lambda s: s.replies("{", finish="length").replies("{", finish="length"),
            "200 tokens, and again at 400",
            id="cut off",
        ),
        pytest.param(lambda s: s.replies("no").replies("no"), "has not the shape of a brief", id="no JSON"),
    ],
)
def test_a_provider_that_fails_is_one_line_and_exit_code_3(run, server, script, message):
    """Nothing on stdout."""
    script(server)
    done = run("--max-tokens", "200", "--quiet")
    assert done.exit_code == 3
    assert done.stdout == ""
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr


def test_a_key_that_is_not_accepted_is_one_line_and_exit_code_3(process, server):
    """No traceback, and nothing that a library logs."""
    server.fails(401)
    done = process("--quiet")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "did not accept" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr


def test_a_provider_that_is_down_can_be_replaced(run, server):
    """The rules read instead: exit code 0, a line on stderr, a warning in the brief."""
    server.fails(503, retry_after="0").fails(503, retry_after="0")
    done = run("--fallback", "rules", SUMMARIZER_ATTEMPTS="2")
    assert done.exit_code == 0, done.stderr
    brief = json.loads(done.stdout)
    assert brief["provenance"]["engine"] == "rules"
    assert brief["provenance"]["usage"]["requests"] == 2
    assert "fallback" in [warning["code"] for warning in brief["provenance"]["warnings"]]
    assert "not available (503); rules reads instead" in done.stderr


def test_requests_are_traced_into_a_file(run, server, reply, tmp_path):
    """A line for each, added to what is there; nothing of the article, and no key."""
    server.replies(reply).replies(reply)
    for _ in range(2):
        done = run("--trace", "requests.jsonl", "--no-cache", "--api-key-env", "HOUSE_KEY", HOUSE_KEY="sk-canary")
        assert done.exit_code == 0, done.stderr
    text = (tmp_path / "requests.jsonl").read_text()
    records = [json.loads(line) for line in text.splitlines()]
    assert [(record["article"], record["status"], record["attempt"]) for record in records] == [("attack", "ok", 1)] * 2
    assert not any(secret in text for secret in ("sk-canary", "Omar Basri"))


def test_what_is_left_out_of_requests_is_said_once(run, server, reply):
    """A server that takes no seed: one line, beside the one that names the engine."""
    server.fails(400, "seed is not supported").replies(reply)
    done = run("--seed", "3", "--temperature", "none")
    assert done.exit_code == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if "`seed`" in line][1:] == []
    assert "does not take `seed`" in done.stderr
    assert "temperature" not in server.requests[0].json


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["--temperature", "warm"], "neither a number", id="a temperature that is none"),
        pytest.param(["--trace-text"], "goes with --trace", id="text without a file"),
        pytest.param(["--trace", "no/such/folder/x"], "--trace no/such", id="a file that cannot be"),
        pytest.param(["--fallback", "openai/x"], "--fallback", id="another engine"),
    ],
)
def test_wrong_usage_is_exit_code_2(run, server, options, message):
    done = run(*options)
    assert done.exit_code == 2
    assert message in done.stderr
    assert server.requests == []
