"""What the requests behind one draft cost, failed ones included."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Self

from summarizer.schema import Usage


@dataclass
class Ledger:
    """Counts while a draft is made; `requests` counts what was sent, also what failed in transport, and `unmetered` the
    replies of which the server did not say how many tokens they took.
    """

    requests: int = 0
    stop_reasons: list[str] = field(default_factory=list)
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0
    unmetered: int = 0

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
        self.unmetered += not (_count(usage, "prompt_tokens") or _count(usage, "completion_tokens"))
        self.prompt_tokens += _count(usage, "prompt_tokens")
        self.completion_tokens += _count(usage, "completion_tokens")
        self.cached_tokens += _count(getattr(usage, "prompt_tokens_details", None), "cached_tokens")
        self.reasoning_tokens += _count(getattr(usage, "completion_tokens_details", None), "reasoning_tokens")

    def copy(self) -> Self:
        """The counts as they are now."""
        return replace(self, stop_reasons=list(self.stop_reasons))

    def since(self, earlier: Self) -> Self:
        """What was counted since a copy was taken."""
        reasons = self.stop_reasons[len(earlier.stop_reasons) :]
        counts = {name: getattr(self, name) - getattr(earlier, name) for name in _COUNTS}
        return type(self)(stop_reasons=reasons, **counts)

    def add(self, other: Self) -> None:
        """Count what was counted elsewhere."""
        self.stop_reasons += other.stop_reasons
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def as_json(self) -> dict[str, Any]:
        """The counts as a JSON object."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """The inverse of `as_json`."""
        return cls(stop_reasons=list(value["stop_reasons"]), **{name: int(value.get(name, 0)) for name in _COUNTS})

    def usage(self) -> Usage:
        """The sums so far."""
        return Usage(
            prompt_tokens=self.prompt_tokens,
            cached_tokens=self.cached_tokens,
            completion_tokens=self.completion_tokens,
            reasoning_tokens=self.reasoning_tokens,
            requests=self.requests,
        )


_COUNTS = tuple(each.name for each in fields(Ledger) if each.name != "stop_reasons")


def _count(holder: Any, name: str) -> int:
    value = getattr(holder, name, 0)
    return value if isinstance(value, int) else 0
