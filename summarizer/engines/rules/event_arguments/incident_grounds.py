"""Which words of the article the parts of the incident were read from."""

from collections.abc import Iterator

from summarizer.engines.rules.event_detection.events import weapon_kind
from summarizer.engines.rules.grounds import Ground
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftIncident
from summarizer.text.sentences import Span


def note_incident(story: Story, made: DraftIncident) -> None:
    """Keep the grounds of an incident's kind, date, places, weapons and targets."""
    story.grounds.add(made, *_kind(story, made.kind))
    if story.date is not None:
        story.grounds.add(made, Ground("when.main_date", Span(story.date.start, story.date.end), "date"))
    for place in made.places:
        story.grounds.add(place, *_place(story, place.name))
    for part, words in (("weapon", made.weapons), ("target", made.targets)):
        for each in words:
            story.grounds.add(made, *_phrase(story, each, part))


def _kind(story: Story, kind: str) -> Iterator[Ground]:
    """The first mention of the event that is of this kind, or the weapon that tells it."""
    for mention in story.main_mentions(opening=True) or story.main_mentions():
        if mention.kind == kind:
            span = mention.segment.span(mention.at, mention.end)
            rule = f"violence/{mention.rule}" if "." in mention.rule else f"events.{mention.rule or 'noun'}"
            yield Ground(rule, span, "kind")
            return
    for sentence in story.analysis.opening():
        for segment in sentence.segments:
            for chunk in segment.chunks:
                if chunk.label == "W" and weapon_kind(chunk) == kind:
                    yield Ground("kinds.weapon", Span(chunk.start, chunk.end), "kind")
                    return
    harmed = story.main_tolls()
    if harmed:
        yield Ground("kinds.harm", harmed[0].span, "kind")


def _place(story: Story, name: str) -> Iterator[Ground]:
    for sentence in story.analysis.told():
        for mention in sentence.places:
            if " ".join(mention.text.split()) == name:
                yield Ground("where.place", Span(mention.start, mention.end), "place")
                return
    yield from _phrase(story, name, "place")


def _phrase(story: Story, words: str, part: str) -> Iterator[Ground]:
    """The first stretch of the told text that has these words."""
    for sentence in story.analysis.told():
        at = sentence.text.lower().find(words.lower())
        if at >= 0:
            start = sentence.start + at
            yield Ground(f"{'where' if part == 'place' else part}.phrase", Span(start, start + len(words)), part)
            return
