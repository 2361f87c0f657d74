"""A brief as Markdown, with the quotes as footnotes."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from summarizer.rendering import words
from summarizer.rendering.outline import Line, Outline, Reference, Toll, outline
from summarizer.rendering.plain import plain
from summarizer.schema import Brief


def markdown(brief: Brief, *, prefix: str = "") -> str:
    """A brief as a Markdown document (CommonMark with tables and footnotes).

    Args:
        brief: what to show; what comes from the article is escaped.
        prefix: put before each footnote's number, so that several briefs can stand in one document.
    """
    return "\n\n".join(_blocks(outline(brief), prefix)) + "\n"


def _blocks(found: Outline, prefix: str) -> Iterator[str]:
    yield f"# {escape(found.headline)}"
    yield "*" + " · ".join(map(escape, found.byline)) + "*"
    if not found.has_incident:
        yield words.NO_INCIDENT
    if found.summary:
        yield escape(found.summary)
    for title, block in _sections(found, prefix):
        if block:
            yield f"## {title}"
            yield block
    if found.quotes:
        yield "\n".join(f"[^{prefix}{quote.number}]: {escape(quote.evidence.quote)}" for quote in found.quotes)


def _sections(found: Outline, prefix: str) -> Iterator[tuple[str, str]]:
    names = words.SECTIONS
    yield names["incident"], _list(found.facts, prefix)
    yield names["casualties"], _table(found.tolls, prefix) if found.tolls else ""
    yield names["claimants"], _list(found.claims, prefix)
    yield (
        names["reactions"],
        "\n\n".join(f"### {stance}\n\n{_list(lines, prefix)}" for stance, lines in found.reactions),
    )
    yield names["other_incidents"], _list(found.others, prefix)
    yield names["unknowns"], _list(found.unknowns, prefix)
    yield "About this brief", "\n".join(f"- {escape(note)}" for note in found.notes)


def _list(lines: Iterable[Line], prefix: str) -> str:
    return "\n".join(
        "- "
        + (f"**{escape(line.label)}**: " if line.label else "")
        + escape(line.text)
        + _footnotes(line.references, prefix)
        for line in lines
    )


def _table(tolls: tuple[Toll, ...], prefix: str) -> str:
    rows = ["| Outcome | How many | Who | According to |", "| --- | --- | --- | --- |"]
    for toll in tolls:
        count = escape(toll.count) + _footnotes(toll.references, prefix)
        rows.append(f"| {escape(toll.outcome)} | {count} | {escape(toll.who)} | {escape(toll.source)} |")
    return "\n".join(rows)


def _footnotes(references: tuple[Reference, ...], prefix: str) -> str:
    return "".join(f"[^{prefix}{reference.number}]" for reference in references)


def escape(text: str) -> str:
    """Text on one line in which nothing is markup, be it emphasis, link, HTML, entity, table cell or heading."""
    inside, opening = _patterns()
    return opening.sub(r"\1\\\2", inside.sub(r"\\\g<0>", plain(text)))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is markup anywhere, and what is at the start of a block: `- `, `+ `, `=`, and the point of `1. `."""
    return re.compile(r"[\\`*_{}\[\]<>#|~&$^]"), re.compile(r"^(\d{0,9})([-+=.)])")
