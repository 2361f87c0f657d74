"""How many words of each matter headline and first sentences have, as features of an article.

A table knows single words; that headline and first sentence have three of an accident and none of a deed says more.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.genres import unquoted
from summarizer.engines.rules.event_detection.matter_words import SECTIONS, Told
from summarizer.engines.rules.event_detection.opening import headline_of
from summarizer.engines.rules.event_detection.quiet_news import undenied

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story

_MOST = 3


def matter_features(story: "Story") -> Iterator[str]:
    """`cue T.accident=2`: two words of a section of `patterns/matters.txt` in the headline.

    T is the headline, F and S are the first and the second sentence after it. What is quoted or
    denied there does not count; "no cues" where headline or first sentence have neither deed nor arms. A text without a
    headline has nothing to say of it.
    """
    for where, words in zip("TFS", _openings(story), strict=False):
        told = Told(undenied(words))
        counts = {section: told.count(section) for section in SECTIONS}
        yield from (f"cue {where}.{section}={min(count, _MOST)}" for section, count in counts.items() if count)
        if words and where != "S" and not counts["deeds"] and not counts["arms"]:
            yield f"no cues {where}"


def _openings(story: "Story") -> Iterator[str]:
    """The headline and the first two sentences after it, in lower case, less what they quote."""
    yield headline_of(story).lower()
    body = [sentence for sentence in story.analysis.told()[:_FIRST] if sentence.region != "headline"]
    for sentence in body[:2]:
        told = " ".join(story.text[part.start : part.end] for part in unquoted(story.analysis, sentence))
        yield " ".join(told.split()).lower()


_FIRST = 3
"""Sentences in which the first two after the headline stand."""
