"""What became of one article, and what a run may spend."""

import re
from typing import NamedTuple

from summarizer.errors import EngineFault, InputError, InvalidReply, OutputCutOff, SummarizerError
from summarizer.schema import Brief

OF_ONE_ARTICLE = (InputError, OutputCutOff, InvalidReply, EngineFault)
"""What goes wrong with one article by its own fault or the engine's: a wrong answer, not a broken infrastructure."""

_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Outcome(NamedTuple):
    """One article: its brief, or why there is none (`error` for people, `code` for programs: `invalid_reply`).

    `seconds` is what reading it took, and what it took when it was read where the brief comes out of a journal.
    """

    article_id: str
    brief: Brief | None
    error: str | None
    code: str | None
    seconds: float
    failure: SummarizerError | None = None

    @classmethod
    def failed(cls, article_id: str, failure: SummarizerError, seconds: float = 0.0) -> "Outcome":
        """The outcome of an article that gave no brief."""
        code = _WORD.sub("_", type(failure).__name__).lower()
        return cls(article_id, None, str(failure), code, seconds, failure)


class Limits(NamedTuple):
    """What a run may spend: requests to a provider, and US dollars. None is no limit."""

    requests: int | None = None
    cost: float | None = None


NO_LIMITS = Limits()


def is_infrastructure(failure: SummarizerError) -> bool:
    """Whether a failure says nothing about the article or the engine's answer: no connection, no key, no quota."""
    return not isinstance(failure, OF_ONE_ARTICLE)
