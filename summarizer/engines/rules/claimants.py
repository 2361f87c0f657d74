"""Claimants: who says that he did it, denies it, is accused, suspected or reported, or is silent."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.grounds import Ground
from summarizer.engines.rules.responsibility.agents import by_mention, first_doer, reported, sides, threatening
from summarizer.engines.rules.responsibility.claim_merging import BLAMED, GUILTY, merged
from summarizer.engines.rules.responsibility.claims import Claim, claims
from summarizer.engines.rules.responsibility.concerned import concerned
from summarizer.engines.rules.responsibility.described_doer import described_doer
from summarizer.engines.rules.responsibility.further_doers import further_doers
from summarizer.engines.rules.responsibility.group_phrases import is_outlaw
from summarizer.engines.rules.responsibility.harmed import Harmed
from summarizer.engines.rules.speech.issuer import issued_by
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.done_by import whole_of
from summarizer.engines.rules.weighing.weighed_claims import with_weighed
from summarizer.schema import DraftClaimant, DraftEvidence, DraftIncident
from summarizer.text.sentences import Span


def claimants(story: Story, event: DraftIncident) -> list[DraftClaimant]:
    """Claimants of the incident."""
    ruled = by_rules(story, event)
    told = with_weighed(story, event, ruled)
    named = merged(_named(story, [claim for claim in told if claim.stance != "reported"]))
    blamed_by_rule = any(claim.stance in GUILTY for claim in ruled)
    if blamed_by_rule or not any(claim.stance in GUILTY for claim in named):
        beside = [claim for claim in told if claim.stance == "reported"]
        named += [claim for claim in beside if claim in ruled or not blamed_by_rule]
    return [drafted(story, claim) for claim in named]


def by_rules(story: Story, event: DraftIncident) -> list[Claim]:
    """The claims of the incident that the rules tell."""
    harmed = Harmed.of(story)
    found = _each_other(story, [claim for claim in claims(story) if not claim.why and not harmed.holds(claim)])
    kept = merged(_named(story, [claim for claim in found if claim.stance != "reported"]))
    kept = concerned(story, event, kept)
    kept.extend(threatening(story, kept) if event.stage == "threatened" else ())
    if not any(claim.stance in GUILTY for claim in kept):
        both = sides(story) if event.kind in {"armed_clash", "armed_assault", "unrest"} else []
        told = [claim for claim in found if claim.stance == "reported"]
        kept.extend(both if event.kind == "armed_clash" and both else reported(story, told))
    elif event.kind not in _BETWEEN_SIDES:
        kept.extend(described_doer(story, [claim for claim in found if claim.stance == "reported"], kept))
    kept.extend(further_doers(story, [claim for claim in found if claim.stance == "reported"], kept))
    if not any(claim.stance in GUILTY | {"reported"} for claim in kept):
        kept.extend(by_mention(story))
    for claim in kept:
        if claim.stance == "reported" and claim.actor is not None and issued_by(story, claim.actor):
            claim.stance = "claimed"  # a communiqué tells its own deeds as facts
    return kept


_BETWEEN_SIDES = frozenset({"armed_clash", "security_operation"})
"""Kinds whose doers are the sides themselves, and not strangers."""


def _each_other(story: Story, found: list[Claim]) -> list[Claim]:
    """Where “each accused the other", both sides of the clash, by name; what they say of the fight is then no claim."""
    mutual = next((claim for claim in found if claim.actor is None and claim.stance == "accused"), None)
    if mutual is None:
        return found
    both = sides(story)
    for side in both:
        side.stance = "accused"
        side.places.extend(mutual.places)
    dropped = {"claimed.said_it", "claimed.to_have"} if both else set()
    return [c for c in found if c is not mutual and c.rule not in dropped] + both


_CLIENTS = frozenset({"client", "clients", "defendant", "accused", "suspect", "suspects", "man", "gunman", "attacker"})


