"""Tolls of one incident brought together: each figure once, disagreeing sources side by side, breakdowns not again."""

from collections.abc import Sequence

from summarizer.engines.rules.losses.conflicts import (
    SPECIFIC,
    SUMS,
    alike,
    conflicting,
    exact,
    one_source,
    overlap,
    replaced,
    within,
)
from summarizer.engines.rules.losses.entry import Entry
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.losses.who_they_are import say_more, somebodys
from summarizer.engines.rules.losses.worse import (
    same_person,
    without_empty_zero,
    without_outlived,
    without_survived,
    without_the_worst,
)
from summarizer.text.expressions import compiled
from summarizer.text.names import body


def merged(told: Sequence[Entry]) -> list[Entry]:
    """The entries of one incident: totals first, then what breakdowns add to them, in the order of the text."""
    found: list[Entry] = []
    told = without_outlived(told)
    for entry in told:
        if not entry.toll.part and not _place(found, entry) and len(found) < MOST_FIGURES:
            found.append(entry)
    for entry in told:
        if entry.toll.part and not _told_in(found, entry) and len(found) < MOST_FIGURES:
            found.append(entry)
    _mix(found)
    found = without_survived(without_the_worst(found))
    _name_people(found)
    for entry in found:
        say_more(entry)
    return without_empty_zero(found)


MOST_FIGURES = 200
"""Figures of one incident, at most. Each is held against all others; a text with more is a table, and no report."""


def _mix(found: Sequence[Entry]) -> None:
    """A total of people of whom no more is said, some of whom are soldiers or police, is of several groups."""
    for total in found:
        if total.group != "unknown" or total.names or not total.figure.low:
            continue
        for part in found:
            own = part.group in SPECIFIC and part.group != "militants" and part.toll.outcome == total.toll.outcome
            if own and 0 < (part.figure.low or 0) < total.figure.low and part.source in {None, total.source}:
                total.group = "mixed"


def _told_in(found: Sequence[Entry], part: Entry) -> bool:
    """Whether a breakdown adds nothing to the totals: no total is lacking, and no other group is named."""
    totals = [e for e in found if e.toll.outcome == part.toll.outcome and _holds(e, part)]
    if not totals:
        same = [e for e in found if e.toll.outcome == part.toll.outcome and _same_figure(e, part)]
        if same and not same[0].names and same[0].figure.low == part.figure.low:
            same[0].add_names(part.names)
        return bool(same)
    total = max(totals, key=lambda entry: (entry.toll.segment is part.toll.segment, entry.figure.low or 0))
    total.add_names(part.names)
    if part.group not in SPECIFIC or part.group == total.group:
        return True
    if any(e.group == part.group and e.toll.outcome == part.toll.outcome for e in found):
        return True
    if total.toll.group in {"unknown", "civilians"} and not total.toll.who.lower().endswith("civilians"):
        total.group = "mixed"
    return total.toll.group in SPECIFIC and part.figure.low == total.figure.low


def _holds(total: Entry, part: Entry) -> bool:
    """Whether those of a part can be some of a total."""
    low = part.figure.low or 0
    return total.figure.high != 0 and (total.figure.low or 0) >= low and (total.figure.low or 0) > 1


_DEAD = compiled(r"\b(?:(?:number|count|tally) of (?:the )?|the )(dead|wounded|injured|missing)\b")
_NOUN = compiled(r"\b(dead|wounded|injured)\b[^.;]{0,40}$")


def _name_people(found: Sequence[Entry]) -> None:
    """A figure alone ("the number of dead at 12") counts those whom another figure of the outcome names."""
    for entry in found:
        if entry.toll.who == entry.figure.text and entry.toll.bare:
            called = _DEAD.search(entry.toll.segment.string, entry.toll.at, entry.toll.end)
            if called is not None:
                entry.toll.who = called.group(1)
                continue
            other = next(
                (
                    e
                    for e in found
                    if e.toll.outcome == entry.toll.outcome
                    and not (e.toll.bare or e.toll.rivalled or e.names or e.toll.part or e.toll.rule == "killed.self")
                ),
                None,
            )
            if other is not None:
                entry.toll.who = other.toll.who
                own = entry.group != "unknown" or other.group == "militants"
                entry.group = entry.group if own else other.group
            elif (noun := _NOUN.search(entry.toll.segment.string[: entry.toll.end])) is not None:
                entry.toll.who = noun.group(1)


def _place(found: list[Entry], new: Entry) -> bool:
    """Merge a new entry into one that tells the same; True where nothing is left to add."""
    for at, old in enumerate(found):
        if old.toll.outcome != new.toll.outcome or _of_two_names(old, new) or somebodys(old, new):
            continue
        if _same_phrase(old.toll, new.toll) or (old.after(SUMS) and within(new, old)):
            return True
        if _one_in_headline(old, new):
            new.tolls.extend(old.tolls)
            found[at] = new
            return True
        if old.names and new.names and same_person(old.names, new.names):
            _name_again(old, new)
            return True
        if conflicting(old, new):
            if _settled(found, at, new):
                return True
            continue
        if _same_figure(old, new):
            _absorb(old, new)
            return True
        if _part_of(old, new):
            old.add_names(new.names)
            return True
    return False


def _settled(found: list[Entry], at: int, new: Entry) -> bool:
    """Whether of two figures that cannot both hold one falls away: replaced, or told before by the same source."""
    old = found[at]
    summed = new.after(SUMS)
    if replaced(new) and (summed or one_source(old, new)):
        new.tolls = [new.toll]
        if new.toll.bare and new.toll.who in {new.figure.text, "people"} and not old.names:
            new.toll.who = old.toll.who
        found[at] = new
        if summed:  # "one more died, taking the toll to seven"
            found[:] = [each for each in found if each is new or not within(each, new)]
        return True
    return new.source is not None and old.source is not None and one_source(old, new)


