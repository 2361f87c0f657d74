"""Models of providers that have no OpenAI-compatible endpoint: asked by instructor, through the provider's own package.

Credentials, addresses and the repetition of failed requests are that package's. Its replies are not kept in a store.
"""

import warnings
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType, SimpleNamespace
from typing import Any, TypeVar

from pydantic import BaseModel

from summarizer.engines.llm.client import Client, Question
from summarizer.engines.llm.connection import hush
from summarizer.engines.llm.plan import Plan
from summarizer.engines.llm.refusals import one_line
from summarizer.engines.llm.task import Task
from summarizer.errors import ProviderError

Shape = TypeVar("Shape", bound=BaseModel)

_TOKENS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "prompt_tokens": ("inputTokens", "prompt_token_count"),
        "completion_tokens": ("outputTokens", "candidates_token_count"),
    }
)
"""What Bedrock and Vertex AI call them."""

_CUT_OFF = frozenset({"max_tokens", "length", "MAX_TOKENS"})


class NativeClient(Client):
    """Asks one model through its provider's package; see `Client`."""

    def _once(self, question: Question[Shape], plan: Plan, allowed: int, task: Task) -> Shape:
        from instructor.core import IncompleteOutputException, InstructorRetryException

        parameters: dict[str, float] = {"max_tokens": allowed}
        if self.settings.temperature is not None:
            parameters["temperature"] = self.settings.temperature
        request = {"model": self.target.model, "messages": list(question.messages), **parameters}
        task.trace.about(request)
        task.ledger.sent()
        task.trace.sent()
        try:
            with self.turn.given_up():
                answer, completion = self._made.chat.completions.create_with_completion(
                    response_model=question.wanted.model(plan.dialect_name, plan.dialect),
                    messages=list(question.messages),
                    max_retries=0,
                    strict=False,
                    **parameters,
                )
        except InstructorRetryException as error:
            if error.last_completion is None:
                task.ledger.failed("failed")
                task.trace.failed("failed")
            elif self._count(error.last_completion, task) in _CUT_OFF:
                raise IncompleteOutputException(last_completion=error.last_completion) from error
            raise self._meant(error) from error
        self._count(completion, task)
        return answer  # type: ignore[no-any-return]  # of the shape that was asked for

    def _count(self, completion: Any, task: Task) -> str:
        """Count a reply; how it ended."""
        counted = _counted(completion)
        task.ledger.answered(counted)
        task.trace.answered(counted)
        return str(counted.choices[0].finish_reason)

    def _meant(self, error: Exception) -> Exception:
        cause = self._cause(error, ())
        if isinstance(cause, ProviderError):
            return cause
        return ProviderError(
            f"{self.target.name} gave no answer ({type(cause).__name__}: {one_line(str(cause))})",
            hint="check the name of the model, and the credentials that the provider's package uses",
        )

    @cached_property
    def _made(self) -> Any:
        import instructor

        hush()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of names that instructor still knows
            return instructor.from_provider(self.target.name, mode=instructor.Mode.TOOLS)


def _counted(completion: Any) -> SimpleNamespace:
    """Usage and ending of a native reply, by the names of OpenAI's."""
    held = completion if isinstance(completion, dict) else vars(completion) if hasattr(completion, "__dict__") else {}
    usage = held.get("usage") or getattr(completion, "usage_metadata", None) or {}
    tokens = {name: _first(usage, names) for name, names in _TOKENS.items()}
    choice = SimpleNamespace(finish_reason=held.get("stopReason") or "stop", message=SimpleNamespace(content=""))
    return SimpleNamespace(choices=[choice], usage=SimpleNamespace(**tokens), model=None)


def _first(usage: Any, names: tuple[str, ...]) -> int:
    for name in names:
        value = usage.get(name) if isinstance(usage, dict) else getattr(usage, name, None)
        if isinstance(value, int):
            return value
    return 0
