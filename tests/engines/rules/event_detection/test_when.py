"""The day of the incident: which of the dates, and the day on which a report is sent."""

from datetime import date

import pytest

SENT = date(2031, 3, 5)

TOLD = {
    "minutes ago": ("Two bombs exploded a few minutes ago in Bogota, wounding nine people.", SENT, SENT),
    "half an hour ago": ("A bomb exploded half an hour ago in Bogota, wounding nine people.", SENT, SENT),
    "the past few hours": ("Rebels blew up a pipeline near Arauca in the past few hours.", date(2031, 3, 4), SENT),
    "this noon": ("A bomb exploded this noon in Bogota, wounding nine people.", SENT, SENT),
    "its hour": ("A bomb exploded at 1215 (1515 GMT) in Bogota, wounding nine people.", SENT, SENT),
    "before noon": ("A bomb exploded just before noon in Bogota, wounding nine people.", SENT, SENT),
    "reported today that on": (
        "It was reported today that on 2 March gunmen shot four farmers dead near Arauca.",
        date(2031, 3, 2),
        date(2031, 3, 2),
    ),
}


@pytest.mark.parametrize(("text", "first", "last"), TOLD.values(), ids=TOLD)
def test_a_report_of_the_day_is_dated(draft, text, first, last):
    """What happened minutes ago, or at an hour of no day, happened on the day of the report."""
    found = draft(text).incident.date
    assert (found.start, found.end) == (first.isoformat(), last.isoformat())


NOT_DATED = {
    "elections to come": "Rebels killed two officials and threatened others ahead of the 19 March elections.",
    "a meeting to come": "Gunmen killed two guards in Lima, where ministers will begin meeting on 9 March.",
}


@pytest.mark.parametrize("text", NOT_DATED.values(), ids=NOT_DATED)
def test_a_day_still_to_come_is_not_last_years(draft, text):
    """A day and a month two weeks ahead date no deed of the year before."""
    assert draft(text).incident.date is None


def test_what_had_happened_before_dates_another_event(draft):
    """A bomb that "had gone off" two days before is not the news."""
    text = (
        "The army said on 3 March that four men were killed in a clash in Patikul. On 1 March a bomb had gone off in a "
        "market at Isulan, killing two."
    )
    assert draft(text).incident.date.text == "3 March"


def test_a_time_in_which_attacks_are_counted_is_not_the_day(draft):
    """“The third blast this month"."""
    text = (
        "The ministry said on Wednesday that a bomber had struck a queue outside a bank in Kunduz on Tuesday, killing five. "
        "It was the third blast in the north this month."
    )
    assert draft(text).incident.date.text == "Tuesday"


def test_the_same_day_of_last_year_is_a_day_of_an_old_deed(draft):
    """Where the year is told."""
    found = draft("Gunmen killed two guards in Lima on 9 March 2030, a court heard.").incident.date
    assert found.start == "2030-03-09"


def test_an_hour_beside_a_day_is_of_that_day(draft):
    """An hour only stands in for a day where headline and lead have none."""
    found = draft("A bomb exploded at 1215 (1515 GMT) on Monday in Bogota, wounding nine people.").incident.date
    assert found.text == "Monday"
