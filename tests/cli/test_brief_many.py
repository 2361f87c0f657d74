"""`summarizer brief` with many sources: jobs, a journal to go on from, limits."""

import json
from pathlib import Path

import pytest

SCRIPTED = ("--model", "scripted/drafts.json")


@pytest.fixture
def many(desk):
    """Twelve copies of an article, with a draft for each."""
    drafts = json.loads((desk / "drafts.json").read_text())
    text = (desk / "articles/blast.txt").read_text()
    for path in (desk / "articles").iterdir():
        path.unlink()
    for number in range(12):
        (desk / f"articles/a{number:02}.txt").write_text(text)
    (desk / "drafts.json").write_text(json.dumps({f"a{number:02}": drafts["blast"] for number in range(12)}))
    return desk


def untimed(text):
    """Briefs without the time of their making."""
    found = [json.loads(line) for line in text.splitlines()]
    for brief in found:
        brief["provenance"].pop("created_at")
    return found


def test_jobs_change_nothing_about_the_output(run, many):
    """The order is that of the sources, however many are read at once."""
    one, four = (run("brief", "articles", *SCRIPTED, "--format", "jsonl", "--jobs", jobs).stdout for jobs in (1, 4))
    assert untimed(one) == untimed(four)
    assert [brief["article"]["id"] for brief in untimed(four)] == [f"a{number:02}" for number in range(12)]


def test_rules_read_alike_in_several_threads(run, many):
    """The engine keeps nothing of one article that another could meet."""
    seeds = Path(__file__).parent.parent.parent / "seeds"
    one, four = (run("brief", seeds, "--model", "rules", "--format", "jsonl", "--jobs", jobs).stdout for jobs in (1, 4))
    assert len(untimed(one)) > 3
    assert untimed(one) == untimed(four)


@pytest.mark.parametrize(
    "out",
    [["--format", "jsonl"], ["--out", "all.jsonl"], ["--out", "each/", "--format", "jsonl"]],
    ids=["-", "file", "folder"],
)
def test_a_run_that_is_gone_on_with_ends_as_if_nothing_had_been(run, many, out):
    """Byte for byte what the finished articles were when they were read, and the rest beside them."""
    first = run("brief", "articles/a00.txt", "articles/a01.txt", *SCRIPTED, "--journal", "j", *out)
    assert first.exit_code == 0, first.stderr
    kept = [json.loads(line)["brief"] for line in (many / "j").read_text().splitlines()]
    result = run("brief", "articles", *SCRIPTED, "--journal", "j", "--resume", *out)
    assert result.exit_code == 0, result.stderr
    if "each/" in out:
        text = "".join(path.read_text() for path in sorted((many / "each").iterdir()))
    else:
        text = (many / "all.jsonl").read_text() if "--out" in out else result.stdout
    briefs = [json.loads(line) for line in text.splitlines()]
    assert briefs[:2] == kept
    assert len(briefs) == 12
    assert (many / "j").read_text().count("\n") == 12


def test_a_journal_without_resume_is_kept(run, many):
    """Nothing is read twice by mistake."""
    assert run("brief", "articles", *SCRIPTED, "--journal", "j").exit_code == 0
    result = run("brief", "articles", *SCRIPTED, "--journal", "j")
    assert result.exit_code == 2
    assert "--resume" in result.stderr
    assert run("brief", "articles", *SCRIPTED, "--resume").exit_code == 2


def test_a_limit_is_exit_4_with_what_is_left(run, many):
    """What was finished before it is written."""
    result = run("brief", "articles", *SCRIPTED, "--max-requests", "0")
    assert result.exit_code == 4
    assert result.stderr.splitlines()[-1].startswith("summarizer: the limit of 0 requests is reached, and 12 articles")


def test_a_failure_among_many_does_not_stop_them(run, many):
    """Three at once, two of them bad: eleven briefs, exit 1."""
    (many / "articles/a05.txt").write_text("Too short.\n")
    result = run("brief", "articles", "missing.txt", *SCRIPTED, "--jobs", "3", "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 11
    assert "missing.txt" in result.stderr
