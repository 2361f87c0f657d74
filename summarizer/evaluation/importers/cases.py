"""Cases as folders: a whole dataset is written beside its place, then moved there."""

import json
import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from summarizer.errors import InputError
from summarizer.evaluation.dataset import ARTICLE
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.importers.documents import Place
from summarizer.evaluation.labels import Labels
from summarizer.reading import Article
from summarizer.text.dates import resolve

_LONGEST_NAME = 60
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_HEAD = ("title", "source", "published", "url")


@contextmanager
def dataset(out: Path) -> Iterator[Path]:
    """A folder to write a dataset into; it becomes `out` when all went well, and is gone when not.

    Raises:
        EvaluationError: `out` holds something already.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise EvaluationError(f"{out} is not empty", hint="name a new folder")
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    part.mkdir()
    try:
        yield part
        if out.exists():
            out.rmdir()
        part.rename(out)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def readme(folder: Path, title: str, tags: Mapping[str, str]) -> None:
    """Write the README that declares the tags."""
    import yaml

    front = f"---\n{yaml.safe_dump({'tags': dict(tags)}, sort_keys=True, allow_unicode=True)}---\n" if tags else ""
    (folder / "README.md").write_text(f"{front}# {title}\n", encoding="utf-8")


def article(folder: Path, text: str, meta: Mapping[str, str], place: Place) -> None:
    """Write the article of a case.

    Raises:
        LabelError: its day of publication is none, or it is no article that we could read again.
    """
    head = {key: meta[key] for key in _HEAD if meta.get(key)}
    if published := head.get("published"):
        day, _ = resolve(published.partition("T")[0], None)
        if day is None:
            raise place.fault(f"published: {published[:40]!r} is no date such as 2031-03-04")
        head["published"] = day.isoformat()
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items()]
    path = folder / ARTICLE
    try:
        path.write_text(f"---\n{''.join(lines)}---\n{text.strip()}\n", encoding="utf-8")
        Article.from_file(path, id=folder.name)
    except UnicodeEncodeError as error:
        raise place.fault("the text holds half of a character") from error
    except InputError as error:
        raise place.fault(f"the text {error.message.removeprefix(str(path)).strip(': ')}") from error


def labels(path: Path, content: dict[str, Any], place: Place, note: str = "") -> None:
    """Write a label file.

    Raises:
        LabelError: it would say what no label may say.
    """
    import yaml

    try:
        Labels.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise place.fault(f"{where}: {first['msg'].removeprefix('Value error, ')}") from error

    class Plain(yaml.SafeDumper):
        """Writes a value that stands twice twice, not as a reference."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 -- yaml's signature
            return True

    text = yaml.dump(content, None, Plain, sort_keys=False, allow_unicode=True, width=120, default_flow_style=None)
    path.write_text(f"# {note}\n{text}" if note else text, encoding="utf-8")


def names(wanted: Iterable[str]) -> Iterator[str]:
    """Names of folders, in order: lower-case words with hyphens; a second one of the same gets `-2`."""
    taken: set[str] = set()
    for number, words in enumerate(wanted, start=1):
        plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
        stem = _NOT_IN_NAMES.sub("-", plain)[:_LONGEST_NAME].strip("-") or f"case-{number:04}"
        name, more = stem, 1
        while name in taken:
            more += 1
            name = f"{stem}-{more}"
        taken.add(name)
        yield name
