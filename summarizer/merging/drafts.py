"""Drafts of the parts of one article into one draft, before grounding holds it against the whole.

What two parts both say (they share the lead) is one item with the evidence of both. Figures that differ stay apart:
whether a later one replaces an earlier one is for who reads the whole. A part that takes another event for the incident
has its facts moved to `other_incidents`.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from summarizer.schema import (
    Draft,
    DraftCasualty,
    DraftClaimant,
    DraftEvidence,
    DraftIncident,
    DraftOtherIncident,
    DraftPlace,
    DraftReaction,
    DraftUnknown,
    Run,
    Usage,
)
from summarizer.text.names import same_actor

Item = TypeVar("Item", DraftCasualty, DraftClaimant, DraftReaction, DraftUnknown)


def merged(drafts: Sequence[Draft]) -> Draft:
    """One draft of them all; the first that has an incident says which it is, and gives headline and summary.

    Raises:
        ValueError: there is no draft.
    """
    if not drafts:
        raise ValueError("no draft to merge")
    main = next((draft for draft in drafts if draft.incident is not None), drafts[0])
    own = [draft for draft in drafts if _same_event(main.incident, draft.incident)]
    strays = [_as_other(draft) for draft in drafts if draft.incident is not None and draft not in own]
    return Draft(
        incident=_incident([draft.incident for draft in own if draft.incident is not None]),
        casualties=_united((item for draft in own for item in draft.casualties), _same_casualty),
        claimants=_united((item for draft in own for item in draft.claimants), _same_claimant),
        reactions=_united((item for draft in drafts for item in draft.reactions), _same_reaction),
        other_incidents=_others([*(item for draft in drafts for item in draft.other_incidents), *strays]),
        unknowns=_united((item for draft in drafts for item in draft.unknowns), _same_unknown),
        headline=main.headline,
        summary=main.summary,
        run=_run([draft.run for draft in drafts]),
    )


def _same_event(main: DraftIncident | None, other: DraftIncident | None) -> bool:
    """Whether a part's incident can be the article's: it shares words of evidence, or nothing speaks against it."""
    if main is None or other is None:
        return True
    if {quote.quote for quote in main.evidence} & {quote.quote for quote in other.evidence}:
        return True
    days = [(each.date.start, each.date.end) for each in (main, other) if each.date and each.date.start]
    if len(days) == 2 and days[0] != days[1]:
        return False
    places = [{place.name.casefold() for place in each.places} for each in (main, other)]
    return main.kind == other.kind or not all(places) or bool(places[0] & places[1])


def _incident(found: Sequence[DraftIncident]) -> DraftIncident | None:
    """The first, with the places, weapons, targets and evidence that the others add."""
    if not found:
        return None
    first = found[0]
    return first.model_copy(
        update={
            "evidence": _quotes(quote for each in found for quote in each.evidence),
            "date": next((each.date for each in found if each.date is not None), None),
            "places": _places(place for each in found for place in each.places),
            "weapons": _words(word for each in found for word in each.weapons),
            "targets": _words(word for each in found for word in each.targets),
        }
    )


def _places(places: Iterable[DraftPlace]) -> list[DraftPlace]:
    first: dict[str, DraftPlace] = {}
    for place in places:
        first.setdefault(place.name.casefold(), place)
    return list(first.values())


def _words(words: Iterable[str]) -> list[str]:
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(word.casefold(), word)
    return list(first.values())


def _quotes(quotes: Iterable[DraftEvidence]) -> list[DraftEvidence]:
    return list({quote.quote: quote for quote in quotes}.values())


def _united(items: Iterable[Item], same: Callable[[Item, Item], bool]) -> list[Item]:
    kept: list[Item] = []
    for item in items:
        for at, earlier in enumerate(kept):
            if same(earlier, item):
                both = _quotes(earlier.evidence + item.evidence)
                kept[at] = earlier.model_copy(update={"evidence": both})
                break
        else:
            kept.append(item)
    return kept


def _same_casualty(a: DraftCasualty, b: DraftCasualty) -> bool:
    figures = (a.count.low, a.count.high) == (b.count.low, b.count.high)
    sources = {(each.according_to or "").casefold() for each in (a, b)} - {""}
    return a.outcome == b.outcome and figures and (a.group == b.group or a.who == b.who) and len(sources) < 2


def _same_claimant(a: DraftClaimant, b: DraftClaimant) -> bool:
    return a.stance == b.stance and _same_name(a.actor, b.actor)


def _same_reaction(a: DraftReaction, b: DraftReaction) -> bool:
    return a.stance == b.stance and _same_name(a.speaker, b.speaker)


def _same_unknown(a: DraftUnknown, b: DraftUnknown) -> bool:
    return a.what.casefold() == b.what.casefold()


def _same_name(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.casefold() == b.casefold() or same_actor(a, b)


def _others(found: Sequence[DraftOtherIncident]) -> list[DraftOtherIncident]:
    kept: list[DraftOtherIncident] = []
    for item in found:
        for at, earlier in enumerate(kept):
            if _same_other(earlier, item):
                kept[at] = _both(earlier, item)
                break
        else:
            kept.append(item)
    return kept


def _same_other(a: DraftOtherIncident, b: DraftOtherIncident) -> bool:
    if {quote.quote for quote in a.evidence} & {quote.quote for quote in b.evidence}:
        return True
    dates = [(each.date.start, each.date.end) for each in (a, b) if each.date is not None]
    places = [{place.name.casefold() for place in each.places} for each in (a, b)]
    return a.kind == b.kind and len(dates) == 2 and dates[0] == dates[1] and bool(places[0] & places[1])


def _both(a: DraftOtherIncident, b: DraftOtherIncident) -> DraftOtherIncident:
    return a.model_copy(
        update={
            "evidence": _quotes((*a.evidence, *b.evidence)),
            "casualties": _united((*a.casualties, *b.casualties), _same_casualty),
            "claimants": _united((*a.claimants, *b.claimants), _same_claimant),
        }
    )


def _as_other(draft: Draft) -> DraftOtherIncident:
    """The incident of a part that is not the article's, with what belongs to it."""
    assert draft.incident is not None
    return DraftOtherIncident(
        **draft.incident.model_dump(),
        casualties=draft.casualties,
        claimants=draft.claimants,
        summary=draft.headline,
    )


def _run(runs: Sequence[Run]) -> Run:
    """The first run, with the requests, tokens and refusals of all."""
    totals = {name: sum(getattr(run.usage, name) for run in runs) for name in Usage.model_fields}
    return runs[0].model_copy(
        update={
            "attempts": sum(run.attempts for run in runs),
            "stop_reasons": [reason for run in runs for reason in run.stop_reasons],
            "usage": Usage(**totals),
            "rejected": [item for run in runs for item in run.rejected],
            "warnings": list({each.message: each for run in runs for each in run.warnings}.values()),
            "cost": _cost(runs),
        }
    )


def _cost(runs: Sequence[Run]) -> float | None:
    """The sum; unknown if one that asked anything has no known cost, or if none asked."""
    paid = [run.cost for run in runs if run.usage.requests]
    known = [cost for cost in paid if cost is not None]
    return sum(known) if known and len(known) == len(paid) else None
