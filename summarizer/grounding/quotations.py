"""Quotations that run over several sentences, and so have one speaker."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.grounding.prepared import Prepared
from summarizer.text.expressions import compiled

MOST_SENTENCES = 8
"""A longer quotation is taken for a quotation mark that was never closed."""

_BLANK_LINE = compiled(r"\n[^\S\n]*\n")


def within_quotation(text: Prepared) -> list[bool]:
    """For each sentence whether it begins within a quotation that an earlier one of its paragraph opened."""
    if not text.sentences:
        return []
    found = [False]
    for earlier, later in pairwise(text.sentences):
        start, end = (text.folded.folded_offset(at) for at in earlier)
        is_open = found[-1] ^ (text.folded.text.count('"', start, end) % 2 == 1)
        found.append(is_open and not _parted(text.original, earlier.end, later.start))
    return found


def _parted(text: str, end: int, start: int) -> bool:
    """Whether a paragraph ends between two sentences."""
    return _BLANK_LINE.search(text, end, start) is not None or ("\n" in text[end:start] and text[start] in '"“”«')


def opens(quoted: Sequence[bool], index: int) -> int:
    """The sentence that opens the quotation in which this one stands; itself, if none does."""
    first = index
    while quoted[first] and index - first < MOST_SENTENCES:
        first -= 1
    return first


def closes(quoted: Sequence[bool], index: int) -> int:
    """The sentence in which the quotation ends that this one opens or continues."""
    last = index
    while last + 1 < len(quoted) and quoted[last + 1] and last - index < MOST_SENTENCES:
        last += 1
    return last
