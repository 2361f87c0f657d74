"""`eval gate`, `bless`, `compare`: verdicts, exit codes, what machines read, and what a blind set does not say."""

import json
from xml.etree import ElementTree as ET

import pytest


def gate(run, folder, baseline="base.json", *more):
    return run("eval", "gate", folder, "--baseline", baseline, *more)


def test_the_same_again_passes(blessed, make_run, run):
    """A deterministic run that changed nothing."""
    make_run("same")
    result = gate(run, "same")
    assert result.exit_code == 0, result.output
    assert "summarizer: PASS; nothing changed" in result.stderr


def test_any_net_fall_of_a_section_fails(blessed, make_run, run):
    """However small; the case is named, with what it was and what it is."""
    make_run("worse", blast=["claimants"])
    result = gate(run, "worse")
    assert result.exit_code == 1
    assert "claimants fell from 1.0000 to 0.0000" in result.stderr
    assert "blast" in result.stdout


def test_a_lost_must_pass_section_fails_by_itself(blessed, make_run, run):
    """Also in a live run, where a fall of one case is not significant."""
    make_run("worse", blast=["casualties"])
    result = gate(run, "worse", blessed, "--live")
    assert result.exit_code == 1
    assert "1 must-pass section lost (casualties)" in result.stderr


def test_a_live_fall_of_one_case_is_no_failure(blessed, make_run, run):
    """What a single case does may be chance: inconclusive, exit 0, and 5 with --strict."""
    make_run("worse", blast=["claimants"])
    assert gate(run, "worse", blessed, "--live").exit_code == 0
    result = gate(run, "worse", blessed, "--live", "--strict")
    assert result.exit_code == 5
    assert "INCONCLUSIVE" in result.stderr


def test_blessing_makes_the_fall_the_new_baseline(blessed, make_run, run, evals):
    """With a reason, which is kept; the same run and reason give the same bytes."""
    make_run("worse", blast=["claimants"])
    for name in ("one.json", "two.json"):
        assert run("eval", "bless", "worse", "--reason", "Claims go", "--out", name).exit_code == 0
    assert (evals / "one.json").read_bytes() == (evals / "two.json").read_bytes()
    assert json.loads((evals / "one.json").read_text())["reason"] == "Claims go"
    assert gate(run, "worse", "one.json").exit_code == 0


def test_several_runs_are_blessed_as_their_mean(make_run, run, evals):
    """Half a point lost in one of two runs; runs of different engines have no mean."""
    make_run("right")
    make_run("worse", blast=["claimants"])
    (evals / "worse/manifest.json").write_text((evals / "right/manifest.json").read_text())
    assert run("eval", "bless", "right", "worse", "--reason", "Both", "--out", "base.json").exit_code == 0
    claimants = json.loads((evals / "base.json").read_text())["cases"]["blast"]["counts"]["claimants"]
    assert (claimants["credit"], claimants["required"], claimants["answered"]) == (0.5, 1, 0.5)
    assert run("eval", "gate", "right", "--baseline", "base.json").exit_code == 0
    manifest = json.loads((evals / "worse/manifest.json").read_text())
    (evals / "worse/manifest.json").write_text(json.dumps(manifest | {"model": "other/m"}))
    assert run("eval", "bless", "right", "worse", "--reason", "Both", "--out", "two.json").exit_code == 2


def test_a_baseline_wants_a_reason(make_run, run, evals):
    """An empty one is none."""
    make_run("right")
    result = run("eval", "bless", "right", "--reason", " ", "--out", "base.json")
    assert result.exit_code == 2
    assert not (evals / "base.json").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda value: value["sha256"].update(dataset="0" * 64), "its hash differs"),
        (lambda value: value["dataset"].update(name="other"), "the baseline is of other"),
        (lambda value: value.update(scorer="0"), "version 0 of the scorer"),
        (lambda value: value.pop("cases"), "no whole baseline"),
        (lambda value: value["cases"]["blast"]["counts"].update(picnics={}), "'picnics'"),
        (lambda value: value.update(format="x"), "base.json:1: is no baseline"),
    ],
    ids=["dataset-hash", "dataset", "scorer", "no-cases", "section", "format"],
)
def test_a_baseline_that_does_not_fit_is_one_line(blessed, run, evals, change, said):
    """Exit 2: nothing was judged."""
    value = json.loads((evals / blessed).read_text())
    change(value)
    (evals / blessed).write_text(json.dumps(value))
    result = gate(run, "right")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert said in line


def test_a_baseline_that_is_no_json_names_the_line(blessed, run, evals):
    """As an editor would."""
    (evals / blessed).write_text("{\n  oops\n}")
    assert "base.json:2: " in gate(run, "right").stderr


