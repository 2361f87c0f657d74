# ruff: noqa: INP001, T201  # a script beside the package
"""The commonest errors of the rules engine, by kind, on datasets that are open.

Run: python tools/count_errors.py [DATASET…]          (default: evals/datasets/dev and tune, pooled)

To count an earlier version's errors by the same labels, run it with that version's checkout on PYTHONPATH.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent))  # last, so that PYTHONPATH may name another checkout

from summarizer.evaluation import answers as answers_of  # noqa: E402
from summarizer.evaluation.dataset import Case, Dataset  # noqa: E402
from summarizer.evaluation.findings import Finding, findings  # noqa: E402
from summarizer.evaluation.scoring import score  # noqa: E402
from summarizer.pipeline import summarize  # noqa: E402

DATASETS = HERE.parent / "evals" / "datasets"
SHOWN = 60


def main(folders: Iterable[Path]) -> None:
    """Print the commonest kinds of error with their numbers."""
    counts: Counter[str] = Counter()
    total = 0
    for folder in folders:
        for case in Dataset(folder):
            total += 1
            counts.update(_errors(case))
    print(f"{sum(counts.values())} errors in {total} cases")
    for name, number in counts.most_common(SHOWN):
        print(f"{number:5} {name}")


def _errors(case: Case) -> Iterator[str]:
    brief = summarize(case.article)
    labels, given = case.labels, answers_of.of_brief(brief)
    for finding in findings(score(labels, given, case.article.text)):
        if finding.verdict in {"missing", "spurious"}:
            where = f"{finding.section}.{finding.field}" if finding.field else finding.section
            yield " ".join(filter(None, (where, finding.verdict, _key(finding, labels, given))))
        elif finding.verdict == "wrong":
            yield from (f"{finding.section} wrong {each}" for each in _fields(finding))


def _key(finding: Finding, labels: object, given: object) -> str:
    """What tells items of a section apart: outcome or stance."""
    if finding.section not in {"casualties", "claimants", "reactions"}:
        return ""
    missing = finding.verdict == "missing"
    items = getattr(labels if missing else given, finding.section)
    item = items[finding.label if missing else finding.answer]
    value = getattr(item, "outcome", None) or getattr(item, "stance", None)
    return str(value[0] if isinstance(value, (list, tuple)) else value)


def _fields(finding: Finding) -> Iterator[str]:
    """The fields in which a pair differs; of the incident, the one that was compared."""
    if finding.field:
        yield finding.field
        return
    for reason in finding.reasons:
        yield reason.partition(":")[0]


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]] or [DATASETS / "dev", DATASETS / "tune"])
