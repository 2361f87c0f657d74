"""A brief on a terminal: wrapped text, a casualty table, and the quotes by number at the end."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from summarizer.rendering import words
from summarizer.rendering.outline import Line, Outline, Reference, Toll, outline
from summarizer.rendering.plain import plain
from summarizer.schema import Brief

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

NARROWEST, WIDEST = 60, 100
"""Columns: below, tables fall apart; above, lines are too long to read."""

INDENT = 2


def terminal(brief: Brief, *, width: int, colour: bool) -> str:
    """A brief for reading on a terminal.

    Args:
        brief: what to show.
        width: columns of the terminal; 60 to 100 of them are used.
        colour: whether to use colours and bold print (ANSI escapes).
    """
    out = io.StringIO()
    _write(console(out, width=width, colour=colour), outline(brief))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def console(out: io.StringIO, *, width: int, colour: bool) -> "Console":
    """A console that writes into `out` and asks nothing of the terminal or the environment."""
    from rich.console import Console

    return Console(
        file=out,
        width=max(NARROWEST, min(width, WIDEST)),
        color_system="standard" if colour else None,
        force_terminal=colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )


def _write(console: "Console", found: Outline) -> None:
    console.print(_text(found.headline, "bold"))
    console.print(_text(" · ".join(found.byline), "dim"))
    if not found.has_incident:
        console.print()
        console.print(_text(words.NO_INCIDENT))
    if found.summary:
        console.print()
        console.print(_text(found.summary))
    for title, parts in _sections(found):
        console.print()
        console.print(_text(title.upper(), "bold cyan"))
        for part in parts:
            console.print(part)
    console.print()


def _sections(found: Outline) -> list[tuple[str, list["RenderableType"]]]:
    """The sections that have something in them, as titles and what stands below each."""
    names = words.SECTIONS
    reactions: list[RenderableType] = []
    for stance, lines in found.reactions:
        reactions += [_indented(_text(stance, "italic"), INDENT), *_lines(lines, 2 * INDENT)]
    sections: tuple[tuple[str, list[RenderableType]], ...] = (
        (names["incident"], [_table(found.facts)] if found.facts else []),
        (names["casualties"], [_tolls(found.tolls)] if found.tolls else []),
        (names["claimants"], _lines(found.claims)),
        (names["reactions"], reactions),
        (names["other_incidents"], _lines(found.others)),
        (names["unknowns"], _lines(found.unknowns)),
        ("The article's words", [_quotes(found)] if found.quotes else []),
        ("About this brief", _lines(Line("", note, ()) for note in found.notes)),
    )
    return [(title, parts) for title, parts in sections if parts]


def _lines(lines: Iterable[Line], indent: int = INDENT) -> list["RenderableType"]:
    """A list with a bullet for each line: subject in bold, what is said, references."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for line in lines:
        text = _text(line.label, "bold")
        text.append(": " if line.label and line.text else "").append(plain(line.text))
        table.add_row(_text("•", "dim"), text.append_text(_references(line.references)))
    return [_indented(table, indent)] if table.row_count else []


def _table(facts: tuple[Line, ...]) -> "RenderableType":
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for fact in facts:
        table.add_row(_text(fact.label, "dim"), _text(fact.text).append_text(_references(fact.references)))
    return _indented(table, INDENT)


def _tolls(tolls: tuple[Toll, ...]) -> "RenderableType":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False, header_style="dim")
    columns = ("", "How many", "Who", "According to", "")
    sourced = any(toll.source for toll in tolls)
    for name in columns if sourced else (*columns[:3], ""):
        table.add_column(name)
    for toll in tolls:
        cells = [_text(toll.outcome), _text(toll.count, "bold"), _text(toll.who)]
        if sourced:
            cells.append(_text(toll.source))
        table.add_row(*cells, _references(toll.references, lead=""))
    return _indented(table, INDENT)


def _quotes(found: Outline) -> "RenderableType":
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for quote in found.quotes:
        table.add_row(_text(f"[{quote.number}]", "cyan"), _text(" ".join(quote.evidence.quote.split())))
    return _indented(table, INDENT)


def _references(references: tuple[Reference, ...], lead: str = " ") -> "Text":
    from rich.text import Text

    numbers = "".join(f"[{reference.number}]" for reference in references)
    return Text(lead + numbers if numbers else "", style="cyan")


def _indented(what: "RenderableType", columns: int) -> "RenderableType":
    from rich.padding import Padding

    return Padding(what, (0, 0, 0, columns), expand=False)


def _text(text: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(plain(text), style=style)
