"""Reactions: what named people and bodies said or did about the incident or the crisis it belongs to."""

import re
from collections import Counter
from collections.abc import Iterator

from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.grounds import Ground
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses.worse import same_person
from summarizer.engines.rules.reading.antecedents import country_of
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.speech.voice import Voice
from summarizer.engines.rules.speech.voices import voices
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.weighed_voices import weighed_voices
from summarizer.schema import DraftCasualty, DraftClaimant, DraftEvidence, DraftIncident, DraftReaction
from summarizer.text.expressions import compiled
from summarizer.text.names import Mention, body, same_actor
from summarizer.text.places import country_code
from summarizer.text.sentences import Span


def reactions(
    story: Story, event: DraftIncident, casualties: list[DraftCasualty], claimants: list[DraftClaimant]
) -> list[DraftReaction]:
    """Reactions to the incident, the perpetrator's own claim left out."""
    perpetrators = [c.actor for c in claimants if c.stance == "claimed" and c.actor]
    found: list[Voice] = []
    for voice in _every_voice(story):
        if any(same_actor(voice.speaker.name, name) for name in perpetrators) and voice.stance not in {
            "threatens",
            "justifies",
        }:
            continue
        if voice.stance == "justifies" and _is_the_motive(story, voice, claimants):
            continue
        if not _stands(voice, event, casualties, claimants):
            continue
        _merge(found, voice)
        if len(found) == _MOST:
            break
    home = next((place.country for place in event.places if place.country), None) or _country_of_most(story)
    counting = {casualty.according_to for casualty in casualties}
    return [
        _drafted(story, voice, home)
        for voice in _without_idle_comments(_without_states(found))
        if voice.stance != "comments" or not (voice.speaker.name in counting or _speaks_for_it(story, voice, claimants))
    ]


def _every_voice(story: Story) -> Iterator[Voice]:
    """Those whom a rule finds to react, then those whom the weights find beside them."""
    ruled = list(voices(story))
    yield from ruled
    yield from weighed_voices(story, ruled)


_MOST = 200
"""Reactions of one article, at most; each speaker is held against all others. An anthology of more is no report."""


def _country_of_most(story: Story) -> str | None:
    """The country of most places and bodies that the article names; None if two have as many."""
    told = (
        country_of(chunk)
        for sentence in story.analysis.told()
        for segment in sentence.segments
        for chunk in segment.chunks
        if chunk.label in "LBT"
    )
    most = Counter(code for code in told if code).most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return most[0][0]


def _is_the_motive(story: Story, voice: Voice, claimants: list[DraftClaimant]) -> bool:
    """Whether it is only the reason that the perpetrator gives with the claim itself."""
    sentence = story.analysis.sentences[voice.places[0][0]].text
    quotes = [e.quote for c in claimants if c.stance == "claimed" and c.motive for e in c.evidence]
    return any(quote in sentence or sentence in quote for quote in quotes)


_BARE_DENIAL = 3
"""Words of a denial ("denied any involvement") that says no more than a claimant does."""


def _stands(
    voice: Voice, event: DraftIncident, casualties: list[DraftCasualty], claimants: list[DraftClaimant]
) -> bool:
    """Whether it is no more than the threat that is the incident, a suspect's denial, or a dead person's old word."""
    name = voice.speaker.name
    dead = [each for casualty in casualties if casualty.outcome == "killed" for each in casualty.names]
    if same_person([name], dead) or any(same_actor(name, each) for each in dead):
        return False
    if voice.stance == "threatens" and event.stage == "threatened":
        return not any(c.actor and same_actor(name, c.actor) for c in claimants)
    if voice.stance != "denies":
        return True
    bare = len(voice.statement.split()) <= _BARE_DENIAL
    owned = voice.speaker.kind == "country" and any(c.stance == "claimed" for c in claimants)
    denied = owned or any(c.stance == "denied" and c.actor and same_actor(name, c.actor) for c in claimants)
    return not (bare and denied) and (voice.speaker.kind != "person" or bool(voice.speaker.role))


def _speaks_for_it(story: Story, voice: Voice, claimants: list[DraftClaimant]) -> bool:
    """Whether a spokesman's comment only goes on with the claim or the denial of the same paragraph."""
    if "spokes" not in (voice.speaker.role or ""):
        return False
    paragraph = story.analysis.sentences[voice.places[0][0]].paragraph
    near = " ".join(s.text for s in story.analysis.in_paragraph(paragraph))
    return any(c.actor and c.stance in {"claimed", "denied"} and c.actor in near for c in claimants)


def _merge(found: list[Voice], voice: Voice) -> None:
    """One reaction for each speaker and stance."""
    for old in found:
        if old.stance == voice.stance and _same(old.speaker, voice.speaker):
            if len(old.places) < _MOST:
                old.rules.extend(
                    rule for place, rule in zip(voice.places, voice.rules, strict=True) if place not in old.places
                )
                old.places.extend(place for place in voice.places if place not in old.places)
            return
    found.append(voice)


