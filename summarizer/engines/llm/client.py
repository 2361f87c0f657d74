"""One question to a model, from messages to a parsed reply: openai sends it, instructor parses it."""

import re
import threading
from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.engines.base import UNWATCHED, Watch
from summarizer.engines.llm import completions, response, transport
from summarizer.engines.llm.connection import Connection, hush
from summarizer.engines.llm.dialects import Bounds, Dialect, Schema
from summarizer.engines.llm.exchange import Exchange
from summarizer.engines.llm.inside import Answering
from summarizer.engines.llm.messages import Message
from summarizer.engines.llm.plan import OPTIONAL, Plan
from summarizer.engines.llm.reach import Reach
from summarizer.engines.llm.refusals import Target, one_line
from summarizer.engines.llm.replies import Replies
from summarizer.engines.llm.task import SIMPLIFIED, Task
from summarizer.engines.llm.turn import Turn
from summarizer.errors import InvalidReply, OutputCutOff, ProviderRefused
from summarizer.settings import Settings

Shape = TypeVar("Shape", bound=BaseModel)

_OWN_TEMPERATURE = re.compile(r"(?:o[1-9]|gpt-5)(?![0-9])")
"""Models that refuse a request with a temperature other than their own: `o3-mini`, `gpt-5`; unless one is asked for."""


class Wanted(Generic[Shape]):
    """The shape of an answer, with the schema that is sent for it, written once for each dialect.

    Args:
        shape: what instructor parses an answer into.
        schema: the common schema of `dialects`.
        bounds: for dialects that bound the reply.
    """

    def __init__(self, shape: type[Shape], schema: Schema, bounds: Bounds) -> None:
        self._shape = shape
        self._schema = schema
        self._bounds = bounds
        self._models: dict[str, type[Shape]] = {}

    def model(self, name: str, dialect: Dialect) -> type[Shape]:
        """The response model under whose name instructor sends exactly the schema of a dialect."""
        if name not in self._models:
            self._models[name] = self._made(dialect.shape(self._schema, self._bounds))
        return self._models[name]

    def _made(self, schema: Schema) -> type[Shape]:
        from instructor import openai_schema

        def model_json_schema(cls: type[BaseModel], *_: Any, **__: Any) -> Schema:  # noqa: ARG001 - pydantic's signature
            return schema

        carrying = type(self._shape.__name__, (self._shape,), {"model_json_schema": classmethod(model_json_schema)})
        return openai_schema(carrying)  # else instructor would make this class anew for each request


class Question(NamedTuple, Generic[Shape]):
    """What is asked: messages, and the shape of the answer."""

    messages: Sequence[Message]
    wanted: Wanted[Shape]


