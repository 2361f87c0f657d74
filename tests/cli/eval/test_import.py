"""`eval import`: labels of another tool become a dataset that the other commands take."""

import json

import pytest

from summarizer.cli.eval.import_ import FORMATS
from summarizer.evaluation import importers

TEXT = (
    "TUZLA — Two guards were killed on Monday when a bomb went off at a fuel depot near Tuzla, police said. The Red "
    "Lantern Brigade claimed responsibility for the bombing in a statement."
)


@pytest.fixture
def export(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    start = TEXT.index("Two guards")
    spans = [{"start": start, "end": start + len("Two guards"), "label": "casualty:killed"}]
    rows = [{"text": TEXT, "spans": spans, "accept": ["incident.kind=bombing"], "_annotator_id": by} for by in "ab"]
    path = tmp_path / "set.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_what_is_imported_is_sound_and_can_be_scored(run, export):
    """Lint finds nothing, and two people who say the same agree in full."""
    result = run("eval", "import", "prodigy", export, "mine")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "summarizer: 1 cases in mine",
        "summarizer: 1 cases have two labellings and are to be settled: labels.yaml is the first",
    ]
    assert run("eval", "lint", "mine").exit_code == 0
    agreement = run("eval", "agreement", "mine", "--json", "--minimum", "1")
    assert agreement.exit_code == 0
    assert json.loads(agreement.stdout)["headline"]["f1"] == 1


def test_quiet(run, export):
    assert run("eval", "import", "prodigy", export, "mine", "--quiet").stderr == ""


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("prodigy", "none.jsonl", "mine"), "none.jsonl cannot be read: No such file or directory"),
        (("doccano", "set.jsonl", "."), ". is not empty"),
        (("muc4", "set.jsonl", "mine"), "set.jsonl is no folder"),
        (("brat", "set.jsonl", "mine"), "'brat' is not one of"),
    ],
    ids=["no file", "no room", "no corpus", "no such format"],
)
def test_bad_input_is_one_line_and_leaves_nothing(run, export, args, message):
    result = run("eval", "import", *args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert [path.name for path in export.parent.iterdir()] == ["set.jsonl"]


def test_the_formats_of_the_command_are_those_of_the_importers():
    """They stand in the command so that its help imports nothing."""
    assert tuple(importers.FORMATS) == FORMATS
