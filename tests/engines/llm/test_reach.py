"""Providers: where each is asked, with whose key, and that no key goes anywhere else."""

import json
from urllib.parse import urlsplit

import pytest

from summarizer.engines.llm import LLMEngine
from summarizer.engines.llm.reach import reach
from summarizer.engines.registry import ENTRIES
from summarizer.engines.registry import engine as by_name
from summarizer.errors import ConfigurationError, ProviderError
from summarizer.settings import PROVIDERS, Settings

OWN = {name: each for name, each in PROVIDERS.items() if each.base_url and each.key_variable}
KEY = "canary-key-7"


@pytest.fixture(autouse=True)
def keys(monkeypatch):
    """Every provider's key is set."""
    for provider in PROVIDERS.values():
        if provider.key_variable:
            monkeypatch.setenv(provider.key_variable, KEY)


@pytest.mark.parametrize("name", OWN)
def test_a_provider_gets_its_key_at_its_own_address_alone(name):
    """A base URL on another host, another port or another scheme gets none."""
    own = reach(f"{name}/m", Settings())
    assert own.key == KEY
    assert own.target.base_url == OWN[name].base_url
    host = urlsplit(OWN[name].base_url).hostname
    for other in (
        f"https://{host}.example.org/v1",
        f"http://{host}/v1",
        f"https://{host}:8443/v1",
        "http://127.0.0.1:1/v1",
    ):
        assert reach(f"{name}/m", Settings(base_url=other)).key is None


@pytest.mark.parametrize("name", [name for name, each in PROVIDERS.items() if each.base_url and not each.key_variable])
def test_a_server_on_this_machine_is_sent_no_key(name):
    found = reach(f"{name}/m", Settings())
    assert found.key is None
    assert found.target.key_variable is None


AZURE = "https://desk.openai.azure.com"


@pytest.mark.parametrize(
    ("endpoint", "version", "base_url", "query"),
    [
        pytest.param(AZURE, None, f"{AZURE}/openai/v1", {}, id="current"),
        pytest.param(f"{AZURE}/", "v1", f"{AZURE}/openai/v1", {}, id="current, said"),
        pytest.param(f"{AZURE}/openai/v1/", None, f"{AZURE}/openai/v1", {}, id="with its path"),
        pytest.param(
            AZURE, "2030-01-01", f"{AZURE}/openai/deployments/my%2Fgpt", {"api-version": "2030-01-01"}, id="dated"
        ),
    ],
)
def test_azure_is_asked_at_the_address_of_the_resource(monkeypatch, *, endpoint, version, base_url, query):
    """The address comes from its variable or from --base-url; a dated interface has the deployment in its path."""
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", endpoint)
    found = reach("azure/my/gpt", Settings(api_version=version))
    assert (found.target.base_url, dict(found.query), found.key, found.key_header) == (base_url, query, KEY, "api-key")
    monkeypatch.delenv("AZURE_OPENAI_ENDPOINT")
    named = reach("azure/my/gpt", Settings(base_url=endpoint, api_version=version))
    assert (named.target.base_url, named.query, named.key) == (base_url, found.query, KEY)


@pytest.mark.parametrize(
    ("name", "variable", "address"),
    [
        pytest.param("azure", "AZURE_OPENAI_ENDPOINT", "https://openai.azure.com.example.org", id="azure, a lookalike"),
        pytest.param("azure", "AZURE_OPENAI_ENDPOINT", "http://desk.openai.azure.com", id="azure, in clear"),
        pytest.param("azure", "AZURE_OPENAI_ENDPOINT", "https://desk.openai.azure.com:444", id="azure, another port"),
        pytest.param("azure", "AZURE_OPENAI_ENDPOINT", "http://127.0.0.1:9", id="azure, this machine"),
        pytest.param("databricks", "DATABRICKS_HOST", "https://xcloud.databricks.com.evil.org", id="databricks"),
    ],
)
def test_an_address_of_ones_own_gets_no_key_if_it_is_not_the_providers(monkeypatch, name, variable, address):
    monkeypatch.setenv(variable, address)
    assert reach(f"{name}/m", Settings()).key is None
    assert reach(f"{name}/m", Settings(api_key_env="HOUSE_KEY"), keyless=True).key is None


def test_an_address_that_is_missing_names_its_variable():
    with pytest.raises(ConfigurationError, match=r"AZURE_OPENAI_ENDPOINT is not set.*--base-url"):
        LLMEngine("azure/m", Settings())


def test_azure_is_sent_its_key_in_its_own_header(monkeypatch, engine, server, article, reply):
    """No bearer token beside it; another server gets the key only by name."""
    monkeypatch.setenv("HOUSE_KEY", "house-key")
    server.replies(reply).replies(reply)
    base = server.base_url.removesuffix("/v1")
    engine("azure/gpt", base_url=base, api_key_env="HOUSE_KEY", api_version="2030-01-01").draft(article)
    engine("azure/gpt", base_url=base).draft(article)
    named, unnamed = server.requests
    assert named.path == "/openai/deployments/gpt/chat/completions?api-version=2030-01-01"
    assert named.headers["api-key"] == "house-key"
    assert "authorization" not in named.headers
    assert unnamed.path == "/openai/v1/chat/completions"
    assert not any(value in json.dumps(dict(unnamed.headers)) for value in (KEY, "house-key"))


@pytest.mark.parametrize("name", [*OWN, "azure", "databricks", "ollama", "vllm", "lmstudio"])
def test_a_redirect_takes_neither_key_nor_article_along(monkeypatch, engine, server, article, name):
    """Even with a key named for the first address, the second is never asked."""
    monkeypatch.setenv("HOUSE_KEY", KEY)
    server.sends(b"", status=307, location=f"{server.base_url}/elsewhere")
    with pytest.raises(ProviderError, match="sends requests elsewhere"):
        engine(f"{name}/m", api_key_env="HOUSE_KEY").draft(article)
    assert len(server.requests) == 1


@pytest.mark.parametrize("name", [*OWN, "azure", "databricks"])
def test_no_key_of_the_environment_reaches_a_foreign_address(engine, server, article, reply, name):
    """Whatever keys are set: a base URL that is not the provider's gets no header with any of them."""
    server.replies(reply)
    engine(f"{name}/m").draft(article)
    assert KEY not in json.dumps(dict(server.requests[0].headers)) + server.requests[0].path


def test_every_provider_can_be_named():
    """Each is listed with what it needs; a provider of its own package says which."""
    assert set(PROVIDERS) <= set(ENTRIES)
    assert all(entry.needs and entry.description for entry in ENTRIES.values())
    assert ENTRIES["bedrock"].needs == "pip install boto3"


def test_a_package_that_is_missing_is_named():
    """A provider without a compatible endpoint is asked by its own package, which users install themselves."""
    with pytest.raises(ConfigurationError, match=r"vertexai needs a package.*pip install google-cloud-aiplatform"):
        by_name("vertexai/some-model", Settings())


def test_all_that_instructor_names_is_here():
    """But litellm, which stays out."""
    from instructor.v2.core.provider_specs import ALIAS_TO_PROVIDER  # noqa: TID251 - its list is what is compared with

    assert set(ALIAS_TO_PROVIDER) - set(PROVIDERS) == {"litellm"}