def _named(story: Story, found: list[Claim]) -> list[Claim]:
    """Descriptions of the one accused by name ("a 27-year-old man", "his client") become that name."""
    people = [c.actor for c in found if c.stance in BLAMED and c.actor is not None and c.actor.kind == "person"]
    names = {person.name for person in people}
    if len(names) != 1:
        return found
    for claim in found:
        actor = claim.actor
        if actor is None or (claim.stance in BLAMED and actor.kind == "person"):
            continue
        advocate = claim.stance == "denied" and re.search(r"(?i)\b(?:lawyer|attorney|advocate)\b", actor.role or "")
        if advocate or (actor.kind == "described" and _one_person(actor)):
            claim.actor = people[0]
            told = people[0].chunk
            naming = story.analysis.sentence_at(told.start)
            if naming.index != claim.places[0][0]:
                claim.places = [claim.places[0], (naming.index, Span(told.start, told.end))]
    return found


def _one_person(actor: Speaker) -> bool:
    chunk = actor.chunk
    if chunk.label != "P" or (chunk.quantity is not None and chunk.quantity.interval.low != 1):
        return False
    return chunk.head in _CLIENTS or (not chunk.head.endswith(("s", "men", "people")) and chunk.head in _SINGLE)


_SINGLE = frozenset("man woman teenager youth boy student driver husband officer soldier worker shooter".split())


def elsewhere(story: Story) -> list[Claim]:
    """The claims and accusations of the article that are not about the incident."""
    return [claim for claim in claims(story) if claim.why and claim.stance != "reported" and claim.actor is not None]


def of_other(story: Story, sentences: Sequence[int], known: Iterable[Claim]) -> list[DraftClaimant]:
    """Claimants of another event: what is claimed or laid to somebody in its sentences, else who did it there.

    Args:
        story: the article as read.
        sentences: those that tell the event.
        known: the claims that are not about the incident.
    """
    found = [claim for claim in known if claim.places[0][0] in sentences]
    if not found:
        events = [m for index in sentences for m in story.mentions[index] if story.why(m.segment, m.at)]
        told = [c for c in claims(story) if c.why and c.stance == "reported" and c.places[0][0] in sentences]
        told = [c for c in told if c.actor is not None and (is_outlaw(c.actor.chunk) or _strikes_from_afar(c.actor))]
        found = list(first_doer(story, events)) or list(reported(story, told))
    return [drafted(story, claim) for claim in merged(found)]


def _strikes_from_afar(actor: Speaker) -> bool:
    """Whether a country's planes, ships or guns are meant: “US warplanes bombed the port"."""
    return actor.chunk.label in "WT" and actor.country is not None


def _of_whom(story: Story, claim: Claim) -> str | None:
    """The actor's name; of "a group of armed men" the men, of "a column of ELN guerrillas" the ELN."""
    actor = claim.actor
    if actor is None or actor.kind != "described":
        return actor.name if actor is not None else None
    for segment in story.analysis.sentence_at(actor.start).segments:
        if any(chunk is actor.chunk for chunk in segment.chunks):
            people = whole_of(segment, actor.chunk)
            if people is not actor.chunk:
                return story.speakers.body_of(replace(actor, name=" ".join(people.bare.split()), chunk=people)).name
    return actor.name


def drafted(story: Story, claim: Claim) -> DraftClaimant:
    """A claim as a draft has it."""
    quotes: list[DraftEvidence] = []
    for sentence, span in claim.places:
        if len(quotes) == 2:
            break
        quote = quote_of(story, story.analysis.sentences[sentence], span)
        if quote not in quotes:
            quotes.append(quote)
    made = DraftClaimant(
        evidence=quotes,
        actor=_of_whom(story, claim),
        stance=claim.stance,
        according_to=claim.by,
        motive=claim.motive,
    )
    in_patterns = "." in claim.rule and not claim.rule.startswith("weighed.")
    rule = f"claimants/{claim.rule}" if in_patterns else f"claimants.{claim.rule}"
    story.grounds.add(made, Ground(rule, claim.words or claim.places[0][1]))
    return made
