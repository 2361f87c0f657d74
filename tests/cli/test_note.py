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
        "Bombing in Tuzla, Bosnia and Herzegovina, 3 March 2031: two guards killed"
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


def test_append_tells_what_is_new(run, desk):
    """The second run goes on with the folder; what is known is not read again."""
    assert run("note", "articles/blast.txt", "--published", "2031-03-04", "--append", "day", "-q").exit_code == 0
    (desk / "later.txt").write_text(
        "The toll of Monday's bombing near Tuzla in Bosnia has risen to three guards dead, police said. A bomb went off at a "
        "fuel depot near the town, and the third guard died in hospital."
    )
    result = run(
        "note",
        "articles/blast.txt",
        "later.txt",
        "--published",
        "2031-03-04",
        "--append",
        "day",
        "--format",
        "markdown",
        *ISSUED,
    )
    assert result.exit_code == 0
    assert "1 article known already, not read again" in result.stderr
    assert "Changed since the last issue" in result.stdout
    assert sorted(path.name for path in (desk / "day" / "notes").iterdir()) == ["0001.json", "0002.json"]
    again = run("note", "later.txt", "--published", "2031-03-04", "--append", "day", "--format", "markdown")
    assert "nothing is new since the latest issue" in again.stderr
    assert again.stdout == result.stdout


def test_a_template_of_ones_own(run, desk):
    """In Markdown there is a filter that escapes."""
    (desk / "own.md").write_text("# {{ note.title | md }}, {{ note.issued | moment }}")
    result = run("note", "articles/", "--title", "*Night*", "--template", "own.md", *ISSUED, "-q")
    assert result.stdout == "# \\*Night\\*, 5 March 2031, 07:00 UTC"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        pytest.param("{{ note.nothing }}", "has no attribute 'nothing'", id="a field that is not there"),
        pytest.param("{% if %}", "line 1", id="not Jinja"),
        pytest.param("{{ ''.__class__.__mro__ }}", "unsafe", id="out of the sandbox"),
    ],
)
def test_a_template_that_does_not_work_is_one_line(run, desk, template, said):
    """With what is wrong in it."""
    (desk / "own.md").write_text(template)
    result = run("note", "articles/", "--template", "own.md", "-q")
    assert result.exit_code == 3
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param('{"schema_version": "0", "article": {}}', 'schema version "0"', id="another version"),
        pytest.param('{"a": 1}', "this is no brief", id="other JSON"),
        pytest.param("{", "is no JSON", id="no JSON"),
    ],
)
def test_a_file_of_something_else_is_refused_in_a_line(run, desk, content, said):
    """With nothing else to go on, that is usage."""
    (desk / "b.json").write_text(content)
    result = run("note", "b.json")
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_one_bad_source_of_several_is_told_in_the_note(run, desk):
    """The others are noted, and the exit code says that something failed."""
    result = run("note", "articles/blast.txt", "nowhere.txt", "--published", "2031-03-04", "--format", "markdown", "-q")
    assert result.exit_code == 1
    assert "A source could not be read" in result.stdout


@pytest.mark.parametrize(
    ("args", "number"),
    [
        pytest.param(("--country", "Bosnia"), 1, id="its country by name"),
        pytest.param(("--country", "BA"), 1, id="by code"),
        pytest.param(("--country", "Mali"), 0, id="another country"),
        pytest.param(("--since", "2031-03-03"), 1, id="on the first day"),
        pytest.param(("--since", "2031-03-05"), 0, id="before the first day"),
        pytest.param(("--until", "2031-03-02"), 0, id="after the last day"),
    ],
)
def test_incidents_are_chosen_by_day_and_country(run, desk, args, number):
    """By the day of the incident, which is the Monday before the article."""
    found = note(run, "articles/blast.txt", "--published", "2031-03-04", *args, "-q")
    assert sum(len(group["incidents"]) for group in found["groups"]) == number


@pytest.mark.parametrize(
    "args", [("--country", "Nowhereland"), ("--since", "yesterday"), ("--issued", "noon"), ("--resume",)], ids=" ".join
)
def test_usage_errors(run, desk, args):
    """One line, exit 2."""
    result = run("note", "articles/", *args)
    assert result.exit_code == 2


def test_a_note_says_what_it_leaves_out(run, desk):
    """A choice by country or day is told, and an empty one does not say that nothing happened."""
    result = run("note", "articles/", "--published", "2031-03-04", "--country", "France", "-q", "--format", "markdown")
    assert result.exit_code == 0
    assert "None of the articles reports an incident of those asked for." in result.stdout
    assert "Only incidents in France; 2 of 2 articles are left out." in result.stdout
    assert "No article reports" not in result.stdout


@pytest.mark.parametrize("form", ["html", "docx", "pdf", "terminal"])
def test_an_empty_choice_is_a_note_in_every_format(run, desk, form):
    """No format stumbles over a note without incidents and sources."""
    result = run("note", "articles/", "--country", "France", "-q", "--format", form, "--out", f"note.{form}")
    assert result.exit_code == 0, result.stderr
    assert (desk / f"note.{form}").stat().st_size > 100


def test_the_same_article_twice_is_one_source(run, desk):
    """Given by file and by folder, or as a brief and as an article, it counts once, and that is said."""
    assert run("brief", "articles/blast.txt", "--out", "blast.json", "-q").exit_code == 0
    result = run("note", "blast.json", "articles/blast.txt", "articles/", *ISSUED, "--format", "json")
    found = json.loads(result.stdout)
    assert [each["article_id"] for each in found["sources"]] == ["blast", "match"]
    assert "blast: taken once, though it was given again" in result.stderr


def test_a_brief_that_contradicts_its_article_is_refused(run, desk):
    """A stored figure that its quote does not have does not reach a note."""
    assert run("brief", "articles/blast.txt", "--out", "blast.json", "-q").exit_code == 0
    stored = json.loads((desk / "blast.json").read_text(encoding="utf-8"))
    stored["casualties"][0]["count"] |= {"text": "nine", "low": 9, "high": 9}
    (desk / "blast.json").write_text(json.dumps(stored), encoding="utf-8")
    result = run("note", "blast.json")
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert "casualties[0]" in line
    assert "summarizer check" in line


def test_a_choice_is_no_issue(run, desk):
    """A note of one country leaves the folder's memory as it was."""
    args = ("articles/blast.txt", "--published", "2031-03-04", "--append", "day", "-q")
    assert run("note", *args).exit_code == 0
    assert run("note", *args, "--country", "Mali").exit_code == 0
    assert [path.name for path in (desk / "day" / "notes").iterdir()] == ["0001.json"]
