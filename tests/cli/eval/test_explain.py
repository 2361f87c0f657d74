"""`eval explain`: one case of one run, and blind sets that are only opened with a reason."""

import pytest


def test_a_case_is_explained_from_the_run_that_is_named(make_run, run):
    """Matrix, assignment, reasons."""
    make_run("worse", clash=["casualties"])
    result = run("eval", "explain", "clash", "--run", "worse")
    assert result.exit_code == 0, result.stderr
    assert "casualties: F1 0.000" in result.stdout
    assert result.stdout.count("nothing was answered here") == 2


def test_the_newest_run_with_the_case_is_taken(make_run, run, evals):
    """Names of runs begin with their time; the case may be its folder."""
    make_run("evals/runs/20310101T000000Z-little")
    make_run("evals/runs/20310102T000000Z-little", clash=["casualties"])
    result = run("eval", "explain", "evals/datasets/little/clash/")
    assert "casualties: F1 0.000" in result.stdout


def test_a_blind_case_needs_a_reason_which_is_written_down(make_dataset, make_run, run, evals):
    """Without it not a word of the case is said."""
    make_dataset("hidden", blind=True)
    make_run("before", "hidden")
    for options in ((), ("--unblind",), ("--reason", "x")):
        refused = run("eval", "explain", "blast", "--run", "before", *options)
        assert refused.exit_code == 2
        assert refused.stdout == ""
        assert "--unblind --reason" in refused.stderr
    record = evals / "evals/datasets/hidden/UNBLINDED.md"
    assert not record.exists()
    shown = run("eval", "explain", "blast", "--run", "before", "--unblind", "--reason", "A broken label")
    assert "Red Lantern Brigade" in shown.stdout
    assert "A broken label" in record.read_text()


def test_a_case_without_a_brief_says_so(make_run, run, evals):
    """It was scored as an empty one."""
    make_run("right")
    (evals / "right/briefs.jsonl").write_text("")
    shown = run("eval", "explain", "clash", "--run", "right")
    assert "The article failed, and counts as an empty brief" in shown.stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("blast",), "no run in evals/runs has read blast"),
        (("blats", "--run", "right"), "did you mean 'blast'?"),
        (("blast", "--run", "nowhere"), "nowhere/manifest.json cannot be read"),
    ],
    ids=["no-run", "spelling", "no-such-run"],
)
def test_what_is_not_there_is_one_line(make_run, run, args, said):
    """Exit 2."""
    make_run("right")
    result = run("eval", "explain", *args)
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert said in line
