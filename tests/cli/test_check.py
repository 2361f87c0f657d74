"""`summarizer check`: a stored brief holds, or each fault is a line."""

import json

import pytest

SCRIPTED = ("--model", "scripted/drafts.json")


@pytest.fixture
def stored(run, desk):
    """The folder with `brief.json`, a brief that holds."""
    run("brief", "articles/blast.txt", *SCRIPTED, "--out", "brief.json")
    return desk


def tampered(folder, change):
    """Change the stored brief."""
    path = folder / "brief.json"
    brief = json.loads(path.read_text())
    change(brief)
    path.write_text(json.dumps(brief))


def test_a_brief_that_holds_is_exit_0(run, stored):
    result = run("check", "brief.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "summarizer: 1 brief checked, 0 faults\n"


def test_arrays_and_lines_are_read_too(run, stored):
    run("brief", "articles", *SCRIPTED, "--out", "all.json")
    run("brief", "articles", *SCRIPTED, "--out", "all.jsonl")
    result = run("check", "all.json", "all.jsonl")
    assert result.stderr == "summarizer: 4 briefs checked, 0 faults\n"


def test_standard_input_is_read_too(run, stored):
    result = run("check", "-", input=(stored / "brief.json").read_text())
    assert result.exit_code == 0
    assert "1 brief checked" in result.stderr


def _quote(brief):
    evidence = brief["casualties"][0]["evidence"][0]
    evidence["quote"] = evidence["quote"].replace("Two", "Ten")


def _offset(brief):
    evidence = brief["casualties"][0]["evidence"][0]
    evidence["start"] += 1
    evidence["end"] += 1


def _length(brief):
    brief["casualties"][0]["evidence"][0]["end"] += 1


def _count(brief):
    brief["casualties"][0]["count"] |= {"text": "Twenty", "low": 20, "high": 20}


def _hash(brief):
    brief["article"]["sha256"] = "0" * 64


def _text(brief):
    brief["article"]["text"] = brief["article"]["text"].replace("Two guards", "Six guards")


@pytest.mark.parametrize("change", [_quote, _offset, _length, _count, _hash, _text])
def test_each_kind_of_tampering_is_a_line_and_exit_1(run, stored, change):
    tampered(stored, change)
    result = run("check", "brief.json")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines
    assert all(line.startswith("brief.json: blast: ") for line in lines)


def test_a_quote_that_does_not_fit_its_offsets_is_said_in_our_words(run, stored):
    tampered(stored, _length)
    assert "Value error" not in run("check", "brief.json").stdout


def test_a_brief_without_text_is_checked_against_the_article(run, stored):
    run("brief", "articles/blast.txt", *SCRIPTED, "--no-text", "--out", "bare.json")
    assert run("check", "bare.json", "--against", "articles/blast.txt").exit_code == 0
    result = run("check", "bare.json", "--against", "articles/match.txt")
    assert result.exit_code == 1
    assert "sha256" in result.stdout


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("no JSON", id="text"),
        pytest.param("", id="empty"),
        pytest.param("[1, 2]", id="numbers"),
        pytest.param('{"a": 1}', id="another-object"),
        pytest.param("[" * 100_000, id="nested-without-end"),
        pytest.param("\udcff", id="no-utf-8"),
    ],
)
def test_what_is_no_brief_is_one_line_and_exit_2(run, desk, content):
    (desk / "brief.json").write_text(content, encoding="utf-8", errors="surrogateescape")
    result = run("check", "brief.json")
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith("summarizer: brief.json ")


def test_a_missing_file_is_one_line_and_exit_2(run, desk):
    result = run("check", "none.json")
    assert result.exit_code == 2
    assert result.stderr == "summarizer: none.json cannot be read: No such file or directory; check the path\n"


def test_one_bad_file_among_good_ones_is_exit_1(run, stored):
    assert run("check", "brief.json", "none.json").exit_code == 1
