"""Datasets: folders of labelled cases (BRIEF, section 5).

A dataset is a folder with a `README.md` whose front matter declares its tags and whether it is blind, and a folder for
each case with `article.txt` and `labels.yaml`.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from summarizer.errors import InputError
from summarizer.evaluation import labels as label_files
from summarizer.evaluation.errors import EvaluationError, LabelError
from summarizer.evaluation.labels import LabelFile, Labels
from summarizer.reading import Article

ARTICLE, LABELS, FIRST, SECOND = "article.txt", "labels.yaml", "labels.first.yaml", "labels.second.yaml"
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


class Case:
    """One labelled article. Both files are read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.id = folder.name

    @cached_property
    def article(self) -> Article:
        """The article, with the case's name as its id.

        Raises:
            EvaluationError: there is none, or it is no article.
        """
        path = self.folder / ARTICLE
        try:
            return Article.from_file(path, id=self.id)
        except InputError as error:
            raise EvaluationError(f"{path}: {error.message}", hint=error.hint) from error

    @cached_property
    def label_file(self) -> LabelFile:
        """The settled labels, with their lines."""
        return self.labelled(LABELS)

    @property
    def labels(self) -> Labels:
        """The settled labels."""
        return self.label_file.labels

    def labelled(self, name: str) -> LabelFile:
        """The labels in one of the case's label files.

        Raises:
            LabelError: it is missing, does not parse or says what no label may say; names file and line.
        """
        return label_files.load(self.folder / name)


class Dataset:
    """Cases in the order of their names, the tags that they may carry, and whether nobody may look at single cases."""

    def __init__(self, folder: Path) -> None:
        """Open a dataset.

        Raises:
            EvaluationError: the folder is missing or holds no case.
            LabelError: its README declares something else than `blind` and `tags`.
        """
        self.folder = folder
        self.name = folder.name
        if not folder.is_dir():
            raise EvaluationError(f"{folder} is no folder", hint="name a dataset, such as evals/datasets/dev")
        self.cases = tuple(
            Case(path) for path in sorted(folder.iterdir()) if path.is_dir() and path.name[0] not in "._"
        )
        if not self.cases:
            raise EvaluationError(f"{folder} holds no case", hint="a case is a folder with article.txt and labels.yaml")
        declared = _declared(folder / "README.md")
        self.blind: bool = declared.get("blind", False)
        self.tags: dict[str, str] = declared.get("tags", {})

    def __iter__(self) -> Iterator[Case]:
        return iter(self.cases)

    def __len__(self) -> int:
        return len(self.cases)

    def case(self, name: str) -> Case:
        """A case by its id.

        Raises:
            EvaluationError: there is none of that name.
        """
        import difflib

        for case in self.cases:
            if case.id == name:
                return case
        near = difflib.get_close_matches(name, [case.id for case in self.cases], n=1)
        raise EvaluationError(
            f"{self.name} has no case {name!r}", hint=f"did you mean {near[0]!r}?" if near else f"see {self.folder}"
        )

    @cached_property
    def sha256(self) -> str:
        """The hash of every article and every settled label, by name: what a baseline is bound to."""
        digest = hashlib.sha256()
        for case in self.cases:
            for name in (ARTICLE, LABELS):
                path = case.folder / name
                if not path.is_file():
                    raise EvaluationError(f"{case.folder} has no {name}", hint="add it or remove the case")
                digest.update(f"{case.id}/{name}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()

    def check(self) -> None:
        """Read every label and every article before anything is run.

        Raises:
            LabelError: the first file that is wrong; also for a tag that the README does not declare.
        """
        for case in self.cases:
            found = case.label_file
            for position, tag in enumerate(found.labels.tags):
                if self.tags and tag not in self.tags:
                    line = found.line("tags", position)
                    raise LabelError(
                        found.path, line, f"the tag {tag!r} is not declared in {self.folder / 'README.md'}"
                    )
            _ = case.article


def _declared(path: Path) -> dict[str, Any]:
    import yaml

    match = _FRONT_MATTER.match(path.read_text(encoding="utf-8")) if path.is_file() else None
    if match is None:
        return {}
    try:
        found = yaml.load(match[1], Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise LabelError(path, 1, f"front matter does not parse: {' '.join(str(error).split())}") from error
    shapes = {"blind": bool, "tags": dict}
    for key, value in (found or {}).items():
        if key not in shapes or not isinstance(value, shapes[key]):
            raise LabelError(path, 1, f"front matter: {key!r} is not `blind: true|false` or `tags:` with a line each")
    return found or {}
