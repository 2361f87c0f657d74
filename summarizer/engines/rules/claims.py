"""Who claims, denies, is accused or stays silent, as single statements of the text: the rules bound to their actors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.engines.rules.actors import actors_of
from summarizer.engines.rules.analysis import Segment, Sentence, flattened
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.doers import Subject, subject
from summarizer.engines.rules.fitness import first_person, fits, is_armed, is_hedged
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.subjects import Subjects
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.names import Mention, same_actor
from summarizer.text.sentences import Span


@dataclass(slots=True)
class Claim:
    """An actor in a stance, as the text tells it: `why` it is background, the `rule` that found it."""

    actor: Speaker | None
    stance: ClaimStance
    by: str | None
    motive: str | None
    why: str
    places: list[tuple[int, Span]] = field(default_factory=list)
    rule: str = ""


_NOT = re.compile(r"(?:\b(?:no|not|nobody|none|neither|never|nor|no one|without)|n't)(?: [a-z]+){0,1} ?$")


def claims(story: Story) -> list[Claim]:
    """Every claim of the article, background included, in the order of the text; read once for each story."""
    if story.claims is None:
        reader = _Reader(story)
        story.claims = [claim for sentence in story.analysis.told() for claim in reader.read(sentence)]
    return story.claims


class _Reader:
    """Binds the rules of `patterns/claimants.txt` to the actors of one story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._actors = actors_of(story)
        self._blamed: Claim | None = None

    def read(self, sentence: Sentence) -> Iterator[Claim]:
        """The claims of one sentence."""
        rules = rule_set("claimants")
        if all(segment.words.isdisjoint(rules.triggers) for segment in sentence.segments):
            return
        segment = flattened(self._story.analysis.text, sentence)
        taken: set[tuple[str, str, bool]] = set()
        for rule, match in rules.matches(segment.string, segment.words):
            for claim in self._bound(segment, rule, match):
                key = (claim.actor.name if claim.actor else "", claim.stance, bool(claim.why))
                if key not in taken:
                    taken.add(key)
                    yield claim
                if claim.stance in {"accused", "suspected"} and claim.actor is not None:
                    self._blamed = claim

    def _bound(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Claim]:
        if rule.values.get("nobody"):
            if re.search(r"\b(?:no|nobody|not|without|neither|none|unclaimed)\b|n't", match.group()):
                yield self._claim(segment, rule, match, None, None)
            return
        if match.groupdict().get("victims"):
            yield from self._state_toll(segment, rule, match)
            return
        before = self._subject(segment, rule, match)
        if before is _UNFIT:
            return
        if rule.values.get("subject") == "ours":
            yield from self._ours(segment, rule, match, before)
            return
        if rule.values.get("subject") == "both":
            yield from self._each_other(segment, rule, match, before)
            return
        for start, end in _actor_places(rule, match, before):
            if _NOT.search(segment.string[max(start - 24, 0) : start]) and rule.values.get("subject") != "actor":
                continue
            actor = self._denier(segment, rule, start, end) or self._actors.at(segment, start, end)
            if actor is not None and fits(segment, rule, match, actor, self._story.text):
                yield self._claim(segment, rule, match, actor, before)

    def _state_toll(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Claim]:
        """An army that announces how many militants died, and names nobody else who killed them."""
        statement = self._story.source_of(segment.span(match.start(), match.end()), segment.sentence)
        if statement is None or segment.chunk(match.group("victims")).attribute != "militants":
            return
        if is_armed(statement.speaker):
            yield self._claim(segment, rule, match, self._actors.behind(statement.speaker), None)

    def _denier(self, segment: Segment, rule: Rule, start: int, end: int) -> Speaker | None:
        """“They deny it": those who were accused in this sentence or the one before."""
        blamed = self._blamed
        if blamed is None or rule.values["stance"] != "denied" or segment.string[start:end] not in {"they", "it"}:
            return None
        near = 0 <= segment.sentence - blamed.places[0][0] <= 1
        return blamed.actor if near else None

    def _subject(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Subject | None:
        """The subject that the rule asks for; `_UNFIT` where voice or negation say that the rule is not meant."""
        role = rule.values.get("subject")
        if role is None:
            return None
        found = subject(segment.string, match.start())
        if rule.values["stance"] in _SPOKEN and (found is None or segment.string[found.start] in "TW"):
            found = next((Subject(*who, negated=False, passive=False) for who in self._speaking(segment, match)), found)
        if found is None:
            return None if role == "by" else _UNFIT
        if found.nobody:
            return _UNFIT
        if found.negated != bool(rule.values.get("negated")) and rule.id not in _EITHER:
            return _UNFIT
        voice = rule.values.get("voice")
        if voice is not None and found.passive != (voice == "passive"):
            return _UNFIT
        return found

    @staticmethod
    def _speaking(segment: Segment, match: re.Match[str]) -> tuple[Span, ...]:
        """Who speaks by a verb that stands far from its subject, joined to others."""
        return Subjects(segment).of(match.start())

    def _ours(self, segment: Segment, rule: Rule, match: re.Match[str], before: Subject | None) -> Iterator[Claim]:
        """Whoever says “we attacked", “our fighters attacked"."""
        if before is None or not first_person(segment, before):
            return
        statement = self._story.source_of(segment.span(match.start(), match.end()), segment.sentence)
        if statement is not None and statement.speaker.chunk.attribute != "media":
            yield self._claim(segment, rule, match, self._actors.behind(statement.speaker), before)

    def _each_other(
        self, segment: Segment, rule: Rule, match: re.Match[str], before: Subject | None
    ) -> Iterator[Claim]:
        """Both of two sides accuse, and are accused."""
        pair = (
            re.search(r"([BSPLH]\d+) and (?:the )?(?:[a-z-]+ ){0,2}([BSPLH]\d+)$", segment.string[: before.end])
            if before
            else None
        )
        if pair is None:
            yield self._claim(segment, rule, match, None, None)
            return
        for group in (1, 2):
            actor = self._actors.at(segment, *pair.span(group))
            if actor is not None:
                yield self._claim(segment, rule, match, actor, None)

    def _claim(
        self, segment: Segment, rule: Rule, match: re.Match[str], actor: Speaker | None, before: Subject | None
    ) -> Claim:
        story = self._story
        span = segment.span(match.start(), match.end())
        stance: ClaimStance = rule.values["stance"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
        by = self._by(segment, rule, match, before, actor)
        if rule.values.get("by_needed") and (by is None or actor is None or _unnamed(actor)):
            stance = "reported"
        if stance in {"accused", "reported"} and actor is not None:
            subject_of = before if rule.values.get("subject") == "actor" else None
            if is_hedged(segment, match, subject_of, actor, story.text):
                stance = "suspected"
        why = self._why(segment, rule, span)
        if why and before is not None and segment.string[before.end : before.end + 3] == " , ":
            why = self._why(segment, rule, segment.span(before.start, before.end))
        motive = _motive(story, segment) if stance == "claimed" else None
        places = [(segment.sentence, span)]
        if actor is not None and not _told_in(actor.chunk, story.sentence_of(segment)):
            named = story.analysis.sentence_at(actor.chunk.start)
            places.append((named.index, Span(actor.chunk.start, actor.chunk.end)))
        return Claim(actor, stance, by, motive, why, places, rule.id)

    def _by(
        self,
        segment: Segment,
        rule: Rule,
        match: re.Match[str],
        before: Subject | None,
        actor: Speaker | None,
    ) -> str | None:
        if rule.values["stance"] in {"claimed", "denied", "silent"}:
            return None
        groups = match.groupdict()
        if rule.values.get("subject") == "by" and before is not None:
            speaker = self._story.speakers.described(segment, before.start, before.end)
        elif groups.get("by"):
            speaker = self._story.speakers.described(segment, *match.span("by"))
        else:
            statement = self._story.source_of(segment.span(match.start(), match.end()), segment.sentence)
            speaker = statement.speaker if statement is not None else None
        if speaker is None or speaker.chunk.attribute == "media":
            return None
        return None if actor is not None and same_actor(speaker.name, actor.name) else speaker.name

    def _why(self, segment: Segment, rule: Rule, span: Span) -> str:
        """Background, unless the clause is of another day only because the claim was made later."""
        sentence = self._story.sentence_of(segment)
        home = next(
            (each for each in sentence.segments[1:] if each.chunks and _within(each, span.start)), sentence.outer
        )
        clause = self._story.background.clause(home, home.offset(span.start))
        why = clause.why
        if why == "earlier" and not clause.dates and (rule.values.get("people") or rule.id in _OF_A_PAST_DEED):
            why = ""  # “is suspected of having killed": the deed, not the suspicion, lies back
        if not why and segment.sentence and rule.values["stance"] != "reported":
            at = segment.offset(span.start)
            tags = segment.tags(at, len(segment.string))
            others = self._story.background_names()
            if _of_another_killing(self._story, tags):
                return "earlier"
            if any(chunk.label == "H" and chunk.bare.split()[-1] in others for chunk in tags):
                return "earlier"
        return "" if why == "later" else why


_UNFIT = Subject(-1, -1, negated=False, passive=False)
_OF_A_PAST_DEED = frozenset({"suspected.passive", "suspected.reduced", "accused.was_blamed", "accused.named"})
_SPOKEN = frozenset({"claimed", "denied"})
_EITHER = frozenset({"silent.declined", "denied.nothing"})


def _told_in(chunk: Chunk, sentence: Sentence) -> bool:
    """Whether a sentence holds the words themselves, and not a pronoun that goes back to them."""
    return sentence.start <= chunk.start < sentence.end


def _within(segment: Segment, offset: int) -> bool:
    first, last = segment.span(0, 1), segment.span(len(segment.string) - 1, len(segment.string))
    return first.start <= offset < last.end


_ALSO = re.compile(r"(H\d+)(?: , [0-9]{1,2})?(?: ,)? and $")
"""“Anton Reik, 36, and Ivo Lund, 29, got 22 years": the other of two subjects."""


_BODY_ALSO = re.compile(r"(?<!\S)(B\d+)(?: ,)? (?:and|nor|or) $")


def _unnamed(actor: Speaker) -> bool:
    """Whether a description names no side: “gunmen", “its fighters", but not “Russian jets"."""
    if actor.kind != "described":
        return False
    body = actor.chunk.source.body if isinstance(actor.chunk.source, Mention) else None
    return not (actor.country or body is not None) or actor.chunk.determiner in {"its", "their", "our", "his"}


def _actor_places(rule: Rule, match: re.Match[str], before: Subject | None) -> Iterator[tuple[int, int]]:
    if rule.values.get("subject") == "actor" and before is not None:
        yield before.start, before.end
        also = _ALSO if rule.values.get("people") else _BODY_ALSO
        pair = also.search(match.string[: before.start])
        if pair is not None:
            yield pair.span(1)
        return
    for name in ("actor", "actor2", "actor3", "suspected", "second"):
        if match.groupdict().get(name):
            yield match.span(name)


_KILLINGS = frozenset({"killing", "killings", "assassination", "murder", "murders"})


def _of_another_killing(story: Story, tags: list[Chunk]) -> bool:
    """“Blamed it for the killing" is of something else where the incident itself killed nobody."""
    if not any(chunk.label == "E" and chunk.head in _KILLINGS and "attempted" not in chunk.modifiers for chunk in tags):
        return False
    return not any(toll.outcome == "killed" for toll in story.main_tolls())


_MOTIVE = re.compile(
    r"\b(?:in (?:response|retaliation|revenge|reprisal|answer) (?:to|for) [^.;]{3,140}|to avenge "
    r"[^.;,]{3,120}|(?:as )?revenge for [^.;,]{3,120}|"
    r"in support of [^.;,]{3,100}|in solidarity with [^.;,]{3,100}|because [^.;,]{3,120}|to (?:punish|"
    r"protest) [^.;,]{3,100}|to force [^.;,]{3,100})"
)
_MOST_MOTIVE_WORDS = 20


def _motive(story: Story, segment: Segment) -> str | None:
    """Why, as the actor says, in the same sentence."""
    found = _MOTIVE.search(story.sentence_of(segment).text)
    return " ".join(found.group().split()[:_MOST_MOTIVE_WORDS]).rstrip(",") if found is not None else None
