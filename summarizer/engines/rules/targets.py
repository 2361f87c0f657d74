"""What was hit or meant: things first, and the people where no thing is told of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.rules.analysis import Segment, Sentence, is_tag
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.groups import group_of
from summarizer.engines.rules.harm import Toll
from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.salient import salient
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.tokens import looks_verbal, word_classes
from summarizer.schema.vocabulary import Kind
from summarizer.text.places import PlaceMention

_MOST = 2
_FAR = 12
"""Sentences of the body in which the event's target may still be told."""

_LONGEST_NAME = 5
"""Words of a noun phrase that no list has."""

_REGION = {"headline": 1.6, "lead": 1.5, "body": 0.0}
_FORCES = frozenset({"military", "police"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that some rule calls hit: its words, how sure that is, and where it stands."""

    words: str
    score: float
    sentence: int
    at: int
    thing: bool
    damaged: bool = False


def targets(story: Story, kind: Kind) -> list[str]:
    """The one or two things that the incident was aimed at, as the article words them; else the people it struck."""
    if kind in {"abduction", "assassination"}:
        people = _struck(story, kind)
        if people:
            return people[: 1 if kind == "assassination" else _MOST]
    found = sorted(_hits(story, kind), key=lambda hit: (-hit.score, hit.sentence, hit.at))
    if found and found[0].score > _SURE:
        return _and_damaged(_chosen(found), found)
    told = _of_title(story) or (_chosen(found) if found and found[0].thing else [])
    told = told or salient(story) or (_chosen(found) if found else _struck(story, kind)[:1])
    return _and_damaged(told, found)


def _and_damaged(chosen: list[str], found: Sequence[Hit]) -> list[str]:
    """What was aimed at, then the other things that were hit or damaged, in the order of the text."""
    told = list(chosen)
    for hit in sorted(found, key=lambda hit: (hit.sentence, hit.at)):
        if len(told) < _MOST_DAMAGED and hit.damaged and not any(_alike(hit.words, known) for known in told):
            told.append(hit.words)
    return told


_MOST_DAMAGED = 6


_SURE = 3.0
"""Score from which what the text says goes before the title's word."""


def _of_title(story: Story) -> list[str]:
    """What the title says was hit, in the words in which headline, lead or the sentences after it have it."""
    for segment in story.title.segments:
        for rule, match in rule_set("targets").matches(segment.string, segment.words):
            chunks = [segment.chunk(match["target"])] if match.groupdict().get("target") else []
            chunks = chunks or [chunk for _, chunk in _objects(segment, match.end() + 1)]
            for chunk in chunks:
                fits = chunk.label == "T" and _worth(chunk, people=bool(rule.values.get("people"))) is not None
                words = _told_as(story, chunk) if fits else ""
                if words:
                    return [words]
    return []


def _told_as(story: Story, chunk: Chunk) -> str:
    """The first phrase of the text with the same head as one of the title."""
    for sentence in _near(story):
        for segment in sentence.segments:
            for other in segment.chunks:
                if other.label in "TL" and other.bare.lower().rsplit(maxsplit=1)[-1] == chunk.head:
                    return " ".join(other.bare.split())
    return ""


def _chosen(found: list[Hit]) -> list[str]:
    """The best, and a second that is told beside it."""
    best = found[0]
    chosen = [best.words]
    for hit in found[1:]:
        beside = hit.sentence == best.sentence and 0 < hit.at - best.at < _BESIDE and hit.thing == best.thing
        if beside and not _alike(hit.words, best.words):
            chosen.append(hit.words)
    return chosen[:_MOST]


_BESIDE = 20
"""Characters of the chunked string between two targets of one verb ("T3 and T4")."""


def _alike(one: str, other: str) -> bool:
    return one.lower() in other.lower() or other.lower() in one.lower()


def _near(story: Story) -> Iterator[Sentence]:
    """Headline, lead, and what stands after it not far down."""
    for sentence in story.analysis.told():
        if sentence.region != "body" or sentence.index < _FAR:
            yield sentence


_NOW = frozenset({"", "later"})


def _hits(story: Story, kind: Kind) -> Iterator[Hit]:
    for sentence in _near(story):
        for segment in sentence.segments:
            for rule, match in rule_set("targets").matches(segment.string, segment.words):
                if story.why(segment, match.start()) not in _NOW or _unreal(segment.string[: match.start()]):
                    continue
                if _own_raid(segment, match, kind):
                    continue
                yield from _of_match(story, sentence, segment, rule, match)


_NOT_DONE = re.compile(r"(?:\b(?:not|never|without|avoid|from)|n't)(?: been| be)? $")


def _unreal(before: str) -> bool:
    return _NOT_DONE.search(before) is not None


def _own_raid(segment: Segment, match: re.Match[str], kind: Kind) -> bool:
    """“raids on homes": where police looked for the suspects of an attack."""
    if kind == "security_operation":
        return False
    first = match.group().split(" ", 1)[0]
    if first.startswith("raid"):
        before = segment.tags(0, match.start())[-1:]
        return bool(before) and before[0].label in "PBSL" and before[0].attribute not in {"militants", "armed_group"}
    return is_tag(first) and first[0] == "E" and segment.chunk(first).attribute == "security_operation"


def _of_match(story: Story, sentence: Sentence, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Hit]:
    groups = match.groupdict()
    score = float(rule.values["weight"]) + _REGION.get(sentence.region, 0.0) - 0.25 * sentence.index
    score -= 1.0 * segment.quoted
    if groups.get("target"):
        at = match.start("target")
        found = [(at, segment.chunk(groups["target"]))]
    else:
        at = match.end() + 1
        found = list(_objects(segment, at))
    people = bool(rule.values.get("people"))
    kept = False
    for place, chunk in found:
        worth = _worth(chunk, people=people)
        if worth is not None:
            kept = True
            yield Hit(
                _worded(story, segment, place, chunk), score + worth, sentence.index, place, chunk.label not in "PH",
                damaged=chunk.label == "T" and rule.id in _DAMAGING,
            )  # fmt: skip
    if not kept and not found and rule.values.get("raw"):
        phrase = _unlisted(story, segment, at)
        if phrase:
            yield Hit(phrase, score + 0.2, sentence.index, at, True)  # noqa: FBT003  positional field of a value


_DAMAGING = frozenset({"attacked", "struck", "two_words", "was_hit", "event_on", "blast", "fired_at"})
"""Rules whose words tell of things hit or damaged, aimed at or not."""

_OBJECT = re.compile(
    r"(?:(?:more|other|a|an|the|one|two|several) )?(?:(?:[a-z-]+ ){0,2}(?:entrance|gates?|edge|outskirts|walls?|parts?|"
    r"side|front|back|rear|roof|floor|floors|row|rows|number|series|group|centre|center|heart|offices?|members?|"
    r"hundreds|dozens|scores|section|sections|convoy|wing|area|areas|flow of [a-z]+) (?:of|in|to|outside|through) )?"
    r"(?:(?:an? |the )?(?:[a-z-]+ ){1,3}(?:inside|outside|in|near|at|of|on|under|beside) )?"
    r"(?:(?:D\d+ )?[a-z]+ at )?(?:[BLHPS]\d+ 's )?(?P<one>[TLBSPH]\d+)(?: 's (?P<own>[TSBLP]\d+))?"
    r"(?:(?: ,| and| , and| or) (?:[BL]\d+ 's |(?:an? |the )?(?:row|block|number|group|part) of )?"
    r"(?P<two>[TLBS]\d+)(?= (?:in|at|on|near|,|\.|and|with|D\d+)|$))?"
)


def _objects(segment: Segment, at: int) -> Iterator[tuple[int, Chunk]]:
    """The chunks that stand as object at a place of the string, "the gates of T4" and "T3 and T4" included."""
    match = _OBJECT.match(segment.string, at)
    if match is None:
        return
    name = "own" if match.group("own") else "one"
    for each in (name, "two"):
        if match.group(each):
            yield match.start(each), segment.chunk(match.group(each))


def _worth(chunk: Chunk, *, people: bool) -> float | None:
    """How well a phrase fits as a target; None where it cannot be one."""
    if chunk.label == "T":
        return 1.0 if chunk.head not in listed("carriers") else 0.3
    if chunk.label == "L":
        site = isinstance(chunk.source, PlaceMention) and chunk.source.location.kind == "site"
        return 0.9 if site and chunk.bare.lower().rsplit(maxsplit=1)[-1] not in listed("landscape") else None
    if chunk.label in "SB":
        return 0.6 if _house(chunk) else None
    if not people:
        return None
    if chunk.label == "H":
        return -0.4
    group = group_of(chunk)
    if group == "militants" or chunk.head in listed("nobody_in_particular"):
        return -1.5 if group == "militants" else None
    return 0.2 if group in _FORCES else 0.0


def _house(chunk: Chunk) -> bool:
    """A body that has a house of its own: a court, a ministry, a party's headquarters."""
    if chunk.label == "S":
        return chunk.head in listed("housed_body")
    last = chunk.bare.lower().rsplit(maxsplit=1)[-1]
    noun = nouns().single.get(last)
    return last in listed("housed_body") or (noun is not None and noun.label == "T") or chunk.attribute in _HOUSED


_HOUSED = frozenset({"government", "court", "international", "media", "police", "state_force"})


def _worded(story: Story, segment: Segment, at: int, chunk: Chunk) -> str:
    """The phrase without its article and number; a noun that no list has closes it ("Dorr Street barbershop")."""
    bare = " ".join(chunk.bare.split())
    if chunk.label in "LB":
        after = segment.string[at:].split(" ")[1:3]
        if after and _nominal(after[0]) and not (len(after) > 1 and is_tag(after[1]) and after[1][0] in "TPEW"):
            stop = at + len(segment.string[at:].split(" ", 1)[0]) + 1 + len(after[0])
            span = segment.span(at, stop)
            return " ".join(story.text[span.start : span.end].split()).removeprefix("the ")
    return bare


_ENDS = frozenset(".,;:()?!-–—")


def _nominal(word: str) -> bool:
    """Whether an unlisted word may be a noun."""
    known = word_classes().get(word)
    return known is None and word.isalpha() and word.islower() and not looks_verbal(word) and len(word) > 2


def _unlisted(story: Story, segment: Segment, at: int) -> str:
    """A noun phrase that begins with an article and whose head no list has ("a hillside", "the X trunk line")."""
    words = segment.string[at:].split(" ", 8)
    if not words or words[0] not in listed("determiner"):
        return ""
    taken: list[str] = []
    for word in words[1 : _LONGEST_NAME + 1]:
        if is_tag(word):
            if word[0] in "LBD" and not taken:
                taken.append(word)
                continue
            break
        if word in _ENDS or (not _nominal(word) and word_classes().get(word) != "A" and "-" not in word):
            break
        taken.append(word)
    if not taken or is_tag(taken[-1]) or not _nominal(taken[-1]) or taken[-1] in listed("no_target"):
        return ""
    start = at + len(words[0]) + 1
    span = segment.span(start, start + len(" ".join(taken)))
    return " ".join(story.text[span.start : span.end].split())


def _struck(story: Story, kind: Kind) -> list[str]:
    """The people of the incident's first toll that are not its perpetrators."""
    found: list[str] = []
    for toll in story.main_tolls():
        if toll.outcome not in _OUTCOMES.get(kind, _HARM):
            continue
        if toll.group == "militants" and kind not in _STATE:
            continue
        words = _people(toll)
        if words and not any(_alike(words, known) for known in found):
            found.append(words)
            if len(found) == _MOST:
                break
    return found


_HARM = frozenset({"killed", "injured", "captured"})
_OUTCOMES = {"abduction": frozenset({"captured"}), "assassination": frozenset({"killed", "injured"})}
_STATE = frozenset({"security_operation", "air_strike", "drone_strike", "assassination"})


def _people(toll: Toll) -> str:
    for chunk in toll.chunks:
        if chunk.label in "PH" and chunk.head not in listed("nobody_in_particular"):
            return " ".join(chunk.bare.split())
    return ""
