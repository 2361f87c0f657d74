"""An article made ready for looking up quotes in it."""

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from summarizer.text.normalise import Folded, fold
from summarizer.text.sentences import Span, sentences


class Prepared(NamedTuple):
    """An article prepared for searching."""

    original: str
    folded: Folded
    sentences: list[Span]
    starts: list[int]

    def sentence(self, offset: int) -> int:
        """The number of the sentence in which an offset of the original lies."""
        return max(0, bisect_right(self.starts, offset) - 1)


@lru_cache(maxsize=4)
def prepared(article_text: str) -> Prepared:
    """An article folded and split; kept for the many quotes of one article."""
    spans = sentences(article_text)
    return Prepared(article_text, fold(article_text), spans, [span.start for span in spans])
