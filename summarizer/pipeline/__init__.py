"""The whole way: an article in, a grounded brief out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarizer.engines.base import Bounded, Engine
from summarizer.engines.registry import asks_a_model
from summarizer.engines.registry import engine as by_name
from summarizer.errors import ProviderError
from summarizer.grounding.verify import ground
from summarizer.merging import merged, parts
from summarizer.pipeline.second_reader import Begin, at_once, beside
from summarizer.schema import Article, Brief, Caveat, Draft
from summarizer.schema.vocabulary import Check
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.engines.rules.sure import Sure

__all__ = ["Checking", "beside", "summarize"]


class Checking(NamedTuple):
    """How a model's brief is checked.

    Args:
        begin: how the second reader reads; None leaves it out.
        passes: 2 asks the model once more, about the sentences that it seems to have left out.
    """

    begin: Begin | None = at_once
    passes: int = 1

    @classmethod
    def of(cls, settings: Settings, begin: Begin = at_once) -> "Checking":
        """As the settings say."""
        return cls(begin if settings.second_reader == "on" else None, settings.passes)


def summarize(article: Article, engine: str | Engine = "rules", *, checking: Checking = Checking()) -> Brief:  # noqa: B008
    """The brief of one article.

    Args:
        article: what to read; `summarizer.Article` has constructors for texts, files, HTML and URLs.
        engine: an engine, or a model name (`rules`, `openai/<model>`, …) for one with default settings.
        checking: how the brief of an engine that asks a model is checked; others are not.

    Returns:
        A brief all of whose evidence slices back: `article.text[start:end] == quote`.

    Raises:
        UnknownModel: no engine has that name.
        UnsupportedLanguage: the engine does not read the article's language.
        ProviderError: a model provider gave no usable answer.
    """
    chosen = by_name(engine) if isinstance(engine, str) else engine
    if checking.begin is None or not asks_a_model(chosen.name):
        return ground(_drafted(article, chosen), article)
    reading = checking.begin(article)
    draft = _drafted(article, chosen)
    brief = ground(draft, article)
    if draft.run.engine == "rules":
        return brief  # they stood in for a model that could not be reached
    sure = reading()
    if sure is None:
        return brief
    return _checked(brief, sure, draft, article, chosen, passes=checking.passes)


def _checked(brief: Brief, sure: "Sure", draft: Draft, article: Article, engine: Engine, *, passes: int) -> Brief:
    """The brief with what the second reader says of it, after a second question where one is to be asked."""
    from summarizer.pipeline.omissions import backgrounds, omissions, omitted

    checks: list[Check] = ["grounding", "second_reader"]
    more: list[Caveat] = []
    left_out = omitted(brief, sure)
    if left_out and passes > 1:
        focus = [article.text[slice(*finding.sentence)] for finding in left_out]
        try:
            again = _again(article, focus, engine, draft)
        except ProviderError as error:
            message = f"the second question was not answered: {error.message}"
            more.append(Caveat(code="second_pass_failed", section=None, message=message))
        else:
            brief = ground(merged([draft, *again]), article)
            checks.append("second_pass")
            left_out = omitted(brief, sure)
    more += [*omissions(brief, left_out), *backgrounds(brief, sure)]
    warnings = [*brief.provenance.warnings, *(each for each in more if each not in brief.provenance.warnings)]
    provenance = brief.provenance.model_copy(update={"checks": checks, "warnings": warnings})
    return brief.model_copy(update={"provenance": provenance})


def _drafted(article: Article, engine: Engine) -> Draft:
    """The engine's draft; of an article that is longer than it reads at once, the drafts of its parts made one."""
    drafts = [engine.draft(part) for part in _parts(article, engine)]
    return drafts[0] if len(drafts) == 1 else merged(drafts)


def _again(article: Article, focus: Sequence[str], engine: Engine, draft: Draft) -> list[Draft]:
    """Drafts of what some sentences say, of each part of the article that has any; the first incident stands."""
    found = []
    for part in _parts(article, engine):
        own = [sentence for sentence in focus if sentence in part.text]
        if own:
            more = engine.draft(part, focus=own)
            if more.run.engine != draft.run.engine:
                raise ProviderError(f"{engine.name} could not be reached any more")
            found.append(more if draft.incident is None else more.model_copy(update={"incident": draft.incident}))
    return found


def _parts(article: Article, engine: Engine) -> list[Article]:
    room = engine.room if isinstance(engine, Bounded) else None
    return [article] if room is None or len(article.text) <= room else parts(article, room)
