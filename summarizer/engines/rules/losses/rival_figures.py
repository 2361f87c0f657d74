"""Figures told without what became of those they count: "the union insists on 52", "the ministry's tally is seven".

What befell them, and whom, stands in a sentence before; who gives the figure stands beside it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import log

from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.figures import Figure, figure_of
from summarizer.engines.rules.reading.groups import group_of
from summarizer.schema.vocabulary import Outcome
from summarizer.text.late import late
from summarizer.text.numbers import interval

_REACH = 4
"""Sentences between a figure and the toll that it rivals, at most."""

_COUNTED = frozenset({"killed", "injured", "missing", "captured", "displaced"})
_FARTHEST_APART = 6
"""How many times the other one of two figures for the same people may be."""

_COUNTING = frozenset(
    "count counts counted tally toll figure figures number numbers list lists listed register registers estimate "
    "estimates own owns owned insist "
    "insists insisted admits admitted acknowledges acknowledged concedes conceded speaks spoke spoken speaking talk "
    "talks talked knows knew confirm confirms confirmed recorded gives gave puts put has had made makes wrote written "
    "documented verified tallied reports reported claims claimed says said accepts accepted settled stands stood "
    "sticks stuck arrived reckons reckoned mentions mentioned took received buried treated total reckoning given "
    "names held holds noted named raised raises revised lowered updated corrected true real actual final "
    "according account accounts".split()
)
_SOURCE = r"(?P<speaker>(?:[PBSTHL]\d+ 's )?[PBSTHL]\d+|it|they|he|she|enemy|civil society|others)"
_PLACED = r"(?: (?:in|at|of|for|from|on) (?:the )?(?:(?:[a-z-]+ ){0,2}[LTSBPDE]\d+|[a-z-]+)){0,2}"
_BESIDE = rf"{_PLACED}(?: , [^,;]{{1,90}} ,| \( [^()]{{1,60}} \))?{_PLACED}"
_FIGURE = (
    r"(?P<who>[NPQ]\d+|(?:at least|more than|over|up to|about|some|around|nearly|no fewer than)? ?\d[\d,]* names|"
    r"\d[\d,]*)"
    r"(?= ?(?:[.,;:)]|--|–|—|and |but |while |of (?:whom|them)\b|in (?:all|total)\b|so far\b|after\b|by D|on D|"
    r"D\d|names\b|of the dead\b|"
    r"under\b)|$)"
)
_SAYS = (
    r"(?:counts?|counted|insists? (?:on|it (?:is|was))|insisted on|(?:admit|concede|confesse?)(?:s|d|ted|ed)?(?: to)?|"
    r"acknowledge[sd]?|owns? (?:up )?to|owned (?:up )?to|(?:speaks?|spoke|spoken|speaking|talks?|talked|knows?|"
    r"knew) (?:only )?of|"
    r"confirm(?:s|ed)?|list(?:s|ed)?|recorded|registered|gives?|gave|(?:puts?|has|had) it at|(?:made|makes) it|"
    r"(?:wrote|written|noted|taken|took) down|documented|verified|tallied|reports?|reported|claims?|claimed|says?|"
    r"said|"
    r"accepts?|accepted|settled (?:on|for)|(?:stands?|stood) (?:by|at)|(?:sticks?|stuck|holds?|held|keeps?|"
    r"kept) (?:to|at)|"
    r"(?:arrived|stopped|got) at|reckons?|reckoned(?: with)?|mention(?:s|ed)|(?:has|had|holds?|published|compiled|"
    r"keeps|kept) "
    r"a list (?:of|with)|(?:has|had|holds?)(?= [^ ]+(?: of the| under)? (?:names|dead|wounded|injured))|took in|"
    r"received|buried|treated)"
)
_BY_VERB = late(
    rf"(?:^|[,;:(] |\b(?:and|but|while|where|whereas|whom|that|(?:carried|published|issued|released|posted|circulated|"
    rf"signed|written|broadcast|kept) by) )(?:the |its |their |his |her |an? )?{_SOURCE}{_BESIDE}"
    rf"(?: (?:(?:says?|said|insists?)(?: that)? (?:it|he|she|they)|has|have|had|can|could|would|will|only|now|"
    rf"later|also|"
    rf"alone|itself|then|so far|still|already|by then|D\d+))*"
    rf" {_SAYS} (?:the |just |only |out )?{_FIGURE}"
)
_BY_NOUN = late(
    rf"(?:^|[,;:(] |\b(?:and|but|while|whereas|that) )(?:the |its |their )?{_SOURCE} (?:'s )?(?:own |death |"
    rf"latest |official )?"
    rf"(?:tally|count|figure|toll|total|number|estimate|reckoning|list|register|roll)(?: , [^,;]{{1,90}} ,)?"
    rf"(?: (?:was|is|comes|came|stays|stayed|remains|remained|stood|stands) (?:(?:much |slightly |far )?"
    rf"(?:higher|lower|different|larger|smaller)|unchanged|put)(?: (?::|,|--|–|—|at))?|"
    rf" (?:is|was|stood at|stands at|runs to|ran to|came to|comes to|reached|has reached|has|had|holds|shows|gives|"
    rf"gave|:|at)) {_FIGURE}"
)
_OTHER_FIGURE = (
    r"(?:an?|the|its own|their own|his own|her own) (?:(?:much|slightly|far|still) )?(?:lower|higher|different|other|"
    r"larger|smaller|second|third|own|rival|separate|preliminary|grimmer) (?:death )?(?:count|figure|tally|toll|"
    r"number|total|"
    r"estimate)"
)
_GIVES = late(
    rf"(?:^|[,;:] |\b(?:and|but|while) )(?:the |its )?{_SOURCE}{_BESIDE}(?: [a-z]+){{1,3}}? {_OTHER_FIGURE}"
    rf"(?: of (?P<of>P\d+))?(?: ?(?:,|:|--|–|—|of|at)) {_FIGURE}"
)
_GIVEN = late(
    rf"(?:{_OTHER_FIGURE}|another figure) (?:, |of |-- |– |— )?{_FIGURE}(?: ,)? "
    rf"(?:(?:is|was|has been) )?(?:given|offered|supplied|put out|came|comes|circulated|published|"
    rf"put forward)?(?: ?(?:by|from)) "
    rf"(?:the )?{_SOURCE}"
)
_RAISED = late(
    rf"(?:^|[,;:] |\b(?:and|but|while|that) )(?:the |its )?{_SOURCE}{_BESIDE}(?: (?:has|have|had|later|then|since|now|"
    rf"D\d+))*(?: since)? (?:raise[sd]?|revise[sd]?|lower(?:s|ed)|cuts?|update[sd]?|correct(?:s|ed)|brought|"
    rf"increase[sd]?|"
    rf"amend(?:s|ed)|lift(?:s|ed)|adjust(?:s|ed)) (?:its|their|the|his|her|that|this) (?:own |earlier |first |"
    rf"initial |"
    rf"official |previous )?(?:figure|count|number|tally|total|estimate|toll)(?: up| down)?(?: from (?:[NP]\d+|"
    rf"\d+))? (?:to|at) "
    rf"{_FIGURE}"
)
_TRUE = late(
    rf"(?:^|[,;:] |\b(?:and|but|while) )(?:the |its )?{_SOURCE}{_BESIDE} (?:believes?|believed|thinks?|thought|"
    rf"says?|said|"
    rf"fears?|feared|reckons?|reckoned|insists?|insisted|maintains?|maintained|suspects?)(?: that)? the (?:true|"
    rf"real|actual|final|"
    rf"right|correct|full) (?:number|figure|count|total|toll)(?: [^ ,;]+)? (?:is|was|may be|might be|could be|"
    rf"to be|stands at) "
    rf"(?:(?:nearer|closer) (?:to )?|above )?{_FIGURE}"
)
_BY_ACCOUNT = late(
    rf"(?:^|[,;:] |\b(?:and|but|while) )(?:(?:by|on|in|going by|to go by) (?:the |"
    rf"its )?{_SOURCE} (?:'s )?(?:own )?(?:count|"
    rf"reckoning|tally|figures?|estimate|account|books|records|version|telling|list|register|arithmetic)|"
    rf"according to (?:the )?"
    rf"{_SOURCE.replace('speaker', 'speaker2')}|"
    rf"for (?:the )?{_SOURCE.replace('speaker', 'speaker3')})(?: ,)?(?: (?:it|there|the (?:number|figure|count|"
    rf"total|toll)) (?:is|are|was|were))? "
    rf"{_FIGURE}"
)
_GOES_ON = late(rf"(?: ?[,;])?(?: and| but| while)?(?: the)? (?P<speaker>(?:[PBSTHL]\d+ 's )?[PBSTHL]\d+) {_FIGURE}")
"""“It said 14, the hospital 17"."""

