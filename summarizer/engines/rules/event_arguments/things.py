"""The things of a list ("a hotel in the port, two banks and the home of a judge"), after a verb or before a passive."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes
from summarizer.text.expressions import compiled

Fits = Callable[[Chunk], bool]

_REACH = 420
_MOST_BETWEEN = 14
"""Characters of a string that a list takes up at most, and the words from one thing to the comma or "and" behind it."""

_AND = frozenset({"and", "or"})
_JOINS = _AND | {",", ";", "including", "namely"}
_LOOSE = frozenset(
    "a an the his her its their our another other more many several some various numerous part parts of few dozen "
    "dozens privately 's".split()
)
"""Words that may open the next thing of a list; nouns that no list has may follow them."""
_WHERE = frozenset("on at in near against to from outside inside opposite next beside front".split())
"""Prepositions that may be told again after an "and"."""
_FINITE = frozenset("was were is are be been has have had did does do".split())
_ENDS = frozenset(
    "who whom which that when while after before but because if then where whose since until although though whereas "
    "by . : ? ! -- — –".split()
)


class _Word(NamedTuple):
    """A word of a chunked string and its place in it."""

    text: str
    at: int


def following(segment: Segment, at: int, fits: Fits) -> Iterator[tuple[int, Chunk]]:
    """The things that the list goes on with whose first stands at `at`, each with its place in the string.

    The last is not one of them if a verb of its own follows: "hit a bus, and two cars were burned".
    """
    held: tuple[int, Chunk] | None = None
    since, join, opened = 0, "", False
    for word in _words(segment.string, at, at + _REACH)[1:]:
        if word.text in _JOINS:
            yield from (held,) if held is not None else ()
            held, since, opened = None, 0, False
            join = word.text if word.text in _AND else join or word.text
            continue
        since += 1
        if _is_finite(word.text):
            return
        if since > _MOST_BETWEEN or word.text in _ENDS or (join and not _leads_on(word.text, join, opened=opened)):
            break
        opened = opened or word.text in _LOOSE
        if join and is_tag(word.text) and not segment.string.startswith(" 's", word.at + len(word.text)):
            chunk = segment.chunk(word.text)
            held, join = (word.at, chunk) if fits(chunk) else None, ""
            if held is None and chunk.label not in "PHBLST":
                break
    yield from (held,) if held is not None else ()


def preceding(segment: Segment, at: int, fits: Fits) -> list[tuple[int, Chunk]]:
    """The things of the list that ends with the one at `at`, in the order of the text; itself is not among them.

    Only what an "and" ties to it is: a thing before a mere comma may belong to another clause.
    """
    found: list[tuple[int, Chunk]] = []
    since, joined = 0, ""
    for word in reversed(_words(segment.string, max(0, at - _REACH), at)):
        if word.text in _JOINS:
            joined, since = joined or word.text, 0
            continue
        since += 1
        tag = is_tag(word.text)
        if since > _MOST_BETWEEN or (tag and joined not in _AND) or not _leads_on(word.text, "and", opened=True):
            break
        chunk = segment.chunk(word.text) if tag else None
        if chunk is not None and chunk.label in "EWD":
            break
        if chunk is not None and fits(chunk) and not _says_where(segment, word.at):
            found.append((word.at, chunk))
    return found[::-1]


_ASIDE = compiled(r"(?:\[ [^\]]{1,90} \]|\( [^)]{1,90} \))")
_AS_WELL_AS = compiled(r"(?<= )(?:as well as|along with|together with)(?= )")


def _words(string: str, start: int, stop: int) -> list[_Word]:
    """The words of a stretch, without what stands in brackets; "as well as" is an "and"."""
    stretch = string[start:stop]
    if "[" in stretch or "(" in stretch:
        stretch = _ASIDE.sub(lambda match: " " * len(match.group()), stretch)
    if " with " in stretch or " well " in stretch:
        stretch = _AS_WELL_AS.sub(lambda match: "and".ljust(len(match.group())), stretch)
    return [_Word(match.group(), start + match.start()) for match in _WORD.finditer(stretch)]


_WORD = compiled(r"\S+")


def _is_finite(word: str) -> bool:
    return word in _FINITE or (word_classes().get(word) == "V" and not word.endswith("ing"))


def _leads_on(word: str, join: str, *, opened: bool) -> bool:
    """Whether a word may stand in a list before the next thing: an article, an adjective, a noun of no list, a tag."""
    if word in _LOOSE or is_tag(word) or word_classes().get(word) == "A" or "-" in word.strip("-"):
        return True
    if word in _WHERE:
        return opened or join in _AND  # "another at a school"
    plain = word.endswith("ing") or not looks_verbal(word)  # "a fruit exporting firm"
    return opened and plain and word_classes().get(word) is None and word.isalpha()


def _says_where(segment: Segment, at: int) -> bool:
    """Whether a phrase only says where another is, or whose: "the offices of T3", "a bus in T4"."""
    return segment.string[max(0, at - 12) : at].endswith((" of ", " in ", " at ", " from ", " near ", " to "))
