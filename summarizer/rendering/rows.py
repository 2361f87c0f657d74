"""Briefs as a table: a row for each casualty of the incident an article is about."""

import csv as writer
import io
from collections.abc import Iterable, Iterator

from summarizer.schema import Brief, Casualty, Incident, Place
from summarizer.schema.vocabulary import ACLED_SUB_EVENT_TYPES

COLUMNS = (
    "article_id",
    "title",
    "published",
    "headline",
    "kind",
    "acled_sub_event_type",
    "stage",
    "date_text",
    "date_start",
    "date_end",
    "place",
    "country",
    "latitude",
    "longitude",
    "outcome",
    "count_text",
    "count_low",
    "count_high",
    "count_approximate",
    "who",
    "group",
    "names",
    "according_to",
    "quote",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula."""

Cell = str | int | float | bool | None


def csv(briefs: Iterable[Brief]) -> str:
    """A header line, then a line for each casualty; an incident without casualties has one line with these cells empty.

    An article without an incident has no line; other incidents, and their tolls, are left to JSON, so that a column can
    be added up. Text that a spreadsheet would take for a formula gets a leading apostrophe.
    """
    return csv_header() + "".join(map(csv_lines, briefs))


def csv_header() -> str:
    """The header line, for writing lines as briefs are finished."""
    return _line(COLUMNS)


def csv_lines(brief: Brief) -> str:
    """The lines of one brief, without the header; empty for one without an incident."""
    return "".join(map(_line, _rows(brief)))


def _rows(brief: Brief) -> Iterator[list[Cell]]:
    if brief.incident is None:
        return
    article = brief.article
    published = article.published.isoformat() if article.published else None
    incident = [article.id, article.title, published, brief.headline, *_incident(brief.incident)]
    for casualty in brief.casualties or (None,):
        yield [*incident, *_casualty(casualty)]


def _incident(incident: Incident) -> list[Cell]:
    when = incident.date
    place = _mapped(incident.places)
    return [
        incident.kind,
        ACLED_SUB_EVENT_TYPES[incident.kind],
        incident.stage,
        when.text if when else None,
        when.start.isoformat() if when and when.start else None,
        when.end.isoformat() if when and when.end else None,
        "; ".join(", ".join((found.name, *found.within)) for found in incident.places),
        "; ".join(dict.fromkeys(found.country for found in incident.places if found.country)),
        place.latitude if place else None,
        place.longitude if place else None,
    ]


def _mapped(places: list[Place]) -> Place | None:
    """The first place with coordinates."""
    return next((place for place in places if place.latitude is not None and place.longitude is not None), None)


def _casualty(casualty: Casualty | None) -> list[Cell]:
    if casualty is None:
        return [None] * (len(COLUMNS) - COLUMNS.index("outcome"))
    count = casualty.count
    return [
        casualty.outcome,
        count.text,
        count.low,
        count.high,
        "true" if count.approximate else "false",
        casualty.who,
        casualty.group,
        "; ".join(casualty.names),
        casualty.according_to,
        " … ".join(piece.quote for piece in casualty.evidence),
    ]


def _line(cells: Iterable[Cell]) -> str:
    out = io.StringIO()
    # The writer quotes cells that hold a character of the line's end, so both must be in it while it writes.
    writer.writer(out, lineterminator="\r\n").writerow([_safe(cell) for cell in cells])
    return out.getvalue().removesuffix("\r\n") + "\n"


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
