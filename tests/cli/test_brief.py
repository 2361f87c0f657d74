"""`summarizer brief`: what it writes where, what it says to people, and how it exits."""

import json
import os
from pathlib import Path

import pytest

SCRIPTED = ("--model", "scripted/drafts.json")


def test_one_source_is_one_object(run, desk):
    result = run("brief", "articles/blast.txt", *SCRIPTED)
    brief = json.loads(result.stdout)
    assert result.exit_code == 0
    assert brief["article"]["id"] == "blast"
    assert brief["casualties"][0]["count"]["low"] == 2


@pytest.mark.parametrize(
    "sources", [["articles"], ["articles/*.txt"], ["articles/blast.txt", "articles/match.txt"]], ids=" ".join
)
def test_several_sources_are_an_array(run, desk, sources):
    result = run("brief", *sources, *SCRIPTED)
    assert [brief["article"]["id"] for brief in json.loads(result.stdout)] == ["blast", "match"]


def test_a_folder_with_one_article_is_an_array_too(run, desk):
    (desk / "articles/match.txt").unlink()
    assert len(json.loads(run("brief", "articles", *SCRIPTED).stdout)) == 1


def test_jsonl_is_a_line_for_each(run, desk):
    lines = run("brief", "articles", *SCRIPTED, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["blast", "match"]


def test_standard_input_is_a_source(run, desk):
    text = (desk / "articles/blast.txt").read_text()
    result = run("brief", "-", "--model", "rules", input=text)
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["article"]["text"] == text


def test_the_text_can_be_left_out(run, desk):
    article = json.loads(run("brief", "articles/blast.txt", *SCRIPTED, "--no-text").stdout)["article"]
    assert article["text"] is None
    assert len(article["sha256"]) == 64


def test_the_first_line_for_people_names_the_engine_and_how_to_choose_another(run, desk):
    first = run("brief", "articles/blast.txt", "--model", "rules").stderr.splitlines()[0]
    assert first.startswith("summarizer: engine rules (offline")
    assert "--model" in first


def test_quiet_says_nothing(run, doubtful):
    assert run("brief", "articles/blast.txt", *SCRIPTED, "--quiet").stderr == ""


def test_what_was_left_out_is_said_and_the_brief_is_still_written(run, doubtful):
    result = run("brief", "articles/blast.txt", *SCRIPTED)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["casualties"] == []
    assert "blast: 1 item left out (quote_not_found)" in result.stderr


def test_the_day_of_publication_resolves_dates(run, desk):
    result = run("brief", "articles/blast.txt", *SCRIPTED, "--published", "2031-03-05")
    assert json.loads(result.stdout)["incident"]["date"] == {
        "text": "Monday",
        "start": "2031-03-03",
        "end": "2031-03-03",
    }


def test_the_title_can_be_given(run, desk):
    result = run("brief", "articles/match.txt", *SCRIPTED, "--title", "A derby")
    assert json.loads(result.stdout)["article"]["title"] == "A derby"


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("terminal", "Bomb kills two guards"),
        ("markdown", "# Bomb kills two guards"),
        ("html", "<!DOCTYPE html>"),
        ("csv", "article_id,title,"),
        ("geojson", '{\n  "type": "FeatureCollection"'),
    ],
)
def test_each_format_can_be_asked_for(run, desk, form, start):
    result = run("brief", "articles", *SCRIPTED, "--format", form)
    assert result.exit_code == 0
    assert result.stdout.lstrip().startswith(start)


def test_the_heading_of_a_table_is_written_once(run, desk):
    assert run("brief", "articles", *SCRIPTED, "--format", "csv").stdout.count("article_id,") == 1


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.md", "a.html", "a.csv", "a.geojson", "a.txt"])
def test_the_ending_of_a_file_chooses_the_format(run, desk, name):
    result = run("brief", "articles/blast.txt", *SCRIPTED, "--out", name)
    assert (result.exit_code, result.stdout) == (0, "")
    start = {
        "a.json": '{\n  "schema',
        "a.jsonl": '{"schema',
        "a.md": "# ",
        "a.html": "<!",
        "a.csv": "article_id",
        "a.txt": "Bomb",
    }
    assert (desk / name).read_text().lstrip().startswith(start.get(name, "{"))


def test_a_file_that_exists_is_kept_unless_forced(run, desk):
    kept = desk / "a.json"
    kept.write_text("mine")
    refused = run("brief", "articles/blast.txt", *SCRIPTED, "--out", "a.json")
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert kept.read_text() == "mine"
    assert run("brief", "articles/blast.txt", *SCRIPTED, "--out", "a.json", "--force").exit_code == 0
    assert json.loads(kept.read_text())["article"]["id"] == "blast"


def test_a_device_is_written_and_never_replaced(run, desk):
    result = run("brief", "articles/blast.txt", *SCRIPTED, "--out", os.devnull)
    assert result.exit_code == 0
    assert Path(os.devnull).is_char_device()


def test_a_missing_folder_is_said_before_any_work(run, desk):
    result = run("brief", "articles/blast.txt", *SCRIPTED, "--out", "no/such/a.json")
    assert result.exit_code == 2
    assert "no/such" in result.stderr
    assert "engine" not in result.stderr


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a file system that takes no files")
def test_a_place_that_takes_no_file_is_named_as_it_was_asked_for(run, desk):
    result = run("brief", "articles/blast.txt", *SCRIPTED, "--out", "/proc/a.json", "--quiet")
    assert result.exit_code == 3
    assert result.stderr.startswith("summarizer: /proc/a.json: ")


