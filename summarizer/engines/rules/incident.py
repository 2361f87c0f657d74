"""The incident: kind, stage, date, places, weapons, targets."""

from collections.abc import Iterator
from datetime import date

from summarizer.engines.rules.event_arguments.kinds import kind_of
from summarizer.engines.rules.event_arguments.stages import stage_of
from summarizer.engines.rules.event_arguments.targets import targets
from summarizer.engines.rules.event_arguments.weapons import weapons
from summarizer.engines.rules.event_arguments.where import places_of
from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftEvidence, DraftIncident, DraftWhen
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled

_MOST_QUOTES = 3


def incident(story: Story) -> DraftIncident:
    """The one event of the article."""
    kind = kind_of(story)
    stage = stage_of(story)
    hit = targets(story, kind)
    return DraftIncident(
        evidence=list(_evidence(story)),
        kind=kind,
        stage=stage,
        date=when(story.date) or _live_day(story),
        places=places_of(story, hit),
        weapons=weapons(story, kind, stage),
        targets=hit,
    )


def when(mention: DateMention | None) -> DraftWhen | None:
    """A date as a draft words it."""
    if mention is None:
        return None
    return DraftWhen(
        text=" ".join(mention.text.split()),
        start=mention.first.isoformat() if mention.first else None,
        end=mention.last.isoformat() if mention.last else None,
    )


_ENTRY = compiled(r"(?:- )?(\d{1,2}[.:]\d\d)(?: ?[ap]\.?m\.?)?(?: ?(?:[-–—:|]| ))")
_FEWEST_ENTRIES = 3


def _live_day(story: Story) -> DraftWhen | None:
    """The day of a live blog that dates nothing: that of its publication, worded by the time of its first entry."""
    published = story.analysis.published
    times = [match.group(1) for s in story.analysis.told() if (match := _ENTRY.match(s.text))]
    if published is not None and len(times) < _FEWEST_ENTRIES:
        return _same_day(story, published)
    if published is None:
        return None
    first = min(times, key=lambda words: words.replace(":", ".").zfill(5))
    return DraftWhen(text=first, start=published.isoformat(), end=published.isoformat())


_AT_AN_HOUR = compiled(
    r"\b(?:at|around|about|shortly (?:before|after)|just (?:before|after)|before|after) (?:approximately |about )?"
    r"(?:(?:[01]\d|2[0-3])[0-5]\d(?= \()|noon|midnight|midday|dawn|daybreak)"
)
"""The hour of a report that is sent on the day itself: "at 1215 (1515 GMT)", "just before noon"."""


def _same_day(story: Story, published: date) -> DraftWhen | None:
    """The day of publication, where headline and lead date nothing and tell the hour of what happened."""
    opening = story.analysis.opening()
    if any(sentence.dates for sentence in opening if sentence.region != "boilerplate"):
        return None
    for sentence in opening:
        told = " ".join(sentence.text.split())
        match = _AT_AN_HOUR.search(told) if _reports(story, sentence) else None
        if match is not None:
            return DraftWhen(text=match.group(), start=published.isoformat(), end=published.isoformat())
    return None


def _evidence(story: Story) -> Iterator[DraftEvidence]:
    """The sentences of headline and lead that report the event, and the one that dates it."""
    opening = story.analysis.opening()
    chosen = [sentence for sentence in opening if _reports(story, sentence)][:_MOST_QUOTES] or opening[:1]
    if story.date is not None:
        dated = next(s for s in story.analysis.sentences if s.start <= story.date.start < s.end)
        if dated not in chosen:
            chosen.append(dated)
    for sentence in chosen:
        yield quote_of(story, sentence)


def _reports(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells of the event or its harm."""
    events = any(not story.why(m.segment, m.at) for m in story.mentions[sentence.index])
    return events or any(not story.why(toll.segment, toll.at) for toll in story.tolls[sentence.index])
