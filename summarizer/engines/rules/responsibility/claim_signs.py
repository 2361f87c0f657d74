"""What the words around a rule's match say of a claim: whose habit it is, who is nobody, of which killing, and why."""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.responsibility.own_side import (
    is_own_side,
    its_group,
    its_own,
    speaks_for_it,
    speaks_of_itself,
)
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.doers import Subject
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled
from summarizer.text.late import late
from summarizer.text.names import Mention

ISSUED = compiled(
    r"\b(issued|released|published|posted|distributed|circulated|put out|made|sent) (?:an? |the )?(?:[a-z-]+ )?S\d+"
    r"(?: (?:in|by|through|with) which (?:it|they|he|she))?$"
)
"""“The Front issued a statement saying it …": whose statement it is."""
PROGRESSIVE = compiled(r"[a-z]+ing ")
"""“Investigators were looking into it" is active, whatever helps the verb."""
NOT = compiled(r"(?:\b(?:no|not|nobody|none|neither|never|nor|no one|without)|n't)(?: [a-z]+){0,1} ?$")
NONE_OF = compiled(r"\b(?:none|neither|no) of [^,;.]{1,60}$")
"""“None of the groups operating in the country has taken responsibility"."""
NO = compiled(r"(?i)\bno $")
HEARD = compiled(
    r"([ST]\d+|jury|jurors|court|inquest|tribunal) (?:heard|was told|were told)(?: [^ ,;]+){0,3}?(?: that)?$"
)
"""“The court heard that …": before whom it is said."""
SUGGESTED = compiled(
    r"([HPBSL]\d+)(?: [a-z]+ , and| , [^,]{1,60} ,)?(?: (?:has|had|also))? "
    r"(?:suggested|suggests|hinted|hints|implied|implies)(?: that)?(?: the| its| their)?$"
)
"""“The minister suggested that …": whose guess it is."""
HYPOTHETICAL = compiled(
    r"\b(?:would|could|might|may|should|cannot|declin\w+|refus\w+|avoid\w*|stopped short of|without|intention of|"
    r"intent of|in order to|so as to|hop(?:e|ing) to|always|and then|instead of|wrong to|premature to|too early to)"
    r"(?: [a-z]+){0,1} $"
)
"""“In the hope that residents would blame the army", “declined blaming any group": nobody is blamed."""
DENIED_THAT = compiled(
    r"\b(?:denied|denies|deny|denying|rejected|rejects|disputed|disputes)"
    r"(?: (?:claims?|reports?|suggestions?|S\d+))? that $"
    r"|\bcomment(?:ed)? (?:on|about) (?:[a-z]+ )?"
    r"(?:claims?|reports?|suggestions?|allegations?|accusations?|S\d+) that $"
)
"""“The association denied that its members were behind it", “would not comment on reports that it was"."""
OF_DEEDS = frozenset(
    {"accused.did_it", "reported.active", "reported.set_alight", "reported.act", "reported.by", "suspected.adjective"}
)
"""Rules whose verb is the deed itself."""

_NOBODY_SAYS = late(
    r"\b(?:nobody|none of [A-Z]\d+|no(?: [a-z-]+){0,2} (?:[PBS]\d+|one)|neither [^.;]{1,60})(?: (?:has|have|"
    r"had|yet|so|far|immediately|initially|publicly)){0,4} "
    r"(?:said|claimed|admitted|announced|acknowledged|suggested)(?: that)? $"
)


def said_by_nobody(string: str, before: Subject) -> bool:
    """Whether a pronoun means those of whom nobody is: “no group has said it was behind the attack"."""
    pronoun = string[before.start : before.end] in {"it", "they", "he", "she"}
    return pronoun and _NOBODY_SAYS.search(string, 0, before.start) is not None


_HABIT = late(
    r" (?:(?:out|a|an|of|the|its|at|on|in) ){0,2}(?:series|string|spate|similar|previous|past|other|frequent|repeated|"
    r"regular|numerous|most|such|scores of attacks|dozens of attacks)\b"
)


