"""`eval run`, `score`, `bless`: what is written, and what goes on after a cut."""

import json
import os
import pty
import signal
import subprocess
import sys
import time

import pytest

SCRIPTED = ("--model", "scripted/drafts.json")


def test_a_run_keeps_briefs_counts_and_a_manifest(make_run, run):
    """The folder holds what a reader needs to know what was run with what, and no journal once it is finished."""
    folder = make_run("r")
    assert sorted(path.name for path in folder.iterdir()) == ["briefs.jsonl", "counts.json", "manifest.json"]
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["complete"] is True
    assert manifest["coverage"] == {"cases": 3, "failed": 0, "infrastructure": 0}
    assert manifest["model"] == "scripted/drafts.json"
    assert (
        len(manifest["dataset"]["sha256"]) == len(manifest["schema_sha256"]) == len(manifest["scorer"]["sha256"]) == 64
    )
    assert {"usage", "cost", "seconds", "prompts", "fingerprint"} <= manifest.keys()
    assert run("check", folder / "briefs.jsonl").exit_code == 0


def test_drafts_that_are_right_score_1(make_run, run):
    """And the sections that nothing asks about have no score."""
    make_run("r")
    found = json.loads(run("eval", "score", "r", "--json").stdout)
    assert found["headline"]["f1"] == 1.0
    assert found["sections"]["casualties"]["correct"] == 3
    assert found["sections"]["unknowns"]["f1"] is None
    assert found["abstention"]["right"] == found["abstention"]["asked"] == 1


def test_a_section_in_which_nothing_was_asked_has_no_interval(make_run, run):
    """A dash, and not a rate of nothing; sections beside the headline are marked."""
    make_run("r")
    lines = {line.split()[0]: line for line in run("eval", "score", "r").stdout.splitlines()}
    assert lines["reactions"].split()[:3] == ["reactions", "-", "-"]
    assert lines["unknowns"].split()[:4] == ["unknowns", "*", "-", "-"]
    assert "0.000 to 0.000" not in "".join(lines.values())
    assert lines["*"] == "* beside the headline"


def test_labels_that_change_are_scored_without_a_model(make_run, run, evals):
    """Stored briefs are scored by the labels of today, and the manifest says by which."""
    folder = make_run("r")
    before = json.loads((folder / "manifest.json").read_text())["dataset"]["sha256"]
    labels = evals / "evals/datasets/little/clash/labels.yaml"
    labels.write_text(labels.read_text().replace("low: 9, high: 9", "low: 90, high: 90"))
    (evals / "drafts.json").unlink()
    found = json.loads(run("eval", "score", "r", "--json").stdout)
    assert found["sections"]["casualties"]["correct"] == 2
    assert json.loads((folder / "manifest.json").read_text())["dataset"]["sha256"] != before


def test_an_article_that_changed_is_not_scored(make_run, run, evals):
    """Briefs of another text say nothing about this one."""
    make_run("r")
    article = evals / "evals/datasets/little/clash/article.txt"
    article.write_text(article.read_text() + "More was said later, and it was much the same as before.\n")
    result = run("eval", "score", "r")
    assert result.exit_code == 2
    assert "the article of clash" in result.stderr


def test_a_case_that_failed_is_an_empty_answer(evals, make_run, run):
    """It stays in the denominator."""
    german = (
        "TUZLA — Bei der Explosion eines Tanklagers in der Nähe der Stadt sind am Montag zwei Wachleute getötet worden. "
        "Das teilte die Polizei mit. Zu dem Anschlag hat sich bislang niemand bekannt, sagte ein Sprecher der Polizei. "
        "Die Ermittlungen dauern an, und das Gelände ist weiträumig abgesperrt.\n"
    )
    (evals / "evals/datasets/little/blast/article.txt").write_text(german, encoding="utf-8")
    result = run("eval", "run", "evals/datasets/little", "--model", "rules", "--out", "r", "--json")
    assert "1 of 3 cases gave no brief" in result.stderr
    found = json.loads(result.stdout)
    assert found["coverage"] == {"cases": 3, "failed": 1, "infrastructure": 0}
    assert found["sections"]["claimants"]["missing"] == 1


def test_a_finished_run_is_not_written_over(make_run, run):
    """Nor is a folder that holds something else."""
    make_run("r")
    result = run("eval", "run", "evals/datasets/little", *SCRIPTED, "--out", "r")
    assert result.exit_code == 2
    assert "finished run" in result.stderr
    result = run("eval", "run", "evals/datasets/little", *SCRIPTED, "--out", "evals")
    assert result.exit_code == 2
    assert "something else" in result.stderr


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("labels.yaml", "labellers: [m\n", "clash/labels.yaml:2: does not parse"),
        ("labels.yaml", "labellers: [m]\ntag: []\n", "clash/labels.yaml:2: tag: unknown key"),
        ("labels.yaml", "labellers: [m]\ntags: [nope]\n", "clash/labels.yaml:2: the tag 'nope'"),
        ("labels.yaml", "labellers: [m]\nincident:\n  kind: picnic\n", "clash/labels.yaml:3: incident.kind"),
        ("article.txt", None, "clash has no article.txt"),
        ("labels.yaml", None, "clash"),
    ],
    ids=["no-yaml", "key", "tag", "value", "no-article", "no-labels"],
)
def test_a_faulty_dataset_is_one_line_and_nothing_is_written(evals, make_run, run, file, text, said):  # noqa: PLR0917
    """Before anything is asked of a model."""
    path = evals / "evals/datasets/little/clash" / file
    path.unlink() if text is None else path.write_text(text)
    result = run("eval", "run", "evals/datasets/little", "--model", "rules", "--out", "r")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert said in line
    assert not (evals / "r").exists()