_PATTERNS = (_BY_VERB, _BY_NOUN, _GIVES, _GIVEN, _RAISED, _TRUE, _BY_ACCOUNT)
_OF_HOSPITALS = late(r"\b(?:treated|took in|received|admitted)\b")
_OF_GRAVES = late(r"\b(?:buried|bodies|of the dead)\b")


def add_rivals(told: Sequence[Sentence], tolls: Mapping[int, list[Toll]], text: str) -> None:
    """Add to the tolls of each sentence the figures whose outcome is that of a toll before it."""
    recent: list[tuple[int, Toll]] = []
    for sentence in told:
        mine = tolls[sentence.index]
        segment = sentence.outer
        if not segment.words.isdisjoint(_COUNTING) and (recent or mine):
            known = [toll for _, toll in recent]
            mine.extend(list(_rivals(sentence, known, mine, text)))
        recent = [(at, toll) for at, toll in recent if sentence.index - at < _REACH]
        recent += [(sentence.index, toll) for toll in mine if _countable(toll)]


def _countable(toll: Toll) -> bool:
    """Whether another source may count the people of a toll otherwise."""
    alone = toll.rule.endswith(".put_at") and " it " in toll.segment.string[toll.at : toll.end]
    return toll.outcome in _COUNTED and not alone and not toll.part and not toll.names and (toll.figure.low or 0) > 1


