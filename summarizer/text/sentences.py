"""Paragraphs and sentences of news prose, as spans of the text given."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.text.expressions import compiled


class Span(NamedTuple):
    """A stretch of text: code points, end exclusive."""

    start: int
    end: int


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    blank_before: bool


NARROWEST_WRAP, WIDEST_WRAP = 30, 120
"""The longest line of hard-wrapped text is between these, in characters."""

SHARE_OF_OPEN_LINES = 0.4
"""Where more line ends than this fall inside a sentence, the text is hard-wrapped."""

HALF_FULL = 0.55
"""A line that ends before this share of the longest one was not wrapped: headings of a live blog over their entries."""

FILLED, HALF_FILLED = 0.85, 0.5
"""A wrapped line is full when the next word would take it past this share of the longest line: past the second where it
ends inside a sentence."""

SHORTEST_BROKEN_LINE = 40
"""A shorter line before one in small letters is a heading or a list item, not half a sentence."""

LONGEST_SENTENCE = 2_000
"""Characters. What reads a sentence may compare its parts pair by pair; a text without stops must not make it long."""

_ENDS = ".!?:\"”’'"
_CLOSING = "\"'”’»›)\\]"

_TITLES = frozenset(
    """adm amb asst atty brig capt cdr cmdr col comdr cpl det dr fr gen gov hon insp lt maj mgr mr mrs ms msgr mt mx
    pfc pres prof pvt rep reps rev sen sens sgt spc sr st ste supt vs approx cf bp""".split()
)
"""A stop after these never ends a sentence."""

_BEFORE_NUMBER = frozenset("no nos num km pp p sec ch jan feb mar apr jun jul aug sep sept oct nov dec".split())
"""A stop after these ends a sentence unless a number follows ("No. 4", "Aug. 5")."""

_MAYBE_LAST = frozenset("inc corp co ltd jr bn plc llc etc assn univ ave blvd rd ft esq ret al dept bros".split())
"""A stop after these, after initials and after "U.S." ends a sentence only where the next word begins one."""

_STARTERS = frozenset(
    """a about after all also although among an and another as at because before both but by despite during each
    earlier even every five for four from he her here his however i if in initial it its just last late later many
    meanwhile more most my nearly no nobody none not nothing now on once one only our other over several she since
    seven eight nine eleven twelve dozens hundreds police gunmen witnesses
    so some soon still such ten that the their then there these they this those three though through thus to today
    two under until we what when where while who why with within without yesterday yet you""".split()
)


_BULLETS = ("- ", "• ", "* ", "– ", "— ", "▪ ", "● ")


@cache
def _lines_pattern() -> re.Pattern[str]:
    return compiled(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@cache
def _stop_pattern() -> re.Pattern[str]:
    # The stop, the quotes and brackets that close after it, a footnote mark, and the white space before what follows.
    return compiled(rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[{_CLOSING}]*+)(?:\[\d{{1,3}}\])*(?=\s+(?P<next>\S))")


@cache
def _word_before() -> re.Pattern[str]:
    return compiled(r"[\w.'’-]+$")


@cache
def _word_after() -> re.Pattern[str]:
    return compiled(r"\s*([^\W\d_]+)")


@cache
def _speaker_after() -> re.Pattern[str]:
    return compiled(r"\s+(?:[A-Z][\w'’.-]*\s+){1,4}(?:said|says|asked|told|added|shouted|wrote|replied)\b")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs, trimmed and not empty, whether set apart by blank lines, by line ends or by indents.

    In text wrapped at a fixed width, a line end inside a paragraph does not end it.
    """
    return list(_paragraphs(text))


@lru_cache(maxsize=4)  # an article is split by its engine and by grounding, first into paragraphs, then into sentences
def _paragraphs(text: str) -> tuple[Span, ...]:
    lines = _lines(text)
    if not lines:
        return ()
    wrapped, width = _wrapping(text, lines)
    spaced = wrapped and any(line.blank_before for line in lines[1:])
    spans: list[Span] = []
    start = lines[0].start
    for line, following in pairwise(lines):
        joined = spaced and line is not lines[0] and _goes_on(text, line, following)
        if following.blank_before or not (joined or _runs_on(text, line, following, width if wrapped else None)):
            spans.append(Span(start, line.end))
            start = following.start
    spans.append(Span(start, lines[-1].end))
    return tuple(spans)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    blank, last = False, 0
    for match in _lines_pattern().finditer(text):
        whole = match.group()
        words = whole.strip()
        gap = text[last : match.start()]
        blank = blank or gap.count("\n") > 1 or gap.count("\r") > 1
        last = match.end()
        if not words:
            blank = True
            continue
        indent = len(whole) - len(whole.lstrip())
        start = match.start() + indent
        lines.append(_Line(start, start + len(words), indent, blank))
        blank = False
    return lines


