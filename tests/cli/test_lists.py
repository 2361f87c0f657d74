"""The commands that show what there is: schema, models, prompts, config, completion."""

import json
import os
import shutil
import subprocess

import pytest

from summarizer.settings import FIELDS


def test_the_schema_is_that_of_a_brief(run):
    schema = json.loads(run("schema").stdout)
    assert schema["title"] == "Brief"
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "provenance" in schema["required"]


def test_the_schema_of_a_draft_can_be_asked_for(run):
    assert json.loads(run("schema", "--draft").stdout)["title"] == "Draft"


def test_models_are_listed_and_the_one_in_force_is_marked(run, monkeypatch):
    monkeypatch.setenv("SUMMARIZER_MODEL", "ollama/small")
    lines = run("models").stdout.splitlines()
    assert next(line for line in lines if line.startswith("*")).split()[1] == "ollama/<model>"
    assert any("rules" in line and "nothing" in line for line in lines)
    assert "In force: ollama/small (SUMMARIZER_MODEL)" in lines[-1]


def test_prompts_are_listed_shown_and_rendered(run):
    listed = run("prompts", "list").stdout.splitlines()
    name, version, sha256 = listed[1].split()[:3]
    shown = run("prompts", "show", name, "--version", version).stdout
    assert shown.startswith("---\n")
    assert f"name: {name}" in shown
    assert len(sha256) == 12


def test_a_prompt_file_is_rendered_with_its_variables(run, tmp_path):
    path = tmp_path / "hello.v1.md"
    path.write_text("---\nname: hello\nversion: 1\ndescription: d\nvariables: [who]\n---\nHello {{ who }}\n")
    assert run("prompts", "render", path, "--set", "who=a=b").stdout == "Hello a=b\n"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param(["show", "nope"], 3, id="name"),
        pytest.param(["render", "x/none.md"], 3, id="file"),
        pytest.param(["render", "brief", "--set", "x"], 2, id="variable"),
        pytest.param(["shoe"], 2, id="command"),
    ],
)
def test_what_prompts_does_not_find_is_one_line(run, args, code):
    result = run("prompts", *args)
    assert result.exit_code == code
    assert len(result.stderr.splitlines()) == 1


def test_config_shows_each_setting_and_where_it_came_from(run, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMARIZER_TIMEOUT", "7")
    (tmp_path / "summarizer.toml").write_text("max_tokens = 99\n")
    rows = {
        line.split()[0]: line.split()[1:] for line in run("config", "--model", "ollama/m").stdout.splitlines() if line
    }
    assert set(FIELDS) <= set(rows)
    assert rows["timeout"] == ["7.0", "SUMMARIZER_TIMEOUT"]
    assert rows["max_tokens"] == ["99", "summarizer.toml"]
    assert rows["model"] == ["ollama/m", "flag"]
    assert rows["attempts"][1] == "default"


def test_config_never_shows_a_key(run, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-1")
    monkeypatch.setenv("SUMMARIZER_BASE_URL", "https://me:secret-2@host/v1")
    result = run("config")
    assert "secret" not in result.output
    assert "https://…@host/v1" in result.stdout
    assert [line.split()[-2:] for line in result.stdout.splitlines() if line.endswith(" OPENAI_API_KEY")] == [
        ["set", "OPENAI_API_KEY"]
    ]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_is_what_the_shell_understands(run, shell, tmp_path):
    script = tmp_path / "script"
    script.write_text(run("completion", shell).stdout)
    assert "_SUMMARIZER_COMPLETE" in script.read_text()
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell} to read the script")
    subprocess.run([shell, "-n", script], check=True, timeout=30)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param("ch", ["plain,check"], id="command"),
        pytest.param("brief art", ["file,art"], id="source"),
        pytest.param("brief a.txt --out re", ["file,re"], id="out"),
        pytest.param("brief a.txt --model o", ["plain,openai/", "plain,ollama/", "plain,openrouter/"], id="model"),
        pytest.param("brief a.txt --format ma", ["plain,markdown"], id="format"),
        pytest.param("check br", ["file,br"], id="stored-brief"),
        pytest.param("check b.json --against ar", ["file,ar"], id="against"),
        pytest.param("prompts show b", ["plain,brief"], id="prompt"),
        pytest.param("prompts show own", ["file,own"], id="prompt-of-ones-own"),
    ],
)
def test_completion_offers_what_fits(process, words, offered):
    """Commands, models, prompts and formats by name; files where files are read or written."""
    typed = f"summarizer {words}".split()
    env = {"_SUMMARIZER_COMPLETE": "bash_complete", "COMP_WORDS": "\n".join(typed), "COMP_CWORD": str(len(typed) - 1)}
    assert process(env=os.environ | env).stdout.splitlines() == offered
