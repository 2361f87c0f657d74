"""The whole way: an article in, a grounded brief out."""

from summarizer.engines.base import Bounded, Engine
from summarizer.engines.registry import engine as by_name
from summarizer.grounding.verify import ground
from summarizer.merging import merged, parts
from summarizer.schema import Article, Brief, Draft


def summarize(article: Article, engine: str | Engine = "rules") -> Brief:
    """The brief of one article.

    Args:
        article: what to read; `summarizer.Article` has constructors for texts, files, HTML and URLs.
        engine: an engine, or a model name (`rules`, `openai/<model>`, …) for one with default settings.

    Returns:
        A brief all of whose evidence slices back: `article.text[start:end] == quote`.

    Raises:
        UnknownModel: no engine has that name.
        UnsupportedLanguage: the engine does not read the article's language.
        ProviderError: a model provider gave no usable answer.
    """
    chosen = by_name(engine) if isinstance(engine, str) else engine
    return ground(_drafted(article, chosen), article)


def _drafted(article: Article, engine: Engine) -> Draft:
    """The engine's draft; of an article that is longer than it reads at once, the drafts of its parts made one."""
    room = engine.room if isinstance(engine, Bounded) else None
    if room is None or len(article.text) <= room:
        return engine.draft(article)
    return merged([engine.draft(part) for part in parts(article, room)])
