"""The table of worked pairs: counts, dates and names, each computed by hand."""

from datetime import date

import pytest

from summarizer.evaluation.similarity import counts, dates, strings
from summarizer.evaluation.similarity.counts import Interval
from summarizer.evaluation.similarity.dates import Days

COUNTS = {
    "equal": (Interval(4, 4, approximate=False), Interval(4, 4, approximate=False), 1.0),
    "exact and unequal: 120 is not nearly 12": (
        Interval(12, 12, approximate=False),
        Interval(120, 120, approximate=False),
        0.0,
    ),
    "approximate, within a tenth": (
        Interval(1200, 1200, approximate=True),
        Interval(1150, 1150, approximate=False),
        1.0,
    ),
    "approximate, further off": (Interval(1200, 1200, approximate=True), Interval(1000, 1000, approximate=False), 0.0),
    # 4..8 against 4..4: one of five
    "at least four against four": (Interval(4, None, approximate=False), Interval(4, 4, approximate=False), 0.2),
    # 0..20 against 20..20: one of 21, and more than ten times as wide
    "up to twenty against twenty": (Interval(None, 20, approximate=False), Interval(20, 20, approximate=False), 1 / 21),
    # 20..30 (11) against 25..40 (16): 6 common of 21
    "overlapping ranges": (Interval(20, 30, approximate=False), Interval(25, 40, approximate=False), 6 / 21),
    "nothing said against five": (Interval(None, None, approximate=True), Interval(5, 5, approximate=False), 0.5),
}


@pytest.mark.parametrize(("one", "other", "expected"), COUNTS.values(), ids=COUNTS)
def test_counts(one, other, expected):
    """Intervals agree by what they have in common; figures agree or do not."""
    assert counts.similarity(one, other) == pytest.approx(expected)
    assert counts.similarity(other, one) == pytest.approx(expected)


def day(d, m=3):
    return date(2031, m, d)


DATES = {
    "the day": (Days(day(4), day(4)), Days(day(4), day(4)), 1.0),
    "three days around the day are precise enough": (Days(day(4), day(4)), Days(day(3), day(5)), 1.0),
    "the month holds the day": (Days(day(4), day(4)), Days(day(1), day(31)), 0.5),
    "a year says little": (Days(day(4), day(4)), Days(day(1, 1), day(31, 12)), 0.0),
    "the day after": (Days(day(4), day(4)), Days(day(5), day(5)), 0.0),
    "a vague label admits a vague answer": (Days(day(1), day(31)), Days(day(2), day(30)), 1.0),
    "both unresolvable": (None, None, 1.0),
    "resolved where it cannot be": (None, Days(day(4), day(4)), 0.0),
}


@pytest.mark.parametrize(("label", "answer", "expected"), DATES.values(), ids=DATES)
def test_dates(label, answer, expected):
    """Overlap counts, precision counts."""
    assert dates.similarity(label, answer) == expected


ARTICLE = (
    "The Islamic Revolutionary Guards Corps (IRGC) spoke. Lena Orr and Paul Orr differed. Adrienne Watson agreed. "
    "The Sons of the River (SR) claimed it."
)

NAMES = {
    "case, determiner, quotes": ("the 'Sons of the River'", "Sons of the River", 1.0),
    "possessive and hyphen": ("Iran's Quds-Force", "Iran Quds Force", 1.0),
    "accents": ("Peshmèrga", "Peshmerga", 1.0),
    "acronym spelt out in the article": ("IRGC", "Islamic Revolutionary Guards Corps", 1.0),
    "acronym by initials": ("NSC", "National Security Council", 1.0),
    "surname of the only one": ("Watson", "Adrienne Watson", 0.9),
    "surname of two people": ("Orr", "Lena Orr", 0.0),
    "title": ("Gen. Adrienne Watson", "Adrienne Watson", 1.0),
    "head word shared": ("Al-Asad air base", "air base", 0.9),
    "other head word": ("air base", "air base commander", 0.0),
    "two known groups": ("Islamic State", "Islamic State in Khorasan Province", 0.0),
    "aliases of one group": ("Hizbullah", "Hezbollah", 1.0),
    "spelling": ("Abdelatty Badr", "Badr Abdelaty", 26 / 27),
    "two things": ("Taliban", "Boko Haram", 0.0),
}


@pytest.mark.parametrize(("one", "other", "expected"), NAMES.values(), ids=NAMES)
def test_names(one, other, expected):
    """Names agree when they are one name, one known body, or one inside the other with its head."""
    aliases = strings.Aliases.of(ARTICLE)
    assert strings.similarity(one, other, aliases) == pytest.approx(expected, abs=0.01)
    assert strings.similarity(other, one, aliases) == pytest.approx(expected, abs=0.01)
