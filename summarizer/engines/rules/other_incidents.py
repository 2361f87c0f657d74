"""Other incidents: the events and the tolls that the article tells as background or in parallel."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.engines.rules.casualties import drafted, entries
from summarizer.engines.rules.claimants import elsewhere, of_other
from summarizer.engines.rules.event_arguments.assassinations import one_official
from summarizer.engines.rules.event_arguments.seats import is_seat
from summarizer.engines.rules.event_arguments.targets import of_other as targets_of_other
from summarizer.engines.rules.event_arguments.weapons import weapons_told
from summarizer.engines.rules.event_arguments.where_else import code_of, country_named, spoken_country
from summarizer.engines.rules.event_arguments.where_inside import capitals_named
from summarizer.engines.rules.event_detection.events import EventMention, weapon_kind
from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.grounds import Ground
from summarizer.engines.rules.incident import when
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.clauses import Clause
from summarizer.engines.rules.syntax.measured_from import is_aside
from summarizer.schema import DraftEvidence, DraftOtherIncident, DraftPlace
from summarizer.schema.vocabulary import KINDS, Kind
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled
from summarizer.text.places import PlaceMention
from summarizer.text.sentences import Span


@dataclass(slots=True)
class Past:
    """Another event, as one or more clauses tell it."""

    kind: Kind
    date: DateMention | None
    tolls: list[Toll]
    names: set[str]
    places: list[PlaceMention]
    sentences: list[int]
    span: Span
    entry: int | None = None
    guessed: bool = False
    weapons: list[str] = field(default_factory=list)
    goes_on: bool = False


_OF_A_WAR = 300
"""Dead of no told means from which a toll is that of a war."""

_MOST = 12
_MOST_PLACES = 100
_FINE = 4
_MOST_WORDS = 25


def other_incidents(story: Story) -> list[DraftOtherIncident]:
    """Every other violent event, each once."""
    merged: list[Past] = []
    for past in _told(story):
        for old in merged:
            if _same(old, past):
                _absorb(old, past)
                break
        else:
            merged += [past] if len(merged) < _MOST else []
    merged = [one for one in merged if one.kind != "other" or one.tolls or not one.guessed]  # "attacks like it"
    known = elsewhere(story) if merged else []
    return [_drafted(story, past, known) for past in merged]


def _told(story: Story) -> Iterator[Past]:
    for sentence in story.analysis.told():
        for segment in sentence.segments:
            for clause in story.background.of(segment):
                past = _in_clause(story, segment, clause)
                if past is not None:
                    yield past


def _in_clause(story: Story, segment: Segment, clause: Clause) -> Past | None:
    harmed = [
        toll for toll in story.tolls[segment.sentence]
        if toll.segment is segment and clause.start <= story.person_at(toll) < clause.end and story.why_toll(toll)
    ]  # fmt: skip
    if not clause.why and not harmed:
        return None
    if clause.why == "condition":
        return None
    events = [
        mention for mention in story.mentions[segment.sentence]
        if mention.segment is segment and clause.start <= mention.at < clause.end
    ]  # fmt: skip
    if clause.why == "later" and not any(_is_new_deed(mention) for mention in events):
        return None  # what came of it
    if not harmed and not _tells_an_event(events, clause):
        return None
    span = segment.span(clause.start, clause.end)
    dates = clause.dates or _date_before(story, segment, clause)
    kind = _kind(events, clause, harmed, segment.tags(clause.start, clause.end))
    return Past(
        kind=kind,
        date=next(iter(dates), None),
        tolls=harmed,
        names={name.split()[-1] for toll in harmed for name in toll.names},
        places=_told_in(story, segment, clause),
        sentences=[segment.sentence],
        span=span,
        entry=_entry(story, segment),
        guessed=not any(mention.kind for mention in events),
        weapons=weapons_told(segment, clause.start, clause.end, kind),
        goes_on=clause.why == "elsewhere" and story.goes_on(segment.sentence) and not any(m.kind for m in events),
    )


_REACH = 140
"""Characters before a place in which stands that it only tells how far away it happened."""


def _told_in(story: Story, segment: Segment, clause: Clause) -> list[PlaceMention]:
    """The places of a clause at which something happens, without those that another of them is said to lie in."""
    found = []
    for mention in story.sentence_of(segment).places:
        number = next((n for n, c in enumerate(segment.chunks) if c.start <= mention.start < c.end), None)
        at = segment.offset(segment.chunks[number].start) if number is not None else -1
        if not clause.start <= at < clause.end:
            continue
        seat = segment.chunks[number or 0].label in "HBSQ" or is_seat(segment, at)
        if clause.why == "war" or not (seat or is_aside(segment.string[max(0, at - _REACH) : at])):
            found.append(mention)
    held = {name.lower() for mention in found for name in mention.within}
    return [mention for mention in found if mention.text.lower() not in held]


def _date_before(story: Story, segment: Segment, clause: Clause) -> tuple[DateMention, ...]:
    """The date of "… since October, when gunmen killed 17" in the clause before; in a report, at the entry's head."""
    entry = _entry(story, segment)
    if entry is not None:
        return tuple(d for s in story.analysis.in_paragraph(entry) for d in s.dates)[:1]
    if not segment.string[clause.start : clause.end].startswith("when "):
        return ()
    before = [other for other in story.background.of(segment) if other.end <= clause.start]
    return before[-1].dates[-1:] if before else ()


