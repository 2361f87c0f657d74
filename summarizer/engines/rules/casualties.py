"""Casualties: the harm told of one incident, each figure once, disagreeing sources side by side."""

import re
from dataclasses import dataclass, field

from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.statements import Statement
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.tolls import Figure, Toll, withdrawn
from summarizer.schema import DraftCasualty, DraftCount, DraftEvidence
from summarizer.schema.vocabulary import Group


@dataclass(slots=True)
class Entry:
    """One casualty in the making: its best wording, and every statement that carries it."""

    toll: Toll
    source: str | None
    group: Group
    in_headline: bool = False
    tolls: list[Toll] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def figure(self) -> Figure:
        """The number."""
        return self.toll.figure


_REPLACES = re.compile(
    r"\b(?:rose|risen|climbed|revised|updated|increased|jumped|later (?:said|put|raised)|now|since died|has died)\b"
)


def casualties(story: Story) -> list[DraftCasualty]:
    """The casualties of the incident."""
    background = story.background_names()
    found = [toll for toll in story.main_tolls() if not ({name.split()[-1] for name in toll.names} & background)]
    return drafted(story, entries(story, found))


def entries(story: Story, found: list[Toll]) -> list[Entry]:
    """Tolls of one incident, merged: the same figure told twice is one, a breakdown is none, two sources are two."""
    merged: list[Entry] = []
    for toll in found:
        if withdrawn(toll) and any(one.outcome == toll.outcome and one is not toll for one in found):
            continue
        source = _source(story, toll)
        in_headline = story.sentence_of(toll.segment).region == "headline"
        entry = Entry(toll, source, _group(story, toll), in_headline, [toll], list(toll.names))
        if not _place(merged, entry):
            merged.append(entry)
    merged = _without_survived(merged)
    _name_people(merged)
    _mix(merged)
    return _without_empty_zero(merged)


def _without_survived(merged: list[Entry]) -> list[Entry]:
    """Someone "shot" of whom it is told further on that he died is counted among the dead only."""
    dead = [one for one in merged if one.toll.outcome == "killed" and one.names]
    kept = []
    for entry in merged:
        parts = {part for name in entry.names for part in name.split()}
        same = next((one for one in dead if parts & {name.split()[-1] for name in one.names}), None)
        if entry.toll.outcome == "injured" and same is not None:
            same.group = entry.group if same.group == "unknown" else same.group
        else:
            kept.append(entry)
    return kept


def _name_people(merged: list[Entry]) -> None:
    """A figure alone ("the number of dead at 12") counts those whom another figure of the outcome names."""
    for entry in merged:
        if entry.toll.who == entry.figure.text and entry.toll.bare:
            other = next(
                (e for e in merged if e.toll.outcome == entry.toll.outcome and not e.toll.bare and not e.names), None
            )
            entry.toll.who = other.toll.who if other is not None else entry.toll.who


def _mix(merged: list[Entry]) -> None:
    """A total of unknown people of whom some are told to be soldiers or police is of several groups."""
    for total in merged:
        if total.group not in {"unknown", "civilians"} or total.names or total.figure.low is None:
            continue
        for part in merged:
            other = (
                part.group not in {"unknown", "civilians", "mixed", "militants"} and part.toll.rule == "killed.among"
            )
            if other and part.toll.outcome == total.toll.outcome and (part.figure.low or 0) < total.figure.low:
                total.group = "mixed"


def _source(story: Story, toll: Toll) -> str | None:
    statement = attributed(story, toll)
    return statement.speaker.name if statement is not None else None


def attributed(story: Story, toll: Toll) -> Statement | None:
    """Who gives a figure: the speaker of its sentence whose words it lies in."""
    at = toll.chunks[0].start if toll.chunks else toll.span.start
    found = story.source_of(toll.span._replace(start=at), toll.segment.sentence)
    if found is not None and toll.chunks and found.speaker.start == at:
        return None
    return found


def _group(story: Story, toll: Toll) -> Group:
    if (
        toll.outcome == "captured"
        and toll.group == "civilians"
        and _ARREST.search(story.text[toll.span.start : toll.span.end])
    ):
        return "unknown"  # suspects, whatever else they are
    if toll.group != "unknown":
        return toll.group
    return "civilians" if _CIVIL.search(_opening(story)) and toll.outcome != "captured" else "unknown"


_ARREST = re.compile(r"\b(?:arrest|detain|apprehend|custody)")
_CIVIL = re.compile(
    r"\b(?:market|bazaar|mosque|church|temple|synagogue|school|university|bus|train|hospital|clinic|"
    r"hotel|restaurant|caf[eé]|nightclub|"
    r"shop|supermarket|mall|village|villagers|apartment|wedding|funeral|crowd|festival|worshippers|"
    r"passengers|shoppers|residential|station|camp for displaced|refugee camp)\b"
)


def _opening(story: Story) -> str:
    return " ".join(sentence.text.lower() for sentence in story.analysis.opening())


def _place(merged: list[Entry], new: Entry) -> bool:
    """Merge a new entry into one that tells the same; True where nothing is left to add."""
    for at, old in enumerate(merged):
        if old.toll.outcome != new.toll.outcome:
            continue
        if _same_phrase(old.toll, new.toll):
            return True
        if _conflicting(old, new):
            if _replaced(new):
                new.tolls = [new.toll]
                merged[at] = new
                return True
            continue
        if _same_figure(old, new):
            _absorb(old, new)
            return True
        if _part_of(old, new):
            return True
    return False


