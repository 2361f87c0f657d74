"""Whether a sentence can be read as its facts and nothing else, each told as it is.

A sentence holds if it is a row of clauses, one or more for each cited fact, with only joining words between: a figure
with its own outcome, people and voice; a claim with its own claimant; a place, a day. It is read from left to right by
memoised descent: the state is the place, the facts told, and whose word the figures at hand are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from summarizer.notes.clauses import Clause, clauses, reporting
from summarizer.notes.figures import Figure, Voiced, dated, names, voiced
from summarizer.notes.sentence_words import ACTIVE, BEING, DIFFER, EMPTY, FIGURE, PARTING, REPORTS
from summarizer.notes.tokens import Token, tokens
from summarizer.schema.note import Fact

REPORTERS = "the reports themselves"
"""The voice of a figure that nobody is named for."""


class Leave(NamedTuple):
    """What a reading does not look at, to find out what is wrong with a sentence that cannot be read."""

    voice: bool = False
    outcome: bool = False
    old: bool = False
    untold: bool = False


NOTHING_LEFT = Leave()


@dataclass(frozen=True, slots=True)
class _State:
    """`speaker`: whose word the next figures are; `owed`: whose word the last ones were, still to be said.

    `day`: when the speaker said it, or when the figures owed were given. `idle`: the speaker has not yet said anything.
    `deed`: a figure may follow as what the incident did. `happened`: the incident or a figure was told.
    `parted`: an "and" stood just before. `loose`: a place or a
    day was told last that the next clause could take for its own. `named`: a voice was named just before.
    """

    at: int = 0
    told: frozenset[str] = frozenset()
    speaker: str | None = None
    owed: str | None = None
    day: str = ""
    named: bool = False
    idle: bool = False
    old: bool = False
    outcome: str | None = None
    deed: bool = False
    stance: bool = False
    happened: bool = False
    parted: bool = False
    loose: Literal["", "a little", "wholly"] = ""


def readable(text: str, cited: Sequence[Fact], leave: Leave = NOTHING_LEFT) -> bool:
    """Whether a sentence is its facts and nothing else.

    Args:
        text: the sentence.
        cited: the facts that it rests on; with more than a dozen it is not read.
        leave: what is not looked at.
    """
    return len(cited) <= MOST_FACTS and _Reading(text, cited, leave).holds()


MOST_FACTS = 12


class _Reading:
    def __init__(self, text: str, cited: Sequence[Fact], leave: Leave) -> None:
        self.sentence: tuple[Token, ...] = tokens(text)
        self.leave = leave
        counting = [Figure(fact) for fact in cited if fact.section == "casualties"]
        self.figures = [each for each in counting if each.number is not None]
        counted = {each.fact.id for each in self.figures}
        self.clauses = [(fact, clauses(fact)) for fact in cited if fact.id not in counted]
        self.needed = frozenset(fact.id for fact in cited)
        self.independent = min(fact.independent for fact in cited)
        voices = [figure.fact.voice for figure in self.figures if figure.fact.voice]
        self.names = {voice: names(voice, voices) for voice in voices}

    def holds(self) -> bool:
        """Whether some reading comes to the end; each state is looked at once."""
        seen, open_ = {_State()}, [_State()]
        while open_:
            state = open_.pop()
            if state.at == len(self.sentence) and self._complete(state):
                return True
            for each in self._next(state) if state.at < len(self.sentence) else ():
                if each not in seen and len(seen) < MOST_STATES:
                    seen.add(each)
                    open_.append(each)
        return False

    def _complete(self, state: _State) -> bool:
        all_told = state.told == self.needed or self.leave.untold
        return all_told and not state.idle and (state.owed is None or self.leave.voice)

    def _next(self, state: _State) -> Iterator[_State]:
        yield from self._said(state)
        yield from self._figures(state)
        yield from self._clauses(state)
        yield from self._reports(state)
        if self.sentence[state.at].joins:
            parting = self.sentence[state.at].word in PARTING
            loose = "" if parting and state.loose == "a little" else state.loose
            yield replace(state, at=state.at + 1, parted=state.parted or parting, loose=loose)

    def _clauses(self, state: _State) -> Iterator[_State]:
        if self.sentence[state.at].joins:
            return
        for fact, ways in self.clauses:
            for clause in ways:
                if self._out_of_place(clause, state):
                    continue
                for end in clause.ends(self.sentence, state.at):
                    yield _after(clause, replace(state, at=end, told=state.told | {fact.id}))

    def _out_of_place(self, clause: Clause, state: _State) -> bool:
        """Whether a claim would take a place, a day or another's word for its own, or a place would go to a claim."""
        if clause.stance:
            return state.owed is not None or state.idle or bool(state.loose)
        if clause.thing and state.at and self._after_being(state.at):
            return True
        return clause.setting and (state.named or (state.stance and not state.deed))

    def _after_being(self, at: int) -> bool:
        """Whether the clause here would be what something "was"."""
        return next((each.word in BEING for each in reversed(self.sentence[:at]) if each.word not in EMPTY), False)

    def _figures(self, state: _State) -> Iterator[_State]:
        for figure in self.figures:
            voice = figure.fact.voice or REPORTERS
            if not self.leave.voice and (state.speaker or state.owed or voice) != voice:
                continue
            for told in figure.tellings(self.sentence, state.at, any_outcome=self.leave.outcome):
                if not (told.outcome or self.leave.outcome or self._understood(state, figure)):
                    continue
                if (told.old or state.old) != figure.superseded and not self.leave.old:
                    continue
                if told.active and not self._done_by_deed(state):
                    continue
                if state.stance and not (state.happened or state.parted or state.speaker):
                    continue
                if state.speaker and state.day and not _on(figure.day, state.day):
                    continue
                days = state.day if state.speaker else figure.day if state.owed is None else _both(state.day, figure)
                yield replace(
                    state,
                    at=told.end,
                    told=state.told | {figure.fact.id},
                    owed=None if state.speaker else voice,
                    day=days,
                    named=False,
                    parted=False,
                    loose="",
                    happened=True,
                    idle=False,
                    outcome=figure.fact.outcome,
                )

    def _understood(self, state: _State, figure: Figure) -> bool:
        """Whether a number needs no word of its outcome: it has that of the number before, and is not its object."""
        before = next((each for each in reversed(self.sentence[: state.at]) if each.word not in EMPTY), None)
        return state.outcome == figure.fact.outcome and not (before and before.word in ACTIVE)

    def _done_by_deed(self, state: _State) -> bool:
        """Whether what killed is the incident: named before, and next to it where a claim stands in the sentence."""
        return state.deed and (not state.stance or self.sentence[state.at - 1].word in {"which", "that"})

    def _said(self, state: _State) -> Iterator[_State]:
        for voice, ways in self.names.items():
            for name in ways:
                for bare in voiced(self.sentence, state.at, name):
                    said = dated(self.sentence, bare)
                    if said.first and state.owed is None and not state.idle:
                        yield _spoken(state, said, voice)
                    if said.last and state.owed == voice and (not said.day or _on(state.day, said.day)):
                        yield _settled(state, said.end)

    def _reports(self, state: _State) -> Iterator[_State]:
        for end in reporting(self.sentence, state.at, self.independent):
            if state.owed == REPORTERS:
                yield _settled(state, end)
            elif state.owed is None and not state.idle and any(not figure.fact.voice for figure in self.figures):
                yield _spoken(state, Voiced(end, old=False, first=True, last=False), REPORTERS)
            yield _moved(state, end)
        if self._differ():
            first, *rest = self.sentence[state.at : state.at + 2]
            if first.word in REPORTS | FIGURE and rest and rest[0].word in DIFFER:
                yield _moved(state, state.at + 2)

    def _differ(self) -> bool:
        """Whether the sentence has two figures of one outcome that are not the same."""
        told = sorted(
            (figure.fact.outcome or "", str(figure.fact.group), str(figure.number and figure.number.interval))
            for figure in self.figures
        )
        return any(one[:2] == other[:2] and one != other for one, other in pairwise(told))


