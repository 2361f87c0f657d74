"""What a degraded reader gets wrong: seeded for each item, so that order and concurrency change nothing."""

import random
from typing import Any, NamedTuple

from summarizer.errors import ConfigurationError
from summarizer.schema.vocabulary import CLAIM_STANCES, REACTION_STANCES

_STANCES = {"claimants": CLAIM_STANCES, "reactions": REACTION_STANCES}
_LEAST_WORDS = 6
"""A shorter quote is cut at its end; a longer one loses a word in its middle."""


class Flaws(NamedTuple):
    """How often what goes wrong; each from 0 to 1.

    `omit`: an item is left out. `figures`, `quotes`, `stances`: one of these is another than the article's.
    """

    omit: float = 0.2
    figures: float = 0.05
    quotes: float = 0.05
    stances: float = 0.05
    seed: int = 1

    def checked(self) -> "Flaws":
        """These, if each rate is one.

        Raises:
            ConfigurationError: it is not.
        """
        for name in ("omit", "figures", "quotes", "stances"):
            if not 0 <= getattr(self, name) <= 1:
                raise ConfigurationError(f"{name} is {getattr(self, name)}", hint="give a rate from 0 to 1")
        return self


class Flawed(NamedTuple):
    """An item as the reader gives it, None if it leaves it out, and which flaws it got (`omit`, `figures`, …)."""

    item: dict[str, Any] | None
    flaws: frozenset[str]


def flawed(flaws: Flaws, section: str, item: dict[str, Any], *where: object, omit: bool = True) -> Flawed:
    """An item with the flaws that chance gives it.

    Args:
        flaws: how often.
        section: of which list the item is.
        item: as a flawless reader would give it.
        where: case, place and attempt: the same always get the same flaws.
        omit: whether the item may be left out.
    """
    chance = random.Random(repr((flaws.seed, section, *where)))  # noqa: S311 -- it must be the same each time
    out, figure, quote, stance = (chance.random() < rate for rate in flaws[:4])
    if omit and out:
        return Flawed(None, frozenset({"omit"}))
    found, made = set(), dict(item)
    if figure and section == "casualties":
        made["count"] = _other_figure(item["count"], chance)
        found.add("figures")
    if quote and item["evidence"]:
        made["evidence"] = [_other_quote(item["evidence"][0], chance), *item["evidence"][1:]]
        found.add("quotes")
    if stance and section in _STANCES:
        made["stance"] = chance.choice([each for each in _STANCES[section] if each != item["stance"]])
        found.add("stances")
    return Flawed(made, frozenset(found))


def _other_figure(count: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    number = (count["low"] or count["high"] or 0) + chance.randint(1, 9)
    return {"text": str(number), "low": number, "high": number}


def _other_quote(quote: str, chance: random.Random) -> str:
    words = quote.split()
    if len(words) < _LEAST_WORDS:
        return f"{quote.rstrip('.')} again"
    at = chance.randrange(2, len(words) - 2)
    return " ".join(words[:at] + words[at + 1 :])
