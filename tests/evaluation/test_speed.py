"""Scoring is fast enough to be done over and over while rules are written."""

import shutil
import time
from pathlib import Path

from summarizer import engine
from summarizer.evaluation import runs
from summarizer.evaluation.dataset import Dataset

DEV = Path(__file__).parents[2] / "evals" / "datasets" / "dev"
CASES = 200
SECONDS = 2.0
"""Of the processor, so that what else runs does not decide."""


def test_200_cases_are_scored_in_two_seconds(tmp_path):
    """Labels parsed and articles read anew; the briefs are those of `rules`."""
    cases = [path for path in sorted(DEV.iterdir()) if path.is_dir()]
    briefs = runs.create(Dataset(DEV), engine("rules"), tmp_path / "run").briefs()
    copies = {f"{number:03}": cases[number % len(cases)] for number in range(CASES)}
    for name, folder in copies.items():
        shutil.copytree(folder, tmp_path / "many" / name)
    begin = time.process_time()
    found = runs.scored(Dataset(tmp_path / "many"), {name: briefs[folder.name] for name, folder in copies.items()})
    assert time.process_time() - begin < SECONDS
    assert len(found) == CASES
    assert found["000"].tallies == found["025"].tallies
