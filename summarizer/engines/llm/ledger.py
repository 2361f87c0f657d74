"""What the requests behind one draft cost, failed ones included."""

from dataclasses import dataclass, field
from typing import Any

from summarizer.schema import Usage


@dataclass
class Ledger:
    """Counts while a draft is made; `requests` counts what was sent, also what failed in transport."""

    requests: int = 0
    stop_reasons: list[str] = field(default_factory=list)
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0

    def sent(self) -> None:
        """One request goes out."""
        self.requests += 1

    def failed(self, reason: str) -> None:
        """A request came to nothing; `reason` is a stable word such as `http_429`."""
        self.stop_reasons.append(reason)

    def answered(self, completion: Any) -> None:
        """A reply came in, whole or cut off; servers may leave out any part of its usage."""
        choices = getattr(completion, "choices", None) or []
        self.stop_reasons.append(str(getattr(choices[0], "finish_reason", None) or "unknown") if choices else "empty")
        usage = getattr(completion, "usage", None)
        self.prompt_tokens += _count(usage, "prompt_tokens")
        self.completion_tokens += _count(usage, "completion_tokens")
        self.cached_tokens += _count(getattr(usage, "prompt_tokens_details", None), "cached_tokens")
        self.reasoning_tokens += _count(getattr(usage, "completion_tokens_details", None), "reasoning_tokens")

    def usage(self) -> Usage:
        """The sums so far."""
        return Usage(
            prompt_tokens=self.prompt_tokens,
            cached_tokens=self.cached_tokens,
            completion_tokens=self.completion_tokens,
            reasoning_tokens=self.reasoning_tokens,
            requests=self.requests,
        )


def _count(holder: Any, name: str) -> int:
    value = getattr(holder, name, 0)
    return value if isinstance(value, int) else 0
