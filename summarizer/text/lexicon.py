"""Reading of the readable data files beside this package: tab-separated columns, "#" comments, "; " inside a column."""

from collections.abc import Iterator
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


def words(name: str) -> dict[str, frozenset[str]]:
    """A file of word lists, one list a row: its name, then its words or phrases, several rows to a list allowed."""
    lists: dict[str, set[str]] = {}
    for title, members in rows(name, 2):
        lists.setdefault(title, set()).update(several(members))
    return {title: frozenset(members) for title, members in lists.items()}
