"""Briefs as people and other programs like to read them. Every function takes briefs and gives text; none writes it.

Heavy libraries are imported when a format needs them: rich for `terminal`, jinja2 for `html`.
"""

from summarizer.rendering.console import terminal
from summarizer.rendering.document import markdown
from summarizer.rendering.explanation import Reason, explanation, explanation_in_markdown
from summarizer.rendering.features import geojson
from summarizer.rendering.page import html
from summarizer.rendering.rows import csv, csv_header, csv_lines

__all__ = [
    "Reason",
    "csv",
    "csv_header",
    "csv_lines",
    "explanation",
    "explanation_in_markdown",
    "geojson",
    "html",
    "markdown",
    "terminal",
]
