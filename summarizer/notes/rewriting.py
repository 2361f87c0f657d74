"""A note's bottom line and paragraphs by a model: sentences that hold are taken, in place of the others the rules'."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from summarizer.engines.base import Prose, Writer, Written
from summarizer.errors import InputError, SummarizerError
from summarizer.merging.reports import origins
from summarizer.notes.case import Line, resolved
from summarizer.notes.checking import Fault, faults
from summarizer.schema import Caveat
from summarizer.schema.note import Fact, Note, NoteIncident, Sentence

PARAGRAPHS = ("what_happened", "casualties", "responsibility")
MOST_BOTTOM = 3
MOST_SENTENCES: Mapping[str, int] = MappingProxyType({"what_happened": 5, "casualties": 12, "responsibility": 8})
"""Sentences of a section that are taken; twice as many are looked at."""

PROMPT = "note.v1"
LONGEST_SHOWN = 160
"""Characters of a sentence that a message shows."""

Allowed = Callable[[int, float], bool]
"""Whether another request may be made, given how many were, and what they cost."""


class Refusal(NamedTuple):
    """A sentence that was not taken: of which incident, its words, and why."""

    incident: str
    text: str
    fault: Fault

    def __str__(self) -> str:
        shown = " ".join(self.text.split())[:LONGEST_SHOWN]
        return f"{self.incident}: “{shown}” was not taken: {self.fault.message}"


class Rewritten(NamedTuple):
    """An incident with a model's sentences, its bottom line, and what was wrong with those that were not taken."""

    incident: NoteIncident
    bottom: list[Sentence]
    refused: list[Refusal]


class Worded(NamedTuple):
    """A note in a model's words; `refused`: which sentences were not taken and why, `failed`: where no answer came."""

    note: Note
    refused: list[str]
    failed: list[str]


def rewritten(note: Note, writer: Writer, allowed: Allowed = lambda _requests, _cost: True) -> Worded:
    """A note in a model's words, as far as they hold against its facts; the note says whose they are.

    Args:
        note: written by the rules.
        writer: who writes; it sees the facts of one incident at a time.
        allowed: whether there may be one more request.
    """
    roots = origins((source.number, source.copy_of or source.number, source.outlet) for source in note.sources)
    several = sum(len(group.incidents) for group in note.groups) > 1
    requests, cost = 0, 0.0
    found: dict[str, Rewritten] = {}
    failed: list[str] = []
    stopped = False
    for incident in (each for group in note.groups for each in group.incidents):
        if not allowed(requests, cost):
            stopped = True
            break
        try:
            prose = writer.write(incident.id, incident.facts)
        except InputError:
            raise
        except SummarizerError as error:
            failed.append(f"{incident.id}: {error.message}; the rules wrote it")
            requests += getattr(error, "requests", 0)
            continue
        requests, cost = requests + prose.requests, cost + (prose.cost or 0.0)
        found[incident.id] = _incident(incident, prose, _bottom_of(note, incident, several=several), roots)
    refused = [each for one in found.values() for each in one.refused]
    made = _assembled(note, found, several=several)
    warnings = _warnings(writer.name, refused, failed, taken=made != note, stopped=stopped)
    made = made.model_copy(update={"warnings": [*note.warnings, *warnings]})
    return Worded(made, [str(each) for each in refused], failed)


def unwritten(note: Note, name: str, why: str) -> Worded:
    """The rules' note where the writer of this name cannot be had at all; the note says so."""
    warnings = _warnings(name, [], [why], taken=False, stopped=False)
    return Worded(note.model_copy(update={"warnings": [*note.warnings, *warnings]}), [], [f"{why}; the rules wrote it"])


def _warnings(
    name: str, refused: Sequence[Refusal], failed: Sequence[str], *, taken: bool, stopped: bool
) -> list[Caveat]:
    """What a reader of the note has to know of its wording; no word of what was not taken."""
    found = []
    if taken:
        whose = (
            f"Sentences of the bottom line and the paragraphs were worded by {name} (prompt {PROMPT}) from the facts"
        )
        found.append(_caveat("writer", f"{whose} and checked against them; the rest by the rules."))
    if refused:
        why = ", ".join(f"{code} {count}" for code, count in sorted(Counter(e.fault.code for e in refused).items()))
        sentences = "sentence of the model was" if len(refused) == 1 else "sentences of the model were"
        found.append(_caveat("sentence_replaced", f"{len(refused)} {sentences} not taken ({why})."))
    if failed:
        found.append(_caveat("writer_failed", f"{name} gave no usable answer; the rules wrote what it was asked for."))
    if stopped:
        found.append(_caveat("writer_stopped", f"The limit of {name} was reached; the rules wrote the rest."))
    return found


