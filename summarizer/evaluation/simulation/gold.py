"""A case's labels as what a flawless reader would reply: every required item whose evidence lies in the text it got.

Labels have no quotes to copy and leave fields out. Each item quotes the sentences that hold its evidence; words are the
first alternative that the text has.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from summarizer.evaluation.labels import (
    CasualtyLabel,
    ClaimantLabel,
    Entry,
    IncidentLabel,
    Labels,
    OtherIncidentLabel,
    ReactionLabel,
)
from summarizer.evaluation.simulation.passages import Passages

Json: TypeAlias = dict[str, Any]

HEADLINE_WORDS, SUMMARY_WORDS = 16, 80


def sections(labels: Labels, seen: Passages) -> dict[str, list[Json]]:
    """The items of each list of a reply, in the order of the labels."""
    return {
        "casualties": list(_casualties(labels.casualties, seen)),
        "claimants": list(_claimants(labels.claimants, seen)),
        "reactions": list(_reactions(labels.reactions, seen)),
        "other_incidents": list(_others(labels.other_incidents, seen)),
        "unknowns": list(_unknowns(labels.unknowns, seen)),
    }


def incident(label: IncidentLabel | None, seen: Passages) -> Json | None:
    """The incident of a reply; None where there is none, or nothing of it is in the text."""
    if label is None:
        return None
    fields = _fields(label, seen)
    words = [place["name"] for place in fields["places"]] + fields["targets"] + fields["weapons"]
    quotes = seen.quotes([seen.lead, *words] if seen.lead else words)
    return {"evidence": quotes, **fields} if quotes else None


def title(seen: Passages) -> tuple[str, str]:
    """Headline and summary: the beginning of the text, cut to their lengths."""
    words = seen.lead.split()
    return " ".join(words[:HEADLINE_WORDS]), " ".join(words[:SUMMARY_WORDS])


def _fields(label: IncidentLabel, seen: Passages) -> Json:
    date, places = seen.day(label.date), _strings(label.places, seen)
    country = label.country[0] if label.country else None
    iso = {name: value.isoformat() if value else None for name, value in _ends(label)}
    return {
        "kind": label.kind[0] if label.kind else "other",
        "stage": label.stage[0] if label.stage else "accomplished",
        "date": {"text": date, **iso} if date else None,
        "places": [{"name": name, "within": [], "country": country} for name in places],
        "weapons": _strings(label.weapons, seen),
        "targets": _strings(label.targets, seen),
    }


def _ends(label: IncidentLabel) -> Iterator[tuple[str, Any]]:
    for name in ("start", "end"):
        yield name, getattr(label.date, name) if label.date else None


def _strings(entries: Iterable[Entry], seen: Passages) -> list[str]:
    found: list[str] = []
    for entry in entries:
        words = None if entry.optional else seen.first(entry.any, but=found)
        if words is not None:
            found.append(words)
    return found


def _casualties(labels: Iterable[CasualtyLabel], seen: Passages) -> Iterator[Json]:
    for label in labels:
        quotes = [] if label.optional else seen.quotes(label.evidence)
        if quotes:
            yield _casualty(label, quotes, seen)


def _casualty(label: CasualtyLabel, quotes: list[str], seen: Passages) -> Json:
    here = Passages(" ".join(quotes), seen.published)
    who = label.who or ()
    return {
        "evidence": quotes,
        "outcome": label.outcome[0],
        "count": {"text": here.figure(label.count), "low": label.count.low, "high": label.count.high},
        "who": here.first(who) or seen.first(who) or "people",
        "group": label.group[0] if label.group else "unknown",
        "names": [],
        "according_to": here.first(label.according_to or ()),
    }


def _claimants(labels: Iterable[ClaimantLabel], seen: Passages) -> Iterator[Json]:
    for label in labels:
        quotes = [] if label.optional else seen.quotes(label.evidence)
        actor = _named(label.actor, quotes, seen) if label.actor else None
        if quotes and (actor or not label.actor):
            yield {
                "evidence": quotes,
                "actor": actor,
                "stance": label.stance[0],
                "according_to": None,
                "motive": None,
            }


def _reactions(labels: Iterable[ReactionLabel], seen: Passages) -> Iterator[Json]:
    for label in labels:
        quotes = [] if label.optional else seen.quotes(label.evidence)
        speaker = _named(label.speaker, quotes, seen)
        if quotes and speaker:
            yield {
                "evidence": quotes,
                "speaker": speaker,
                "role": None,
                "country": label.country[0] if label.country else None,
                "stance": label.stance[0],
                "statement": quotes[0],
            }


def _others(labels: Iterable[OtherIncidentLabel], seen: Passages) -> Iterator[Json]:
    for label in labels:
        quotes = [] if label.optional else seen.quotes(label.evidence)
        if not quotes:
            continue
        here = Passages(" ".join(quotes), seen.published)
        fields = _fields(label, here)
        place = here.place(label.country or ())
        if place and not fields["places"]:
            fields["places"] = [{"name": place, "within": [], "country": None}]
        casualties = [_casualty(each, quotes, here) for each in label.casualties if not each.optional]
        yield {"evidence": quotes, **fields, "casualties": casualties, "claimants": [], "summary": quotes[0]}


def _unknowns(labels: Iterable[Entry], seen: Passages) -> Iterator[Json]:
    for label in labels:
        quotes = [] if label.optional else seen.quotes(label.any)[:1]
        what = seen.first(label.any)
        if quotes and what:
            yield {"evidence": quotes, "what": what}


def _named(names: Iterable[str], quotes: list[str], seen: Passages) -> str | None:
    """A name as the quotes have it, or else as the text has it."""
    return Passages(" ".join(quotes), None).first(names) or seen.first(names)
