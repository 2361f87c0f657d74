"""May this run replace the baseline (SCORING, "Statistics and the gate").

A deterministic run is held by an exact ratchet: no section may fall, however little. A live run varies by itself, so
it is held by statistics, and fails only on what a second, fresh run shows again.
"""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.evaluation import baseline as baselines
from summarizer.evaluation import statistics
from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.counts import CaseCounts
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.runs import Run
from summarizer.evaluation.scoring import HEADLINE
from summarizer.evaluation.statistics import Difference

ALPHA = 0.05
FLOOR = 0.01
"""A fall under this is no fall that anyone would act on, whatever its p."""

MARGIN = 0.03
"""How far the headline's interval may reach under 0 for the run to count as no worse."""

Kind = Literal["PASS", "FAIL", "INCONCLUSIVE"]


class Verdict(NamedTuple):
    """What the gate says.

    `reasons` are lines for people, `notes` what else they should know. `differences` are those of
    `statistics.compare`. `again`: a fresh run would decide. `lost` are the cases whose must-pass sections were lost, by
    the names of the baseline (hashed for a blind dataset).
    """

    outcome: Kind
    reasons: list[str]
    differences: list[Difference]
    notes: list[str]
    again: bool = False
    lost: tuple[tuple[str, str], ...] = ()


def gate(run: Run, baseline: Baseline, *, live: bool, again: Run | None = None) -> Verdict:
    """Hold a run against a baseline.

    Args:
        run: the newer one.
        baseline: the older one.
        live: judge by statistics; else by the exact ratchet.
        again: a second run of the same, which a live failure must reproduce on.

    Raises:
        EvaluationError: the two were not made with the same dataset and scorer, or the run is not finished.
    """
    return judge(baselines.of(run), baseline, live=live, again=baselines.of(again) if again else None)


def judge(newer: Baseline, older: Baseline, *, live: bool, again: Baseline | None = None) -> Verdict:
    """`gate`, for what a baseline keeps of a run."""
    for each in (newer, again):
        if each is not None:
            _comparable(each, older)
    differences = _differences(older, newer)
    lost = tuple(_lost(older, newer))
    broken = _invariants(newer, lost)
    verdict = _by_statistics(differences, older, again) if live else _by_ratchet(differences)
    verdict = verdict._replace(notes=_notes(older, newer), lost=lost)
    if broken:
        return verdict._replace(outcome="FAIL", reasons=broken + verdict.reasons, again=False)
    return verdict


def fallen(difference: Difference) -> bool:
    """Whether a live difference is a fall: unlikely by chance, and large enough to matter."""
    return difference.p <= ALPHA and difference.delta <= -FLOOR


def _comparable(newer: Baseline, older: Baseline) -> None:
    if newer.dataset != older.dataset:
        raise EvaluationError(f"the baseline is of {older.dataset}, the run of {newer.dataset}", hint="name its own")
    if newer.hashes["dataset"] != older.hashes["dataset"] or set(newer.cases) != set(older.cases):
        raise EvaluationError(
            f"{older.dataset} is not as it was when the baseline was blessed (its hash differs)",
            hint="run it anew and bless that run",
        )
    if newer.scorer != older.scorer:
        raise EvaluationError(
            f"the baseline was scored by version {older.scorer} of the scorer, the run by {newer.scorer}",
            hint="score both with one version: `summarizer eval score`, `summarizer eval bless`",
        )


def _differences(older: Baseline, newer: Baseline) -> list[Difference]:
    names = sorted(older.cases)
    return statistics.compare(*([each.cases[name].tallies for name in names] for each in (older, newer)))


def _lost(older: Baseline, newer: Baseline) -> list[tuple[str, str]]:
    """Cases and their must-pass sections that passed in full, and do no more."""
    found = []
    for name, case in sorted(older.cases.items()):
        now = newer.cases[name]
        found += [(name, section) for section in now.must_pass if section in case.passed - now.passed]
    return found


