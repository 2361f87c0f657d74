"""The day of the incident: which of the dates of headline and lead is the event's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from summarizer.engines.rules.analysis import Analysis, Segment, Sentence
from summarizer.engines.rules.clauses import REPORT_DAY, Background
from summarizer.engines.rules.events import EventMention
from summarizer.engines.rules.harm import Toll
from summarizer.engines.rules.lexicon import listed
from summarizer.text.dates import DateMention

_LONGEST = 31
"""Days a date may span and still be an event's ("in October"); longer ones are periods."""

_CEREMONY = re.compile(
    r"\b(?:sentenced|jailed|convicted|guilty|verdict|trial|judge|anniversary|commemorat\w+|memorial|remembrance|"
    r"years? (?:on|after)|(?:mark|marks|marked|marking) "
    r"(?:the )?(?:\w+ )?(?:years?|decades?|months?))\b"
)
"""What is held for an old event, on a day that is not the event's."""

_RELATIVE = re.compile(r"\b(?:later|earlier|after|before)\b")
_DURATION = re.compile(r"\b(?:over|during|for|in|within|since|by|until|from|next|after|before|than|of) (?:the )?$")


def main_date(
    analysis: Analysis,
    mentions: Mapping[int, Sequence[EventMention]],
    tolls: Mapping[int, Sequence[Toll]],
    background: Background,
) -> DateMention | None:
    """The date mention that dates the incident, or None."""
    scored = [
        (score, -order, mention)
        for order, (score, mention) in enumerate(_candidates(analysis, mentions, tolls, background))
    ]
    return max(scored, key=lambda row: row[:2])[2] if scored else None


def _candidates(
    analysis: Analysis,
    mentions: Mapping[int, Sequence[EventMention]],
    tolls: Mapping[int, Sequence[Toll]],
    background: Background,
) -> Iterator[tuple[float, DateMention]]:
    for sentence in analysis.told():
        events = [(m.segment, m.at) for m in mentions[sentence.index] if m.kind != "armed_conflict"]
        events += [(toll.segment, toll.at) for toll in tolls[sentence.index]]
        for segment in sentence.segments:
            for clause in background.of(segment):
                if clause.why:
                    continue
                here = sum(1 for other, at in events if other is segment and clause.start <= at < clause.end)
                for mention in clause.dates:
                    score = _score(mention, segment, sentence, here, analysis.published)
                    if score > 0:
                        yield score, mention


def _no_event_day(mention: DateMention, published: date | None) -> bool:
    """Whether a date is a period, or still to come."""
    if mention.first is None or mention.last is None:
        return False
    return (mention.last - mention.first).days > _LONGEST or (published is not None and mention.first > published)


def _score(mention: DateMention, segment: Segment, sentence: Sentence, events: int, published: date | None) -> float:
    in_event = any(chunk.source is mention and chunk.label == "E" for chunk in segment.chunks)  # "the 2027 bombing"
    if _no_event_day(mention, published) and not in_event:
        return 0.0
    if not events and sentence.region == "body":
        return 0.0
    at = segment.offset(mention.start)
    before = segment.string[:at]
    if not in_event and _DURATION.search(before) and not before.endswith(("in ", "of ")):
        return 0.0
    after = segment.string[at:].split(" ", 2)[1:2]
    told_then = REPORT_DAY.search(before) or (after and after[0] in listed("report_verb") | listed("court_verb"))
    score = {"headline": 3.0, "lead": 4.0, "body": 2.0}.get(sentence.region, 0.0)
    score += 2.0 * bool(events)
    if sentence.region == "lead":
        score += 0.5
    if mention.first is not None and mention.first == mention.last:
        score += 0.4
    if not events and sentence.region == "lead" and _CEREMONY.search(sentence.text):
        score -= 3.0
    if told_then:
        score -= 3.0 if events or sentence.region != "body" else 9.0
    if segment.quoted:
        score -= 0.5
    if mention.first is None and _RELATIVE.search(mention.text):
        score -= 6.0
    score -= 0.1 * sentence.index
    return score
