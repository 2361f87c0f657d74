"""Which words far down in an article still tell of something that the incident hit or damaged."""

import re

from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.text.expressions import compiled

WRECKING = frozenset(
    "was_hit struck and_hit on_fire two_words damage_to attacked event_on event_at event_of blast".split()
)
"""Rules whose words tell what became of a thing, and not only that somebody went for it."""

_OF_DEEDS = frozenset({"attacked", "struck", "two_words", "was_hit", "and_hit", "on_fire", "sustained", "fired_at"})
_OF_WEAPONS = frozenset({"blast", "used_against"})
_OF_EVENTS = frozenset({"event_on", "event_at", "damage_to"})
_RUIN = frozenset("destruction torching burning dynamiting demolition sacking looting ransacking strafing".split())
_BLASTS = frozenset({"bombing", "suicide_bombing", "missile_or_rocket_attack", "shelling"})


def tells_where(segment: Segment, match: re.Match[str], rule: Rule) -> bool:
    """Whether nouns tell what was hit: “the second blast occurred at a bank", “the destruction of two pylons"."""
    event = match.group().split(" ", 1)[0]
    if rule.id == "event_of":
        return event in _RUIN
    if rule.id != "event_at" or not is_tag(event) or segment.chunk(event).attribute not in _BLASTS:
        return False
    return _HAPPENED.search(match.group()) is not None


def told_as_done(segment: Segment, match: re.Match[str], rule: Rule) -> bool:
    """Whether a match tells of a deed in the narrator's words: no aim, no habit, no other month, no talk of attacks."""
    if segment.quoted or _NOT_DONE_YET.search(match.string, 0, match.start()) or _OF_A_TIME.search(match.string):
        return False
    if rule.id in _OF_DEEDS:
        return _PRESENT.match(match.group()) is None
    if rule.id in _OF_WEAPONS:
        return _WEAPON.search(match.string, 0, match.end()) is not None
    return rule.id == "event_of" or (rule.id in _OF_EVENTS and _HAPPENED.search(match.string) is not None)


_NOT_DONE_YET = compiled(
    r"\b(?:to|would|will|could|can|may|might|must|should|shall|if|any|plans?|wants?|who|by|expects?|den(?:y|ies|ied|ying))"
    r"(?: not)?(?: (?:be|have|also|been|further))*(?: \S+)? $"
)
"""“Threatened to hit airfields", "any damage to the quays would be felt", "people who burn hospitals"."""
_OF_A_TIME = compiled(
    r"\b(?:(?:in|since|during|until) (?:[a-z]+ (?:of )?)?D\d+\b|between (?:[^ ]+ and )?D\d+\b"
    r"|(?:days?|weeks?|months?|hours?) (?:after|before) )"
)
"""“In March they set fire to a police post", "a day after a bomb near a hotel": what happened at another time."""
_PRESENT = compiled(
    r"(?:attacks?|attacking|bomb|storms?|ambush|targets|raid|shells|burns?|burning|strikes?|striking|destroy|damages|rocks"
    r"|razes?|hits|sinks|holes|blow|fires|launch|throw)\b"
)
_WEAPON = compiled(r"\b[WE]\d")
_HAPPENED = compiled(
    r"\b(?:occurred|took place|caus(?:ed|ing)|suffered|launched(?: [a-z]+){0,2} E\d+|"
    r"(?:was|were|(?:has|have) been) (?:[a-z]+ )?(?:carried out|staged"
    r"|launched|perpetrated|mounted|committed|made|reported|caused|done|inflicted))\b"
)