def _rivals(sentence: Sentence, known: Sequence[Toll], mine: Sequence[Toll], text: str) -> Iterator[Toll]:
    segment = sentence.outer
    taken = {chunk.start for toll in mine for chunk in toll.chunks}
    for pattern in _PATTERNS:
        for match in pattern.finditer(segment.string):
            found: re.Match[str] | None = match
            while found is not None:
                before = [*known, *(toll for toll in mine if _countable(toll) and toll.at < found.start("who"))]
                new = _rival(sentence, found, before, taken, text)
                if new is None:
                    break
                yield new
                taken.update(chunk.start for chunk in new.chunks)
                found = _GOES_ON.match(segment.string, found.end("who"))


def _rival(sentence: Sentence, match: re.Match[str], before: Sequence[Toll], taken: set[int], text: str) -> Toll | None:
    """The toll of a figure, if one before it counts about as many people."""
    segment = sentence.outer
    counted = _counted(sentence, match, text)
    if counted is None or (counted[1] is not None and counted[1].start in taken):
        return None
    figure, chunk = counted
    rivalled = _rivalled(figure, before, _told_outcome(match), sentence.index)
    if rivalled is None:
        return None
    at = match.start("who")
    people = chunk is not None and chunk.label == "P"
    speaker = next(name for name in ("speaker", "speaker2", "speaker3") if match.groupdict().get(name))
    span = segment.span(match.start(), match.end("who"))
    return replace(
        rivalled,
        figure=figure,
        who=_who(segment, match, rivalled, figure, chunk),
        group=group_of(chunk) if people and chunk is not None else rivalled.group,
        segment=segment,
        at=at,
        end=match.end("who"),
        span=span,
        rule=f"{rivalled.rule.removesuffix(RIVAL)}{RIVAL}",
        bare=rivalled.bare and not people,
        names=(),
        chunks=(chunk,) if chunk is not None else (),
        teller=match.span(speaker),
        rivalled=rivalled.rivalled or rivalled,
    )


