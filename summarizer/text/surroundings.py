"""The words right before and right after a stretch of text, as far as a phrase can reach."""

from collections.abc import Iterator

from summarizer.text.expressions import compiled

_NEXT = compiled(r"(?:[ \u00a0]{1,2}| ?\n)([^\W\d_][\w'’-]*)")  # telexes put two spaces after "U.S."
_POSSESSIVES = ("'s", "’s")


def words_after(text: str, end: int, limit: int) -> list[tuple[str, int]]:
    """Up to `limit` words that follow at once, each parted by a space, two, or a line break, and where each ends."""
    return list(each_word_after(text, end, limit))


def each_word_after(text: str, end: int, limit: int) -> Iterator[tuple[str, int]]:
    """The same, one after the other, as far as they are asked for."""
    for _ in range(limit):
        match = _NEXT.match(text, end)
        if match is None:
            return
        end = match.end()
        yield match.group(1), end


def word_before(text: str, start: int) -> str:
    """The word that stands before `start`, with its stop or comma; "" if there is none.

    On the same line, or at the end of a line before that was broken because it was full.
    """
    line = text[max(0, start - _LONGEST) : start].rstrip(_BLANKS)
    if line and not line[-1].isspace() and len(parts := line.rsplit(None, 1)) > 1:
        return parts[1]
    end = len(text[max(0, start - _LONGEST) : start].rstrip(_BLANKS)) + max(0, start - _LONGEST)
    while end and text[end - 1] in _BLANKS:  # a page's columns
        end -= 1
    if end and text[end - 1] == "\n" and text[end - 2 : end - 1].isalpha() and _is_full(text, end - 1):
        end -= 1
    before = text[max(0, end - _LONGEST) : end]
    return before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""


_BLANKS = " \u00a0"
_LONGEST = 30
"""Characters of a word that are looked at."""


_FULL = 50
"""Characters of a line from which the next goes on with its sentence."""


def _is_full(text: str, end: int) -> bool:
    """Whether the line that ends at `end` is long enough to have been broken there, and not a page wide."""
    begin = text.rfind("\n", max(0, end - 2 * _FULL), end)
    return begin >= 0 and end - begin > _FULL


def words_before(text: str, start: int, reach: int) -> list[str]:
    """The words in the `reach` characters before `start`, their punctuation with them; the first may be cut."""
    return text[max(0, start - reach) : start].split()


def after_possessive(text: str, end: int) -> int:
    """Where the word really ends that ends at `end`: behind its "'s", if it has one."""
    return end + 2 if text[end : end + 2] in _POSSESSIVES else end


def without_possessive(word: str) -> str:
    """The word alone: "army's" → "army"."""
    return word[:-2] if word.endswith(_POSSESSIVES) else word