def _wrapping(text: str, lines: list[_Line]) -> tuple[bool, int]:
    """Whether the text is wrapped at a fixed width, and its longest line."""
    width = max(map(_length, lines))
    ends = [line for line, following in pairwise(lines) if not following.blank_before]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or len(ends) < 2:
        return False, width
    still_open = sum(text[line.end - 1] not in _ENDS and _length(line) > HALF_FULL * width for line in ends)
    return still_open > SHARE_OF_OPEN_LINES * len(ends), width


def _length(line: _Line) -> int:
    return line.end - line.start + line.indent


def _runs_on(text: str, line: _Line, following: _Line, width: int | None) -> bool:
    """Whether a paragraph goes on from one line to the next; the points of a list never do."""
    if text.startswith(_BULLETS, following.start):
        return False
    length = _length(line)
    if width is None:
        broken = length >= SHORTEST_BROKEN_LINE and text[line.end - 1] not in ".!?:;"
        return broken and text[following.start].islower()
    if following.indent > line.indent + 1:
        return False
    head = text[following.start : min(following.end, following.start + WIDEST_WRAP)]
    first_word = len(head.split(None, 1)[0])
    return length + 1 + first_word > width * (FILLED if text[line.end - 1] in _ENDS else HALF_FILLED)


def _goes_on(text: str, line: _Line, following: _Line) -> bool:
    """Whether a line goes on in wrapped text that sets its paragraphs apart by blank lines, however short it is.

    The first line of a report is short where the dateline before it was cut off.
    """
    points = text.startswith(_BULLETS, following.start) or following.indent > line.indent + 1
    return (
        not points and text[line.end - 1] not in _ENDS + "]" and any(c.islower() for c in text[line.start : line.end])
    )


def sentences(text: str) -> list[Span]:
    """The sentences in order, trimmed, apart from each other and none across a paragraph.

    Stops of abbreviations, initials and decimals end none; quotes and brackets that close after the stop belong to it.
    A heading or a caption without a stop is a sentence of its own paragraph. None is longer than `LONGEST_SENTENCE`.
    """
    return list(_sentences(text))


@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    stops = _stop_pattern()
    for paragraph in _paragraphs(text):
        start = paragraph.start
        for match in stops.finditer(text, paragraph.start, paragraph.end):
            if _ends(text, match, start):
                spans += _bounded(text, start, match.end())
                start = match.start("next")
        if start < paragraph.end:
            spans += _bounded(text, start, paragraph.end)
    return tuple(spans)


def _bounded(text: str, start: int, end: int) -> list[Span]:
    """A sentence; one beyond all measure is cut after the last sign or word that fits."""
    spans: list[Span] = []
    while end - start > LONGEST_SENTENCE:
        most = start + LONGEST_SENTENCE
        at = max(text.rfind(mark, start + 1, most) for mark in ("; ", ", ")) + 1 or text.rfind(" ", start + 1, most)
        cut = at if at > start else most
        spans.append(Span(start, start + len(text[start:cut].rstrip())))
        start = cut
        while text[start].isspace():
            start += 1
    return [*spans, Span(start, end)]


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    following = match["next"]
    if following.islower() or following in ",;:.":
        return False
    if following in "-–—" and "\n" not in text[match.end() : match.start("next")]:
        return False  # "TULSA, Okla. -- Two teenagers"
    stop, at = match["stop"], match.start()
    if stop != ".":
        return _strong_stop_ends(text, match, start)
    if match["close"]:
        return True
    before = _word_before().search(text, max(start, at - 24), at)
    if before is not None and before.group().isdigit() and before.start() == start:
        return False  # "1. At dawn": the number of a paragraph
    return before is None or _word_ends(before.group(), following, text, match.end())


def _strong_stop_ends(text: str, match: re.Match[str], start: int) -> bool:
    stop, at = match["stop"], match.start()
    if stop in {"...", "…"}:  # an ellipsis apart from the word before it leaves words out in mid-sentence
        return at > start and not text[at - 1].isspace()
    return not (match["close"] and _speaker_after().match(text, match.end()))


def _word_ends(word: str, following: str, text: str, after: int) -> bool:
    """Whether a sentence ends after a word that has a single stop."""
    bare = word.rpartition("-")[2].lower().strip("'’")
    if bare in _TITLES:
        return False
    if bare in _BEFORE_NUMBER:
        return not following.isdigit()
    if bare in _MAYBE_LAST or "." in bare or (len(bare) == 1 and bare.isalpha() and word != "I"):
        return _begins_sentence(text, after)
    return True


def _begins_sentence(text: str, after: int) -> bool:
    word = _word_after().match(text, after)
    return word is None or word[1].lower() in _STARTERS
