"""The words of the article that say a thing."""

from typing import Self

from pydantic import model_validator

from summarizer.schema.base import Model
from summarizer.schema.vocabulary import Match


class Evidence(Model):
    """A verbatim stretch of the article: `article.text[start:end] == quote`, offsets in code points, end exclusive.

    `match` says how the engine's own wording was found there.
    """

    quote: str
    start: int
    end: int
    match: Match

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.start < 0 or self.end - self.start != len(self.quote) or not self.quote:
            raise ValueError(f"a quote of {len(self.quote)} characters cannot stand at {self.start}:{self.end}")
        return self
