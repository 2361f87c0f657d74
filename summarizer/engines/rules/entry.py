"""One casualty in the making."""

from dataclasses import dataclass, field

from summarizer.engines.rules.figures import Figure
from summarizer.engines.rules.harm import Toll
from summarizer.schema.vocabulary import Group


@dataclass(slots=True)
class Entry:
    """One casualty in the making: its best wording, and every statement that carries it."""

    toll: Toll
    source: str | None
    group: Group
    in_headline: bool = False
    tolls: list[Toll] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def figure(self) -> Figure:
        """The number."""
        return self.toll.figure
