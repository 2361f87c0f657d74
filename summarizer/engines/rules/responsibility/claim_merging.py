"""One claimant for each actor and stance: which claims mean the same actor, and which say no more than another."""

from collections.abc import Iterable, Sequence

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.responsibility.group_phrases import BRANCHES
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.text.names import Mention, same_actor

GUILTY = frozenset({"claimed", "accused", "suspected"})
BLAMED = frozenset({"accused", "suspected"})


def merged(found: Iterable[Claim]) -> list[Claim]:
    """One claimant for each actor and stance; descriptions of the same stance are one actor."""
    kept: list[Claim] = []
    for claim in found:
        for old in kept:
            if old.stance == claim.stance and (same(old.actor, claim.actor) or _speaks_for(old, claim)):
                if old.rule in _TELLS_OF_IT and claim.stance == "accused" and claim.rule not in _TELLS_OF_IT:
                    old.rule, old.by, old.places = claim.rule, claim.by or old.by, claim.places + old.places
                else:
                    old.places.extend(claim.places)
                old.actor = better(old.actor, claim.actor)
                old.motive = old.motive or claim.motive
                old.by = old.by or claim.by
                break
        else:
            kept.append(claim)
            if len(kept) == _MOST:
                break
    named = {c.stance for c in kept if c.actor is not None and c.actor.kind in {"body", "person", "country"}}
    if named & BLAMED:
        named |= {"accused", "suspected"}
    dropped = [c for c in kept if c.stance in GUILTY and c.stance in named and says_no_more(c)]
    dropped += [c for c in kept if c.stance == "denied" and says_no_more(c) and _denies_by_name(kept)]
    gone = [c.actor.name for c in dropped if c.actor is not None]
    kept = [c for c in kept if not (c in dropped or (c.stance == "denied" and _given_way(c, gone)))]
    return [claim for claim in kept if not _stronger(claim, kept) and not _arms_of(claim, kept)]


def _denies_by_name(claims: Sequence[Claim]) -> bool:
    """Whether a group is named that denies it, whom "separatists" of the headline mean."""
    return any(
        c.stance == "denied" and c.actor is not None and c.actor.kind == "body"
        and c.actor.chunk.attribute not in _STATE_BODIES | {"police"}
        for c in claims
    )  # fmt: skip


_MOST = 200
"""Claimants of one incident, at most; each is held against all others."""


def _given_way(claim: Claim, gone: Sequence[str]) -> bool:
    """Whether those deny who, as no more than "the four", give way to the group that is named."""
    return claim.actor is not None and claim.actor.name in gone


def _arms_of(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether only the arms of a state are told of ("Israeli jets"), beside a body of it that is named."""
    actor = claim.actor
    if claim.stance not in GUILTY or actor is None or actor.kind != "described" or not actor.country:
        return False
    named = [o.actor for o in others if o.stance in GUILTY and o.actor is not None and o.actor.kind != "described"]
    return any(other.country == actor.country for other in named)


def _speaks_for(old: Claim, claim: Claim) -> bool:
    """Whether a state denies or claims, and one of its bodies does."""
    if old.stance == "claimed" and _of_one_state(old.actor, claim.actor):
        return True
    return old.stance in {"denied", "claimed"} and same_country(old.actor, claim.actor)


_STATE_BODIES = frozenset({"state_force", "government", "military"})


def _of_one_state(a: Speaker | None, b: Speaker | None) -> bool:
    """Whether two are forces or ministries of one state, which claims its deed once."""
    if a is None or b is None or a.kind != "body" or b.kind != "body" or not (a.country and a.country == b.country):
        return False
    return a.chunk.attribute in _STATE_BODIES and b.chunk.attribute in _STATE_BODIES


_ANYBODY = frozenset(
    "men man people person militants militant fighters fighter insurgents rebels rebel extremists jihadists elements "
    "group groups individuals criminals side sides forces members cell driver "
    "separatists guerrillas".split()
)
_OF_THE_STATE = frozenset("army military police navy government junta regime authorities state".split())
"""Who is not meant by the name of another."""
_OF_ANYBODY = frozenset(
    "armed unknown unidentified suspected alleged masked hooded heavily islamist islamic jihadist militant "
    "extremist rebel separatist insurgent terrorist local other young two three four five several lone group of female "
    "male teenage suicide".split()
)


def says_no_more(claim: Claim) -> bool:
    """Whether an actor is only described, in words that may mean those who are named elsewhere."""
    actor = claim.actor
    if actor is None or actor.kind != "described" or actor.country:
        return False
    chunk = actor.chunk
    if chunk.head in BRANCHES and actor.kind == "described":
        return True  # “Al-Qaeda affiliate" in the title, and its name below
    named = isinstance(chunk.source, Mention) and chunk.source.body is not None and bool(chunk.source.body.aliases)
    if named or (actor.name[:1].isupper() and not _OF_ANYBODY.issuperset(chunk.modifiers)):
        return False
    body = chunk.label != "P" and chunk.head not in _OF_THE_STATE
    general = chunk.head in _ANYBODY or chunk.head in listed("perpetrator") or body
    return general and _OF_ANYBODY.issuperset(chunk.modifiers)


def _stronger(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether the same actor stands there already in a stance that says more."""
    if claim.stance == "accused" and claim.rule in _TELLS_OF_IT:
        claims = [other for other in others if other.stance == "claimed"]
        return any(same(other.actor, claim.actor) or same_country(other.actor, claim.actor) for other in claims)
    over = {"suspected": {"accused", "claimed"}, "accused": {"claimed"} if claim.by is None else set()}
    return any(o.stance in over.get(claim.stance, ()) and same(o.actor, claim.actor) for o in others)


_TELLS_OF_IT = frozenset({"accused.did_it", "reported.by", "reported.noun_by"})
"""Rules by which somebody tells the deed, which is no accusation where its doer owns up to it."""


def same(a: Speaker | None, b: Speaker | None) -> bool:
    """Whether two actors are one, a state's name before one of them aside ("Yemen's Houthis")."""
    if a is None or b is None:
        return a is b
    one, two = _owned(a.name), _owned(b.name)
    if one in (two, b.name) or a.name == two:
        return True
    if a.name[:1].isupper() and b.name[:1].isupper() and a.chunk.determiner == b.chunk.determiner == "":
        return same_actor(a.name, b.name)
    if a.kind == "described" and b.kind == "described":
        return a.chunk.label == b.chunk.label == "P" or same_actor(a.name, b.name)
    return same_actor(a.name, b.name)


def _owned(name: str) -> str:
    """What a name says behind a possessive; all of it where there is none, or no name behind it."""
    if "'s " not in name:
        return name
    rest = name.rpartition("'s ")[2]
    return rest if rest[:1].isupper() else name


def better(a: Speaker | None, b: Speaker | None) -> Speaker | None:
    """Of two names of one actor the one that says more."""
    if a is not None and b is not None and a.kind == "country" and b.kind == "body":
        return b  # "Moscow" and then "Russia's defence ministry"
    if a is None or b is None or a.kind != "described":
        return a
    if b.kind != "described":
        return b
    return b if b.chunk.head in listed("group_noun") and a.chunk.head not in listed("group_noun") else a


def same_country(a: Speaker | None, b: Speaker | None) -> bool:
    """Whether one is a body of the state that the other is ("the Kremlin", "Moscow", "Russia")."""
    if a is None or b is None or not (a.country and a.country == b.country):
        return False
    return "country" in {a.kind, b.kind}