MOST_STATES = 20_000
"""A sentence that takes more to read is not read."""


def _after(clause: Clause, state: _State) -> _State:
    """The state once a clause that is no figure has been read."""
    if clause.stance:
        return _State(at=state.at, told=state.told, stance=True)
    if not clause.setting:
        deed = state.deed or clause.deed
        return replace(state, deed=deed, happened=True, named=False, parted=False, loose="")
    attached = state.happened and not state.parted and state.loose != "wholly"
    return replace(state, named=False, parted=False, loose="a little" if attached else "wholly")


def _moved(state: _State, at: int) -> _State:
    return replace(state, at=at)


def _spoken(state: _State, said: Voiced, voice: str) -> _State:
    return _State(
        said.end,
        state.told,
        voice,
        day=said.day,
        named=True,
        idle=True,
        old=said.old,
        outcome=state.outcome,
        deed=state.deed and not state.stance,
        stance=state.stance,
        happened=state.happened,
    )


def _settled(state: _State, at: int) -> _State:
    return replace(state, at=at, speaker=None, owed=None, day="", named=True, idle=False, old=False)


def _on(day: str, said: str) -> bool:
    """Whether a day as said is the day; the year may be left out."""
    return day == said or day.startswith(f"{said} ")


def _both(day: str, figure: Figure) -> str:
    """The day of several figures that are still owed a voice; none that a sentence could name where they differ."""
    return day if day == figure.day else "various"
