"""The words of a stretch in capitals, with what each is by itself."""

from typing import Literal, NamedTuple

from summarizer.text.case_forms import Sort, sort_of
from summarizer.text.late import late

Form = Literal["small", "capital", "upper", "keep"]

_WORD = late(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_ENDINGS = frozenset("t s re ve ll d m".split())
_ORDINAL = late(r"\d+(?:st|nd|rd|th)")


class Word(NamedTuple):
    """A word at text[start:end]: without a possessive ending, in lower case, and the gap before it."""

    start: int
    end: int
    lower: str
    sort: Sort
    gap: str


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Every word of text[start:end]."""
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        lower = _bare(match.group().lower())
        found.append(Word(match.start(), match.end(), lower, _sort(match.group(), lower), text[last : match.start()]))
        last = match.end()
    return found


def _bare(lower: str) -> str:
    head, mark, tail = lower.replace("’", "'").rpartition("'")
    if not mark or tail not in _ENDINGS:
        return lower.replace("’", "'")
    return head.removesuffix("n") if tail == "t" and len(head) > 2 else head


def _sort(written: str, lower: str) -> Sort:
    if _ORDINAL.fullmatch(lower):
        return "word"
    if "." in written:
        return "function" if lower in {"a.m.", "p.m."} else "number"
    if "'" in lower and lower[1:2] == "'":
        return "name"  # D'Aubuisson, O'Neill
    return sort_of(lower)
