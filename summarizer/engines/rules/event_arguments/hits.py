"""What the rules of `patterns/targets.txt` call hit or meant, with how sure that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.rules.event_arguments.damage_told import WRECKING, tells_where, told_as_done
from summarizer.engines.rules.event_arguments.not_hit import answered, is_told_again, no_hit, only_meant
from summarizer.engines.rules.event_arguments.things import following, preceding
from summarizer.engines.rules.event_arguments.worth import is_building, worth_of
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence, is_tag
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.done_by import whole_of
from summarizer.schema.vocabulary import Kind
from summarizer.text.expressions import compiled

_FAR = 20
"""Sentences of the body in which the event's target may still be told."""

_LONGEST_NAME = 5
"""Words of a noun phrase that no list has."""

_REGION = {"headline": 1.6, "lead": 1.5, "body": 0.0}


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that some rule calls hit: its words, how sure that is, where it stands, and what is told of it.

    `done` is what the words tell as a deed, `wrecked` what they tell as destroyed, burned or struck, `in_full` says
    whose it is as well (“headquarters of the Liberal Party"), and is empty where the text does not.
    """

    words: str
    score: float
    sentence: int
    at: int
    thing: bool
    damaged: bool = False
    site: bool = False
    done: bool = False
    wrecked: bool = False
    fresh: bool = False
    in_full: str = ""


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
            if sentence.region == "body" and answered(segment, match, kind):
                continue
            yield from _of_match(story, sentence, segment, rule, match)


_MEANT = 2.0
"""What the score loses where a deed is only meant."""


def _of_match(story: Story, sentence: Sentence, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Hit]:
    score = float(rule.values["weight"]) + _REGION.get(sentence.region, 0.0) - 0.25 * sentence.index
    score -= 1.0 * segment.quoted + _MEANT * only_meant(segment, match)
    damaging = rule.id in _DAMAGING or tells_where(segment, match, rule)
    done = damaging and told_as_done(segment, match, rule)
    target = match.groupdict().get("target")
    at = match.start("target") if target else match.end() + 1
    first = [(at, segment.chunk(target))] if target else list(objects(segment, at))
    kept = False
    for place, chunk in first + (_also(segment, match, first) if damaging else []):
        worth = worth_of(chunk, people=bool(rule.values.get("people")))
        if worth is None and rule.id in _OF_VILLAGES and _village(story, chunk):
            worth = 0.5
        if worth is not None:
            kept = kept or place <= at + _NEAR
            yield Hit(
                _worded(story, segment, place, chunk), score + worth, sentence.index, place, chunk.label not in "PH",
                damaged=damaging and is_building(chunk) and not is_told_again(chunk),
                site=chunk.label == "T" and rule.id in _AT_A_SITE and chunk.head not in listed("carriers"),
                done=done, wrecked=done and rule.id in WRECKING, fresh=chunk.determiner in _FRESH,
                in_full=_in_full(story, segment, place, chunk),
            )  # fmt: skip
    whole = _whole(segment, at) if not target else None
    if whole is not None and rule.id in _AT_ITS_PLACE:
        words = _worded(story, segment, segment.offset(whole.start), whole)
        yield Hit(words, score + 1.2, sentence.index, at, thing=True, damaged=True)
    elif not kept and rule.values.get("raw"):
        phrase = _unlisted(story, segment, at)
        if phrase:
            yield Hit(phrase, score + 0.2, sentence.index, at, True)  # noqa: FBT003  positional field of a value


_FRESH = frozenset({"a", "an", "another"})

_ITS_PART = compiled(r"(?:an? [a-z]+ (?:in|through|on) )?(?:its|their|the) (?:[a-z-]+ )?([a-z-]+|T\d+)(?!\S)")
_AT_ITS_PLACE = frozenset({"struck", "two_words", "event_on", "event_at", "blast", "fired_at", "damage_to", "attacked"})


def _whole(segment: Segment, at: int) -> Chunk | None:
    """What "its yard", "its hull" belongs to: the building or the vessel named before it in the sentence."""
    match = _ITS_PART.match(segment.string, at)
    if match is None or not segment.string.startswith(("its ", "their "), at):
        return None
    word = match.group(1)
    part = segment.chunk(word).head if is_tag(word) else word
    if part not in listed("part_of_whole"):
        return None
    before = [chunk for chunk in segment.tags(0, at) if chunk.label in "TL" and is_building(chunk)]
    return before[0] if before else None


_NEAR = 40
"""Characters of the chunked string within which the first thing after a verb stands."""


def _also(segment: Segment, match: re.Match[str], first: Sequence[tuple[int, Chunk]]) -> list[tuple[int, Chunk]]:
    """The other things of a list: "damaged a hotel, a bar and two clinics", "shops and homes were destroyed"."""
    if match.groupdict().get("target"):
        within = [(tag.start(), segment.chunk(tag.group())) for tag in _THING.finditer(match.string, *match.span())]
        last = within[-1][0] if within else match.start()
        found = [*preceding(segment, last, _may_be_listed), *within]
    else:
        after = match.end() + 1
        listing = bool(first) or _UNLISTED.match(segment.string, after) is not None
        found = list(following(segment, first[-1][0] if first else after, _may_be_listed)) if listing else []
    told = dict(found)
    return [(place, chunk) for place, chunk in told.items() if all(place != other for other, _ in first)]


def _may_be_listed(chunk: Chunk) -> bool:
    """Whether a phrase further on in a list is a thing of its own."""
    return is_building(chunk) and worth_of(chunk, people=False) is not None


_UNLISTED = compiled(
    r"(?:the|a|an|its|their|several|many|private|public|local) (?:[a-z-]+ ){0,3}[a-z-]+(?= (?:,|and) )"
)
"""A thing that no list has, before those that lists have: "damaged the exchange, a hotel and a bar"."""
_THING = compiled(r"(?<!of )(?<!in )\bT\d+\b")

_OF_VILLAGES = frozenset({"attacked", "event_on", "was_hit"})
_VILLAGE = compiled(r"the (?:[a-z-]+ ){0,2}?((?:village|hamlet|settlement) of .+)")


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
        "and_hit",
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

_OBJECT = compiled(
    r"(?:(?:more|other|a|an|the|one|two|several) )?(?:(?:[a-z-]+ ){0,2}(?:entrance|gates?|edge|outskirts|walls?|parts?|"
    r"side|front|back|rear|vicinity|premises|access|windows?|doors?|facades?|top|steps|roof|floor|floors|row|rows|number|"
    r"series|group|centre|center|heart|branch|branches|offices?|members?|hundreds|dozens|scores|section|sections|convoy|"
    r"wing|area|areas|bathrooms?|restrooms?|toilets?|kitchen|corridors?|stairs|staircase|garden|gardens|yard|lobby|cellar|"
    r"basement|flow of [a-z]+) (?:of|in|to|outside|through|near|around) )?"
    r"(?:(?:an? |the )?(?:[a-z-]+ ){1,3}(?:inside|outside|in|near|at|of|on|under|beside) )?"
    r"(?:(?:D\d+ )?[a-z]+ at )?"
    r"(?:(?:an?|the|its|their|his|her) (?:(?!to |near |from |of |in |on |at |and |with )[a-z-]+ ){1,2})?"
    r"(?:[BLHPS]\d+ 's )?(?P<one>[TLBSPH]\d+)(?: 's (?P<own>[TSBLP]\d+))?"
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
        near = match.group(each) and match.group(each)[0] == "L" and _NEAR_IT.search(match.group()[:-1]) is not None
        if match.group(each) and not near and not _middle_of(segment, match.group(each), match.end(each)):
            yield match.start(each), whole_of(segment, segment.chunk(match.group(each)))


_NEAR_IT = compiled(r"[a-z] (?:near|to|from|on|at|beside) ")
"""“Hit the car near the X Hospital": what a named house is only near to."""


def _middle_of(segment: Segment, tag: str, end: int) -> bool:
    """“The centre of" a town is no thing that is hit."""
    return segment.chunk(tag).head in {"centre", "center"} and segment.string.startswith(" of ", end)


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


_WHOSE = compiled(r"T\d+ of (?:the )?[BSH]\d+(?! (?:and|'s))")


def _in_full(story: Story, segment: Segment, at: int, chunk: Chunk) -> str:
    """“Headquarters of the Liberal Party", where whose it is follows the word for it."""
    match = _WHOSE.match(segment.string, at)
    if match is None:
        return ""
    behind = story.text[chunk.end : segment.span(at, match.end()).end]
    return " ".join(f"{chunk.bare}{behind}".split())


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
    if (
        not taken
        or is_tag(taken[-1])
        or not _nominal(taken[-1])
        or taken[-1] in listed("no_target") | listed("landscape")
    ):
        return ""
    start = at + len(words[0]) + 1
    span = segment.span(start, start + len(" ".join(taken)))
    return " ".join(story.text[span.start : span.end].split())
