"""Live blogs with the newest entry first: what happened stands in the oldest entries."""

import re

from summarizer.engines.rules.reading.analysis import Analysis, Sentence
from summarizer.engines.rules.reading.regions import TIME

_FEWEST = 3
"""Entries from which a text is a live blog."""


def newest_first(analysis: Analysis) -> bool:
    """Whether at least three paragraphs begin with a time, and each time is before the one above it."""
    times = []
    paragraph = -1
    for sentence in analysis.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            match = TIME.match(sentence.text)
            if match is not None:
                times.append(_minutes(match))
    return len(times) >= _FEWEST and times == sorted(times, reverse=True) and times[0] > times[-1]


def _minutes(match: re.Match[str]) -> int:
    hour = int(match["hour"])
    if match["half"] is not None:
        hour = hour % 12 + 12 * (match["half"] == "p")
    return 60 * hour + int(match["minute"])


def oldest_first(told: list[Sentence]) -> list[Sentence]:
    """The sentences of a live blog from its oldest entry on, each paragraph in its order."""
    return sorted(told, key=lambda one: (-one.paragraph, one.start))
