"""Every statement of harm in an article: who, how many, what became of them, and in which clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.engines.rules.analysis import Segment, Sentence
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.groups import group_of
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.schema.vocabulary import Group, Outcome
from summarizer.text.numbers import interval
from summarizer.text.sentences import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people as worded, and the interval it bounds; `high` None is open."""

    text: str
    low: int | None
    high: int | None
    approximate: bool


@dataclass(slots=True)
class Toll:
    """People of one outcome, as one stretch of the text tells it. `at` is its place in the segment's string."""

    outcome: Outcome
    figure: Figure
    who: str
    group: Group
    names: tuple[str, ...]
    segment: Segment
    at: int
    end: int
    span: Span
    rule: str
    bare: bool
    chunks: tuple[Chunk, ...]


NOBODY = Figure("no", 0, 0, False)  # noqa: FBT003  positional flag of a value

_UNREAL = re.compile(
    r"(?:\b(?:not|never|without|nearly|almost|could|would|might|may|will|shall|should|can|to|if|"
    r"from|of trying to|denied|denies|denying|threatened|"
    r"vowed|hoping|trying|planning|aimed at|nobody|avoid|prevented|about)|n't)(?: have| be| been| also)?$"
)
_REAL_AFTER = re.compile(
    r"(?:rose|risen|climbed|jumped|brought|believed|reported|thought|feared|known|said|appeared|"
    r"managed|went on|continued|going) to$"
)


def tolls(sentence: Sentence, text: str) -> list[Toll]:
    """The harm that a sentence tells, the narrator's words first; each phrase of people once for each outcome."""
    found: list[Toll] = []
    for segment in sentence.segments:
        taken: set[tuple[str, int]] = set()
        mine: list[Toll] = []
        for rule, match in rule_set("casualties").matches(segment.string, segment.words):
            mine.extend(_read(segment, rule, match, text, taken))
        mine.sort(key=lambda toll: toll.span.start)
        found.extend(_named_after(mine))
    return found


