"""What was spent, held against what may be."""

from summarizer.errors import ConfigurationError, ProviderError
from summarizer.running.outcome import Limits, Outcome


class Budget:
    """Counts requests and cost as articles finish. Not shared between threads: the runner's own thread counts."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.requests = 0
        self.cost = 0.0
        self._paid_for = 0

    def allows(self, in_flight: int) -> bool:
        """Whether one more article may be begun.

        Each of those being read will send at least one request, and is taken to cost what the others did.
        """
        requests, cost = self.limits
        if requests is not None and self.requests + in_flight >= requests:
            return False
        return cost is None or self.cost + in_flight * self._usual_cost < cost

    @property
    def _usual_cost(self) -> float:
        return self.cost / self._paid_for if self._paid_for else 0.0

    def spend(self, outcome: Outcome) -> None:
        """Count what an article took, in vain or not.

        Raises:
            ConfigurationError: cost is limited, and the price of what was asked is not known.
        """
        requests, cost, who = _taken(outcome)
        self.requests += requests
        self._paid_for += cost is not None
        self.cost += cost or 0.0
        if self.limits.cost is not None and cost is None and requests:
            raise ConfigurationError(
                f"what {who} costs is not known, so a limit on cost cannot be kept",
                hint="give its price in a file (SUMMARIZER_PRICES), or limit the requests (--max-requests)",
            )

    def said(self) -> str:
        """The limit that was reached, for people."""
        requests, cost = self.limits
        if cost is not None and self.cost >= cost:
            return f"the limit of ${cost:g} is reached (${self.cost:.4f} spent)"
        return f"the limit of {requests} request{'' if requests == 1 else 's'} is reached"


def _taken(outcome: Outcome) -> tuple[int, float | None, str]:
    """Requests, dollars if they are known, and who was asked."""
    if outcome.brief is not None:
        spent = outcome.brief.provenance
        return spent.usage.requests, spent.cost, spent.model or spent.engine
    failure = outcome.failure
    if isinstance(failure, ProviderError):
        return failure.requests, failure.cost, "the model"
    return 0, None, ""
