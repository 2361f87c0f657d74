"""One casualty in the making."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.figures import Figure
from summarizer.schema.vocabulary import Group

MOST_NAMES = 200
"""Names of one casualty, about; each new one is held against all others."""


@dataclass(slots=True)
class Entry:
    """One casualty in the making: its best wording, and every statement that carries it."""

    toll: Toll
    source: str | None
    group: Group
    in_headline: bool = False
    tolls: list[Toll] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    _read: dict[re.Pattern[str], tuple[Toll, bool]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def figure(self) -> Figure:
        """The number."""
        return self.toll.figure

    def add_names(self, names: Sequence[str]) -> None:
        """Take in the names that it does not have, as long as there is room."""
        if len(self.names) < MOST_NAMES:
            self.names.extend(name for name in names if name not in self.names)

    def after(self, words: re.Pattern[str]) -> bool:
        """Whether some words stand before the end of the figure; read once for the many entries it is held against."""
        toll, found = self._read.get(words, (None, False))
        if toll is not self.toll:
            found = words.search(self.toll.segment.string, 0, self.toll.end) is not None
            self._read[words] = self.toll, found
        return found