def _assembled(note: Note, found: Mapping[str, Rewritten], *, several: bool) -> Note:
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
        bottom += _with_tail(new, own) if own else []
    return note.model_copy(update={"groups": groups, "bottom_line": bottom})


def _with_tail(new: Sequence[Sentence], own: Sequence[Sentence]) -> list[Sentence]:
    """The new sentences, with how many incidents follow if the rules' own say so at their end."""
    tail = _TAIL.search(own[-1].text)
    if tail is None or _TAIL.search(new[-1].text):
        return list(new)
    return [*new[:-1], new[-1].model_copy(update={"text": new[-1].text.removesuffix(".") + tail.group()})]


_TAIL = re.compile(r"; [\w,-]+ other incidents? follows?\.$")


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
    refused: list[Refusal] = []
    sections: dict[str, list[Sentence]] = {}
    for section in PARAGRAPHS:
        old: list[Sentence] = getattr(incident, section)
        kept = _kept(incident, prose.sections.get(section, ()), MOST_SENTENCES[section], roots, refused)
        sections[section] = _with_what_is_missing(kept, old)
    told = _kept(incident, prose.sections.get("bottom_line", ()), MOST_BOTTOM, roots, refused)
    return Rewritten(incident.model_copy(update=sections), _bottom(told, bottom), refused)


def _bottom(kept: Sequence[Sentence], old: Sequence[Sentence]) -> list[Sentence]:
    """The model's bottom line if it tells all that the rules' does: kind, place, day, tolls, claims; else the rules'.

    How reliable it is the rules say in either: their last sentence, which rests on nothing but the incident itself.
    """
    sure = [each for each in old[1:] if set(each.facts) <= set(old[0].facts)][-1:]
    room = 1 if len(old) == 1 else MOST_BOTTOM - len(sure)
    wanted = {fact for each in old for fact in each.facts}
    told = {fact for each in kept[:room] for fact in each.facts}
    return [*kept[:room], *sure] if kept and wanted <= told else list(old)


def _kept(
    incident: NoteIncident, written: Sequence[Written], most: int, roots: Mapping[int, int], refused: list[Refusal]
) -> list[Sentence]:
    """The sentences that hold and tell something that those before do not; who says more is not heard to the end."""
    found: list[Sentence] = []
    told: set[str] = set()
    for each in _once(written)[: 2 * most]:
        sentence = _held(incident, each, roots, refused)
        if sentence is not None and not set(sentence.facts) <= told and len(found) < most:
            found.append(sentence)
            told |= set(sentence.facts)
    return found


def _with_what_is_missing(kept: Sequence[Sentence], old: Sequence[Sentence]) -> list[Sentence]:
    told = {fact for sentence in kept for fact in sentence.facts}
    return [*kept, *(sentence for sentence in old if not set(sentence.facts) <= told)]


def _held(
    incident: NoteIncident, written: Written, roots: Mapping[int, int], refused: list[Refusal]
) -> Sentence | None:
    """The sentence, if it holds; else a refusal says why it does not."""
    by_id: dict[str, Fact] = {fact.id: fact for fact in incident.facts}
    ids = tuple(dict.fromkeys(written.facts))
    unknown = [Fault("unknown_fact", f"there is no fact {each!r}") for each in ids if each not in by_id]
    wrong = unknown or faults(written.text, [by_id[each] for each in ids])
    if wrong:
        refused.append(Refusal(incident.id, written.text, wrong[0]))
        return None
    return resolved([Line(written.text, ids)], by_id, roots)[0]


def _once(written: Sequence[Written]) -> list[Written]:
    """Each sentence once, whatever its case and spaces."""
    return list({" ".join(each.text.casefold().split()): each for each in reversed(written)}.values())[::-1]


def _caveat(code: str, message: str) -> Caveat:
    return Caveat(code=code, section=None, message=message)
