"""A run's manifest: what was run with what, and what that took."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer import __version__
from summarizer.engines.base import Engine
from summarizer.errors import ProviderError
from summarizer.evaluation.dataset import LABELS, Dataset
from summarizer.evaluation.scoring import SCORER_VERSION
from summarizer.running import Outcome, is_infrastructure
from summarizer.running.fingerprint import files_sha256, fingerprint, prompts_sha256, schema_sha256
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.engines.llm import Replies

FORMAT = "run/1"
DETERMINISTIC = ("rules", "scripted")
"""Families of engines that say the same of the same article every time."""

KEYS = frozenset(
    {"cases", "complete", "dataset", "deterministic", "fingerprint", "model", "prompts", "schema_sha256", "scorer"}
)
FINISHED_KEYS = frozenset({"coverage", "failures", "usage", "cost", "seconds"})

USAGE = ("prompt_tokens", "cached_tokens", "completion_tokens", "reasoning_tokens", "requests")
_HERE = Path(__file__).resolve().parent
_JUDGES = ("similarity/*", "scorers/*", "names.yaml", "answers.py", "assignment.py", "scoring.py", "tally.py")


def opening(dataset: Dataset, engine: Engine, settings: Settings | None) -> dict[str, Any]:
    """The manifest as far as it is known before anything is read."""
    family = engine.name.partition("/")[0]
    return {
        "format": FORMAT,
        "complete": False,
        "summarizer": __version__,
        "dataset": about(dataset),
        "cases": [case.id for case in dataset],
        "model": engine.name,
        "deterministic": family in DETERMINISTIC,
        "fingerprint": fingerprint(engine, settings),
        "prompts": {} if family in DETERMINISTIC else prompts_sha256(),
        "schema_sha256": schema_sha256(),
        "scorer": scorer(),
    }


def about(dataset: Dataset) -> dict[str, Any]:
    """What a manifest says of a dataset; `sha256` is of articles and labels."""
    return {
        "name": dataset.name,
        "path": str(dataset.folder),
        "blind": dataset.blind,
        "sha256": dataset.sha256,
        "labels_sha256": files_sha256([case.folder / LABELS for case in dataset], dataset.folder),
    }


def identity(manifest: Mapping[str, Any]) -> tuple[Any, ...]:
    """What two runs share that would give the same briefs."""
    return manifest["dataset"]["sha256"], manifest["fingerprint"], manifest["cases"], manifest["deterministic"]


def of_replies(replies: "Replies") -> dict[str, Any]:
    """What a manifest says of a store of replies: how many came out of it, and the seconds they once took."""
    served = replies.served
    return {"mode": replies.mode, "file": replies.path.name, "served": served.replies, "seconds": served.seconds}


def may_go_on(manifest: Mapping[str, Any]) -> bool:
    """Whether there is something left to read: the run was cut off, or the infrastructure took cases from it."""
    return not manifest["complete"] or manifest["coverage"]["infrastructure"] > 0


def scorer() -> dict[str, str]:
    """The version of the scorer, and the hash of the files that judge."""
    paths = [path for pattern in _JUDGES for path in _HERE.glob(pattern) if path.suffix in {".py", ".yaml"}]
    return {"version": SCORER_VERSION, "sha256": files_sha256(paths, _HERE)}


def spent(found: Sequence[Outcome], seconds: float) -> dict[str, Any]:
    """What the run took, and which cases it lost to what."""
    read = [each.brief.provenance for each in found if each.brief]
    in_vain = [each.failure for each in found if isinstance(each.failure, ProviderError) and each.failure.requests]
    asked = [*(each.cost for each in read if each.usage.requests), *(each.cost for each in in_vain)]
    costs = [cost for cost in asked if cost is not None]
    lost = [each for each in found if each.failure is not None]
    infrastructure = [each for each in lost if each.failure and is_infrastructure(each.failure)]
    return {
        "coverage": {"cases": len(found), "failed": len(lost), "infrastructure": len(infrastructure)},
        "failures": {each.article_id: {"code": each.code, "error": each.error} for each in lost},
        "usage": {name: sum(getattr(each.usage, name) for each in read) for name in USAGE},
        "cost": round(sum(costs), 6) if costs and len(costs) == len(asked) else None,
        "seconds": {
            "wall": round(seconds, 3),
            "reading": round(sum(each.seconds for each in found), 3),
            "longest": round(max((each.seconds for each in found), default=0.0), 3),
        },
    }
