"""Places at which something may have happened, each with what speaks for it."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.engines.rules.event_arguments.one_breath import is_town
from summarizer.engines.rules.event_arguments.seats import is_seat
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.measured_from import is_aside, of_a_hospital
from summarizer.text.expressions import compiled
from summarizer.text.places import PlaceMention


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place, what speaks for it, and whether it only tells how far away it happened."""

    mention: PlaceMention
    score: float
    far: bool = False


@cache
def _locative() -> re.Pattern[str]:
    """What stands right before a place where something happens."""
    return compiled(
        r"(?:\b(?:in|at|near|outside|inside|around|on|over|across|into|off|of|from|through|against|"
        r"towards?|between|hit|struck|hits|strikes|rocks|rocked|"
        r"attacked|attack|attacks|bombed|shelled|stormed|targeted|targeting|overran|pounded|"
        r"hitting|entered|reached|raided|strike|hit|bomb|shell|storm|target)"
        r"(?: (?:the|a|an))?(?: [BL]\d+ 's)?(?: [a-z'-]+){0,4}"
        r"(?: ,)?|[TLEW]\d+ ,?|L\d+ ,? ?and|'s|\() $"
    )


def candidates(story: Story) -> list[Candidate]:
    """Every place of a sentence that tells something, in the order of the text, less seats, speakers and background."""
    found: list[Candidate] = []
    for sentence in story.analysis.told():
        if sentence.region == "body" and sentence.index > _NEAR and not _HAPPENED.search(sentence.outer.string):
            continue
        eventful = bool(story.mentions[sentence.index] or story.tolls[sentence.index])
        eventful = eventful or _hit_there(sentence)
        if not eventful and sentence.region == "body":
            continue
        for segment in sentence.segments:
            found.extend(_in_segment(story, sentence, segment, eventful=eventful))
    return found


def _in_segment(story: Story, sentence: Sentence, segment: Segment, *, eventful: bool) -> list[Candidate]:
    found = []
    for mention in sentence.places:
        number = next((i for i, c in enumerate(segment.chunks) if c.start <= mention.start < c.end), None)
        if number is None or (sentence.index and of_a_hospital(segment, number)):
            continue
        chunk = segment.chunks[number]
        tag = f"{chunk.label}{number}"
        at = segment.string.find(tag)
        if story.why(segment, at) not in {"", "later"} or chunk.label in "HBSQ":
            continue
        score = _score(mention.text, segment, at, sentence, eventful=eventful) - 1.0 * (chunk.label != "L")
        if score > 0:
            score += _SAID_WHERE * bool(_HAPPENED.search(segment.string[:at]))
            score += _IN_TITLE * (mention.text in story.title.words)
            fine = {"country": 0.0, "region": 0.5, "city": 1.0, "site": 1.0}.get(mention.location.kind, 0.0)
            fine = 1.0 if is_town(mention.text) else -_AT_SEA if mention.text in _SEAS else fine
            found.append(Candidate(mention, score + fine, is_aside(segment.string[max(0, at - _REACH) : at])))
    return found


def _score(name: str, segment: Segment, at: int, sentence: Sentence, *, eventful: bool) -> float:
    string = segment.string
    before = string[:at]
    if sentence.region == "body" and name.endswith("Hospital"):
        return 0.0  # where the wounded were brought
    if is_seat(segment, at):
        return 0.0
    if string[at:].split(" ", 2)[1:2] == ["border"] and is_aside(before[-_REACH:]):
        return 0.0  # "carrying oil from the Chad border": an end of the way
    score = {"headline": 2.0, "lead": 3.0, "body": 1.0}.get(sentence.region, 0.0)
    score += 1.0 * eventful - _AWAY * is_aside(before[-_REACH:])
    if _locative().search(before):
        score += 1.5
    else:
        score -= 1.5
    return score - 0.1 * sentence.index


def _hit_there(sentence: Sentence) -> bool:
    """Whether a sentence says where that lies which was hit: "the damaged offices are located at"."""
    return (
        sentence.index <= _NEAR
        and "located" in sentence.outer.words
        and _LIES.search(sentence.outer.string) is not None
    )


_LIES = compiled(
    r"\b(?:damaged|destroyed|attacked|bombed|burned|affected|targeted|stricken) (?:[a-z-]+ ){0,2}[TSB]\d+[^.;]{0,40}? "
    r"(?:is|are|was|were) located\b"
)


_REACH = 140
"""Characters before a place in which that stands."""

_AWAY = 2.6
"""What a place loses that only tells how far away it happened."""


_SEAS = frozenset({"Caribbean", "Atlantic", "Pacific", "Mediterranean", "Baltic"})
_AT_SEA = 1.5
"""What a sea loses against the town that lies on its coast."""

_NEAR = 10
"""Sentences among which places are looked for; further down only where it is said where it happened."""

_SAID_WHERE = 2.0
_IN_TITLE = 2.0
_HAPPENED = compiled(r"E\d+(?: (?:which|that))? (?:happened|took place|occurred) ")