class Client:
    """Asks one model. Failed transport is repeated by `transport` alone, shape is judged once by instructor.

    What a server refuses of a request (a parameter, a kind of schema) is left out from then on, for all articles.

    Args:
        settings: limits, timeouts and temperature.
        reach: where the model is, under which name, and what is understood there.
        replies: where replies are kept, or come from; None for neither.
        inside: loads a model that answers in this process, in place of a server.
        watch: is told what is left out.
    """

    def __init__(
        self,
        settings: Settings,
        reach: Reach,
        *,
        replies: Replies | None = None,
        inside: Callable[[], Answering] | None = None,
        watch: Watch = UNWATCHED,
    ) -> None:
        self.settings = settings
        self.plan = reach.plan
        self._key = reach.key
        self.target: Target = reach.target
        self._connection = Connection(reach, settings, inside)
        self._replies = replies
        self._watch = watch
        self.turn = Turn()
        self._planning = threading.Lock()
        self._said: dict[str, str] = {}

    def ask(self, question: Question[Shape], task: Task) -> Shape:
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
                return self._answered(question, allowed, task)
            except IncompleteOutputException:
                task.trace.judged([("cut_off", "")])
                continue
        raise OutputCutOff(
            f"{self.target.name} was cut off at {limit} tokens, and again at {2 * limit}",
            hint="give a higher --max-tokens, or choose another --model",
        )

    def _answered(self, question: Question[Shape], allowed: int, task: Task) -> Shape:
        """The answer to a request that is made simpler as often as the server refuses a part of it."""
        while True:
            plan = self.plan
            try:
                answer = self._once(question, plan, allowed, task)
            except ProviderRefused as error:
                if not self._simplified(plan, error.part):
                    raise
                continue
            for message in tuple(self._said.values()):
                task.warn(SIMPLIFIED, message)
            return answer

    def _simplified(self, plan: Plan, part: str) -> bool:
        """Whether there is a simpler plan to ask with; several threads may have been refused the same."""
        if not part:
            return False
        with self._planning:
            if self.plan != plan:
                return True
            simpler = plan.without(part)
            if simpler is None:
                return False
            self.plan = simpler
            message = f"{self.target.name} does not take {_named(part, plan, simpler)}; asked without it from here on"
            self._said[part] = message
        self._watch.notice(message)
        return True

    def _once(self, question: Question[Shape], plan: Plan, allowed: int, task: Task) -> Shape:
        from instructor import Mode, patch
        from instructor.core import InstructorRetryException

        hush()
        read: list[str] = []

        def create(**drafted: Any) -> Any:
            request = plan.request(drafted)
            completion = exchange.completion(request, lambda: self._sent(request, task))
            read.append(completions.readable(completion, self.target))
            return completion

        with Exchange(self._replies, self.target, self._key, task.ledger) as exchange:
            try:
                # No `context`: with one, instructor would render the article as a template.
                return patch(create=create, mode=Mode.JSON_SCHEMA)(
                    response_model=question.wanted.model(plan.dialect_name, plan.dialect),
                    messages=list(question.messages),
                    max_retries=0,
                    strict=False,
                    **self._parameters(plan, allowed),
                )
            except InstructorRetryException as error:
                cause = self._cause(error, read)
                if isinstance(cause, InvalidReply):
                    task.trace.judged([("invalid_reply", cause.message)])
                raise cause from error

    def _parameters(self, plan: Plan, allowed: int) -> dict[str, Any]:
        found: dict[str, Any] = {"model": self.target.model, plan.limit: allowed}
        for name in OPTIONAL:
            value = getattr(self.settings, name)
            if name == "temperature" and _OWN_TEMPERATURE.match(self.target.model) and not self._chosen(name):
                continue
            if value is not None and name not in plan.omitted:
                found[name] = value
        return found

    def _chosen(self, name: str) -> bool:
        return self.settings.origin(name) != "default"

    def _sent(self, request: dict[str, Any], task: Task) -> Any:
        task.trace.about(request)
        with self.turn.given_up():
            completion = transport.send(
                lambda: self._connection.completion(request, task.left), self.settings, self.target, task
            )
        task.ledger.answered(completion)
        task.trace.answered(completion)
        return completion

    def _cause(self, error: Exception, replies: Sequence[str]) -> Exception:
        """What really went wrong inside instructor, which wraps everything in one exception."""
        cause = error.__cause__
        if not isinstance(cause, (ValueError, RecursionError)):
            return error if cause is None or not isinstance(cause, Exception) else cause
        what = response.problems(cause) if isinstance(cause, ValidationError) else "it is no JSON"
        return InvalidReply(
            f"the answer of {self.target.name} has not the shape of a brief ({one_line(self.target.blanked(what))})",
            hint="choose another --model, or another --schema-dialect",
            reply=self.target.blanked(replies[-1]) if replies else None,
        )


def _named(part: str, plan: Plan, simpler: Plan) -> str:
    """What a server refused, for people."""
    if part == "limit":
        return f"`{plan.limit}`"
    if part != "schema":
        return f"`{part}`"
    return "a strict schema" if plan.strict and not simpler.strict else f"a schema as {plan.form}"
