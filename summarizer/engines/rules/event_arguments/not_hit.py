"""Which of the words that the rules of targets match tell of nothing that was hit in the incident."""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.groups import group_of
from summarizer.schema.vocabulary import Kind
from summarizer.text.expressions import compiled


def no_hit(segment: Segment, match: re.Match[str], rule: Rule, kind: Kind) -> bool:
    """Whether a match is denied, tells of a search by the police, of one victim's surroundings, or of a habit."""
    if rule.id == "blast" and _GOES_OFF_ELSEWHERE.match(match.string, match.end()):
        return True
    if _unreal(segment.string[: match.start()]) or _own_raid(segment, match, kind):
        return True
    if _of_no_one(segment, match):
        return True
    return bool(rule.values.get("several") and _of_one(segment, match)) or _by_the_way(segment, match, rule)


_ANY = frozenset({"all", "any", "every", "each", "no", "such"})


def _of_no_one(segment: Segment, match: re.Match[str]) -> bool:
    """Whether attacks in general are spoken of: “rejected all attacks on civilian facilities"."""
    first = match.group().split(" ", 1)[0]
    return is_tag(first) and first[0] == "E" and segment.chunk(first).determiner in _ANY


_BY_FORCE = frozenset({"security_operation", "air_strike", "drone_strike", "shelling", "missile_or_rocket_attack"})
_TWO_SIDED = frozenset({"armed_clash", "armed_conflict", "unrest"})


def answered(segment: Segment, match: re.Match[str], kind: Kind) -> bool:
    """Whether the state's own forces hit what a match tells: the answer to what militants, or unknown men, did."""
    if kind in _BY_FORCE or kind in _TWO_SIDED:
        return False
    doer = segment.tags(0, match.start())[-1:]
    if not doer or match.start() - segment.offset(doer[0].start) > _CLOSE:
        return False
    return group_of(doer[0]) in {"military", "police"} or doer[0].attribute in {"state_force", "air_strike"}


_CLOSE = 30
"""Characters of the string between the one who did it and the verb."""


def is_told_again(chunk: Chunk) -> bool:
    """“The building", which stands for what was named before."""
    return chunk.determiner in {"the", "its", "their"} and chunk.head in listed("named_again") and not chunk.modifiers


_NOT_DONE = compiled(
    r"(?:\b(?:not|never|without|avoid|from)|n't)(?: been| be)? $"
    r"|\b(?:denied|denies|deny|denying)(?: that)?(?: (?:it|they|he|she|[A-Z]\d+))?"
    r"(?: (?:had|has|have))?(?: [a-z]+ly)? $"
)


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


def _of_one(segment: Segment, match: re.Match[str]) -> bool:
    """Whether a single person is told of, who was then meant himself: “shot dead a man in a bar"."""
    people = [chunk for chunk in segment.tags(match.start(), match.end()) if chunk.label in "PNH"][:1]
    if not people or people[0].label == "H":
        return bool(people)
    number = people[0].quantity
    return people[0].determiner in {"a", "an"} or (number is not None and number.interval.high == 1)


_MEANT = compiled(
    r"\b(?:threat[a-z]*|vow(?:ed|s|ing)?|plan(?:ned|s|ning)?|intend(?:ed|s)?|want(?:ed|s)?)(?: [a-z]+){0,2}? "
    r"to (?:[a-z]+ ){0,3}$"
)
_BEFORE_DEED = 60


def only_meant(segment: Segment, match: re.Match[str]) -> bool:
    """Whether somebody only threatens or plans what a match tells: “threatened to launch attacks on courts"."""
    return _MEANT.search(segment.string[max(0, match.start() - _BEFORE_DEED) : match.start()]) is not None


_HABIT = compiled(r"\b(?:repeatedly|often|frequently|regularly|routinely|usually|typically) ")


def _by_the_way(segment: Segment, match: re.Match[str], rule: Rule) -> bool:
    """What is hit as a rule (“often attacks markets"), what somebody else boarded, windows that broke."""
    before = segment.string[max(0, match.start() - _HABIT_BEFORE) : match.start()]
    if _HABIT.search(before) is not None:
        return True
    if rule.id == "seized" and match.group() in {"boarding", "boarded"}:
        last = segment.tags(0, match.start())[-1:]
        return bool(last) and group_of(last[0]) == "civilians"
    return _WINDOWS.match(segment.string, match.end()) is not None


_HABIT_BEFORE = 60
_WINDOWS = compiled(r" (?:the |several |some )?(?:windows?|glass|roofs?|doors?|shutters) (?:of|in|at|on) ")


_GOES_OFF_ELSEWHERE = compiled(
    r" (?:(?:a|an|the) )?(?:[a-z-]+ ){0,2}T\d+(?: [^ ,.;]+){0,2}? (?:exploded|detonated|went off|blew up)"
    r"(?: (?:on )?D\d+)? (?:at|outside|near|inside|in front of|beside|opposite|next to) "
)
"""“A bomb hidden in a cart exploded at the station": what held the bomb was not what it was meant for."""
