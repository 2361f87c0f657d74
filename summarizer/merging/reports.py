"""The briefs of one incident as numbered sources, and what the note says when sources reprint each other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.schema import Brief, Evidence


class Report(NamedTuple):
    """One brief as a source of a note.

    `number` is the source's in the note, `root` that of the first source of the same text (its own where none has it
    before), `origin` that of the first source of the same text or outlet (0: as `root`). Sources of one origin count
    once: an outlet does not confirm itself.
    """

    number: int
    root: int
    brief: Brief
    origin: int = 0

    @property
    def counted_as(self) -> int:
        """The number under which it is counted among independent sources."""
        return self.origin or self.root

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
    """How many sources say it, of which none reprints another, and no two are of one outlet."""
    return len({each.report.counted_as for each in said})


def origins(rows: Iterable[tuple[int, int, str | None]]) -> dict[int, int]:
    """For each source the least number of those that share its text or its outlet, by way of others too.

    Args:
        rows: number, the number of the first source of its text, and the outlet (None: not known).
    """
    listed = sorted(rows)
    found = {number: number for number, _, _ in listed}
    first_of: dict[str, int] = {}

    def root(number: int) -> int:
        while found[number] != number:
            number = found[number]
        return number

    for number, text, outlet in listed:
        same = [text] + ([first_of.setdefault(outlet.casefold(), number)] if outlet else [])
        for other in same:
            least, most = sorted((root(number), root(other)))
            found[most] = least
    return {number: root(number) for number in found}
