"""Where direct speech stands."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span

_SHORTEST = 4
"""Words from which a quotation is speech; shorter ones ("several") are the narrator's borrowed words."""


@cache
def _mark() -> re.Pattern[str]:
    return compiled(r"[\"“”„«»]")


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Quotations of four words and more, without their marks, in order.

    A mark opens where a space or nothing stands before it. A quotation that its paragraph does not close ends with it.
    """
    found: list[Span] = []
    for paragraph in paragraphs:
        opened = -1
        for match in _mark().finditer(text, paragraph.start, paragraph.end):
            at = match.start()
            if opened < 0 and _opens(text, at, paragraph):
                opened = at + 1
            elif opened >= 0 and (not _opens(text, at, paragraph) or match.group() == '"'):
                found.append(Span(opened, at))
                opened = -1
        if opened >= 0:
            found.append(Span(opened, paragraph.end))
    return [span for span in found if _words(text, span) >= _SHORTEST or _is_speech(text, span)]


def _is_speech(text: str, span: Span) -> bool:
    """“This was close," ends as a sentence does, inside its marks."""
    return (
        span.end - span.start > 3
        and text[span.start].isupper()
        and text[span.end - 1] in ",.!?"
        and (_words(text, span) > 1)
    )


def _opens(text: str, at: int, paragraph: Span) -> bool:
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    return (before.isspace() or before in "([—–-:") and not after.isspace()


def _words(text: str, span: Span) -> int:
    return len(text[span.start : span.end].split(maxsplit=_SHORTEST))
