"""Figures of one outcome held against each other: whether they can be of the same people, conflict, or replace."""

from summarizer.engines.rules.losses.entry import Entry
from summarizer.engines.rules.reading.figures import Figure
from summarizer.schema.vocabulary import Group
from summarizer.text.expressions import compiled

SPECIFIC: frozenset[Group] = frozenset({"military", "police", "militants", "officials", "journalists", "aid_workers"})
"""Groups of which a breakdown is an item of its own."""


_REPLACES = compiled(
    r"\b(?:rose|risen|climbed|revised|updated|increased|jumped|later (?:said|put|raised)|now|since died|has died|"
    r"corrected|brought|bringing|taking|raising|raised|up from|down from)\b"
)


_OTHER_COUNT = compiled(r"\b(?:lower|higher|smaller|different) (?:death )?(?:toll|figure|count|number)\b")


def one_source(old: Entry, new: Entry) -> bool:
    """Whether two figures may come from one source: "Turkish defence ministry" and "ministry"."""
    if old.source is None or new.source is None:
        return old.source is None
    if " and " in old.source or " and " in new.source:
        return old.source == new.source  # "residents and a teacher" beside "a teacher"
    return old.source.split()[-1].lower() == new.source.split()[-1].lower()


SUMS = compiled(r"\b(?:taking|bringing|raising|lifting|pushing) (?:the|its|their) ")


def within(entry: Entry, total: Entry) -> bool:
    """Whether an entry tells, in the sentence of a total, of some whom it counts."""
    same = entry.toll.segment.sentence == total.toll.segment.sentence and entry.toll.outcome == total.toll.outcome
    return same and (entry.figure.low or 0) < (total.figure.low or 0)


def alike(a: Group, b: Group) -> bool:
    return a == b or "unknown" in {a, b} or "mixed" in {a, b}


def exact(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high


def overlap(a: Figure, b: Figure) -> bool:
    low = max(a.low or 0, b.low or 0)
    highs = [f.high for f in (a, b) if f.high is not None]
    return not highs or low <= min(highs)


def conflicting(old: Entry, new: Entry) -> bool:
    """Two sources that give figures for the same people which cannot both hold."""
    a, b = old.figure, new.figure
    if not alike(old.group, new.group) or a.low == b.low or a.low is None or b.low is None or new.names or old.names:
        return False
    if _besides(old, new):
        return False
    other_source = new.source is not None and old.source is not None and new.source != old.source
    if new.source is None and a.low != b.low and new.after(_OTHER_COUNT):
        return True
    if _outdone(old, new):
        return True
    if overlap(a, b):
        return other_source and not (a.approximate or b.approximate)
    one = new.toll.chunks[0].determiner if new.toll.chunks and b.high == 1 < a.low else ""
    if one in {"a", "an", "another"}:
        return False
    if "militants" in {old.group, new.group} and old.group != new.group:
        return False
    apart = old.toll.segment is not new.toll.segment
    differs = apart and exact(a) and exact(b) and new.source is not None
    return (new.source is not None and new.source != old.source) or differs or _replacing(new)


def _besides(old: Entry, new: Entry) -> bool:
    """Whether one source tells of soldiers or police beside people of whom it says no more: no other count of those."""
    told = {old.group, new.group} & SPECIFIC
    return old.group != new.group and bool(told) and old.source == new.source and not replaced(new)


def _outdone(old: Entry, new: Entry) -> bool:
    """Whether a source has an exact figure above the "at least nine" that nobody in particular gives."""
    a, b = old.figure, new.figure
    open_end = a.high is None and not a.approximate and old.source is None
    apart = new.source is not None and old.toll.segment is not new.toll.segment
    return open_end and apart and exact(b) and (b.low or 0) > (a.low or 0)


def _replacing(new: Entry) -> bool:
    return new.toll.rule in {"killed.toll", "killed.losses"} and replaced(new)


def replaced(new: Entry) -> bool:
    return new.after(_REPLACES)
