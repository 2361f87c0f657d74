"""Whether a passage accuses an actor, and not the one who accuses: "the army blamed the rebels" accuses the rebels."""

import re

from summarizer.grounding.context import Passage, Sentence
from summarizer.grounding.findings import Doubt, Refusal
from summarizer.grounding.patterns import tight, words
from summarizer.grounding.presence import positions
from summarizer.grounding.stance_words import (
    ACCUSES,
    ACCUSING_VERBS,
    BODY_ANAPHORS,
    CULPRIT,
    MUTUAL,
    SPEECH,
    STRONG_CLAIM,
)
from summarizer.text.expressions import compiled
from summarizer.text.names import same_actor

_OBJECT_BEFORE = compiled(r",? (?:which|whom|who|that) [^,;]{1,60}")
"""“the rebels, whom the army blamed": what stands between the accused and the verb."""
ACCUSED_REACH = 30
"""Characters between a verb of accusing and the accused; room for an article and two adjectives."""


def is_accused(actor: str | None, sentence: Sentence) -> bool:
    """Whether a verb of accusing stands right before the actor."""
    places = positions(actor, sentence.lower) if actor else []
    verbs = list(words(f"{ACCUSING_VERBS}|suspect(?:s|ed|ing)?").finditer(sentence.unquoted))
    return any(0 <= start - verb.end() <= ACCUSED_REACH for start, _ in places for verb in verbs)


def accused(actor: str | None, passage: Passage) -> Refusal | Doubt | None:
    """Why the passage does not accuse the actor, or may not."""
    for sentence in passage.sentences:
        if sentence.has(ACCUSES):
            return _accuser(actor, sentence)
    if any(each.has(SPEECH) and not each.has(STRONG_CLAIM) for each in passage.sentences):
        return None
    return Refusal("stance_not_in_evidence", f"the evidence accuses nobody of it, “{actor}” neither")


def _accuser(actor: str | None, sentence: Sentence) -> Refusal | Doubt | None:
    """A refusal where the actor is the one who accuses: "the army blamed the rebels" accuses the rebels."""
    if sentence.has(MUTUAL):
        return None  # “accused each other": both accuse, and both are accused
    verbs = list(words(ACCUSING_VERBS).finditer(sentence.lower))
    places = positions(actor, sentence.lower) if actor else []
    if verbs and not places:
        return _accused_by_name(actor, sentence, [verb.end() for verb in verbs])
    if not verbs or not places or _named_as_culprit(sentence, places):
        return None
    if any(_is_object(sentence, verb.start(), verb.end(), places) for verb in verbs):
        return None
    return Refusal("stance_not_in_evidence", f"in the evidence “{actor}” accuses, and is not accused")


def _accused_by_name(actor: str | None, sentence: Sentence, verbs: list[int]) -> Doubt | None:
    """A doubt where the sentence speaks of the actor by a description, and accuses somebody by name."""
    for each in sentence.names:
        if any(0 <= each.start - verb <= ACCUSED_REACH for verb in verbs) and not same_actor(actor or "", each.text):
            return Doubt("stance_doubtful", f"the evidence accuses “{each.text}”; nothing says that this is “{actor}”")
    return None


def _named_as_culprit(sentence: Sentence, places: list[tuple[int, int]]) -> bool:
    """Whether a word like "responsible" stands close to the actor: "said the rebels were behind it"."""
    for start, end in places:
        after = sentence.lower[end : end + 40]
        match = words(CULPRIT).search(after)
        if (
            match is not None
            and words("said|says").search(after[: match.start()]) is None
            and not _own_act(after, match)
        ):
            return True
        if words(CULPRIT).search(sentence.lower[max(0, start - 40) : start]) is not None:
            return True
    return False


def _own_act(after: str, culprit: re.Match[str]) -> bool:
    """Whether the actor itself arrests or charges: "police arrested", and not "the rebels were charged"."""
    by_it = culprit.group().startswith(("arrest", "charged", "identif", "indict", "suspect"))
    return by_it and re.search(r"\b(?:was|were|been|being|is|are|be)\b", after[: culprit.start()]) is None


def _is_object(sentence: Sentence, start: int, end: int, places: list[tuple[int, int]]) -> bool:
    """Whether the verb at `start:end` accuses the actor: who stands after it, or before a passive."""
    passive = words(r"(?:was|were|been|being|is|are|be)(?: \w+ly| also)?").search(
        sentence.lower[max(0, start - 16) : start]
    )
    if any(_OBJECT_BEFORE.fullmatch(sentence.lower, end, start) for _, end in places):
        return True
    by_another = any(last <= start and _RELATIVE.search(sentence.lower, last, start) for _, last in places)
    if by_another and words(rf"(?:on )?(?:{tight(BODY_ANAPHORS)})").match(sentence.lower, end + 1):
        return True  # "the rebels denied the attack, which the army blamed on the group"
    if sentence.lower.startswith(" by ", end):  # “the rebels, blamed by the army", “blamed by the army on the rebels"
        laid = [at for at, _ in places if at >= end and _LAID.search(sentence.lower, end, at)]
        return bool(laid) or any(at <= start for _, at in places)
    return any(place >= end for place, _ in places) or (passive is not None and any(at < start for at, _ in places))


_LAID = compiled(r" (?:on|to|of) ")
_RELATIVE = compiled(r", (?:for |of |in )?(?:which|whom) (?!they\b|it\b|he\b|she\b|has\b|have\b|had\b|\w+ed\b)")
"""Before a clause with a subject of its own."""
