"""Articles that open with a scene or with what somebody says, and tell the news only some sentences later."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.analysis import Analysis, Sentence
from summarizer.engines.rules.reading.live_blog import newest_first, oldest_first
from summarizer.engines.rules.syntax.clauses import Background

_FURTHEST = 14
"""Sentences within which the news is told at last."""

_MOST = 2
"""Sentences that become lead."""

_PROOF = 2.0
"""Weight of a verb that alone tells a violent event."""

_HARM = frozenset({"killed", "injured", "captured"})


def late_lead(
    analysis: Analysis,
    mentions: Mapping[int, Sequence[EventMention]],
    tolls: Mapping[int, Sequence[Toll]],
    background: Background,
) -> bool:
    """Make lead of the first sentences that tell an event and its harm, where headline and lead tell neither.

    Returns:
        Whether any region was changed.
    """

    def tells(sentence: Sentence) -> int:
        """How surely a sentence tells what happened."""
        if any(chunk.determiner == "my" for chunk in sentence.outer.chunks):
            return 0  # a column
        done = any(
            m.rule != "noun" and m.weight >= _PROOF and not background.why(m.segment, m.at)
            for m in mentions[sentence.index]
        )
        hurt = any(
            toll.outcome in _HARM and toll.figure.low and not background.why(toll.segment, toll.at)
            for toll in tolls[sentence.index]
        )
        return done + hurt

    told = analysis.told()
    blog = newest_first(analysis)
    if any(tells(sentence) > blog for sentence in told if sentence.region == "lead"):
        return False
    body = [
        sentence for sentence in told
        if sentence.region == "body"
        and (blog or sentence.index < _FURTHEST)
        and not _long_ago(sentence, analysis.published)
    ]  # fmt: skip
    if blog:
        body = oldest_first(body)
    chosen = [sentence for sentence in body if tells(sentence)][:_MOST]
    for sentence in chosen:
        sentence.region = "lead"
    return bool(chosen)


_RECENT = timedelta(days=60)


def _long_ago(sentence: Sentence, published: date | None) -> bool:
    """Whether a sentence dates what it tells some months before the article: "In July 2018 a bomber killed 20"."""
    days = [mention.last for mention in sentence.dates if mention.last is not None]
    return published is not None and bool(days) and max(days) < published - _RECENT
