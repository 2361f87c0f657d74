"""The words of a quote, and the patterns that part it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from summarizer.text.expressions import compiled
from summarizer.text.normalise import fold


@lru_cache(maxsize=512)
def plain_quote(quote: str) -> str:
    """A quote folded; the same one may stand under several items."""
    return fold(quote).text


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """By name: a letter, an elision, how a quote may end, what may stand around it, and negations."""
    return {
        "letter": compiled(r"\w"),
        "elision": compiled(r"(\s?[\[(]\s?\.{3,4}\s?[\])]\s?|\s?(?<!\.)\.{3,4}(?!\.)\s?)"),
        "ending": compiled(r"[.,]?(?P<mark>[\"']?)$"),
        "around": compiled(r"[\s\"'“”‘’()\[\].,!?…:;–—-]*"),
        "negation": compiled(
            r"\b(?:not|no|never|none|nobody|neither|nor|cannot|without|hardly|barely|scarcely|den(?:y|ies|ied|ying)"
            r"|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|unlikely|false|falsely|if|unless"
            r"|instead\s+of|rather\s+than)\b|n['’]t\b",
            re.IGNORECASE,
        ),
    }


def spelled(text: str) -> Iterator[str]:
    """What stands between blanks and has a letter or a digit."""
    letter = patterns()["letter"]
    return (word for word in text.split() if letter.search(word))


def has_words(text: str, least: int = 1) -> bool:
    """Whether there are so many words."""
    return next(islice(spelled(text), least - 1, None), None) is not None
