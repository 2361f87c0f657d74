"""A model inside this process: llama.cpp, asked like any server, over no network."""

from functools import partial

from summarizer.engines.base import UNWATCHED, Watch
from summarizer.engines.llm.engine import LLMEngine
from summarizer.engines.llm.local.files import model_file
from summarizer.engines.llm.local.runtime import Runtime
from summarizer.engines.llm.replies import Replies
from summarizer.errors import ConfigurationError
from summarizer.settings import PROVIDERS, Settings

__all__ = ["from_name"]


def from_name(name: str, settings: Settings, replies: Replies | None = None, watch: Watch = UNWATCHED) -> LLMEngine:
    """The engine for `llama.cpp/<path or repository>`; the model is loaded when the first article is read.

    Raises:
        ConfigurationError: there is no such model file, or it is none.
        MissingExtra: the extra `local` is not installed.
    """
    if settings.base_url is not None:
        raise ConfigurationError(f"{name} runs in this process and asks no server", hint="leave out --base-url")
    path = model_file(name.partition("/")[2])
    window = settings.window or PROVIDERS["llama.cpp"].window
    return LLMEngine(name, settings, replies=replies, inside=partial(Runtime, path, window), watch=watch)
