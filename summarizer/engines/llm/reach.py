"""Where a model is reached: its address, what authorises, and what the server there understands."""

import importlib.util
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from summarizer.engines.llm.plan import Plan
from summarizer.engines.llm.refusals import Target
from summarizer.errors import ConfigurationError
from summarizer.settings import PROVIDERS, Provider, Settings, address, api_key

_CURRENT = "v1"
"""The version of Azure's interface that takes the model in the request, as OpenAI does, and needs no date."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Reach(NamedTuple):
    """How one model is reached.

    `key` None sends none; `key_header` is the header for a key that is no bearer token; `query` goes with every
    address; `plan` is what the server is asked with at first; `own`: it is the provider's own address.
    """

    target: Target
    key: str | None
    key_header: str | None
    query: Mapping[str, str]
    plan: Plan
    own: bool


def reach(name: str, settings: Settings, *, keyless: bool = False) -> Reach:
    """How the model of a name (`<provider>/<model>`) is reached; `keyless`: nothing will be sent, no key is looked up.

    Raises:
        ConfigurationError: the address cannot be used, or there is no such dialect.
        MissingKey: the provider wants a key and there is none.
    """
    provider, _, model = name.partition("/")
    known = PROVIDERS[provider]
    if known.package is not None:
        _require(provider, known)
        where = f"the package {known.package}"
        return Reach(Target(name, model, where, None), None, None, _NOTHING, _own_plan(known), own=True)
    given = checked(address(settings, provider))
    own = known.base_url is None or given == known.base_url
    key = None if keyless else api_key(settings, provider)
    variable = (settings.api_key_env or known.key_variable) if key else None
    base_url, query = _versioned(known, given, model, settings.api_version)
    plan = (
        Plan.of(settings.schema_dialect) if settings.schema_dialect else _own_plan(known) if own else Plan.of("plain")
    )
    return Reach(Target(name, model, base_url, variable, _blanking(key)), key, known.key_header, query, plan, own)


def _blanking(key: str | None) -> Callable[[str], str]:
    return (lambda text: text.replace(key, "…")) if key else str


def _require(name: str, provider: Provider) -> None:
    if provider.module is None or importlib.util.find_spec(provider.module) is None:
        raise ConfigurationError(f"{name} needs a package of its own", hint=f"pip install {provider.package}")


def _own_plan(known: Provider) -> Plan:
    return Plan.of(known.dialect, form=known.form)


def checked(base_url: str) -> str:
    """The base URL, which must be http(s) to some host and hold no password, since errors print it."""
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ConfigurationError(f"the base URL {base_url!r} is no http(s) address", hint="http://HOST:PORT/v1, say")
    if parts.username or parts.password:
        raise ConfigurationError("the base URL holds a user name or password", hint="use --api-key-env for secrets")
    return urlunsplit(parts).rstrip("/")


def _versioned(known: Provider, url: str, model: str, version: str | None) -> tuple[str, Mapping[str, str]]:
    """The base URL with the path that a provider of many addresses puts behind each, and the query."""
    if known.base_url is not None:
        return url, _NOTHING
    if known.path:
        return (url if url.endswith(known.path) else url + known.path), _NOTHING
    stem = url.partition("/openai")[0]
    if version in {None, _CURRENT}:
        return f"{stem}/openai/{_CURRENT}", _NOTHING
    return f"{stem}/openai/deployments/{quote(model, safe='')}", {"api-version": version or ""}
