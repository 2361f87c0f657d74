"""The timeline: events in order, gaps in words, what is undated at the end."""

import xml.etree.ElementTree as ET

import pytest

from summarizer.notes.drawing.timeline import timeline

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture):
    return [each.text for each in ET.fromstring(picture.svg).iter(SVG + "text")]


def test_events_stand_in_order_whatever_the_order_they_came_in(incident, related, when):
    others = [
        related("Third", when(None, text="years ago")),
        related("Second", when("2031-04-04")),
        related("First", when("2029-01-10")),
    ]
    found = [timeline(incident(related=each), "k") for each in (others, others[::-1])]
    assert found[0] == found[1]
    assert texts(found[0]) == [
        "10 January 2029", "First",
        "2 years later",
        "4 April 2031", "Second",
        "5 April 2031", "Gunmen attack a bus station in Gao",
        "years ago", "Third",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("date", "between"),
    [
        pytest.param("2031-04-04", None, id="the-day-before"),
        pytest.param("2031-04-03", "2 days later", id="days"),
        pytest.param("2031-01-05", "3 months later", id="months"),
        pytest.param("2021-04-05", "10 years later", id="years"),
    ],
)
def test_a_gap_is_said_in_words(incident, related, when, date, between):
    found = texts(timeline(incident(related=[related("Other", when(date))]), "k"))
    assert found[2] == (between or "5 April 2031")


def test_the_incident_itself_is_marked_in_form_and_in_words(incident, related, when):
    found = timeline(incident(related=[related("Other", when("2031-04-04"))]), "k")
    circles = [each.get("class") for each in ET.fromstring(found.svg).iter(SVG + "circle")]
    assert circles == ["ring", "main"]
    assert found.description == (
        "4 April 2031: Other. 5 April 2031: Gunmen attack a bus station in Gao (this incident)."
    )


def test_without_related_incidents_there_is_no_timeline(incident):
    assert timeline(incident(), "k") is None


def test_of_many_incidents_the_nearest_are_drawn_and_the_title_says_so(incident, related, when):
    many = [related(f"Event {day}", when(f"2031-03-{day:02}")) for day in range(1, 31)]
    found = timeline(incident(related=[*many, related("Undated")]), "k")
    assert found.title == "Timeline of the 14 nearest of 32 incidents"
    labels = [text for text in texts(found) if text.startswith("Event")]
    assert labels == [f"Event {day}" for day in range(18, 31)]