def _invariants(newer: Baseline, lost: Sequence[tuple[str, str]]) -> list[str]:
    """What fails any run."""
    found = []
    if newer.covered < 1:
        missing = newer.coverage["infrastructure"]
        found.append(f"coverage is {newer.covered:.1%}: {_number(missing, 'case')} lost to the infrastructure")
    if wrong := sum(case.faults for case in newer.cases.values()):
        found.append(f"{_number(wrong, 'fault')} in the briefs themselves: evidence or counts that do not hold")
    if lost:
        sections = ", ".join(sorted({section for _, section in lost}))
        found.append(f"{_number(len(lost), 'must-pass section')} lost ({sections})")
    return found


def _by_ratchet(differences: list[Difference]) -> Verdict:
    fell = [each for each in differences if each.section in HEADLINE and each.delta < -statistics.SAME]
    reasons = [f"{_change(each)}, {_number(each.worse, 'case')} worse, {each.better} better" for each in fell]
    if fell:
        return Verdict("FAIL", reasons, differences, [])
    changed = any(each.better or each.worse for each in differences)
    said = "no section fell" if changed else "nothing changed"
    return Verdict("PASS", [said], differences, [])


def _by_statistics(differences: list[Difference], older: Baseline, again: Baseline | None) -> Verdict:
    fell = [each for each in differences if fallen(each)]
    reasons = [f"{_change(each)}, p {each.p:.4f}" for each in fell]
    if fell and again is None:
        return Verdict("INCONCLUSIVE", [*reasons, "a fresh run must show it again"], differences, [], again=True)
    if fell and again is not None:
        confirmed = {each.section for each in _differences(older, again) if fallen(each)}
        if shown := [said for said, each in zip(reasons, fell, strict=True) if each.section in confirmed]:
            return Verdict("FAIL", [f"{said}, and on a fresh run again" for said in shown], differences, [])
    headline = differences[0]
    if headline.interval[0] < -MARGIN:
        return Verdict("INCONCLUSIVE", [_open(headline, len(older.cases))], differences, [])
    said = "a fall was not shown again by a fresh run" if fell else "no fall"
    return Verdict(
        "PASS", [f"{said}; the headline is at most {-min(0.0, headline.interval[0]):.3f} lower"], differences, []
    )


def _open(headline: Difference, cases: int) -> str:
    """What would settle it: the spread of the case differences says how many cases see a fall of the margin."""
    low = f"the headline may have fallen by as much as {-headline.interval[0]:.3f}"
    if headline.detectable is None or headline.detectable <= MARGIN:
        return f"{low}; a fresh run would tell"
    needed = math.ceil(cases * (headline.detectable / MARGIN) ** 2)
    repeats = math.ceil(needed / cases)
    return (
        f"{low}; {cases} cases see a fall of {headline.detectable:.3f} with 80 % power, "
        f"one of {MARGIN} takes about {needed} cases, or the mean of {repeats} runs where only the model's own "
        "variation is in the way"
    )


def _notes(older: Baseline, newer: Baseline) -> list[str]:
    found = []
    if newer.model != older.model:
        found.append(f"the baseline is of {older.model}, the run of {newer.model}")
    changed = [name for name in ("prompts", "schema", "scorer") if newer.hashes.get(name) != older.hashes.get(name)]
    if changed:
        found.append(f"changed since the baseline: {', '.join(changed)}")
    return found


def _change(each: Difference) -> str:
    return f"{each.section} fell from {each.before:.4f} to {each.after:.4f} ({each.delta:+.4f})"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def changed_cases(older: Baseline, newer: Baseline) -> list[tuple[str, str, float, float]]:
    """Cases and sections whose F1 differs, worst first: name, section, before, after.

    A section in which nothing was asked and nothing answered is 1: an answer there is a fall.
    """
    found = []
    for name in older.cases.keys() & newer.cases.keys():
        for section in HEADLINE:
            before, after = (_f1(each.cases[name], section) for each in (older, newer))
            if abs(after - before) > statistics.SAME:
                found.append((name, section, before, after))
    return sorted(found, key=lambda row: (row[3] - row[2], row))


def _f1(case: CaseCounts, section: str) -> float:
    f1 = case.tallies[section].f1
    return 1.0 if f1 is None else f1
