"""The LLM engine: one model behind an OpenAI-compatible endpoint."""

import json
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer import prompting
from summarizer.engines.base import UNWATCHED, Watch
from summarizer.engines.llm import spans
from summarizer.engines.llm.ask import Asker
from summarizer.engines.llm.client import Client
from summarizer.engines.llm.dialects import Bounds
from summarizer.engines.llm.inside import Answering
from summarizer.engines.llm.leaks import Leaks
from summarizer.engines.llm.native import NativeClient
from summarizer.engines.llm.prices import price
from summarizer.engines.llm.reach import reach
from summarizer.engines.llm.replies import Replies
from summarizer.engines.llm.trace import Listeners
from summarizer.errors import ConfigurationError
from summarizer.prompting import Prompt
from summarizer.schema import Article, Draft
from summarizer.settings import PROVIDERS, Settings

if TYPE_CHECKING:
    from summarizer.engines.llm.writing import LLMWriter

CORRECTIONS = 2
"""How often failing items are asked for again, at most."""

CHARACTERS_A_TOKEN = 3.0
"""Fewer than English has in any current vocabulary (about 4), so that the estimate errs to the safe side."""

OVERHEAD = 600
"""Tokens: delimiters, roles, and the failing items of a correction."""

LEAST_ROOM = 1_000
"""Characters in which a lead and a paragraph fit."""


class LLMEngine:
    """Drafts with a language model. Making one sends nothing and loads no SDK.

    Args:
        name: `<provider>/<model>`.
        settings: base URL, key variable, limits and schema dialect.
        prompt: what to ask with; by default that of the settings, else the newest `brief`. It takes no variables.
        bounds: how much a reply may hold, in the dialects that bound it.
        corrections: how often failing items are asked for again, at most.
        replies: a store of replies; a replay asks nobody, and needs no key.
        inside: loads a model that answers in this process, in place of a server.
        watch: is told what happens while the model is asked.

    Raises:
        ConfigurationError: the base URL or the dialect cannot be used.
        MissingKey: the provider wants a key and there is none.
        PromptError: the prompt of the settings is not there, or malformed.
    """

    def __init__(
        self,
        name: str,
        settings: Settings,
        *,
        prompt: Prompt | None = None,
        bounds: Bounds | None = None,
        corrections: int = CORRECTIONS,
        replies: Replies | None = None,
        inside: Callable[[], Answering] | None = None,
        watch: Watch = UNWATCHED,
    ) -> None:
        known = PROVIDERS[name.partition("/")[0]]
        reached = reach(name, settings, keyless=replies is not None and replies.mode == "replay")
        self._name = name
        asking = NativeClient if known.package else Client
        self._client = asking(settings, reached, replies=replies, inside=inside, watch=watch)
        self._key = reached.key
        self._watch = watch
        self._price = price(name, settings, own=reached.own)
        self._prompt = prompting.named(settings.prompt) if prompt is None and settings.prompt else prompt
        self._bounds = bounds or Bounds()
        self._corrections = corrections
        self._window = settings.window or known.window
        self._reply = settings.max_tokens

    @property
    def name(self) -> str:
        """The model name a user would give."""
        return self._name

    def draft(self, article: Article, focus: Sequence[str] | None = None) -> Draft:
        """The model's draft of an article; see `Engine.draft`."""
        return self._asker.draft(article, focus)

    @cached_property
    def room(self) -> int:
        """How many characters of an article one request holds, beside the prompt, the schema and the longest reply.

        Raises:
            ConfigurationError: the window is too small for the prompt.
        """
        schema = json.dumps(self._asker.schema)
        fixed = (len(self._asker.prompt) + len(schema)) / CHARACTERS_A_TOKEN + self._reply + OVERHEAD
        room = int((self._window - fixed) * CHARACTERS_A_TOKEN)
        if room < LEAST_ROOM:
            raise ConfigurationError(
                f"a window of {self._window} tokens has no room for an article beside the prompt and the reply",
                hint="give a greater --window, or a smaller --max-tokens",
            )
        return room

    def writer(self) -> "LLMWriter":
        """The same model as a writer of notes."""
        from summarizer.engines.llm.writing import LLMWriter

        prompt = prompting.find("note")
        sinks = tuple(each for each in (self._watch.trace, spans.sink()) if each is not None)
        listeners = Listeners(sinks, self._watch.text)
        return LLMWriter(self._client, prompt.render(), prompt.reference, self._price, listeners)

    @cached_property
    def _asker(self) -> Asker:
        prompt = self._prompt or prompting.find("brief")
        asked = prompt.render()
        leaks = Leaks(asked, self._key)
        sinks = tuple(each for each in (self._watch.trace, spans.sink()) if each is not None)
        return Asker(
            self._client,
            asked,
            prompt.reference,
            self._bounds,
            self._corrections,
            leaks,
            self._price,
            Listeners(sinks, self._watch.text),
        )
