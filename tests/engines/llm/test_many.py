"""Many articles by a model at once: jobs, journal and limits over the scripted provider."""

import json

import pytest
from click.testing import CliRunner

ARTICLES = 8


@pytest.fixture
def run(tmp_path, server, article, monkeypatch):
    """Runs `summarizer brief` on eight copies of the article."""
    from summarizer.cli import commands

    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for number in range(ARTICLES):
        (tmp_path / f"articles/a{number}.txt").write_text(article.text)

    def command(*options):
        arguments = ["brief", "articles", "--model", "openai/test-model"]
        arguments += ["--base-url", server.base_url, "--published", "2031-03-05", "--format", "jsonl", *options]
        environment = {"SUMMARIZER_ATTEMPTS": "1", "SUMMARIZER_CACHE": "off"}  # what is asked is what is counted
        return CliRunner().invoke(commands, arguments, env=environment)

    return command


def ids(done):
    return [json.loads(line)["article"]["id"] for line in done.stdout.splitlines()]


def test_four_at_once_are_the_same_briefs_in_order(run, server, reply):
    """One engine in four threads: a request for each article, and no brief mixed with another."""
    for _ in range(ARTICLES):
        server.replies(reply)
    done = run("--jobs", "4")
    assert done.exit_code == 0, done.stderr
    assert ids(done) == [f"a{number}" for number in range(ARTICLES)]
    usage = [json.loads(line)["provenance"]["usage"]["requests"] for line in done.stdout.splitlines()]
    assert usage == [1] * ARTICLES
    assert server.left == 0


def test_a_limit_on_requests_is_kept_and_gone_on_from(run, server, reply):
    """Five requests and no sixth; the rest later, without asking for the five again."""
    for _ in range(ARTICLES):
        server.replies(reply)
    limited = run("--jobs", "3", "--max-requests", "5", "--journal", "j")
    assert limited.exit_code == 4
    assert "3 articles are left" in limited.stderr
    assert len(ids(limited)) == 5
    assert len(server.requests) == 5
    done = run("--jobs", "3", "--journal", "j", "--resume")
    assert done.exit_code == 0, done.stderr
    assert ids(done) == [f"a{number}" for number in range(ARTICLES)]
    assert len(server.requests) == ARTICLES


def test_a_provider_that_fails_for_good_is_not_asked_for_every_article(run, server):
    """The key is wrong: after three articles nobody believes that the fourth will fare better."""
    for _ in range(3):
        server.fails(401, "no such key")
    done = run()
    assert done.exit_code == 3
    assert len(server.requests) == 3
    assert "Traceback" not in done.stderr
