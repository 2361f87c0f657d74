"""Mentions of violent events: verbs by the rules of `patterns/violence.txt`, and event nouns with what refines them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.engines.rules.event_detection.kinds_by_doer import by_vehicle, kind_by_doer, subject_before
from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.syntax.done_by import doer_after, doer_before, is_passive, whole_of
from summarizer.engines.rules.syntax.unreal import for_life
from summarizer.text.expressions import compiled
from summarizer.text.places import PlaceMention

"""Event nouns whose kind the weapon decides."""

_WEIGHTS = {
    "bombing": 1.5, "suicide_bombing": 3.0, "air_strike": 1.5, "drone_strike": 2.5, "missile_or_rocket_attack": 2.0,
    "shelling": 1.5, "abduction": 2.0, "armed_clash": 1.0, "armed_assault": 1.0, "assassination": 2.0, "sabotage": 1.5,
    "unrest": 1.0, "security_operation": 0.7, "armed_conflict": 0.0, "other": 0.5,
}  # fmt: skip
"""How far an event noun alone proves an attack."""


@dataclass(slots=True)
class EventMention:
    """One mention of a violent event.

    `kind` is "" where only what surrounds it can tell; `weight` how far it proves an attack; `at` its place in the
    segment's string.
    """

    segment: Segment
    at: int
    end: int
    kind: str
    weight: float
    stage: str
    agent: Chunk | None
    targets: tuple[Chunk, ...]
    weapons: tuple[Chunk, ...]
    noun: Chunk | None
    rule: str


_UPON = compiled(r"(?: (?:in [LD]\d+|D\d+|on D\d+))? (?:of|on|against) (?:[a-z-]+ ){0,2}[PHN]\d+")
_VICTIM_OF = compiled(r"([PT]\d+) of $")
_DONE_TO_SOMEBODY, _VICTIM = 2.0, 3.0
"""Weight of "the murder of a mayor", "an attack on two nuns"."""

_STRONG = 2.5
"""Event nouns of the kind "other" that leave no doubt."""


def mentions(sentence: Sentence) -> list[EventMention]:
    """The event mentions of a sentence, quotations included, in the order of the rules and then of the nouns."""
    found: list[EventMention] = []
    for segment in sentence.segments:
        found.extend(_verbs(segment))
        found.extend(_nouns(segment))
    return found


def _verbs(segment: Segment) -> Iterator[EventMention]:
    for rule, match in rule_set("violence").matches(segment.string, segment.words):
        if _unreal(segment.string[: match.start()]):
            continue
        groups = match.groupdict()
        agent = _tag(segment, groups.get("agent") or groups.get("agent2"))
        target = _tag(segment, groups.get("target") or groups.get("target2") or groups.get("target3"))
        agent, target = _roles(segment, match, agent, target)
        if rule.values.get("by") and (agent is None or agent.attribute not in rule.values["by"].split("|")):
            continue
        weapons = [chunk for name in ("weapon", "weapon2") if (chunk := _tag(segment, groups.get(name)))]
        if agent is not None and agent.label == "W":
            weapons.append(agent)
        event = _tag(segment, groups.get("event")) or _tag(segment, groups.get("event2"))
        kind = kind_by_doer(rule, agent, target) or _by_what(rule, segment, match, weapons, event)
        yield EventMention(
            segment, match.start(), match.end(), kind, float(rule.values["weight"]), rule.values.get("stage", ""),
            agent, (target,) if target else (), tuple(weapons), event, rule.id,
        )  # fmt: skip


_BOMBS = frozenset({"bomb", "bombs"})
"""What falls on something was dropped from the air."""


def _by_what(rule: Rule, segment: Segment, match: re.Match[str], weapons: list[Chunk], event: Chunk | None) -> str:
    """The kind of a deed by its verb and the weapon used."""
    kind = rule.values["kind"]
    if kind == "-":
        kind = _kind_of(weapons, event)
    elif kind in {"armed_assault", "bombing"} and (weapons or event is not None):
        kind = _kind_of(weapons, event) or kind
    elif kind == "sabotage" and (arms := _just_before(segment, match.start())) is not None:
        kind = weapon_kind(arms)  # "drones set fire to the silos"
    if (driven := by_vehicle(rule, segment, match)) is not None and kind in _OF_VEHICLES:
        return driven
    fell = rule.id == "bombs_fell" and any(weapon.head in _BOMBS for weapon in weapons)
    return "air_strike" if kind == "bombing" and (fell or _DROPPED.search(match.group())) else kind


def _just_before(segment: Segment, at: int) -> Chunk | None:
    """The weapon that is the subject of a verb."""
    chunk = subject_before(segment, at)
    return chunk if chunk is not None and chunk.label == "W" else None


_OF_VEHICLES = frozenset({"armed_assault", "bombing", "air_strike"})
_DROPPED = compiled(r"\bdropp(?:ed|ing) (?:[a-z0-9-]+ ){0,3}W\d+")


def _roles(
    segment: Segment, match: re.Match[str], agent: Chunk | None, target: Chunk | None
) -> tuple[Chunk | None, Chunk | None]:
    """Who did it and to whom: the subject of a passive verb suffered, and who did it may stand further on."""
    words = match.group().strip()
    passive = is_passive(f" {words}")
    if (
        agent is not None
        and passive
        and agent.label in "PHBL"
        and words.startswith(match.groupdict().get("agent") or " ")
    ):
        target = target or agent
        agent = None
    if agent is not None and isinstance(agent.source, PlaceMention) and agent.label == "L":
        agent = None  # "youths from Kavu attacked"
    if agent is None:
        agent = doer_after(segment, match.end()) if passive else doer_before(segment, match.start())
    return (whole_of(segment, agent) if agent is not None else None), target


def _unreal(before: str) -> bool:
    """Whether the verb is only wished, feared or denied."""
    return bool(
        re.search(
            r"(?:\b(?:not|never|could|would|might|may|if|nearly|almost|without)|n't)(?: have| be| been)?$",
            before[-_FARTHEST:].rstrip(),
        )
    )


_FARTHEST = 40
"""Characters before a verb, of which less than half are what takes it back."""


def _tag(segment: Segment, words: str | None) -> Chunk | None:
    if not words:
        return None
    found = [word for word in words.split() if word[0].isupper()]
    return segment.chunk(found[0]) if found else None


def _kind_of(weapons: list[Chunk], event: Chunk | None) -> str:
    kinds = [weapon_kind(weapon) for weapon in weapons if weapon.label == "W"]
    if "drone_strike" in kinds:
        return "drone_strike"  # whatever it drops
    if "air_strike" in kinds and "bombing" in kinds:
        return "air_strike"  # jets that drop bombs
    for weapon in weapons:
        if weapon.label == "W":
            return weapon_kind(weapon)
    return noun_kind(event) if event is not None else ""


def weapon_kind(weapon: Chunk) -> str:
    """The kind of incident that a weapon makes."""
    if "suicide" in weapon.modifiers and weapon.attribute != "drone_strike" and "drone" not in weapon.words:
        return "suicide_bombing"
    if weapon.attribute in {"missile_or_rocket_attack", "bombing"} and "drone" in weapon.words:
        return "drone_strike"
    if weapon.head in {"bomb", "bombs"} and {"aerial", "guided", "glide", "barrel"} & set(weapon.modifiers):
        return "air_strike"
    return weapon.attribute


def not_used(segment: Segment, weapon: Chunk) -> bool:
    """Weapons found, seized or supplied were not used in the event."""
    before = segment.string[: segment.offset(weapon.start)].rstrip().split(" ")[-5:]
    return bool(listed("found_not_used") & set(before))


def noun_kind(event: Chunk) -> str:
    """The kind that an event noun and its modifiers tell; "" for an attack of no told means."""
    if event.label == "W":
        return weapon_kind(event)
    words = event.words
    if "suicide" in words:
        return "suicide_bombing"
    if "drone" in words or "drones" in words:
        return "drone_strike"
    generic = event.head in listed("any_attack")
    if generic:
        single = nouns().single
        for word in words[:-1]:
            noun = single.get(word)
            if noun is not None and noun.label == "W":
                return noun.attribute
        if {"terror", "terrorist", "gun", "knife", "machete", "arson", "cyber", "acid", "hostage"} & set(words):
            return _by_modifier(words)
        if event.head in {
            "attack",
            "attacks",
            "assault",
            "assaults",
            "killing",
            "killings",
            "incident",
            "incidents",
        } or (
            event.head
            in {"violence", "aggression", "plot", "plots", "siege", "bloodshed", "carnage", "seizure", "execution"}
        ):
            return ""
    return event.attribute


def _done_to_somebody(segment: Segment, chunk: Chunk, at: int, end: int) -> float:
    """The weight of "the murder of a mayor", "an attack on two nuns", "the victim of an attack"; else 0."""
    if chunk.head not in listed("done_to_somebody"):
        return 0.0
    victim = _VICTIM_OF.search(segment.string[max(0, at - 12) : at])
    if victim is not None and segment.chunk(victim.group(1)).head in {"victim", "victims", "target", "targets"}:
        return _VICTIM
    return _DONE_TO_SOMEBODY if _UPON.match(segment.string, end) else 0.0


_MODIFIER_KINDS = {
    "gun": "armed_assault", "knife": "armed_assault", "machete": "armed_assault", "arson": "sabotage", "cyber": "other",
    "acid": "other", "hostage": "abduction",
}  # fmt: skip


def _by_modifier(words: tuple[str, ...]) -> str:
    return next((_MODIFIER_KINDS[word] for word in words if word in _MODIFIER_KINDS), "")


_PLAIN = 2.0
"""“A terrorist attack", “a knife attack": no figure of speech."""


_WITH_A_BOMB = frozenset({"bomb", "dynamite", "grenade", "explosives", "car-bomb", "dynamiting"})
"""“A bomb attack", “a dynamite explosion": nothing else is called so."""


def words_of(chunk: Chunk) -> set[str]:
    """The words of a phrase, those joined in its head apart."""
    return {word for part in chunk.words for word in part.split()}


_OPERATION = frozenset({"operation", "operations", "action", "mission"})
_WITH_ARMS = compiled(r"E\d+ (?:against|on|targeting) (?:[^ ;:]+ ){1,16}?with (?:[a-z-]+ ){0,2}(W\d+)")


def _with_arms(segment: Segment, event: Chunk, at: int) -> Chunk | None:
    """The weapon of "an operation against the ship with two missiles", which is an attack with them."""
    if event.attribute != "security_operation" or event.head.rsplit(maxsplit=1)[-1] not in _OPERATION:
        return None
    match = _WITH_ARMS.match(segment.string, at) if "#W" in segment.words else None
    return segment.chunk(match.group(1)) if match is not None else None


_STRIKES = frozenset({"strike", "strikes"})
_OF_WORKERS = frozenset(
    "hunger general bus transport transportation labor labour work national civic wage pay teachers miners doctors "
    "drivers nurses rail railway taxi truckers student students dockers workers indefinite "
    "wildcat 24-hour 48-hour".split()
)
"""“A bus strike", "a general strike": nobody is hit."""


