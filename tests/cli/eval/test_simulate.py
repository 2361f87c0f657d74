"""`eval simulate`: every line says that it is a simulation."""

import json

import pytest


def test_every_line_is_labelled(evals, run):
    """Scores, what the reader did, what came of it, what it took."""
    done = run("eval", "simulate", "evals/datasets/little", "--out", "r", "--omit", "1")
    assert done.exit_code == 0, done.stderr
    lines = done.stdout.splitlines()
    assert all(line.startswith("simulation  ") for line in lines)
    assert any("headline" in line for line in lines)
    assert "rates 1, 0.05, 0.05, 0.05; seed 1" in done.stdout
    assert json.loads((evals / "r/manifest.json").read_text())["simulation"]["omit"] == 1


def test_json_has_the_rates_and_what_came_of_them(evals, run):
    done = run("eval", "simulate", "evals/datasets/little", "--json", "--quiet")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["simulation"] == {"omit": 0.2, "figures": 0.05, "quotes": 0.05, "stances": 0.05, "seed": 1}
    assert {"effects", "usage", "headline", "sections"} <= found.keys()
    assert done.stderr == ""
    (folder,) = (evals / "evals/runs").iterdir()
    assert folder.name.endswith("-little-openai_simulation")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["evals/datasets/little", "--omit", "2"], "--omit", id="rate"),
        pytest.param(["nowhere"], "nowhere is no folder", id="dataset"),
    ],
)
def test_bad_usage_is_one_line(evals, run, arguments, said):
    done = run("eval", "simulate", *arguments)
    assert done.exit_code == 2
    (line,) = done.stderr.splitlines()
    assert said in line
