"""A scored case, item by item: what was right, wrong, missing or spurious, and why."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

from summarizer.evaluation.assignment import THRESHOLD
from summarizer.evaluation.scorers.alignment import Pair, SectionScore
from summarizer.evaluation.scorers.comparison import Comparison
from summarizer.evaluation.scorers.incident import SINGLE
from summarizer.evaluation.scoring import CaseScore
from summarizer.evaluation.tally import CORRECT
from summarizer.schema.vocabulary import SectionName

Verdict = Literal["right", "wrong", "missing", "spurious", "optional"]
"""`wrong`: the item was found, with a wrong value in it. `optional`: it neither pays nor costs."""

NOT_ADMISSIBLE = {
    "casualties": "the outcomes differ",
    "claimants": "the actors are not the same",
    "reactions": "the speakers are not the same",
    "other_incidents": "neither kind nor date nor country agrees",
}
"""Why two items of a section are not compared further."""


class Finding(NamedTuple):
    """One label, one answer, or the two of a pair.

    `section` is that of the brief, `field` the part of the incident. `label` and `answer` are the indices in the
    section or the field, None where there is none; `wanted` and `given` are what stands there, for people.
    """

    section: SectionName
    field: str | None
    verdict: Verdict
    label: int | None
    answer: int | None
    wanted: str | None
    given: str | None
    similarity: float | None
    reasons: tuple[str, ...]


def findings(scored: CaseScore) -> list[Finding]:
    """Every item of a scored case, in the order of the sections: pairs and labels first, then spurious answers."""
    return [finding for name, detail in scored.details.items() for finding in of_section(name, detail)]


def of_section(name: str, detail: SectionScore) -> list[Finding]:
    """The items of one section, or of one field of the incident (`incident.places`)."""
    head, _, field = name.partition(".")
    section = cast("SectionName", head)
    if field in SINGLE and len(detail.labels) == len(detail.answers) == 1 and not detail.pairs:
        return [_replaced(section, field, detail)]
    return list(_items(section, field or None, detail))


def shares(comparison: Comparison) -> Iterator[str]:
    """Each field of a comparison that lost something, in words."""
    total = sum(field.weight for field in comparison.fields)
    for field in comparison.fields:
        if field.score < 1:
            worth = f", {field.weight / total:.0%} of the item" if len(comparison.fields) > 1 else ""
            yield f"{field.name}: {field.answer} for {field.label} ({field.score:.2f}{worth})"


def _items(section: SectionName, field: str | None, detail: SectionScore) -> Iterator[Finding]:
    by_label = {pair.label: pair for pair in detail.pairs}
    for index, label in enumerate(detail.labels):
        if pair := by_label.get(index):
            yield _paired(section, field, detail, pair)
            continue
        verdict: Verdict = "optional" if label.optional else "missing"
        reasons = _unmatched(section, detail, label=index)
        yield Finding(section, field, verdict, index, None, label.shown, None, None, reasons)
    taken = {pair.answer for pair in detail.pairs}
    for index, answer in enumerate(detail.answers):
        if index not in taken:
            verdict = "optional" if answer.optional else "spurious"
            reasons = _unmatched(section, detail, answer=index)
            yield Finding(section, field, verdict, None, index, None, answer.shown, None, reasons)


def _paired(section: SectionName, field: str | None, detail: SectionScore, pair: Pair) -> Finding:
    label, answer, similarity = detail.labels[pair.label], detail.answers[pair.answer], pair.comparison.similarity
    verdict: Verdict = "optional" if label.optional else "right" if similarity >= CORRECT else "wrong"
    reasons = tuple(shares(pair.comparison))
    return Finding(section, field, verdict, pair.label, pair.answer, label.shown, answer.shown, similarity, reasons)


def _replaced(section: SectionName, field: str, detail: SectionScore) -> Finding:
    """One value in the place of another: one finding, though it counts as missing and as spurious."""
    (label,), (answer,) = detail.labels, detail.answers
    said = "counts as missing and as spurious"
    reasons = (*shares(detail.compared[0][0]), said)
    return Finding(section, field, "wrong", 0, 0, label.shown, answer.shown, 0.0, reasons)


def _unmatched(
    section: str, detail: SectionScore, *, label: int | None = None, answer: int | None = None
) -> tuple[str, ...]:
    """Why a label got no answer, or an answer no label: what came nearest, and what was against it."""
    if label is not None:
        row = [
            (c, side.shown, j) for j, (c, side) in enumerate(zip(detail.compared[label], detail.answers, strict=True))
        ]
        taken, other = {pair.answer for pair in detail.pairs}, "nothing was answered"
    else:
        assert answer is not None
        row = [
            (line[answer], side.shown, i)
            for i, (line, side) in enumerate(zip(detail.compared, detail.labels, strict=True))
        ]
        taken, other = {pair.label for pair in detail.pairs}, "nothing is labelled"
    if not row:
        return (f"{other} here",)
    comparison, shown, index = max(row, key=lambda each: (each[0].similarity, _hope(each[0])))
    if not comparison.admissible:
        return (f"nearest is “{shown}”, but {NOT_ADMISSIBLE[section]}",)
    if comparison.similarity == 0:
        return (f"{other} that is like it",)
    if comparison.similarity < THRESHOLD:
        return (f"nearest is “{shown}” with {comparison.similarity:.2f}, under {THRESHOLD}", *shares(comparison))
    if index in taken:
        return (f"“{shown}” ({comparison.similarity:.2f}) went to a better match",)
    return (f"“{shown}” ({comparison.similarity:.2f}) was left over",)


def _hope(comparison: Comparison) -> float:
    """What would have been the similarity if the pair had been admissible."""
    return sum(field.weight * field.score for field in comparison.fields)
