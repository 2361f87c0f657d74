"""Runs: a dataset read by an engine, kept in a folder, scored.

::

    <folder>/manifest.json   what was run with what, usage, cost, durations, failures
    <folder>/briefs.jsonl    a brief a line, in the order of the cases; `summarizer check` reads it
    <folder>/counts.json     what scoring counted, case by case
    <folder>/journal.jsonl   while there is something left to read: what the run goes on from
"""

import datetime
import json
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from summarizer.engines.base import Engine
from summarizer.evaluation import answers, files, manifests
from summarizer.evaluation.counts import CaseCounts
from summarizer.evaluation.dataset import Case, Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.scoring import score
from summarizer.evaluation.tally import Tally
from summarizer.grounding.check import faults
from summarizer.running import NO_LIMITS, Limits, Outcome, run
from summarizer.schema import Brief
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.engines.llm import Replies

MANIFEST, BRIEFS, COUNTS, JOURNAL = "manifest.json", "briefs.jsonl", "counts.json", "journal.jsonl"
WHAT = "a run, which `summarizer eval run` makes"
Progress = Callable[[Outcome], object]


class Run:
    """A finished or unfinished run. Files are read when first asked for."""

    def __init__(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        self.folder = folder
        self.manifest = manifest
        self.id = folder.name

    @cached_property
    def cases(self) -> dict[str, CaseCounts]:
        """Counts of every case, by its id.

        Raises:
            EvaluationError: there are none, or the file is broken.
        """
        path = self.folder / COUNTS
        value = files.read_json(path, "a run that is finished, or score it with `summarizer eval score`")
        try:
            return {case: CaseCounts.from_json(found) for case, found in value["cases"].items()}
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise EvaluationError(f"{path}:1: holds no counts ({error})", hint="score the run anew") from error

    @property
    def counts(self) -> dict[str, Mapping[str, Tally]]:
        """Case id to section to tally."""
        return {case: found.tallies for case, found in self.cases.items()}

    def briefs(self) -> dict[str, Brief | None]:
        """Every case's brief; None for one that failed.

        Raises:
            EvaluationError: a line is no brief; names file and line.
        """
        path = self.folder / BRIEFS
        found: dict[str, Brief | None] = dict.fromkeys(self.manifest["cases"])
        try:
            lines = path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise EvaluationError(f"{path} cannot be read", hint=f"name {WHAT}") from error
        for number, line in enumerate(lines, start=1):
            if line:
                brief = _brief(line, f"{path}:{number}")
                found[brief.article.id] = brief
        return found


def create(
    dataset: Dataset,
    engine: Engine,
    folder: Path,
    *,
    settings: Settings | None = None,
    jobs: int = 1,
    limits: Limits = NO_LIMITS,
    progress: Progress | None = None,
    deterministic: bool | None = None,
    replies: "Replies | None" = None,
    about: Mapping[str, Any] = MappingProxyType({}),
) -> Run:
    """Have an engine read a dataset, and score it. A folder with a run that was cut off is gone on with.

    Args:
        dataset: what is read.
        engine: who reads.
        folder: made if need be.
        settings: those of the engine; they are part of what the run is.
        jobs: how many articles are read at once.
        limits: on requests and cost.
        progress: is told of each outcome as it comes.
        deterministic: whether the same run again gives the same briefs; by default a replay does, and what the engine's
            family says.
        replies: the store that the engine keeps its replies in, or takes them from.
        about: what else the manifest says.

    Raises:
        EvaluationError: the dataset is faulty (said before anything is read), or the folder holds another run.
        LimitReached, ConfigurationError, ProviderError: the run ended early; what was finished is in its journal.
    """
    dataset.check()
    begun = manifests.opening(dataset, engine, settings) | dict(about)
    if replies is not None:
        begun["replies"] = manifests.of_replies(replies)
        begun["deterministic"] |= replies.mode == "replay"
    if deterministic is not None:
        begun["deterministic"] = deterministic
    folder.mkdir(parents=True, exist_ok=True)
    _same_or_new(folder, begun)
    files.write_json(folder / MANIFEST, begun)
    begin = time.perf_counter()
    outcomes = run(
        (case.article for case in dataset),
        engine,
        jobs=jobs,
        journal=folder / JOURNAL,
        resume=True,
        limits=limits,
        progress=progress,
        settings=settings,
    )
    found = list(outcomes)
    files.write(folder / BRIEFS, "".join(each.brief.model_dump_json() + "\n" for each in found if each.brief))
    _write_counts(folder, scored(dataset, {each.article_id: each.brief for each in found}))
    finished = begun | manifests.spent(found, time.perf_counter() - begin) | {"complete": True}
    if replies is not None:
        finished["replies"] = manifests.of_replies(replies)
    files.write_json(folder / MANIFEST, finished)
    if not manifests.may_go_on(finished):
        (folder / JOURNAL).unlink()
    return Run(folder, finished)


def load(folder: Path) -> Run:
    """Open a run.

    Raises:
        EvaluationError: the folder holds none.
    """
    manifest = files.read_json(folder / MANIFEST, WHAT)
    if manifest.get("format") != manifests.FORMAT:
        raise EvaluationError(f"{folder / MANIFEST}:1: is no run's manifest", hint=f"name {WHAT}")
    wanted = manifests.KEYS | (manifests.FINISHED_KEYS if manifest.get("complete") else frozenset())
    if missing := sorted(wanted - manifest.keys()):
        raise EvaluationError(f"{folder / MANIFEST}:1: lacks {', '.join(missing)}", hint="run it anew")
    return Run(folder, manifest)


def rescore(run: Run, dataset: Dataset) -> Run:
    """Score a run's stored briefs anew, with the labels and the scorer of today, and keep the counts in its folder.

    Raises:
        EvaluationError: the dataset has other cases or other articles than the run.
    """
    dataset.check()
    if [case.id for case in dataset] != run.manifest["cases"]:
        raise EvaluationError(f"{dataset.folder} has other cases than {run.folder}", hint="run it anew")
    briefs = run.briefs()
    for case in dataset:
        brief = briefs[case.id]
        if brief is not None and brief.article.sha256 != case.article.sha256:
            which = "a case" if dataset.blind else case.id
            raise EvaluationError(f"the article of {which} is not the one that was read", hint="run it anew")
    _write_counts(run.folder, scored(dataset, briefs))
    manifest = dict(run.manifest) | {"dataset": manifests.about(dataset), "scorer": manifests.scorer()}
    files.write_json(run.folder / MANIFEST, manifest)
    return Run(run.folder, manifest)


def scored(dataset: Dataset, briefs: Mapping[str, Brief | None]) -> dict[str, CaseCounts]:
    """Counts of every case; one without a brief is scored as an empty one."""
    return {case.id: _scored(case, briefs.get(case.id)) for case in dataset}


def new_folder(parent: Path, dataset: Dataset, model: str, now: datetime.datetime) -> Path:
    """A folder for a run, whose name sorts by time: `20310304T101500Z-core-rules`."""
    said = "".join(c if c.isalnum() or c in "-." else "_" for c in model)[:60]
    name = f"{now.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}-{dataset.name}-{said}"
    return next(path for path in _numbered(parent, name) if not path.exists())


def unfinished(parent: Path, dataset: Dataset, engine: Engine, settings: Settings | None = None) -> Path | None:
    """The newest run below a folder that was cut off and would be the same run today."""
    wanted = manifests.identity(manifests.opening(dataset, engine, settings))
    for path in sorted(parent.glob(f"*/{MANIFEST}"), reverse=True):
        manifest = load(path.parent).manifest
        if manifests.may_go_on(manifest) and manifests.identity(manifest) == wanted:
            return path.parent
    return None


def _numbered(parent: Path, name: str) -> Iterator[Path]:
    yield parent / name
    number = 1
    while True:
        number += 1
        yield parent / f"{name}~{number}"


def _same_or_new(folder: Path, begun: Mapping[str, Any]) -> None:
    path = folder / MANIFEST
    if not path.exists():
        if any(folder.iterdir()):
            raise EvaluationError(f"{folder} holds something else than a run", hint="name a new folder with --out")
        return
    earlier = load(folder).manifest
    if not manifests.may_go_on(earlier):
        raise EvaluationError(f"{folder} holds a finished run", hint="name another folder with --out")
    if manifests.identity(earlier) != manifests.identity(begun):
        raise EvaluationError(
            f"{folder} holds an unfinished run of another dataset, model or code", hint="name another folder with --out"
        )


def _scored(case: Case, brief: Brief | None) -> CaseCounts:
    found = score(case.labels, answers.of_brief(brief) if brief else answers.EMPTY, case.article.text)
    wrong = len(faults(brief, case.article.text)) if brief else 0
    return CaseCounts(found.tallies, found.abstained, tuple(case.labels.must_pass), wrong)


def _write_counts(folder: Path, cases: Mapping[str, CaseCounts]) -> None:
    files.write_json(folder / COUNTS, {"cases": {case: found.as_json() for case, found in cases.items()}})


def _brief(line: str, where: str) -> Brief:
    try:
        return Brief.model_validate(json.loads(line))
    except (ValueError, ValidationError, RecursionError) as error:
        raise EvaluationError(f"{where}: is no brief", hint="run it anew") from error
