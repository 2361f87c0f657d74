"""Claimants: who says that he did it, denies it, is accused, suspected or reported, or is silent."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarizer.engines.rules.agents import by_mention, first_doer, reported, sides, threatening
from summarizer.engines.rules.claim_merging import BLAMED, GUILTY, merged, same, same_country
from summarizer.engines.rules.claims import Claim, claims
from summarizer.engines.rules.done_by import whole_of
from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.further_doers import further_doers
from summarizer.engines.rules.grounds import Ground
from summarizer.engines.rules.group_phrases import is_outlaw
from summarizer.engines.rules.harmed import Harmed
from summarizer.engines.rules.issuer import issued_by
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftClaimant, DraftEvidence, DraftIncident
from summarizer.text.sentences import Span


def claimants(story: Story, event: DraftIncident) -> list[DraftClaimant]:
    """Claimants of the incident."""
    harmed = Harmed.of(story)
    found = _each_other(story, [claim for claim in claims(story) if not claim.why and not harmed.holds(claim)])
    kept = merged(_named(story, [claim for claim in found if claim.stance != "reported"]))
    kept = _concerned(story, event, kept)
    kept.extend(threatening(story, kept) if event.stage == "threatened" else ())
    if not any(claim.stance in GUILTY for claim in kept):
        both = sides(story) if event.kind in {"armed_clash", "armed_assault", "unrest"} else []
        told = [claim for claim in found if claim.stance == "reported"]
        kept.extend(both if event.kind == "armed_clash" and both else reported(story, told))
    kept.extend(further_doers(story, [claim for claim in found if claim.stance == "reported"], kept))
    if not any(claim.stance in GUILTY | {"reported"} for claim in kept):
        kept.extend(by_mention(story))
    for claim in kept:
        if claim.stance == "reported" and claim.actor is not None and issued_by(story, claim.actor):
            claim.stance = "claimed"  # a communiqué tells its own deeds as facts
    return [drafted(story, claim) for claim in kept]


def _each_other(story: Story, found: list[Claim]) -> list[Claim]:
    """Where “each accused the other", both sides of the clash, by name; what they say of the fight is then no claim."""
    mutual = next((claim for claim in found if claim.actor is None and claim.stance == "accused"), None)
    if mutual is None:
        return found
    both = sides(story)
    for side in both:
        side.stance = "accused"
        side.places.extend(mutual.places)
    dropped = {"claimed.said_it", "claimed.to_have"} if both else set()
    return [c for c in found if c is not mutual and c.rule not in dropped] + both


_CLIENTS = frozenset({"client", "clients", "defendant", "accused", "suspect", "suspects", "man", "gunman", "attacker"})


def _named(story: Story, found: list[Claim]) -> list[Claim]:
    """Descriptions of the one accused by name ("a 27-year-old man", "his client") become that name."""
    people = [c.actor for c in found if c.stance in BLAMED and c.actor is not None and c.actor.kind == "person"]
    names = {person.name for person in people}
    if len(names) != 1:
        return found
    for claim in found:
        actor = claim.actor
        if actor is None or (claim.stance in BLAMED and actor.kind == "person"):
            continue
        advocate = claim.stance == "denied" and re.search(r"(?i)\b(?:lawyer|attorney|advocate)\b", actor.role or "")
        if advocate or (actor.kind == "described" and _one_person(actor)):
            claim.actor = people[0]
            told = people[0].chunk
            naming = story.analysis.sentence_at(told.start)
            if naming.index != claim.places[0][0]:
                claim.places = [claim.places[0], (naming.index, Span(told.start, told.end))]
    return found


def _one_person(actor: Speaker) -> bool:
    chunk = actor.chunk
    if chunk.label != "P" or (chunk.quantity is not None and chunk.quantity.interval.low != 1):
        return False
    return chunk.head in _CLIENTS or (not chunk.head.endswith(("s", "men", "people")) and chunk.head in _SINGLE)


_SINGLE = frozenset("man woman teenager youth boy student driver husband officer soldier worker shooter".split())

_INVOLVEMENT = re.compile(
    r"(?i)\b(?:involve|responsib|carr(?:ied|ying)|kill|behind|part|role|hand|charge|accus|allegation|attack|link|killing|"
    r"blame|bomb|shoot|strike|striking|planting|firing|fired|using|connection|suggestion|claim|guilt|plead|innocen|nothing|"
    r"crime|targeted|target|shot|murder|do with|everything|"
    r"(?:its|their|his) (?:planes|jets|forces|troops|aircraft|warplanes)|"
    r"denied it\b|denies it\b|distanc|abduct|kidnap)"
)