def _tells_an_event(events: list[EventMention], clause: Clause) -> bool:
    """Without a toll, a clause tells an event only by a strong verb or noun, or by a weaker one that it dates."""
    if clause.why == "earlier" and clause.dates and any(_DATED <= mention.weight < _STRONG for mention in events):
        return True
    return any(mention.weight >= 1.5 or (mention.rule != "noun" and mention.weight >= 2) for mention in events) and (
        bool(clause.dates) or clause.why == "elsewhere" or any(mention.rule != "noun" for mention in events)
    )


def _is_new_deed(mention: EventMention) -> bool:
    """“On 5 March they dynamited a bridge", after the attack of 3 March: a verb that tells another attack."""
    deed = mention.rule != "noun" and mention.weight >= _DEED and mention.kind not in _WHAT_CAME
    return deed and bool(mention.targets) and not mention.segment.quoted


_DEED = 2.5
_WHAT_CAME = frozenset({"", "security_operation", "armed_conflict", "armed_clash", "unrest", "other"})


_DATED, _STRONG = 1.0, 1.5
"""Weights of event mentions that a date makes an event, and that need none."""


def _of_rank(toll: Toll) -> bool:
    """“The killing of its commander"."""
    return toll.outcome == "killed" and one_official(toll)


def _kind(events: list[EventMention], clause: Clause, harmed: list[Toll], chunks: list[Chunk]) -> Kind:
    if clause.why == "war" or (
        events and all(mention.kind in {"armed_conflict", ""} for mention in events) and any(m.kind for m in events)
    ):
        return "armed_conflict"
    known = [mention for mention in events if mention.kind and mention.kind != "armed_conflict"]
    vague = all(mention.kind in {"armed_assault", "other"} for mention in known)
    if vague and any(_of_rank(toll) for toll in harmed):
        return "assassination"
    if not known:
        used = next((c for c in chunks if c.label == "W" and c.attribute in KINDS), None)
        if used is not None:
            return weapon_kind(used)  # type: ignore[return-value]  # held to the vocabulary by the line above
        if any((toll.figure.low or 0) >= _OF_A_WAR for toll in harmed):
            return "armed_conflict"
        if harmed and harmed[0].outcome == "captured":
            return "abduction"
        return "armed_assault" if harmed else "other"
    return max(known, key=lambda mention: mention.weight).kind  # type: ignore[return-value]  # held to the vocabulary by a test


