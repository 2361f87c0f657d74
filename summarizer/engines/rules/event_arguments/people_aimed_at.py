"""People who were attacked, threatened or came away unhurt: meant too, though no toll tells of them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarizer.engines.rules.event_arguments.damage_beside import alike
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses import people
from summarizer.engines.rules.losses.told import Told
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.groups import group_of
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import Kind
from summarizer.text.late import late

_MOST = 3
"""People told beside what was hit, at most."""
_OF_THE_STATE = frozenset({"security_operation", "unrest", "armed_clash"})
"""Kinds of which those attacked are a side, or a crowd."""

_UNHURT = late(
    r"\b(?:escaped|emerged|emerges|escapes|was|were|came out|got out|walked away)(?: [a-z]+ly)?(?: from E\d+)? "
    r"(?:unhurt|unharmed|unscathed|uninjured)(?!\S)"
    r"|\b(?:escaped|survived|escapes|survives) (?:(?:an?|the|D\d+|from) ){0,2}(?:E\d+|(?:[a-z]+ )?attempt)(?!\S)"
    r"|\b(?:was|were|been) (?:[a-z]+ly )?(?:attacked|ambushed|shot at|fired (?:at|on|upon))(?!\S)"
)
"""What is told of people before it."""

_AT = late(
    r"\bthreaten(?:ed|s|ing)? to (?:kill|murder|assassinate|execute|eliminate|kidnap|abduct|shoot|behead)(?= )"
    r"|\bplan(?:s|ned|ning)? to (?:kill|murder|assassinate|execute|kidnap|abduct)(?= )"
    r"|\b(?:tried|trying|attempt(?:ed|ing|s)?) to (?:kill|murder|assassinate|kidnap|abduct)(?= )"
    r"|\bthreats? (?:against|to kill|to murder)(?= )"
    r"|\bE\d+ (?:on|against|upon)(?= H\d)"
    r"|\b(?:attacked|ambushed|attacking|ambushing|fired (?:at|on|upon)|shot at|opened fire (?:on|at))(?= H\d)"
)
"""What tells of people after it."""

_CUES = frozenset(
    "unhurt unharmed unscathed uninjured survived escaped survives escapes attacked ambushed shot fired threatened "
    "threatens threatening threaten plan plans planned planning tried trying attempted attempting attempts attempt "
    "threat threats attacking ambushing fire #E".split()
)


def with_people_aimed_at(story: Story, chosen: Sequence[str], kind: Kind) -> list[str]:
    """What was aimed at, then those who were attacked, threatened or came away unhurt, and of whom no toll tells."""
    told = list(chosen)
    if kind in _OF_THE_STATE:
        return told
    harmed = {word for toll in story.main_tolls() for name in toll.names for word in name.split()[-1:]}
    for words in _struck_with(story, chosen):
        if not any(alike(words, known) for known in told):
            told.append(words)
    before = len(told)
    for chunk in _aimed_at(story):
        words = " ".join(chunk.bare.split())
        if len(told) - before == _MOST:
            break
        if words.split()[-1] not in harmed and not any(alike(words, known) for known in told):
            told.append(story.speakers.full_name(words) if chunk.label == "H" else words)
    return told


def _struck_with(story: Story, chosen: Sequence[str]) -> list[str]:
    """Those whom a toll joins to people who were aimed at, and who are not only their driver or their wife.

    Of "the murder of six priests and two women" the women too.
    """
    others = listed("kin") | listed("escort") | listed("nobody_in_particular")
    for toll in story.main_tolls():
        told = {" ".join(chunk.bare.split()): chunk for chunk in toll.chunks if chunk.label in "PH"}
        if len(told) > 1 and not told.keys().isdisjoint(chosen):
            return [words for words, chunk in list(told.items())[:_MOST_JOINED] if chunk.head not in others]
    return []


_MOST_JOINED = 5


def _aimed_at(story: Story) -> Iterator[Chunk]:
    """The people of whom the clauses on the incident tell that somebody went for them."""
    for sentence in story.analysis.told():
        for segment in sentence.segments:
            if _CUES.isdisjoint(segment.words) or segment.quoted:
                continue
            told = Told.of(segment, story.text)
            for pattern, find in ((_UNHURT, _before), (_AT, _after)):
                for match in pattern.finditer(segment.string):
                    if not story.why(segment, match.start()):
                        yield from (chunk for chunk in find(told, match) if _can_be(chunk))


def _before(told: Told, match: re.Match[str]) -> list[Chunk]:
    return [told.line.chunk(at) for at in people.before(told.line, _word(told, match.start()))]


def _after(told: Told, match: re.Match[str]) -> list[Chunk]:
    found = people.after(told.line, _word(told, match.end() + 1))
    return [told.line.chunk(at) for at in found if told.line.word(at + 1) != "'s"]  # "attacked the minister's home"


def _word(told: Told, start: int) -> int:
    """Which word of the segment begins at a place of its string."""
    at = bisect_left(told.line.starts, start)
    return at if at < len(told.line.starts) and told.line.starts[at] == start else len(told.line.words)


def _can_be(chunk: Chunk) -> bool:
    """Whether a phrase says whom it means: a name, or civilians and officials by a noun."""
    if chunk.label == "H":
        return " " in chunk.bare.strip() or bool(chunk.role)
    said = chunk.label == "P" and chunk.head not in listed("nobody_in_particular") | listed("group_noun")
    return said and group_of(chunk) not in {"military", "police", "militants"}
