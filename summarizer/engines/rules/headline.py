"""Headline and summary, made only of what the other sections hold."""

import re

from summarizer.engines.rules.lead import lead_sentence, without_time
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.reading.regions import is_boilerplate
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import claim_sentence, event_sentence, harm_sentence, told_in
from summarizer.schema import DraftCasualty, DraftClaimant, DraftIncident
from summarizer.text.expressions import compiled
from summarizer.text.truecase import truecase

MOST_HEADLINE_WORDS = 16
MOST_SUMMARY_WORDS = 80

_CUTS = compiled(
    r"; | - | – | — |, (?=(?:as|while|after|but|with|say|says|officials|police|sources)\b)"
    r"| (?=(?:as|while|amid|when) )|\. "
)
_TAIL = compiled(
    r",? (?:(?:[\w.’'-]+ ){1,6}(?:said|says|reported|announced|told (?:\w+ ){1,3})(?: on \w+| late "
    r"on \w+)?|according to .*|\w+ said)\s*\.?$"
)


def headline(story: Story) -> str:
    """The article's own headline where it fits and tells the event, else the lead made short."""
    lines = [line for line in _own_headlines(story) if not is_boilerplate(line, alone=True, early=True)]
    for line in lines:
        fitted = _fitted(line)
        if fitted and not _LABEL.search(line):
            return fitted
    return _news_of_lead(story) or next(filter(None, map(_fitted, lines)), None) or _from_lead(story)


_LABEL = compiled(
    r"(?i)\b(?:round-?up|statement (?:by|of|from|on)|press release|communiqu[eé]|bulletin|weekly|daily|"
    r"situation report|sitrep|flash update|press statement|no\. ?\d+|"
    r"english version|"
    r"incident (?:report|type)|translation|correction|dispatches|briefing note|news in brief|pr-\d+)\b|^live\b|^zczc\b"
)
"""What announces a text and tells no event."""


def _news_of_lead(story: Story) -> str:
    """The first sentence of the lead that tells the event by a verb, or its harm, made short; "" if cut off."""
    for lead in story.analysis.sentences:
        if lead.region != "lead":
            continue
        starts = [m.segment.span(m.at, m.end).start for m in story.mentions[lead.index] if m.rule != "noun"]
        starts += [toll.span.start for toll in story.tolls[lead.index]]
        line = _shortened(story, lead)
        begin = lead.narrated.start
        if starts and min(starts) - begin < len(line):
            return line
    return ""


def bare_headline(story: Story) -> str:
    """The headline of an article that reports no incident: its title, or its first line."""
    line = _title(story) or next((s.text for s in story.analysis.told()), "")
    return _cut(" ".join(line.split()) or "Untitled")


def _own_headlines(story: Story) -> list[str]:
    title = _title(story)
    inside = next((s.text for s in story.analysis.sentences if s.region == "headline" and not _heads(s.text)), None)
    return [_unlabelled(" ".join(line.split())) for line in (title, inside) if line]


def _heads(line: str) -> bool:
    """Whether a line only announces what follows: "URGENT", "HIGHLIGHTS", "Situation overview"."""
    return len(line.split()) < _FEWEST_LEFT


def _unlabelled(line: str) -> str:
    """A headline without the label of a live blog, an update or a bulletin before it, where enough is left."""
    rest = _LIVE.sub("", line)
    label, colon, told = line.partition(": ")
    if rest == line and colon and len(label.split()) <= _LONGEST_LABEL and _LABEL.search(label):
        rest = told
    return rest[:1].upper() + rest[1:] if len(rest.split()) >= _FEWEST_LEFT else line


_LIVE = compiled(
    r"(?i)^(?:live(?: ?blog| updates?| coverage)?|updates?(?: \d+)?|breaking(?: news)?|video|watch|urgent|flash)"
    r" ?[:|–—-] "
)
_LONGEST_LABEL = 6
"""Words of a label before its colon: "Flash Update No. 3", "Press statement by the brigade"."""

_FEWEST_LEFT = 3


def _fitted(line: str) -> str | None:
    if len(line.split()) <= MOST_HEADLINE_WORDS:
        return line.rstrip(".")
    part = _CUTS.split(line)[0].strip()
    return part if 4 <= len(part.split()) <= MOST_HEADLINE_WORDS else None


def _from_lead(story: Story) -> str:
    lead = next((s for s in story.analysis.sentences if s.region == "lead"), None)
    return bare_headline(story) if lead is None else _shortened(story, lead)


def _shortened(story: Story, lead: Sentence) -> str:
    span = lead.narrated
    words = _cut(_TAIL.sub("", _OPENS.sub("", without_time(" ".join(story.text[span.start : span.end].split())))))
    return words[:1].upper() + words[1:]


_OPENS = compiled(r"^(?:[-–—•*·] |\(?\d{1,2}[.)] (?=[^\W\d_]))")
"""The dash or number of an entry."""


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
_PHRASE_STARTS = compiled(
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


def _title(story: Story) -> str:
    """The article's title, with capitals as in prose."""
    title = story.analysis.article.title or ""
    return truecase(f"{title}\n\n{story.text}")[: len(title)] if title.isupper() else title
