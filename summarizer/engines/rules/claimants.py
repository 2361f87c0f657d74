"""Claimants: who says that he did it, denies it, is accused, suspected or reported, or is silent."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.agents import Claim, reported, sides, threatening
from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftClaimant, DraftEvidence, DraftIncident
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.names import same_actor
from summarizer.text.sentences import Span

_NOT = re.compile(r"(?:\b(?:no|not|nobody|none|neither|never|nor|no one|without)|n't)(?: [a-z]+){0,1} ?$")
_GROUPS = frozenset(
    {"group", "militia", "faction", "organisation", "organization", "movement", "brigade", "gang", "cell"}
)
_NOBODY_IN_PARTICULAR = frozenset(
    {"suspect", "suspects", "people", "persons", "man", "men", "woman", "others", "victims", "victim"}
)
_STATE_ACTORS = frozenset(
    {"police", "officials", "official", "witnesses", "residents", "people", "victims", "authorities", "reporters"}
)


def claimants(story: Story, event: DraftIncident) -> list[DraftClaimant]:
    """Claimants of the incident."""
    found = [claim for claim in claims(story) if not claim.why]
    merged = _concerned(story, event, _merged(found))
    merged.extend(threatening(story, merged) if event.stage == "threatened" else ())
    if not any(claim.stance in {"claimed", "accused", "suspected"} for claim in merged):
        both = list(sides(story)) if event.kind == "armed_clash" else []
        merged.extend(both if len(both) > 1 else reported(story, merged))
    return [_drafted(story, claim) for claim in merged]


_INVOLVEMENT = re.compile(
    r"(?i)\b(?:involve|responsib|carr(?:ied|ying)|behind|part|role|hand|charge|accus|allegation|attack|link|killing|"
    r"blame|bomb|shoot|strike|striking|planting|firing|fired|connection|suggestion|claim)"
)


def _concerned(story: Story, event: DraftIncident, found: list[Claim]) -> list[Claim]:
    """Without denials of something else than having done it, and without the silence of those who were threatened."""
    names = [claim.actor.name for claim in found if claim.stance == "claimed" and claim.actor is not None]
    blamed = [
        claim.actor.name for claim in found if claim.stance in {"accused", "suspected"} and claim.actor is not None
    ]
    kept = []
    for claim in found:
        if claim.stance == "silent" and claim.actor is not None and event.stage == "threatened":
            continue
        if claim.stance == "denied" and claim.actor is not None and names and claim.actor.name not in blamed:
            words = " ".join(story.text[span.start : span.end] for _, span in claim.places)
            if not _INVOLVEMENT.search(words):
                continue
        kept.append(claim)
    return kept


def claims(story: Story) -> Iterator[Claim]:
    """Every claim, accusation, denial and silence of the article, background included (`why` says so)."""
    for sentence in story.analysis.told():
        for segment in sentence.segments:
            taken: set[tuple[int, str]] = set()
            for rule, match in rule_set("claimants").matches(segment.string, segment.words):
                for claim in _claimed(story, segment, rule, match):
                    key = (claim.actor.start if claim.actor else -1, claim.stance)
                    if key not in taken:
                        taken.add(key)
                        yield claim


_ACTOR_GROUPS = ("actor", "actor2", "suspected")


def _claimed(story: Story, segment: Segment, rule: Rule, match: re.Match[str]) -> Iterator[Claim]:
    """The claim of a match; two where it names two actors, or where "both" goes back to two people."""
    groups = match.groupdict()
    name = next((key for key in _ACTOR_GROUPS if groups.get(key)), "")
    words = groups.get(name) or ""
    if words[:1] == "N" and words[1:].isdigit():
        if segment.chunk(words).bare.lower() == "both":
            place = (segment.sentence, segment.span(match.start(), match.end()))
            for person in story.speakers.pair_before(place[1].start):
                named = story.analysis.sentence_at(person.start)
                yield Claim(person, "denied", None, None, "", [(named.index, Span(named.start, named.end)), place])
        return
    for key in (name, "second") if groups.get("second") else (name,):
        claim = _claim(story, segment, rule, match, key)
        if claim is not None:
            yield claim


def _claim(story: Story, segment: Segment, rule: Rule, match: re.Match[str], name: str) -> Claim | None:
    groups = match.groupdict()
    stance: ClaimStance = rule.values["stance"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
    why = _why(story, segment, match)
    span = segment.span(match.start(), match.end())
    place = (segment.sentence, span)
    if rule.values.get("nobody"):
        if not _says_nobody(segment.string[: match.start()], match.group()):
            return None
        return Claim(None, "silent", None, None, why, [place])
    if not name:
        return None
    own = groups.get("own")
    if own and segment.chunk(own).determiner not in {"its", "their", "our", "his"}:
        return None
    if name == "suspected" and not _hedged(segment, groups["suspected"]):
        return None
    actor = _actor(story, segment, match, name)
    if actor is None or _NOT.search(segment.string[: match.start(name)]):
        return None
    if stance != "silent" and actor.chunk.head in _STATE_ACTORS and stance not in {"denied", "accused"}:
        return None
    if stance == "suspected" and actor.chunk.head in _NOBODY_IN_PARTICULAR and rule.id != "suspected.accused_of":
        return None
    if stance == "accused" and actor.chunk.label in "LS" and actor.kind == "described":
        return None
    by = _by(story, segment, match, groups)
    return Claim(actor, stance, by, _motive(story, segment, match) if stance == "claimed" else None, why, [place])


def _says_nobody(before: str, words: str) -> bool:
    return bool(re.search(r"\b(?:no|nobody|not|without|neither)\b", words)) or before.endswith(("no ", "none of "))


def _hedged(segment: Segment, tag: str) -> bool:
    return bool({"suspected", "alleged"} & set(segment.chunk(tag).modifiers))


_CALLED = re.compile(
    r" (?:(?:that|which) (?:calls|styles) itself|(?:calling|styling) itself|called|known as|named) (?:the )?([BH]\d+)"
)
"""“a group that calls itself the Iron Meridian"."""

