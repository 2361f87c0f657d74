"""The formats of `summarizer brief`: how one brief after the other becomes text, as early as the format allows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.schema import Brief

if TYPE_CHECKING:
    from summarizer.rendering import Reason

EXPLAINED = ("terminal", "markdown")
"""The formats that can tell how a brief was read."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a format needs to know of where it is shown.

    `several`: the sources may give more than one brief; `explain`: how each was read is to follow it.
    """

    several: bool = False
    width: int = 80
    colour: bool = False
    explain: bool = False


Pieces = Callable[[Iterable[Brief], Page], Iterator[str]]


def _json(briefs: Iterable[Brief], page: Page) -> Iterator[str]:
    """One object, or an array where there may be several; nothing at all where there is no brief."""
    opening = "[\n" if page.several else ""
    for brief in briefs:
        yield opening + brief.model_dump_json(indent=2)
        opening = ",\n"
    if opening == ",\n":
        yield "\n]\n" if page.several else "\n"


def _jsonl(briefs: Iterable[Brief], _: Page) -> Iterator[str]:
    for brief in briefs:
        yield brief.model_dump_json() + "\n"


def _terminal(briefs: Iterable[Brief], page: Page) -> Iterator[str]:
    from summarizer.rendering import terminal

    rule = ""
    for brief in briefs:
        yield rule + terminal(brief, width=page.width, colour=page.colour)
        if page.explain and brief.incident is not None:
            from summarizer.rendering import explanation

            yield explanation(_reasons(brief), width=page.width, colour=page.colour)
        rule = "═" * min(page.width, 100) + "\n\n"


def _markdown(briefs: Iterable[Brief], page: Page) -> Iterator[str]:
    from summarizer.rendering import markdown

    for number, brief in enumerate(briefs, start=1):
        rule = "\n---\n\n" if number > 1 else ""
        yield rule + markdown(brief, prefix=f"{number}-" if page.several else "")
        if page.explain and brief.incident is not None:
            from summarizer.rendering import explanation_in_markdown

            yield explanation_in_markdown(_reasons(brief))


def _reasons(brief: Brief) -> list["Reason"]:
    from summarizer.engines.rules.explain import explained
    from summarizer.rendering import Reason

    return [Reason(each.section, each.fact, each.rule, each.words) for each in explained(brief)]


def _csv(briefs: Iterable[Brief], _: Page) -> Iterator[str]:
    from summarizer.rendering import csv_header, csv_lines

    for number, brief in enumerate(briefs):
        yield ("" if number else csv_header()) + csv_lines(brief)


def _html(briefs: Iterable[Brief], _: Page) -> Iterator[str]:
    from summarizer.rendering import html

    if found := list(briefs):
        yield html(found)


def _geojson(briefs: Iterable[Brief], _: Page) -> Iterator[str]:
    from summarizer.rendering import geojson

    if found := list(briefs):
        yield geojson(found)


FORMATS: Mapping[str, tuple[str, Pieces]] = MappingProxyType(
    {
        "terminal": (".txt", _terminal),
        "json": (".json", _json),
        "jsonl": (".jsonl", _jsonl),
        "markdown": (".md", _markdown),
        "html": (".html", _html),
        "csv": (".csv", _csv),
        "geojson": (".geojson", _geojson),
    }
)
"""By name: the ending of its files, and the function that turns briefs into pieces of text."""


def of_file(name: str) -> str | None:
    """The format that a file's ending stands for."""
    return next((form for form, (ending, _) in FORMATS.items() if name.lower().endswith(ending)), None)
