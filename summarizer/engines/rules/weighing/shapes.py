"""Words as features have them."""

from summarizer.engines.rules.analysis import Segment, is_tag


def shape(segment: Segment, word: str) -> str:
    """A word of a segment's string as features have it: a chunk's label with its attribute, or the word."""
    if not is_tag(word):
        return word
    label = word[0]
    return f"{label}:{segment.chunk(word).attribute or '-'}" if label in "BPE" else label
