"""What of a case's article lies in the text that a reader was sent: sentences to quote, words, figures and days."""

import datetime
import re
from collections.abc import Iterable
from functools import cached_property

from summarizer.evaluation.labels import CountLabel, DateLabel
from summarizer.text.dates import DateMention, date_mentions
from summarizer.text.places import place_mentions
from summarizer.text.quantities import quantities
from summarizer.text.sentences import Span, sentences

MOST_QUOTES = 3
_ONE = re.compile(r"\b(?:a|an|one)\s+[\w-]+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


class Passages:
    """The text that was sent.

    Args:
        text: an article, or a part of one.
        published: what dates are relative to.
        within: sentences of it; only items whose evidence lies in one of them are seen. None is no restriction.
    """

    def __init__(self, text: str, published: datetime.date | None, within: Iterable[str] | None = None) -> None:
        self.text = text
        self.published = published
        self.within = None if within is None else [_flat(sentence) for sentence in within]

    def quotes(self, evidence: Iterable[str]) -> list[str]:
        """The sentences that hold pieces of evidence, each once, in the order of the pieces; empty if none is here."""
        found: dict[Span, str] = {}
        for words in evidence:
            span = self._holding(words)
            if span is not None and len(found) < MOST_QUOTES:
                found[span] = self.text[span.start : span.end]
        return list(found.values())

    def first(self, alternatives: Iterable[str], but: Iterable[str] = ()) -> str | None:
        """The first of some alternatives that the text has, as it has it."""
        taken = {each.lower() for each in but}
        for words in alternatives:
            start = self._lowered.find(words.lower())
            if start >= 0 and words.lower() not in taken:
                return self.text[start : start + len(words)]
        return None

    @property
    def lead(self) -> str:
        """The first sentence, of a dateline or a title less than what follows it."""
        longest = max(self._sentences[:2], key=lambda span: span.end - span.start, default=None)
        return self.text[longest.start : longest.end] if longest else ""

    def figure(self, count: CountLabel) -> str:
        """The words that mean a count; where there are none such, the number itself."""
        for quantity in quantities(self.text):
            if (quantity.interval.low, quantity.interval.high) == (count.low, count.high):
                return quantity.text
        one = _ONE.search(self.text) if count.low == count.high == 1 else None
        number = count.high if count.low is None else count.low
        return one[0] if one else "casualties" if number is None else str(number)

    def place(self, countries: Iterable[str]) -> str | None:
        """The first place of the text that lies in one of some countries."""
        wanted = set(countries)
        found = (each.text for each in place_mentions(self.text) if each.location.country in wanted)
        return next(found, None)

    def day(self, label: DateLabel | None) -> str | None:
        """The words of the text that mean a date, or else ones that overlap with it."""
        if label is None or label.start is None or label.end is None:
            return None
        near = None
        for mention in self._dates:
            if mention.first is None or mention.last is None:
                continue
            if (mention.first, mention.last) == (label.start, label.end):
                return mention.text
            if near is None and mention.first <= label.end and label.start <= mention.last:
                near = mention.text
        return near

    def _holding(self, words: str) -> Span | None:
        """The sentence in which some words begin; None where they, or their sentence, are not here."""
        start = self._lowered.find(words.lower())
        if start < 0:
            return None
        span = next((each for each in self._sentences if each.start <= start < each.end), None)
        if span is None or (self.within is not None and not self._may_see(span)):
            return None
        return span

    def _may_see(self, span: Span) -> bool:
        sentence = _flat(self.text[span.start : span.end])
        return any(sentence in each or each in sentence for each in self.within or ())

    @cached_property
    def _lowered(self) -> str:
        lowered = self.text.lower()
        return lowered if len(lowered) == len(self.text) else self.text

    @cached_property
    def _sentences(self) -> list[Span]:
        return sentences(self.text)

    @cached_property
    def _dates(self) -> list[DateMention]:
        return date_mentions(self.text, self.published)


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