def _concerned(story: Story, event: DraftIncident, found: list[Claim]) -> list[Claim]:
    """Without what is said of something else than having done it."""
    kept: list[Claim] = []
    found = [c for c in found if c.rule != "accused.accused" or _of_violence(story, c)]
    for claim in found:
        others = [c for c in found if c is not claim]
        if claim.rule == "claimed.state_toll" and event.kind not in _STATE_KINDS:
            continue
        if claim.stance == "silent" and claim.actor is not None and claim.actor.kind == "person":
            continue  # a suspect who says nothing
        if claim.stance == "silent" and not _silence_matters(story, event, claim, others):
            continue
        if claim.stance == "denied" and not _denial_matters(story, claim, others):
            continue
        kept.append(claim)
    return kept


def _silence_matters(story: Story, event: DraftIncident, claim: Claim, others: Sequence[Claim]) -> bool:
    actor = claim.actor
    if actor is None:
        return not any(other.stance == "claimed" for other in others)
    if event.stage == "threatened" or any(o.stance == "claimed" and same(o.actor, actor) for o in others):
        return False
    if any(o.stance in BLAMED and (same(o.actor, actor) or same_country(o.actor, actor)) for o in others):
        return True
    if actor.chunk.attribute == "armed_group" or actor.chunk.head in listed("group_noun"):
        return True
    if actor.chunk.head in _STATE and any(o.stance in BLAMED and _is_the_states(o.actor) for o in others):
        return True
    words = _words(story, claim)
    if re.search(r"(?:nor|or) deny|neither", words) or _OF_ITS_DEED.search(_after(story, claim)):
        return True  # “would neither confirm nor deny a role", “would not say whether its jets had struck"
    armed = actor.chunk.head in _ARMED or actor.kind == "country" or "intelligence" in actor.name.lower()
    return armed and not any(other.stance in GUILTY for other in others)


_STATE = frozenset({"government", "army", "military", "police", "junta", "authorities", "ministry", "regime"})


def _is_the_states(actor: Speaker | None) -> bool:
    return actor is not None and (actor.chunk.attribute in {"military", "police"} or actor.chunk.head in _STATE)


_OF_ITS_DEED = re.compile(
    r"(?:whether|if) (?:(?:it|they) (?:had|was|were|has|have)|(?:its|their) (?:[a-z]+ )?(?:aircraft|jets|planes|drones|"
    r"forces|troops|missiles|warplanes|guns|artillery|helicopters) (?:had|were|was|has|have))\b|"
    r"^(?:on|about) (?:the |these |those |such )?(?:(?:allegations?|accusations?|charges?|suggestions?)\b|"
    r"(?:claims?|reports?|accounts?) that (?:it|its|they|their)\b)"
)


def _after(story: Story, claim: Claim) -> str:
    """What follows the words of a rule, as far as a short clause goes."""
    end = claim.places[0][1].end
    return " ".join(story.text[end : end + 48].split())


_STATE_KINDS = frozenset(
    {"security_operation", "air_strike", "drone_strike", "missile_or_rocket_attack", "shelling", "other"}
)
"""What a state does and then announces the dead of."""
_ARMED = frozenset({"military", "army", "navy", "forces", "air force", "ministry", "government", "troops"})


_ANSWERED = re.compile(r"(?i)\bclaim[a-z]*")
_THE_CHARGE = re.compile(
    r"(?i)\b(?:accus|alleg|charge|claim|blame|suggest|report|account|it\b|that [.,]|that as|this\b|"
    r"responsib|involve|role|part\b|denials?\b)"
)
"""Words by which a denial answers what was said right before it."""


_OFFICE = re.compile(r"(?i)\b(?:president|minister|premier|chancellor|spokes\w+)\b")
_OUTRIGHT = frozenset({"denied.absent", "denied.none_of", "denied.own"})
"""Rules whose words deny a deed, whatever was said before."""


_ANSWERS = frozenset({"denied.waved", "denied.alibi", "denied.were_false", "denied.is_a_lie"})
"""Rules whose words deny a deed only where somebody has just been charged with it."""


def _bears_arms(actor: Speaker) -> bool:
    return actor.kind == "country" or actor.chunk.attribute in _FIGHTING or actor.chunk.head in _ARMED


_FIGHTING = frozenset({"armed_group", "state_force", "militants", "military"})


