"""Scores, differences and verdicts as columns for people and as values for JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.cli.tables import columns
from summarizer.evaluation import statistics
from summarizer.evaluation.counts import CaseCounts, abstention
from summarizer.evaluation.gate import Verdict
from summarizer.evaluation.scoring import headline, sections
from summarizer.evaluation.statistics import Difference
from summarizer.evaluation.tally import Tally

BESIDE = "*"
"""Marks what does not count in the headline."""

OUTCOMES = ("correct", "partial", "incorrect", "missing", "spurious", "noncommittal")
SHORT = {"correct": "COR", "partial": "PAR", "incorrect": "INC", "missing": "MIS", "spurious": "SPU"}


def scores(cases: Mapping[str, CaseCounts]) -> dict[str, Any]:
    """A run's figures: headline with its interval, each section, abstention, faults."""
    found = list(cases.values())
    pooled = sections(case.tallies for case in found)
    tallies = [case.tallies for case in found]
    intervals = {
        name: statistics.interval(tallies, name) if tally.f1 is not None else None for name, tally in pooled.items()
    }
    f1 = headline(pooled)
    right, asked = abstention(found)
    return {
        "cases": len(found),
        "headline": {"f1": f1, "interval": None if f1 is None else statistics.interval(tallies)},
        "sections": {name: _section(tally, intervals[name]) for name, tally in pooled.items()},
        "abstention": {"right": right, "asked": asked, "interval": statistics.wilson(right, asked)},
        "faults": sum(case.faults for case in found),
    }


def score_table(figures: Mapping[str, Any]) -> str:
    """A run's figures as columns."""
    head = ("SECTION", "F1", "95 % INTERVAL", "PRECISION", "RECALL", "STRICT", *SHORT.values())
    top = figures["headline"]
    rows = [head, ("headline", share(top["f1"]), between(top["interval"]), *[""] * (len(head) - 3))]
    for name, each in figures["sections"].items():
        shares = (share(each["precision"]), share(each["recall"]), share(each["strict_f1"]))
        counts = (str(each[outcome]) for outcome in SHORT)
        rows.append((_marked(name), share(each["f1"]), between(each["interval"]), *shares, *counts))
    lines = [columns(rows), f"{BESIDE} beside the headline"]
    asked = figures["abstention"]
    if asked["asked"]:
        held = f"{asked['right']} of {asked['asked']} cases without an incident"
        lines.append(f"abstention  {held} got none ({between(asked['interval'])})")
    if figures["faults"]:
        lines.append(f"faults      {figures['faults']} in the briefs themselves; see `summarizer check`")
    return "\n".join(lines)


def difference_table(differences: Sequence[Difference]) -> str:
    """Differences as columns."""
    rows = [("SECTION", "BEFORE", "AFTER", "DIFFERENCE", "95 % INTERVAL", "P", "BETTER", "WORSE", "CAN SEE")]
    rows += [
        (
            _marked(each.section),
            share(each.before),
            share(each.after),
            f"{each.delta:+.4f}",
            f"{each.interval[0]:+.3f} to {each.interval[1]:+.3f}",
            f"{each.p:.4f}",
            str(each.better),
            str(each.worse),
            share(each.detectable),
        )
        for each in differences
    ]
    found = columns(rows)
    return f"{found}\n{BESIDE} beside the headline, p not corrected" if BESIDE in found else found


def difference_json(each: Difference) -> dict[str, Any]:
    """A difference as a JSON object."""
    return {
        "section": each.section,
        "in_headline": each.section not in statistics.BESIDE,
        "before": each.before,
        "after": each.after,
        "difference": each.delta,
        "interval": each.interval,
        "p": each.p,
        "better": each.better,
        "worse": each.worse,
        "detectable": each.detectable,
    }


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    """A verdict as a JSON object, without names of cases."""
    return {
        "outcome": verdict.outcome,
        "reasons": verdict.reasons,
        "notes": verdict.notes,
        "again": verdict.again,
        "must_pass_lost": len(verdict.lost),
        "differences": [difference_json(each) for each in verdict.differences],
    }


def share(value: float | None) -> str:
    """A rate with four decimals, a dash for none."""
    return "-" if value is None else f"{value:.4f}"


def between(interval: Sequence[float] | None) -> str:
    """An interval of rates, a dash for none."""
    return "-" if interval is None else f"{interval[0]:.3f} to {interval[1]:.3f}"


def _marked(section: str) -> str:
    return f"{section} {BESIDE}" if section in statistics.BESIDE else section


def _section(tally: Tally, interval: tuple[float, float] | None) -> dict[str, Any]:
    rates = {name: getattr(tally, name) for name in ("f1", "precision", "recall", "strict_f1")}
    return rates | {"interval": interval} | {name: getattr(tally, name) for name in OUTCOMES}
