"""`summarizer eval gate`: may this run replace the baseline."""

import json
from pathlib import Path
from typing import NamedTuple

import click

from summarizer.cli.eval import figures, options
from summarizer.cli.group import report
from summarizer.cli.tables import columns
from summarizer.evaluation import baseline, runs
from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.gate import Verdict, changed_cases, judge
from summarizer.evaluation.runs import Run

EXIT = {"PASS": 0, "FAIL": 1, "INCONCLUSIVE": 0}
UNDECIDED = 5
"""What an inconclusive gate returns with --strict."""


class Judged(NamedTuple):
    """A verdict, what it is about, and the cases that changed where they may be named (worst first)."""

    verdict: Verdict
    newer: Baseline
    dataset: Dataset | None
    changed: list[tuple[str, str, float, float]]


@click.command("gate", short_help="Hold a run against a baseline; exit 1 if it is worse.")
@click.argument("run", type=options.FOLDER)
@click.option("--baseline", "against", type=options.FOLDER, required=True, metavar="FILE", help="What `bless` wrote.")
@click.option("--live/--exact", default=None, help="Statistics, or an exact ratchet. Default: what the model is.")
@click.option("--again", type=options.FOLDER, metavar="RUN", help="A second, fresh run; a live fall must show on both.")
@click.option("--strict", is_flag=True, help=f"Exit {UNDECIDED} where nothing can be said for sure.")
@options.dataset
@options.naming
@options.surfaces
def command(  # noqa: PLR0917 -- click hands options over by name
    run: Path,
    against: Path,
    live: bool | None,
    again: Path | None,
    strict: bool,
    dataset_path: Path | None,
    unblind: bool,
    reason: str | None,
    junit: Path | None,
    github: bool,
    summary: Path | None,
    as_json: bool,
) -> int:
    """Hold a run against a baseline; exit 1 if it is worse.

    A model that says the same every time is held exactly: no section may fall. Any other is held by statistics: a fall
    that is unlikely by chance fails where a fresh run (--again) shows it too. Broken evidence, lost cases and lost
    must-pass sections fail always.
    """
    options.require_scipy()
    found, older = runs.load(run), baseline.load(against)
    newer = baseline.of(found)
    second = baseline.of(runs.load(again)) if again else None
    verdict = judge(newer, older, live=not newer.deterministic if live is None else live, again=second)
    dataset = _dataset(found, dataset_path)
    named = options.may_name(dataset, blind=older.blind, unblinded=unblind, reason=reason)
    judged = Judged(verdict, newer, dataset, _named(found, older, newer) if named else [])
    if as_json:
        rows = [{"case": c, "section": s, "before": b, "after": a} for c, s, b, a in judged.changed]
        click.echo(json.dumps(figures.verdict_json(verdict) | {"changed": rows}, indent=2))
    else:
        click.echo(shown(judged))
    _surface(judged, junit, summary if github else None, github=github)
    report("; ".join([verdict.outcome, *verdict.reasons]))
    return UNDECIDED if strict and verdict.outcome == "INCONCLUSIVE" else EXIT[verdict.outcome]


def shown(judged: Judged) -> str:
    """The verdict for a terminal."""
    verdict = judged.verdict
    parts = [figures.difference_table(verdict.differences)]
    if judged.changed:
        rows = [(case, section, f"{b:.4f}", f"{a:.4f}", f"{a - b:+.4f}") for case, section, b, a in judged.changed]
        parts.append(columns([("CASE", "SECTION", "BEFORE", "AFTER", "DIFFERENCE"), *rows]))
    parts.append("\n".join([verdict.outcome, *(f"- {said}" for said in verdict.reasons + verdict.notes)]))
    return "\n\n".join(parts)


def _dataset(run: Run, path: Path | None) -> Dataset | None:
    """The dataset, for the lines of its labels; a gate can do without."""
    folder = path or Path(run.manifest["dataset"]["path"])
    return Dataset(folder) if path or folder.is_dir() else None


def _named(run: Run, older: Baseline, newer: Baseline) -> list[tuple[str, str, float, float]]:
    """The changed cases by their own names, which a blind dataset's baseline does not have."""
    from summarizer.evaluation.blind import hidden

    names = {hidden(newer.dataset, case): case for case in run.cases} if older.blind else {}
    return [(names.get(case, case), section, b, a) for case, section, b, a in changed_cases(older, newer)]


def _surface(judged: Judged, junit: Path | None, summary: Path | None, *, github: bool) -> None:
    if junit:
        from summarizer.cli.eval.junit import of_verdict

        of_verdict(judged.newer.dataset, judged.verdict, junit)
    if github:
        from summarizer.cli.eval.github import annotations, append, verdict_page

        if summary:
            append(summary, verdict_page(judged.newer.dataset, judged.verdict, judged.changed))
        for line in annotations(judged.newer.dataset, judged.verdict, judged.dataset, judged.changed):
            click.echo(line, err=True)