def test_machines_read_the_verdict(blessed, make_run, run, evals, monkeypatch):
    """JUnit, JSON, a step summary, and annotations at the lines of the labels."""
    make_run("worse", blast=["claimants"])
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(evals / "summary.md"))
    result = gate(run, "worse", blessed, "--json", "--junit", "gate.xml", "--github")
    verdict = json.loads(result.stdout)
    assert verdict["outcome"] == "FAIL"
    assert [row["case"] for row in verdict["changed"]] == ["blast"]
    suite = ET.parse(evals / "gate.xml").getroot().find("testsuite")
    failed = [case.get("name") for case in suite if case.find("failure") is not None]
    assert failed == ["claimants"]
    assert suite.get("failures") == "1"
    assert (evals / "summary.md").read_text().startswith("## little: FAIL")
    labels = (evals / "evals/datasets/little/blast/labels.yaml").read_text().splitlines()
    line = labels.index("claimants:") + 1
    assert f"::error file=evals/datasets/little/blast/labels.yaml,line={line},title=blast::" in result.stderr


def test_a_step_summary_stays_under_the_limit(evals):
    """What was in it stays, what does not fit is cut off at a line."""
    from summarizer.cli.eval.github import LARGEST, append

    path = evals / "summary.md"
    path.write_text("# Earlier\n")
    append(path, "a line of the page, with an é\n" * 60_000)
    assert LARGEST - 100 < path.stat().st_size <= LARGEST
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Earlier\n")
    assert text.endswith("\n\nThe rest is cut off.\n")


def test_annotations_are_at_most_ten_and_the_worst_come_first(blessed, run, evals):
    """GitHub shows no more; how many there are beyond is said."""
    from summarizer.cli.eval.github import annotations
    from summarizer.evaluation.dataset import Dataset
    from summarizer.evaluation.gate import Verdict

    dataset = Dataset(evals / "evals/datasets/little")
    changed = [("blast", "claimants", 1.0, n / 100) for n in range(30)]
    lines = list(annotations("li:ttle", Verdict("FAIL", ["100 % worse\nby far"], [], []), dataset, changed))
    assert len(lines) == 10
    assert lines[0] == "::error title=li%3Attle%3A FAIL::100 %25 worse%0Aby far (21 more cases fell)"
    assert lines[1].endswith("fell from 1.0000 to 0.0000")


@pytest.fixture
def blind(make_dataset, make_run, run, evals):
    """A blind dataset with a baseline, and a run that is worse in one case."""
    make_dataset("hidden", blind=True)
    make_run("right", "hidden")
    assert run("eval", "bless", "right", "--reason", "First", "--out", "base.json").exit_code == 0
    make_run("worse", "hidden", blast=["claimants"])
    return evals / "evals/datasets/hidden"


def test_a_blind_set_never_says_which_case(blind, run, evals, monkeypatch):
    """Not on either stream, in no file that is handed on, not in the baseline."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(evals / "summary.md"))
    results = [
        gate(run, "worse", "base.json", "--junit", "gate.xml", "--github"),
        gate(run, "worse", "base.json", "--json"),
        run("eval", "compare", "right", "worse"),
        run("eval", "score", "worse"),
    ]
    assert [result.exit_code for result in results] == [1, 1, 0, 0]
    said = "".join(result.output for result in results)
    files = "".join((evals / name).read_text() for name in ("gate.xml", "summary.md", "base.json"))
    assert "claimants fell" in said
    for case in ("blast", "clash", "match"):
        assert case not in said + files
    assert not (blind / "UNBLINDED.md").exists()


def test_a_blind_case_is_named_for_a_reason_that_is_kept(blind, run):
    """With a date, in the dataset's own folder; without a reason, no."""
    refused = gate(run, "worse", "base.json", "--unblind")
    assert refused.exit_code == 2
    assert "blast" not in refused.output
    for reason in ("A claim was lost", "Once more"):
        assert "blast" in gate(run, "worse", "base.json", "--unblind", "--reason", reason).stdout
    lines = (blind / "UNBLINDED.md").read_text().splitlines()
    assert [line.partition(": ")[2] for line in lines if line.startswith("- ")] == ["A claim was lost", "Once more"]


def test_compare_takes_runs_and_baselines(blessed, make_run, run):
    """The same differences either way."""
    make_run("worse", blast=["claimants"])
    found = [json.loads(run("eval", "compare", older, "worse", "--json").stdout) for older in ("right", blessed)]
    assert found[0] == found[1]
    assert found[0]["changed"] == [{"case": "blast", "section": "claimants", "before": 1.0, "after": 0.0}]


def test_agreement_of_two_labellers_is_scored(evals, run):
    """The second against the first; under the minimum the exit code is 1."""
    folder = evals / "evals/datasets/little"
    assert run("eval", "agreement", folder).exit_code == 2
    for case in ("blast", "clash"):
        text = (folder / case / "labels.yaml").read_text()
        (folder / case / "labels.first.yaml").write_text(text)
        (folder / case / "labels.second.yaml").write_text(text.replace("low: 9, high: 9", "low: 1, high: 1"))
    found = json.loads(run("eval", "agreement", folder, "--json").stdout)
    assert found["cases"] == 2
    assert found["sections"]["claimants"]["f1"] == 1.0
    assert found["sections"]["casualties"]["f1"] < 1.0
    assert run("eval", "agreement", folder, "--minimum", "0.999").exit_code == 1
    assert run("eval", "agreement", folder, "--minimum", "0.5").exit_code == 0
