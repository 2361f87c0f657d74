"""A case as the note's incident: every section from lines to sentences."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from summarizer.notes import bottom, gaps, table
from summarizer.notes.case import Case, Line, resolved
from summarizer.notes.casualties import casualties
from summarizer.notes.happened import happened
from summarizer.notes.reactions import reactions
from summarizer.notes.related import related
from summarizer.notes.reliance import reliance
from summarizer.notes.responsibility import responsibility
from summarizer.schema.note import KeyFact, NoteIncident, ReactionGroup, RelatedIncident, Sentence
from summarizer.text.keys import key

Sentences = Callable[[Sequence[Line]], list[Sentence]]


class Told(NamedTuple):
    """An incident of the note, and its sentences for a bottom line."""

    incident: NoteIncident
    bottom: list[Sentence]


def told(case: Case, name: str, roots: Mapping[int, int]) -> Told:
    """The incident of a case.

    Args:
        case: its sources and facts.
        name: its id in the note.
        roots: for each source number that of the first source of its text.
    """
    lines = {
        "what_happened": happened(case),
        "casualties": casualties(case),
        "responsibility": responsibility(case),
        "differences": gaps.differences(case),
        "unknown": gaps.unknown(case),
    }
    stances, others, rows = reactions(case), related(case), table.rows(case)
    bottom_lines = bottom.of_one(case)
    facts = case.book.facts()
    by_id = {fact.id: fact for fact in facts}
    rests = reliance(case, facts)

    def sentences(found: Sequence[Line]) -> list[Sentence]:
        return resolved(found, by_id, roots)

    sections = {section: sentences(found) for section, found in lines.items()}
    bottom_sentences = sentences([*bottom_lines, Line(bottom.sure(rests), case.basic_facts)])
    incident = NoteIncident(
        id=name,
        headline=table.headline(case),
        kind=case.kind,
        stage=case.stage,
        date=case.dates[0].value if case.dates else None,
        places=[held.value for held in case.places],
        reliance=rests,
        key_facts=[_key_fact(label, line, sentences) for label, line in rows],
        reactions=[
            ReactionGroup(stance=each.stance, sentences=sentences(each.lines), countries=list(each.countries))
            for each in stances
        ],
        related=[
            RelatedIncident(date=each.date, label=each.label, sentence=sentences([each.line])[0]) for each in others
        ],
        changes=[],
        facts=facts,
        sources=[report.number for report in case.reports],
        **sections,
    )
    return Told(incident, bottom_sentences)


def _key_fact(label: str, line: Line, sentences: Sentences) -> KeyFact:
    if not line.facts:
        return KeyFact(label=label, text=line.text, facts=[], sources=[], single_source=False, news=None)
    found = sentences([line])[0]
    return KeyFact(
        label=label,
        text=line.text[:1].upper() + line.text[1:],
        facts=found.facts,
        sources=found.sources,
        single_source=found.single_source,
        news=found.news,
    )


_PLAIN = re.compile(r"[^a-z0-9]+")


def incident_id(case: Case) -> str:
    """A name for an incident: its day, place and kind, in small letters and hyphens."""
    day = next((held.value.start or held.value.end for held in case.dates if held.value.start or held.value.end), None)
    parts = (day.isoformat() if day else "undated", key(case.where.partition(",")[0]), case.kind.replace("_", "-"))
    return "-".join(part for each in parts if (part := _PLAIN.sub("-", each).strip("-")))
