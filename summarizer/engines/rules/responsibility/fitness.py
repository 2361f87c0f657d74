"""Whether somebody can be the actor of a claim rule: of the right kind, one of the speaker's own, who did it."""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.responsibility.actors import UNKNOWN
from summarizer.engines.rules.responsibility.group_phrases import PEOPLE_ENDINGS
from summarizer.engines.rules.responsibility.own_men import MARKS, OWN, is_armed, is_own
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.syntax.doers import Subject
from summarizer.text.countries import capital_of
from summarizer.text.expressions import compiled
from summarizer.text.late import late
from summarizer.text.names import Mention, body
from summarizer.text.places import PlaceMention


def fits(segment: Segment, rule: Rule, match: re.Match[str], actor: Speaker, text: str) -> bool:
    """Whether somebody like this can be the actor of the rule."""
    own = match.groupdict().get("own")
    if own and not is_own(segment.chunk(own), actor, text):
        return False
    if not _perpetrators_named(segment, rule, match) or not _says_who(rule, match, actor):
        return False
    if rule.values["stance"] == "claimed" and (_doubts(rule, match) or _of_others(segment, match)):
        return False
    scare = match.groupdict().get("scare")
    if scare and text[segment.span(*match.span("scare")).start - 1] not in MARKS:
        return False
    if not _may_be_laid_to(rule, actor) or _SWORN.match(text, actor.chunk.end) or _asked_for(text, actor):
        return False
    if rule.values["stance"] == "accused" and _FOR_A_FAULT.match(segment.string, match.end()):
        return False
    if match.groupdict().get("suspected"):
        return bool({"suspected", "alleged", "presumed"} & set(segment.chunk(match.group("suspected")).modifiers))
    laid = rule.values["stance"] in {"accused", "suspected"} and actor.chunk.label == "L"
    if laid and (actor.kind == "described" or _is_only_a_place(actor.chunk)):
        return False
    return _does(rule, actor)


_DOUBTS = compiled(r"\b(?:not|never|whether|if|prove[ds]?|alleged|accused|denied|doubted)\b|n't\b")


def _doubts(rule: Rule, match: re.Match[str]) -> bool:
    """Whether what is said is of another's word: “the judges said nothing proved that they had planted it"."""
    if rule.id != "claimed.said_it":
        return False
    return _DOUBTS.search(match.string, match.start(), match.start("content")) is not None


_OTHERS = frozenset({"similar", "previous", "past", "earlier", "other", "recent", "such", "numerous", "several"})


def _of_others(segment: Segment, match: re.Match[str]) -> bool:
    """Whether somebody is only said to have claimed others: “which has claimed similar attacks"."""
    events = [chunk for chunk in segment.tags(match.start(), match.end()) if chunk.label == "E"]
    return bool(events) and all(not _OTHERS.isdisjoint(chunk.modifiers) for chunk in events)


def _asked_for(text: str, actor: Speaker) -> bool:
    """“They did not say which group was suspected": nobody is named."""
    before = text[max(0, actor.chunk.start - _WHICH) : actor.chunk.start].lower()
    return not actor.chunk.determiner and before.endswith(("which ", "what ", "whose "))


_WHICH = len("which ")

_SWORN = late(r"(?i) of (?:the )?(?:caliphate|khilafah|god|allah|islam|faith|revolution|resistance)\b")
"""“The soldiers of the caliphate": what those call themselves who tell the deed, and nobody whom they blame."""

_FOR_A_FAULT = compiled(
    r" for (?:the |its |their |his |a |an |these |this )?(?:[a-z-]+ ){0,2}"
    r"(?:lack|shortages?|failures?|failing|delays?|negligence|inaction|poverty|insecurity|lapses?|not|"
    r"state of [a-z]+ [A-Za-z]+)(?!\S)"
)
"""“Blamed the government for the lack of security": for what let it happen, and not for the deed."""


THINGS = frozenset("WET")
"""Labels of what does nothing of its own accord: “a short-range projectile was behind the killing"."""


