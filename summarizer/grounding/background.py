"""Whether a number in a sentence is the toll of an earlier event, or of a war, and not of the incident."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.grounding.context import Passage, Sentence
from summarizer.grounding.findings import Doubt, Refusal
from summarizer.grounding.outcome_words import AT_WAR, EARLIER, RUNNING_TOLL, SEPARATE, SUPERLATIVE, WAR_TOLL
from summarizer.grounding.patterns import tight, words
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled

SLACK = timedelta(days=1)
"""Night falls between two days, and a dateline is a day late: a date this near to the incident's is the incident's."""

OPENING = 25
"""A date that begins within so many characters of a sentence sets the time of the whole sentence."""


class Frame(NamedTuple):
    """When the incident happened, as far as is known, and the words that say so."""

    start: date | None
    end: date | None
    text: str


def earlier(sentence: Sentence, at: int, frame: Frame) -> Refusal | Doubt | None:
    """Why the number at `at` is not of the incident (a refusal), may not be (a doubt), or nothing against it."""
    war = _war(sentence, at)
    if war is not None:
        return war
    if frame.start is None:
        return _by_year(sentence, at) or _by_words(sentence, at, frame)
    past = _past(sentence, frame)
    if past:
        return _by_date(sentence, at, frame, past)
    return _by_words(sentence, at, frame)


def running(passage: Passage, sentence: Sentence) -> Doubt | None:
    """A doubt where a toll "has" been counted, right after a sentence on a war."""
    before = [each for each in passage.before if each.start < sentence.start][-1:]
    if sentence.has(RUNNING_TOLL) and any(each.has(AT_WAR) for each in before):
        return Doubt("possible_background", "the sentence before speaks of a war; this may be its toll")
    return None


def claim_of_another(passages: Sequence[Passage], frame: Frame) -> list[Doubt]:
    """A doubt where every passage speaks of "that attack", or of a day, that is not the incident's."""
    doubts = [_claim_of_another(passage, frame) for passage in passages]
    return [] if None in doubts else [each for each in doubts if each is not None][:1]


def _claim_of_another(passage: Passage, frame: Frame) -> Doubt | None:
    own = passage.sentences[0]
    pointed = _THAT_EVENT.search(own.lower)
    if pointed is not None and any(_past(each, frame) or _by_words(each, 0, frame) for each in passage.before[-1:]):
        said = own.text[pointed.start() : pointed.end()]
        return Doubt("possible_background", f"“{said}” may be an earlier event, of which the sentence before speaks")
    return None


_SAID = compiled(r"\b(?:said|told|reported|announced|added|confirmed|stated|acknowledged)\b")
_THAT_EVENT = compiled(
    r"\b(?:that|those|the (?:earlier|previous|latter)) (?:\w+ )?(?:attacks?|strikes?|bombings?|killings?|raids?|blasts?"
    r"|explosions?|shootings?|assaults?|abductions?|incidents?|massacres?|ambush(?:es)?)\b"
)


def _past(sentence: Sentence, frame: Frame) -> list[DateMention]:
    if frame.start is None:
        return []
    return [
        each
        for each in sentence.dates
        if each.last is not None and each.last < frame.start - SLACK and not _compared(sentence, each.start)
    ]


def _compared(sentence: Sentence, start: int) -> bool:
    """Whether the time at `start` only measures the incident: "the deadliest attack since October".

    In "the deadliest attack, in 2025, left ten dead" it is the time of that attack.
    """
    before = sentence.lower[max(0, start - 60) : start]
    return words(SUPERLATIVE_SINCE).search(before) is not None and not _ASIDE.search(before)


def _by_year(sentence: Sentence, at: int) -> Doubt | None:
    """A doubt where a toll has a year, and nobody knows when the incident was."""
    for each in sentence.dates:
        if _YEAR.search(each.text) and _governs(sentence, each.start, each.end, at):
            return Doubt("possible_background", f"the incident has no date, and the evidence speaks of “{each.text}”")
    return None


_ASIDE = compiled(r"[,(] (?:(?:in|on) )?$")
_YEAR = compiled(r"(?:19|20)\d\d")


def _by_date(sentence: Sentence, at: int, frame: Frame, past: list[DateMention]) -> Refusal | Doubt | None:
    own = [each for each in sentence.dates if each not in past and _may_be_current(each, frame)]
    governing = [each for each in past if _governs(sentence, each.start, each.end, at)]
    if not own:
        said = (governing or past)[0].text
        if governing:
            return Refusal("background_toll", f"the evidence speaks of “{said}”, the incident was on {frame.start}")
        return Doubt("possible_background", f"the evidence speaks of “{said}”, the incident was on {frame.start}")
    if governing and abs(governing[0].start - at) < min(abs(each.start - at) for each in own):
        return Doubt("possible_background", f"the evidence also speaks of “{governing[0].text}”")
    return None


def _may_be_current(mention: DateMention, frame: Frame) -> bool:
    if mention.text.lower() == frame.text.lower():
        return True
    return mention.last is not None and frame.start is not None and mention.last >= frame.start - SLACK


def _governs(sentence: Sentence, start: int, end: int, at: int) -> bool:
    """Whether words at `start:end` set the time of what stands at `at`: they open the sentence, or share its clause."""
    if start <= OPENING and not _ANCHOR.search(sentence.lower[:start]):
        return True
    if end < at and sentence.lower.startswith(", when ", end):
        return True  # "in 1999, when three were killed"
    first, last = min(end, at), max(start, at)
    return not _CUT.search(sentence.lower, first, last)


SUPERLATIVE_SINCE = rf"(?:{SUPERLATIVE})(?: [\w'-]+){{0,8}}"
_ANCHOR = compiled(r"\b(?:after|since)\b")
_CUT = compiled(
    r"[;:()]| - |, (?:which|who|whose|where|when|while|but|and|as|the|a|an|after|in|with|killing|according|said|says|"
    r"claimed|denied|put|puts|gave|gives|counted|confirmed|told)\b"
)


def _war(sentence: Sentence, at: int) -> Refusal | Doubt | None:
    for match in words(WAR_TOLL).finditer(sentence.lower):
        if _compared(sentence, match.start()):
            continue
        said = sentence.text[match.start() : match.end()]
        if match.start() <= at < match.end() or _governs(sentence, match.start(), match.end(), at):
            return Refusal("background_toll", f"“{said}” makes this the toll of a war or a period, not of the incident")
        return Doubt("possible_background", f"the evidence also speaks of a war or a period (“{said}”)")
    return None


def _by_words(sentence: Sentence, at: int, frame: Frame) -> Doubt | None:
    if any(_may_be_current(each, frame) for each in sentence.dates):
        return None
    for match in words(f"{SEPARATE}|{tight(EARLIER)}").finditer(sentence.lower):
        said = sentence.text[match.start() : match.end()]
        if _compared(sentence, match.start()):
            continue
        if said.startswith("had ") and _SAID.search(sentence.lower[: match.start()]):
            continue  # "the army said that two had been killed": the tense is that of reported speech
        if said.lower() not in frame.text.lower() and _governs(sentence, match.start(), match.end(), at):
            return Doubt("possible_background", f"the evidence may speak of another event (“{said}”)")
    return None
