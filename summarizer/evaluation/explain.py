"""Why a case got what it got, for a terminal: similarity matrix, assignment, and the reason for each item."""

from collections.abc import Iterator

from summarizer.evaluation.assignment import THRESHOLD
from summarizer.evaluation.findings import Finding, of_section
from summarizer.evaluation.scorers.alignment import SectionScore
from summarizer.evaluation.scorers.comparison import Comparison
from summarizer.evaluation.scoring import CaseScore
from summarizer.evaluation.tally import Tally

WIDEST = 60
"""Characters of a label or an answer in the legend of a matrix."""

NOTHING = "nothing required, nothing answered that counts"
_LETTERS = {"right": "R", "wrong": "W", "missing": "M", "spurious": "S", "optional": "o"}


def explain(case: str, scored: CaseScore) -> str:
    """A case as text: each section with its counts, the similarity of every label (L) and answer (A), and the outcome.

    In the matrix the assigned pair of a row stands in brackets; a dash is a pair that cannot be the same item.
    """
    return "\n".join([case, *_abstention(scored), *_sections(scored)]) + "\n"


def _abstention(scored: CaseScore) -> Iterator[str]:
    if scored.abstained is not None:
        has = "has none either" if scored.abstained else "has one"
        yield f"The label says that there is no incident; the brief {has}."


def _sections(scored: CaseScore) -> Iterator[str]:
    last = None
    for name, detail in scored.details.items():
        section = name.partition(".")[0]
        if section != last:
            tally = scored.tallies[section]
            yield f"\n{section}: {_counts(tally) if tally.f1 is not None else NOTHING}"
            last = section
        if detail.labels or detail.answers:
            if name != section:
                yield f"  {name}"
            yield from (f"    {line}" for line in _matrix(detail))
            for finding in of_section(name, detail):
                yield from (f"    {line}" for line in _outcome(finding, detail))


def _counts(tally: Tally) -> str:
    parts = (
        f"F1 {tally.f1:.3f} = 2 × {tally.credit:.2f} / ({tally.required} required + {tally.answered} answered)",
        f"{tally.correct} correct, {tally.partial} partial, {tally.missing} missing, {tally.spurious} spurious",
    )
    return "; ".join(parts)


def _matrix(detail: SectionScore) -> Iterator[str]:
    for letter, sides in (("L", detail.labels), ("A", detail.answers)):
        for number, side in enumerate(sides, start=1):
            optional = " (optional)" if side.optional else ""
            yield f"{letter}{number:<3} {_short(side.shown)}{optional}"
    if not detail.labels or not detail.answers:
        return
    assigned = {(pair.label, pair.answer) for pair in detail.pairs}
    yield "     " + "".join(f"{f'A{number}':^7}" for number in range(1, len(detail.answers) + 1)).rstrip()
    for i, row in enumerate(detail.compared):
        cells = []
        for j, comparison in enumerate(row):
            value = f"{comparison.similarity:.2f}" if comparison.admissible else "-"
            cells.append(f"{f'[{value}]' if (i, j) in assigned else value:^7}")
        yield f"L{i + 1:<4}" + "".join(cells).rstrip()


def _outcome(finding: Finding, detail: SectionScore) -> Iterator[str]:
    who = [f"L{finding.label + 1}"] if finding.label is not None else []
    who += [f"A{finding.answer + 1}"] if finding.answer is not None else []
    worth = f" {finding.similarity:.2f}" if finding.similarity is not None else ""
    yield f"{_LETTERS[finding.verdict]} {finding.verdict}{worth}: {' = '.join(who) if worth else who[0]}"
    if finding.label is not None and finding.answer is not None:
        yield from _weighed(detail.compared[finding.label][finding.answer])
    yield from (f"    {reason}" for reason in finding.reasons)


def _weighed(comparison: Comparison) -> Iterator[str]:
    """How the similarity of a pair comes about, where it has several fields."""
    if len(comparison.fields) > 1:
        parts = (f"{field.weight:g} × {field.score:.2f} {field.name}" for field in comparison.fields)
        total = sum(field.weight for field in comparison.fields)
        yield f"    {comparison.similarity:.2f} = ({' + '.join(parts)}) / {total:g}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= WIDEST else flat[: WIDEST - 1] + "…"


LEGEND = (
    "[x] assigned pair; - pairs that cannot be the same item; pairs under "
    f"{THRESHOLD} are never assigned. R right, W wrong in part, M missing, S spurious, o optional."
)
"""What the signs mean."""