def _denial_matters(story: Story, claim: Claim, others: Sequence[Claim]) -> bool:
    actor = claim.actor
    ours = [o for o in others if same(o.actor, actor) or same_country(o.actor, actor)]
    if any(o.stance == "claimed" for o in ours) and actor is not None and actor.kind != "person":
        return False  # what it denies is another account of what it claims
    if any(o.stance in BLAMED for o in ours):
        return True
    at = claim.places[0][0]
    words = _words(story, claim)
    if claim.rule in _ANSWERS:
        return any(o.stance in BLAMED and any(-1 <= at - place <= 3 for place, _ in o.places) for o in others)
    if claim.rule == "denied.not_ours":
        return True
    if claim.rule in _OUTRIGHT and actor is not None and _bears_arms(actor):
        return not any(o.stance == "claimed" and same(o.actor, actor) for o in others)
    if any(o.stance in BLAMED and any(0 <= at - place <= 1 for place, _ in o.places) for o in others):
        return _THE_CHARGE.search(words) is not None or _INVOLVEMENT.search(words) is not None
    if any(o.stance == "claimed" for o in others):
        words = _ANSWERED.sub("", words)  # “the ministry dismissed the claim" of those who say that they did it
    if not _INVOLVEMENT.search(words):
        return False
    official = actor is not None and _OFFICE.search(actor.role or "") is not None
    return actor is not None and (
        actor.kind != "person" or official or not any(other.stance in GUILTY for other in others)
    )


_VIOLENCE = re.compile(
    r"(?i)\b(?:attack|strik|struck|kill|murder|bomb|shell|fir(?:e|ing)|shoot|shot|massacre|abduct|kidnap|assassinat|"
    r"ambush|raid|plant|plot|being behind|behind|carr|sabotag|target|arson|involve|terror|stab|ramm|orchestrat|stag|"
    r"hijack|truce|ceasefire|hostage|execut|poison|hack|violat|sponsor|burn|torch|drone|missile|rocket|violence|coming|arm(?:s|ed|ing)?\b|provocation|aggression|crime)"
)


def _words(story: Story, claim: Claim) -> str:
    """What the rule matched, its lines joined."""
    return " ".join(" ".join(story.text[span.start : span.end] for _, span in claim.places).split())


def _of_violence(story: Story, claim: Claim) -> bool:
    words = _words(story, claim)
    return _VIOLENCE.search(words.partition(" of ")[2]) is not None


def elsewhere(story: Story) -> list[Claim]:
    """The claims and accusations of the article that are not about the incident."""
    return [claim for claim in claims(story) if claim.why and claim.stance != "reported" and claim.actor is not None]


def of_other(story: Story, sentences: Sequence[int], known: Iterable[Claim]) -> list[DraftClaimant]:
    """Claimants of another event: what is claimed or laid to somebody in its sentences, else who did it there.

    Args:
        story: the article as read.
        sentences: those that tell the event.
        known: the claims that are not about the incident.
    """
    found = [claim for claim in known if claim.places[0][0] in sentences]
    if not found:
        events = [m for index in sentences for m in story.mentions[index] if story.why(m.segment, m.at)]
        told = [c for c in claims(story) if c.why and c.stance == "reported" and c.places[0][0] in sentences]
        told = [c for c in told if c.actor is not None and (is_outlaw(c.actor.chunk) or _strikes_from_afar(c.actor))]
        found = list(first_doer(story, events)) or list(reported(story, told))
    return [drafted(story, claim) for claim in merged(found)]


def _strikes_from_afar(actor: Speaker) -> bool:
    """Whether a country's planes, ships or guns are meant: “US warplanes bombed the port"."""
    return actor.chunk.label in "WT" and actor.country is not None


def _of_whom(story: Story, claim: Claim) -> str | None:
    """The actor's name; of "a group of armed men" the men, of "a column of ELN guerrillas" the ELN."""
    actor = claim.actor
    if actor is None or actor.kind != "described":
        return actor.name if actor is not None else None
    for segment in story.analysis.sentence_at(actor.start).segments:
        if any(chunk is actor.chunk for chunk in segment.chunks):
            people = whole_of(segment, actor.chunk)
            if people is not actor.chunk:
                return story.speakers.body_of(replace(actor, name=" ".join(people.bare.split()), chunk=people)).name
    return actor.name


def drafted(story: Story, claim: Claim) -> DraftClaimant:
    """A claim as a draft has it."""
    quotes: list[DraftEvidence] = []
    for sentence, span in claim.places:
        if len(quotes) == 2:
            break
        quote = quote_of(story, story.analysis.sentences[sentence], span)
        if quote not in quotes:
            quotes.append(quote)
    made = DraftClaimant(
        evidence=quotes,
        actor=_of_whom(story, claim),
        stance=claim.stance,
        according_to=claim.by,
        motive=claim.motive,
    )
    story.grounds.add(
        made, Ground(f"claimants/{claim.rule}" if "." in claim.rule else f"claimants.{claim.rule}", claim.places[0][1])
    )
    return made
