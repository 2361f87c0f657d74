"""A folder of briefs and issues: what is new is told, nothing is doubled, and an interruption harms nothing."""

import datetime
import importlib.util
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from summarizer.errors import ConfigurationError, InvalidBrief
from summarizer.notes.compose import compose
from summarizer.notes.issues import Issues

_spec = importlib.util.spec_from_file_location("tests_stories", Path(__file__).with_name("stories.py"))
stories = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(stories)

ISSUED = datetime.datetime(2031, 4, 8, 7, tzinfo=datetime.UTC)
FIRST = "A bomb exploded in the market of Samarra in Iraq on Sunday, killing 12 people, police said. Traders had just opened."
LATER = "The toll of Sunday's bombing in Samarra, Iraq, has risen to 16 dead, police said. The market of the town was still closed."
DENIAL = "The River Brigade denied that it was behind the bombing that killed at least 12 people in Samarra, Iraq, on Sunday."


def issue(folder, briefs):
    """Add briefs and make the next issue."""
    with Issues(folder) as issues:
        issues.add(briefs)
        note = compose(issues.briefs, issued=ISSUED, previous=issues.latest)
        issues.issue(note)
    return note.groups[0].incidents[0]


@pytest.fixture
def briefs():
    days = [date(2031, 4, 6), date(2031, 4, 7), date(2031, 4, 7)]
    return stories.of([FIRST, LATER, DENIAL], published=days)


def test_a_new_figure_of_a_voice_is_marked_as_changed(tmp_path, briefs):
    """The old figure is superseded, the row of the table says what it was, the incident keeps its id."""
    first = issue(tmp_path, briefs[:1])
    second = issue(tmp_path, briefs[1:2])
    assert first.changes == []
    assert {fact.news for fact in first.facts} == {None}
    assert second.id == first.id
    killed = {fact.count.low: (fact.standing, fact.news) for fact in second.facts if fact.outcome == "killed"}
    assert killed == {16: ("current", "changed"), 12: ("superseded", None)}
    assert "Killed: now “16 (police, 7 April)”, before “12 (police, 6 April)”." in second.changes
    assert second.changes[0] == "One new source: Outlet B [2]."
    assert next(row.news for row in second.key_facts if row.label == "Killed") == "changed"
    assert next(row.news for row in second.key_facts if row.label == "Where") is None


def test_a_new_position_is_marked_as_new(tmp_path, briefs):
    """What nobody had said before, and only that."""
    issue(tmp_path, briefs[:1])
    second = issue(tmp_path, briefs[2:])
    new = {fact.text for fact in second.facts if fact.news == "new" and fact.section == "claimants"}
    assert "the River Brigade denied responsibility" in new
    assert not any(fact.news for fact in second.facts if fact.text == "12 people killed, according to police")


def test_the_same_article_twice_is_not_doubled(tmp_path, briefs):
    """Its brief is kept once, and a note of the same briefs is told already."""
    issue(tmp_path, briefs)
    with Issues(tmp_path) as issues:
        assert issues.add(briefs) == 0
        assert issues.is_told(issues.briefs)
    with Issues(tmp_path) as issues:
        assert len(issues.briefs) == len(briefs)


def test_an_incident_that_was_not_there_says_so(tmp_path, briefs):
    """Its facts are not marked one by one."""
    issue(tmp_path, briefs[:1])
    gao = stories.of(
        [
            "Gunmen shot dead three people in Gao in Mali on Monday, police said in a statement. They fled into the hills."
        ]
    )
    with Issues(tmp_path) as issues:
        issues.add(gao)
        note = compose(issues.briefs, issued=ISSUED, previous=issues.latest)
    new = next(each for group in note.groups for each in group.incidents if each.kind == "armed_assault")
    assert new.changes == ["New: this incident was not in the issue before."]
    assert {sentence.news for sentence in note.bottom_line} == {"new", None}
    assert {fact.news for fact in new.facts} == {None}


def test_a_torn_line_is_as_if_never_written(tmp_path, briefs):
    """The next brief does not grow onto it."""
    issue(tmp_path, briefs[:1])
    with (tmp_path / "briefs.jsonl").open("ab") as file:
        file.write(briefs[1].model_dump_json().encode()[:200])
    issue(tmp_path, briefs[1:])
    with Issues(tmp_path) as issues:
        assert len(issues.briefs) == 3


def test_a_line_that_is_no_brief_is_refused(tmp_path):
    """One line, with the file's name."""
    (tmp_path / "briefs.jsonl").write_text('{"a": 1}\n')
    with pytest.raises(InvalidBrief, match=r"briefs\.jsonl, line \d+: this is no brief"):
        Issues(tmp_path)


def test_two_processes_do_not_write_at_once(tmp_path):
    """The second is told."""
    with Issues(tmp_path), pytest.raises(ConfigurationError, match="another process"):
        Issues(tmp_path)


def test_a_kill_at_any_moment_harms_nothing(tmp_path):
    """Killed at several moments, each run leaves a folder from which the next goes on; in the end all is told once."""
    articles, folder = tmp_path / "articles", tmp_path / "day"
    articles.mkdir()
    for at in range(8):
        article = stories.article(at, 0)
        (articles / f"{at}.txt").write_text(
            f"---\npublished: {article.published}\nsource: Wire {at}\n---\n{article.text}\n"
        )
    command = [
        sys.executable,
        "-m",
        "summarizer",
        "note",
        str(articles),
        "--append",
        str(folder),
        "-q",
        "--format",
        "json",
    ]
    for wait in (0.3, 0.6, 0.8, 0.9, 1.0, 1.1):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with Issues(folder) as issues:
        assert len(issues.briefs) == 8
        assert issues.is_told(issues.briefs)
    assert not list((folder / "notes").glob("*.part")) or (folder / "notes" / "0001.json").exists()