_REDUCED = frozenset(
    "killed kidnapped abducted wounded injured murdered attacked stormed raided bombed shelled seized captured hit "
    "hijacked executed beheaded destroyed massacred assassinated burned ambushed targeted planted staged "
    "eliminated slain riddled dynamited strafed machinegunned derailed rocketed".split()
)
_AFTER_REDUCED = frozenset(
    "in at on by near from during while when as after since last along outside inside with".split()
)


_ONLY_OTHERS = late(r"[ ,]*(?:(?:and|or) )?(?:(?:an?|the) )?(?:[a-z]+ |[A-Z]\d+ )?[ ,]*")
"""What may stand between the first of those harmed and the participle: “a Spaniard, and an Italian, kidnapped in"."""


def is_reduced(segment: Segment, rule: Rule, match: re.Match[str], before: Subject | None) -> bool:
    """“Miners kidnapped in the north": what was done to them, by a participle without its helping verb."""
    if rule.id not in OF_DEEDS or before is None or match.group().split(" ", 1)[0] not in _REDUCED:
        return False
    following = segment.string[match.start() :].split(" ", 2)[1:2]
    alone = _ONLY_OTHERS.fullmatch(segment.string, before.end, match.start()) is not None
    return alone and bool(following) and following[0] in _AFTER_REDUCED


def is_habit(segment: Segment, rule: Rule, match: re.Match[str], before: Subject | None) -> bool:
    """“Which has carried out a series of bombings": what somebody is known for, and no deed of the day."""
    if rule.id not in OF_DEEDS or before is None:
        return False
    helped = not {"has", "have"}.isdisjoint(segment.string[before.end : match.start()].split())
    return helped and _HABIT.match(segment.string, match.end()) is not None


_RELATIVE = late(r" (?:who|which|that|whose|where|when|whom|since) ")


def dates_another(segment: Segment, end: int, dates: tuple[DateMention, ...]) -> bool:
    """Whether the dates of a clause stand in a relative clause behind the words: “of the Front, which in May …"."""
    gaps = [segment.string[end : segment.offset(date.start)] for date in dates if segment.offset(date.start) > end]
    return len(gaps) == len(dates) and all(_RELATIVE.search(gap) for gap in gaps)


_DATED_EVENT = late(
    r" [^;]{0,40}?E\d+(?: (?:on|in|against|at|near|of) (?:the )?[PTLSB]\d+){0,2} "
    r"(?:in|on|of|from|last|late in|early in) (D\d+)"
)


def is_of_an_earlier(story: Story, segment: Segment, at: int) -> bool:
    """Whether the event right behind a verb is dated before the incident: “claimed an attack in March"."""
    found = _DATED_EVENT.match(segment.string, segment.string.find(" ", at))
    first = story.focus.first
    if found is None or first is None:
        return False
    date = segment.chunk(found.group(1)).source
    return isinstance(date, DateMention) and date.last is not None and (first - date.last).days > _SAME_STORY


_SAME_STORY = 14
"""Days between a claim's event and the incident from which the two are not one."""


_ARMY = frozenset({"army", "military", "navy", "air force", "government", "junta", "regime"})
_FORCES = frozenset({"military", "police"})
_OF_A_FORCE = late(r"(?i)\b(?:army|armed forces|military|gendarmerie)\b")


def unnamed(actor: Speaker) -> bool:
    """Whether a description names no side: “gunmen", “its fighters", but not “Russian jets"."""
    if actor.kind != "described":
        return False
    chunk = actor.chunk
    body = chunk.source.body if isinstance(chunk.source, Mention) else None
    if body is not None and not body.aliases and listed("adjective").issuperset(body.name.lower().split()):
        body = None  # “Separatist militants" at the head of a sentence
    if chunk.determiner in {"its", "their", "our", "his"}:
        return True
    named = body is not None or (chunk.label == "P" and _OF_A_FORCE.search(actor.name) is not None)
    if named or chunk.attribute in _FORCES or chunk.head in _ARMY:
        return False
    return not actor.country


