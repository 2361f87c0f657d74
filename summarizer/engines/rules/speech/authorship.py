"""Who says "I" or "we" in a text of one voice: the president in "Statement by the President" above it."""

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.speech.authors import whose_text
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.speech.writers import writer
from summarizer.engines.rules.story import Story
from summarizer.text.sentences import Span

_FIRST_PERSON = frozenset({"i", "we"})

_HEAD = 2
"""Sentences at the head of a text among which its author is named."""


def author_of(story: Story, segment: Segment, who: Span) -> Speaker | None:
    """The author of the text where `who` is an "I" or a "we" of the narrator; None for anybody else's.

    Args:
        story: the article as read.
        segment: the one that holds the pronoun.
        who: its place in the segment's string.
    """
    if segment.quoted or segment.string[who.start : who.end] not in _FIRST_PERSON:
        return None
    if story.source_of(segment.span(who.start, who.end), segment.sentence) is not None:
        return None  # "the mayor said we have closed the road"
    for sentence in story.analysis.told()[:_HEAD]:
        head = sentence.outer
        if sentence.text.rstrip().endswith(".") or not head.chunks:
            continue
        author = whose_text(head, head.offset(head.chunks[0].start), head.chunks[0])
        if author is not None:
            return story.speakers.described(head, *author)
    return writer(story)


def named_at(story: Story, speaker: Speaker, words: str) -> list[tuple[int, Span]]:
    """The sentence that names an author, as a further place of what he says as "I"; none for other words."""
    if words not in _FIRST_PERSON:
        return []
    sentence = story.analysis.sentence_at(speaker.chunk.start)
    return [(sentence.index, Span(sentence.start, sentence.end))]
