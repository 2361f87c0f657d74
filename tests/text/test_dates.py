"""Dates as worded, and the days they mean."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.date_forms import BEGINNINGS, FORMS
from summarizer.text.dates import date_mentions, dateline, resolve

PUBLISHED = date(2031, 8, 6)  # a Wednesday


def d(month, day, year=2031):
    return date(year, month, day)


def one(month, day, year=2031):
    return (d(month, day, year), d(month, day, year))


RELATIVE = {
    "a few minutes ago": (PUBLISHED, PUBLISHED), "15 to 20 minutes ago": (PUBLISHED, PUBLISHED), "moments ago": (PUBLISHED, PUBLISHED),
    "this noon": (PUBLISHED, PUBLISHED),
    # weekdays: the last on or before publication
    "Wednesday": one(8, 6), "Tuesday": one(8, 5), "on Thursday": one(7, 31), "on Tuesday night": one(8, 5), "early Monday": one(8, 4),
    "late on Sunday": one(8, 3), "last Wednesday": one(7, 30), "last Tuesday": one(8, 5), "next Monday": one(8, 11),
    "Monday's attack": one(8, 4), "WEDNESDAY": one(8, 6), "overnight into Tuesday": (d(8, 4), d(8, 5)), "Monday or Tuesday": (d(8, 4), d(8, 5)),
    # days without a year: the nearest before publication
    "August 5": one(8, 5), "August 6": one(8, 6), "August 7": one(8, 7, 2030), "on 5 August": one(8, 5), "Aug. 5": one(8, 5),
    "October 7": one(10, 7, 2030), "late on August 5": one(8, 5), "early on 5 August": one(8, 5), "the 5th of August": one(8, 5),
    "August 5th": one(8, 5), "Tuesday, August 5": one(8, 5), "29 February": one(2, 29, 2028), "5 AUGUST": one(8, 5), "on the night of August 5": one(8, 5),
    # spans
    "August 3-5": (d(8, 3), d(8, 5)), "10-12 January": (d(1, 10), d(1, 12)), "10 to 12 January": (d(1, 10), d(1, 12)),
    "from August 3 to August 5": (d(8, 3), d(8, 5)), "between July 31 and August 2": (d(7, 31), d(8, 2)),
    # months and years
    "in October": (d(10, 1, 2030), d(10, 31, 2030)), "in August": (d(8, 1), d(8, 31)), "last August": (d(8, 1, 2030), d(8, 31, 2030)),
    "last October": (d(10, 1, 2030), d(10, 31, 2030)), "late October": (d(10, 21, 2030), d(10, 31, 2030)), "October": (d(10, 1, 2030), d(10, 31, 2030)),
    "in May": (d(5, 1), d(5, 31)), "in February": (d(2, 1), d(2, 28)),
    # near days
    "today": one(8, 6), "yesterday": one(8, 5), "yesterday morning": one(8, 5), "overnight": (d(8, 5), d(8, 6)), "last night": one(8, 5),
    "this morning": one(8, 6), "the day before yesterday": one(8, 4), "tomorrow": one(8, 7), "late yesterday": one(8, 5),
    # distances: the days around
    "two days ago": one(8, 4), "three weeks ago": (d(7, 13), d(7, 19)), "a week ago": (d(7, 27), d(8, 2)), "less than a week ago": (d(7, 30), d(8, 6)),
    "several days ago": (d(7, 30), d(8, 4)), "a month ago": (d(6, 22), d(7, 22)), "three hours ago": (d(8, 5), d(8, 6)), "the past 24 hours": (d(8, 5), d(8, 6)),
    # the calendar's units
    "last month": (d(7, 1), d(7, 31)), "last week": (d(7, 28), d(8, 3)), "earlier this week": (d(8, 4), d(8, 6)), "earlier this month": (d(8, 1), d(8, 6)),
    "last year": (d(1, 1, 2030), d(12, 31, 2030)), "this year": (d(1, 1), d(8, 6)), "over the weekend": (d(8, 2), d(8, 3)), "the past weekend": (d(8, 2), d(8, 3)), "the past week": (d(7, 30), d(8, 6)),
}  # fmt: skip


@pytest.mark.parametrize(("words", "days"), RELATIVE.items(), ids=RELATIVE.keys())
def test_relative_words_count_from_publication(words, days):
    """Without a year, words mean the nearest time before publication."""
    assert resolve(words, PUBLISHED) == days


@pytest.mark.parametrize("words", RELATIVE)
def test_relative_words_mean_nothing_without_publication(words):
    """With no day to count from, the words are kept and no day is made up."""
    assert resolve(words, None) == (None, None)


ABSOLUTE = {
    "5 August 2024": one(8, 5, 2024), "August 5, 2024": one(8, 5, 2024), "Aug. 5, 2024": one(8, 5, 2024), "Monday, 5 August 2024": one(8, 5, 2024),
    "2024-08-05": one(8, 5, 2024), "2024-08-05T10:30:00Z": one(8, 5, 2024), "2024/08/05": one(8, 5, 2024), "25/12/2023": one(12, 25, 2023),
    "12/25/2023": one(12, 25, 2023), "25.12.2023": one(12, 25, 2023), "05/05/2024": one(5, 5, 2024), "12 JAN 90": one(1, 12, 1990),
    "3 to 5 August 2024": (d(8, 3, 2024), d(8, 5, 2024)), "August 3-5, 2024": (d(8, 3, 2024), d(8, 5, 2024)),
    "October 2023": (d(10, 1, 2023), d(10, 31, 2023)), "in early October 2023": (d(10, 1, 2023), d(10, 10, 2023)), "in 2015": (d(1, 1, 2015), d(12, 31, 2015)),
    "the 1990s": (d(1, 1, 1990), d(12, 31, 1999)), "2015": (d(1, 1, 2015), d(12, 31, 2015)),
}  # fmt: skip


@pytest.mark.parametrize(("words", "days"), ABSOLUTE.items(), ids=ABSOLUTE.keys())
@pytest.mark.parametrize("published", [PUBLISHED, None], ids=["published", "unpublished"])
def test_full_dates_need_no_publication(words, days, published):
    """A date with its year means the same whenever the article appeared."""
    assert resolve(words, published) == days


@pytest.mark.parametrize(
    "words",
    ["05/08/2024", "31 June", "February 30, 2024", "32 August", "", "soon", "a siege", "13/13/2024", "2024-13-05"],
)
def test_what_can_mean_two_days_or_none_is_not_resolved(words):
    """An order of day and month that is not known, a day that no calendar has, and words that are no date."""
    assert resolve(words, PUBLISHED) == (None, None)


TOLD = {
    "a day earlier": one(8, 4), "the day before": one(8, 4), "the previous day": one(8, 4), "two days later": one(8, 7), "the next day": one(8, 6),
    "the same day": one(8, 5), "that day": one(8, 5), "three days before": one(8, 2), "a week earlier": one(7, 29),
}  # fmt: skip


@pytest.mark.parametrize(("words", "days"), TOLD.items(), ids=TOLD.keys())
def test_words_relative_to_another_day_need_it(words, days):
    """A day earlier counts from what the text told before, never from publication."""
    assert resolve(words, PUBLISHED, anchor=d(8, 5)) == days
    assert resolve(words, PUBLISHED) == (None, None)
    assert [m.first for m in date_mentions(words, PUBLISHED)] == [None]


@pytest.mark.parametrize(
    "text",
    ["it may 5 times", "they march 5 miles", "The Sun said", "he sat 3 hours", "Mr. Second", "a wed couple", "in march order",
     "1,200 people", "$2,024", "the decade of dance", "Room 2024", "2024 people", "Daysi", "a monthly", "Augusta 5"],
)  # fmt: skip
def test_other_words_are_no_dates(text):
    """Verbs, newspapers, numbers and longer words that begin like a date."""
    assert date_mentions(text, PUBLISHED) == []


MENTIONS = [
    ("In March 10 people died", ["March"]),
    ("On March 10 people died", ["March 10"]),
    ("on 12 January 14 people died", ["12 January"]),
    ("killed on Tuesday, August 5, and on 3 July.", ["Tuesday, August 5", "3 July"]),
    ("since 2011 and in the 2015 attack", ["2011", "2015"]),
    ("late on August 5 as", ["late on August 5"]),
    ("the 19 March vote in the 1990s", ["19 March", "1990s"]),
    ("a few\ndays ago", ["a few\ndays ago"]),
    ("BOGOTA, 12 JAN 90 (RADIO) -- YESTERDAY", ["12 JAN 90", "YESTERDAY"]),
    ("two months ago, a day earlier, hours later", ["two months ago", "a day earlier", "hours later"]),
    ("just days after the strike", ["just days after"]),
    ("on Monday, days before the vote", ["Monday"]),
    ("on Monday, a week before elections", ["Monday"]),
    ("on Monday, a week before, in", ["Monday", "a week before"]),
    ("days before the vote", ["days before"]),
]


@pytest.mark.parametrize(("text", "words"), MENTIONS, ids=[row[0] for row in MENTIONS])
def test_mentions_are_found_as_worded(text, words):
    """Each date of a text, where it stands, without the preposition before it."""
    found = date_mentions(text, PUBLISHED)
    assert [m.text for m in found] == words
    assert all(text[m.start : m.end] == m.text for m in found)


DATELINES = {
    "date 2031-03-04 Guards claim": d(3, 4), "GENEVA, March 4, 2031 (Agency) - Four": d(3, 4), "BOGOTA, 12 JAN 90 (RADIO) -- [TEXT]": d(1, 12, 1990),
    "Posted on 4 March 2031 at 6:30": d(3, 4), "Basra attack\n\nMarch 4, 2031\n\nFour": d(3, 4), "GENEVA, March 4 (Agency) - Four": None,
    "In March 2031, four died": None, "Four died": None, "": None, "x " * 400 + "March 4, 2031": None, "3 to 5 March 2031": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DATELINES.items(), ids=[key[:30] for key in DATELINES])
def test_a_full_date_at_the_head_is_the_dateline(text, day):
    """A full date that opens a text; no month, no day without a year, no date far down."""
    assert dateline(text) == day


@given(
    st.dates(date(1950, 1, 1), date(2049, 12, 31)),
    st.sampled_from(["%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%b. %d, %Y", "%A, %d %B %Y"]),
)
@settings(max_examples=200, deadline=None)
def test_every_full_date_resolves_to_itself(day, form):
    """However written, whatever the day of publication."""
    assert resolve(day.strftime(form).replace("May.", "May"), PUBLISHED) == (day, day)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.integers(0, 364), st.sampled_from(["%B %d", "%d %B"]))
@settings(max_examples=200, deadline=None)
def test_a_day_of_the_past_year_needs_no_year(published, back, form):
    """A day and a month mean their last occurrence."""
    day = published - timedelta(days=back)
    assert resolve(day.strftime(form), published) == (day, day)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.integers(0, 6))
@settings(max_examples=100, deadline=None)
def test_a_weekday_is_one_of_the_last_seven_days(published, back):
    """The weekday of each of the seven days up to publication means that day."""
    day = published - timedelta(days=back)
    assert resolve(day.strftime("on %A"), published) == (day, day)


PIECES = st.sampled_from(
    [
        "5",
        "August",
        "Monday",
        "late",
        "on",
        "2024",
        ",",
        "-",
        "to",
        "three",
        "weeks",
        "ago",
        "last",
        "the",
        "day",
        "before",
        "99",
        "31",
        "/",
        "overnight",
        "in",
        "year",
        "next",
        "0000",
    ]
)


@given(st.lists(PIECES, max_size=15).map(" ".join), st.sampled_from([PUBLISHED, None, date.min, date.max]))
@settings(max_examples=300, deadline=None)
def test_any_words_resolve_in_order_or_not_at_all(words, published):
    """Whatever the words and the day: no error, both days or none, the first not after the last."""
    first, last = resolve(words, published, anchor=published)
    assert first is None or last is None or first <= last
    for mention in date_mentions(words, published, anchor=published):
        assert words[mention.start : mention.end] == mention.text
        assert mention.first is None or mention.last is None or mention.first <= mention.last


def test_a_mention_means_the_same_when_read_alone():
    """The words kept from a text resolve as they did in it."""
    for words in (*RELATIVE, *ABSOLUTE):
        for mention in date_mentions(words, PUBLISHED):
            if not mention.text[0].isupper() or mention.first is None:
                continue
            assert resolve(mention.text, PUBLISHED) == (mention.first, mention.last)


def _begin_dropped(words):
    """Where a form matches in small letters whose beginning the first look does not know."""
    for form in FORMS:
        for match in re.finditer(rf"\b(?<![\d/.,$€£-])(?:{form.words})(?!\w)", words):
            if re.match(rf"\d|{BEGINNINGS}", words[match.start() :]) is None:
                yield match.group()


@pytest.mark.parametrize("words", [*RELATIVE, *ABSOLUTE, *TOLD])
def test_the_first_look_drops_no_date(words):
    """Wherever a form matches, the words begin as the table of beginnings says."""
    assert not list(_begin_dropped(words.lower()))


@given(st.lists(PIECES, max_size=12).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_the_first_look_drops_none_of_any_words(words):
    """However the pieces of dates are put together."""
    assert not list(_begin_dropped(words.lower()))


@pytest.mark.parametrize(
    "unit", ["August ", "5 ", "the last ", "in ", "three weeks ", "2024-", "early ", "Monday, ", "5/5/"]
)
def test_long_runs_take_linear_time(unit):
    """Ten thousand times the same words end in a moment."""
    import time

    start = time.process_time()
    date_mentions(unit * 10_000, PUBLISHED)
    assert time.process_time() - start < 10
