"""Blind datasets: single cases have no names, unless somebody says why they must be seen (SCORING, "Blind sets")."""

import datetime
import hashlib

from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError

RECORD = "UNBLINDED.md"
HASH_DIGITS = 12


def hidden(dataset: str, case: str) -> str:
    """The name under which a case of a blind dataset stands in a baseline."""
    return hashlib.sha256(f"{dataset}/{case}".encode()).hexdigest()[:HASH_DIGITS]


def unblind(dataset: Dataset, reason: str, day: datetime.date) -> None:
    """Write down that single cases of the dataset were looked at, when and why.

    Raises:
        EvaluationError: no reason is given.
    """
    said = " ".join(reason.split())
    if not said:
        raise EvaluationError(
            f"{dataset.name} is blind", hint="say why with --unblind --reason TEXT, which is recorded"
        )
    path = dataset.folder / RECORD
    head = "" if path.exists() else f"# Who looked at single cases of {dataset.name}, and why\n\n"
    with path.open("a", encoding="utf-8") as record:
        record.write(f"{head}- {day.isoformat()}: {said}\n")
