"""What a folded sentence says by itself, whoever asks: found when it is first asked for, and kept for a while.

An article is grounded several times: after each correction, in parts and whole, with what a second reader found. Its
sentences stay the same.
"""

from datetime import date
from functools import lru_cache

from summarizer.grounding.countries_named import countries_in
from summarizer.grounding.patterns import words
from summarizer.grounding.triggers import Trigger, triggers
from summarizer.text.dates import DateMention, date_mentions
from summarizer.text.names import Mention, name_mentions
from summarizer.text.numbers import Quantity, figures, quantities
from summarizer.text.once import once
from summarizer.text.places import PlaceMention, place_mentions


class Analysed:
    """One folded sentence. What it returns is shared, and not to be changed. Offsets are of the folded text."""

    def __init__(self, text: str) -> None:
        """Nothing is computed yet."""
        self.text = text
        self._dates: dict[date | None, list[DateMention]] = {}
        self._has: dict[str, bool] = {}

    @once
    def lower(self) -> str:
        """The sentence in small letters, of the same length."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else "".join(c.lower()[:1] for c in self.text)

    @once
    def quantities(self) -> list[Quantity]:
        """Numbers of people, with their hedges."""
        return quantities(self.text)

    @once
    def figures(self) -> frozenset[float]:
        """The value of every number, of whatever kind."""
        return frozenset(value for _, _, value in figures(self.text))

    @once
    def names(self) -> list[Mention]:
        """People, bodies and countries that act."""
        return name_mentions(self.text)

    @once
    def countries(self) -> frozenset[str]:
        """The countries of which it speaks, by name or by adjective."""
        return frozenset(code for _, code in countries_in(self.text))

    @once
    def places(self) -> list[PlaceMention]:
        """Places, and what the sentence says they lie in."""
        return place_mentions(self.text)

    @once
    def triggers(self) -> list[Trigger]:
        """Outcome words that take a number, in order."""
        return triggers(self.lower)

    def dates(self, published: date | None) -> list[DateMention]:
        """Dates, absolute and relative to a day of publication."""
        if published not in self._dates:
            self._dates[published] = date_mentions(self.text, published)
        return self._dates[published]

    def has(self, vocabulary: str) -> bool:
        """Whether a word of the vocabulary occurs."""
        if vocabulary not in self._has:
            self._has[vocabulary] = words(vocabulary).search(self.lower) is not None
        return self._has[vocabulary]


@lru_cache(maxsize=1024)
def analysed(text: str) -> Analysed:
    """A folded sentence, analysed once while it is among the last thousand."""
    return Analysed(text)
