"""What the rules of `patterns/targets.txt` call hit or meant, with how sure that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.rules.analysis import Segment, Sentence, is_tag
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.done_by import whole_of
from summarizer.engines.rules.groups import group_of
from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.not_hit import is_told_again, no_hit
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.tokens import looks_verbal, word_classes
from summarizer.schema.vocabulary import Kind
from summarizer.text.places import PlaceMention

_FAR = 20
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
    site: bool = False


def near(story: Story) -> Iterator[Sentence]:
    """Headline, lead, and what stands after it not far down."""
    for sentence in story.analysis.told():
        if sentence.region != "body" or sentence.index < _FAR:
            yield sentence


_NOW = frozenset({"", "later"})


def hits(story: Story, kind: Kind) -> Iterator[Hit]:
    """What the clauses that speak of the incident call hit."""
    for sentence in near(story):
        yield from _in(story, sentence, kind, background=False)


def hits_elsewhere(story: Story, sentences: Sequence[int], kind: Kind) -> list[Hit]:
    """What the background clauses of some sentences call hit."""
    told = (story.analysis.sentences[index] for index in sentences)
    return [hit for sentence in told for hit in _in(story, sentence, kind, background=True)]


def _in(story: Story, sentence: Sentence, kind: Kind, *, background: bool) -> Iterator[Hit]:
    for segment in sentence.segments:
        for rule, match in rule_set("targets").matches(segment.string, segment.words):
            own = story.why(segment, match.start()) in _NOW
            if own == background or no_hit(segment, match, rule, kind):
                continue
            yield from _of_match(story, sentence, segment, rule, match)


def _of_match(story: Story, sentence: Sentence, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Hit]:
    groups = match.groupdict()
    score = float(rule.values["weight"]) + _REGION.get(sentence.region, 0.0) - 0.25 * sentence.index
    score -= 1.0 * segment.quoted
    if groups.get("target"):
        at = match.start("target")
        found = [(at, segment.chunk(groups["target"]))]
    else:
        at = match.end() + 1
        found = list(objects(segment, at))
    people = bool(rule.values.get("people"))
    kept = False
    if rule.id in _DAMAGING and not found:
        skipped = _UNLISTED.match(segment.string, match.end())
        found = list(_also(segment, rule, match, skipped.end())) if skipped is not None else []
    elif rule.id in _DAMAGING:
        known = {place for place, _ in found}
        found += [each for each in _also(segment, rule, match, found[-1][0]) if each[0] not in known]
    for place, chunk in found:
        worth = worth_of(chunk, people=people)
        if worth is None and rule.id in _OF_VILLAGES and _village(story, chunk):
            worth = 0.5
        if worth is not None:
            kept = True
            yield Hit(
                _worded(story, segment, place, chunk), score + worth, sentence.index, place, chunk.label not in "PH",
                damaged=chunk.label == "T" and rule.id in _DAMAGING and not is_told_again(chunk),
                site=chunk.label == "T" and rule.id in _AT_A_SITE and chunk.head not in listed("carriers"),
            )  # fmt: skip
    if not kept and rule.values.get("raw"):
        phrase = _unlisted(story, segment, at)
        if phrase:
            yield Hit(phrase, score + 0.2, sentence.index, at, True)  # noqa: FBT003  positional field of a value


def _also(segment: Segment, rule: Rule, match: re.Match[str], last: int) -> Iterator[tuple[int, Chunk]]:
    """The other things of a list: "damaged a hotel, a bar and two clinics", "shops and homes were destroyed"."""
    string = segment.string
    if rule.id in {"was_hit", "on_fire"}:
        for tag in _THING.finditer(string, match.start() + 1, match.end()):
            yield tag.start(), segment.chunk(tag.group())
        before = _LISTED_BEFORE.search(string, max(match.start() - _LIST_REACH, 0), match.start())
        for tag in _THING.finditer(string, *before.span()) if before is not None else ():
            yield tag.start(), segment.chunk(tag.group())
        return
    at = string.find(" ", last)
    while at > 0 and (found := _LISTED_AFTER.match(string, at)) is not None:
        yield found.start(1), segment.chunk(found.group(1))
        at = found.end()


_UNLISTED = re.compile(r" (?:the|a|an|its|their) (?:[a-z-]+ ){0,2}[a-z-]+(?= (?:,|and) )")
"""A thing that no list has, before those that lists have: "damaged the exchange, a hotel and a bar"."""
_THING = re.compile(r"(?<!of )(?<!in )\bT\d+\b")
_LIST_REACH = 80
_LISTED_AFTER = re.compile(
    r"(?: (?:of|in|at) (?:the )?[BLHPST]\d+)?(?: ,| and| , and| as well as| along with)(?: to| at| on)?"
    r" (?:(?:a|an|the|two|several) )?(?:[a-z-]+ )?(T\d+)(?!\S)"
)
_LISTED_BEFORE = re.compile(r"(?:T\d+(?: of [BLP]\d+)? (?:,|and|, and|or|as well as) )+$")

_OF_VILLAGES = frozenset({"attacked", "event_on", "was_hit"})
_VILLAGE = re.compile(r"the (?:[a-z-]+ ){0,2}?((?:village|hamlet|settlement) of .+)")


def _village(story: Story, chunk: Chunk) -> str:
    """A small place with the word for it, which can be raided as a whole: "the village of Kwall"; else empty."""
    named = _VILLAGE.fullmatch(" ".join(story.text[chunk.start : chunk.end].split())) if chunk.label == "L" else None
    return named.group(1) if named is not None else ""


_AT_A_SITE = frozenset({"attacked", "entered", "taken_from"})
"""Rules whose words tell where people were taken from."""


_DAMAGING = frozenset(
    {
        "attacked",
        "struck",
        "two_words",
        "was_hit",
        "event_on",
        "blast",
        "fired_at",
        "damage_to",
        "used_against",
        "on_fire",
        "sustained",
    }
)
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


def objects(segment: Segment, at: int) -> Iterator[tuple[int, Chunk]]:
    """The chunks that stand as object at a place of the string, "the gates of T4" and "T3 and T4" included."""
    match = _OBJECT.match(segment.string, at)
    if match is None:
        return
    name = "own" if match.group("own") else "one"
    for each in (name, "two"):
        if match.group(each) and not _middle_of(segment, match.group(each), match.end(each)):
            yield match.start(each), whole_of(segment, segment.chunk(match.group(each)))


def _middle_of(segment: Segment, tag: str, end: int) -> bool:
    """“The centre of" a town is no thing that is hit."""
    return segment.chunk(tag).head in {"centre", "center"} and segment.string.startswith(" of ", end)


def worth_of(chunk: Chunk, *, people: bool) -> float | None:
    """How well a phrase fits as a target; None where it cannot be one."""
    if chunk.label == "T":
        if is_told_again(chunk) or not listed("next_to_it").isdisjoint(chunk.modifiers):
            return -0.5
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
    bare = _village(story, chunk) or " ".join(chunk.bare.split())
    if chunk.label in "LB" and " of " not in bare:
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
    if len(taken) < len(words) - 1 and word_classes().get(words[len(taken) + 1]) == "V":
        return ""  # "a beer stand": the last word may be a verb, and is the noun here
    if not taken or is_tag(taken[-1]) or not _nominal(taken[-1]) or taken[-1] in listed("no_target"):
        return ""
    start = at + len(words[0]) + 1
    span = segment.span(start, start + len(" ".join(taken)))
    return " ".join(story.text[span.start : span.end].split())
