"""Which claims, denials and silences are about having done the incident, and not about something else."""

import re
from collections.abc import Sequence

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.responsibility.claim_merging import BLAMED, GUILTY, same, same_country
from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftIncident
from summarizer.text.expressions import compiled

_INVOLVEMENT = compiled(
    r"(?i)\b(?:involve|responsib|carr(?:ied|ying)|kill|behind|part|role|hand|charge|accus|allegation|attack|link|killing|"
    r"blame|bomb|shoot|strike|striking|planting|firing|fired|using|connection|suggestion|claim|guilt|plead|innocen|nothing|"
    r"crime|targeted|target|shot|murder|do with|everything|"
    r"(?:its|their|his) (?:planes|jets|forces|troops|aircraft|warplanes)|"
    r"denied it\b|denies it\b|distanc|abduct|kidnap)"
)


def concerned(story: Story, event: DraftIncident, found: list[Claim]) -> list[Claim]:
    """Without what is said of something else than having done it."""
    kept: list[Claim] = []
    found = [c for c in found if c.rule != "accused.accused" or _of_violence(story, c)]
    for claim in found:
        others = [c for c in found if c is not claim]
        if claim.rule == "claimed.state_toll" and event.kind not in _STATE_KINDS:
            continue
        if claim.rule == "claimed.said_it" and _strikes_back(story, claim, others):
            continue
        if claim.stance == "silent" and claim.actor is not None and claim.actor.kind == "person":
            continue  # a suspect who says nothing
        if claim.stance == "silent" and not _silence_matters(story, event, claim, others):
            continue
        if claim.stance == "denied" and not _denial_matters(story, claim, others):
            continue
        kept.append(claim)
    return kept


_MILITANTS = compiled(
    r"\b(?:killing|killed|eliminat\w+|neutrali[sz]\w+) [^.;]{0,40}?(?:militants|terrorists|rebels|gunmen)\b"
)
_CLAUSE = 100


def _strikes_back(story: Story, claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether an army tells of militants that it killed in answer, where a group is charged with the incident."""
    actor, end = claim.actor, claim.places[0][1].end
    if actor is None or actor.chunk.attribute == "armed_group" or not _MILITANTS.search(story.text, end, end + _CLAUSE):
        return False
    return any(o.stance in GUILTY and o.actor is not None and o.actor.chunk.attribute in _FIGHTING for o in others)


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


_OF_ITS_DEED = compiled(
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


_ANSWERED = compiled(r"(?i)\bclaim[a-z]*")
_THE_CHARGE = compiled(
    r"(?i)\b(?:accus|alleg|charge|claim|blame|suggest|report|account|it\b|that [.,]|that as|this\b|"
    r"responsib|involve|role|part\b|denials?\b)"
)
"""Words by which a denial answers what was said right before it."""


_OFFICE = compiled(r"(?i)\b(?:president|minister|premier|chancellor|spokes\w+)\b")
_OUTRIGHT = frozenset({"denied.absent", "denied.none_of", "denied.own"})
"""Rules whose words deny a deed, whatever was said before."""


_ANSWERS = frozenset(
    {
        "denied.waved",
        "denied.alibi",
        "denied.were_false",
        "denied.is_a_lie",
        "denied.word_for_it",
        "denied.said_of_it",
    }
)
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


_VIOLENCE = compiled(
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
