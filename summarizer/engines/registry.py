"""From a model name to an engine, without importing what is not used.

A name is `rules`, or `<provider>/<model>`. The table holds import strings, so that listing engines loads no SDK.
"""

import difflib
import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, cast

from summarizer.engines.base import UNWATCHED, Engine, Watch, Writer
from summarizer.errors import ConfigurationError, UnknownModel
from summarizer.settings import PROVIDERS, Provider, Settings

if TYPE_CHECKING:
    from summarizer.engines.llm import Replies


class Entry(NamedTuple):
    """How to reach one family of models: the factory to import (`module:function`), and a line for people.

    The factory takes the full model name and the settings; one that asks a model, a store of its replies
    besides, and who is told of it.
    """

    pattern: str
    factory: str
    needs: str
    description: str


_LLM = "summarizer.engines.llm:from_name"
_INSIDE = "summarizer.engines.llm.local:from_name"


def _behind_a_server(name: str, provider: Provider) -> Entry:
    if provider.package:
        needs = f"pip install {provider.package}"
    elif name == "openai":
        needs = f"{provider.key_variable}, or --base-url"
    else:
        needs = provider.key_variable or "a running server"
        needs += f", {provider.address_variable}" if provider.address_variable else ""
    return Entry(f"{name}/<model>", _LLM, needs, provider.about)


ENTRIES: Mapping[str, Entry] = MappingProxyType(
    {
        "rules": Entry("rules", "summarizer.engines.rules:from_name", "nothing", "offline, patterns and lexicons"),
        "scripted": Entry(
            "scripted/<file.json>", "summarizer.engines.scripted:from_name", "a file", "prepared drafts, by article id"
        ),
        **{name: _behind_a_server(name, each) for name, each in PROVIDERS.items()},
        "llama.cpp": Entry(
            "llama.cpp/<file or repository>", _INSIDE, "a GGUF file, extra local", "a model inside this process"
        ),
    }
)
"""Families of models by the part of the name before the first slash."""


def engine(
    name: str, settings: Settings | None = None, *, replies: "Replies | None" = None, watch: Watch = UNWATCHED
) -> Engine:
    """The engine for a model name.

    Args:
        name: `rules`, `openai/<model>`, …
        settings: limits, addresses and the like.
        replies: an open store in which a model's replies are kept, or from which they come.
        watch: is told what happens while a model is asked.

    Raises:
        UnknownModel: no family of models has that name, or a model is missing after the slash.
        ConfigurationError: there is a store of replies, and the engine asks no model.
    """
    family, _, model = name.partition("/")
    entry = ENTRIES.get(family)
    if entry is None or bool(model) != ("/" in entry.pattern):
        raise UnknownModel(f"there is no model {name!r}", hint=_hint(name))
    module, _, function = entry.factory.partition(":")
    factory = getattr(importlib.import_module(module), function)
    chosen = settings or Settings()
    if asks_a_model(name):
        return cast("Engine", factory(name, chosen, replies, watch))
    if replies is not None:
        raise ConfigurationError(f"{name} asks no model, so it has no replies", hint="leave --record and --replay out")
    return cast("Engine", factory(name, chosen))


def writer(
    name: str, settings: Settings | None = None, *, replies: "Replies | None" = None, watch: Watch = UNWATCHED
) -> Writer:
    """The writer for a model name.

    Args:
        name: `openai/…`, `ollama/…`: a model that is asked.
        settings: limits, addresses and the like.
        replies: an open store of a model's replies.
        watch: is told what happens while a model is asked.

    Raises:
        UnknownModel: no family of models has that name.
        ConfigurationError: the engine of that name asks no model, and writes no prose.
    """
    if name.partition("/")[0] in ENTRIES and not asks_a_model(name):
        raise ConfigurationError(
            f"{name} writes no prose", hint="leave --writer out: the rules' own words need no model"
        )
    found = engine(name, settings, replies=replies, watch=watch)
    return cast("Writer", found.writer())  # type: ignore[attr-defined]


def asks_a_model(name: str) -> bool:
    """Whether an engine of that name sends requests, to a server or a model in this process."""
    entry = ENTRIES.get(name.partition("/")[0])
    return entry is not None and entry.factory.startswith("summarizer.engines.llm")


def asks_a_server(name: str) -> bool:
    """Whether its requests say who answers them, so that a cache may; a model file can be another under its name."""
    entry = ENTRIES.get(name.partition("/")[0])
    return entry is not None and entry.factory == _LLM


def _hint(name: str) -> str:
    """What may have been meant by a name that is none."""
    if near := difflib.get_close_matches(name.partition("/")[0], ENTRIES, n=1):
        return f"did you mean {ENTRIES[near[0]].pattern!r}?"
    if name and "/" not in name:
        return f"did you mean 'openai/{name}' or 'ollama/{name}'? `summarizer models` lists what there is"
    return "`summarizer models` lists what there is"
