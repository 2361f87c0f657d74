"""An article made ready for looking up quotes in it."""

import threading
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from summarizer.text.normalise import Folded, fold
from summarizer.text.sentences import Span, sentences
from summarizer.text.truecase import truecase


class Prepared(NamedTuple):
    """An article prepared for searching.

    `prose`: the text, what is all in capitals written as prose; `cased`: that folded;
    `small`: the text folded, in small letters.
    """

    original: str
    prose: str
    folded: Folded
    small: str
    cased: str
    sentences: list[Span]
    starts: list[int]

    def sentence(self, offset: int) -> int:
        """The number of the sentence in which an offset of the original lies."""
        return max(0, bisect_right(self.starts, offset) - 1)


def prepared(article_text: str) -> Prepared:
    """An article folded and split; kept for the many quotes of one article."""
    return _kept.prepared(article_text)


def _prepared(article_text: str) -> Prepared:
    prose = truecase(article_text)
    spans = sentences(prose)
    folded = fold(article_text)
    cased = folded.text if prose is article_text else fold(prose).text
    return Prepared(
        article_text,
        prose,
        folded,
        folded.text.lower(),
        cased if len(cased) == len(folded.text) else folded.text,
        spans,
        [span.start for span in spans],
    )


class _Kept(threading.local):
    """What each thread prepared last. One store for all would, with many articles under way, forget each too early."""

    def __init__(self) -> None:
        self.prepared = lru_cache(maxsize=2)(_prepared)


_kept = _Kept()
