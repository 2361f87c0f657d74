"""Whether the words of a claim rule lay nothing to anybody: no evidence of it, or no harm in what was done."""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.syntax.doers import subject
from summarizer.text.late import late

_BLAMED = frozenset({"accused", "suspected", "reported"})
_TRACES = late(
    r"\b(?:found|left|scene|scattered|painted|daubed|scrawled|sprayed|bod(?:y|ies)|corpses?|walls?|attackers?|assailants?|"
    r"responsib[a-z]+|claim[a-z]*|E\d+)\b"
)
"""Words by which leaflets and signatures point to who did it."""
_OTHER_MATTERS = late(r"\b(?:accus[a-z]+|demand[a-z]*|propos[a-z]+|peace|agreement|treaty|accord|petition|dialogue)\b")
"""“A banner signed by the cartel accused the police": no trace of a deed."""
_UNPROVEN = late(
    r"\b(?:no|without(?: any)?|insufficient|not (?:any|enough|sufficient)|not sufficient|lack of|never any) "
    r"(?:[a-z]+ ){0,2}?(?:evidence|proof|indications?|basis|grounds|reason to (?:believe|think|suspect))\b[^;]*$"
    r"|\b(?:none|neither|not one) of [^;,]{0,40}$"
)
"""“He has no evidence that those groups are responsible": nobody is accused."""
_RASH = late(
    r"\b(?:rash|premature|hasty|irresponsible|absurd|ridiculous|too (?:early|soon)|unfair) to "
    r"(?:say|claim|conclude|assert|think|blame|affirm|suggest|state)(?: that)?(?: [^ ;]+)?$"
)
"""“It would be rash to claim that the army did it"."""
_WORDS = late(
    r"\b(?:versions?|statements?|remarks?|comments?|words|quotes?|declarations?|one|S\d+)"
    r"(?: (?:was|were|is|been|being))? $"
)
"""“The remarks attributed to the officer": his words, and no deed."""
_DRUGS = late(r"\b(?:drugs?|cocaine|heroin|trafficking|money laundering|smuggl[a-z]+|fraud|corruption)\b")
_HARM = late(
    r"\b(?:murder[a-z]*|kill[a-z]*|attack[a-z]*|bomb[a-z]*|crime|kidnap[a-z]*|assassinat[a-z]*|explosi[a-z]+)\b"
)
"""What an arrest may be about: drugs, or harm done to somebody."""
_UNTRUE = late(r"(?:\bnot|\bnever|n't|\bhardly|\bno longer) (?:been |be |the |a |clearly |really |in fact ){0,2}$")
"""“It was not the work of guerrillas"."""
_HABIT = late(
    r"\b(?:often|frequently|regularly|routinely|repeatedly|usually|typically|occasionally|sometimes|periodically|"
    r"normally|habitually|generally) $"
)
"""“The group often strikes such posts": nothing that it did this time."""
_BACK = 100


def lays_nothing(segment: Segment, rule: Rule, match: re.Match[str], actor: Speaker) -> bool:
    """Whether a match says that there is no proof, that it was not so, or tells of nothing that hurts."""
    if rule.id == "suspected.left_behind" or (rule.id == "claimed.nominal" and match.group().startswith("signed")):
        traced = actor.kind != "person" and rule.id == "claimed.nominal"
        return _OTHER_MATTERS.search(segment.string) is not None or not (traced or _TRACES.search(segment.string))
    if rule.values["stance"] not in _BLAMED:
        return False
    before = segment.string[max(match.start() - _BACK, 0) : match.start()]
    of_habit = rule.values["stance"] == "reported" and _HABIT.search(before)
    if of_habit or (rule.id == "accused.blamed_on" and _WORDS.search(before)):
        return True
    if rule.id in _OF_ARRESTS:
        return _is_of_another_crime(segment, rule)
    if _UNPROVEN.search(before) or _RASH.search(before.rstrip()):
        return True
    if rule.id in _BY and _UNTRUE.search(before):
        return True
    if rule.id == "accused.convicted":
        return _DEATH_SENTENCE.match(segment.string, match.end()) is not None and _by_outlaws(segment, match)
    if rule.id in _BY:
        return _is_harmless(segment, match, actor)
    if rule.id == "accused.took_part":
        return _is_war(segment, match)
    return rule.id == "reported.noun_by" and _is_work_stopped(segment, match, actor)