def _name_again(old: Entry, new: Entry) -> None:
    """Someone told of before, alone or with others: the telling that counts the most people stands."""
    if (new.figure.low or 0) > (old.figure.low or 0):
        old.toll, old.source = new.toll, new.source or old.source
    old.tolls.append(new.toll)
    for name in new.names:
        if not same_person([name], old.names):
            old.add_names([name])
    old.group = new.group if old.group == "unknown" else old.group


def _one_in_headline(old: Entry, new: Entry) -> bool:
    """Whether a headline names one of those whom the text enumerates: "the police chief and his driver"."""
    one = old.in_headline and old.figure.low == old.figure.high == 1 and not old.names
    return one and len(new.toll.chunks) > 1 and bool(new.names) and alike(old.group, new.group)


def _same_phrase(old: Toll, new: Toll) -> bool:
    return (
        old.segment is new.segment
        and bool(old.chunks)
        and bool({c.start for c in old.chunks} & {c.start for c in new.chunks})
    )


def _same_figure(old: Entry, new: Entry) -> bool:
    """Whether two figures can be the same people: they overlap, and neither names another group."""
    a, b = old.figure, new.figure
    if not alike(old.group, new.group) and (a.low, a.high) != (b.low, b.high):
        return False
    if not alike(old.group, new.group) and old.group != "mixed" and new.toll.segment is old.toll.segment:
        return False
    if new.names and not old.names and a.low is not None and a.low > 1:
        return False
    if _two_persons(old, new):
        return False
    if (a.low, a.high) != (b.low, b.high) and _of_a_party(old) != _of_a_party(new):
        return False
    if a.low == b.low == 1 and "militants" in {old.group, new.group} and old.group != new.group:
        return False  # an attacker and a victim
    if exact(a) and exact(b):
        return a.low == b.low and (alike(old.group, new.group) or a.low != 1)
    return overlap(a, b)


def _of_two_names(old: Entry, new: Entry) -> bool:
    """Whether each tells of one person and their names have no word in common: two people, and not one figure."""
    one = old.figure.low == old.figure.high == 1 == new.figure.low == new.figure.high
    if not one or len(new.names) != 1 or len(old.names) != 1:
        return False
    return not _name_words(old.names[0]) & _name_words(new.names[0])


def _name_words(name: str) -> set[str]:
    return {word.strip(".,'’").lower()[:5] for word in name.split()}


def _two_persons(old: Entry, new: Entry) -> bool:
    """Whether one sentence tells of two single people apart: "a guest was hit in the hip and a porter was cut"."""
    one = old.figure.low == old.figure.high == 1 == new.figure.low == new.figure.high
    if not one or not old.toll.chunks or not new.toll.chunks or old.in_headline or new.in_headline:
        return False
    a, b = old.toll.chunks[0], new.toll.chunks[0]
    if a.head == b.head or (old.names and new.names):
        return False
    if old.toll.segment is new.toll.segment:
        return a.start != b.start
    return (
        b.determiner in {"a", "an", "another"} and _BESIDE_HIM.match(new.toll.segment.string, new.toll.at) is not None
    )


_BESIDE_HIM = compiled(r"[^;]{0,60}\b(?:beside|alongside|next to|along with|together with|with) (?:him|her)\b")


def _of_a_party(entry: Entry) -> bool:
    """Whether an armed group tells the figure: what it boasts of stands beside "dozens", and not in its place."""
    known = body(entry.source) if entry.source else None
    return known is not None and known.kind == "armed_group"


def _absorb(old: Entry, new: Entry) -> None:
    old.tolls.append(new.toll)
    old.add_names(new.names)
    if old.in_headline and old.figure.low == new.figure.low:
        old.toll, old.source, old.in_headline = new.toll, new.source, False
    vague = old.figure.approximate and not new.figure.approximate
    if vague and new.figure.low is not None and (old.figure.high is None or exact(new.figure)):
        old.toll, old.source = new.toll, new.source or old.source
    elif old.source is None and old.figure.low == new.figure.low:
        old.source = new.source
    if old.group == "unknown":
        old.group = new.group


def _more(toll: Toll) -> bool:
    """Whether a number counts people beside those told of: "in which 11 more were murdered"."""
    if not toll.chunks or toll.chunks[0].quantity is None:
        return False
    end = toll.segment.string.find(" ", toll.segment.offset(toll.chunks[0].start))
    return toll.segment.string.startswith(" more ", end)


def _part_of(old: Entry, new: Entry) -> bool:
    """A smaller number of the same people ("two children" of nine dead), or one named person of a total."""
    if not alike(old.group, new.group) and new.group != "civilians":
        return False
    if not alike(old.group, new.group) and old.group in {"military", "police", "militants"}:
        return False
    if new.group in SPECIFIC and old.group in {"unknown", "mixed"} and not new.names:
        return False
    if old.group == "militants" != new.group or _more(new.toll):
        return False
    high = new.figure.high if new.figure.high is not None else new.figure.low
    total = old.figure.low
    if high is None or total is None or high > total:
        return False
    if (
        high == 1 < total
        and new.toll.chunks
        and new.toll.chunks[0].determiner in {"a", "an", "another"}
        and alike(old.group, new.group)
    ):
        return True
    if new.source is not None and old.source is not None and new.source != old.source and not new.names:
        return False
    return high < total or bool(new.names)
