"""Whether a sentence that a model wrote says no more than the facts that it cites."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from summarizer.notes.sentence_words import DIFFER, FIGURE, OLD, OUTCOMES, PEOPLE, REPORTS, SAYING, stems
from summarizer.notes.telling import MOST_FACTS, Leave, readable
from summarizer.notes.tokens import Token, same, tokens
from summarizer.schema.note import Fact

LONGEST = 500
"""Characters of a sentence."""

Code = Literal[
    "no_fact",
    "unknown_fact",
    "too_long",
    "mark",
    "number",
    "date",
    "word",
    "voice",
    "outcome",
    "superseded",
    "untold",
    "order",
]
"""What is wrong with a sentence."""


class Fault(NamedTuple):
    """What a sentence says beyond its facts, in a line."""

    code: Code
    message: str


def faults(text: str, cited: Sequence[Fact]) -> list[Fault]:
    """What a sentence says beyond its facts; none where it holds.

    Args:
        text: the sentence.
        cited: the facts that it rests on.
    """
    if not cited:
        return [Fault("no_fact", "it cites no fact")]
    if len(text) > LONGEST:
        return [Fault("too_long", f"it has more than {LONGEST} characters")]
    if len(cited) > MOST_FACTS:
        return [Fault("too_long", f"it cites more than {MOST_FACTS} facts")]
    marks = {mark for fact in cited for mark in fact.text}
    strange = next((mark for mark in text if _MARK.match(mark) and mark not in marks), None)
    if strange is not None:
        return [Fault("mark", f"{strange!r} has no place in it")]
    if readable(text, cited):
        return []
    return list(_strange(text, cited)) or [_otherwise(text, cited)]


_MARK = re.compile(r"[^\w .,;:()'’–-]")
"""What stands in no plain sentence: it is taken where a cited fact has it."""

_OWN = frozenset().union(REPORTS, OLD, PEOPLE, FIGURE, DIFFER, SAYING, *OUTCOMES.values()) | stems(
    "according to by since later out behind independent group no not known unknown accused blamed responsible carried"
)
"""Words that some clause may use without a fact's having them."""


def _strange(text: str, cited: Sequence[Fact]) -> Iterator[Fault]:
    """Numbers, dates and words that stand in no cited fact."""
    told = [token for fact in cited for token in tokens(f"{fact.text} {fact.voice or ''}")]
    days = [Token("", None, fact.as_of.strftime("%-d %B %Y").casefold(), "") for fact in cited if fact.as_of]
    for token in tokens(text):
        if token.joins or token.word in _OWN or any(same(token, each) for each in (*told, *days)):
            continue
        if token.interval is not None:
            yield Fault("number", f"the number {token.text!r} stands so in none of its facts")
        elif token.day:
            yield Fault("date", f"the date {token.text!r} stands in none of its facts")
        else:
            yield Fault("word", f"{token.text!r} stands in none of its facts")


_TRIALS: tuple[tuple[Leave, Fault], ...] = (
    (Leave(untold=True), Fault("untold", "it cites a fact that it does not tell")),
    (Leave(voice=True), Fault("voice", "a figure is not in the mouth of who gives it")),
    (Leave(outcome=True), Fault("outcome", "a figure stands without the outcome of its fact")),
    (Leave(old=True), Fault("superseded", "it does not tell superseded figures from those that stand")),
)
"""What is left out of account, and what was wrong where the sentence can then be read."""

_ORDER = Fault("order", "it does not tell its facts as they are: who, what, whom")


def _otherwise(text: str, cited: Sequence[Fact]) -> Fault:
    """Why a sentence of nothing but its facts' words does not hold."""
    return next((fault for leave, fault in _TRIALS if readable(text, cited, leave)), _ORDER)
