"""The page: what is on it, put through a template that escapes everything."""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.evaluation import baseline as baselines
from summarizer.evaluation import statistics
from summarizer.evaluation.agreement import agreement
from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.blind import hidden
from summarizer.evaluation.counts import abstention
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.gate import changed_cases
from summarizer.evaluation.quality import Quality, quality, total
from summarizer.evaluation.report import charts
from summarizer.evaluation.report.cases import Leaf, leaf
from summarizer.evaluation.report.totals import FEWEST_OF_A_BLIND_TAG, by_case, slices, totals
from summarizer.evaluation.runs import Run
from summarizer.rendering.words import SECTIONS as TITLES

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"


class Share(NamedTuple):
    """So many of so many."""

    what: str
    number: int
    of: int
    interval: tuple[float, float] | None = None


def render(run: Run, dataset: Dataset, baseline: Baseline | None = None, *, named: bool | None = None) -> str:
    """A self-contained page: no script, no request to anywhere.

    Args:
        run: a finished run.
        dataset: what it read.
        baseline: what it is held against.
        named: whether single cases are shown; by default those of a dataset that is not blind.

    Raises:
        EvaluationError: the run is not finished, the dataset is not as the run scored it, or the baseline is of
            something else.
    """
    newer = baselines.of(run)
    _fits(newer, dataset, baseline)
    show = not dataset.blind if named is None else named
    names = {hidden(dataset.name, case.id): case.id for case in dataset}
    older = by_case(baseline, names) if baseline else None
    briefs = run.briefs()
    leaves = _leaves(run, dataset, older) if show else []
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    context: dict[str, Any] = {
        "run": run,
        "manifest": run.manifest,
        "dataset": dataset,
        "baseline": baseline,
        "notes": _origin(run.manifest) + _notes(newer, baseline),
        "sections": totals(run.cases, older, agreement(dataset)),
        "shares": _shares(run, total(quality(b, c.labels, c.article.text) for c in dataset if (b := briefs[c.id]))),
        "slices": slices(dataset, run.cases, older),
        "fewest": FEWEST_OF_A_BLIND_TAG,
        "changed": _changed(newer, baseline, names, {each.case.id: each.key for each in leaves}) if show else [],
        "leaves": leaves,
        "titles": TITLES,
        "grid": charts.GRID,
        "rate": charts.rate,
    }
    return _template().render(style=style, style_hash=_hash(style), **context)


def _fits(newer: Baseline, dataset: Dataset, baseline: Baseline | None) -> None:
    if newer.hashes["dataset"] != dataset.sha256:
        raise EvaluationError(
            f"{dataset.folder} is not as it was when the run was scored", hint="score it with `summarizer eval score`"
        )
    if baseline and (baseline.dataset != newer.dataset or set(baseline.cases) != set(newer.cases)):
        raise EvaluationError(f"the baseline is not of the cases of {newer.dataset}", hint="name its own")


def _leaves(run: Run, dataset: Dataset, older: Mapping[str, Any] | None) -> list[Leaf]:
    """The cases: those that changed worst first, then the others by what they lost."""
    briefs, failures = run.briefs(), run.manifest["failures"]
    found = [
        leaf(number, case, briefs[case.id], older[case.id] if older else None, failures.get(case.id, {}).get("error"))
        for number, case in enumerate(dataset, start=1)
    ]
    return sorted(found, key=lambda each: (round(each.delta or 0.0, 9), -_lost(each), each.case.id))


def _lost(case: Leaf) -> int:
    return case.totals["missing"] + case.totals["spurious"] + case.totals["wrong"]


def _changed(
    newer: Baseline, older: Baseline | None, names: Mapping[str, str], keys: Mapping[str, str]
) -> list[tuple[str, str, str, float, float]]:
    if older is None:
        return []
    found = []
    for name, section, before, after in changed_cases(older, newer):
        case = names.get(name, name)
        found.append((case, keys[case], section, before, after))
    return found


def _shares(run: Run, found: Quality) -> list[Share]:
    right, asked = abstention(list(run.cases.values()))
    coverage = run.manifest["coverage"]
    shares = [
        Share("articles that gave a brief", coverage["cases"] - coverage["failed"], coverage["cases"]),
        Share("cases without an incident that got none", right, asked, statistics.wilson(right, asked)),
        Share("quotes that stand word for word at their offsets", found.verbatim, found.evidence),
        Share("counts whose words are in their evidence", found.supported, found.counts),
        Share("matched items whose evidence holds the labelled words", found.held, found.labelled),
        Share("names and numbers that occur nowhere in the article", found.unsupported, found.claims),
    ]
    return [share for share in shares if share.of]


def _origin(manifest: Mapping[str, Any]) -> list[str]:
    """What a reader must know of where the briefs come from."""
    found = []
    if "simulation" in manifest:
        rates = ", ".join(f"{name} {value:g}" for name, value in manifest["simulation"].items())
        found.append(f"Every figure is a simulation: no model was asked, the reader's faults are known ({rates}).")
    if manifest.get("replies", {}).get("mode") == "replay":
        found.append(f"A replay: the model's replies come from {manifest['replies']['file']}.")
    return found


def _notes(newer: Baseline, older: Baseline | None) -> list[str]:
    if older is None:
        return []
    found = [] if older.model == newer.model else [f"The baseline is of {older.model}."]
    changed = [name for name, value in newer.hashes.items() if older.hashes.get(name) != value]
    return found + ([f"Changed since the baseline: {', '.join(sorted(changed))}."] if changed else [])


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")


def _hash(style: str) -> str:
    """What the content security policy allows: this style sheet, letter for letter, and nothing else."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
