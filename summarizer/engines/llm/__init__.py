"""Drafts by a language model behind any OpenAI-compatible endpoint."""

from summarizer.engines.base import UNWATCHED, Watch
from summarizer.engines.llm.dialects import Bounds
from summarizer.engines.llm.engine import LLMEngine
from summarizer.engines.llm.replies import Replies
from summarizer.settings import Settings

__all__ = ["Bounds", "LLMEngine", "Replies", "from_name"]


def from_name(name: str, settings: Settings, replies: Replies | None = None, watch: Watch = UNWATCHED) -> LLMEngine:
    """The engine for `openai/<model>`, `ollama/<model>`, `<any other provider>/<model>`.

    Raises:
        ConfigurationError: a setting cannot work.
        MissingKey: the provider wants a key and there is none.
    """
    return LLMEngine(name, settings, replies=replies, watch=watch)