_OF_ARRESTS = frozenset({"suspected.warrant", "suspected.arrested"})


def _is_of_another_crime(segment: Segment, rule: Rule) -> bool:
    """Whether somebody is arrested for drugs, or sought for nothing that the sentence tells."""
    if rule.id == "suspected.warrant":
        return not any(_is_violence(chunk, outlaw=False) for chunk in segment.chunks if chunk.label == "E")
    return _DRUGS.search(segment.string) is not None and _HARM.search(segment.string) is None


_BY = frozenset({"accused.carried_out_by", "accused.ordered_by", "reported.by"})
"""Rules of a passive verb and the "by" after it."""

_DEATH_SENTENCE = late(r" to death\b")


def _by_outlaws(segment: Segment, match: re.Match[str]) -> bool:
    """Whether an armed group sits in judgement: “the rebels kidnapped and sentenced him to death"."""
    judge = subject(segment.string, match.start())
    chunks = segment.tags(judge.start, judge.end) if judge is not None else []
    return bool(chunks) and chunks[-1].attribute in _OUTLAWS


_WEAK = frozenset(
    "carried staged planned launched conducted organised organized placed driven flown done mounted ordered "
    "commissioned financed instigated".split()
)
"""Verbs that hurt only by what they are said of: "an attack carried out by", not "the event organised by"."""
_DEED_WORDS = frozenset(
    "it this that they which these those both crime crimes act acts action actions plot atrocity atrocities deed deeds "
    "massacre outrage barbarity".split()
)
_OUTLAWS = frozenset({"armed_group", "militants"})
_KEPT = late(r"taken (?:away )?to (?:[a-z-]+ ){0,2}(?:hospital|clinic|[ST]\d+|B\d+|safety)\b")
"""“Taken to a hospital by the Red Cross"."""


def _is_harmless(segment: Segment, match: re.Match[str], actor: Speaker) -> bool:
    verb = match.group().split(" ", 1)[0]
    outlaw = actor.chunk.attribute in _OUTLAWS or actor.chunk.head in listed("perpetrator")
    if not outlaw and _KEPT.match(match.group()):
        return True
    if verb == "seized" and not outlaw:
        return _suffered(segment, match) == "W"
    return verb in _WEAK and not _is_deed(segment, match, outlaw=outlaw)


def _suffered(segment: Segment, match: re.Match[str]) -> str:
    """The label of what a passive verb is told of; "" for none."""
    what = subject(segment.string, match.start())
    chunks = segment.tags(what.start, what.end) if what is not None else []
    return chunks[-1].label if chunks else ""


def _is_deed(segment: Segment, match: re.Match[str], *, outlaw: bool) -> bool:
    """Whether what was carried out, planned or placed is an act of violence, or a weapon, told of right before."""
    before = segment.string[max(match.start() - _BACK, 0) : match.start()]
    clause = _CLAUSE.split(before)[-1]
    if not _DEED_WORDS.isdisjoint(clause.split()):
        return True
    start = match.start() - len(clause)
    return any(_is_violence(chunk, outlaw=outlaw) for chunk in segment.tags(start, match.start()))


_CLAUSE = late(r" (?:;|that|but|while|because) ")


def _is_violence(chunk: Chunk, *, outlaw: bool) -> bool:
    if chunk.label == "W":
        return True
    return chunk.label == "E" and (outlaw or chunk.attribute not in {"security_operation", "armed_conflict"})


def _is_war(segment: Segment, match: re.Match[str]) -> bool:
    """Whether somebody has part only in a war or an operation: “the groups involved in the conflict"."""
    event = segment.tags(match.start(), match.end())[-1:]
    return bool(event) and event[0].label == "E" and event[0].attribute in {"security_operation", "armed_conflict"}


def _is_work_stopped(segment: Segment, match: re.Match[str], actor: Speaker) -> bool:
    """Whether a strike is one of workers: “protests and strikes by judges"."""
    event = segment.tags(match.start(), match.end())[:1]
    return bool(event) and event[0].head in _STRIKES and actor.chunk.attribute in {"civilians", "officials"}


_STRIKES = frozenset({"strike", "strikes"})
