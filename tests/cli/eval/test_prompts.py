"""`eval prompts`: two prompts over one dataset by one model, in one command."""

import json

import pytest

from summarizer.evaluation.simulation.server import Answer, LocalServer, completion

SECTIONS = ("casualties", "claimants", "reactions", "other_incidents", "unknowns")
NOTHING = {"incident": None, "headline": "Nothing", "summary": None, **{name: [] for name in SECTIONS}}
USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
MINE = "---\nname: mine\nversion: 1\ndescription: d\nvariables: []\n---\nAnswer in JSON, as asked.\n"


@pytest.fixture
def model():
    """A server that finds no incident in anything, and keeps what it was asked with."""
    asked = []

    def answer(request):
        asked.append(request.json["messages"][0]["content"])
        return Answer.of_json(completion(NOTHING, usage=USAGE))

    with LocalServer(answer) as server:
        server.asked = asked
        yield server


def test_two_prompts_are_compared_in_one_command(evals, run, model):
    """Each article is asked about with each prompt; both runs stay, and their difference is printed."""
    (evals / "mine.md").write_text(MINE)
    arguments = ["evals/datasets/little", "brief", "./mine.md", "--out", "both"]
    result = run("eval", "prompts", *arguments, "--model", "openai/m", "--base-url", model.base_url)
    assert result.exit_code == 0, result.stderr
    assert "DIFFERENCE" in result.stdout
    assert model.asked.count("Answer in JSON, as asked.\n") == 3
    assert len(model.asked) == 6
    runs = sorted(path.name for path in (evals / "both").iterdir())
    assert [name.rpartition("-")[0] for name in runs] == ["brief.v2", "mine.v1"]


def test_the_comparison_is_json_on_demand(evals, run, model):
    """The same as `eval compare --json`."""
    arguments = ["evals/datasets/little", "brief.v1", "brief.v2", "--out", "both", "--json", "--quiet"]
    result = run("eval", "prompts", *arguments, "--model", "openai/m", "--base-url", model.base_url)
    assert set(json.loads(result.stdout)) == {"differences", "changed"}
    assert len(set(model.asked)) == 2


@pytest.mark.parametrize(
    ("options", "said", "code"),
    [
        pytest.param(["--model", "rules"], "rules is asked nothing", 3, id="no model"),
        pytest.param(["--model", "openai/m", "--prompt", "brief"], "both are arguments", 2, id="a third"),
        pytest.param(
            ["--model", "openai/m", "--base-url", "http://127.0.0.1:1/v1"], "no prompt 'brief.v9'", 3, id="none"
        ),
    ],
)
def test_what_cannot_be_compared_is_one_line(evals, run, options, said, code):
    """Nothing is asked."""
    result = run("eval", "prompts", "evals/datasets/little", "brief.v9", "brief", *options)
    assert result.exit_code == code
    assert said in result.stderr