def _who(segment: Segment, match: re.Match[str], rivalled: Toll, figure: Figure, chunk: Chunk | None) -> str:
    if match.groupdict().get("of"):
        return segment.chunk(match.group("of")).bare
    if chunk is not None and chunk.label == "P":
        return chunk.bare
    return figure.text if rivalled.bare else rivalled.who


RIVAL = ".rival"
"""What the rule of such a figure ends in."""


def _counted(sentence: Sentence, match: re.Match[str], text: str) -> tuple[Figure, Chunk | None] | None:
    """The figure of a match, and the phrase that holds it."""
    words = match.group("who")
    if words[-1].isdigit() and words[0].isdigit():
        bounds = interval(words)
        return (Figure(words, *bounds), None) if bounds is not None else None
    if words.endswith("names"):
        digits = words.removesuffix("names").strip()
        bounds = interval(digits)
        return (Figure(digits, *bounds), None) if bounds is not None else None
    chunk = sentence.outer.chunk(words)
    if chunk.label == "Q":
        first = _opening(sentence, chunk)
        if first is None:
            return None
        chunk = first
    if chunk.label == "P" and not _may_be_counted(match, chunk):
        return None
    if chunk.quantity is None:
        return None
    return figure_of([chunk], text[chunk.start : chunk.end]), chunk


def _may_be_counted(match: re.Match[str], chunk: Chunk) -> bool:
    """Whether people who are spoken of are those harmed: "it talks of 41 federal soldiers"."""
    spoken = _SPOKEN_OF.search(match.string[: match.start("who")]) is not None
    return spoken and group_of(chunk) != "militants" and chunk.head not in _UNHARMED


_SPOKEN_OF = late(r"\b(?:sp(?:eaks?|oke|oken)|talks?|talked) (?:only )?of $")
_UNHARMED = frozenset("survivors survivor witnesses suspects men arrests attackers families reinforcements".split())


def _opening(sentence: Sentence, quote: Chunk) -> Chunk | None:
    """The number with which a quotation begins."""
    for inner in sentence.segments[1:]:
        first = inner.chunks[0] if inner.chunks else None
        if first is not None and quote.start <= first.start < quote.end:
            return first if first.start - quote.start <= 1 and first.label in "PN" else None
    return None


def _told_outcome(match: re.Match[str]) -> Outcome | None:
    """The outcome that the words beside the figure tell themselves."""
    words = match.group()
    if _OF_GRAVES.search(words):
        return "killed"
    return "injured" if _OF_HOSPITALS.search(words) else None


def _rivalled(figure: Figure, before: Sequence[Toll], outcome: Outcome | None, sentence: int) -> Toll | None:
    """The toll before it whose people a figure may count: one near by, of about as many."""
    low = figure.low if figure.low is not None else figure.high
    if not low:
        return None
    near = [toll for toll in before if outcome in {None, toll.outcome} and _ratio(toll, low) <= _FARTHEST_APART]
    return min(
        reversed(near),
        key=lambda toll: log(_ratio(toll, low)) + _PER_SENTENCE * (sentence - toll.segment.sentence),
        default=None,
    )


_PER_SENTENCE = 0.3
"""What a sentence between two figures weighs against how far apart they are as numbers."""


def _ratio(toll: Toll, number: int) -> float:
    own = toll.figure.low or 1
    return max(own, number) / max(min(own, number), 1)
