"""The facts of one incident as a note numbers them: what is said, by whom, in whose words, and whether it is new."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.merging.reports import Said, independent
from summarizer.merging.voices import Voice
from summarizer.schema import Count
from summarizer.schema.note import Citation, Fact, News, Standing
from summarizer.schema.vocabulary import Group, Outcome, SectionName

_CITED = {"source", "quote", "start", "end"}
"""The fields of a citation, one set for all: a large note has a hundred thousand. They come from checked evidence."""

ITSELF = Voice("", "", "", "agency")
"""The voice of what articles report themselves."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a fact says, before it has a number."""

    section: SectionName
    text: str
    voice: Voice = ITSELF
    outcome: Outcome | None = None
    count: Count | None = None
    group: Group | None = None
    standing: Standing = "current"


Newness = Callable[[Claim], News | None]
"""How a claim differs from the issue before; None where it stood there, or there is no issue before."""


class FactBook:
    """Facts in the order in which they are entered; the same claim is one fact with the citations of all.

    Args:
        prefix: what the ids of its facts begin with, so that they are distinct within a note.
        newness: holds a claim against the issue before.
    """

    def __init__(self, prefix: str, newness: Newness) -> None:
        self._prefix = prefix
        self._newness = newness
        self._claims: dict[tuple[str, str], tuple[Claim, list[Said]]] = {}
        self._ids: dict[tuple[str, str], str] = {}

    def enter(self, claim: Claim, said: Sequence[Said]) -> str:
        """The id of the fact with this claim, entered if need be.

        Raises:
            ValueError: nobody says it.
        """
        if not said:
            raise ValueError(f"nobody says {claim.text!r}")
        identity = (claim.section, f"{claim.text}|{claim.standing}|{claim.group}")
        if identity not in self._claims:
            self._claims[identity] = (claim, [])
            self._ids[identity] = f"{self._prefix}.{len(self._ids) + 1}"
        self._claims[identity][1].extend(said)
        return self._ids[identity]

    def facts(self) -> list[Fact]:
        """All facts, in order."""
        return [self._fact(identity, claim, said) for identity, (claim, said) in self._claims.items()]

    def _fact(self, identity: tuple[str, str], claim: Claim, said: Sequence[Said]) -> Fact:
        return Fact(
            id=self._ids[identity],
            section=claim.section,
            text=claim.text,
            voice=claim.voice.name or None,
            voice_kind=claim.voice.kind,
            as_of=_latest(said),
            outcome=claim.outcome,
            count=claim.count,
            group=claim.group,
            standing=claim.standing,
            news=self._newness(claim),
            independent=independent(said),
            citations=_citations(said),
        )


def _latest(said: Sequence[Said]) -> datetime.date | None:
    days = [day for each in said if (day := each.report.brief.article.published)]
    return max(days, default=None)


def _citations(said: Sequence[Said]) -> list[Citation]:
    found = {
        (each.report.number, piece.start, piece.end): Citation.model_construct(
            _CITED, source=each.report.number, quote=piece.quote, start=piece.start, end=piece.end
        )
        for each in said
        for piece in each.evidence
    }
    return [found[place] for place in sorted(found)]
