"""One runner for many articles: bounded concurrency, a journal to go on from, limits, and results in order."""

from summarizer.running.journal import Journal
from summarizer.running.outcome import NO_LIMITS, Limits, Outcome, is_infrastructure
from summarizer.running.runner import run

__all__ = ["NO_LIMITS", "Journal", "Limits", "Outcome", "is_infrastructure", "run"]