def _may_be_laid_to(rule: Rule, actor: Speaker) -> bool:
    """Whether it is not a thing, somebody harmless, a body where only people are meant, or the press."""
    head = actor.chunk.head
    thing = actor.chunk.label in THINGS and actor.kind != "body" and not actor.country
    if thing and rule.values["stance"] != "reported":
        return False
    stranger = not listed("stranger").isdisjoint(actor.chunk.modifiers)
    if actor.kind == "described" and head in listed("harmless_actor") and not stranger and rule.id not in _OF_SUSPECTS:
        return False
    one = actor.kind == "person" or actor.chunk.label == "P" or head.endswith("-year-old")
    gang = rule.id == "suspected.held" and actor.chunk.attribute == "armed_group"  # members of whom are held
    if rule.values.get("people") and not (one or gang):
        return False
    return actor.chunk.attribute != "media" or rule.values["stance"] == "denied"


def _says_who(rule: Rule, match: re.Match[str], actor: Speaker) -> bool:
    """Whether words that only say what the attackers were, or whence they came, name a side that bears arms."""
    if rule.id == "accused.fired_from" and actor.kind == "country":
        return actor.country not in _HOSTS
    if rule.id == "accused.came_from":
        return actor.kind != "country" or "came" not in match.group()  # “the attackers came from Niger"
    if rule.id == "accused.it_was":
        return _is_group_named(actor) or (actor.kind == "country" and actor.chunk.label == "L")
    if rule.id == "accused.are":
        armed = actor.chunk.attribute == "military" or _is_armed_body(actor)
        own = OWN.search(actor.name) is not None  # “that the attacker was one of its soldiers"
        return armed and not own and actor.chunk.head not in listed("perpetrator")
    return True


_HOSTS = frozenset({"LB", "PS", "YE", "SY", "IQ", "SO", "LY", "CD", "ML"})
"""Countries from which others than their states fire: rockets “from Lebanon" are not yet laid to it."""


def _is_armed_body(actor: Speaker) -> bool:
    source = actor.chunk.source
    known = body(actor.name) or (source.body if isinstance(source, Mention) else None)
    return actor.chunk.attribute in _ARMED_SIDES or (known is not None and known.kind == "armed_group")


def _is_group_named(actor: Speaker) -> bool:
    return actor.kind == "body" and actor.chunk.attribute in _ARMED_SIDES


def _is_armed_side(actor: Speaker) -> bool:
    """Whether somebody is an armed group, its men or a force, by the words for them or by name ("ELN members")."""
    known = body(actor.name) if actor.kind == "body" else None
    return actor.chunk.attribute in _ARMED_SIDES or (known is not None and known.kind == "armed_group")


def _does(rule: Rule, actor: Speaker) -> bool:
    """Whether somebody of this kind of word may be who did it: of arms only where they tell whose they are."""
    stance = rule.values["stance"]
    thing = rule.id == "accused.did_it" or (stance in {"accused", "suspected"} and actor.name[:1].islower())
    if actor.chunk.label == UNKNOWN and (stance == "reported" or thing):
        return actor.chunk.head.endswith(PEOPLE_ENDINGS)
    state = actor.kind == "country" and rule.id != "suspected.talk_of"
    if rule.id in _OF_THE_ARMED and not _is_armed_side(actor) and not state:
        return False
    meant = actor.start != actor.chunk.start  # by "he" or "she"
    if stance == "denied" and actor.chunk.head in _COUNSEL:
        return False
    if rule.values.get("people") and meant and _OFFICER.search(actor.role or ""):
        return False
    if not _bears_arms(rule, actor):
        return False
    if rule.id in _BY_ARMS and actor.chunk.label in "WT":
        return actor.country is not None or actor.kind == "body"
    if stance == "reported" and _is_thing(actor):
        return False
    return not (stance == "reported" and actor.chunk.label in "HWT" and rule.id != "reported.active")


def _is_thing(actor: Speaker) -> bool:
    """Whether nobody can do it by a word: a building, or a bomb that "kills nine"; whose arms it is may be told."""
    chunk = actor.chunk
    built = chunk.label == "T" and chunk.head not in listed("carriers")
    return actor.name == chunk.bare and (built or (chunk.label == "W" and chunk.attribute == "bombing"))


