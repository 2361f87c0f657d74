"""The contract of an engine."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from summarizer.schema import Article, Draft

if TYPE_CHECKING:
    from summarizer.schema.note import Fact


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


class Written(NamedTuple):
    """A sentence, and the ids of the facts that its writer says it rests on."""

    text: str
    facts: tuple[str, ...]


class Prose(NamedTuple):
    """What was written on one incident.

    `sections`: `bottom_line`, `what_happened`, `casualties`, `responsibility`; `requests` it took, and `cost` in US
    dollars (None where it is not known).
    """

    sections: Mapping[str, Sequence[Written]]
    requests: int
    cost: float | None


@runtime_checkable
class Writer(Protocol):
    """Writes sentences from facts. Nothing that it says is believed: who asks holds each sentence against its facts."""

    @property
    def name(self) -> str:
        """The model name a user would give."""
        ...

    def write(self, name: str, facts: "Sequence[Fact]") -> Prose:
        """Write on one incident.

        Args:
            name: of the incident, for those who are told of the requests.
            facts: all that may be said.

        Raises:
            ProviderError: a model provider gave no usable answer.
        """
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
