"""Quotes for items: the sentence, or the clause of a very long one."""

from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftEvidence
from summarizer.text.sentences import Span

_LONGEST_SENTENCE = 420
"""Characters up to which a sentence is quoted whole."""

_FEWEST_WORDS = 4


def quote_of(story: Story, sentence: Sentence, inner: Span | None = None) -> DraftEvidence:
    """A sentence as evidence; of a very long one the part around `inner`, from comma to comma."""
    start, end = sentence.start, sentence.end
    if inner is not None and end - start > _LONGEST_SENTENCE:
        start, end = _clause(story.text, Span(start, end), inner)
    return DraftEvidence(quote=story.analysis.article.text[start:end], near=start)


def _clause(text: str, sentence: Span, inner: Span) -> Span:
    start = text.rfind(", ", sentence.start, inner.start)
    start = sentence.start if start < 0 else start + 2
    end = text.find(", ", inner.end, sentence.end)
    end = sentence.end if end < 0 else end
    if len(text[start:end].split()) < _FEWEST_WORDS * 2:
        return sentence
    return Span(start, end)
