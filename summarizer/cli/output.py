"""Where briefs go: standard output, one file, or a folder with a file for each article."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import click

from summarizer.cli.formats import EXPLAINED, FORMATS, Page, of_file
from summarizer.schema import Brief

LONGEST_NAME = 120
"""Characters of a file's name that come from an article's id; file systems take 255 bytes."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format and a destination: `path` None is standard output; `folder` says that the path is one."""

    form: str
    path: Path | None
    folder: bool
    force: bool
    page: Page

    @property
    def on_terminal(self) -> bool:
        """Whether the briefs themselves appear on a terminal."""
        return self.path is None and sys.stdout.isatty()

    def path_for(self, article_id: str, taken: set[str]) -> Path | None:
        """The file for an article where each has its own, else None. A name that is taken gets `~2`, `~3`, ….

        Raises:
            click.UsageError: the file exists and may not be replaced.
        """
        if self.path is None or not self.folder:
            return None
        path = self.path / _name(article_id, FORMATS[self.form][0], taken)
        _may_write(path, force=self.force)
        return path

    def write(self, briefs: Iterable[Brief]) -> None:
        """Write the briefs to standard output or into the one file, each as soon as the format allows."""
        pieces = FORMATS[self.form][1](briefs, self.page)
        if self.path is None:
            _copy(pieces, sys.stdout.buffer)
        elif self.form == "jsonl" or _is_device(self.path):
            _append(pieces, self.path)
        else:
            _replace(pieces, self.path)

    def write_one(self, brief: Brief, path: Path) -> None:
        """Write one brief into its own file."""
        page = replace(self.page, several=False)
        _replace(FORMATS[self.form][1]((brief,), page), path)


def target(form: str | None, out: str | None, *, several: bool, force: bool, explain: bool = False) -> Target:
    """Where to write, checked before any work is done.

    Without a format: that of the file's ending; a terminal gets `terminal`, all else JSON.

    Raises:
        click.UsageError: the file exists and `force` is not given, or there is no such folder.
    """
    tty = out is None and sys.stdout.isatty()
    path = Path(out).expanduser() if out is not None else None
    folder = path is not None and (path.is_dir() or (out or "").endswith(("/", os.sep)))
    form = form or (of_file(path.name) if path and not folder else None) or ("terminal" if tty or explain else "json")
    if explain and form not in EXPLAINED:
        raise click.UsageError(f"--explain goes with --format {' or '.join(EXPLAINED)}, not {form}")
    if path is not None and folder:
        _make(path)
    elif path is not None:
        _may_write(path, force=force)
    return Target(form, path, folder, force, _page(form, several=several, tty=tty, explain=explain))


def _page(form: str, *, several: bool, tty: bool, explain: bool) -> Page:
    from summarizer.settings import colour_allowed

    if form != "terminal":
        return Page(several=several, explain=explain)
    return Page(
        several=several, width=shutil.get_terminal_size().columns, colour=tty and colour_allowed(), explain=explain
    )


def _make(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"--out {path}/: {error.strerror}") from error


def _may_write(path: Path, *, force: bool) -> None:
    if path.is_file() and not force:
        raise click.UsageError(f"{path} exists; replace it with --force, or name another file")
    if not path.parent.is_dir():
        raise click.UsageError(f"--out {path}: there is no folder {path.parent}")


def _name(article_id: str, ending: str, taken: set[str]) -> str:
    """A file's name for an article's id: letters, digits and `-_.~` are kept, in at most 120 characters."""
    kept = "".join(c if c.isalnum() or c in "-_.~" else "_" for c in article_id)
    stem = kept.lstrip(".")[:LONGEST_NAME].encode("utf-8", "replace")[: 2 * LONGEST_NAME - 20].decode("utf-8", "ignore")
    stem = stem or "article"
    name, number = stem, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}~{number}"
    taken.add(name.casefold())
    return name + ending


def _is_device(path: Path) -> bool:
    """`/dev/stdout`, a named pipe: written as it is, never replaced by a file."""
    return path.exists() and not path.is_file()


def _copy(pieces: Iterator[str], out: BinaryIO) -> None:
    for piece in pieces:
        out.write(piece.encode("utf-8", "replace"))
        out.flush()


def _append(pieces: Iterator[str], path: Path) -> None:
    """Each piece is in the file once it is made, so that what is finished outlasts a crash."""
    first = next(pieces, None)
    if first is None:
        return
    with path.open("wb") as out:
        _copy(iter((first,)), out)
        _copy(pieces, out)


def _replace(pieces: Iterator[str], path: Path) -> None:
    """The file appears whole or not at all; without pieces, not at all."""
    first = next(pieces, None)
    if first is None:
        return
    path = path.resolve()
    part = path.with_name(f".summarizer-{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            _copy(iter((first,)), out)
            _copy(pieces, out)
        part.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error  # names the file that was asked for
    finally:
        part.unlink(missing_ok=True)
