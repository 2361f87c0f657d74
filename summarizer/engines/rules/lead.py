"""The sentence of the lead that tells the news, as the first of the summary: no template words an event as well."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftIncident
from summarizer.text.expressions import compiled

_MOST_WORDS = 46
_FEWEST_WORDS = 8

_BEGINS_ELSEWHERE = compiled(
    r"(?i)(?:(?:it|this|that|these|those|they|he|she|his|her|its|their|there|but|and|meanwhile|also|however|another|"
    r"earlier|later|here|one of|we|our|i|so|then|the (?:other|second|third|latter|former|two|three|rest|pair|last|"
    r"allegations?|accusations?|claims?)|ask|how|why|inside|none|both|neither|nobody|in the name of)\b"
    r"|(?:on|in|by|at|after|before|until) [^,.]{1,40}? (?:it|they|he|she) (?:was|were|had|is)\b"
    r"|(?:[a-z]+|\d+) (?:of|more of) (?:them|those|these|whom)\b|[^\W\d_]+['’]s (?:has|have|had|was|were|is)\b)"
)
"""A sentence that begins so does not stand alone."""

_TIME = compiled(
    r"^(?:[-–—•*·] )?(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: ?[-–—:])? |\(?\d{1,2}[.)] (?=[^\W\d_])"
    r"|(?:[A-ZÀ-Þ][A-ZÀ-Þ'’ ]{2,30})(?: ?(?:--|—|–)| -|:) )?"
)
"""What stands before a sentence: the time or the dash of an entry of a live blog, a number, a city in capitals."""

_CUTS = compiled(
    r", (?=(?:in (?:an?|the|what|response|retaliation)|who|whose|which|as|while|after|but|with|when|where|hours|days|"
    r"just|according|bringing|raising|sparking|prompting|the latest|the first|one of)\b)"
    r"| (?=(?:as|while|after|hours after|days after|in retaliation|in response) )"
)


def lead_sentence(story: Story, incident: DraftIncident) -> str:
    """The sentence of the lead that reports the incident and stands alone, cut at a clause if long; "" if none.

    The first that says where or when it was, else the first. Only what is evidence of the incident is used.
    """
    fitting = [one for one in _fitting(story, incident) if _news(story, *one, incident)]
    for words, sentence in fitting:
        goes_on = words is not fitting[0][0] and words.startswith("The ")  # "The attackers stormed …"
        if not goes_on and (sentence.places or _anchored(words, incident)):
            return words
    return fitting[0][0] if fitting else ""


def _news(story: Story, words: str, sentence: Sentence, incident: DraftIncident) -> bool:
    """Whether a sentence says what was done, or when or where; one that tells harm alone needs the event before it."""
    done = any(m.rule not in _HARM_ALONE for m in story.mentions[sentence.index] if not story.why(m.segment, m.at))
    return done or _anchored(words, incident)


_HARM_ALONE = frozenset({"killed_passive", "wounded", "arrested", "rescued"})


def _anchored(words: str, incident: DraftIncident) -> bool:
    """Whether a sentence names the place or the day of the incident."""
    return any(place.name in words for place in incident.places) or bool(incident.date and incident.date.text in words)


def _fitting(story: Story, incident: DraftIncident) -> Iterator[tuple[str, Sentence]]:
    told = [" ".join(piece.quote.split()).casefold() for piece in incident.evidence]
    for sentence in story.analysis.told():
        if sentence.region == "lead" and _tells(story, sentence, arrests=_are_news(incident)):
            words = _bare(story, sentence)
            if words and any(words.casefold() in quote for quote in told) and (fitted := _fitted(words)):
                yield f"{fitted[0].upper()}{fitted[1:]}", sentence


def _are_news(incident: DraftIncident) -> bool:
    """Whether arrests are what happened, and not what came of it."""
    return incident.kind in {"security_operation", "unrest"} or incident.stage != "accomplished"


def _tells(story: Story, sentence: Sentence, *, arrests: bool) -> bool:
    """Whether a sentence tells the event by a verb, or its harm, in a clause that is not background."""
    mentioned = [
        m for m in story.mentions[sentence.index]
        if not story.why(m.segment, m.at) and (arrests or m.rule != "arrested")
    ]  # fmt: skip
    taken = not arrests and any(toll.outcome == "captured" for toll in story.tolls[sentence.index])
    done = any(m.rule != "noun" for m in mentioned)
    done = done or (not taken and any(m.weight >= _PROOF for m in mentioned) and _dated(story, sentence))
    told = [toll for toll in story.tolls[sentence.index] if arrests or toll.outcome != "captured" or done]
    return done or any(not story.why_toll(toll) for toll in told)


_PROOF = 1.5
"""Weight of an event noun that is news together with its date."""


def _dated(story: Story, sentence: Sentence) -> bool:
    return story.date is not None and sentence.start <= story.date.start < sentence.end


def _bare(story: Story, sentence: Sentence) -> str:
    """The words of a sentence without what stands before them; "" for the heading of an entry, which tells half."""
    span = sentence.narrated
    words = " ".join(story.text[span.start : max(span.end, sentence.end)].split())
    if _ENTRY.match(words) and words[-1] not in '.!?"”':
        return ""
    return _OPENER.sub("", _TIME.sub("", words))


def without_time(words: str) -> str:
    """The words of an entry of a live blog without the time before them."""
    return _ENTRY.sub("", words)


_ENTRY = compiled(r"^(?:[-–—•*·] )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{3,4})?(?: ?[-–—:|])? ")


_OPENER = compiled(r"^(?:In brief|Update|Latest|Breaking|Just in|Correction): ", re.IGNORECASE)


def _fitted(words: str) -> str:
    if _BEGINS_ELSEWHERE.match(words) or not words[:1].isalnum():
        return ""
    if len(words.split()) > _MOST_WORDS:
        ends = [
            m.start() for m in _CUTS.finditer(words) if _FEWEST_WORDS < len(words[: m.start()].split()) <= _MOST_WORDS
        ]
        ends = [end for end in ends if not _cut_short(words[:end])]
        words = words[: ends[-1]] if ends else ""
    if len(words.split()) < _FEWEST_WORDS or not _closed(words):
        return ""
    return words if words[-1] in ".!?" or words.endswith(('."', ".”")) else f"{words.rstrip(' ,;:–—-')}."


def _cut_short(words: str) -> bool:
    """Whether a sentence cut there ends on a word that asks for more ("run it with", "the morning" after something)."""
    last = words.rsplit(maxsplit=1)[-1].lower()
    return last in listed("dangling") or last in _TIME_BEFORE


_TIME_BEFORE = frozenset("morning day night evening week month year hours days minutes weeks months years hour".split())


def _closed(words: str) -> bool:
    """Whether no quotation or bracket is left open."""
    return words.count('"') % 2 == 0 and words.count("“") == words.count("”") and words.count("(") == words.count(")")
