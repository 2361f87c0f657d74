"""`eval run --record` and `--replay`: the same run again, without a model, a key or a connection."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from summarizer.evaluation.simulation.server import Answer, LocalServer, completion

USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
SECTIONS = ("casualties", "claimants", "reactions", "other_incidents", "unknowns")
NOTHING = {"incident": None, "headline": "Nothing", "summary": None, **{name: [] for name in SECTIONS}}


@pytest.fixture
def model():
    """A server that finds no incident in anything; `asked` counts its requests."""
    asked = []

    def answer(request):
        asked.append(request)
        found = Answer.of_json(completion({**NOTHING, "headline": f"Answer {len(asked)}"}, usage=USAGE))
        return found._replace(drop=True, delay=2.0) if server.slow_from == len(asked) else found

    with LocalServer(answer) as server:
        server.asked = asked
        server.slow_from = None
        yield server


@pytest.fixture
def evaluate(evals, model, run, monkeypatch):
    """Run the little dataset by a model behind the local server; the second reader would ask nothing."""
    monkeypatch.setenv("SUMMARIZER_SECOND_READER", "off")

    def command(out, *options, dataset="little"):
        arguments = [f"evals/datasets/{dataset}", "--model", "openai/m", "--base-url", model.base_url, "--out", out]
        return run("eval", "run", *arguments, *options)

    return command


def test_a_recorded_run_is_replayed_without_asking(evals, evaluate, model):
    """The same briefs and counts; the manifest says that it is a replay, what it took, and that it is deterministic."""
    recorded = evaluate("first", "--record", "model.replies", "--jobs", "3")
    assert recorded.exit_code == 0, recorded.stderr
    assert len(model.asked) == 3
    model.close()
    replayed = evaluate("second", "--replay", "model.replies")
    assert replayed.exit_code == 0, replayed.stderr
    assert replayed.stdout == recorded.stdout
    first, second = (json.loads((evals / name / "manifest.json").read_text()) for name in ("first", "second"))
    assert (first["deterministic"], second["deterministic"]) == (False, True)
    assert first["replies"] == {"mode": "record", "file": "model.replies", "served": 0, "seconds": 0.0}
    assert (second["replies"]["mode"], second["replies"]["served"]) == ("replay", 3)
    assert second["replies"]["seconds"] > 0
    assert second["usage"] == first["usage"]
    assert second["usage"]["prompt_tokens"] == 300
    assert (evals / "first/counts.json").read_bytes() == (evals / "second/counts.json").read_bytes()
    headlines = [
        [json.loads(line)["headline"] for line in (evals / name / "briefs.jsonl").read_text().splitlines()]
        for name in ("first", "second")
    ]
    assert headlines[0] == headlines[1]


def test_a_replay_is_gated_by_the_ratchet(evaluate, run):
    """Deterministic runs are held exactly."""
    evaluate("first", "--record", "model.replies")
    evaluate("second", "--replay", "model.replies")
    assert run("eval", "bless", "second", "--reason", "The first", "--out", "base.json").exit_code == 0
    evaluate("third", "--replay", "model.replies")
    gated = run("eval", "gate", "third", "--baseline", "base.json")
    assert (gated.exit_code, "nothing changed" in gated.stdout + gated.stderr) == (0, True)


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_request_that_is_not_recorded_ends_the_run_in_one_line(evals, evaluate, model, jobs):
    """Exit 3; the line names the nearest recorded request and the first difference, and nothing is asked."""
    evaluate("first", "--record", "model.replies")
    path = evals / "evals/datasets/little/clash/article.txt"
    path.write_text(path.read_text().replace("gunmen", "bandits"))
    missed = evaluate("second", "--replay", "model.replies", "--quiet", "--jobs", jobs)
    assert missed.exit_code == 3
    (line,) = missed.stderr.splitlines()
    assert "the nearest is its request 2, and first differs in message 2, line 4" in line
    assert "when bandits attacked" in line
    assert "when gunmen attacked" in line
    assert len(model.asked) == 3
    assert json.loads((evals / "second/manifest.json").read_text())["complete"] is False


def test_a_miss_in_a_blind_dataset_shows_no_words(evals, evaluate, make_dataset):
    """Where it differs, and nothing of the article."""
    folder = make_dataset("hidden", blind=True)
    evaluate("first", "--record", "model.replies", dataset="hidden")
    path = folder / "clash/article.txt"
    path.write_text(path.read_text().replace("gunmen", "bandits"))
    missed = evaluate("second", "--replay", "model.replies", "--quiet", dataset="hidden")
    assert missed.exit_code == 3
    assert "message 2, line 4" in missed.stderr
    assert "attacked" not in missed.stderr


def test_a_recording_that_was_cut_off_goes_on(evals, evaluate, model):
    """Only what is missing is asked and recorded, and the whole replays."""
    cut = evaluate("first", "--record", "model.replies", "--max-requests", "2")
    assert cut.exit_code == 4
    assert evaluate("first", "--record", "model.replies").exit_code == 0
    assert len(model.asked) == 3
    assert evaluate("second", "--replay", "model.replies").exit_code == 0
    assert len(model.asked) == 3


def test_a_recording_outlives_a_kill(evals, evaluate, model):
    """What was answered before is not asked again; recording and run go on, and the whole replays."""
    model.slow_from = 2  # the second request hangs until the process is gone
    command = [sys.executable, "-m", "summarizer", "eval", "run", "evals/datasets/little", "--model", "openai/m"]
    command += ["--base-url", model.base_url, "--record", "model.replies", "--out", "first"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ.copy()) as run:
        deadline = time.monotonic() + 60
        while len(model.asked) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        run.send_signal(signal.SIGKILL)
    model.slow_from = None
    assert evaluate("first", "--record", "model.replies").exit_code == 0
    assert len(model.asked) == 4, "the first once, the second twice, the third once"
    assert evaluate("second", "--replay", "model.replies").exit_code == 0
    assert len(model.asked) == 4
    assert (evals / "first/counts.json").read_bytes() == (evals / "second/counts.json").read_bytes()


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        pytest.param(["--record", "a", "--replay", "b"], 2, "exclude each other", id="both"),
        pytest.param(["--replay", "nowhere"], 3, "there is no recording nowhere", id="missing"),
        pytest.param(["--replay", "evals"], 3, "there is no recording evals", id="folder"),
        pytest.param(["--record", "evals/datasets/little/README.md"], 3, "README.md cannot be used", id="text"),
        pytest.param(["--model", "rules", "--record", "a"], 3, "rules asks no model", id="rules"),
    ],
)
def test_what_cannot_be_recorded_or_replayed_is_one_line(evals, evaluate, options, code, said):
    """And no run is begun."""
    result = evaluate("r", *options)
    assert result.exit_code == code
    (line,) = result.stderr.splitlines()
    assert said in line
    assert not (evals / "r").exists()


def test_a_replay_says_nothing_of_its_own_on_stderr(evals, evaluate):
    """Libraries that log errors are kept quiet, also where a recorded reply is no JSON."""
    evaluate("first", "--record", "model.replies")
    command = [sys.executable, "-m", "summarizer", "eval", "run", "evals/datasets/little", "--model", "openai/other"]
    command += ["--base-url", "http://127.0.0.1:9/v1", "--replay", "model.replies", "--quiet", "--out", "x"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=os.environ.copy(), check=False)
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "first differs in host" in done.stderr
