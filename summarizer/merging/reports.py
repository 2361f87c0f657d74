"""The briefs of one incident as numbered sources, and what the note says when sources reprint each other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.schema import Brief, Evidence


class Report(NamedTuple):
    """One brief as a source of a note.

    `number` is the source's in the note, `root` that of the first source of the same text (its own where none has it
    before): sources of one root count once.
    """

    number: int
    root: int
    brief: Brief

    @property
    def outlet(self) -> str:
        """Who publishes it, in a form that compares; a source without a name is an outlet of its own."""
        source = self.brief.article.source
        return source.casefold() if source else f"#{self.root}"

    @property
    def name(self) -> str:
        """Who publishes it, for a reader; its number in the note where that is not known."""
        return self.brief.article.source or f"an article without outlet [{self.number}]"


class Said(NamedTuple):
    """Words of one source for one thing."""

    report: Report
    evidence: Sequence[Evidence]

    @property
    def quotes(self) -> list[str]:
        """The quotes alone."""
        return [each.quote for each in self.evidence]


def independent(said: Iterable[Said]) -> int:
    """How many sources say it, of which none reprints another."""
    return len({each.report.root for each in said})
