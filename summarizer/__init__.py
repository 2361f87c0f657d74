"""News articles about attacks in, structured briefs out, each fact tied to the words that say it.

    >>> import summarizer
    >>> article = summarizer.Article.from_file("report.txt")      # doctest: +SKIP
    >>> brief = summarizer.summarize(article)                     # doctest: +SKIP

Names resolve on first use (PEP 562), so that importing the package is cheap and loads no SDK.
"""

import importlib
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from summarizer.engines.registry import engine
    from summarizer.errors import SummarizerError
    from summarizer.pipeline import summarize
    from summarizer.reading import Article
    from summarizer.schema import Brief, Draft

__all__ = ["Article", "Brief", "Draft", "SummarizerError", "engine", "summarize"]

_HOMES = {
    "Article": "summarizer.reading",
    "Brief": "summarizer.schema",
    "Draft": "summarizer.schema",
    "SummarizerError": "summarizer.errors",
    "engine": "summarizer.engines.registry",
    "summarize": "summarizer.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