def _same_phrase(old: Toll, new: Toll) -> bool:
    return (
        old.segment is new.segment
        and bool(old.chunks)
        and bool({c.start for c in old.chunks} & {c.start for c in new.chunks})
    )


def _same_figure(old: Entry, new: Entry) -> bool:
    """Whether two figures can be the same people: they overlap, and neither names another group."""
    a, b = old.figure, new.figure
    if not _alike(old.group, new.group) and (a.low, a.high) != (b.low, b.high):
        return False
    if not _alike(old.group, new.group) and old.group != "mixed" and new.toll.segment is old.toll.segment:
        return False
    if new.names and not old.names and a.low is not None and a.low > 1:
        return False
    if _exact(a) and _exact(b):
        return a.low == b.low and (_alike(old.group, new.group) or a.low != 1)
    return _overlap(a, b)


def _alike(a: Group, b: Group) -> bool:
    return a == b or "unknown" in {a, b} or "mixed" in {a, b}


def _exact(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high


def _overlap(a: Figure, b: Figure) -> bool:
    low = max(a.low or 0, b.low or 0)
    highs = [f.high for f in (a, b) if f.high is not None]
    return not highs or low <= min(highs)


def _absorb(old: Entry, new: Entry) -> None:
    old.tolls.append(new.toll)
    old.names.extend(name for name in new.names if name not in old.names)
    if old.in_headline and old.figure.low == new.figure.low:
        old.toll, old.source, old.in_headline = new.toll, new.source, False
    vague = old.figure.approximate and not new.figure.approximate
    if vague and new.figure.low is not None and (old.figure.high is None or _exact(new.figure)):
        old.toll, old.source = new.toll, new.source or old.source
    elif old.source is None and old.figure.low == new.figure.low:
        old.source = new.source
    if old.group == "unknown":
        old.group = new.group


def _conflicting(old: Entry, new: Entry) -> bool:
    """Two sources that give figures for the same people which cannot both hold."""
    a, b = old.figure, new.figure
    if not _alike(old.group, new.group) or a.low == b.low or a.low is None or b.low is None or new.names or old.names:
        return False
    other_source = new.source is not None and old.source is not None and new.source != old.source
    if _overlap(a, b):
        return other_source and not (a.approximate or b.approximate) and not _breakdown(new)
    other_source = new.source is not None and new.source != old.source
    return (other_source and not _breakdown(new)) or _replacing(new)


def _breakdown(new: Entry) -> bool:
    before = new.toll.segment.string[: new.toll.at]
    return bool(re.search(r"\b(?:including|among (?:them|the dead|whom)|of whom|of them)\b", before[-40:]))


def _replacing(new: Entry) -> bool:
    return new.toll.rule == "killed.toll" and bool(_REPLACES.search(new.toll.segment.string[: new.toll.end]))


def _replaced(new: Entry) -> bool:
    return bool(_REPLACES.search(new.toll.segment.string[: new.toll.end]))


def _part_of(old: Entry, new: Entry) -> bool:
    """A smaller number of the same people ("two children" of nine dead), or one named person of a total."""
    if not _alike(old.group, new.group) and new.group != "civilians":
        return False
    if new.toll.rule == "killed.among" and new.group not in {"unknown", "civilians", old.group}:
        return False
    if not _alike(old.group, new.group) and old.group in {"military", "police", "militants"}:
        return False
    high = new.figure.high if new.figure.high is not None else new.figure.low
    total = old.figure.low
    if high is None or total is None or high > total:
        return False
    if (
        high == 1 < total
        and new.toll.chunks
        and new.toll.chunks[0].determiner in {"a", "an"}
        and _alike(old.group, new.group)
    ):
        return True
    if new.source is not None and old.source is not None and new.source != old.source and not new.names:
        return _breakdown(new)
    return high < total or bool(new.names)


def _without_empty_zero(merged: list[Entry]) -> list[Entry]:
    """“No casualties" beside a real figure is of a part; it is left out."""
    harmed = [entry for entry in merged if entry.figure.high != 0]
    zeros = [entry for entry in merged if entry.figure.high == 0]
    if any(entry.toll.outcome in {"killed", "injured", "captured", "missing"} for entry in harmed):
        return harmed
    return harmed + zeros[:1]


_MOST_QUOTES = 3


def drafted(story: Story, merged: list[Entry]) -> list[DraftCasualty]:
    """Entries as drafts."""
    return [_drafted(story, entry) for entry in merged]


def _drafted(story: Story, entry: Entry) -> DraftCasualty:
    figure = entry.figure
    return DraftCasualty(
        evidence=_quotes(story, entry),
        outcome=entry.toll.outcome,
        count=DraftCount(text=" ".join(figure.text.split()), low=figure.low, high=figure.high),
        who=entry.toll.who,
        group=entry.group,
        names=entry.names,
        according_to=entry.source,
    )


def _quotes(story: Story, entry: Entry) -> list[DraftEvidence]:
    quotes: list[DraftEvidence] = []
    ordered = sorted(entry.tolls, key=lambda toll: (toll is not entry.toll, toll.span.start))
    for toll in ordered:
        quote = quote_of(story, story.sentence_of(toll.segment), toll.span)
        if quote not in quotes:
            quotes.append(quote)
        if len(quotes) == _MOST_QUOTES:
            break
    return quotes