_SEATED = re.compile(r"([PHBS]\d+) (?:in|at|of|near) $")
""" "The embassy in Zagreb rejected": the place is not the actor."""


def _actor(story: Story, segment: Segment, match: re.Match[str], name: str) -> Speaker | None:
    start, end = match.span(name)
    apposed = re.match(r" (?:,|--|—|–) ([PB]\d+)(?: [^,—–-]{0,60})? (?:,|--|—|–)", segment.string[end : end + 90])
    called = _CALLED.match(segment.string[end : end + 60])
    if called is not None:
        start, end = end + called.start(1), end + called.end(1)
    seated = _SEATED.search(segment.string[:start]) if segment.string[start] == "L" else None
    if seated is not None:
        start, end = seated.span(1)
    speaker = story.speakers.described(segment, start, end)
    if speaker is not None and speaker.kind == "described" and apposed is not None:
        better = story.speakers.described(segment, end + apposed.start(1), end + apposed.end(1))
        if better is not None and (better.kind == "body" or better.chunk.head in _GROUPS | {"militia"}):
            return better
    return story.speakers.body_of(speaker) if speaker is not None else None


def _why(story: Story, segment: Segment, match: re.Match[str]) -> str:
    """Background, unless the clause is of another day only because the claim was made later."""
    why = story.why(segment, match.start())
    if not why and segment.sentence:
        others = story.background_names()
        tags = segment.tags(match.start(), len(segment.string))
        if _of_another_killing(story, tags):
            return "earlier"
        if any(chunk.label == "H" and chunk.bare.split()[-1] in others for chunk in tags):
            return "earlier"
    return "" if why == "later" else why


_KILLINGS = frozenset({"killing", "killings", "assassination", "murder", "murders"})


def _of_another_killing(story: Story, tags: list[Chunk]) -> bool:
    """“Blamed it for the killing" is of something else where the incident itself killed nobody."""
    if not any(chunk.label == "E" and chunk.head in _KILLINGS for chunk in tags):
        return False
    return not any(toll.outcome == "killed" for toll in story.main_tolls())


def _by(story: Story, segment: Segment, match: re.Match[str], groups: dict[str, str | None]) -> str | None:
    for key in ("by", "by2"):
        if groups.get(key):
            speaker = story.speakers.described(segment, *match.span(key))
            return speaker.name if speaker is not None else None
    span = segment.span(match.start(), match.end())
    statement = story.source_of(span, segment.sentence)
    if statement is not None and statement.speaker.start != span.start:
        return statement.speaker.name
    return None


_MOTIVE = re.compile(
    r"\b(?:in (?:response|retaliation|revenge|reprisal|answer) (?:to|for) [^.;]{3,140}|to avenge "
    r"[^.;,]{3,120}|(?:as )?revenge for [^.;,]{3,120}|"
    r"in support of [^.;,]{3,100}|in solidarity with [^.;,]{3,100}|because [^.;,]{3,120}|to (?:punish|"
    r"protest) [^.;,]{3,100}|to force [^.;,]{3,100})"
)
_MOST_MOTIVE_WORDS = 20


def _motive(story: Story, segment: Segment, match: re.Match[str]) -> str | None:
    """Why, as the actor says, in the same sentence or in its own words in the next."""
    sentence = story.analysis.sentences[segment.sentence]
    found = _MOTIVE.search(sentence.text)
    if found is None:
        return None
    del match
    return " ".join(found.group().split()[:_MOST_MOTIVE_WORDS]).rstrip(",")


def _merged(found: list[Claim]) -> list[Claim]:
    """One claimant for each actor and stance; descriptions of the same stance are one actor."""
    merged: list[Claim] = []
    for claim in found:
        for old in merged:
            if old.stance == claim.stance and _same(old.actor, claim.actor):
                old.places.extend(claim.places)
                old.actor = _better(old.actor, claim.actor)
                old.motive = old.motive or claim.motive
                old.by = old.by or claim.by
                break
        else:
            merged.append(claim)
    named = {
        claim.stance
        for claim in merged
        if claim.actor is not None and claim.actor.kind in {"body", "person", "country"}
    }
    return [
        c
        for c in merged
        if not (
            c.stance in {"claimed", "suspected", "accused"}
            and c.actor is not None
            and c.actor.kind == "described"
            and c.stance in named
        )
    ]


def _same(a: Speaker | None, b: Speaker | None) -> bool:
    if a is None or b is None:
        return a is b
    if a.kind == "described" and b.kind == "described":
        return True
    return same_actor(a.name, b.name)


def _better(a: Speaker | None, b: Speaker | None) -> Speaker | None:
    if a is None or b is None or a.kind != "described":
        return a
    if b.kind != "described":
        return b
    return b if b.chunk.head in _GROUPS and a.chunk.head not in _GROUPS else a


def _drafted(story: Story, claim: Claim) -> DraftClaimant:
    quotes: list[DraftEvidence] = []
    for sentence, span in claim.places:
        if len(quotes) == 2:
            break
        quote = quote_of(story, story.analysis.sentences[sentence], span)
        if quote not in quotes:
            quotes.append(quote)
    return DraftClaimant(
        evidence=quotes,
        actor=claim.actor.name if claim.actor is not None else None,
        stance=claim.stance,
        according_to=claim.by,
        motive=claim.motive,
    )
