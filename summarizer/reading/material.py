"""What the readers of the single formats hand on: a text, and what its source says about it."""

import datetime
from dataclasses import dataclass, replace
from typing import Self

from summarizer.errors import UnreadableSource


@dataclass(frozen=True, slots=True)
class Material:
    """The text of one source and its metadata, before anybody has asked whether it is an article.

    `language` is what the source declares, which may be wrong; `reliable_language` says that a person wrote it there.
    """

    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    language: str | None = None
    reliable_language: bool = False

    def updated(self, **values: object) -> Self:
        """The same with the values that are not None put in."""
        given = {name: value for name, value in values.items() if value is not None}
        return replace(self, **given) if given else self  # type: ignore[arg-type]  # one type for each field name


def day(value: object, where: str) -> datetime.date:
    """The day that a value names: a date, a time on it, or either in ISO 8601.

    Raises:
        UnreadableSource: it names none.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    found = iso_day(value) if isinstance(value, str) else None
    if found is None:
        raise UnreadableSource(f"the publication date in {where} is {value!r}", hint="write it as 2031-03-04")
    return found


def iso_day(text: str) -> datetime.date | None:
    """The day at the head of an ISO 8601 date or time (`2031-03-04`, `2031-03-04T10:00:00Z`), or None."""
    words = text.strip()
    if len(words) > len("2031-03-04") and words[10] not in "Tt ":
        return None
    try:
        return datetime.date.fromisoformat(words[:10])
    except ValueError:
        return None
