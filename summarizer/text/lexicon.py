"""Reading of the readable data files beside this package: tab-separated columns, "#" comments, "; " inside a column."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """Each row of the file `name`, padded to `columns` cells; comments and blank lines are left out."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (columns - len(cells))


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, "Congo; DRC" → ("Congo", "DRC")."""
    return tuple(part for part in cell.split("; ") if part)


@cache
def lists() -> dict[str, frozenset[str]]:
    """The word lists of `data/words.tsv` by name; a list may run over several rows."""
    found: dict[str, set[str]] = {}
    for title, members in rows("words.tsv", 2):
        found.setdefault(title, set()).update(several(members))
    return {title: frozenset(members) for title, members in found.items()}


@cache
def kinds(prefix: str) -> dict[str, str]:
    """Word → kind, of all lists named `prefix` and a kind: "place.site" makes "airport" a "site"."""
    return {
        word: title.removeprefix(f"{prefix}.")
        for title, members in lists().items()
        if title.startswith(f"{prefix}.")
        for word in members
    }
