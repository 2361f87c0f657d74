"""One case of a report: the article with its marks, and what became of each item."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from summarizer.evaluation import answers
from summarizer.evaluation.counts import CaseCounts
from summarizer.evaluation.dataset import Case
from summarizer.evaluation.findings import Finding, Verdict, findings
from summarizer.evaluation.quality import unsupported_claims
from summarizer.evaluation.report.places import Places
from summarizer.evaluation.scoring import score
from summarizer.rendering.marks import Piece, marked
from summarizer.rendering.outline import Quote
from summarizer.rendering.words import SECTIONS as TITLES
from summarizer.schema import Brief

WORST_FIRST: tuple[Verdict, ...] = ("missing", "spurious", "wrong", "right", "optional")
"""Where stretches overlap, the text is coloured as the worst of them."""


class Item(NamedTuple):
    """A finding with its place in the list, its sign (`W3`), and whether a mark in the article leads to it."""

    position: int
    sign: str
    finding: Finding
    title: str
    marked: bool


class Tag(NamedTuple):
    """A sign at the end of a mark."""

    number: int
    sign: str
    verdict: Verdict


class Stretch(NamedTuple):
    """A piece of the article as the template needs it; `verdict` None is plain text. `begins`: items to jump to."""

    text: str
    verdict: Verdict | None
    begins: list[int]
    tags: list[Tag]


class Leaf(NamedTuple):
    """One case. `scores` are section, F1, and the baseline's F1; `failure` says why there is no brief."""

    key: str
    case: Case
    scores: list[tuple[str, float | None, float | None]]
    delta: float | None
    items: list[Item]
    paragraphs: list[list[Stretch]]
    headline: str
    failure: str | None
    unsupported: list[str]
    totals: Mapping[str, int]


def leaf(number: int, case: Case, brief: Brief | None, before: CaseCounts | None, failure: str | None) -> Leaf:
    """One case.

    Args:
        number: its place in the report.
        case: article and labels.
        brief: None for a case that failed.
        before: the baseline's counts.
        failure: why it failed.
    """
    labels, text = case.labels, case.article.text
    scored = score(labels, answers.of_brief(brief) if brief else answers.EMPTY, text)
    found = findings(scored)
    quotes, by_quote = _quotes(found, Places(text, labels, brief))
    signs = [f"{each.verdict[0].upper()}{n}" for n, each in enumerate(found, start=1)]
    shown = set(by_quote.values())
    scores = [
        (name, tally.f1, before.tallies[name].f1 if before else None)
        for name, tally in scored.tallies.items()
        if tally.f1 is not None or (before and before.tallies[name].f1 is not None)
    ]
    return Leaf(
        key=f"c{number}",
        case=case,
        scores=scores,
        delta=change(scored.tallies, before),
        items=[Item(n, signs[n], each, _title(each), n in shown) for n, each in enumerate(found)],
        paragraphs=[_stretches(block, found, signs, by_quote) for block in marked(text, quotes)],
        headline=brief.headline if brief else "",
        failure=None if brief else failure or "no reason is kept",
        unsupported=[f"{each.text} ({each.where})" for each in unsupported_claims(brief, text)] if brief else [],
        totals={verdict: sum(each.verdict == verdict for each in found) for verdict in WORST_FIRST},
    )


def change(now: Mapping[str, Any], before: CaseCounts | None) -> float | None:
    """The sum of the changes of a case's sections, to sort by; a section without counts is 1."""
    if before is None:
        return None
    pairs = [(now[name].f1, before.tallies[name].f1) for name in now]
    return sum((1.0 if a is None else a) - (1.0 if b is None else b) for a, b in pairs)


def _title(finding: Finding) -> str:
    title = TITLES[finding.section]
    return f"{title}: {finding.field}" if finding.field else title


def _quotes(found: Iterable[Finding], places: Places) -> tuple[list[Quote], dict[int, int]]:
    """Every stretch under a number of its own, and the item that each belongs to."""
    quotes: list[Quote] = []
    by_quote: dict[int, int] = {}
    for index, finding in enumerate(found):
        for evidence in places.of(finding):
            by_quote[len(quotes)] = index
            quotes.append(Quote(len(quotes), evidence, finding.section, 1))
    return quotes, by_quote


def _stretches(
    block: Iterable[Piece], found: list[Finding], signs: list[str], by_quote: Mapping[int, int]
) -> list[Stretch]:
    leads = {index: quote for quote, index in sorted(by_quote.items(), reverse=True)}
    return [
        Stretch(
            piece.text,
            min((found[by_quote[q.number]].verdict for q in piece.quotes), key=WORST_FIRST.index, default=None),
            [by_quote[q.number] for q in piece.first if leads[by_quote[q.number]] == q.number],
            [Tag(n, signs[n], found[n].verdict) for n in dict.fromkeys(by_quote[q.number] for q in piece.last)],
        )
        for piece in block
    ]
