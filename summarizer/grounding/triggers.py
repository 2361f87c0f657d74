"""The outcome words of a sentence, and whether they are negated."""

import re

from summarizer.grounding.outcome_words import NEGATION, meanings, outcome_words
from summarizer.grounding.patterns import words
from summarizer.schema.vocabulary import Outcome
from summarizer.text.expressions import compiled


class Trigger:
    """An outcome word in a sentence."""

    __slots__ = ("end", "negated", "outcomes", "side", "start")

    def __init__(self, start: int, end: int, outcomes: frozenset[Outcome], side: str, *, negated: bool) -> None:
        """Offsets are of the folded sentence."""
        self.start, self.end, self.outcomes, self.side, self.negated = start, end, outcomes, side, negated


def triggers(small: str) -> list[Trigger]:
    """The outcome words of a folded sentence in small letters, in order."""
    found = []
    for match in outcome_words().finditer(small):
        rows = meanings(match.group())
        sides = {side for _, side in rows}
        before = small[max(0, match.start() - 40) : match.start()]
        found.append(
            Trigger(
                match.start(),
                match.end(),
                frozenset(outcome for outcome, _ in rows),
                sides.pop() if len(sides) == 1 else "either",
                negated=_negated(before),
            )
        )
    return found


def _negated(before: str) -> bool:
    """Whether the words before an outcome word turn it round: "no one was", "not", "without"."""
    clause = re.split(r"[,;:]| but | - ", before)[-1]
    found = list(words(NEGATION).finditer(clause))
    return bool(found) and not _HARMLESS.match(clause, found[-1].start()) and clause.count(" ", found[-1].end()) <= 5


_HARMLESS = compiled(r"(?:no|not) (?:fewer|less|more|only|just|long|later|immediately clear|clear|known)\b|no\. ?\d")
