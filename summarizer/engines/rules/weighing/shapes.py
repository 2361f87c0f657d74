"""Words as features have them."""

from summarizer.engines.rules.analysis import Segment, is_tag


def shapes(segment: Segment) -> list[str]:
    """The words of a segment's string as features have them; shared, and not to be changed."""
    if segment.shapes is None:
        segment.shapes = [shape(segment, word) if "A" <= word[0] <= "Z" else word for word in segment.pieces]
    return segment.shapes


def shape(segment: Segment, word: str) -> str:
    """A word of a segment's string as features have it: a chunk's label with its attribute, or the word."""
    if not is_tag(word):
        return word
    label = word[0]
    return f"{label}:{segment.chunk(word).attribute or '-'}" if label in "BPE" else label
