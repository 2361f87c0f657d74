"""One request and what comes of it: out of the store of replies, or sent and then kept."""

import json
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType, TracebackType
from typing import Any, Self

from summarizer.engines.llm.ledger import Ledger
from summarizer.engines.llm.refusals import Target
from summarizer.engines.llm.replies import Asked, Kept, Replies
from summarizer.errors import InvalidReply, OutputCutOff, ProviderError, ProviderRefused, ProviderUnavailable

CUT_OFF = "cut_off"
CACHED = "cached"
"""How a request ended that was not sent, since the cache had its reply."""

_ERRORS: Mapping[str, type[ProviderError]] = MappingProxyType(
    {each.__name__: each for each in (InvalidReply, OutputCutOff, ProviderError, ProviderRefused, ProviderUnavailable)}
)


class Exchange:
    """A context in which one request is answered. How it is left says if the reply was good, and so if it is kept.

    Args:
        replies: the store; None sends always and keeps nothing.
        target: who is asked.
        key: blanked in what is kept.
        ledger: counts what is spent.
    """

    def __init__(self, replies: Replies | None, target: Target, key: str | None, ledger: Ledger) -> None:
        self._replies = replies
        self._target = target
        self._key = key
        self._ledger = ledger
        self._begun = ledger.copy()
        self._pending: tuple[Asked, int] | None = None
        self._reply: str | None = None
        self._seconds = 0.0

    def __enter__(self) -> Self:
        return self

    def completion(self, request: Mapping[str, Any], send: Callable[[], Any]) -> Any:
        """The completion of a request; `send` gets it from the provider, and counts it.

        Raises:
            NotRecorded: a replay has no reply for it.
            ProviderError, IncompleteOutputException: `send` did, or did when the request was recorded.
        """
        if self._replies is None:
            return send()
        asked = Asked(self._target.base_url, request)
        turn = self._replies.turn(asked)
        kept = self._replies.find(asked, turn)
        if kept is not None:
            return self._recalled(kept, cached=self._replies.mode == "cache")
        self._pending = asked, turn
        begin = time.perf_counter()
        try:
            completion = send()
        finally:
            self._seconds = time.perf_counter() - begin
        self._reply = completion.to_json(indent=None, warnings=False) if hasattr(completion, "to_json") else None
        return completion

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._replies is None or self._pending is None:
            return
        spent = self._ledger.since(self._begun).as_json()
        if error is None:
            kept = Kept(self._blanked(self._reply or ""), None, spent, self._seconds)
        elif (failure := _failure(error)) is not None:
            blanked = {name: self._blanked(text) for name, text in failure.items()}
            kept = Kept(None, blanked, spent, self._seconds)
        else:
            return
        self._replies.keep(*self._pending, kept)

    def _recalled(self, kept: Kept, *, cached: bool) -> Any:
        if cached:
            self._ledger.stop_reasons.append(CACHED)
        else:
            self._ledger.add(Ledger.from_json(kept.spent))
        if kept.reply is None:
            raise _again(kept.failure or {})
        from openai.types.chat import ChatCompletion

        return ChatCompletion.construct(**json.loads(kept.reply))

    def _blanked(self, text: str) -> str:
        return text.replace(self._key, "…") if self._key else text


def _failure(error: BaseException) -> dict[str, str] | None:
    """What a recording notes of an error; None for one that is none of the provider's."""
    from instructor.core import IncompleteOutputException

    if isinstance(error, IncompleteOutputException):
        return {"error": CUT_OFF}
    if isinstance(error, ProviderError) and type(error).__name__ in _ERRORS:
        part = {"part": error.part} if isinstance(error, ProviderRefused) and error.part else {}
        return {"error": type(error).__name__, "message": error.message, "hint": error.hint, **part}
    return None


def _again(failure: Mapping[str, str]) -> Exception:
    """The error that was noted."""
    from instructor.core import IncompleteOutputException

    if failure.get("error") == CUT_OFF:
        return IncompleteOutputException(last_completion=None)
    error = _ERRORS.get(failure.get("error", ""), ProviderError)
    message, hint = failure.get("message", "the provider failed when this was recorded"), failure.get("hint", "")
    if error is ProviderRefused:
        return ProviderRefused(message, hint=hint, part=failure.get("part", ""))
    return error(message, hint=hint)
