"""Which outcome a number in a sentence belongs to: "killing four soldiers and wounding nine civilians".

No parse, but the order of numbers and outcome words within a sentence. An outcome word stands before its people
("killing four", "the death toll rose to 12") or after them ("four died", "four were killed"). A number with one close
by and no other number between is bound to it; one further off may belong to either neighbour.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from summarizer.grounding.context import Sentence
from summarizer.grounding.outcome_words import INCLUDING
from summarizer.grounding.patterns import words
from summarizer.grounding.triggers import Trigger
from summarizer.schema.vocabulary import Outcome
from summarizer.text.expressions import compiled
from summarizer.text.numbers import Quantity

NEAR = 4
"""Words between a number, or its noun, and an outcome word that still count as side by side."""

NEAR_CHARACTERS = 90
"""A gap longer than this is never near; keeps every look round a number bounded."""


class Bond(NamedTuple):
    """The outcomes that a number can have; `close`: one of them stands beside it. `triggers`: the words that say so."""

    outcomes: frozenset[Outcome]
    close: bool
    triggers: tuple[Trigger, ...]


NOTHING = Bond(frozenset(), close=False, triggers=())


def bond(sentence: Sentence, start: int, end: int) -> Bond:
    """The outcomes of the number at `start:end` of a folded sentence."""
    after_noun = _after_noun(sentence, start, end)
    for trigger in sentence.triggers:
        if end <= trigger.start < after_noun and trigger.side != "after":
            return _called(sentence, trigger, start, after_noun)
    of_these = _OF_THESE.match(sentence.lower, end)
    if of_these is not None:
        return _part(sentence, of_these)
    clause = _CLAUSE.match(sentence.lower, after_noun)
    if clause is not None and not _number_between(sentence, after_noun, clause.end()):
        told = _through(sentence, after_noun, clause.end())
        if told is not None:
            return told
    before = _preceding(sentence, start)
    after = _following(sentence, after_noun)
    close_before = before is not None and _close_before(sentence, before, start)
    close_after = after is not None and _close_after(sentence, after_noun, after)
    if close_before != close_after:
        return _bond(sentence, before if close_before else after, close=True)
    if before is None and after is None:
        return _inherited(sentence, start)
    both = [each for each in (before, after) if each is not None]
    bonds = [_bond(sentence, each, close=close_before) for each in both]
    inherited = _inherited(sentence, start)
    return Bond(
        frozenset().union(*(each.outcomes for each in bonds), inherited.outcomes),
        close=close_before,
        triggers=tuple(trigger for each in bonds for trigger in each.triggers) + inherited.triggers,
    )


def _called(sentence: Sentence, trigger: Trigger, start: int, after_noun: int) -> Bond:
    """The outcome of people whose noun is one ("nine hostages"), and that of a verb beside them: "were killed"."""
    own, suffered = _bond(sentence, trigger, close=True), _suffered(sentence, after_noun)
    verb = _preceding(sentence, start)
    beside = verb is not None and _close_before(sentence, verb, start)
    done = _bond(sentence, verb if beside else None, close=True)
    triggers = own.triggers + suffered.triggers + done.triggers
    return Bond(own.outcomes | suffered.outcomes | done.outcomes, close=True, triggers=triggers)


def _part(sentence: Sentence, whole: re.Match[str]) -> Bond:
    """A part has the outcome of its whole, and that of a verb right after: "three of the wounded died"."""
    suffered = _suffered(sentence, whole.end())
    return Bond(suffered.outcomes | {_THESE[whole.group(1)]}, close=True, triggers=suffered.triggers)


def _through(sentence: Sentence, start: int, end: int) -> Bond | None:
    """The outcome told after a clause about the people, and that of the clause; None where no outcome follows it."""
    suffered = _suffered(sentence, end)
    if not suffered.outcomes:
        return None
    inner = [_bond(sentence, each, close=True) for each in sentence.triggers if start <= each.start < end]
    own = frozenset[Outcome]().union(*(each.outcomes for each in inner))
    before = tuple(trigger for each in inner for trigger in each.triggers)
    return Bond(own | suffered.outcomes, close=True, triggers=before + suffered.triggers)


_CLAUSE = compiled(
    r",? (?:who|that) (?:were|was|had been|have been)"
    r"(?: (?!(?:who|whose|that|which|when|where|while|as|after|before|and|but|or|were|was|had|have|has|is|are)\b)"
    r"[\w'-]+){1,12},?(?= (?:were|was|have|had|has) )"
)
"""A clause about the counted: "seven miners who were kidnapped last week were found dead"."""


def _suffered(sentence: Sentence, end: int) -> Bond:
    after = _following(sentence, end)
    if after is None or not _SUFFERED.fullmatch(sentence.lower, end, after.start):
        return NOTHING
    return _bond(sentence, after, close=True)


_SUFFERED = compiled(r" (?:(?:were|was|have|had|has|been|are|is|also|later|then|found|confirmed) ){0,4}")

_OF_THESE = compiled(r" (?:more )?of (?:the|those|its|their) (dead|killed|wounded|injured|missing|captured)\b")
_THESE: Mapping[str, Outcome] = MappingProxyType(
    {
        "dead": "killed",
        "killed": "killed",
        "wounded": "injured",
        "injured": "injured",
        "missing": "missing",
        "captured": "captured",
    }
)
"""The whole of which a number is a part: "six of the dead"."""


def numbers_bound(sentence: Sentence, outcome: Outcome) -> list[Quantity]:
    """The numbers of a sentence that stand beside a word of this outcome."""
    found = []
    for each in sentence.quantities:
        bound = bond(sentence, each.start, each.end)
        if bound.close and outcome in bound.outcomes:
            found.append(each)
    return found


def _bond(sentence: Sentence, trigger: Trigger | None, *, close: bool) -> Bond:
    if trigger is None:
        return NOTHING
    joined = [trigger, *_joined(sentence, trigger)]
    return Bond(frozenset().union(*(each.outcomes for each in joined)), close=close, triggers=tuple(joined))


def _joined(sentence: Sentence, trigger: Trigger) -> list[Trigger]:
    """Outcome words coordinated with this one: "killed or wounded", "dead and injured"."""
    found = []
    for other in sentence.triggers:
        first, second = (other, trigger) if other.start < trigger.start else (trigger, other)
        if other is not trigger and _JOINT.fullmatch(sentence.lower, first.end, second.start):
            found.append(other)
    return found


_JOINT = compiled(r",? ?(?:and|or|/|,|and/or)(?: (?:more|others?|the|seriously|badly|severely))? ?|/")


def _preceding(sentence: Sentence, start: int) -> Trigger | None:
    """The last outcome word before a number that can take people after it."""
    for trigger in reversed(sentence.triggers):
        if trigger.end <= start and _takes_after(sentence, trigger):
            return trigger
        if trigger.end <= start and _listing(sentence, trigger.end, start):
            return trigger
    return None


def _following(sentence: Sentence, end: int) -> Trigger | None:
    """The first outcome word after a number that can take people before it."""
    for trigger in sentence.triggers:
        if trigger.start >= end and _takes_before(sentence, trigger):
            return trigger
    return None


def _takes_after(sentence: Sentence, trigger: Trigger) -> bool:
    return trigger.side == "after" or (trigger.side == "either" and _direction(sentence, trigger) != "before")


def _takes_before(sentence: Sentence, trigger: Trigger) -> bool:
    return trigger.side == "before" or (trigger.side == "either" and _direction(sentence, trigger) != "after")


def _direction(sentence: Sentence, trigger: Trigger) -> str:
    if trigger.start not in sentence.directions:
        sentence.directions[trigger.start] = _read_direction(sentence, trigger)
    return sentence.directions[trigger.start]


def _read_direction(sentence: Sentence, trigger: Trigger) -> str:
    """Where an outcome word that can stand on either side has its people here: passive before, active after."""
    before = sentence.lower[max(0, trigger.start - 40) : trigger.start]
    if _PASSIVE.search(before):
        return "before"
    if _ACTIVE.search(before):
        return "after"
    counted_before = any(
        each.start < trigger.start
        and _beside(sentence.lower, _after_noun(sentence, each.start, each.end), trigger.start)
        for each in sentence.quantities
    )
    if counted_before and not _JOINED_BEFORE.search(before):
        return "before"
    number_after = any(_beside(sentence.lower, trigger.end, each.start) for each in sentence.quantities)
    return "after" if number_after else "both"


_PASSIVE = compiled(
    r"\b(?:were|was|been|being|be|are|is|got|left)"
    r"(?: (?:also|all|both|either|reported|\w+ly|confirmed|found|later))* $"
)
_ACTIVE = compiled(r"\b(?:had|has|have|who|that|which|and had|having)(?: (?:also|\w+ly))* $")
_JOINED_BEFORE = compiled(r"(?:\band|\bor|,) $")


def _beside(text: str, start: int, end: int) -> bool:
    """Whether little and no punctuation lies between two places."""
    gap = text[start:end]
    return 0 <= end - start <= NEAR_CHARACTERS and len(gap.split()) <= NEAR and not _BREAK.search(gap)


_BREAK = compiled(r"[,;:()]| - ")


def _close_before(sentence: Sentence, trigger: Trigger, start: int) -> bool:
    return _beside(sentence.lower, trigger.end, start) and not _number_between(sentence, trigger.end, start)


def _close_after(sentence: Sentence, end: int, trigger: Trigger) -> bool:
    aside = _APPOSITION.match(sentence.lower, end)
    if aside is not None and aside.end() <= trigger.start:
        end = aside.end()
    return _beside(sentence.lower, end, trigger.start) and not _number_between(sentence, end, trigger.start)


_APPOSITION = compiled(r", [^,;:()\"]{1,60},(?= (?:was|were|has|had|have|is|are) )")
"""What stands between a person and the verb: "the mayor, Luis Orr, was kidnapped"."""


def _number_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= each.start < end for each in sentence.quantities)


def _after_noun(sentence: Sentence, start: int, end: int) -> int:
    """Where a number ends with its noun: "12 people"."""
    for each in sentence.quantities:
        if each.start > start:
            break
        if start < each.end and each.noun:
            at = sentence.text.find(each.noun, each.end, each.end + NEAR_CHARACTERS)
            return at + len(each.noun) if at >= 0 else end
    return end


def _listing(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between list who the dead are: "the dead were four children", "the wounded include two"."""
    gap = sentence.lower[start:end]
    return len(gap) <= 30 and _LISTS.search(gap) is not None


_LISTS = compiled(r"\b(?:were|was|are|included?|includes|including|among them|numbered|at|to|of)\b")


def _inherited(sentence: Sentence, start: int) -> Bond:
    """A part has the outcome of its whole: "seven people were killed, including two soldiers"."""
    link = words(INCLUDING).search(sentence.lower, max(0, start - 60), start + 40)
    earlier = [each for each in sentence.quantities if each.end <= start]
    if link is None or not earlier:
        return NOTHING
    return bond(sentence, earlier[-1].start, earlier[-1].end)
