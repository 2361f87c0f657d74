"""What a user names on the command line: files, folders, patterns, `-`, URLs; each becomes articles, one by one."""

import datetime
import glob
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from summarizer.errors import InputError, NotAnArticle, UnreadableSource
from summarizer.reading import formats, naming
from summarizer.reading.article import Article
from summarizer.reading.limits import MAX_FILE_BYTES

STDIN = "-"
_NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing", "notice"})
"""Names of files that describe a folder; named outright, they are read."""


class _File(NamedTuple):
    path: Path
    below: Path | None


class _Given(NamedTuple):
    title: str | None
    published: datetime.date | None


def read_sources(
    sources: Sequence[str],
    *,
    published: datetime.date | None = None,
    title: str | None = None,
    allow_private_urls: bool = False,
    stdin: BinaryIO | None = None,
    warn: Callable[[str], object] | None = None,
) -> Iterator[Article | InputError]:
    """The articles of some sources, read one at a time; for a source that gives none, the error that says why.

    Folders are searched at any depth for .txt, .md, .html, .htm and .pdf, in the order of their names, without hidden
    ones and without READMEs and licences.

    Args:
        sources: files, folders, patterns (`cases/*/article.txt`), URLs, and `-` for standard input.
        published: the day of publication of all of them, whatever they say themselves.
        title: the title of all of them.
        allow_private_urls: also read URLs on loopback and private networks.
        stdin: what `-` reads; by default the process's standard input.
        warn: is told, in one line each, of ids that had to be changed to be distinct.

    Raises:
        MissingExtra: a source is a PDF, and the extra `pdf` is not installed.
    """
    taken: set[str] = set()
    given = _Given(title, published)
    for number, source in enumerate(sources):
        try:
            if source == STDIN:
                if STDIN in sources[:number]:
                    raise UnreadableSource("standard input was read already", hint="name - once")
                found: Iterator[Article | InputError] = iter([_from_stdin(stdin, given)])
            elif naming.is_url(source):
                page = Article.from_url(source, title=title, published=published, allow_private_urls=allow_private_urls)
                found = iter([page])
            else:
                found = _from_files(source, given)
        except InputError as error:
            yield error
            continue
        for each in found:
            yield _distinct(each, taken, warn) if isinstance(each, Article) else each


def _distinct(article: Article, taken: set[str], warn: Callable[[str], object] | None) -> Article:
    chosen = naming.distinct(article.id, taken)
    if chosen == article.id:
        return article
    if warn is not None:
        warn(f"a second article has the id {article.id!r}; it is called {chosen!r}")
    return article.model_copy(update={"id": chosen})


def _from_stdin(stdin: BinaryIO | None, given: _Given) -> Article:
    name = "standard input"
    data = (stdin or sys.stdin.buffer).read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableSource(f"{name} is larger than {MAX_FILE_BYTES // 1_000_000} MB", hint="split it")
    return Article.from_material(formats.read(data, name).updated(title=given.title), name, None, given.published)


def _from_files(source: str, given: _Given) -> Iterator[Article | InputError]:
    try:
        for file in _files(source):
            wanted = naming.file_id(file.path, file.below)
            try:
                yield Article.from_file(file.path, id=wanted, title=given.title, published=given.published)
            except InputError as error:
                yield error
    except InputError as error:
        yield error


def _files(source: str) -> Iterator[_File]:
    """The files that a path or a pattern stands for.

    Raises:
        InputError: there are none.
    """
    if not source:
        raise UnreadableSource("a source has no name", hint="name a file, a folder or a URL")
    path = Path(source)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError):
        is_folder = exists = False
    if is_folder:
        yield from _in_folder(path, path)
    elif exists or not glob.has_magic(source):
        yield _File(path, None)
    else:
        yield from _matching(source)


def _in_folder(folder: Path, below: Path) -> Iterator[_File]:
    count = 0
    for file in _walk(folder):
        count += 1
        yield _File(file, below)
    if not count:
        endings = ", ".join(sorted(formats.ENDINGS))
        raise NotAnArticle(f"the folder {naming.label(folder)} holds no articles", hint=f"it is searched for {endings}")


def _walk(folder: Path) -> Iterator[Path]:
    """The articles below a folder in the order of their paths; links to folders are not followed."""
    try:
        with os.scandir(folder) as entries:
            here = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise UnreadableSource(
            f"the folder {naming.label(folder)} cannot be read", hint="check its permissions"
        ) from error
    for entry in here:
        path = Path(entry.path)
        if naming.is_hidden(path):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        elif formats.ending(path) in formats.ENDINGS and path.stem.lower() not in _NOT_ARTICLES and entry.is_file():
            yield path


def _matching(pattern: str) -> Iterator[_File]:
    below = _fixed_part(pattern)
    count = 0
    for match in sorted(glob.iglob(pattern, recursive=True)):  # noqa: PTH207  # a pattern may be absolute or hold ..
        path = Path(match)
        if path.is_dir():
            continue
        count += 1
        yield _File(path, below)
    if not count:
        raise UnreadableSource(f"no file matches {naming.label(pattern)}", hint="check the pattern")


def _fixed_part(pattern: str) -> Path:
    """The folders of a pattern before its first wildcard."""
    fixed = []
    for part in Path(pattern).parts[:-1]:
        if glob.has_magic(part):
            break
        fixed.append(part)
    return Path(*fixed)
