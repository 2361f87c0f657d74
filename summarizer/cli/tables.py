"""Plain columns for lists that people read and `awk` may cut."""

from collections.abc import Sequence

GAP = 2


def columns(rows: Sequence[Sequence[str]]) -> str:
    """The rows with their cells aligned, a line each; the last column is as long as it is."""
    widths = [max(map(len, column)) + GAP for column in zip(*rows, strict=True)]
    lines = ("".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines)
