"""The counts that a gate holds a run against: byte-stable, without timings, made to be committed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from summarizer.evaluation import files
from summarizer.evaluation.blind import hidden
from summarizer.evaluation.counts import DIGITS, CaseCounts, rounded
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.runs import Run
from summarizer.evaluation.scoring import sections
from summarizer.evaluation.tally import Tally

FORMAT = "baseline/1"
WHAT = "a baseline, which `summarizer eval bless` writes"


@dataclass(frozen=True, slots=True)
class Baseline:
    """A blessed run.

    `cases` is by case id, for a blind dataset by `blind.hidden`. `hashes` has those of dataset, schema, scorer and
    prompts; the gate refuses another dataset and another version of the scorer, and mentions the others.
    """

    dataset: str
    blind: bool
    model: str
    deterministic: bool
    scorer: str
    hashes: Mapping[str, Any]
    coverage: Mapping[str, int]
    cases: Mapping[str, CaseCounts]
    reason: str = ""

    @property
    def covered(self) -> float:
        """The share of cases that no broken infrastructure took away."""
        return 1 - self.coverage["infrastructure"] / max(1, self.coverage["cases"])


def of(run: Run, reason: str = "") -> Baseline:
    """What a baseline keeps of a run.

    Raises:
        EvaluationError: the run is not finished.
    """
    manifest = run.manifest
    if not manifest["complete"]:
        raise EvaluationError(f"{run.folder} is not finished", hint="go on with `summarizer eval run … --resume`")
    dataset = manifest["dataset"]
    name: str = dataset["name"]
    return Baseline(
        dataset=name,
        blind=dataset["blind"],
        model=manifest["model"],
        deterministic=manifest["deterministic"],
        scorer=manifest["scorer"]["version"],
        hashes={
            "dataset": dataset["sha256"],
            "scorer": manifest["scorer"]["sha256"],
            "schema": manifest["schema_sha256"],
            "prompts": manifest["prompts"],
        },
        coverage=manifest["coverage"],
        cases={hidden(name, case) if dataset["blind"] else case: rounded(found) for case, found in run.cases.items()},
        reason=" ".join(reason.split()),
    )


def mean(runs: Sequence[Baseline]) -> Baseline:
    """Several runs of the same as one: counts are means, so that a live model's own variation weighs less.

    Raises:
        EvaluationError: they are not of the same dataset, model and scorer.
    """
    first = runs[0]
    if any((each.hashes, each.model, each.scorer) != (first.hashes, first.model, first.scorer) for each in runs):
        raise EvaluationError("the runs are not of the same dataset, model, prompts and scorer", hint="run them anew")
    if len(runs) == 1:
        return first
    return replace(first, cases={name: _mean([each.cases[name] for each in runs]) for name in first.cases})


def _mean(cases: Sequence[CaseCounts]) -> CaseCounts:
    """A section is must-pass only where every run passes it, which the mean credit says by itself."""
    totals = sections(case.tallies for case in cases)
    found = {
        section: Tally(**{name: round(value / len(cases), DIGITS) for name, value in asdict(total).items()})
        for section, total in totals.items()
    }
    return cases[0]._replace(tallies=found, faults=max(case.faults for case in cases))


def save(runs: Sequence[Run], path: Path, reason: str) -> Baseline:
    """Bless a run, or the mean of several: its counts are what later runs are held against.

    Raises:
        EvaluationError: no reason is given, a run is not finished, or not every case was read.
    """
    if not reason.strip():
        raise EvaluationError("a baseline needs a reason", hint="say with --reason what changed, and why that is right")
    each_of = [of(run, reason) for run in runs]
    for run, found in zip(runs, each_of, strict=True):
        if found.covered < 1:
            lost = found.coverage["infrastructure"]
            raise EvaluationError(f"{run.folder} lacks {lost} of {len(found.cases)} cases", hint="run them again")
    found = mean(each_of)
    path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, text(found))
    return found


def text(baseline: Baseline) -> str:
    """The file: the same bytes for the same counts and reason."""
    kept = {
        "format": FORMAT,
        "dataset": {"name": baseline.dataset, "blind": baseline.blind},
        "model": baseline.model,
        "deterministic": baseline.deterministic,
        "scorer": baseline.scorer,
        "sha256": dict(baseline.hashes),
        "coverage": dict(baseline.coverage),
        "reason": baseline.reason,
        "cases": {name: case.as_json() for name, case in baseline.cases.items()},
    }
    return files.dumped(kept)


def load(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        EvaluationError: it is none; names the file.
    """
    value = files.read_json(path, WHAT)
    if value.get("format") != FORMAT:
        raise EvaluationError(f"{path}:1: is no baseline", hint=f"name {WHAT}")
    try:
        return Baseline(
            dataset=value["dataset"]["name"],
            blind=value["dataset"]["blind"],
            model=value["model"],
            deterministic=value["deterministic"],
            scorer=value["scorer"],
            hashes=value["sha256"],
            coverage={name: int(value["coverage"][name]) for name in ("cases", "failed", "infrastructure")},
            cases={name: CaseCounts.from_json(case) for name, case in value["cases"].items()},
            reason=value["reason"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EvaluationError(f"{path}:1: is no whole baseline ({error})", hint="bless a run anew") from error
