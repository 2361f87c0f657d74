"""What requests cost: a dated table of prices, and a user's own before it. No price, no known cost."""

import datetime
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.errors import ConfigurationError
from summarizer.schema import Usage
from summarizer.settings import PROVIDERS, Settings

MILLION = 1_000_000
_DATED = re.compile(r"-(?:20\d\d-\d\d-\d\d|20\d{6})$")
"""What a provider puts behind a model's name for one state of it: `-2025-04-14`, `-20251001`."""


class Price(NamedTuple):
    """US dollars for a million tokens; `cached` is for input that the provider had at hand."""

    input: float
    output: float
    cached: float

    def of(self, usage: Usage) -> float:
        """The cost of some usage. Reasoning tokens are among the completion's."""
        cached = min(usage.cached_tokens, usage.prompt_tokens)
        fresh = usage.prompt_tokens - cached
        return (fresh * self.input + cached * self.cached + usage.completion_tokens * self.output) / MILLION


class Table(NamedTuple):
    """Prices by `<provider>/<model>`, and the day for which they hold (None: not said)."""

    date: datetime.date | None
    prices: Mapping[str, Price]

    def find(self, name: str) -> Price | None:
        """The price of a model, or of the model of which it is one dated state."""
        return self.prices.get(name) or self.prices.get(_DATED.sub("", name))


def price(name: str, settings: Settings, *, own: bool) -> Price | None:
    """The price of a model, None if it is not known; the shipped table holds at the provider's `own` address only.

    Raises:
        ConfigurationError: the user's file cannot be read.
    """
    if settings.prices:
        found = _users(Path(settings.prices).expanduser()).find(name)
        if found is not None:
            return found
    return shipped().find(_as_listed(name)) if own else None


@cache
def shipped() -> Table:
    """The table that comes with the package."""
    text = files("summarizer.engines.llm").joinpath("prices.toml").read_text(encoding="utf-8")
    return _table(tomllib.loads(text), "prices.toml")


def _users(path: Path) -> Table:
    try:
        return _table(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"the prices in {path} cannot be read: {error}", hint="mend or remove it") from error


def _table(value: Mapping[str, Any], where: str) -> Table:
    date, models = value.get("date"), value.get("models")
    if not isinstance(models, dict):
        raise ConfigurationError(f"{where} has no table [models]", hint='models."openai/x" = {input = 1, output = 2}')
    return Table(
        date if isinstance(date, datetime.date) else None, {name: _price(name, models[name], where) for name in models}
    )


def _price(name: str, entry: object, where: str) -> Price:
    numbers = entry if isinstance(entry, dict) else {}
    values = {key: numbers.get(key) for key in ("input", "output")}
    values["cached"] = numbers.get("cached", values["input"])
    if not all(isinstance(each, (int, float)) and not isinstance(each, bool) and each >= 0 for each in values.values()):
        raise ConfigurationError(
            f"{where} has no usable price for {name!r}", hint="input and output are dollars for a million tokens"
        )
    return Price(**{key: float(each or 0.0) for key, each in values.items()})


def _as_listed(name: str) -> str:
    """The name with the first of the provider's own names: `gemini/…` is listed as `google/…`."""
    provider, _, model = name.partition("/")
    known = PROVIDERS.get(provider)
    first = next((each for each, other in PROVIDERS.items() if other is known), provider)
    return f"{first}/{model}"
