"""The contract of an engine."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, runtime_checkable

from summarizer.schema import Article, Draft


@runtime_checkable
class Engine(Protocol):
    """Reads an article and claims what it says, with quotes."""

    @property
    def name(self) -> str:
        """The model name a user would give: `rules`, `openai/<model>`."""
        ...

    def draft(self, article: Article, focus: Sequence[str] | None = None) -> Draft:
        """Draft a brief of the article.

        Args:
            article: what to read.
            focus: sentences of the article to look at again; None reads the whole.

        Raises:
            UnsupportedLanguage: the engine does not read the article's language.
            ProviderError: a model provider gave no usable answer.
        """
        ...


@runtime_checkable
class Bounded(Protocol):
    """An engine that reads only so much at once; a longer article is drafted in parts."""

    @property
    def room(self) -> int | None:
        """How many characters of an article one request holds; None: any number."""
        ...


def _unheard(_: object) -> None:
    """Nobody listens."""


class Watch(NamedTuple):
    """Who is told what happens while a model is asked; from any thread.

    `notice` gets a line for people, `trace` a record of each request that was sent, with what was said in it if `text`.
    """

    notice: Callable[[str], object] = _unheard
    trace: Callable[[Mapping[str, Any]], object] | None = None
    text: bool = False


UNWATCHED = Watch()
