"""What an article opens with: its headline and the first sentence after it, and whether somebody acts in them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.event_detection.genres import unquoted
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.text.expressions import compiled

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story


def acted(story: "Story") -> bool:
    """Whether headline or first sentence tell, by a verb, of somebody who does what hurts."""
    return any(_acts(mention) for mention in _of_the_news(story))


def head_of(story: "Story", *, quoted: bool = False) -> str:
    """The headline and the first sentence after it in lower case, less what either quotes if it is not asked for."""
    first = first_sentence(story)
    if quoted:
        return f"{headline_of(story)} . {' '.join(first.text.split()) if first else ''}".lower()
    told = " ".join(story.text[part.start : part.end] for part in unquoted(story.analysis, first)) if first else ""
    return _QUOTED.sub(" ", f"{headline_of(story)} . {' '.join(told.split())}").lower()


def headline_of(story: "Story") -> str:
    """The title, or the first line of a text without one."""
    if story.title.words:
        return story.title.words
    told = story.analysis.told()
    return " ".join(told[0].text.split()) if told and told[0].region == "headline" else ""


def first_sentence(story: "Story") -> Sentence | None:
    """The first sentence after the headline."""
    return next((sentence for sentence in story.analysis.told() if sentence.region != "headline"), None)


_QUOTED = compiled(r"(?<![^\W_])['‘\"“][^'’\"”\n]{2,60}['’\"”](?![^\W_])")


def _of_the_news(story: "Story") -> Iterator[EventMention]:
    """What headline and first sentence say that was done."""
    yield from story.title.mentions
    for sentence in story.analysis.told():
        if sentence.region != "headline":
            yield from (m for m in story.mentions[sentence.index] if not story.why(m.segment, m.at))
            return
        yield from story.mentions[sentence.index]


def _acts(mention: EventMention) -> bool:
    """Whether a mention is of somebody who does what hurts, by a verb."""
    return not mention.segment.quoted and mention.rule not in _OF_NOBODY and mention.weight >= _TELLING


_TELLING = 2.0
_OF_NOBODY = frozenset({"noun", "killed", "killed_passive", "wounded", "arrested", "rescued", ""})
"""What accidents and storms do as well."""
