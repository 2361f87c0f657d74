"""From the quotes of a drafted item to its evidence."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.grounding.context import Context
from summarizer.grounding.findings import Doubt, Refusal
from summarizer.grounding.nearest import nearest
from summarizer.schema import DraftEvidence, Evidence

LONGEST_HINT = 120
"""A longer name or figure, in characters, is none."""

_TOO_SHORT = frozenset({"too_short", "empty"})


class Quoted(NamedTuple):
    """The evidence of an item in the order of the article, with doubts."""

    evidence: tuple[Evidence, ...]
    doubts: tuple[Doubt, ...]


def quoted(drafted: Sequence[DraftEvidence], context: Context, hints: Sequence[str]) -> Quoted | Refusal:
    """Find the quotes in the article; refuse only if none is there."""
    hints = [hint for hint in hints if 0 < len(hint) <= LONGEST_HINT]
    if not drafted:
        return Refusal("no_evidence", "the item has no quote; quote the sentence of the article that says it")
    found: dict[tuple[int, int], Evidence] = {}
    doubts: list[Doubt] = []
    refusals: list[Refusal] = []
    text = context.article.text
    for each in drafted:
        near = each.near if each.near is not None and 0 <= each.near <= len(text) else None
        alignment = context.aligned(each.quote, near, () if near is not None else tuple(hints))
        prose = [each for each in alignment.evidence if not context.is_boilerplate(each)]
        told = [each for each in prose if not context.is_order(each)]
        if not alignment.evidence:
            refusals.append(_refusal(each.quote, alignment.reason))
        elif not prose:
            refusals.append(
                Refusal("quote_is_boilerplate", f"“{_short(each.quote)}” is a caption, a link or a credit line")
            )
        elif not told:
            refusals.append(
                Refusal("quote_is_an_order", f"“{_short(each.quote)}” tells its reader what to do, not news")
            )
        elif alignment.ambiguous:
            doubts.append(Doubt("ambiguous_quote", f"“{_short(each.quote)}” occurs more than once; the first is taken"))
        found.update({(evidence.start, evidence.end): evidence for evidence in told})
    if not found:
        return _worded(refusals[0], drafted, text)
    doubts.extend(Doubt("quote_dropped", refusal.reason) for refusal in refusals)
    return Quoted(tuple(found[key] for key in sorted(found)), tuple(doubts))


def _refusal(quote: str, reason: str) -> Refusal:
    if reason in _TOO_SHORT:
        return Refusal(
            "quote_too_short", f"“{_short(quote)}” is too short to be evidence: at least four words or a sentence"
        )
    return Refusal("quote_not_found", f"“{_short(quote)}” is not in the article")


def _worded(refusal: Refusal, drafted: Sequence[DraftEvidence], text: str) -> Refusal:
    """With the nearest words that the article does have, for whoever is asked again."""
    if refusal.code != "quote_not_found":
        return refusal
    near = nearest(drafted[0].quote, text)
    return Refusal(refusal.code, f"{refusal.reason}; the nearest is “{_short(near)}”" if near else refusal.reason)


def _short(text: str, most: int = 200) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most] + "…"
