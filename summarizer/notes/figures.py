"""How a sentence may tell a figure: the number with its own outcome, people and voice."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from summarizer.notes.sentence_words import ACTIVE, FIGURE, HAVING, OLD, OUTCOMES, PEOPLE, SAYING, stem, stems
from summarizer.notes.tokens import Token, same, tokens
from summarizer.schema.note import Fact


class Told(NamedTuple):
    """A figure in a sentence: where it ends, and how it was told."""

    end: int
    outcome: bool
    old: bool
    active: bool


class Figure:
    """A fact that counts people."""

    def __init__(self, fact: Fact) -> None:
        """`fact` has a number in its text."""
        self.fact = fact
        head = fact.text
        if fact.voice and head.endswith(f", according to {fact.voice}"):
            head = head.removesuffix(f", according to {fact.voice}")
        self._tokens = [token for token in tokens(head) if not token.joins]
        self.number = next((token for token in self._tokens if token.interval is not None), None)
        self.day = fact.as_of.strftime("%-d %B %Y").casefold() if fact.as_of else ""

    @cached_property
    def outcomes(self) -> frozenset[str]:
        """Words for its outcome: the common ones, else those of the fact."""
        common = OUTCOMES.get(self.fact.outcome, frozenset()) if self.fact.outcome else frozenset()
        own = {token.word for token in self._tokens if token.word in ACTIVE}
        return common | (own if self.fact.outcome in {"captured", "displaced"} else frozenset())

    @cached_property
    def people(self) -> frozenset[str]:
        """Words for whom it counts that must be told: "children", not "people" or "others"."""
        plain = PEOPLE | FIGURE | self.outcomes | stems("other more")
        return frozenset(token.word for token in self._tokens if token.word and token.word not in plain)

    @property
    def superseded(self) -> bool:
        """Whether its voice has since given another."""
        return self.fact.standing == "superseded"

    def tellings(self, sentence: Sequence[Token], start: int, *, any_outcome: bool) -> Iterator[Told]:
        """The ways in which the figure can be told from a place on."""
        words = self.outcomes | (frozenset().union(*OUTCOMES.values()) if any_outcome else frozenset())
        plain = PEOPLE | FIGURE | {token.word for token in self._tokens}
        number, outcome, old, active = False, False, False, False
        people: set[str] = set()
        for at in range(start, len(sentence)):
            token = sentence[at]
            if token.interval is not None:
                if number or self.number is None or not same(token, self.number):
                    return
                number = True
                active = at > start and sentence[at - 1].word in ACTIVE
            elif token.word in words:
                if number and token.word in ACTIVE and sentence[at - 1].word in HAVING:
                    return
                outcome = True
            elif token.word in OLD:
                old = True
            elif token.day or (token.word not in plain and not token.joins):
                return
            people.add(token.word)
            if number and people >= self.people and not token.joins:
                yield Told(at + 1, outcome, old, active)


def names(voice: str, others: Sequence[str]) -> list[tuple[str, ...]]:
    """How a voice may be called: in full, or by a part of it that no other voice has."""
    full = tuple(token.word for token in tokens(voice) if not token.joins)
    found = [full]
    taken = {token.word for other in others if other != voice for token in tokens(other)}
    if len(full) > 1 and voice.rsplit(maxsplit=1)[-1][:1].isupper() and full[-1] not in taken:
        found.append(full[-1:])
    if " of " in voice and full[0] not in taken:
        found.append(tuple(token.word for token in tokens(voice.split(" of ", maxsplit=1)[0]) if not token.joins))
    return found


class Voiced(NamedTuple):
    """A mention of a voice that says something.

    `old`: it speaks of an older figure; `first`, `last`: its figures may follow, come before; `day`: when it said so.
    """

    end: int
    old: bool
    first: bool
    last: bool
    day: str = ""


def dated(sentence: Sequence[Token], said: Voiced) -> Voiced:
    """The mention with the day that it names at its end, if it does: "police said on 7 April", "(police, 7 April)"."""
    at = said.end
    while at < len(sentence) and sentence[at].joins and sentence[at].word != "(":
        at += 1
    return said._replace(end=at + 1, day=sentence[at].day) if at < len(sentence) and sentence[at].day else said


def voiced(sentence: Sequence[Token], at: int, name: tuple[str, ...]) -> Iterator[Voiced]:
    """Where a voice is named as one that says: "according to police", "police said", "given by police", "(police)"."""
    word = sentence[at].word
    following = at + 1 < len(sentence) and sentence[at + 1].word == "to"
    if word == stem("according") and following and (end := _name_ends(sentence, at + 2, name)):
        yield Voiced(end, old=False, first=True, last=True)
    if word == "(" and (end := _name_ends(sentence, at + 1, name)):
        yield Voiced(end, old=False, first=False, last=True)
    by = at + 1 if word in SAYING else at
    if by > at and by < len(sentence) and sentence[by].word == "by" and (end := _name_ends(sentence, by + 1, name)):
        yield Voiced(end, old=False, first=False, last=True)
    if end := _name_ends(sentence, at, name):
        old = False
        while end < len(sentence) and (sentence[end].joins or sentence[end].word in OLD | stems("since later")):
            old = old or sentence[end].word in OLD
            end += 1
        if end < len(sentence) and sentence[end].word in SAYING:
            yield Voiced(end + 1, old=old, first=True, last=not old)


def _name_ends(sentence: Sequence[Token], at: int, name: tuple[str, ...]) -> int:
    """Where a name ends that begins here, articles apart; 0 where it does not."""
    for word in name:
        while at < len(sentence) and sentence[at].word != word and sentence[at].joins and sentence[at].word != "(":
            at += 1
        if at >= len(sentence) or sentence[at].word != word:
            return 0
        at += 1
    return at
