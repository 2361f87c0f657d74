"""One request to a provider, from messages to a parsed reply: openai sends it, instructor parses it."""

import logging
import re
import threading
import weakref
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.engines.llm import response, transport
from summarizer.engines.llm.dialects import Dialect, Schema
from summarizer.engines.llm.exchange import Exchange
from summarizer.engines.llm.inside import Answering
from summarizer.engines.llm.inside import transport as transport_to
from summarizer.engines.llm.ledger import Ledger
from summarizer.engines.llm.messages import Message
from summarizer.engines.llm.refusals import Target, one_line
from summarizer.engines.llm.replies import Replies
from summarizer.errors import InvalidReply, OutputCutOff, ProviderError, ProviderRefused
from summarizer.settings import Settings

if TYPE_CHECKING:
    import openai

Shape = TypeVar("Shape", bound=BaseModel)

_NO_KEY = "none"
"""The SDK wants some key, else it takes one from the environment; the header is left out where this one stands."""

_ACCOUNT_HEADERS = ("Authorization", "OpenAI-Organization", "OpenAI-Project")

_OWN_TEMPERATURE = re.compile(r"(?:o[1-9]|gpt-5)(?![0-9])")
"""Models that refuse a request with a temperature other than their own: `o3-mini`, `gpt-5`; unless one is asked for."""

_LOUD = ("instructor", "openai", "httpx2", "httpcore2")


class Question(NamedTuple, Generic[Shape]):
    """What is asked: messages, and the shape of the answer, which carries its schema (see `carrying`)."""

    messages: Sequence[Message]
    shape: type[Shape]


