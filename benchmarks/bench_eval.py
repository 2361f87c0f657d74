"""How long a whole eval run with its report and scoring take: a dataset as it is, and its cases up to 200 times over.

python benchmarks/bench_eval.py [DATASET]
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from measure import BIN, ROOT, ROUNDS, Figure, milliseconds

SCORED = 200
ENOUGH_MS = 12_000
SCORING_S = 2


def main() -> None:
    """Print two lines: a run with its scores and its report, and scoring 200 cases."""
    from summarizer import engine
    from summarizer.evaluation import runs
    from summarizer.evaluation.dataset import Dataset

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "evals" / "datasets" / "core"
    with tempfile.TemporaryDirectory() as scratch:
        times = [_run_and_report(folder, Path(scratch, f"run{i}")) for i in range(ROUNDS)]
        print(Figure(f"eval run {folder.name} by rules, and its report", "ms", times, ENOUGH_MS).line())
        many = Path(scratch, "many")
        cases = [path for path in sorted(folder.iterdir()) if path.is_dir()]
        for number in range(SCORED):
            shutil.copytree(cases[number % len(cases)], many / f"{number:03}")
        run = runs.create(Dataset(many), engine("rules"), Path(scratch, "whole"))
        briefs = run.briefs()
        times = [_scoring(many, briefs) for _ in range(ROUNDS)]
    print(Figure(f"scoring {SCORED} cases, labels parsed", "ms", times, SCORING_S * 1000).line())


def _run_and_report(folder: Path, out: Path) -> float:
    command = BIN / "summarizer", "eval"
    run = milliseconds(*command, "run", folder, "--model", "rules", "--quiet", "--out", out)
    return run + milliseconds(*command, "report", out, "--quiet")


def _scoring(folder: Path, briefs: dict) -> float:
    from summarizer.evaluation.dataset import Dataset
    from summarizer.evaluation.runs import scored

    begin = time.perf_counter()
    scored(Dataset(folder), briefs)
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    main()
