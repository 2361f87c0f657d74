"""How the closed vocabularies of a brief, its dates and its places are put to a reader."""

from collections.abc import Mapping
from types import MappingProxyType

from summarizer.schema import Claimant, Place, When
from summarizer.schema.vocabulary import ClaimStance, Group, Kind, Outcome, ReactionStance, SectionName, Stage

NO_INCIDENT = "This article reports no violent or security incident."

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        "suicide_bombing": "suicide bombing",
        "assassination": "assassination",
        "air_strike": "air strike",
        "drone_strike": "drone strike",
        "missile_or_rocket_attack": "missile or rocket attack",
        "shelling": "shelling",
        "bombing": "bombing",
        "abduction": "abduction",
        "armed_clash": "armed clash",
        "armed_assault": "armed assault",
        "sabotage": "sabotage",
        "unrest": "unrest",
        "security_operation": "security operation",
        "armed_conflict": "armed conflict",
        "other": "other incident",
    }
)
STAGES: Mapping[Stage, str] = MappingProxyType(
    {"accomplished": "", "attempted": "attempted", "threatened": "threatened"}
)
OUTCOMES: Mapping[Outcome, str] = MappingProxyType(
    {
        "killed": "killed",
        "injured": "injured",
        "missing": "missing",
        "captured": "captured",
        "displaced": "displaced",
        "unspecified": "harm not specified",
    }
)
GROUPS: Mapping[Group, str] = MappingProxyType(
    {
        "civilians": "civilians",
        "military": "military",
        "police": "police",
        "militants": "militants",
        "officials": "officials",
        "journalists": "journalists",
        "aid_workers": "aid workers",
        "mixed": "several groups",
        "unknown": "",
    }
)
CLAIMS: Mapping[ClaimStance, str] = MappingProxyType(
    {
        "claimed": "claims it",
        "denied": "denies it",
        "accused": "accused of it",
        "suspected": "suspected of it",
        "reported": "reported to have done it",
        "silent": "has not claimed it, or would not comment",
    }
)
NOBODY_CLAIMED = "nobody has claimed it"
REACTIONS: Mapping[ReactionStance, str] = MappingProxyType(
    {
        "denies": "Denies",
        "threatens": "Threatens",
        "condemns": "Condemns",
        "justifies": "Justifies",
        "urges_restraint": "Urges restraint",
        "acts": "Takes a step",
        "supports": "Supports",
        "comments": "Comments",
    }
)
SECTIONS: Mapping[SectionName, str] = MappingProxyType(
    {
        "headline": "Headline",
        "summary": "Summary",
        "incident": "What happened",
        "casualties": "Casualties",
        "claimants": "Who did it",
        "reactions": "Who said and did what",
        "other_incidents": "Background: other incidents",
        "unknowns": "What is unclear",
    }
)


def capital(text: str) -> str:
    """The text with a capital first letter; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def kind(name: Kind, stage: Stage) -> str:
    """Kind and stage in a word or two: "attempted bombing"."""
    return f"{STAGES[stage]} {KINDS[name]}".lstrip()


def days(when: When) -> str:
    """The resolved day or days in ISO form; empty where nothing is resolved or the words say just that."""
    if when.start is None and when.end is None:
        return ""
    if when.start == when.end:
        found = when.start.isoformat() if when.start else ""
    else:
        found = " to ".join(day.isoformat() if day else "?" for day in (when.start, when.end))
    return "" if found == when.text else found


def dated(when: When) -> str:
    """A date as worded, then the resolved one: "Monday (2031-03-03)"."""
    resolved = days(when)
    return f"{when.text} ({resolved})" if resolved else when.text


def place(found: Place) -> str:
    """A place, what the article says it lies in, and the code of the country."""
    name = ", ".join((found.name, *found.within))
    return f"{name} ({found.country})" if found.country else name


def places(found: list[Place]) -> str:
    """Several places, set apart by semicolons since each may hold commas."""
    return "; ".join(map(place, found))


def claim(claimant: Claimant) -> str:
    """What ties the actor to the incident, without the actor: "accused of it, according to the governor"."""
    text = CLAIMS[claimant.stance] if claimant.actor else capital(NOBODY_CLAIMED)
    if claimant.according_to:
        text += f", according to {claimant.according_to}"
    if claimant.motive:
        text += f"; motive given: {claimant.motive}"
    return text
