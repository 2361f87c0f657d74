"""Whether who tells a deed is of the side that did it: "Philippine troops killed three rebels, the military said"."""

import re
from dataclasses import replace

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.speakers import Speaker
from summarizer.text.countries import country_code
from summarizer.text.names import same_actor

_MILITARY = frozenset("military army navy airforce command ministry forces corps".split())
_POLICE = frozenset("police gendarmerie constabulary".split())
_STAFFS = ("general staff", "joint staff", "joint chiefs", "high command", "general command")
_ARMS = frozenset({"military", "state_force"})


def speaks_of_itself(teller: Speaker, actor: Speaker) -> bool:
    """“A man who said he spoke for the Front said the group had attacked": the Front claims it."""
    return actor.chunk.attribute == "armed_group" and same_actor(teller.name, actor.name)


def speaks_for_it(teller: Speaker, actor: Speaker) -> bool:
    """“Al-Shabaab's spokesman, Abu Musab, said the group was behind it": a person of the group means his own."""
    role = teller.role or ""
    own = teller.kind == "person" and teller.chunk.attribute == "armed_group" and "spokes" in role and "'s " in role
    meant = actor.kind == "described" and actor.chunk.determiner == "the" and not actor.chunk.modifiers
    return own and meant and actor.chunk.head in listed("group_noun")


def its_group(teller: Speaker) -> Speaker:
    """The group whose spokesman a person is by his role."""
    return replace(teller, name=(teller.role or "").partition("'s ")[0], role=None, kind="body")


def is_own_side(teller: Speaker, actor: Speaker) -> bool:
    """Whether a force of the state tells what men or arms of the same state did; of no told state it means its own."""
    if actor.kind == "person" or teller.kind == "person":
        return False
    if teller.country and actor.country and teller.country != actor.country:
        return False
    if actor.chunk.attribute == "police":
        return _is_one_of(teller, _POLICE)
    if actor.chunk.label == "B" and not _of_a_country(actor.name):
        return False  # “the Rapid Support Forces", of whom the army tells
    if actor.kind == "country" and actor.chunk.label != "W":
        return teller.country == actor.country and _commands(teller)
    of_state = actor.chunk.attribute in _ARMS or actor.chunk.head in listed("armed_body")
    return (of_state or (actor.chunk.label == "W" and actor.country is not None)) and _commands(teller)


def _of_a_country(name: str) -> bool:
    first = re.split(r"[ ']", name.replace("’", "'"), maxsplit=1)[0]
    return country_code(first) is not None


def _commands(teller: Speaker) -> bool:
    if teller.chunk.attribute == "armed_group":
        return False
    if "ministry" in teller.name.lower().split():
        return any(word in teller.name.lower() for word in ("defence", "defense", "war"))
    if any(staff in teller.name.lower() for staff in _STAFFS):
        return True
    return teller.chunk.attribute == "state_force" or (
        teller.chunk.head in listed("armed_body") and _is_one_of(teller, _MILITARY)
    )


def _is_one_of(teller: Speaker, heads: frozenset[str]) -> bool:
    return not heads.isdisjoint(teller.name.lower().replace("air force", "airforce").split())
