"""A statement of harm, and how its people, its number and its names are read from a stretch of chunked text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.figures import Figure
from summarizer.engines.rules.reading.groups import group_among, group_of
from summarizer.schema.vocabulary import GROUPS, Group, Outcome
from summarizer.text.expressions import compiled
from summarizer.text.numbers import interval
from summarizer.text.sentences import Span


@dataclass(slots=True)
class Toll:
    """People of one outcome, as one stretch of the text tells it. `at` is its place in the segment's string.

    `bare`: a number without a noun. `part`: told as some of those of the toll before it ("including two children").
    `teller`: where in the string stands who gives the figure; `rivalled`: the toll before it that says what is counted.
    """

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
    part: bool = False
    teller: tuple[int, int] | None = None
    rivalled: "Toll | None" = None


_PERFECT = compiled(r"\b(?:has|have)(?: also)? (?:been )?(?:died|killed|perished|lost)\b")
_THOUSANDS = 1000
_HALF_A_MILLION = 500_000


def of_years(toll: Toll) -> bool:
    """“Thousands of civilians have died", "over a million were uprooted": a round number is no toll of one attack."""
    vast = toll.figure.high is None and (toll.figure.low or 0) >= _THOUSANDS
    if not vast:
        return False
    countless = (toll.figure.low or 0) >= _HALF_A_MILLION
    return countless or _PERFECT.search(toll.segment.string, max(0, toll.at - 6), toll.end) is not None


LONGEST_NOUN = 6


def group_of_words(phrase: str) -> Group:
    """The group that the first known noun of a phrase names."""
    for word in phrase.lower().split():
        noun = nouns().single.get(word)
        if noun is not None and noun.label == "P" and noun.attribute in GROUPS:
            return noun.attribute
    return "unknown"


