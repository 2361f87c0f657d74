"""`summarizer note`: articles or briefs in, one note out."""

import json

import pytest

ISSUED = ("--issued", "2031-03-05T07:00Z")


def note(run, *args):
    """The note as JSON, and what was said on stderr."""
    result = run("note", *args, *ISSUED, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_a_folder_becomes_a_note(run, desk):
    """One incident with its sources; an article about a match is listed as one without an incident."""
    found = note(run, "articles/", "--published", "2031-03-04", "-q")
    assert [each["headline"] for group in found["groups"] for each in group["incidents"]] == [
        "Bombing in Tuzla, Bosnia and Herzegovina: two guards killed"
    ]
    assert found["no_incident"] == [2]
    assert found["issued"] == "2031-03-05T07:00:00Z"


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_briefs_made_earlier_give_the_same_note(run, desk, form):
    """What `summarizer brief` wrote is taken as it is; no engine is announced."""
    articles = note(run, "articles/", "--published", "2031-03-04", "-q")
    assert run("brief", "articles/", "--published", "2031-03-04", "--out", f"b.{form}", "-q").exit_code == 0
    result = run("note", f"b.{form}", *ISSUED, "--format", "json")
    assert json.loads(result.stdout) == articles
    assert result.stderr == ""


def test_an_output_that_exists_needs_force(run, desk):
    """Nothing is read before that is known."""
    (desk / "note.md").write_text("mine", encoding="utf-8")
    result = run("note", "articles/", "--out", "note.md", "-q")
    assert result.exit_code == 2
    assert "--force" in result.output
    assert (desk / "note.md").read_text(encoding="utf-8") == "mine"
    assert run("note", "articles/", "--out", "note.md", "--force", "-q").exit_code == 0
    assert (desk / "note.md").read_text(encoding="utf-8").startswith("# Briefing note")


def test_without_an_incident_the_note_says_so(run, desk):
    """A note of match reports is a note."""
    result = run("note", "articles/match.txt", "--format", "markdown", "-q")
    assert result.exit_code == 0
    assert "No article reports a violent or security incident." in result.stdout