def _read(segment: Segment, rule: Rule, match: re.Match[str], text: str, taken: set[tuple[str, int]]) -> Iterator[Toll]:
    groups = match.groupdict()
    name = next((key for key in ("who", "who2", "zero") if groups.get(key)), None)
    if rule.values.get("zero"):
        yield from _nobody(segment, rule, match, text)
        return
    if name is None:
        yield from _bare_figure(segment, rule, match)
        return
    start, end = match.span(name)
    before = segment.string[: match.start()].rstrip()
    if _UNREAL.search(before) and not _REAL_AFTER.search(before):
        return
    outcome: Outcome = rule.values["outcome"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
    chunks = [chunk for chunk in segment.tags(start, end) if (outcome, chunk.start) not in taken]
    if not chunks:
        return
    taken.update((outcome, chunk.start) for chunk in chunks)
    none = segment.string[:start].endswith(("no ", "none of "))
    for part in _parts(chunks):
        yield _toll(segment, rule, part, match, text, none=none)


def _bare_figure(segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Toll]:
    """A number at the end of "the number of dead at 12", which is no phrase of its own."""
    words = match.groupdict().get("figure")
    bounds = interval(words) if words else None
    if not words or bounds is None:
        return
    outcome: Outcome = rule.values["outcome"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
    at = segment.span(*match.span("figure"))
    figure = Figure(words, bounds.low, bounds.high, bounds.approximate)
    yield Toll(
        outcome,
        figure,
        words,
        "unknown",
        (),
        segment,
        match.start("figure"),
        match.end(),
        at,
        rule.id,
        bare=True,
        chunks=(),
    )


def _parts(chunks: list[Chunk]) -> list[list[Chunk]]:
    """Coordinated people: apart where their groups differ, together where one phrase counts them."""
    if len(chunks) == 1 or any(chunk.label == "H" for chunk in chunks):
        return [chunks]
    groups = {group_of(chunk) for chunk in chunks}
    return [chunks] if len(groups) == 1 else [[chunk] for chunk in chunks]


def _toll(segment: Segment, rule: Rule, chunks: list[Chunk], match: re.Match[str], text: str, *, none: bool) -> Toll:
    outcome: Outcome = rule.values["outcome"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
    first, last = chunks[0], chunks[-1]
    span = segment.span(match.start(), match.end())
    whole = text[_start(first) : last.end]
    figure = NOBODY if none else figure_of(chunks, whole)
    people = [chunk for chunk in chunks if chunk.label == "P"]
    if not people and first.label == "H" and not first.role:
        people = _apposed(segment, first)
    bare = not people and not any(chunk.label == "H" for chunk in chunks)
    who = people[0].bare if len(chunks) == 1 and first.label == "P" else _stripped(whole)
    return Toll(
        outcome=outcome,
        figure=figure,
        who=" ".join(who.split()),
        group=group_of(people[0]) if people else group_of(first),
        names=tuple(chunk.bare for chunk in chunks if chunk.label == "H") or _named_beside(segment, last),
        segment=segment,
        at=match.start(),
        end=match.end(),
        span=Span(min(span.start, first.start), max(span.end, last.end)),
        rule=rule.id,
        bare=bare,
        chunks=tuple(chunks),
    )


_NAME_BESIDE = re.compile(r"^(?: of L\d+)? , (H\d+)(?: , [^,]{1,20})? ,")


def _named_beside(segment: Segment, people: Chunk) -> tuple[str, ...]:
    """The name in "a journalist, Marc Desir, was shot dead"."""
    string = segment.string
    end = string.find(" ", segment.offset(people.start))
    found = _NAME_BESIDE.match(string[end : end + 60]) if end > 0 else None
    one = people.determiner in {"a", "an", "the"} and people.quantity is None
    return (segment.chunk(found.group(1)).bare,) if found and one else ()


_BEFORE_NAME = re.compile(r"([PS]\d+)(?: (?:of|for|at|in|from) [^,]{1,70})? , $")


def _apposed(segment: Segment, name: Chunk) -> list[Chunk]:
    """What the words before a name say of the person ("the mayor of Machala, Lucía Andrade,")."""
    found = _BEFORE_NAME.search(segment.string[: segment.offset(name.start)])
    return [segment.chunk(found.group(1))] if found else []


def _start(chunk: Chunk) -> int:
    """Where a phrase starts; a name without the titles before it."""
    return chunk.source.start if chunk.label == "H" and chunk.source is not None else chunk.start


def _stripped(phrase: str) -> str:
    return re.sub(r"^(?:the|a|an|his|her|their|its)\s", "", phrase, flags=re.IGNORECASE)


_ZERO_WORDS = re.compile(r"^(?:no|nobody|zero|none)\b", re.IGNORECASE)


def _nobody(segment: Segment, rule: Rule, match: re.Match[str], text: str) -> Iterator[Toll]:
    zero = match.groupdict().get("zero")
    span = segment.span(match.start(), match.end())
    words = text[span.start : span.end]
    if zero is not None:
        chunk = segment.tags(*match.span("zero"))[0]
        if chunk.head not in {"casualties", "fatalities", "victims", "injuries"}:
            return
    if not _ZERO_WORDS.search(words) and "no" not in words.lower().split() and "nobody" not in words.lower():
        return
    figure = Figure(" ".join(words.split()), 0, 0, approximate=False)
    yield Toll(
        "unspecified",
        figure,
        "casualties",
        "unknown",
        (),
        segment,
        match.start(),
        match.end(),
        span,
        rule.id,
        bare=False,
        chunks=(),
    )


def _named_after(found: list[Toll]) -> list[Toll]:
    """A number alone ("four soldiers were killed and nine wounded") counts the people named just before it."""
    last: Toll | None = None
    for toll in found:
        if last is not None and toll.chunks and toll.chunks[0].head == "others" and toll.group == "unknown":
            toll.group = last.group
        if toll.bare and last is not None and toll.chunks:
            toll.who, toll.group = last.who, last.group
        elif toll.bare:
            toll.who = toll.figure.text
        elif toll.who and not toll.names:
            last = toll
    return found


def figure_of(chunks: list[Chunk], whole: str) -> Figure:
    """How many people some phrases count together."""
    parts = [_one(chunk) for chunk in chunks]
    if len(parts) == 1:
        with_article = chunks[0].determiner in {"a", "an", "another"} and chunks[0].quantity is None
        return replace(parts[0], text=whole) if with_article and parts[0].high == 1 else parts[0]
    lows = [part.low or 0 for part in parts]
    high = None if any(part.high is None for part in parts) else sum(part.high or 0 for part in parts)
    known = interval(whole)
    if known is not None and len(chunks) > 1 and known.low == sum(lows):
        return Figure(whole, known.low, known.high, known.approximate)
    return Figure(whole, sum(lows), high, any(part.approximate for part in parts))


def _one(chunk: Chunk) -> Figure:
    if chunk.quantity is not None:
        bounds = chunk.quantity.interval
        return Figure(chunk.quantity.text, bounds.low, bounds.high, bounds.approximate)
    if chunk.label == "H":
        return Figure(chunk.bare, 1, 1, approximate=False)
    if chunk.head in {"casualties", "fatalities"}:
        return Figure(chunk.bare, None, None, approximate=True)
    if chunk.determiner in {"a", "an", "another"}:
        return Figure(f"{chunk.determiner} {chunk.bare}", 1, 1, approximate=False)
    if chunk.head in listed("plural_people") or (chunk.head.endswith("s") and not chunk.head.endswith("ss")):
        return Figure(chunk.bare, 2, None, approximate=True)
    return Figure(chunk.bare, 1, 1, approximate=False)


_EARLIER = re.compile(
    r"\b(?:had (?:earlier|initially|previously|first) (?:said|put|reported|given|told)|"
    r"(?:earlier|initial|previous) (?:figure|count|report|toll|S\d+)s?)\b"
)


def withdrawn(toll: Toll) -> bool:
    """A figure that the article itself calls an earlier one."""
    return bool(_EARLIER.search(toll.segment.string[: toll.end]))
