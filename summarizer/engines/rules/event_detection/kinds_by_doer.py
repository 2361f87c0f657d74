"""What who did a deed, and what was taken or brought down, say of its kind."""

import re

from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.schema.vocabulary import Kind
from summarizer.text.expressions import compiled

_OF_CAPTORS = frozenset({"led_off", "bundled", "boarded", "taken_out_of"})
"""Rules whose deed is an arrest or a search when police or soldiers do it."""

_AIRBORNE = frozenset(
    "aircraft airplane airplanes airliner airliners plane planes jet jets helicopter "
    "helicopters balloon balloons".split()
)
"""What is shot at when it is brought down; pylons and masts are cut."""

_HELD_GROUND = frozenset(
    "headquarters base bases barracks camp camps outpost outposts garrison post posts airport airfield airstrip".split()
)
"""What is taken from those who hold it by fighting, and not hijacked."""


def kind_by_doer(rule: Rule, agent: Chunk | None, target: Chunk | None) -> str:
    """The kind that whoever did it, or whatever was taken, makes of a deed; empty where neither tells."""
    if agent is not None and "suicide" in agent.modifiers:
        return "suicide_bombing"
    if rule.id == "seized_vessel" and target is not None and target.head.split(" ")[-1] in _HELD_GROUND:
        return "armed_clash"
    if rule.id == "brought_down" and target is not None and not is_aircraft(target):
        return "sabotage"
    if rule.id == "bombed" and agent is not None and agent.attribute in {"militants", "armed_group"}:
        return "bombing"  # who has no aircraft
    forces = agent is not None and agent.attribute in {"police", "military", "state_force"}
    return "security_operation" if forces and rule.id in _OF_CAPTORS else ""


def is_aircraft(chunk: Chunk | None) -> bool:
    """Whether a thing flies: “military aircraft", “a police helicopter"."""
    return chunk is not None and chunk.label == "T" and chunk.head.split(" ")[-1] in _AIRBORNE


_ATTACKS = frozenset(
    {"attacked", "attacked_thing", "fired_on", "opened_fire", "bombed", "bombed_passive", "machinegunned", "blew_up"}
)
"""Rules of deeds that are air strikes when what flies does them."""
_BY = compiled(r"(?: (?:in|near|at|on|outside) [LTD]\d+| [a-z]+ly){0,2} by (?P<one>T\d+)(?!\S)")


def by_vehicle(rule: Rule, segment: Segment, match: re.Match[str]) -> Kind | None:
    """The kind where a vehicle does it: "helicopters strafed a market", and "a lorry bombed a bank"; else None."""
    if rule.id not in _ATTACKS:
        return None
    if is_aircraft(subject_before(segment, match.start())):
        return "air_strike"
    after = _BY.match(match.string, match.end())
    inside = (match.groupdict().get("agent") or "").split()
    named = after["one"] if after is not None else inside[-1] if inside else "by"
    doer = segment.chunk(named) if is_tag(named) else None
    if doer is None or doer.label != "T":
        return None
    if is_aircraft(doer):
        return "air_strike"
    return "bombing" if rule.id == "bombed" else None


def subject_before(segment: Segment, at: int) -> Chunk | None:
    """The phrase right before a verb."""
    last = segment.string[:at].rstrip().rsplit(" ", 1)[-1]
    return segment.chunk(last) if last and is_tag(last) else None
