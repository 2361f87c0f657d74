"""From the words of a date to the days they mean."""

from collections.abc import Sequence
from datetime import date

from summarizer.grounding.context import Context, plain
from summarizer.grounding.findings import Doubt
from summarizer.schema import DraftWhen, When
from summarizer.text import dates


def when(draft: DraftWhen | None, context: Context) -> tuple[When | None, Sequence[Doubt]]:
    """The date as the article words it, with the days it means.

    Words that do not resolve keep a proposed date only if they hold its year or the article has a date to count from;
    otherwise the days are null.
    """
    if draft is None or not draft.text.strip():
        return None, ()
    words = plain(draft.text).strip()
    if not _written(words, context):
        return None, (Doubt("date_not_in_article", f"“{draft.text}” is not in the article; the date is left out"),)
    first, last = dates.resolve(words, context.published)
    start, end = _proposed(draft)
    if first is not None or last is not None:
        first, last = first or last, last or first
        if (start or end) and (start, end) != (first, last):
            message = f"“{words}” means {_days(first, last)}, not the proposed {_days(start, end)}"
            return When(text=words, start=first, end=last), (Doubt("date_differs", message),)
        return When(text=words, start=first, end=last), ()
    if start is None or not _supported(words, start, context):
        return When(text=words, start=None, end=None), ()
    message = f"“{words}” could not be resolved; the proposed {_days(start, end)} stands"
    return When(text=words, start=start, end=end), (Doubt("date_unverified", message),)


def _written(words: str, context: Context) -> bool:
    """Whether the words are in the article; a date of the dateline or of the publication need not be worded."""
    return words.lower() in context.text or words.lower() in (context.article.title or "").lower()


def _proposed(draft: DraftWhen) -> tuple[date | None, date | None]:
    start, end = _iso(draft.start), _iso(draft.end)
    start, end = start or end, end or start
    return (start, end) if start is None or end is None or start <= end else (None, None)


def _iso(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _supported(words: str, start: date, context: Context) -> bool:
    """Without an anchor only a year in the words themselves speaks for a proposed date."""
    if context.published is not None:
        return start <= context.published or str(start.year) in words
    return str(start.year) in words


def _days(start: date | None, end: date | None) -> str:
    return f"{start}" if start == end else f"{start} to {end}"
