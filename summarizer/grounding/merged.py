"""The same thing told twice is one item with both pieces of evidence."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from summarizer.schema import Casualty, Claimant, Evidence, Reaction
from summarizer.text.names import same_actor

Item = TypeVar("Item", Casualty, Claimant, Reaction)


def merged_casualties(items: Iterable[Casualty]) -> list[Casualty]:
    """One for each figure of one outcome and group by one source."""
    return _merged(items, _same_casualty)


def merged_claimants(items: Iterable[Claimant]) -> list[Claimant]:
    """One for each actor and stance."""
    return _merged(items, lambda a, b: a.stance == b.stance and _same(a.actor, b.actor))


def merged_reactions(items: Iterable[Reaction]) -> list[Reaction]:
    """One for each speaker and stance."""
    return _merged(items, lambda a, b: a.stance == b.stance and _same(a.speaker, b.speaker))


def _merged(items: Iterable[Item], same: Callable[[Item, Item], bool]) -> list[Item]:
    kept: list[Item] = []
    for item in items:
        for at, earlier in enumerate(kept):
            if same(earlier, item):
                kept[at] = earlier.model_copy(update={"evidence": _both(earlier.evidence, item.evidence)})
                break
        else:
            kept.append(item)
    return kept


def _same_casualty(a: Casualty, b: Casualty) -> bool:
    return (
        (a.outcome, a.group, a.count.low, a.count.high) == (b.outcome, b.group, b.count.low, b.count.high)
        and (a.according_to or "").lower() == (b.according_to or "").lower()
        and set(a.names) == set(b.names)
        and a.who.lower() == b.who.lower()
    )


def _same(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.lower() == b.lower() or same_actor(a, b)


def _both(a: list[Evidence], b: list[Evidence]) -> list[Evidence]:
    together = {(each.start, each.end): each for each in (*a, *b)}
    return [together[key] for key in sorted(together)]
