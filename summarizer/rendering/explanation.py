"""How a brief was read: a table of facts, the rules that found them and the words that they bound."""

from collections.abc import Iterable
from io import StringIO
from typing import NamedTuple

from summarizer.rendering import words
from summarizer.rendering.console import INDENT, console
from summarizer.rendering.plain import plain
from summarizer.schema.vocabulary import SectionName

TITLE = "How it was read"


class Reason(NamedTuple):
    """One row: the section and the fact, the rule that found it, and the article's words that it bound."""

    section: SectionName
    fact: str
    rule: str
    words: str


def explanation(reasons: Iterable[Reason], *, width: int, colour: bool) -> str:
    """The table for a terminal of so many columns; a fact that several rules found is named once."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim", expand=True)
    table.add_column("Fact", ratio=4)
    table.add_column("Rule", no_wrap=True)
    table.add_column("The words it bound", ratio=5)
    section, fact = "", ""
    for reason in reasons:
        if reason.section != section:
            table.add_row(Text(words.SECTIONS[reason.section], style="bold"), "", "")
        shown = "" if (reason.section, reason.fact) == (section, fact) else reason.fact
        section, fact = reason.section, reason.fact
        told = Padding(Text(plain(shown)), (0, 0, 0, INDENT))
        table.add_row(told, Text(_short(reason), style="cyan"), Text(f"“{plain(reason.words)}”"))
    out = StringIO()
    shown_on = console(out, width=width, colour=colour)
    for part in (Text(TITLE.upper(), style="bold cyan"), "", table, ""):
        shown_on.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def explanation_in_markdown(reasons: Iterable[Reason]) -> str:
    """The same as a Markdown table."""
    lines = [f"## {TITLE}", "", "| fact | rule | the words it bound |", "| --- | --- | --- |"]
    lines += [f"| {_cell(each.fact)} | `{each.rule}` | {_cell(each.words)} |" for each in reasons]
    return "\n" + "\n".join(lines) + "\n"


def _short(reason: Reason) -> str:
    """A rule's name without its file, where that is the section's."""
    return reason.rule.removeprefix(f"{reason.section}/").removeprefix(f"{reason.section}.")


def _cell(text: str) -> str:
    return plain(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
