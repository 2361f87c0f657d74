"""Which group people belong to, from the head of the phrase and the words before it."""

from summarizer.engines.rules.chunks import Chunk
from summarizer.schema.vocabulary import GROUPS, Group
from summarizer.text.names import Mention

_BY_MODIFIER: tuple[tuple[frozenset[str], Group], ...] = (
    (frozenset({"police", "gendarmerie", "coastguard"}), "police"),
    (frozenset({"army", "military", "navy", "naval", "marine", "troops", "peacekeeping", "paramilitary"}), "military"),
    (frozenset({"rebel", "militant", "islamist", "jihadist", "separatist", "insurgent", "guerrilla", "terrorist", "extremist", "militia", "armed"}), "militants"),
    (frozenset({"journalist", "media"}), "journalists"),
    (frozenset({"aid", "relief", "humanitarian"}), "aid_workers"),
    (frozenset({"civilian"}), "civilians"),
)  # fmt: skip

_SOFT_HEADS = frozenset(
    {"officer", "officers", "commander", "commanders", "general", "generals", "leader", "leaders", "chief", "member", "members", "personnel", "people", "men",
     "man", "others", "driver", "drivers", "recruit", "recruits", "workers", "worker", "person", "forces", "staff", "guard", "guards", "patrol", "victims",
     "official", "officials", "cadet", "cadets", "captain", "colonel", "sergeant", "one", "group", "groups", "women", "boys", "youths", "director", "crew"}
)  # fmt: skip
"""Heads that say little about the group alone, so that what stands before them decides."""

_BY_BODY: dict[str, Group] = {
    "armed_group": "militants",
    "state_force": "military",
    "police": "police",
    "media": "journalists",
}


def group_of(chunk: Chunk) -> Group:
    """The group of the people of a phrase; "unknown" where it does not say."""
    if chunk.label == "H":
        return _of_role(chunk.role.lower())
    own: Group = chunk.attribute if chunk.attribute in GROUPS else "unknown"  # type: ignore[assignment]
    if chunk.head not in _SOFT_HEADS:
        return own
    body = chunk.source.body if isinstance(chunk.source, Mention) else None
    if body is not None and body.kind in _BY_BODY:
        return _BY_BODY[body.kind]
    words = set(chunk.modifiers) | set(chunk.bare.lower().split())
    for cues, group in _BY_MODIFIER:
        if words & cues:
            return group
    if "security" in words and chunk.head in {"personnel", "forces", "officers"}:
        return "police"
    if chunk.head == "personnel" and chunk.bare[:1].isupper():
        return "military"
    if chunk.head in {"guard", "guards"}:
        return "military" if "revolutionary" in words or "national" in words else "civilians"
    return own


_ROLE_WORDS: tuple[tuple[frozenset[str], Group], ...] = (
    (frozenset({"journalist", "reporter", "cameraman", "photographer", "editor"}), "journalists"),
    (frozenset({"policeman", "police", "constable", "inspector", "superintendent", "detective"}), "police"),
    (frozenset({"rebel", "militant", "hamas", "terrorist", "warlord", "gang", "insurgent"}), "militants"),
    (frozenset({"minister", "mayor", "governor", "lawmaker", "senator", "judge", "prosecutor", "diplomat", "ambassador", "president", "councillor", "official", "candidate", "mp"}), "officials"),
    (frozenset({"general", "colonel", "commander", "captain", "soldier", "lieutenant", "sergeant", "gen.", "lt.", "col.", "capt.", "major", "brigadier", "admiral", "corporal", "private"}), "military"),
)  # fmt: skip


def _of_role(role: str) -> Group:
    words = set(role.split())
    for cues, group in _ROLE_WORDS:
        if words & cues:
            return group
    return "civilians" if words else "unknown"
