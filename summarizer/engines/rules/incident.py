"""The incident: kind, stage, date, places, weapons, targets."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.analysis import Segment, Sentence
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.events import not_used
from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.kinds import kind_of, stage_of
from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.targets import targets
from summarizer.engines.rules.where import places_of
from summarizer.schema import DraftEvidence, DraftIncident, DraftWhen
from summarizer.schema.vocabulary import Stage
from summarizer.text.dates import DateMention

_MOST = 4
_MOST_QUOTES = 3
_NEAR = 14
"""Weapons and targets worth naming."""


def incident(story: Story) -> DraftIncident:
    """The one event of the article."""
    kind = kind_of(story)
    stage = stage_of(story)
    hit = targets(story, kind)
    return DraftIncident(
        evidence=list(_evidence(story)),
        kind=kind,
        stage=stage,
        date=when(story.date) or _live_day(story),
        places=places_of(story, hit),
        weapons=weapons(story, stage, crowd=kind == "unrest"),
        targets=hit,
    )


def when(mention: DateMention | None) -> DraftWhen | None:
    """A date as a draft words it."""
    if mention is None:
        return None
    return DraftWhen(
        text=" ".join(mention.text.split()),
        start=mention.first.isoformat() if mention.first else None,
        end=mention.last.isoformat() if mention.last else None,
    )


_ENTRY = re.compile(r"(?:- )?(\d{1,2}[.:]\d\d)(?: ?[ap]\.?m\.?)?(?: ?(?:[-–—:|]| ))")
_FEWEST_ENTRIES = 3


def _live_day(story: Story) -> DraftWhen | None:
    """The day of a live blog that dates nothing: that of its publication, worded by the time of its first entry."""
    published = story.analysis.published
    times = [match.group(1) for s in story.analysis.told() if (match := _ENTRY.match(s.text))]
    if published is None or len(times) < _FEWEST_ENTRIES:
        return None
    first = min(times, key=lambda words: words.replace(":", ".").zfill(5))
    return DraftWhen(text=first, start=published.isoformat(), end=published.isoformat())


def _evidence(story: Story) -> Iterator[DraftEvidence]:
    """The sentences of headline and lead that report the event, and the one that dates it."""
    opening = story.analysis.opening()
    chosen = [sentence for sentence in opening if _reports(story, sentence)][:_MOST_QUOTES] or opening[:1]
    if story.date is not None:
        dated = next(s for s in story.analysis.sentences if s.start <= story.date.start < s.end)
        if dated not in chosen:
            chosen.append(dated)
    for sentence in chosen:
        yield quote_of(story, sentence)


def _reports(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells of the event or its harm."""
    events = any(not story.why(m.segment, m.at) for m in story.mentions[sentence.index])
    return events or any(not story.why(toll.segment, toll.at) for toll in story.tolls[sentence.index])


def weapons(story: Story, stage: Stage = "accomplished", *, crowd: bool = False) -> list[str]:
    """What was used, as told of the incident; the weapon of "rocket attack" where no other is named.

    Args:
        story: the article as read.
        stage: what was found is a weapon of a plot, and else was not used.
        crowd: it is unrest, where stones and tear gas are weapons.
    """
    found: list[str] = []
    facilities = {chunk.bare.rpartition(" ")[2] for chunk in _chunks(story, "T") if " " in chunk.bare}
    told = [
        chunk
        for chunk in _chunks(story, "W", seized=stage == "attempted")
        if chunk.bare not in facilities and _is_arm(chunk, crowd=crowd)
    ]
    named = {chunk.attribute for chunk in told if chunk.head not in listed("any_weapon")}
    for chunk in told:  # "the mine" of an article on a gold mine is none; nor is "the device" where the bomb is named
        if chunk.head not in listed("any_weapon") or chunk.attribute not in named:
            _add(found, _weapon_words(chunk))
    for mention in story.main_mentions():
        for chunk in mention.weapons:
            if chunk.label == "T":
                _add(found, _weapon_words(chunk))
    for chunk in _chunks(story, "E"):
        for word in _weapon_modifiers(chunk) if chunk.attribute != "armed_clash" else ():  # "a gun battle"
            if not any(word.rstrip("s") in known.lower() for known in found):
                _add(found, word)
    return found[:_MOST] or [_weapon_words(chunk) for chunk in _further_down(story)][:1]


def _is_arm(chunk: Chunk, *, crowd: bool) -> bool:
    """Whether a word names what was used, and not what came out of it ("gunfire") or what a crowd is met with."""
    if chunk.head in listed("of_a_weapon"):
        return False
    return crowd or chunk.attribute != "unrest"


def _further_down(story: Story) -> Iterator[Chunk]:
    """Weapons that sentences without an event name, for where the others name none."""
    for sentence in story.analysis.told():
        if sentence.region == "body" and sentence.index < _NEAR and not story.mentions[sentence.index]:
            for chunk in _in_segment(story, sentence.outer, "W", seized=False):
                if _is_arm(chunk, crowd=False):
                    yield chunk


def _chunks(story: Story, label: str, *, seized: bool = False) -> Iterator[Chunk]:
    """Chunks of one label in the clauses that speak of the incident; weapons only where used."""
    for sentence in _near(story):
        for segment in sentence.segments:
            yield from _in_segment(story, segment, label, seized=seized)


def _in_segment(story: Story, segment: Segment, label: str, *, seized: bool) -> Iterator[Chunk]:
    for chunk in segment.chunks:
        at = segment.offset(chunk.start)
        if chunk.label != label or story.why(segment, at):
            continue
        if label == "W" and ((not seized and not_used(segment, chunk)) or _of_a_body(segment, at)):
            continue
        yield chunk


_OF_A_BODY = re.compile(
    r"W\d+ (?:units?|programmes?|programs?|operators?|factory|plants?|makers?|squads?|brigade|industry|forces?|parts|"
    r"production|S\d+|T\d+|P\d+)(?!\S)"
)


def _of_a_body(segment: Segment, at: int) -> bool:
    """“Its unmanned aircraft unit", “an assembly shop for drones"."""
    return _OF_A_BODY.match(segment.string, at) is not None or segment.string[:at].endswith((" for ", " against "))


def _weapon_words(chunk: Chunk) -> str:
    return " ".join(re.sub(r"^(?:first|second|third|fourth|another|other|several|two|new) ", "", chunk.bare).split())


def _weapon_modifiers(chunk: Chunk) -> list[str]:
    several = " ".join(chunk.words)
    single = nouns().single
    found = []
    for word in several.split()[:-1]:
        noun = single.get(word)
        if noun is not None and noun.label == "W" and word in chunk.bare:
            found.append(word)
    return found


def _add(found: list[str], words: str) -> None:
    lower = words.lower()
    for at, known in enumerate(found):
        if lower in known.lower() or lower.removesuffix("s") in known.lower():
            return
        if known.lower() in lower:
            found[at] = words
            return
    found.append(words)


def _near(story: Story) -> list[Sentence]:
    """The sentences that tell how it happened: headline, lead, and those after it that mention the event."""
    told = story.analysis.told()
    return [s for s in told if s.region != "body" or (s.index < _NEAR and story.mentions[s.index])]
