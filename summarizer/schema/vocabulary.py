"""The closed vocabularies of a brief: their values in order of precedence, and what each means.

Definitions are ours; `ACLED_SUB_EVENT_TYPES` maps to the sub-event types of the ACLED codebook.
"""

from typing import Literal, get_args

Kind = Literal[
    "suicide_bombing",
    "assassination",
    "air_strike",
    "drone_strike",
    "missile_or_rocket_attack",
    "shelling",
    "bombing",
    "abduction",
    "armed_clash",
    "armed_assault",
    "sabotage",
    "unrest",
    "security_operation",
    "armed_conflict",
    "other",
]
"""What kind of incident, by the means used; the first that fits wins. `armed_conflict` only in `other_incidents`."""

Stage = Literal["accomplished", "attempted", "threatened"]
"""How far it came: took effect; foiled, intercepted or failed before any effect; only threatened (MUC's term)."""

Outcome = Literal["killed", "injured", "missing", "captured", "displaced", "unspecified"]
"""What happened to the people counted. `captured`: abducted, held hostage, arrested or detained."""

Group = Literal[
    "civilians",
    "military",
    "police",
    "militants",
    "officials",
    "journalists",
    "aid_workers",
    "mixed",
    "unknown",
]
"""Who the people counted are."""

ClaimStance = Literal["claimed", "denied", "accused", "suspected", "reported", "silent"]
"""How the article ties an actor to the incident."""

ReactionStance = Literal[
    "denies",
    "threatens",
    "condemns",
    "justifies",
    "urges_restraint",
    "acts",
    "supports",
    "comments",
]
"""What a speaker does in reacting; the first that fits wins."""

Match = Literal["exact", "normalised"]
"""How a quote was found: letter for letter, or after the normalisation of `text.normalise`."""

Check = Literal["grounding", "second_reader", "second_pass"]
"""What a brief was checked by: its article; the rules, which read the article too; a second question to the model."""

SectionName = Literal[
    "incident", "casualties", "claimants", "reactions", "other_incidents", "unknowns", "headline", "summary"
]
"""The sections of a brief."""

KINDS: tuple[Kind, ...] = get_args(Kind)
STAGES: tuple[Stage, ...] = get_args(Stage)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
GROUPS: tuple[Group, ...] = get_args(Group)
CLAIM_STANCES: tuple[ClaimStance, ...] = get_args(ClaimStance)
REACTION_STANCES: tuple[ReactionStance, ...] = get_args(ReactionStance)

ACLED_SUB_EVENT_TYPES: dict[Kind, str | None] = {
    "suicide_bombing": "Suicide bomb",
    "assassination": "Attack",
    "air_strike": "Air/drone strike",
    "drone_strike": "Air/drone strike",
    "missile_or_rocket_attack": "Shelling/artillery/missile attack",
    "shelling": "Shelling/artillery/missile attack",
    "bombing": "Remote explosive/landmine/IED",
    "abduction": "Abduction/forced disappearance",
    "armed_clash": "Armed clash",
    "armed_assault": "Attack",
    "sabotage": "Looting/property destruction",
    "unrest": "Violent demonstration / Mob violence / Excessive force against protesters",
    "security_operation": "Arrests / Disrupted weapons use",
    "armed_conflict": None,
    "other": None,
}
"""The ACLED sub-event type of each kind; several where ACLED draws a line that a brief does not."""
