"""A note's bottom line and paragraphs by a model: sentences that hold are taken, in place of the others the rules'."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from summarizer.engines.base import Prose, Writer, Written
from summarizer.errors import InputError, SummarizerError
from summarizer.merging.reports import origins
from summarizer.notes.case import Line, resolved
from summarizer.notes.checking import faults
from summarizer.schema import Caveat
from summarizer.schema.note import Fact, Note, NoteIncident, Sentence

PARAGRAPHS = ("what_happened", "casualties", "responsibility")
MOST_BOTTOM = 3

Allowed = Callable[[int, float], bool]
"""Whether another request may be made, given how many were, and what they cost."""


class Rewritten(NamedTuple):
    """An incident with a model's sentences, its bottom line, and what was wrong with those that were not taken."""

    incident: NoteIncident
    bottom: list[Sentence]
    refused: list[str]


class Worded(NamedTuple):
    """A note in a model's words; `refused` says why a sentence was not taken, `failed` that no answer came."""

    note: Note
    refused: list[str]
    failed: bool


def rewritten(note: Note, writer: Writer, allowed: Allowed = lambda _requests, _cost: True) -> Worded:
    """A note in a model's words, as far as they hold against its facts; the note says how many sentences did not.

    Args:
        note: written by the rules.
        writer: who writes; it sees the facts of one incident at a time.
        allowed: whether there may be one more request.
    """
    roots = origins((source.number, source.copy_of or source.number, source.outlet) for source in note.sources)
    several = sum(len(group.incidents) for group in note.groups) > 1
    requests, cost = 0, 0.0
    found: dict[str, Rewritten] = {}
    warnings: list[Caveat] = []
    for incident in (each for group in note.groups for each in group.incidents):
        if not allowed(requests, cost):
            warnings.append(_caveat("writer_stopped", "The limit of --writer was reached; the rules wrote the rest."))
            break
        try:
            prose = writer.write(incident.id, incident.facts)
        except InputError:
            raise
        except SummarizerError as error:
            warnings.append(_caveat("writer_failed", f"{incident.id}: {error.message}; the rules wrote it."))
            requests += getattr(error, "requests", 0)
            continue
        requests, cost = requests + prose.requests, cost + (prose.cost or 0.0)
        found[incident.id] = _incident(incident, prose, _bottom_of(note, incident, several=several), roots)
    refused = [message for each in found.values() for message in each.refused]
    if refused:
        warnings.append(_caveat("sentence_replaced", f"{len(refused)} of the model's sentences did not hold."))
    failed = any(caveat.code == "writer_failed" for caveat in warnings)
    return Worded(_assembled(note, found, warnings, several=several), refused, failed)


def _assembled(note: Note, found: Mapping[str, Rewritten], warnings: list[Caveat], *, several: bool) -> Note:
    groups = [
        group.model_copy(
            update={"incidents": [found[each.id].incident if each.id in found else each for each in group.incidents]}
        )
        for group in note.groups
    ]
    bottom: list[Sentence] = []
    for incident in _told_first(note):
        own = _bottom_of(note, incident, several=several)
        new = found[incident.id].bottom if incident.id in found else own
        bottom += (new[:1] if several else new[:MOST_BOTTOM]) if own else []
    update = {"groups": groups, "bottom_line": bottom, "warnings": [*note.warnings, *warnings]}
    return note.model_copy(update=update)


def _told_first(note: Note) -> list[NoteIncident]:
    """The incidents in the order in which the bottom line tells them."""
    incidents = [each for group in note.groups for each in group.incidents]
    of = {fact.id: incident for incident in incidents for fact in incident.facts}
    order = [of[sentence.facts[0]] for sentence in note.bottom_line]
    return list({incident.id: incident for incident in order}.values())


def _bottom_of(note: Note, incident: NoteIncident, *, several: bool) -> list[Sentence]:
    """The sentences of the bottom line that are about an incident."""
    ids = {fact.id for fact in incident.facts}
    return [each for each in note.bottom_line if set(each.facts) & ids] if several else note.bottom_line


def _incident(incident: NoteIncident, prose: Prose, bottom: Sequence[Sentence], roots: Mapping[int, int]) -> Rewritten:
    refused: list[str] = []
    sections: dict[str, list[Sentence]] = {}
    for section in PARAGRAPHS:
        old: list[Sentence] = getattr(incident, section)
        sections[section] = _section(incident, prose.sections.get(section, ()), old, roots, refused)
    kept = [
        sentence
        for written in list(prose.sections.get("bottom_line", ()))[:MOST_BOTTOM]
        if (sentence := _held(incident, written, roots, refused)) is not None
    ]
    return Rewritten(incident.model_copy(update=sections), _bottom(kept, bottom), refused)


def _bottom(kept: Sequence[Sentence], old: Sequence[Sentence]) -> list[Sentence]:
    """A bottom line of three sentences at most that leaves out no fact of the rules'."""
    told = {fact for sentence in kept for fact in sentence.facts}
    missing = [sentence for sentence in old if not set(sentence.facts) <= told]
    room = MOST_BOTTOM - len(missing)
    return [*kept[:room], *missing] if room > 0 and {f for s in kept[:room] for f in s.facts} == told else list(old)


def _section(
    incident: NoteIncident,
    written: Sequence[Written],
    old: Sequence[Sentence],
    roots: Mapping[int, int],
    refused: list[str],
) -> list[Sentence]:
    """The sentences that hold, and the rules' own for every fact that these leave out."""
    kept = [found for each in _once(written) if (found := _held(incident, each, roots, refused)) is not None]
    return _with_what_is_missing(kept, old)


def _with_what_is_missing(kept: Sequence[Sentence], old: Sequence[Sentence]) -> list[Sentence]:
    told = {fact for sentence in kept for fact in sentence.facts}
    return [*kept, *(sentence for sentence in old if not set(sentence.facts) <= told)]


def _held(incident: NoteIncident, written: Written, roots: Mapping[int, int], refused: list[str]) -> Sentence | None:
    """The sentence, if it holds; else a warning says why it does not."""
    by_id: dict[str, Fact] = {fact.id: fact for fact in incident.facts}
    unknown = [each for each in written.facts if each not in by_id]
    cited = [by_id[each] for each in written.facts if each in by_id]
    wrong = [f"there is no fact {each!r}" for each in unknown] or faults(written.text, cited)
    if wrong:
        shown = " ".join(written.text.split())[:LONGEST_SHOWN]
        refused.append(f"{incident.id}: “{shown}” was not taken: {wrong[0]}")
        return None
    return resolved([Line(written.text, tuple(written.facts))], by_id, roots)[0]


def _once(written: Sequence[Written]) -> list[Written]:
    """The first sentences, each once: who repeats itself is not heard to the end."""
    return list({" ".join(each.text.split()): each for each in written[:MOST_SENTENCES]}.values())


MOST_SENTENCES = 12
"""Sentences of a section that are looked at."""

LONGEST_SHOWN = 160
"""Characters of a sentence that a warning shows."""


def _caveat(code: str, message: str) -> Caveat:
    return Caveat(code=code, section=None, message=message)