def test_resume_goes_on_with_the_newest_run_that_was_cut_off(evals, make_run, run):
    """Only what is missing is read; the result is that of a run that nothing disturbed."""
    make_run("whole")
    refused = run("eval", "run", "evals/datasets/little", *SCRIPTED, "--resume")
    assert refused.exit_code == 2
    assert "cut off" in refused.stderr
    cut = run("eval", "run", "evals/datasets/little", *SCRIPTED, "--max-requests", "0")
    assert cut.exit_code == 4
    assert "3 articles are left" in cut.stderr
    (folder,) = (evals / "evals/runs").iterdir()
    assert json.loads((folder / "manifest.json").read_text())["complete"] is False
    assert run("eval", "bless", folder, "--reason", "x").exit_code == 2
    resumed = run("eval", "run", "evals/datasets/little", *SCRIPTED, "--resume")
    assert resumed.exit_code == 0, resumed.stderr
    assert [path.name for path in (evals / "evals/runs").iterdir()] == [folder.name]
    assert (folder / "counts.json").read_bytes() == (evals / "whole/counts.json").read_bytes()


def test_a_manifest_that_is_not_whole_is_one_line(make_run, run):
    """A run that somebody edited, or that another version made."""
    folder = make_run("r")
    manifest = json.loads((folder / "manifest.json").read_text())
    del manifest["scorer"], manifest["coverage"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    for command in (["score", "r"], ["bless", "r", "--reason", "x"], ["compare", "r", "r"]):
        result = run("eval", *command)
        assert result.exit_code == 2
        assert "lacks coverage, scorer" in result.stderr


def test_a_bar_shows_on_a_terminal_and_nowhere_else(evals, make_run):
    """Standard error on a terminal gets a bar with the number of cases; into a file it gets none."""
    make_run("whole")
    command = [sys.executable, "-m", "summarizer", "eval", "run", "evals/datasets/little", *SCRIPTED, "--out"]
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen([*command, "a"], stdout=subprocess.DEVNULL, stderr=theirs, env=environment) as started:
        os.close(theirs)
        assert started.wait(timeout=60) == 0
    shown = _all(ours)
    os.close(ours)
    assert "reading" in shown
    assert "3/3" in shown
    plain = subprocess.run([*command, "b"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True, text=True)
    assert "reading" not in plain.stderr


def _all(terminal):
    """What was written to a terminal whose other end is closed."""
    found = b""
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # nobody has the other end any more
            break
        if not data:
            break
        found += data
    return found.decode(errors="replace")


SLOW = """
import time
from summarizer.engines import scripted

class Slow(scripted.ScriptedEngine):
    def draft(self, article, focus=None):
        time.sleep(0 if article.id == "blast" else 60)
        return super().draft(article, focus)

scripted.ScriptedEngine = Slow
from summarizer.cli import main
main()
"""


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_an_interrupt_keeps_what_was_finished(evals, make_run, jobs):
    """Ctrl-C is exit 130 at once, also while three are being read; the finished case is in the journal."""
    make_run("whole")
    command = [sys.executable, "-c", SLOW, "eval", "run", "evals/datasets/little", *SCRIPTED, "--out", "r"]
    with subprocess.Popen(
        [*command, "--jobs", jobs],
        stderr=subprocess.PIPE,
        env=os.environ.copy(),
        # A background job inherits that interrupts are ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no other thread runs here
    ) as started:
        journal = evals / "r" / "journal.jsonl"
        deadline = time.monotonic() + 30
        while not (journal.exists() and journal.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.02)
        started.send_signal(signal.SIGINT)
        assert started.wait(timeout=10) == 130
        assert started.stderr.read().decode().splitlines()[-1] == "summarizer: interrupted"
    assert [json.loads(line)["brief"]["article"]["id"] for line in journal.read_text().splitlines()] == ["blast"]


def test_a_missing_extra_says_what_to_install(evals, process):
    """Without scipy nothing is run."""
    blocked = "import sys; sys.modules['scipy'] = None; from summarizer.cli import main; main()"
    command = [sys.executable, "-c", blocked, "eval", "run", "evals/datasets/little"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ.copy(), timeout=60)
    assert result.returncode == 3
    assert "incident-summarizer[evals]" in result.stderr
    assert len(result.stderr.splitlines()) == 1
