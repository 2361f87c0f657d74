"""Headline and summary, made only of what the other sections hold."""

import re
from collections.abc import Sequence

from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.events import EventMention
from summarizer.engines.rules.harm import Toll
from summarizer.engines.rules.lead import lead_sentence
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.regions import is_boilerplate
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import claim_sentence, event_sentence, harm_sentence, told_in
from summarizer.schema import DraftCasualty, DraftClaimant, DraftIncident

MOST_HEADLINE_WORDS = 16
MOST_SUMMARY_WORDS = 80

_CUTS = re.compile(
    r"; | - | – | — |, (?=(?:as|while|after|but|with|say|says|officials|police|sources)\b)| (?=(?:as|while|amid) )|\. "
)
_TAIL = re.compile(
    r",? (?:(?:[\w.’'-]+ ){1,6}(?:said|says|reported|announced|told (?:\w+ ){1,3})(?: on \w+| late "
    r"on \w+)?|according to .*|\w+ said)\s*\.?$"
)


def headline(story: Story) -> str:
    """The article's own headline where it fits and tells the event, else the lead made short."""
    lines = [line for line in _own_headlines(story) if not is_boilerplate(line, alone=True, early=True)]
    for line in lines:
        fitted = _fitted(line)
        if fitted and _tells(story, line):
            return fitted
    return _from_lead(story) if _lead_tells(story) else next(filter(None, map(_fitted, lines)), _from_lead(story))


def _tells(story: Story, line: str) -> bool:
    """Whether a headline has an event, a weapon or somebody hurt in it."""
    if line == story.title.words:
        return _proves(story.title.mentions, story.title.tolls) or _eventful(story.title.segments)
    inside = next((s for s in story.analysis.sentences if s.region == "headline"), None)
    if inside is None or " ".join(inside.text.split()) != line:
        return True
    found = _proves(story.mentions.get(inside.index, ()), story.tolls.get(inside.index, ()))
    return found or _eventful(inside.segments)


def _proves(mentions: Sequence[EventMention], tolls: Sequence[Toll]) -> bool:
    return bool(tolls) or any(mention.kind != "armed_conflict" for mention in mentions)


def _eventful(segments: Sequence[Segment]) -> bool:
    """Whether a weapon or an event stands in it; a war is no news."""
    return any(
        chunk.label == "W" or (chunk.label == "E" and chunk.attribute != "armed_conflict")
        for segment in segments
        for chunk in segment.chunks
    )


def _lead_tells(story: Story) -> bool:
    """Whether the first sentence of the lead tells the event by a verb, or its harm."""
    lead = next((s for s in story.analysis.sentences if s.region == "lead"), None)
    if lead is None:
        return False
    done = any(m.rule != "noun" and not story.why(m.segment, m.at) for m in story.mentions[lead.index])
    return done or bool(story.tolls[lead.index])


def bare_headline(story: Story) -> str:
    """The headline of an article that reports no incident: its title, or its first line."""
    line = story.analysis.article.title or next((s.text for s in story.analysis.told()), "")
    return _cut(" ".join(line.split()) or "Untitled")


def _own_headlines(story: Story) -> list[str]:
    title = story.analysis.article.title
    inside = next((s.text for s in story.analysis.sentences if s.region == "headline"), None)
    return [" ".join(line.split()) for line in (title, inside) if line]


def _fitted(line: str) -> str | None:
    if len(line.split()) <= MOST_HEADLINE_WORDS:
        return line.rstrip(".")
    part = _CUTS.split(line)[0].strip()
    return part if 4 <= len(part.split()) <= MOST_HEADLINE_WORDS else None


def _from_lead(story: Story) -> str:
    lead = next((s for s in story.analysis.sentences if s.region == "lead"), None)
    if lead is None:
        return bare_headline(story)
    span = lead.outer.span(0, len(lead.outer.string))
    words = _cut(_TAIL.sub("", " ".join(story.text[span.start : span.end].split())))
    return words[:1].upper() + words[1:]


def _cut(line: str) -> str:
    """At most sixteen words, ending where a phrase ends if possible."""
    words = line.rstrip(".").split()
    if len(words) <= MOST_HEADLINE_WORDS:
        return " ".join(words)
    part = _CUTS.split(" ".join(words))[0].split()
    if 4 <= len(part) <= MOST_HEADLINE_WORDS:
        return " ".join(part).rstrip(",")
    kept = words[:MOST_HEADLINE_WORDS]
    for size in range(len(kept), 6, -1):
        if kept[size - 1].endswith(","):
            return " ".join(kept[:size]).rstrip(",")
    if not _PHRASE_STARTS.fullmatch(words[MOST_HEADLINE_WORDS]):
        starts = [at for at in range(_FEWEST, len(kept)) if _PHRASE_STARTS.fullmatch(kept[at])]
        kept = kept[: starts[-1]] if starts else kept
    while len(kept) > _FEWEST and (kept[-1].lower() in listed("dangling") or kept[-1].endswith(("'s", "’s"))):
        kept.pop()
    return " ".join(kept).rstrip(",")


_FEWEST = 5
_PHRASE_STARTS = re.compile(
    r"(?:in|on|at|of|by|for|with|near|between|after|before|when|where|who|which|that|as|from|to|and|but|while|over|"
    r"against|during|outside|inside|into|through|under|amid|said|says)",
    re.IGNORECASE,
)
"""Words before which a line may end, so that no phrase is cut in two."""


def summary(
    story: Story, incident: DraftIncident, casualties: list[DraftCasualty], claimants: list[DraftClaimant]
) -> str | None:
    """One to three sentences: the event, the harm, who claims or is blamed."""
    lead = lead_sentence(story, incident)
    harm = [one for one in casualties if not told_in(one, lead)]
    claims = [one for one in claimants if not (one.actor and one.actor in lead)]
    sentences = [
        lead or event_sentence(incident),
        harm_sentence(harm, story.text),
        claim_sentence(claims, incident.stage, story.text),
    ]
    kept: list[str] = []
    for sentence in sentences:
        if sentence and len(" ".join([*kept, sentence]).split()) <= MOST_SUMMARY_WORDS:
            kept.append(sentence)
    return " ".join(kept) or None
