"""A folder that keeps the briefs and the issues of a note, so that the next run tells what is new.

`briefs.jsonl` holds every brief, one a line, only ever appended to; a line that was torn off is as if never written.
`notes/0001.json`, `notes/0002.json`, … are the issues; each appears whole or not at all. Whatever ends the process
between the two, the next run finds the briefs and makes the issue.
"""

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from pydantic import ValidationError

from summarizer.errors import ConfigurationError, InvalidBrief
from summarizer.notes.changes import identity
from summarizer.schema import ArticleRecord, Brief
from summarizer.schema.note import Note

Identity = tuple[str, str, str]


class Issues:
    """The folder, locked while it is open.

    Args:
        folder: made if need be.

    Raises:
        ConfigurationError: another process has it open.
        InvalidBrief: it holds something that is no brief, or no note.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "notes").mkdir(parents=True, exist_ok=True)
        self._file = (folder / "briefs.jsonl").open("a+b")
        try:
            _lock(self._file, folder)
            self.briefs = self._read()
            self._known = {_identity(brief.article) for brief in self.briefs}
            self.latest = self._latest()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def holds(self, article: ArticleRecord) -> bool:
        """Whether the brief of this very article is here: its text, by this outlet, at this address."""
        return _identity(article) in self._known

    def add(self, briefs: Iterable[Brief]) -> int:
        """Keep briefs, each article's once; how many are new."""
        fresh: list[Brief] = []
        for brief in briefs:
            if not self.holds(brief.article):
                self._known.add(_identity(brief.article))
                fresh.append(brief)
        if fresh:
            self._file.write("".join(f"{brief.model_dump_json()}\n" for brief in fresh).encode())
            self._file.flush()
            os.fsync(self._file.fileno())
            self.briefs += fresh
        return len(fresh)

    def is_told(self, briefs: Sequence[Brief]) -> bool:
        """Whether the latest issue is of just these briefs."""
        if self.latest is None:
            return False
        return {identity(source) for source in self.latest.sources} == {_identity(brief.article) for brief in briefs}

    def issue(self, note: Note) -> Path:
        """Write the next issue; where it lies."""
        path = self.folder / "notes" / f"{self._number() + 1:04d}.json"
        part = path.with_name(f".{path.name}.part")
        with part.open("wb") as out:
            out.write(note.model_dump_json(indent=1).encode() + b"\n")
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
        self.latest = note
        return path

    def _number(self) -> int:
        numbers = [int(path.stem) for path in (self.folder / "notes").glob("*.json") if path.stem.isdecimal()]
        return max(numbers, default=0)

    def _latest(self) -> Note | None:
        number = self._number()
        if not number:
            return None
        path = self.folder / "notes" / f"{number:04d}.json"
        try:
            return Note.model_validate_json(path.read_bytes())
        except ValidationError as error:
            raise InvalidBrief(f"{path} is no note", hint="move it away; the note is then made anew") from error

    def _read(self) -> list[Brief]:
        self._file.seek(0)
        found: dict[Identity, Brief] = {}
        whole = 0
        for number, line in enumerate(self._file, start=1):
            if not line.endswith(b"\n"):
                break
            whole += len(line)
            brief = self._brief(line, number)
            found.setdefault(_identity(brief.article), brief)
        self._file.seek(0, os.SEEK_END)
        if self._file.tell() != whole:  # a torn last line, onto which the next one must not grow
            self._file.truncate(whole)
        return list(found.values())

    def _brief(self, line: bytes, number: int) -> Brief:
        try:
            return Brief.model_validate(json.loads(line))
        except ValueError as error:  # pydantic's is one
            raise InvalidBrief(
                f"{self.folder / 'briefs.jsonl'}, line {number}: this is no brief",
                hint="take the line out, or name another folder",
            ) from error


def _identity(article: ArticleRecord) -> Identity:
    return article.sha256, article.source or "", article.url or ""


def _lock(file: IO[bytes], folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # a system without it
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise ConfigurationError(f"{folder} is being written by another process", hint="wait for it") from error