def _entry(story: Story, segment: Segment) -> int | None:
    """The paragraph of a situation report's entry; None elsewhere."""
    paragraph = story.sentence_of(segment).paragraph
    return paragraph if paragraph in story.background.apart else None


def _same(a: Past, b: Past) -> bool:
    if a.entry is not None or b.entry is not None:
        return a.entry == b.entry
    if a.names & b.names:
        return True
    if a.sentences[-1] == b.sentences[0] and a.guessed and not b.tolls and (a.date is None or b.date in {None, a.date}):
        return True  # "two soldiers died when a bomb hit their car"
    if a.sentences[-1] == b.sentences[0] and b.guessed and b.date is None and b.tolls and not a.tolls:
        return True  # "clashes in October that had killed dozens"
    if b.goes_on and b.sentences[0] - a.sentences[-1] == 1 and not (a.tolls and b.tolls) and b.date in {None, a.date}:
        return True  # "Meanwhile, rebels blew up a bus in X. Two passengers died."
    if a.kind == b.kind == "armed_conflict" and (not a.tolls or not b.tolls):
        return True
    if a.date is not None and b.date is not None:
        same_day = a.date.first is not None and a.date.first == b.date.first
        return a.kind == b.kind and (same_day or a.date.text == b.date.text)
    return a.sentences[-1] == b.sentences[0] and a.kind == b.kind and (a.date is None) != (b.date is None)


def _absorb(old: Past, new: Past) -> None:
    if old.guessed and not new.guessed:
        old.kind, old.guessed = new.kind, False
    old.tolls.extend(new.tolls)
    old.names |= new.names
    old.date = old.date or new.date
    old.weapons.extend(words for words in new.weapons if words not in old.weapons)
    if len(old.places) < _MOST_PLACES:
        old.places.extend(place for place in new.places if place not in old.places)
    old.sentences.extend(index for index in new.sentences if index > old.sentences[-1])  # they come in order


def _drafted(story: Story, past: Past, known: Sequence[Claim]) -> DraftOtherIncident:
    made = DraftOtherIncident(
        evidence=_quotes(story, past),
        kind=past.kind,
        stage="accomplished",
        date=when(past.date),
        places=_places(story, past.places) or country_named(story, capital_too=False),
        weapons=past.weapons,
        targets=targets_of_other(story, past.sentences, past.kind),
        casualties=drafted(story, entries(story, past.tolls)),
        claimants=of_other(story, past.sentences, known),
        summary=_summary(story.text, past.span),
    )
    story.grounds.add(made, Ground("other_incidents.clause", past.span))
    return made


def _quotes(story: Story, past: Past) -> list[DraftEvidence]:
    return [
        quote_of(story, story.analysis.sentences[index], past.span if n == 0 else None)
        for n, index in enumerate(past.sentences[:2])
    ]


def _places(story: Story, found: list[PlaceMention]) -> list[DraftPlace]:
    fine = [mention for mention in found if mention.location.kind != "country"] or found[:1]
    unknown = all(code_of(mention) is None for mention in fine)
    code = spoken_country(story) if unknown and fine else None
    named = [
        DraftPlace(name=" ".join(m.text.split()), within=list(m.within), country=code_of(m) or code)
        for m in fine[:_FINE]
    ]
    return capitals_named(story, named)


_LINK = compiled(
    r"(?i)^(?:(?:in|as) (?:revenge|retaliation|response|reprisal|punishment|answer) (?:for|to)|"
    r"(?:just )?(?:[a-z]+ )?(?:hours|days|weeks|months|years|a day|a week|a month|a year) (?:after|before)|"
    r"to avenge|after|following|which|when|who|that|and|but|where|since) "
)
"""What ties a clause to the incident, and does not stand at the head of a summary of its own."""


def _summary(text: str, span: Span) -> str:
    told = " ".join(text[span.start : span.end].split()).strip(" ,;–—-•▪●·*")
    words = (_LINK.sub("", told) or told).split()
    line = " ".join(words[:_MOST_WORDS]).rstrip(",;:")
    return line[:1].upper() + line[1:]