def bare_figure(segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Toll]:
    """A number at the end of "the number of dead at 12", which is no phrase of its own."""
    words = match.group("figure")
    bounds = interval(words)
    if bounds is None:
        return
    outcome: Outcome = rule.values["outcome"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
    yield Toll(
        outcome=outcome,
        figure=Figure(words, bounds.low, bounds.high, bounds.approximate),
        who=words,
        group="unknown",
        names=(),
        segment=segment,
        at=match.start("figure"),
        end=match.end(),
        span=segment.span(*match.span("figure")),
        rule=rule.id,
        bare=True,
        chunks=(),
    )


_OWN = compiled(r"(?i)\b(?:his|her|their|its)\b")


def apart(chunks: Sequence[Chunk], text: str) -> list[Sequence[Chunk]]:
    """Coordinated people: apart where their groups differ, together where one phrase counts them."""
    if chunks[0].quantity is not None and all(c.quantity is None and not c.determiner for c in chunks[1:]):
        return [chunks]  # "54 soldiers and volunteers"
    own = any(_OWN.search(text[chunk.start : chunk.end]) for chunk in chunks[1:])
    if own and _two_kinds(chunks):
        return [[chunk] for chunk in chunks]
    if len(chunks) == 1 or own or any(chunk.label == "H" for chunk in chunks):
        return [chunks]
    groups = {group_of(chunk) for chunk in chunks if chunk.head not in _ANYBODY}
    if all(_is_one(chunk) for chunk in chunks) and "militants" not in groups:
        return [chunks]  # "an inspector and a sergeant"
    if groups == {"civilians"}:
        return [chunks]  # "three women and a man"
    groups = {group_among(chunk, chunks) for chunk in chunks}
    return [chunks] if len(groups) == 1 else [[chunk] for chunk in chunks]


def _is_one(chunk: Chunk) -> bool:
    """Whether a phrase means one person: "a sergeant", "his aide"."""
    if chunk.quantity is not None:
        return False
    return chunk.determiner in _OF_ONE and not chunk.head.endswith("s") and chunk.head not in listed("plural_people")


_ANYBODY = frozenset("man men person persons people others".split())


def _two_kinds(chunks: Sequence[Chunk]) -> bool:
    """“Seven soldiers and their civilian driver": of several groups, the first of more than one."""
    first = chunks[0].quantity
    groups = {group_of(chunk) for chunk in chunks}
    armed = group_of(chunks[0]) in {"military", "police"} and len(groups) == len(chunks) and "unknown" not in groups
    return armed and first is not None and (first.interval.low or 0) > 1


_NAME_BESIDE = compiled(
    r"^(?: of L\d+)? (?:, (?:who was |later |only )?(?:named|identified|known)(?: only)? as "
    r"(?:N\d+ (?:- year - )?)?(H\d+)(?!\S)"
    r"|(?:named|called|identified(?: only)? as|known as) (H\d+)(?!\S)|, (H\d+)(?: , [^,]{1,20})? ,)"
)


def named_beside(segment: Segment, counted: Chunk) -> tuple[str, ...]:
    """The name in "a journalist, Marc Desir, was shot dead", "a man named Marc Desir"."""
    string = segment.string
    end = string.find(" ", segment.offset(counted.start))
    found = _NAME_BESIDE.match(string[end : end + 60]) if end > 0 else None
    one = counted.determiner in _OF_ONE and counted.quantity is None
    name = next((tag for tag in found.groups() if tag), None) if found and one else None
    return (segment.chunk(name).bare,) if name else ()


_OF_ONE = frozenset("a an the his her their its".split())
_BEFORE_NAME = compiled(
    r"([PS]\d+)(?: (?:of|for|at|in|from)(?: (?!(?:and|that|who|his|her|its|was|were) )[^ ,]+){1,9})? , $"
)


def apposed(segment: Segment, name: Chunk) -> list[Chunk]:
    """What the words before a name say of the person ("the mayor of Machala, Lucía Andrade,")."""
    at = segment.offset(name.start)
    found = _BEFORE_NAME.search(segment.string[max(0, at - 100) : at])
    return [segment.chunk(found.group(1))] if found else []


_AFTER_NAME = compiled(
    r" , (?:D?\d+ , |aged? \d+ , )?(?:who (?:was|is) |(?:whom|which) (?:it|he|she|they|[A-Z]\d+) "
    r"(?:described|identified|named|called) as )?([PS]\d+)(?= (?:of|for|at|in|from|and|,|who|[a-z]+ing)\b|,| ,)"
)


def described(segment: Segment, name: Chunk) -> list[Chunk]:
    """What the words after a name say of the person ("Lucía Andrade, mayor of Machala,")."""
    at = segment.string.find(" ", segment.offset(name.start))
    found = _AFTER_NAME.match(segment.string[at : at + 40]) if at > 0 else None
    chunk = segment.chunk(found.group(1)) if found else None
    return [chunk] if chunk is not None and chunk.quantity is None and not chunk.head.endswith("s") else []


def start_of(chunk: Chunk) -> int:
    """Where a phrase starts; a name without the titles before it."""
    return chunk.source.start if chunk.label == "H" and chunk.source is not None else chunk.start


def undetermined(phrase: str) -> str:
    return re.sub(r"^(?:the|a|an|his|her|their|its)\s", "", phrase, flags=re.IGNORECASE)


_ZERO_WORDS = compiled(r"\b(?:no|nobody|zero|none|without)\b", re.IGNORECASE)


def nobody(segment: Segment, rule: Rule, match: re.Match[str], text: str) -> Iterator[Toll]:
    """The toll of zero that a match tells, if its words say that nobody was harmed."""
    span = segment.span(match.start(), match.end())
    words = text[span.start : span.end]
    if match.groupdict().get("zero") is not None:
        chunk = segment.tags(*match.span("zero"))[0]
        if chunk.head not in {"casualties", "fatalities", "victims", "injuries"}:
            return
    if not _ZERO_WORDS.search(words):
        return
    yield Toll(
        outcome="unspecified",
        figure=Figure(" ".join(words.split()), 0, 0, approximate=False),
        who=alone.group().lower() if (alone := _NO_ONE.match(words)) is not None else "casualties",
        group="unknown",
        names=(),
        segment=segment,
        at=match.start(),
        end=match.end(),
        span=span,
        rule=rule.id,
        bare=False,
        chunks=(),
    )


_NO_ONE = compiled(r"(?:nobody|no[ -]one)\b", re.IGNORECASE)

_EARLIER = compiled(
    r"\b(?:(?:at )?first (?:spoke|put|gave|reported|said|counted|confirmed|announced)|"
    r"had (?:earlier|initially|previously|first|originally|at first) "
    r"(?:said|put|reported|given|told|spoken|counted|announced|confirmed)|"
    r"had (?:put|given|set) (?:the|its|a) (?:death |provisional |preliminary |first )?"
    r"(?:toll|count|number|figure|dead)|"
    r"(?:earlier|initial|previous) (?:figure|count|report|toll|version|S\d+)s?|"
    r"in (?:a|an|its|our|the) (?:earlier )?(?:story|report|article|dispatch|S\d+) (?:of|on|published)|"
    r"(?:wrongly|erroneously|incorrectly|mistakenly))(?!\S)"
)


def withdrawn(toll: Toll) -> bool:
    """A figure that the article itself calls an earlier one."""
    string = toll.segment.string
    return bool(_EARLIER.search(string, max(string.rfind(" ; ", 0, toll.at), 0), toll.end))
