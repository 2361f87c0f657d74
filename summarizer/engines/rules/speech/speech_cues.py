"""The stance of speech by its own words (`patterns/speech_cues.txt`)."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.engines.rules.lexicon import FOLDER
from summarizer.engines.rules.needs import Need, may_match, needs_of
from summarizer.schema.vocabulary import REACTION_STANCES, ReactionStance
from summarizer.text.expressions import compiled

_STEM = 4
"""Letters of a word by which a cue is gated, so that "crush" opens the gate to "crushed" too."""


@dataclass(frozen=True, slots=True)
class _Cue:
    stance: ReactionStance
    when: frozenset[str]
    words: str

    def found_in(self, lower: str) -> bool:
        """Whether its words occur; the pattern is made when a speech first holds what it needs."""
        return may_match(_needs(self.words), lower) and _pattern(self.words).search(lower) is not None


@cache
def _needs(words: str) -> tuple[Need, ...]:
    return needs_of(words)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return compiled(words)


@cache
def _cues() -> tuple[_Cue, ...]:
    found = []
    stance = ""
    when: frozenset[str] = frozenset()
    for line in (FOLDER / "speech_cues.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            stance = line[1:-1]
        elif line.startswith("when "):
            when = frozenset(word[:_STEM] for word in line[5:].split())
        elif line.startswith("find "):
            found.append(_Cue(stance, when, line[5:]))  # type: ignore[arg-type]  # held to the vocabulary by a test
    order = {name: number for number, name in enumerate(REACTION_STANCES)}
    return tuple(sorted(found, key=lambda cue: order[cue.stance]))


def stance_of(content: str) -> ReactionStance | None:
    """The first stance in the vocabulary's order for which some words of the speech stand; none for a comment."""
    lower, words = _prepared(content)
    for cue in _cues():
        if cue.stance != "comments" and words & cue.when and _found(cue, lower):
            return cue.stance
    return None


def speaks_for(content: str, stance: str) -> bool:
    """Whether words of the speech stand for this stance."""
    lower, words = _prepared(content)
    return any(words & cue.when and _found(cue, lower) for cue in _cues_for(stance))


@cache
def _cues_for(stance: str) -> tuple[_Cue, ...]:
    return tuple(cue for cue in _cues() if cue.stance == stance)


_BARE = str.maketrans("", "", '"“”')


def _found(cue: _Cue, lower: str) -> bool:
    """Whether a cue's words occur, also where a quotation mark parts them ("would “strike with all its force”")."""
    if cue.found_in(lower):
        return True
    bare = lower.translate(_BARE)
    return len(bare) < len(lower) and cue.found_in(bare)


def weighs(content: str) -> bool:
    """Whether a speech weighs cause, motive or blame, and so is more than an account."""
    return speaks_for(content, "comments")


def _prepared(content: str) -> tuple[str, frozenset[str]]:
    lower = content.lower().replace("’", "'")
    return lower, frozenset([word[:_STEM] for word in _WORD.findall(lower)])


_WORD = compiled(r"[a-z'-]+")
