"""A simulated run: the whole LLM path over HTTP, with the degraded reader where a model would be."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.engines.registry import engine
from summarizer.evaluation import runs
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.simulation.flaws import Flawed, Flaws
from summarizer.evaluation.simulation.passages import Passages
from summarizer.evaluation.simulation.reader import Reader
from summarizer.evaluation.simulation.server import LocalServer
from summarizer.schema import Brief
from summarizer.settings import Settings

MODEL = "openai/simulation"
"""Every brief and every run of the reader carries this name."""


class Effects(NamedTuple):
    """What became of the reader's flaws.

    Args:
        items: how many items a flawless reader would have given, the incidents apart.
        flaws: how many of them were left out (`omit`), or had another figure, quote or stance.
        passed: of the wrong figures and stances, how many stand in a brief. A wrong quote cannot.
        rejected: items that grounding kept out of the briefs.
        warnings: warnings in the briefs.
    """

    items: int
    flaws: Mapping[str, int]
    passed: Mapping[str, int]
    rejected: int
    warnings: int


def simulate(
    dataset: Dataset, flaws: Flaws, folder: Path, *, jobs: int = 1, progress: Any = None, **options: Any
) -> runs.Run:
    """Run a dataset by the degraded reader; the manifest says that it is a simulation, and with which flaws.

    Args:
        dataset: whose labels the reader knows.
        flaws: how often it is wrong.
        folder: where the run goes.
        jobs: how many articles are read at once.
        progress: is told of each outcome.
        options: settings of the run: `passes`, `second_reader`, `window`.

    Raises:
        ConfigurationError: a rate of the flaws is none.
        EvaluationError: the dataset is faulty, or the folder holds another run.
    """
    reader = Reader(dataset, flaws.checked())
    with LocalServer(reader.answer) as server:
        settings = replace(Settings(), base_url=server.base_url, model=MODEL, **options)
        return runs.create(
            dataset,
            engine(MODEL, settings),
            folder,
            settings=settings,
            jobs=jobs,
            progress=progress,
            deterministic=True,
            about={"simulation": flaws._asdict()},
        )


def effects(dataset: Dataset, flaws: Flaws, briefs: Mapping[str, Brief | None]) -> Effects:
    """What became of the flaws in the briefs of a simulated run."""
    reader = Reader(dataset, flaws)
    made: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    items = 0
    for case in dataset:
        brief = briefs.get(case.id)
        for section, found in reader.items(case, Passages(case.article.text, case.article.published)).items():
            items += len(found)
            for each in found:
                made.update(each.flaws)
                passed.update(name for name in each.flaws if brief and _stands(section, name, each, brief))
    read = [brief.provenance for brief in briefs.values() if brief]
    return Effects(
        items, made, passed, sum(len(each.rejected) for each in read), sum(len(each.warnings) for each in read)
    )


def _stands(section: str, flaw: str, flawed: Flawed, brief: Brief) -> bool:
    """Whether a wrong figure or stance is in a brief."""
    item = flawed.item or {}
    if flaw == "figures":
        return any(
            each.count.text == item["count"]["text"] and each.outcome == item["outcome"] for each in brief.casualties
        )
    if flaw == "stances" and section == "claimants":
        return any((each.actor, each.stance) == (item["actor"], item["stance"]) for each in brief.claimants)
    if flaw == "stances":
        return any((each.speaker, each.stance) == (item["speaker"], item["stance"]) for each in brief.reactions)
    return False