def _nouns(segment: Segment) -> Iterator[EventMention]:
    if "#E" not in segment.words:
        return
    for word, at in zip(segment.pieces, segment.starts, strict=True):
        if word[0] == "E" and word[1:].isdigit():
            chunk = segment.chunk(word)
            if chunk.attribute == "armed_clash" and for_life(segment.string, at + len(word)):
                continue
            if chunk.head in _STRIKES and not _OF_WORKERS.isdisjoint(chunk.modifiers):
                continue
            kind = noun_kind(chunk)
            strong = chunk.head in listed("strong_event") or (kind == "other" and chunk.attribute != "other")
            weight = _STRONG if strong else _WEIGHTS.get(chunk.attribute, 1.0)
            if chunk.head in listed("two_sided"):
                weight = _PLAIN
            if weight == 1.0 and not listed("attack_modifier").isdisjoint(words_of(chunk)):
                weight = _PLAIN
            if chunk.attribute == "bombing" and not _WITH_A_BOMB.isdisjoint(words_of(chunk)):
                weight = _STRONG
            weight = max(weight, _done_to_somebody(segment, chunk, at, at + len(word)))
            armed = _with_arms(segment, chunk, at)
            if armed is not None:
                kind, weight = weapon_kind(armed), _STRONG
            doer = doer_after(segment, at + len(word)) if chunk.head in listed("done_to_somebody") else None
            yield EventMention(segment, at, at + len(word), kind, weight, "", doer, (), (), chunk, "noun")
