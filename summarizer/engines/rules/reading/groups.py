"""Which group people belong to, from the head of the phrase and the words before it."""

from collections.abc import Sequence

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.schema.vocabulary import GROUPS, Group
from summarizer.text.names import Mention

_BY_MODIFIER: tuple[tuple[str, Group], ...] = (
    ("of_police", "police"),
    ("of_military", "military"),
    ("of_militants", "militants"),
    ("of_journalists", "journalists"),
    ("of_aid", "aid_workers"),
    ("of_civilians", "civilians"),
)
"""Lists of `words.txt` that decide for heads which say little about the group alone (list `says_little`)."""

_BY_BODY: dict[str, Group] = {
    "armed_group": "militants",
    "state_force": "military",
    "police": "police",
    "media": "journalists",
}


def _own_group(chunk: Chunk) -> Group:
    """What the head alone says; an owner speaks like an official, and is none, nor is a passing motorcyclist armed."""
    if chunk.head == "owner" or "passing" in chunk.modifiers:
        return "civilians"
    return chunk.attribute if chunk.attribute in GROUPS else "unknown"


def group_of(chunk: Chunk) -> Group:
    """The group of the people of a phrase; "unknown" where it does not say."""
    if chunk.label == "H":
        return _of_role(chunk.role.lower())
    own = _own_group(chunk)
    if chunk.head not in listed("says_little"):
        return own
    body = chunk.source.body if isinstance(chunk.source, Mention) else None
    if body is not None and body.kind in _BY_BODY:
        return _BY_BODY[body.kind]
    said = set(chunk.modifiers) | set(chunk.bare.lower().split())
    for cues, group in _BY_MODIFIER:
        if said & listed(cues):
            return group
    if chunk.head == "captain" and chunk.determiner == "its":
        return "civilians"  # a ship's
    if "security" in said and (chunk.head in {"personnel", "forces", "officers", "men", "man"} or "forces" in said):
        return "police"
    if chunk.head == "personnel" and chunk.bare[:1].isupper():
        return "military"
    if chunk.head in {"guard", "guards"}:
        return "military" if "revolutionary" in said or "national" in said else "civilians"
    return own


def group_among(chunk: Chunk, others: Sequence[Chunk]) -> Group:
    """The group of some people told of with others: an officer beside soldiers is one of them."""
    own = group_of(chunk)
    if own == "military" and chunk.head in listed("shared_rank") and any(group_of(one) == "police" for one in others):
        return "police"  # "an inspector and a sergeant"
    ranks = own == "police" and chunk.head in {"officer", "officers"} and len(chunk.bare.split()) == 1
    return "military" if ranks and any(group_of(other) == "military" for other in others) else own


_ROLES: tuple[tuple[str, Group], ...] = (
    ("role_journalists", "journalists"),
    ("role_police", "police"),
    ("role_militants", "militants"),
    ("role_officials", "officials"),
    ("role_military", "military"),
)


def _of_role(role: str) -> Group:
    said = set(role.split())
    for cues, group in _ROLES:
        if said & listed(cues):
            return group
    return "civilians" if said else "unknown"
