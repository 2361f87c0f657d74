"""What a reader is told, in which order, and which quote stands behind each line: the same for every format.

Quotes are numbered from 1 in the order in which the outline first refers to them; a stretch of the article that
supports several lines has one number.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.rendering import words
from summarizer.schema import Brief, Casualty, Evidence, Incident, OtherIncident
from summarizer.schema.vocabulary import REACTION_STANCES, ReactionStance, SectionName


class Reference(NamedTuple):
    """A pointer to a quote: its number, and the how-many-th pointer to it this is (from 0)."""

    number: int
    use: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A numbered piece of evidence, the section it speaks for, and how often it is referred to."""

    number: int
    evidence: Evidence
    section: SectionName
    uses: int


@dataclass(frozen=True, slots=True)
class Line:
    """One fact: a label or subject ("When"; a speaker), what is said of it, and the quotes behind it."""

    label: str
    text: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Toll:
    """One row of a casualty table. `count` is the article's own words."""

    outcome: str
    count: str
    who: str
    source: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A brief as it is read. `reactions` come by stance; `notes` are lines on what was left out or is in doubt."""

    headline: str
    summary: str
    byline: tuple[str, ...]
    has_incident: bool
    facts: tuple[Line, ...]
    tolls: tuple[Toll, ...]
    claims: tuple[Line, ...]
    reactions: tuple[tuple[str, tuple[Line, ...]], ...]
    others: tuple[Line, ...]
    unknowns: tuple[Line, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[str, ...]


class _Numbering:
    """Gives each stretch of the article its number, once."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, int], int] = {}
        self._evidence: list[Evidence] = []
        self._sections: list[SectionName] = []
        self._uses: Counter[int] = Counter()

    def refer(self, section: SectionName, evidence: Iterable[Evidence]) -> tuple[Reference, ...]:
        numbers = list(dict.fromkeys(self._number(section, piece) for piece in evidence))
        references = tuple(Reference(number, self._uses[number]) for number in numbers)
        self._uses.update(numbers)
        return references

    def _number(self, section: SectionName, piece: Evidence) -> int:
        number = self._numbers.setdefault((piece.start, piece.end), len(self._numbers) + 1)
        if number > len(self._evidence):
            self._evidence.append(piece)
            self._sections.append(section)
        elif self._sections[number - 1] == "incident":
            self._sections[number - 1] = section  # what a quote says of people says more than that it happened
        return number

    def quotes(self) -> tuple[Quote, ...]:
        found = zip(self._evidence, self._sections, strict=True)
        return tuple(Quote(n, piece, section, self._uses[n]) for n, (piece, section) in enumerate(found, start=1))


def outline(brief: Brief) -> Outline:
    """The outline of a brief."""
    numbers = _Numbering()
    return Outline(
        headline=brief.headline,
        summary=brief.summary or "",
        byline=_byline(brief),
        has_incident=brief.incident is not None,
        facts=_facts(brief.incident, numbers) if brief.incident else (),
        tolls=tuple(_toll(casualty, numbers) for casualty in brief.casualties),
        claims=tuple(
            Line(each.actor or "", words.claim(each), numbers.refer("claimants", each.evidence))
            for each in brief.claimants
        ),
        reactions=_reactions(brief, numbers),
        others=tuple(_other(each, numbers) for each in brief.other_incidents),
        unknowns=tuple(Line("", each.what, numbers.refer("unknowns", each.evidence)) for each in brief.unknowns),
        quotes=numbers.quotes(),
        notes=_notes(brief),
    )


def _byline(brief: Brief) -> tuple[str, ...]:
    article = brief.article
    title = article.title if article.title and article.title != brief.headline else None
    published = f"published {article.published}" if article.published else None
    return tuple(part for part in (title, article.source, published, f"article {article.id}") if part)


def _facts(incident: Incident, numbers: _Numbering) -> tuple[Line, ...]:
    references = numbers.refer("incident", incident.evidence)
    rows = (
        ("What", words.capital(words.kind(incident.kind, incident.stage))),
        ("When", words.dated(incident.date) if incident.date else "not said"),
        ("Where", words.places(incident.places) or "not said"),
        ("Weapons", ", ".join(incident.weapons)),
        ("Targets", ", ".join(incident.targets)),
    )
    return tuple(Line(label, text, references if label == "What" else ()) for label, text in rows if text)


def _toll(casualty: Casualty, numbers: _Numbering) -> Toll:
    return Toll(
        outcome=words.OUTCOMES[casualty.outcome],
        count=casualty.count.text,
        who=_who(casualty),
        source=casualty.according_to or "",
        references=numbers.refer("casualties", casualty.evidence),
    )


def _who(casualty: Casualty) -> str:
    """Who was harmed, with names and group, none said twice."""
    parts = [casualty.who] if not _said(casualty) else []
    parts += [name for name in casualty.names if name not in casualty.who and name not in casualty.count.text]
    group = words.GROUPS[casualty.group]
    who = ", ".join(parts)
    if not group or group in who.lower():
        return who
    return f"{who} ({group})" if who else group


def _said(casualty: Casualty) -> bool:
    """Whether the words of the count name who was harmed: "a driver", "soldiers"."""
    return casualty.who in casualty.count.text


def _reactions(brief: Brief, numbers: _Numbering) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    by_stance: dict[ReactionStance, list[Line]] = {}
    for stance in REACTION_STANCES:
        for each in brief.reactions:
            if each.stance == stance:
                about = ", ".join(part for part in (each.role, each.country) if part)
                speaker = f"{each.speaker} ({about})" if about else each.speaker
                line = Line(speaker, each.statement, numbers.refer("reactions", each.evidence))
                by_stance.setdefault(stance, []).append(line)
    return tuple((words.REACTIONS[stance], tuple(lines)) for stance, lines in by_stance.items())


def _other(other: OtherIncident, numbers: _Numbering) -> Line:
    """One other incident in a line: kind, places and date as label; summary, tolls and claims as text."""
    what = words.capital(words.kind(other.kind, other.stage))
    when = words.dated(other.date) if other.date else ""
    label = ", ".join(part for part in (what, words.places(other.places), when) if part)
    evidence = [*other.evidence]
    details = []
    for casualty in other.casualties:
        evidence += casualty.evidence
        who = "" if _said(casualty) else casualty.who
        details.append(
            " ".join(part for part in (words.OUTCOMES[casualty.outcome] + ":", casualty.count.text, who) if part)
        )
    for claimant in other.claimants:
        evidence += claimant.evidence
        details.append(f"{claimant.actor}: {words.claim(claimant)}" if claimant.actor else words.claim(claimant))
    text = other.summary + (f" ({'; '.join(details)})" if details else "")
    return Line(label, text, numbers.refer("other_incidents", evidence))


def _notes(brief: Brief) -> tuple[str, ...]:
    found = [f"{caveat.message} [{caveat.code}]" for caveat in brief.provenance.warnings]
    for item in brief.provenance.rejected:
        where = words.SECTIONS[item.section].lower()
        found.append(f"Left out of “{where}”: {item.reason} [{item.code}]")
    return tuple(found)
