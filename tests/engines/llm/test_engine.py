"""The engine as a whole: cheap to make, named as the user named it, and with the dialect of its server."""

import subprocess
import sys

import pytest

from summarizer.engines.base import Engine
from summarizer.engines.llm import LLMEngine
from summarizer.engines.registry import engine as by_name
from summarizer.errors import ConfigurationError
from summarizer.settings import Settings

HEAVY = {"openai", "instructor", "httpx2", "tenacity", "jinja2", "yaml"}


def test_making_an_engine_loads_no_sdk():
    """Listing or making engines costs no import of a provider's library."""
    program = (
        "import sys; from summarizer.engines.registry import engine; from summarizer.settings import Settings;"
        "engine('ollama/x', Settings()); print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert not HEAVY & set(done.stdout.split())


def test_it_is_an_engine_of_the_name_it_was_asked_by():
    """The registry makes it, and a model's name may hold slashes and colons."""
    made = by_name("ollama/library/qwen3:8b", Settings())
    assert isinstance(made, Engine)
    assert isinstance(made, LLMEngine)
    assert made.name == "ollama/library/qwen3:8b"


@pytest.mark.parametrize(
    ("name", "base_url", "dialect"),
    [
        pytest.param("openai/gpt-4.1", None, "openai-strict", id="OpenAI itself"),
        pytest.param("openai/gpt-4.1", "https://api.openai.com/v1/", "openai-strict", id="OpenAI, spelt out"),
        pytest.param("openai/m", "http://127.0.0.1:8080/v1", "plain", id="another server"),
        pytest.param("ollama/m", None, "llama.cpp", id="Ollama"),
        pytest.param("ollama/m", "http://10.0.0.7:11434/v1", "plain", id="Ollama elsewhere"),
    ],
)
def test_the_dialect_is_that_of_the_server(monkeypatch, name, base_url, dialect):
    """At its own address a provider gets its own dialect, any other server the plain one."""
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert LLMEngine(name, Settings(base_url=base_url))._client.plan.dialect_name == dialect


def test_an_unknown_dialect_is_refused_at_once():
    """A mistyped setting is found before anything is sent."""
    with pytest.raises(ConfigurationError, match="no schema dialect 'lax'"):
        LLMEngine("ollama/m", Settings(schema_dialect="lax"))


def test_one_engine_serves_many_articles(engine, server, article, reply):
    """Usage is counted for each draft by itself."""
    server.replies(reply).replies(reply)
    shared = engine()
    assert [shared.draft(article).run.usage.prompt_tokens for _ in range(2)] == [100, 100]


@pytest.mark.parametrize(
    ("usage", "tokens"),
    [
        pytest.param(None, (0, 0, 0, 0), id="none"),
        pytest.param({"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}, (7, 0, 3, 0), id="no details"),
        pytest.param(
            {
                "prompt_tokens": 7,
                "completion_tokens": 3,
                "total_tokens": 10,
                "prompt_tokens_details": {"cached_tokens": 5},
                "completion_tokens_details": {"reasoning_tokens": 2},
            },
            (7, 5, 3, 2),
            id="all",
        ),
        pytest.param({"prompt_tokens": None, "completion_tokens": "3"}, (0, 0, 0, 0), id="ill-typed"),
    ],
)
def test_usage_is_counted_as_far_as_the_server_tells(engine, server, article, reply, *, usage, tokens):
    """Servers leave out parts of the usage; what they tell is counted."""
    server.replies(reply, usage=usage)
    used = engine().draft(article).run.usage
    assert (used.prompt_tokens, used.cached_tokens, used.completion_tokens, used.reasoning_tokens) == tokens
