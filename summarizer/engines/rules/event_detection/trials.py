"""Reports of a verdict: the incident is the old event, and the day of the sentence is not its day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.reading.analysis import Analysis, Segment, Sentence
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled

_TRIED = compiled(
    r"\b(?:sentenced|jailed|convicted|found (?:[A-Za-z.'-]+ ){1,8}?guilty|guilty of|pleaded guilty|verdict|"
    r"life in prison|given life|life sentence|(?:is|goes|went|was) on trial|trial of|acquitted|handed (?:a|down))\b"
)
_LONG_AGO = timedelta(days=20)
"""Days between a deed and its verdict, at least."""

_LONGEST = 366
_ENOUGH = 2.0
_FAR = 14
"""Sentences among which the day of the deed is told."""

_NOT_THE_DEED = compiled(
    r"\b(?:arrested|detained|charged|indicted|appeal|appealed|trial|opened|began|born|released|convicted|sentenced|"
    r"extradited|custody|since|until|next|told the court|testified|admitted)(?: [^ ,.]+){0,5}? $"
)


def day_of_the_deed(
    analysis: Analysis, mentions: Mapping[int, Sequence[EventMention]], best: DateMention | None
) -> DateMention | None:
    """The date of the deed that a verdict is about; None where the text is of no verdict or does not date the deed.

    Args:
        analysis: the article as read.
        mentions: the event mentions by sentence.
        best: the date taken for the incident's so far; one that is long past stands.
    """
    published = analysis.published or (best.last if best is not None else None)
    if published is None or not any(_TRIED.search(sentence.text) for sentence in analysis.opening()):
        return None
    if best is not None and best.last is not None and best.last < published - _LONG_AGO and best.first == best.last:
        return None
    found = [
        (score, mention) for score, mention in _dates(analysis, mentions)
        if mention.last is not None and mention.last < published - _LONG_AGO
    ]  # fmt: skip
    scored = [
        (score + _CONTAINED * _finer(mention, [other for _, other in found]), mention) for score, mention in found
    ]
    top = max(scored, key=lambda row: row[0], default=None)
    return top[1] if top is not None and top[0] >= _ENOUGH else None


_CONTAINED = 3.0


def _finer(mention: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether a day lies in a longer time that is told as well: "last December", "on December 16"."""
    if mention.first is None or mention.last is None or mention.first != mention.last:
        return False
    return any(
        other.first is not None and other.last is not None
        and other.first <= mention.first <= other.last and other.first != other.last
        for other in others
    )  # fmt: skip


def _dates(analysis: Analysis, mentions: Mapping[int, Sequence[EventMention]]) -> Iterator[tuple[float, DateMention]]:
    for sentence in analysis.told()[:_FAR]:
        for segment in sentence.segments:
            for chunk in segment.chunks:
                source = chunk.source
                if chunk.label in "DE" and isinstance(source, DateMention) and _is_dated(source):
                    yield _score(sentence, segment, source, mentions[sentence.index]), source


def _is_dated(mention: DateMention) -> bool:
    return mention.first is not None and mention.last is not None and (mention.last - mention.first).days <= _LONGEST


def _score(sentence: Sentence, segment: Segment, mention: DateMention, events: Sequence[EventMention]) -> float:
    before = segment.string[: segment.offset(mention.start)]
    score = 2.0 * (mention.first == mention.last) + 2.0 * (sentence.region != "body") - 0.1 * sentence.index
    score += 1.5 * any(event.segment is segment and event.rule not in _OF_THE_COURT for event in events)
    return score - 1.0 * segment.quoted - 4.0 * (_NOT_THE_DEED.search(before[-80:]) is not None)


_OF_THE_COURT = frozenset({"guilty", "arrested"})