def _same(a: Speaker, b: Speaker) -> bool:
    return a.name == b.name or (a.kind != "described" and b.kind != "described" and same_actor(a.name, b.name))


def _without_states(found: list[Voice]) -> list[Voice]:
    """A state listed among those who react gives way to its own minister or embassy in the same stance."""
    return [
        voice
        for voice in found
        if not _of_a_whole_state(voice.speaker)
        or voice.stance not in _LISTED_STANCES
        or not any(
            other.stance == voice.stance
            and not _of_a_whole_state(other.speaker)
            and other.speaker.country == voice.speaker.country
            for other in found
        )
    ]


def _of_a_whole_state(speaker: Speaker) -> bool:
    """“China", “the country's rulers"."""
    rulers = speaker.kind == "described" and speaker.chunk.head in {"rulers", "authorities", "officials", "leaders"}
    return speaker.kind == "country" or rulers


_LISTED_STANCES = frozenset({"condemns", "supports", "urges_restraint"})


def _without_idle_comments(found: list[Voice]) -> list[Voice]:
    """A comment stands only where it is its speaker's only reaction."""
    telling = [voice.speaker for voice in found if voice.stance != "comments"]
    return [
        voice
        for voice in found
        if voice.stance != "comments" or not any(_same(speaker, voice.speaker) for speaker in telling)
    ]


def _home(speaker: Speaker, home: str | None) -> str | None:
    """An official of no told country is of the country where it happened ("the interior minister"), unless of many."""
    if speaker.country is not None:
        return speaker.country
    if speaker.kind == "country":
        return country_code(speaker.name)
    told = f"{speaker.role or ''} {speaker.name}".lower()
    if own := next((code for office, code in _OFFICES.items() if office in told), None):
        return own
    words = set(re.findall(r"[a-z-]+", f"{speaker.name} {speaker.role or ''}".lower().replace(".", "")))
    if words & listed("foreign_office") or _of_many(speaker):
        return None
    return home


_OFFICES = {
    "taoiseach": "IE",
    "secretary of state": "US",
    "pope ": "VA",
    "pontiff": "VA",
    "holy see": "VA",
    "defense secretary": "US",
}
"""Offices that are one state's where nobody says whose."""


def _of_many(speaker: Speaker) -> bool:
    """Whether someone speaks for a body of many states."""
    source = speaker.chunk.source
    if "high commissioner" in f"{speaker.name} {speaker.role or ''}".lower():
        return True
    known = source.body if isinstance(source, Mention) and source.body is not None else body(speaker.name)
    return known is not None and known.kind == "international"


_IN = compiled(r"(?:(?:meanwhile|later|and) ,? ?)?(?:in|from) (L\d+) ,? ?")


def _setting(story: Story, voice: Voice) -> str | None:
    """The country of the place with which the sentence opens: "In Paris, the interior ministry said"."""
    segment = story.analysis.sentences[voice.places[0][0]].outer
    match = _IN.match(segment.string)
    return country_of(segment.chunk(match.group(1))) if match is not None else None


_NAMED_WITHIN = 5
"""Sentences back within which the sentence that names a speaker is shown beside words of "he" or "she"."""


def _named_before(story: Story, voice: Voice) -> list[DraftEvidence]:
    """The sentence that names the person, where the words stand more than two sentences after it."""
    naming = story.analysis.sentence_at(voice.speaker.chunk.start)
    nearest = min(index for index, _ in voice.places)
    if voice.speaker.kind != "person" or not 2 < nearest - naming.index <= _NAMED_WITHIN:
        return []
    if voice.speaker.name not in naming.text or naming.region == "boilerplate":
        return []
    between = story.analysis.sentences[naming.index + 1 : nearest + 1]
    others = (chunk.bare for each in between for part in each.segments for chunk in part.chunks if chunk.label == "H")
    if not all(same_actor(voice.speaker.name, name) for name in others):
        return []  # another may be meant
    return [quote_of(story, naming, Span(naming.start, naming.end))]


_MOST_QUOTES = 3


def _drafted(story: Story, voice: Voice, home: str | None) -> DraftReaction:
    quotes: list[DraftEvidence] = []
    for index, span in voice.places:
        if len(quotes) == _MOST_QUOTES:
            break
        quote = quote_of(story, story.analysis.sentences[index], span)
        if quote not in quotes:
            quotes.append(quote)
    speaker = voice.speaker
    made = DraftReaction(
        evidence=[*quotes, *_named_before(story, voice)],
        speaker=speaker.name,
        role=speaker.role,
        country=_home(speaker, _setting(story, voice) or home),
        stance=voice.stance,
        statement=voice.statement,
    )
    grounds = zip(voice.rules, voice.places, strict=True)
    story.grounds.add(made, *(Ground(rule, span) for rule, (_, span) in grounds))
    return made
