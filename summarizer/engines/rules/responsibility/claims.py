"""Who claims, denies, is accused or stays silent, as single statements of the text: the rules bound to their actors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence, flattened
from summarizer.engines.rules.responsibility.actors import actors_of
from summarizer.engines.rules.responsibility.claim_background import background_of
from summarizer.engines.rules.responsibility.claim_signs import (
    DENIED_THAT,
    HEARD,
    HYPOTHETICAL,
    ISSUED,
    NO,
    NONE_OF,
    NOT,
    OF_DEEDS,
    PROGRESSIVE,
    SUGGESTED,
    is_beside,
    is_of_an_earlier,
    motive,
    said_by_nobody,
    says_still,
    told_in,
    weighed,
)
from summarizer.engines.rules.responsibility.fitness import THINGS, first_person, fits
from summarizer.engines.rules.responsibility.hedges import is_hedged
from summarizer.engines.rules.responsibility.joined_actors import actor_places
from summarizer.engines.rules.responsibility.nothing_done import lays_nothing
from summarizer.engines.rules.responsibility.own_men import is_armed
from summarizer.engines.rules.responsibility.own_word import OF_ITS_OWN, tells_of_its_own
from summarizer.engines.rules.speech.signatory import alleged
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.doers import Subject, subject
from summarizer.engines.rules.syntax.subjects import Subjects
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.names import same_actor
from summarizer.text.sentences import Span


@dataclass(slots=True)
class Claim:
    """An actor in a stance, as the text tells it: `why` it is background, the `rule` that found it.

    `words` are those that a reader is shown for it, where they are others than the first of its places.
    """

    actor: Speaker | None
    stance: ClaimStance
    by: str | None
    motive: str | None
    why: str
    places: list[tuple[int, Span]] = field(default_factory=list)
    rule: str = ""
    words: Span | None = None


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
        self._doer: Claim | None = None

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
                if rule.id in OF_DEEDS and claim.actor is not None:
                    self._doer = claim

    def _bound(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Claim]:
        if rule.values.get("nobody"):
            if re.search(r"\b(?:no|nobody|not|without|neither|none|unclaimed)\b|n't", match.group()):
                yield self._claim(segment, rule, match, None, None)
        elif match.groupdict().get("victims"):
            yield from self._state_toll(segment, rule, match)
        elif rule.values.get("subject") == "speaker":
            yield from self._of_speaker(segment, rule, match)
        else:
            yield from self._by_role(segment, rule, match)

    def _by_role(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Claim]:
        """The claims of a rule whose actors stand in the sentence."""
        before = self._subject(segment, rule, match)
        if before is _UNFIT:
            return
        role = rule.values.get("subject")
        if role in {"ours", "both"}:
            yield from (self._ours if role == "ours" else self._each_other)(segment, rule, match, before)
            return
        for start, end in actor_places(rule, match, before):
            if NOT.search(segment.string[max(start - 24, 0) : start]) and role != "actor":
                continue
            actor = self._who(segment, rule, start, end)
            if (
                actor is not None
                and (rule.id not in OF_ITS_OWN or tells_of_its_own(self._story, segment, start, rule, actor))
                and not is_beside(segment, rule, match, before)
                and not lays_nothing(segment, rule, match, actor)
                and fits(segment, rule, match, actor, self._story.text)
            ):
                yield self._claim(segment, rule, match, actor, before)

    def _state_toll(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Claim]:
        """An army that announces how many militants died, and names nobody else who killed them."""
        statement = self._story.source_of(segment.span(match.start(), match.end()), segment.sentence)
        if statement is None or segment.chunk(match.group("victims")).attribute != "militants":
            return
        if is_armed(statement.speaker):
            yield self._claim(segment, rule, match, self._actors.behind(statement.speaker), None)

    def _actor(self, segment: Segment, rule: Rule, start: int, end: int) -> Speaker | None:
        """Who stands there; of a deed "they" are those who were just told to have done one, and not who speaks."""
        pronoun = segment.string[start:end]
        if rule.values["stance"] in _SPOKEN and pronoun in _OWN_WORDS:
            statement = self._story.source_of(segment.span(start, end), segment.sentence)
            if statement is not None and statement.speaker.chunk.attribute != "media":
                return self._actors.behind(statement.speaker)
        if rule.id in OF_DEEDS and pronoun in {"they", "he", "she", "it"}:
            last = self._doer
            source = self._story.source_of(segment.span(start, end), segment.sentence)
            if source is not None and is_armed(source.speaker):
                return None  # “the Guards said they had targeted …": they themselves
            if pronoun == "it":
                return self._actors.at(segment, start, end)
            near = last is not None and 0 <= segment.sentence - last.places[0][0] <= _NEAR_DEED
            return last.actor if near and last is not None else None
        if rule.values.get("people") and pronoun in {"he", "she"} and (held := self._just_told(segment)) is not None:
            return held
        return self._actors.at(segment, start, end)

    def _just_told(self, segment: Segment) -> Speaker | None:
        """Of whom the sentence before tells first, as no more than “the driver": who is then charged."""
        if not segment.sentence:
            return None
        before = self._story.analysis.sentences[segment.sentence - 1].outer
        word = before.string.split(" ", 1)[0]
        if word[:1] != "P" or not word[1:].isdigit():
            return None
        head = before.chunk(word).head
        one = head in listed("perpetrator") | _MEN_HELD or head.endswith("-year-old")
        return self._actors.at(before, 0, len(word)) if one and not head.endswith("men") else None

    def _who(self, segment: Segment, rule: Rule, start: int, end: int) -> Speaker | None:
        blamed = self._denier(segment, rule, start, end)
        return blamed if blamed is not None or rule.id == _OF_A_CLIENT else self._actor(segment, rule, start, end)

    def _denier(self, segment: Segment, rule: Rule, start: int, end: int) -> Speaker | None:
        """“They deny it": those who were accused in this sentence or the one before."""
        blamed = self._blamed
        if blamed is None or rule.values["stance"] != "denied":
            return None
        if segment.string[start:end] in {"he", "she"} and self._for_a_client(segment, start, end):
            return blamed.actor
        reach = 1 if segment.string[start:end] in {"they", "it"} else _NEAR_DEED if rule.id == _OF_A_CLIENT else -1
        near = 0 <= segment.sentence - blamed.places[0][0] <= reach
        return blamed.actor if near else None

    def _for_a_client(self, segment: Segment, start: int, end: int) -> bool:
        """“His solicitor said he would plead not guilty": whether a lawyer says it, of the one accused."""
        statement = self._story.source_of(segment.span(start, end), segment.sentence)
        return statement is not None and statement.speaker.chunk.head in _ADVOCATES

    def _subject(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Subject | None:
        """The subject that the rule asks for; `_UNFIT` where voice or negation say that the rule is not meant."""
        role = rule.values.get("subject")
        if role is None:
            return None
        found = subject(segment.string, match.start())
        if found is not None and (issued := ISSUED.search(segment.string[: found.end])) is not None:
            found = subject(segment.string, issued.start(1)) or found
        if rule.values["stance"] in _SPOKEN and (found is None or segment.string[found.start] in "TW"):
            found = next((Subject(*who, negated=False, passive=False) for who in self._speaking(segment, match)), found)
        if rule.values["stance"] not in _SPOKEN and DENIED_THAT.search(segment.string, 0, found.start if found else 0):
            return _UNFIT  # “denied that its members were behind the killings"
        if role == "by" and HYPOTHETICAL.search(segment.string, max(match.start() - _NEAR_VERB, 0), match.start()):
            return _UNFIT
        if found is None:
            return None if role == "by" else _UNFIT
        if found.nobody or said_by_nobody(segment.string, found) or NONE_OF.search(segment.string, 0, match.start()):
            return _UNFIT
        if found.negated != bool(rule.values.get("negated")) and rule.id not in _EITHER:
            return _UNFIT
        voice = rule.values.get("voice")
        passive = found.passive and not PROGRESSIVE.match(segment.string, match.start())
        if voice is not None and passive != (voice == "passive"):
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
        if statement is None:
            signer = self._actors.signer(segment, before.start, before.end)
            if signer is not None and not alleged(segment.string[: before.start]):
                yield self._claim(segment, rule, match, signer, before)
        elif statement.speaker.chunk.attribute != "media":
            yield self._claim(segment, rule, match, self._actors.behind(statement.speaker), before)

    def _of_speaker(self, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Claim]:
        """Whoever is quoted with “we did it", “these are not our men"."""
        statement = self._story.source_of(segment.span(match.start(), match.end()), segment.sentence)
        if statement is None or statement.speaker.chunk.attribute == "media":
            return
        actor = self._actors.behind(statement.speaker)
        own = match.groupdict().get("own") or match.groupdict().get("own2")
        if own is None or segment.chunk(own).determiner in {"our", "my"}:
            yield self._claim(segment, rule, match, actor, None)

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
        teller = self._teller(segment, rule, match, before)
        if teller is not None and teller.chunk.label in THINGS:
            teller = None
        by = None if teller is None or (actor is not None and same_actor(teller.name, actor.name)) else teller.name
        stance, by, actor = weighed(rule, teller, actor, by)
        if stance == "reported" and teller is None and (signer := self._signer(segment, match, actor)) is not None:
            stance, actor = "claimed", signer
        if stance in {"accused", "reported"} and actor is not None:
            subject_of = before if rule.values.get("subject") == "actor" else None
            if is_hedged(segment, match, subject_of, actor, story.text):
                stance = "suspected"
        why = background_of(story, segment, rule, span)
        if rule.values.get("nobody") and why == "earlier" and says_still(story, segment, match.start()):
            why = ""  # “no group had claimed it by evening"
        aside = before is not None and segment.string[before.end : before.end + 3] == " , "
        if (
            why
            and stance != "reported"
            and before is not None
            and aside
            and not is_of_an_earlier(story, segment, match.start())
        ):
            why = background_of(story, segment, rule, segment.span(before.start, before.end))
        why_done = motive(story, segment) if stance == "claimed" else None
        places = [(segment.sentence, span)]
        if actor is not None and not told_in(actor.chunk, story.sentence_of(segment)):
            named = story.analysis.sentence_at(actor.chunk.start)
            places.append((named.index, Span(actor.chunk.start, actor.chunk.end)))
        return Claim(actor, stance, by, why_done, why, places, rule.id)

    def _signer(self, segment: Segment, match: re.Match[str], actor: Speaker | None) -> Speaker | None:
        """The group that signs a communiqué whose narrator tells what "guerrilla columns" did: they are its own."""
        if actor is None or actor.kind != "described" or actor.chunk.head not in listed("signed_arms"):
            return None
        signer = self._actors.signer(segment, match.start(), match.end())
        return signer if signer is not None and signer.chunk.attribute not in {"state_force", "police"} else None

    def _teller(self, segment: Segment, rule: Rule, match: re.Match[str], before: Subject | None) -> Speaker | None:
        """Who says that the actor did it."""
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
        if speaker is None and before is not None and rule.id == "accused.did_it":
            heard = HEARD.search(segment.string[: before.start].rstrip())
            if heard is not None and heard.group(1)[1:].isdigit():
                speaker = self._story.speakers.described(segment, *heard.span(1))
            elif (guessed := SUGGESTED.search(segment.string[: before.start].rstrip())) is not None:
                speaker = self._story.speakers.described(segment, *guessed.span(1))
        if speaker is None or speaker.chunk.attribute == "media":
            return None
        first = speaker.chunk.start
        return None if NO.search(self._story.text, max(0, first - 4), first) else speaker


_ADVOCATES = frozenset("lawyer solicitor attorney advocate counsel barrister lawyers solicitors attorneys".split())
_MEN_HELD = frozenset("driver man woman teenager youth boy suspect passenger motorist student".split())
"""Who is charged a sentence after it was told what they did."""
_NEAR_DEED = 2
"""Sentences back to those whom a "they" that attacks means."""
_OF_A_CLIENT = "denied.client"
"""“His lawyer said his client was innocent": who was charged."""
_UNFIT = Subject(-1, -1, negated=False, passive=False)
_OWN_WORDS = frozenset({"they", "it", "we", "i"})
_SPOKEN = frozenset({"claimed", "denied"})
_NEAR_VERB = 40
_EITHER = frozenset({"silent.declined", "denied.nothing"})
