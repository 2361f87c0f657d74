"""What can be wrong with a dataset, a run or a baseline."""

from pathlib import Path

from summarizer.errors import InputError


class EvaluationError(InputError):
    """A dataset, a run or a baseline that cannot be used."""


class LabelError(EvaluationError):
    """A label file that does not parse or says something that no label may say; names file and line."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: {what}")
        self.path = path
        self.line = line
