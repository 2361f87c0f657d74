"""Briefs as CSV."""

import csv
import io

import pytest

from summarizer import rendering
from summarizer.rendering.rows import COLUMNS


def rows(*briefs):
    """The lines of a table as dictionaries."""
    return list(csv.DictReader(io.StringIO(rendering.csv(briefs))))


def test_each_casualty_of_the_incident_has_a_row(brief):
    found = rows(brief)
    assert [row["outcome"] for row in found] == ["injured", "killed"]
    assert (
        found[0]
        | {
            "kind": "missile_or_rocket_attack",
            "acled_sub_event_type": "Shelling/artillery/missile attack",
            "date_start": "2031-03-03",
            "place": "K-1 air base, Kirkuk, Iraq",
            "country": "IQ",
            "latitude": "35.47",
            "count_text": "Several",
            "count_low": "2",
            "count_high": "",
            "count_approximate": "true",
            "quote": "Several soldiers were wounded on Monday",
        }
        == found[0]
    )


def test_an_incident_without_casualties_has_one_row(brief, changed):
    (row,) = rows(changed(brief, casualties=[]))
    assert row["kind"] == "missile_or_rocket_attack"
    assert row["outcome"] == row["quote"] == ""


def test_an_article_without_an_incident_has_no_row(quiet):
    assert rendering.csv([quiet]) == ",".join(COLUMNS) + "\n"


def test_the_tolls_of_other_incidents_are_not_among_the_rows(brief):
    assert "fishermen" not in rendering.csv([brief])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(brief, changed, start):
    (row, *_) = rows(changed(brief, headline=f"{start}HYPERLINK(1)"))
    assert row["headline"] == f"'{start}HYPERLINK(1)"


def test_a_negative_coordinate_stays_a_number(brief, changed):
    incident = brief.incident.model_dump()
    incident["places"][0] |= {"latitude": -33.5}
    assert rows(changed(brief, incident=incident))[0]["latitude"] == "-33.5"


def test_a_quote_over_two_lines_is_one_cell(brief, changed):
    casualty = brief.casualties[0].model_dump()
    casualty["evidence"] = [brief.incident.evidence[0].model_dump()]
    (row,) = rows(changed(brief, casualties=[casualty]))
    assert row["quote"] == brief.incident.evidence[0].quote
    assert "\n" in row["quote"]
