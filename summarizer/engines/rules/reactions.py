"""Reactions: what named people and bodies said or did about the incident or the crisis it belongs to."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from summarizer.engines.rules.analysis import Segment, Sentence
from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.lexicon import FOLDER, listed
from summarizer.engines.rules.patterns import rule_set
from summarizer.engines.rules.reported_words import statement_words, verb_start
from summarizer.engines.rules.speakers import Speaker
from summarizer.engines.rules.statements import Statement
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftCasualty, DraftClaimant, DraftEvidence, DraftIncident, DraftReaction
from summarizer.schema.vocabulary import REACTION_STANCES, ReactionStance
from summarizer.text.names import same_actor
from summarizer.text.sentences import Span


@dataclass(slots=True)
class Voice:
    """One speaker in one stance."""

    speaker: Speaker
    stance: ReactionStance
    statement: str
    places: list[tuple[int, Span]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Cue:
    stance: ReactionStance
    when: frozenset[str]
    pattern: re.Pattern[str]


_FEWEST_QUOTED_WORDS = 5


def reactions(
    story: Story, event: DraftIncident, casualties: list[DraftCasualty], claimants: list[DraftClaimant]
) -> list[DraftReaction]:
    """Reactions to the incident, the perpetrator's own claim left out."""
    perpetrators = [c.actor for c in claimants if c.stance == "claimed" and c.actor]
    found: list[Voice] = []
    for voice in _voices(story):
        if any(same_actor(voice.speaker.name, name) for name in perpetrators) and voice.stance not in {
            "threatens",
            "justifies",
        }:
            continue
        _merge(found, voice)
    home = _home_country(story, event, found)
    counting = {casualty.according_to for casualty in casualties}
    return [
        _drafted(story, voice, home)
        for voice in _without_idle_comments(found)
        if voice.stance != "comments" or not (voice.speaker.name in counting or _speaks_for_it(story, voice, claimants))
    ]


def _speaks_for_it(story: Story, voice: Voice, claimants: list[DraftClaimant]) -> bool:
    """Whether a spokesman's comment only goes on with the claim or the denial of the same paragraph."""
    if "spokes" not in (voice.speaker.role or ""):
        return False
    paragraph = story.analysis.sentences[voice.places[0][0]].paragraph
    near = " ".join(s.text for s in story.analysis.told() if s.paragraph == paragraph)
    return any(c.actor and c.stance in {"claimed", "denied"} and c.actor in near for c in claimants)


def _voices(story: Story) -> Iterator[Voice]:
    statements: defaultdict[int, list[Statement]] = defaultdict(list)
    for statement in story.statements:
        statements[statement.sentence].append(statement)
    for sentence in story.analysis.told():
        if sentence.region == "headline":
            continue
        told = list(_by_verb(story, sentence))
        yield from told
        starts = {voice.speaker.start for voice in told}
        for statement in statements[sentence.index]:
            if statement.speaker.start not in starts:
                voice = _by_words(story, sentence, statement)
                if voice is not None:
                    yield voice


