"""From a model name to an engine."""

import subprocess
import sys

import pytest

from summarizer.engines.base import Engine
from summarizer.engines.registry import ENTRIES, asks_a_model, asks_a_server, engine
from summarizer.errors import UnknownModel


def test_rules_is_an_engine():
    """The default name gives something that fulfils the contract."""
    rules = engine("rules")
    assert isinstance(rules, Engine)
    assert rules.name == "rules"


@pytest.mark.parametrize("name", ["", "rule", "openai", "openai/", "rules/large", "/x", "gpt-4o"])
def test_a_name_that_is_no_model_is_an_error(name):
    """A misspelt family, a missing model and a model where none belongs are refused by name."""
    with pytest.raises(UnknownModel, match="there is no model"):
        engine(name)


def test_a_near_miss_is_suggested():
    """A typing error gets the name that was probably meant."""
    with pytest.raises(UnknownModel, match=r"did you mean 'openai/<model>'\?"):
        engine("opnai/gpt-4o")


def test_a_bare_name_of_a_model_gets_its_provider():
    """A language model's own name is no model name; the hint says how it becomes one."""
    with pytest.raises(UnknownModel, match="did you mean 'openai/gpt-4o' or 'ollama/gpt-4o'"):
        engine("gpt-4o")


def test_listing_engines_loads_no_sdk():
    """The table can be read without importing any engine."""
    code = (
        "import sys, summarizer.engines.registry as r; assert r.ENTRIES; "
        "print([m for m in ('openai', 'instructor', 'httpx', 'pydantic.main') if m in sys.modules and m != 'pydantic.main'])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=lambda e: e.pattern)
def test_every_factory_exists(entry):
    """Each import string in the table leads to a function."""
    import importlib

    module, _, function = entry.factory.partition(":")
    assert callable(getattr(importlib.import_module(module), function))


@pytest.mark.parametrize(
    ("name", "model", "server"),
    [
        pytest.param("rules", False, False, id="rules"),
        pytest.param("scripted/x.json", False, False, id="scripted"),
        pytest.param("openai/m", True, True, id="server"),
        pytest.param("llama.cpp/m.gguf", True, False, id="in this process"),
        pytest.param("nonsense/m", False, False, id="unknown"),
    ],
)
def test_whose_replies_can_be_kept(name, model, server):
    """Those of models can be recorded, those of servers be cached too."""
    assert (asks_a_model(name), asks_a_server(name)) == (model, server)