def _bears_arms(rule: Rule, actor: Speaker) -> bool:
    """Whether somebody has the arms, or is the group, without which the words of a rule say nothing."""
    if rule.id == "accused.at_behest":
        return _is_armed_side(actor) or actor.kind == "country" or _BOSS.search(actor.role or "") is not None
    if rule.id == "accused.blamed_noun":
        return actor.country is not None  # “blamed an Israeli air strike"
    if rule.id == "claimed.announced":
        return is_armed(actor)
    if rule.id == "suspected.of_group":
        return _is_armed_body(actor)
    if rule.id == "suspected.talk_of" and actor.chunk.quantity is not None:
        return False  # “spoke of ten terrorists killed"
    return rule.id not in _OF_GROUPS or actor.chunk.attribute == "armed_group"


_BOSS = compiled(r"(?i)\b(?:gang|cartel|mafia|warlord|kingpin|boss|militia|rebel|commander)\b")
_OFFICER = compiled(
    r"(?i)\b(?:inspector|detective|superintendent|judge|prosecutor|attorney|lawyer|constable|sheriff|magistrate|"
    r"coroner)\b"
)
"""Roles of those who tell of a suspect, and whom "he has been charged" does not mean."""
_COUNSEL = frozenset("lawyer lawyers attorney attorneys counsel barrister barristers solicitor".split())
"""Those who deny it for somebody else."""
_BY_ARMS = frozenset({"reported.by", "reported.noun_by", "accused.carried_out_by", "accused.fired_from"})
"""Rules behind whose "by" and "from" arms and posts may stand, of which it is told whose they are."""
_OF_GROUPS = frozenset({"claimed.scare", "claimed.chosen", "claimed.its_own", "claimed.congratulated"})
"""Rules whose words claim a deed only from the mouth of an armed group."""
_OF_THE_ARMED = frozenset(
    {
        "accused.named_armed",
        "accused.trained_by",
        "accused.came_from",
        "suspected.talk_of",
        "accused.belonged",
        "accused.its_arms",
        "reported.called_themselves",
        "suspected.could_be",
        "suspected.involved",
        "suspected.left_behind",
    }
)
"""Rules whose words blame only where they name a side that bears arms."""
_ARMED_SIDES = frozenset({"armed_group", "militants", "state_force"})


def _is_only_a_place(chunk: Chunk) -> bool:
    """Whether a place stands for nobody: a town or a region, and not a country nor the capital that stands for one."""
    if not isinstance(chunk.source, PlaceMention) or chunk.source.location.kind == "country":
        return False
    return capital_of(chunk.bare) is None


_OF_SUSPECTS = frozenset(
    {"suspected.reduced", "suspected.held", "suspected.passive", "accused.was_charged", "accused.convicted"}
)
"""Rules whose words make suspects even of "four people"."""


def first_person(segment: Segment, before: Subject) -> bool:
    words = segment.string[before.start : before.end]
    if words in {"we", "i"}:
        return True
    chunks = segment.tags(before.start, before.end)
    return bool(chunks) and chunks[0].determiner in {"our", "my"}


def _are_those(chunk: Chunk) -> bool:
    """“The men", “both men": those of whom was told."""
    both = chunk.quantity is not None and chunk.quantity.text.lower() == "both"
    return both or chunk.determiner in _THOSE


_THOSE = frozenset({"both", "the", "these", "those", "all"})


def _perpetrators_named(segment: Segment, rule: Rule, match: re.Match[str]) -> bool:
    """Whether the noun beside a name ("the gunman, …", "identified as the victim") means who did it."""
    for group in ("suspect", "suspect2", "suspect3", "noun"):
        words = (match.groupdict().get(group) or "").split()
        if words and words[-1][0] == "P" and words[-1][1:].isdigit():
            head = segment.chunk(words[-1]).head
            men = group == "suspect" and rule.id == "accused.belonged" and _are_those(segment.chunk(words[-1]))
            if head not in listed("perpetrator") and not men and not (group == "suspect" and "by" in match.groupdict()):
                return False
    return True
