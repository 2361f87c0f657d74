"""Words as features have them."""

from summarizer.engines.rules.reading.analysis import Segment


def shapes(segment: Segment) -> list[str]:
    """The words of a segment's string as features have them; shared, and not to be changed."""
    if segment.shapes is None:
        segment.shapes = [_of_chunk(segment, word) if "A" <= word[0] <= "Z" else word for word in segment.pieces]
    return segment.shapes


def _of_chunk(segment: Segment, word: str) -> str:
    """A chunk as features have it: its label, and of some its attribute."""
    label = word[0]
    return f"{label}:{segment.chunk(word).attribute or '-'}" if label in "BPE" else label
