"""What was spent, held against what may be."""

from summarizer.errors import ConfigurationError, ProviderError
from summarizer.running.outcome import Limits, Outcome


class Budget:
    """Counts requests and cost as articles finish. Not shared between threads: the runner's own thread counts."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.requests = 0
        self.cost = 0.0

    def allows(self, in_flight: int) -> bool:
        """Whether one more article may be begun, when each of those being read will send at least one request."""
        requests, cost = self.limits
        return (requests is None or self.requests + in_flight < requests) and (cost is None or self.cost < cost)

    def spend(self, outcome: Outcome) -> None:
        """Count what an article took. A failed one counts one request if a provider was asked: how many is not known.

        Raises:
            ConfigurationError: cost is limited, and the price of what was asked is not known.
        """
        if outcome.brief is None:
            self.requests += isinstance(outcome.failure, ProviderError)
            return
        spent = outcome.brief.provenance
        self.requests += spent.usage.requests
        if self.limits.cost is not None and spent.cost is None and spent.usage.requests:
            raise ConfigurationError(
                f"the price of {spent.model or spent.engine} is not known, so a limit on cost cannot be kept",
                hint="limit the requests instead (--max-requests)",
            )
        self.cost += spent.cost or 0.0

    def said(self) -> str:
        """The limit that was reached, for people."""
        requests, cost = self.limits
        if cost is not None and self.cost >= cost:
            return f"the limit of ${cost:g} is reached (${self.cost:.4f} spent)"
        return f"the limit of {requests} request{'' if requests == 1 else 's'} is reached"
