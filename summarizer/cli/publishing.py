"""Where a note goes: standard output or a file, in which format; checked before any work is done."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from summarizer.notes.formats import FORMATS, Page
from summarizer.schema.note import Note

TEMPLATED = ("markdown", "html")
"""Formats that a template can make."""

BINARY = frozenset({"docx", "pdf"})
"""Formats that nobody reads on a terminal."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A format and a destination; `path` None is standard output."""

    form: str
    path: Path | None
    page: Page
    template: Path | None = None

    def write(self, note: Note) -> None:
        """Write the note; a file appears whole or not at all."""
        data = self._rendered(note)
        if self.path is None:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        elif self.path.exists() and not self.path.is_file():  # /dev/stdout, a named pipe
            _write_into(self.path, data)
        else:
            replace(self.path, data)

    def _rendered(self, note: Note) -> bytes:
        if self.template is None:
            return FORMATS[self.form].render(note, self.page)
        from summarizer.notes.custom import templated

        return templated(note, self.template, self.form)


def _write_into(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def replace(path: Path, data: bytes) -> None:
    """Write a file that appears whole or not at all.

    Raises:
        OSError: it cannot be written; the error names the file that was asked for.
    """
    path = path.resolve()
    part = path.with_name(f".summarizer-{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        part.unlink(missing_ok=True)


def publication(form: str | None, out: Path | None, *, force: bool, template: Path | None = None) -> Publication:
    """Where to write.

    Raises:
        click.UsageError: the file's ending is no format's, it exists and `force` is not given, there is no such folder,
            or a binary format would go to a terminal.
    """
    tty = out is None and sys.stdout.isatty()
    form = form or _of_file(out) or ("terminal" if tty else "markdown")
    if tty and form in BINARY:
        raise click.UsageError(f"{form} is not for a terminal; name a file with --out")
    if template is not None and form == "terminal":
        form = "markdown"
    if template is not None and form not in TEMPLATED:
        raise click.UsageError(f"--template goes with --format {' or '.join(TEMPLATED)}, not {form}")
    if out is not None:
        _may_write(out, force=force)
    return Publication(form, out, _page(form, tty=tty), template)


def _of_file(out: Path | None) -> str | None:
    """The format by the ending of a file; None for standard output, and for a file without an ending."""
    endings = {each.ending: name for name, each in FORMATS.items()} | {".txt": "markdown", ".markdown": "markdown"}
    ending = out.suffix.lower() if out else ""
    if ending and ending not in endings:
        known = ", ".join(sorted(filter(None, endings)))
        raise click.UsageError(f"--out {out}: no format ends in {ending}; name one with --format, or end it in {known}")
    return endings.get(ending)


def _may_write(path: Path, *, force: bool) -> None:
    if path.is_file() and not force:
        raise click.UsageError(f"{path} exists; replace it with --force, or name another file")
    if not path.parent.is_dir():
        raise click.UsageError(f"--out {path}: there is no folder {path.parent}")


def _page(form: str, *, tty: bool) -> Page:
    from summarizer.settings import colour_allowed

    if form != "terminal":
        return Page()
    return Page(width=shutil.get_terminal_size().columns, colour=tty and colour_allowed())
