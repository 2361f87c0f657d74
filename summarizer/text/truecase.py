"""Gives text in capitals (telex, headlines) the capitals of ordinary writing, letter for letter in place."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from summarizer.text import bodies
from summarizer.text.case_context import cased
from summarizer.text.case_words import Form
from summarizer.text.late import late

_PARAGRAPH = late(r"[^\n]+(?:\n[^\n]+)*")
_LINE = late(r"[^\n]+")
_MIXED_WORD = late(r"(?<=[a-z,;] )[^\W\d_]+(?![\w.])")
_FEWEST_WORDS, _FEWEST_LETTERS = 4, 15
"""A shorter line in capitals beside ordinary text is a label, or a place."""

_SAMPLE, _SMALL_SHARE = 2000, 0.05
_PLACE = r"[A-Z][A-Z .'’-]{1,40}"
_DATELINE = late(
    rf"\s*{_PLACE}(?:[ ,]+(?:\([A-Z ]{{2,30}}\),? *)?)(?=\d{{1,2}} [A-Z]{{3,9}} \d{{2,4}}|NO DATE\b)"
    rf"|\s*{_PLACE}(?:, {_PLACE})?, ?(?=[A-Z]{{3,9}}\.? \d{{1,2}}\b)"
)
"""The places of a dateline stay in capitals, by which it is known for one."""


@lru_cache(maxsize=4)
def truecase(text: str) -> str:
    """The text with its stretches in capitals written as in ordinary prose, of the same length.

    A stretch is a paragraph without a small letter, or such a line of several words. Names, acronyms and first words of
    sentences keep their capitals, by lexicons, by their neighbours, and by the rest of the text; what is no stretch in
    capitals stays as it is, character for character.
    """
    stretches = list(_stretches(text))
    if not stretches:
        return text
    plain, seen = bodies.plain(text), _seen(text, stretches)
    pieces: list[str] = []
    last = 0
    for start, end in stretches:
        pieces += [text[last:start], _written(text, plain, start, end, seen)]
        last = end
    pieces.append(text[last:])
    return "".join(pieces)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    whole = _all_capitals(text)
    for match in _PARAGRAPH.finditer(text):
        words = match.group()
        if words.isupper() and (whole or _long_enough(words)):
            yield match.span()
        else:
            for line in _LINE.finditer(text, *match.span()):
                if line.group().isupper() and _long_enough(line.group()):
                    yield line.span()


def _all_capitals(text: str) -> bool:
    """Whether a text as a whole is in capitals, but for a letter here and there."""
    if text[:_SAMPLE].isupper():
        return _long_enough(text)
    small = sum(map(str.islower, text))
    return small < _SMALL_SHARE * len(text) and small < _SMALL_SHARE * sum(map(str.isalpha, text))


def _long_enough(words: str) -> bool:
    return sum(letter.isalpha() for letter in words) >= _FEWEST_LETTERS and len(words.split()) >= _FEWEST_WORDS


def _seen(text: str, stretches: list[tuple[int, int]]) -> Mapping[str, Form]:
    """How the rest of the text writes its words, in the midst of sentences."""
    found: dict[str, Form] = {}
    edges = [0, *chain.from_iterable(stretches), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for match in _MIXED_WORD.finditer(text, start, end):
            word = match.group()
            form: Form = "small" if word.islower() else "upper" if word.isupper() and len(word) > 1 else "capital"
            if found.setdefault(word.lower(), form) == "capital" and form == "small":
                found[word.lower()] = form
    return found


def _written(text: str, plain: str, start: int, end: int, seen: Mapping[str, Form]) -> str:
    head = _DATELINE.match(text, start, end)
    begin = head.end() if head else start
    pieces = [text[start:begin]]
    last = begin
    for item in cased(text, plain, begin, end, seen):
        pieces += [text[last : item.start], _as(text[item.start : item.end], item.form)]
        last = item.end
    pieces.append(text[last:end])
    return "".join(pieces)


def _as(word: str, form: Form) -> str:
    if form == "keep":
        return word
    if form == "upper":
        head, mark, tail = word.rpartition("'") if word[-2:] in {"'S", "’S"} else (word, "", "")
        return head + mark + tail.lower() if mark else word
    small = _small(word)
    if form == "small":
        return small
    second = 2 if len(word) > 3 and word[1] in "'’" else 0
    return (
        word[0] + small[1:second] + word[second : second + 1] + small[second + 1 :] if second else word[0] + small[1:]
    )


def _small(word: str) -> str:
    """In small letters, of the same length whatever the letters."""
    lower = word.lower()
    return lower if len(lower) == len(word) else "".join(c.lower() if len(c.lower()) == 1 else c for c in word)
