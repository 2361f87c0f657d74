"""How long scoring and a whole eval run take: a dataset as it is, and its cases over and over up to 200.

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
    """Print two lines: scoring 200 cases, and a run with its scores."""
    from summarizer import engine
    from summarizer.evaluation import runs
    from summarizer.evaluation.dataset import Dataset

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "evals" / "datasets" / "core"
    command = [BIN / "summarizer", "eval", "run", folder, "--model", "rules", "--quiet", "--out"]
    with tempfile.TemporaryDirectory() as scratch:
        times = [milliseconds(*command, Path(scratch, f"run{i}")) for i in range(ROUNDS)]
        print(Figure(f"eval run {folder.name} by rules", "ms", times, ENOUGH_MS).line())
        many = Path(scratch, "many")
        cases = [path for path in sorted(folder.iterdir()) if path.is_dir()]
        for number in range(SCORED):
            shutil.copytree(cases[number % len(cases)], many / f"{number:03}")
        run = runs.create(Dataset(many), engine("rules"), Path(scratch, "whole"))
        briefs = run.briefs()
        times = [_scoring(many, briefs) for _ in range(ROUNDS)]
    print(Figure(f"scoring {SCORED} cases, labels parsed", "ms", times, SCORING_S * 1000).line())


def _scoring(folder: Path, briefs: dict) -> float:
    from summarizer.evaluation.dataset import Dataset
    from summarizer.evaluation.runs import scored

    begin = time.perf_counter()
    scored(Dataset(folder), briefs)
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    main()