def _by_verb(story: Story, sentence: Sentence) -> Iterator[Voice]:
    segment = sentence.outer
    found: list[Voice] = []
    for rule, match in rule_set("reactions").matches(segment.string, segment.words):
        if _negated(segment.string[: match.start("content")]):
            continue
        speaker = story.speakers.described(segment, *match.span("speaker"))
        if speaker is None or not _may_react(speaker) or _long_ago(story, segment, match.start()):
            continue
        stance: ReactionStance = rule.values["stance"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
        if any(old.speaker.start == speaker.start and old.stance == stance for old in found):
            continue
        if stance == "supports" and speaker.kind == "country" and _spoken_of(story, sentence, speaker):
            continue
        if (stance == "comments" and found) or (stance == "threatens" and _before_it(story, segment, match.start())):
            continue
        content = segment.span(verb_start(segment.string, match.start("content"), rule.when), match.end("content"))
        voice = Voice(speaker, stance, statement_words(story.text, content), [(sentence.index, content)])
        found.append(voice)
        yield voice
        yield from _beside(story, segment, match.start("speaker"), voice)


_TOGETHER = re.compile(r"((?:[BLHS]\d+ (?:, )?){1,4})and $")


def _beside(story: Story, segment: Segment, at: int, voice: Voice) -> Iterator[Voice]:
    """“Germany and France condemned": those named before the last speaker."""
    together = _TOGETHER.search(segment.string[:at])
    if together is None:
        return
    for tag in re.finditer(r"[A-Z]\d+", together.group(1)):
        start = together.start(1) + tag.start()
        speaker = story.speakers.described(segment, start, together.start(1) + tag.end())
        if speaker is not None and _may_react(speaker):
            yield Voice(speaker, voice.stance, voice.statement, list(voice.places))


def _negated(before: str) -> bool:
    return bool(re.search(r"\b(?:not|never|refused to|declined to|yet to)(?: [a-z]+)?\s*$", before))


def _may_react(speaker: Speaker) -> bool:
    if speaker.chunk.label == "L" and speaker.kind == "country":
        return True
    if speaker.chunk.label == "T":
        return speaker.chunk.head in listed("speaking_house")
    return (
        speaker.chunk.attribute not in {"media", "militants"} or speaker.kind == "person" or speaker.chunk.label == "B"
    )


_LONG_AGO = 60
"""Days before the incident from which a dated reaction is history, not part of the present crisis."""


def _long_ago(story: Story, segment: Segment, at: int) -> bool:
    clause = story.background.clause(segment, at)
    if clause.why == "war":
        return True
    first = story.focus.first
    return bool(
        first is not None
        and clause.dates
        and all(d.last is not None and (first - d.last).days > _LONG_AGO for d in clause.dates)
    )


def _spoken_of(story: Story, sentence: Sentence, speaker: Speaker) -> bool:
    """Whether it is only in another's words that a country stands by someone."""
    source = story.source_of(Span(speaker.start, speaker.start), sentence.index)
    return source is not None and source.speaker.start != speaker.start


def _before_it(story: Story, segment: Segment, at: int) -> bool:
    """Whether a clause is dated before the incident."""
    clause = story.background.clause(segment, at)
    return clause.why == "earlier" and bool(clause.dates)


def _by_words(story: Story, sentence: Sentence, statement: Statement) -> Voice | None:
    speaker = statement.speaker
    if not _may_react(speaker) or statement.mode == "according" or speaker.chunk.attribute == "media":
        return None
    words = statement_words(story.text, statement.words)
    stance = _stance(words, story.text[statement.content.start : statement.content.end])
    if stance is None:
        stance = _comment(story, sentence, statement)
    if stance is None or (
        stance != "comments"
        and speaker.kind == "described"
        and speaker.chunk.head in {"witness", "witnesses", "resident", "residents"}
    ):
        return None
    return Voice(speaker, stance, words, [(sentence.index, statement.content)])


def _comment(story: Story, sentence: Sentence, statement: Statement) -> ReactionStance | None:
    """Direct speech of someone with a name or an office who does not only supply a figure."""
    speaker = statement.speaker
    if not statement.quoted or speaker.kind not in {"person", "body"}:
        return None
    if speaker.kind == "body" and speaker.chunk.attribute in {"police", "media", "armed_group"}:
        return None
    if speaker.kind == "person" and not speaker.role:
        return None
    quoted = " ".join(s.string for s in sentence.segments if s.quoted)
    if len(quoted.split()) < _FEWEST_QUOTED_WORDS or story.tolls[sentence.index]:
        return None
    return "comments"


@cache
def _cues() -> tuple[_Cue, ...]:
    found = []
    stance = ""
    when: frozenset[str] = frozenset()
    for line in (FOLDER / "speech_cues.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            stance = line[1:-1]
        elif line.startswith("when "):
            when = frozenset(line[5:].split())
        elif line.startswith("find "):
            found.append(_Cue(stance, when, re.compile(line[5:])))  # type: ignore[arg-type]  # held to the vocabulary by a test
    order = {name: number for number, name in enumerate(REACTION_STANCES)}
    return tuple(sorted(found, key=lambda cue: order[cue.stance]))


def _stance(_: str, content: str) -> ReactionStance | None:
    lower = content.lower().replace("’", "'")
    words = frozenset(re.findall(r"[a-z'-]+", lower))
    for cue in _cues():
        if words & cue.when and cue.pattern.search(lower):
            return cue.stance
    return None


def _merge(found: list[Voice], voice: Voice) -> None:
    """One reaction for each speaker and stance."""
    for old in found:
        if old.stance == voice.stance and _same(old.speaker, voice.speaker):
            old.places.extend(place for place in voice.places if place not in old.places)
            return
    found.append(voice)


def _same(a: Speaker, b: Speaker) -> bool:
    return a.name == b.name or (a.kind != "described" and b.kind != "described" and same_actor(a.name, b.name))


def _without_idle_comments(found: list[Voice]) -> list[Voice]:
    """A comment stands only where it is its speaker's only reaction."""
    telling = [voice.speaker for voice in found if voice.stance != "comments"]
    return [
        voice
        for voice in found
        if voice.stance != "comments" or not any(_same(speaker, voice.speaker) for speaker in telling)
    ]


_MOSTLY = 0.75
"""Share of an article's places and speakers from which an official of no told country is taken for the incident's."""


def _home_country(story: Story, event: DraftIncident, found: list[Voice]) -> tuple[str | None, str | None]:
    """The incident's country where the article hardly speaks of others, and in any case (for local officials)."""
    home = next((place.country for place in event.places if place.country), None)
    spoken = [place.location.country for sentence in story.analysis.told() for place in sentence.places]
    spoken += [voice.speaker.country for voice in found]
    known = [code for code in spoken if code]
    return (home if known and known.count(home or "") >= _MOSTLY * len(known) else None), home


def _home(speaker: Speaker, home: str | None, local: str | None) -> str | None:
    """An official of no told country is of the country where it happened ("Governor", "the interior minister")."""
    words = set(f"{speaker.name} {speaker.role or ''}".lower().replace(".", "").split())
    if speaker.country is None and words & listed("local_office") and not words & listed("foreign_office"):
        return local
    if speaker.country is None and words & listed("home_office") and not words & listed("foreign_office"):
        return home
    return speaker.country


def _drafted(story: Story, voice: Voice, home: tuple[str | None, str | None]) -> DraftReaction:
    quotes: list[DraftEvidence] = []
    for index, span in voice.places:
        quote = quote_of(story, story.analysis.sentences[index], span)
        if quote not in quotes:
            quotes.append(quote)
    speaker = voice.speaker
    return DraftReaction(
        evidence=quotes[:3],
        speaker=speaker.name,
        role=speaker.role,
        country=_home(speaker, *home),
        stance=voice.stance,
        statement=voice.statement,
    )