_KILLINGS = frozenset({"killing", "killings", "assassination", "murder", "murders"})


def of_another_killing(story: Story, tags: list[Chunk]) -> bool:
    """“Blamed it for the killing" is of something else where the incident itself killed nobody."""
    if not any(chunk.label == "E" and chunk.head in _KILLINGS and "attempted" not in chunk.modifiers for chunk in tags):
        return False
    return not any(toll.outcome == "killed" for toll in story.main_tolls())


_MOTIVE = late(
    r"\b(?:in (?:response|retaliation|revenge|reprisal|answer) (?:to|for) [^.;]{3,140}|to avenge "
    r"[^.;,]{3,120}|(?:as )?revenge for [^.;,]{3,120}|"
    r"in support of [^.;,]{3,100}|in solidarity with [^.;,]{3,100}|because [^.;,]{3,120}|to (?:punish|"
    r"protest) [^.;,]{3,100}|to force [^.;,]{3,100})"
)
_MOST_MOTIVE_WORDS = 20


def motive(story: Story, segment: Segment) -> str | None:
    """Why, as the actor says, in the same sentence."""
    found = _MOTIVE.search(story.sentence_of(segment).text)
    return " ".join(found.group().split()[:_MOST_MOTIVE_WORDS]).rstrip(",") if found is not None else None


def kind_told(rule: Rule, actor: Speaker) -> bool:
    """Whether a description that says what they are will do: “carried out by bandits", not “by gunmen"."""
    any_kind = rule.values["by_needed"] == "any"
    return any_kind or (rule.values["by_needed"] == "kind" and actor.chunk.head not in listed("perpetrator") | _ANYONE)


_ANYONE = frozenset({"men", "man", "people", "person", "individuals", "youths"})


def says_still(story: Story, segment: Segment, at: int) -> bool:
    """Whether “no group had claimed it by Monday" is of the incident: no date before it stands there."""
    first, dates = story.focus.first, story.background.clause(segment, at).dates
    return first is None or not any(date.last is not None and date.last < first for date in dates)


def is_beside(segment: Segment, rule: Rule, match: re.Match[str], before: Subject | None) -> bool:
    """Whether a verb of a deed tells of a habit, or of those to whom it was done."""
    return is_habit(segment, rule, match, before) or is_reduced(segment, rule, match, before)


def told_in(chunk: Chunk, sentence: Sentence) -> bool:
    """Whether a sentence holds the words themselves, and not a pronoun that goes back to them."""
    return sentence.start <= chunk.start < sentence.end


def lies_in(segment: Segment, offset: int) -> bool:
    """Whether an offset of the article lies in a segment."""
    first, last = segment.span(0, 1), segment.span(len(segment.string) - 1, len(segment.string))
    return first.start <= offset < last.end


def weighed(
    rule: Rule, teller: Speaker | None, actor: Speaker | None, by: str | None
) -> tuple[ClaimStance, str | None, Speaker | None]:
    """The stance of a rule as who tells it makes it, whose word it is, and who did it."""
    stance: ClaimStance = rule.values["stance"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
    if stance == "accused" and teller and actor and speaks_for_it(teller, actor):
        return "claimed", None, its_group(teller)
    named = actor is not None and actor.kind in {"body", "country"} and actor.chunk.label not in "ST"
    if rule.id == "reported.by" and teller and by and actor and named:
        return ("claimed", None, actor) if is_own_side(teller, actor) else ("accused", by, actor)
    if not rule.values.get("by_needed"):
        return stance, by, actor
    if teller is not None and actor is not None and is_own_side(teller, actor):
        return "claimed", None, its_own(teller, actor)
    if rule.id == "accused.did_it" and teller and actor and speaks_of_itself(teller, actor):
        return "claimed", by, actor
    if by is None or actor is None or (unnamed(actor) and not kind_told(rule, actor)):
        return "reported", by, actor
    return stance, by, actor
