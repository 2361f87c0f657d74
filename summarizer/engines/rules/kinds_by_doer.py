"""What who did a deed, and what was taken or brought down, say of its kind."""

from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.patterns import Rule

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
    forces = agent is not None and agent.attribute in {"police", "military", "state_force"}
    return "security_operation" if forces and rule.id in _OF_CAPTORS else ""


def is_aircraft(chunk: Chunk | None) -> bool:
    """Whether a thing flies: “military aircraft", “a police helicopter"."""
    return chunk is not None and chunk.label == "T" and chunk.head.split(" ")[-1] in _AIRBORNE
