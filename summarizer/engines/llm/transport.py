"""Repeats requests that failed on the way: the one place where anything is sent twice for the network's sake."""

import email.utils
import json
import math
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.engines.llm import refusals
from summarizer.engines.llm.task import Task
from summarizer.errors import ProviderUnavailable
from summarizer.settings import Settings

if TYPE_CHECKING:
    from tenacity import RetryCallState

Answer = TypeVar("Answer")

FIRST_WAIT = 0.5
LONGEST_WAIT = 20.0
"""Seconds: waits without a `Retry-After` are drawn from nothing up to 0.5, 1, 2, 4 … 20 (full jitter)."""


def send(
    request: Callable[[], Answer],
    settings: Settings,
    target: refusals.Target,
    task: Task,
    sleep: Callable[[float], None] = time.sleep,
) -> Answer:
    """The answer to a request, repeated while that can help.

    At most `settings.attempts` times, and not if the waits would add up to more than `settings.max_wait` seconds, or to
    more than is left for the article; a `Retry-After` of the server is waited for in full.

    Raises:
        ProviderRefused: asking again would not help.
        ProviderUnavailable: it still failed at the last attempt.
        ProviderError: what came is no JSON, though the server said so.
    """
    import openai
    import tenacity

    def failed(how: str) -> None:
        task.ledger.failed(how)
        task.trace.failed(how)

    def once() -> Answer:
        if task.left <= 0:
            raise _late(settings, target)
        task.ledger.sent()
        task.trace.sent()
        try:
            return request()
        except openai.APIStatusError as error:
            failed(f"http_{error.status_code}")
            raise
        except openai.APIConnectionError as error:
            failed("timeout" if isinstance(error, openai.APITimeoutError) else "no_connection")
            raise
        except json.JSONDecodeError as error:
            failed("unreadable")
            raise refusals.unreadable(target) from error

    retrying = tenacity.Retrying(
        retry=tenacity.retry_if_exception(refusals.is_transient),
        wait=_wait(tenacity.wait_random_exponential(multiplier=FIRST_WAIT, max=LONGEST_WAIT)),
        stop=_stop(settings, task),
        sleep=sleep,
        reraise=True,
    )
    try:
        return retrying(once)
    except openai.APIError as error:
        if task.left <= 0:
            raise _late(settings, target) from error
        raise refusals.translated(error, target) from error


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that a server asks to wait: a number of seconds or an HTTP date (RFC 9110, 10.2.3); None if it does not.

    `now` is seconds since the epoch. A date in the past is no wait; what is neither is ignored.
    """
    value = headers.get("retry-after", "").strip()
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(value).timestamp() - now
        except (TypeError, ValueError):
            return None
        return max(seconds, 0.0)
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _wait(otherwise: Callable[["RetryCallState"], float]) -> Callable[["RetryCallState"], float]:
    def wait(state: "RetryCallState") -> float:
        error: Any = state.outcome.exception() if state.outcome else None
        headers = getattr(getattr(error, "response", None), "headers", None)
        asked = retry_after(headers, time.time()) if headers is not None else None
        return otherwise(state) if asked is None else asked

    return wait


def _stop(settings: Settings, task: Task) -> Callable[["RetryCallState"], bool]:
    def stop(state: "RetryCallState") -> bool:
        waited = state.idle_for + state.upcoming_sleep
        last = state.attempt_number >= max(settings.attempts, 1)
        return last or waited > settings.max_wait or state.upcoming_sleep > task.left

    return stop


def _late(settings: Settings, target: refusals.Target) -> ProviderUnavailable:
    return ProviderUnavailable(
        f"{target.name} took longer than {settings.article_timeout:g} s for one article",
        hint="set SUMMARIZER_ARTICLE_TIMEOUT higher, or choose another --model",
    )
