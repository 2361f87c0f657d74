"""Names of months and weekdays, and arithmetic with days, weeks and months."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

Days = tuple[date | None, date | None]
"""The first and the last day that words can mean, both included; None where they cannot be resolved."""

UNRESOLVED: Days = (None, None)

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|jun(?:e|\.)?|jul(?:y|\.)?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
"""A month, whole or short, in small letters."""

MONTH_WHOLE = f"(?:{'|'.join(_MONTH_NAMES)})"
WEEKDAY = f"(?:{'|'.join(_DAY_NAMES)})"
WEEKDAY_SHORT = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\."

VERBS_TOO = frozenset({"may", "mar", "march", "sat", "sun", "wed"})
"""Names of months and days that are other words as well, unless they have a capital."""

WORD_NUMBERS: Mapping[str, int] = MappingProxyType(
    {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
    | {"ten": 10, "eleven": 11, "twelve": 12}
)


def month_number(name: str) -> int:
    """1 to 12 for a month's name, whole or short."""
    return next(i for i, month in enumerate(_MONTH_NAMES, start=1) if month.startswith(name[:3]))


def weekday_number(name: str) -> int:
    """0 (Monday) to 6 for a weekday's name, whole or short."""
    return next(i for i, day in enumerate(_DAY_NAMES) if day.startswith(name[:3]))


def one_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date | None:
    """The day so many days later, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def around(day: date, days: int, margin: int) -> Days:
    """The days within `margin` of the one `days` days later."""
    return shifted(day, days - margin), shifted(day, days + margin)


def whole_month(year: int, month: int) -> Days:
    """The first and the last day of a month; months below 1 and above 12 run into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = one_day(year, month, 1)
    following = one_day(year + month // 12, month % 12 + 1, 1)
    return first, shifted(following, -1) if following else None


def full_year(digits: str) -> int:
    """The year that two or four digits mean: 90 is 1990, 31 is 2031."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= 50 else 2000)
