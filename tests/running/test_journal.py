"""The journal: what is finished outlasts whatever ends the process, and is not done again."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarizer.errors import ConfigurationError, InputError, InvalidReply
from summarizer.running import Journal, run
from summarizer.running.fingerprint import fingerprint
from summarizer.settings import Settings

REPOSITORY = Path(__file__).parent.parent.parent


def briefs(outcomes):
    """The briefs as they would be written, without the time of making."""
    return [
        outcome.brief.model_dump_json(exclude={"provenance": {"created_at"}}) if outcome.brief else outcome.error
        for outcome in outcomes
    ]


@pytest.mark.parametrize("jobs", [1, 3], ids=["one", "three"])
def test_a_resumed_run_gives_what_an_uninterrupted_one_gives(reader, articles, tmp_path, jobs):
    """And reads only what the first did not finish; failures are tried again."""
    path = tmp_path / "journal.jsonl"
    failing = {"a2": InvalidReply("not JSON")}
    whole = briefs(run(articles(9), reader(failures=failing)))
    first = run(articles(9), reader(failures=failing), journal=path)
    for _ in range(5):
        next(first)
    first.close()
    engine = reader(failures=failing)
    assert briefs(run(articles(9), engine, jobs=jobs, journal=path, resume=True)) == whole
    assert sorted(engine.read) == ["a2", "a5", "a6", "a7", "a8"]


def test_a_torn_last_line_is_as_if_never_written(reader, articles, tmp_path):
    """Its article is read again, and the new line does not grow onto the old."""
    path = tmp_path / "journal.jsonl"
    list(run(articles(3), reader(), journal=path))
    path.write_bytes(path.read_bytes()[:-40])
    engine = reader()
    list(run(articles(3), engine, journal=path, resume=True))
    assert engine.read == ["a2"]
    assert [json.loads(line)["brief"]["article"]["id"] for line in path.read_text().splitlines()] == ["a0", "a1", "a2"]


def test_a_line_that_is_no_brief_is_read_again(reader, articles, tmp_path):
    """A damaged line costs its own article and no other."""
    path = tmp_path / "journal.jsonl"
    list(run(articles(3), reader(), journal=path))
    lines = path.read_text().splitlines()
    lines[1] = lines[1].replace('"schema_version":"1"', '"schema_version":"0"')
    path.write_text("\n".join(lines) + "\n")
    engine = reader()
    list(run(articles(3), engine, journal=path, resume=True))
    assert engine.read == ["a1"]


@pytest.mark.parametrize(
    "settings", [Settings(temperature=1.0), Settings(max_tokens=9), Settings(base_url="http://127.0.0.1:1/v1")]
)
def test_other_settings_take_up_nothing(reader, articles, tmp_path, settings):
    """A brief by other settings is another brief."""
    path = tmp_path / "journal.jsonl"
    list(run(articles(2), reader(), journal=path, settings=Settings()))
    engine = reader()
    list(run(articles(2), engine, journal=path, resume=True, settings=settings))
    assert engine.read == ["a0", "a1"]


def test_another_article_of_the_same_name_is_read(reader, articles, make_article, tmp_path):
    """The key is what the article says, with its date and title, not its name alone."""
    path = tmp_path / "journal.jsonl"
    first = articles(1)[0]
    list(run([first], reader(), journal=path))
    engine = reader()
    changed = [first.model_copy(update={"title": "Another"}), first]
    list(run(changed, engine, journal=path, resume=True))
    assert engine.read == ["a0"]


def test_the_engine_and_the_settings_of_a_model_are_in_the_fingerprint(reader):
    """Settings that send nothing else do not count, and `rules` has none."""
    model, rules = reader(), type("Rules", (), {"name": "rules"})()
    assert fingerprint(model) != fingerprint(rules)
    assert fingerprint(model, Settings(timeout=1)) == fingerprint(model)
    assert fingerprint(rules, Settings(temperature=1.0)) == fingerprint(rules)


def test_a_journal_that_exists_is_not_written_over(reader, articles, tmp_path):
    """Without being told to go on, nothing is touched."""
    path = tmp_path / "journal.jsonl"
    list(run(articles(1), reader(), journal=path))
    before = path.read_bytes()
    with pytest.raises(InputError, match="--resume"):
        list(run(articles(1), reader(), journal=path))
    assert path.read_bytes() == before


def test_a_file_that_is_no_journal_is_refused_and_kept(reader, articles, tmp_path):
    """An article named by mistake stays what it was."""
    path = tmp_path / "article.txt"
    path.write_text("An article\nof two lines\n")
    with pytest.raises(InputError, match="no journal"):
        list(run(articles(1), reader(), journal=path, resume=True))
    assert path.read_text() == "An article\nof two lines\n"


def test_two_processes_do_not_share_a_journal(tmp_path):
    """The second is told so."""
    path = tmp_path / "journal.jsonl"
    with Journal(path, "f"), pytest.raises(ConfigurationError, match="another process"):
        Journal(path, "f", resume=True)
    Journal(path, "f", resume=True).close()


SLOW = """
import sys, time
from pathlib import Path
from summarizer.reading import read_sources
from summarizer.engines.scripted import ScriptedEngine
from summarizer.running import run
import json

class Slow(ScriptedEngine):
    def draft(self, article, focus=None):
        time.sleep(0.05)
        return super().draft(article, focus)

drafts = json.loads(Path("drafts.json").read_text())
jobs = int(sys.argv[1])
outcomes = run(read_sources(["articles"]), Slow(drafts), jobs=jobs, journal=Path("journal.jsonl"), resume=True)
for outcome in outcomes:
    print(outcome.brief.model_dump_json(exclude={"provenance": {"created_at"}}), flush=True)
"""


@pytest.mark.parametrize("jobs", [1, 4], ids=["one", "four"])
def test_a_killed_process_loses_nothing_that_was_finished(articles, nothing, tmp_path, jobs):
    """Killed with no warning, time and again; in the end the output is that of a run that nothing disturbed."""
    (tmp_path / "articles").mkdir()
    for article in articles(24):
        (tmp_path / f"articles/{article.id}.txt").write_text(article.text)
    (tmp_path / "drafts.json").write_text(json.dumps({f"a{i}": nothing for i in range(24)}))
    command = [sys.executable, "-c", SLOW, str(jobs)]
    options = {"cwd": tmp_path, "env": os.environ | {"PYTHONPATH": str(REPOSITORY)}}
    journal = tmp_path / "journal.jsonl"
    finished = 0
    for _ in range(2):
        with subprocess.Popen(command, stdout=subprocess.PIPE, **options) as started:
            deadline = time.monotonic() + 30
            while _lines(journal) < finished + 4 and time.monotonic() < deadline:
                time.sleep(0.01)
            started.send_signal(signal.SIGKILL)
        assert _lines(journal) >= finished + 4
        finished = _lines(journal)
    resumed = subprocess.run(command, capture_output=True, check=True, timeout=60, **options).stdout
    assert _lines(journal) == 24
    journal.unlink()
    assert resumed == subprocess.run(command, capture_output=True, check=True, timeout=60, **options).stdout


def _lines(path):
    return path.read_bytes().count(b"\n") if path.exists() else 0
