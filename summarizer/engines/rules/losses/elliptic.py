"""Numbers without a noun, and others: who they count is told before them."""

from collections.abc import Sequence

from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.groups import group_of
from summarizer.text.expressions import compiled

_NOUN_AFTER = compiled(
    r"(?:(?:critically|seriously|more|confirmed|charred|burned|burnt|mutilated|people|civilian|military) )?"
    r"(dead|wounded|injured|missing|bodies|corpses|deaths|fatalities)(?!\S)"
)


OTHERS = frozenset("comrades comrade colleagues others another second third fourth fifth sixth seventh eighth".split())


def named_after(found: list[Toll]) -> list[Toll]:
    """A number alone ("four soldiers were killed and nine wounded") counts the people named just before it."""
    last: Toll | None = None
    for toll in found:
        if last is not None and toll.chunks and toll.chunks[0].head in OTHERS and toll.group == "unknown":
            toll.group = last.group
        if toll.bare and (whole := _of_them(toll)) is not None:
            toll.who, toll.group = whole.bare, group_of(whole)
        elif toll.bare and last is not None and toll.chunks and not toll.part:
            toll.who, toll.group = _last_noun(last), last.group
        elif toll.bare:
            toll.who = _participle(toll) or toll.figure.text
        elif toll.who and not toll.names and not toll.part:
            last = toll
        if last is not None and last is not toll and last.outcome == toll.outcome and _some_of(toll):
            toll.part = True
    return found


def _last_noun(toll: Toll) -> str:
    """Whom a toll tells of last: "worshippers" of "the imam and 18 worshippers"."""
    last = toll.chunks[-1] if len(toll.chunks) > 1 else None
    return last.bare if last is not None and last.label == "P" else toll.who


def _of_them(toll: Toll) -> Chunk | None:
    """The people of whom "16 of them" are told in the same sentence, or "of the crew, five"."""
    if not toll.chunks:
        return None
    string, at = toll.segment.string, toll.segment.offset(toll.chunks[0].start)
    fronted = _FRONTED.search(string, 0, at)
    if fronted is not None:
        return toll.segment.chunk(fronted.group(1))
    if not _THEM.match(string, string.find(" ", at)):
        return None
    before = [chunk for chunk in toll.segment.tags(0, at) if chunk.label == "P"]
    return before[-1] if before else None


def _some_of(toll: Toll) -> bool:
    """“One of whom lost an eye"."""
    at = toll.segment.offset(toll.chunks[0].start) if toll.bare and toll.chunks else -1
    return at >= 0 and _WHOM.match(toll.segment.string, toll.segment.string.find(" ", at)) is not None


_WHOM = compiled(r" of (?:whom|them)(?!\S)")


_FRONTED = compiled(r"(?:^|[;,] )of (P\d+)(?: [^ ,;]+){0,6} , $")
"""“Of the crew asleep aboard, five are dead"."""

_THEM = compiled(r" of them(?!\S)")


def _participle(toll: Toll) -> str | None:
    """“wounded" in "it counted 24 wounded"."""
    if not toll.chunks:
        return None
    string = toll.segment.string
    at = string.find(" ", toll.segment.offset(toll.chunks[0].start)) + 1
    found = _NOUN_AFTER.match(string, at) if at > 0 else None
    return found.group(1) if found else None


def go_on(mine: Sequence[Toll], before: Sequence[Toll]) -> None:
    """Give numbers of "more" or "others" without a noun the people whom the sentences before tell of.

    “Seventeen soldiers lost their lives. Six more were missing."
    """
    last = next((toll for toll in reversed(before) if toll.who and not toll.bare and not toll.names), None)
    if last is None or last.group == "militants":
        return
    for toll in mine:
        if toll.group == "unknown" and toll.chunks and toll.chunks[0].head in OTHERS and not toll.part:
            toll.group = last.group
        alone = toll.bare and toll.chunks and toll.who == toll.figure.text
        if alone and _MORE.search(toll.segment.string, *_around(toll)) is not None:
            toll.who, toll.group = last.who, last.group


_MORE = compiled(r"\b(?:more|others|another|further|of (?:them|their))\b")
_BESIDE = 24


def _around(toll: Toll) -> tuple[int, int]:
    at = toll.segment.offset(toll.chunks[0].start)
    return max(0, at - _BESIDE), at + _BESIDE
