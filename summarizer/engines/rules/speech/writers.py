"""Who writes a text that speaks as "we": the signer of a communiqué, or the body named in its first lines."""

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.antecedents import country_of
from summarizer.engines.rules.speech.signatory import signatory
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story

_HEAD = 3
"""Sentences at the head of a text among which its writer is named."""
_LONGEST_HEADING = 12
"""Words of a line that only names who writes."""


def writer(story: Story) -> Speaker | None:
    """The body whose text it is; None where the narrator never says "we" or names nobody at the head or the end."""
    if story.writers is None:
        found = next(_writers(story), None) if _speaks_as_we(story) else None
        story.writers = [found] if found is not None else []
    return next(iter(story.writers), None)


def _speaks_as_we(story: Story) -> bool:
    """Whether the narrator says "we" of himself, and not of somebody who is quoted."""
    for sentence in story.analysis.told():
        segment = sentence.outer
        if "we" not in segment.words or sentence.region == "headline":
            continue
        at = segment.pieces.index("we")
        if story.source_of(segment.span(segment.starts[at], segment.starts[at] + 2), sentence.index) is None:
            return True
    return False


def _writers(story: Story) -> Iterator[Speaker]:
    signed = signatory(story.analysis)
    if signed is not None:
        segment, chunk = signed
        yield from _described(story, segment, segment.offset(chunk.start))
    for sentence in story.analysis.sentences[:_HEAD]:
        if _only_names(sentence):
            yield from _named(story, sentence)
    for sentence in story.analysis.told()[:_HEAD]:
        if not _is_heading(sentence) and sentence.outer.chunks[:1] and sentence.outer.chunks[0].label == "B":
            yield from _described(story, sentence.outer, segment_start(sentence, 0))


def segment_start(sentence: Sentence, number: int) -> int:
    """Where in the narrator's string a chunk stands."""
    return sentence.outer.offset(sentence.outer.chunks[number].start)


def _is_heading(sentence: Sentence) -> bool:
    return not sentence.text.rstrip().endswith(".") and len(sentence.text.split()) <= _LONGEST_HEADING


def _only_names(sentence: Sentence) -> bool:
    """Whether a line holds names, dates and the small words between them, and says nothing."""
    segment = sentence.outer
    if not _is_heading(sentence) or not segment.words.isdisjoint(listed("verb") | listed("report_verb")):
        return False
    return all(word[:1].isupper() or word in _SMALL or not word[:1].isalpha() for word in segment.written)


_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "de", "del", "la", "al"})


def _named(story: Story, sentence: Sentence) -> Iterator[Speaker]:
    for number, chunk in enumerate(sentence.outer.chunks):
        if chunk.label == "B":
            yield from _described(story, sentence.outer, segment_start(sentence, number))
        elif chunk.label == "S" and chunk.attribute == "body" and number == 0:
            name = " ".join(sentence.text.split(",")[0].split())  # "Ministry of Defence of the Republic of Kavu"
            country = next((code for each in sentence.outer.chunks if (code := country_of(each))), None)
            yield Speaker(name, None, country, "body", chunk.start, chunk)


def _described(story: Story, segment: Segment, start: int) -> Iterator[Speaker]:
    end = segment.string.find(" ", start)
    speaker = story.speakers.described(segment, start, end if end > 0 else len(segment.string))
    if speaker is not None and speaker.kind == "body":
        yield speaker