class Client:
    """Asks one model. Failed transport is repeated by `transport` alone, shape is judged once by instructor.

    Args:
        settings: limits, timeouts and temperature.
        target: who is asked, under which model name.
        key: what to authorise with; None sends no such header.
        dialect: how the schema is sent.
        replies: where replies are kept, or come from; None for neither.
        inside: loads a model that answers in this process, in place of a server.
    """

    def __init__(
        self,
        settings: Settings,
        target: Target,
        key: str | None,
        dialect: Dialect,
        *,
        replies: Replies | None = None,
        inside: Callable[[], Answering] | None = None,
    ) -> None:
        self.settings = settings
        self.target = target
        self.dialect = dialect
        self._key = key
        self._replies = replies
        self._inside = inside
        self._making = threading.Lock()

    def ask(self, question: Question[Shape], ledger: Ledger) -> Shape:
        """The parsed answer; one that was cut at the token limit is asked for once more, with twice the limit.

        Raises:
            OutputCutOff: it was cut again.
            InvalidReply: it is not of the shape.
            ProviderRefused: the provider or the model would not answer.
            ProviderUnavailable: the provider could not be reached, or failed, to the last attempt.
        """
        from instructor.core import IncompleteOutputException

        limit = self.settings.max_tokens
        for allowed in (limit, 2 * limit):
            try:
                return self._once(question, allowed, ledger)
            except IncompleteOutputException:
                continue
        raise OutputCutOff(
            f"{self.target.name} was cut off at {limit} tokens, and again at {2 * limit}",
            hint="set SUMMARIZER_MAX_TOKENS higher, or choose another --model",
        )

    def _once(self, question: Question[Shape], allowed: int, ledger: Ledger) -> Shape:
        from instructor import Mode, patch
        from instructor.core import InstructorRetryException

        _hush()
        read: list[str] = []

        def create(**request: Any) -> Any:
            if self.dialect.strict:
                request["response_format"]["json_schema"]["strict"] = True
            completion = exchange.completion(request, lambda: self._sent(request, ledger))
            read.append(self._readable(completion))
            return completion

        parameters: dict[str, Any] = {"model": self.target.model, self.dialect.limit: allowed}
        if self._temperature is not None:
            parameters["temperature"] = self._temperature
        with Exchange(self._replies, self.target, self._key, ledger) as exchange:
            try:
                # No `context`: with one, instructor would render the article as a template.
                return patch(create=create, mode=Mode.JSON_SCHEMA)(
                    response_model=question.shape,
                    messages=list(question.messages),
                    max_retries=0,
                    strict=False,
                    **parameters,
                )
            except InstructorRetryException as error:
                raise self._cause(error, read) from error

    def _sent(self, request: dict[str, Any], ledger: Ledger) -> Any:
        completion = transport.send(
            lambda: self._sdk.chat.completions.create(**request, extra_headers=self._headers),
            self.settings,
            self.target,
            ledger,
        )
        ledger.answered(completion)
        return completion

    def _readable(self, completion: Any) -> str:
        """The text of a completion, its JSON freed of what stands around it; what cannot be used is an error here."""
        choices = getattr(completion, "choices", None)
        if not choices:
            raise ProviderError(
                f"{self.target.base_url} answered with no completion{_own_words(completion)}",
                hint="check that --base-url leads to an OpenAI-compatible server (it often ends in /v1)",
            )
        message, ended = choices[0].message, choices[0].finish_reason
        refusal = getattr(message, "refusal", None)
        if refusal or ended == "content_filter":
            why = f": {one_line(str(refusal))}" if refusal else " (content filter)"
            raise ProviderRefused(f"{self.target.name} would not answer{why}", hint="choose another --model")
        if ended != "length":
            message.content = response.json_text(message.content or "")
        return message.content or ""

    def _cause(self, error: Exception, replies: Sequence[str]) -> Exception:
        """What really went wrong inside instructor, which wraps everything in one exception."""
        cause = error.__cause__
        if not isinstance(cause, (ValueError, RecursionError)):
            return error if cause is None or not isinstance(cause, Exception) else cause
        what = response.problems(cause) if isinstance(cause, ValidationError) else "it is no JSON"
        return InvalidReply(
            f"the answer of {self.target.name} has not the shape of a brief ({one_line(what)})",
            hint="choose another --model, or set SUMMARIZER_SCHEMA_DIALECT",
            reply=replies[-1] if replies else None,
        )

    @property
    def _sdk(self) -> "openai.OpenAI":
        with self._making:  # several threads must not load a model twice
            return self._made

    @cached_property
    def _made(self) -> "openai.OpenAI":
        import openai

        sdk = openai.OpenAI(
            api_key=self._key or _NO_KEY,
            base_url=self.target.base_url,
            timeout=self.settings.timeout,
            max_retries=0,
            # A redirect would carry the article to another host.
            http_client=openai.DefaultHttpxClient(
                follow_redirects=False, transport=transport_to(self._inside()) if self._inside else None
            ),
        )
        weakref.finalize(self, sdk.close)  # connections are kept from article to article, and end with the client
        return sdk

    @property
    def _temperature(self) -> float | None:
        chosen = self.settings.origin("temperature") != "default"
        return None if _OWN_TEMPERATURE.match(self.target.model) and not chosen else self.settings.temperature

    @cached_property
    def _headers(self) -> dict[str, Any]:
        """Headers to leave out: without a key, nothing of the environment's OpenAI account reaches the server."""
        import openai

        return {} if self._key else dict.fromkeys(_ACCOUNT_HEADERS, openai.Omit())


def _hush() -> None:
    """Give the loggers of the SDKs a handler: without one, Python prints their errors to stderr."""
    for name in _LOUD:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def carrying(shape: type[Shape], schema: Schema) -> type[Shape]:
    """The response model under whose name instructor sends exactly this schema."""

    def model_json_schema(cls: type[BaseModel], *_: Any, **__: Any) -> Schema:  # noqa: ARG001 - pydantic's signature
        return schema

    return type(shape.__name__, (shape,), {"model_json_schema": classmethod(model_json_schema)})


def _own_words(completion: Any) -> str:
    error = getattr(completion, "error", None)
    message = error.get("message") if isinstance(error, dict) else None
    return f" ({one_line(message)})" if isinstance(message, str) else ""
