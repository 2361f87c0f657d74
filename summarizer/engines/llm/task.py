"""The making of one draft: what it has cost so far, how long it may still take, and what its reader should know."""

import time
from dataclasses import dataclass, field

from summarizer.engines.llm.ledger import Ledger
from summarizer.engines.llm.trace import Trace
from summarizer.schema import Caveat

SIMPLIFIED = "request_simplified"
"""The warning of a brief whose model was asked with less than was wanted."""


@dataclass
class Task:
    """One article's draft on its way.

    Args:
        trace: of the requests that are sent for it.
        seconds: how long all of it may take, from now.
    """

    trace: Trace
    seconds: float
    ledger: Ledger = field(default_factory=Ledger)
    warnings: list[Caveat] = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        """Seconds that are left; negative once they are over."""
        return self.begun + self.seconds - time.monotonic()

    def warn(self, code: str, message: str) -> None:
        """Have the brief carry a warning, once."""
        caveat = Caveat(code=code, section=None, message=message)
        if caveat not in self.warnings:
            self.warnings.append(caveat)
