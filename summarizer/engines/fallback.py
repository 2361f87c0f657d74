"""An engine that stands in for another whose provider stays down."""

import threading
from collections.abc import Sequence

from summarizer.engines.base import UNWATCHED, Bounded, Engine, Watch
from summarizer.errors import ProviderUnavailable, UnsupportedLanguage
from summarizer.schema import Article, Caveat, Draft

FALLBACK = "fallback"
"""The warning of a brief that another engine than the chosen one drafted."""

PATIENCE = 3
"""So many articles in a row without an answer, and the provider is asked no more."""


class FallbackEngine:
    """Drafts with the first engine, and with the second where the provider of the first cannot be reached.

    Args:
        first: who is asked.
        second: who stands in.
        watch: is told when that begins, and when the first is given up.
    """

    def __init__(self, first: Engine, second: Engine, watch: Watch = UNWATCHED) -> None:
        self.first = first
        self.second = second
        self._watch = watch
        self._counting = threading.Lock()
        self._unanswered = 0

    @property
    def name(self) -> str:
        """The name of the engine that was chosen."""
        return self.first.name

    @property
    def room(self) -> int | None:
        """How much the chosen engine reads at once."""
        return self.first.room if isinstance(self.first, Bounded) else None

    def draft(self, article: Article, focus: Sequence[str] | None = None) -> Draft:
        """A draft of the first engine, else one of the second that says so.

        Raises:
            ProviderError: the first engine failed, and asking another time or another engine would not help.
        """
        if self._unanswered >= PATIENCE:
            return self._instead(self.second.draft(article, focus), f"{self.name} was given up", None)
        try:
            draft = self.first.draft(article, focus)
        except ProviderUnavailable as error:
            self._count(error)
            try:
                return self._instead(self.second.draft(article, focus), error.message, error)
            except UnsupportedLanguage:
                raise error from None
        with self._counting:
            self._unanswered = 0
        return draft

    def _count(self, error: ProviderUnavailable) -> None:
        with self._counting:
            self._unanswered += 1
            number = self._unanswered
        if number == 1:
            self._watch.notice(f"{error.message}; {self.second.name} reads instead")
        elif number == PATIENCE:
            self._watch.notice(f"{self.name} did not answer for {PATIENCE} articles in a row and is asked no more")

    def _instead(self, draft: Draft, why: str, error: ProviderUnavailable | None) -> Draft:
        """The second engine's draft, with what was spent on the first in vain."""
        warning = Caveat(code=FALLBACK, section=None, message=f"drafted by {self.second.name}, since {why}")
        run = draft.run
        changed: dict[str, object] = {"warnings": [*run.warnings, warning]}
        if error is not None:
            requests = run.usage.requests + error.requests
            changed["usage"] = run.usage.model_copy(update={"requests": requests})
            changed["attempts"] = run.attempts + error.requests
            changed["cost"] = error.cost
        return draft.model_copy(update={"run": run.model_copy(update=changed)})
