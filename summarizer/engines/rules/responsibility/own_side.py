"""Whether who tells a deed is of the side that did it: "Philippine troops killed three rebels, the military said"."""

import re
from dataclasses import replace

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.text.countries import country_code
from summarizer.text.expressions import compiled
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
    if actor.kind == "person" or (teller.country and actor.country and teller.country != actor.country):
        return False
    if teller.kind == "person":
        return _governs(teller, actor) and _is_of_state(actor)
    if actor.chunk.attribute == "police":
        return _is_one_of(teller, _POLICE) or _governs(teller, actor)
    if (actor.chunk.label == "B" or actor.kind == "body") and not _of_a_country(actor.name):
        return False  # “the Rapid Support Forces", of whom the army tells
    if not actor.country and _PROPER.match(actor.name) and not _STATE_WORDS.match(actor.name):
        return False  # “Jubaland forces"
    commands = _commands(teller) or _governs(teller, actor)
    if actor.kind == "country" and actor.chunk.label != "W":
        return teller.country == actor.country and commands
    return _is_of_state(actor) and commands


_PROPER = compiled(r"[A-Z][a-z'’-]{2,} \S")
_STATE_WORDS = compiled(
    r"(?:Army|Navy|Marine|National|Federal|Government|Security|Special|Defen[cs]e|Air|Border|Coast|Police|Military|"
    r"State|Republican|Presidential|Royal|Two|Three|Four|Five|Six|Several|Some|Our|The|Its|Elite|Joint|Regular|Naval|"
    r"Troops|Soldiers|Forces|Loyal|Loyalist|Ground|Land|People)\b"
)


def its_own(teller: Speaker, actor: Speaker) -> Speaker:
    """Who claims what is told of men or arms of a state: these, or who speaks where they are no more than arms."""
    arms = actor.chunk.label in _ARMS_ALONE or actor.chunk.head in _MACHINES
    return teller if arms and actor.kind != "body" else actor


_ARMS_ALONE = frozenset("WT")
_MACHINES = frozenset(
    "bombers aircraft jets planes warplanes fighters drones helicopters gunships missiles rockets artillery warships "
    "gunboats destroyers frigates submarines guns tanks batteries".split()
)


def _is_of_state(actor: Speaker) -> bool:
    if actor.chunk.attribute in _ARMS or actor.chunk.head in listed("armed_body"):
        return True
    armed = actor.chunk.label in _ARMS_ALONE or actor.chunk.head in _MACHINES | _TROOPS or actor.kind == "country"
    return armed and actor.country is not None


_TROOPS = frozenset(
    "defences defenses commandos soldiers paratroopers rangers sailors airmen pilots gunners snipers coastguard "
    "coastguards cutter cutters troops frogmen special_forces".split()
)


def _governs(teller: Speaker, actor: Speaker) -> bool:
    """Whether the government of a state, or one who holds office in it, speaks: of its own forces."""
    if not teller.country or teller.country != actor.country or teller.chunk.attribute == "armed_group":
        return False
    if teller.kind == "person":
        return _OFFICE.search(teller.role or "") is not None and _LOCAL.search(teller.role or "") is None
    return _GOVERNMENT.search(teller.name) is not None


_OFFICE = compiled(
    r"(?i)\b(?:president|premier|prime minister|chancellor|king|emir|(?:defen[cs]e|interior|home|foreign|war|security|"
    r"information) (?:minister|secretary)|(?:military|army|navy|government|defen[cs]e ministry|pentagon|kremlin|"
    r"white house) spokes\w+|chief of (?:staff|defen[cs]e)|commander-in-chief|secretary of (?:defen[cs]e|war|state))\b"
)
_LOCAL = compiled(r"(?i)\b(?:former|ex|opposition|vice|deputy|exiled|regional|rebels?|party|university|council)\b")
_GOVERNMENT = compiled(
    r"(?i)(?:^|['’]s |\b)(?:white house|pentagon|kremlin|downing street|elys[ée]e|government|presidency|"
    r"president['’]s office|(?:defen[cs]e|interior|home|war|security|foreign) (?:ministry|office|department)|"
    r"ministry of (?:national )?(?:defen[cs]e|war|the interior|security)|department of (?:defen[cs]e|war)|"
    r"(?:africa|central|southern|european|northern|indo-pacific|special operations) command|joint chiefs)$"
)


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