def test_a_folder_gets_a_file_for_each_article(run, desk):
    (desk / "articles/deep").mkdir()
    (desk / "articles/blast.txt").rename(desk / "articles/deep/bla st.txt")
    drafts = json.loads((desk / "drafts.json").read_text())
    (desk / "drafts.json").write_text(json.dumps({"deep/bla st": drafts["blast"], "match": drafts["match"]}))
    result = run("brief", "articles", *SCRIPTED, "--out", "out/")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in (desk / "out").iterdir()) == ["deep_bla_st.json", "match.json"]
    assert json.loads((desk / "out/match.json").read_text())["incident"] is None


def test_in_a_folder_only_files_that_exist_are_passed_over(run, desk):
    (desk / "out").mkdir()
    (desk / "out/match.json").write_text("mine")
    result = run("brief", "articles", *SCRIPTED, "--out", "out/")
    assert result.exit_code == 1
    assert "out/match.json exists" in result.stderr
    assert (desk / "out/match.json").read_text() == "mine"
    assert (desk / "out/blast.json").exists()


def test_names_that_differ_only_for_us_get_files_of_their_own(run, desk):
    drafts = json.loads((desk / "drafts.json").read_text())
    (desk / "drafts.json").write_text(json.dumps({"a b": drafts["blast"], "a_b": drafts["blast"]}))
    for name in ("a b.txt", "a_b.txt"):
        (desk / "articles" / name).write_text((desk / "articles/blast.txt").read_text())
    run("brief", "articles/a b.txt", "articles/a_b.txt", *SCRIPTED, "--out", "out/")
    assert sorted(path.name for path in (desk / "out").iterdir()) == ["a_b.json", "a_b~2.json"]


@pytest.mark.parametrize(
    ("sources", "code", "briefs"),
    [
        pytest.param(["articles/blast.txt", "none.txt"], 1, 1, id="some-bad"),
        pytest.param(["none.txt"], 2, 0, id="the-only-one-bad"),
        pytest.param(["none.txt", "neither.txt"], 2, 0, id="all-bad"),
    ],
)
def test_the_exit_code_tells_some_bad_sources_from_all(run, desk, sources, code, briefs):
    result = run("brief", *sources, *SCRIPTED, "--format", "jsonl", "--quiet")
    assert result.exit_code == code
    assert len(result.stdout.splitlines()) == briefs
    assert len(result.stderr.splitlines()) == len(sources) - briefs
    assert all(line.startswith("summarizer: ") for line in result.stderr.splitlines())


def test_without_any_brief_no_file_is_made(run, desk):
    assert run("brief", "none.txt", "--out", "a.json").exit_code == 2
    assert not (desk / "a.json").exists()


def test_where_the_finished_briefs_are_is_said_when_a_run_ends_early(run, desk):
    drafts = json.loads((desk / "drafts.json").read_text())
    (desk / "drafts.json").write_text(json.dumps({"blast": drafts["blast"]}))
    result = run("brief", "articles", *SCRIPTED, "--out", "all.json")
    assert "summarizer: all.json holds what was finished: 1 brief" in result.stderr.splitlines()
    assert len(json.loads((desk / "all.json").read_text())) == 1


@pytest.mark.parametrize("form", ["json", "jsonl", "html", "csv", "geojson"])
def test_what_was_finished_is_written_when_a_configuration_fails(run, desk, form):
    drafts = json.loads((desk / "drafts.json").read_text())
    (desk / "drafts.json").write_text(json.dumps({"blast": drafts["blast"]}))
    result = run("brief", "articles", *SCRIPTED, "--format", form)
    assert result.exit_code == 3
    assert "has no draft for the article 'match'" in result.stderr
    if form == "json":
        assert [brief["article"]["id"] for brief in json.loads(result.stdout)] == ["blast"]
    assert "blast" in result.stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["articles/blast.txt", "--published", "3 March"], "'3 March' is no date", id="date"),
        pytest.param(["articles/blast.txt", "--format", "docx"], "'docx' is not one of", id="format"),
        pytest.param(["articles/blast.txt", "--model", "rulez"], "did you mean 'rules'", id="model"),
        pytest.param(["articles", "--title", "T"], "--title is for one source", id="title-of-many"),
        pytest.param(["articles", "--base-url", "http://127.0.0.1:9/v1"], "add --model openai/NAME", id="no-server"),
        pytest.param([], "Missing argument 'SOURCE...'", id="nothing"),
        pytest.param(["articles/blast.txt", "--max-tokens", "0"], "0 is not in the range", id="limit"),
    ],
)
def test_wrong_usage_is_one_line(run, desk, args, said):
    result = run("brief", *args)
    assert result.exit_code == (3 if "--model" in args else 2)
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert said in line


def test_the_password_of_a_base_url_is_not_shown(desk):
    from summarizer.cli.remarks import announcement
    from summarizer.settings import Settings

    line = announcement("openai/m", Settings(model="openai/m", base_url="http://me:secret@host:1/v1"))
    assert "secret" not in line
    assert "http://host:1" in line


def test_where_the_model_was_chosen_is_said(run, desk, monkeypatch):
    monkeypatch.setenv("SUMMARIZER_MODEL", "scripted/drafts.json")
    assert "set in SUMMARIZER_MODEL" in run("brief", "articles/match.txt").stderr.splitlines()[0]
