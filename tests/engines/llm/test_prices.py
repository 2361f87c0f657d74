"""What requests cost: known prices, a user's own, and unknown ones, which never cost nothing."""

import datetime

import pytest

from summarizer.engines.llm import LLMEngine
from summarizer.engines.llm.prices import Price, price, shipped
from summarizer.errors import ConfigurationError, InvalidReply, OutputCutOff
from summarizer.schema import Usage
from summarizer.settings import PROVIDERS, Settings

PRICES = """
date = 2031-01-01
[models]
"openai/test-model" = {input = 10.0, cached = 1.0, output = 100.0}
"openai/plain" = {input = 2, output = 4}
"""


@pytest.fixture
def prices(tmp_path):
    path = tmp_path / "prices.toml"
    path.write_text(PRICES)
    return str(path)


def test_the_shipped_table_is_dated_and_can_be_used():
    """Every entry is of a provider that there is, and cached input is never dearer."""
    table = shipped()
    assert isinstance(table.date, datetime.date)
    assert len(table.prices) > 10
    assert {name.partition("/")[0] for name in table.prices} <= set(PROVIDERS)
    assert all(0 < each.cached <= each.input <= each.output for each in table.prices.values())


@pytest.mark.parametrize(
    ("name", "own", "known"),
    [
        pytest.param("openai/gpt-4.1-mini", True, True, id="by its name"),
        pytest.param("openai/gpt-4.1-mini-2025-04-14", True, True, id="a state of it"),
        pytest.param("anthropic/claude-haiku-4-5-20251001", True, True, id="a state, in another form"),
        pytest.param("gemini/gemini-2.5-flash", True, True, id="another name of the provider"),
        pytest.param("openai/gpt-4.1-mini", False, False, id="at another address"),
        pytest.param("openai/gpt-4.1-mini-audio", True, False, id="another model"),
        pytest.param("ollama/gpt-4.1-mini", True, False, id="another provider"),
    ],
)
def test_a_price_is_of_a_model_at_its_own_address(name, own, known):
    assert (price(name, Settings(), own=own) is not None) is known


def test_a_users_price_goes_first_and_holds_anywhere(prices):
    found = price("openai/test-model", Settings(prices=prices), own=False)
    assert found == Price(input=10.0, output=100.0, cached=1.0)
    assert price("openai/plain", Settings(prices=prices), own=False).cached == 2.0
    assert price("openai/gpt-4.1", Settings(prices=prices), own=True) == shipped().prices["openai/gpt-4.1"]


def test_cached_input_costs_less_and_reasoning_is_output():
    usage = Usage(
        prompt_tokens=1_000_000, cached_tokens=400_000, completion_tokens=10_000, reasoning_tokens=9_000, requests=1
    )
    assert Price(input=2.0, output=8.0, cached=0.5).of(usage) == pytest.approx(0.6 * 2 + 0.4 * 0.5 + 0.01 * 8)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(None, "cannot be read", id="missing"),
        pytest.param("models = 3", "has no table", id="no table"),
        pytest.param("= 3", "cannot be read", id="no TOML"),
        pytest.param('[models]\n"a/b" = {input = 1}', "no usable price for 'a/b'", id="half a price"),
        pytest.param('[models]\n"a/b" = {input = -1, output = 2}', "no usable price", id="below nothing"),
        pytest.param('[models]\n"a/b" = "free"', "no usable price", id="a word"),
    ],
)
def test_prices_that_cannot_be_used_are_one_line(tmp_path, text, message):
    path = tmp_path / "own.toml"
    if text is not None:
        path.write_text(text)
    with pytest.raises(ConfigurationError, match=message) as caught:
        LLMEngine("ollama/m", Settings(prices=str(path)))
    assert "\n" not in str(caught.value)


def test_a_brief_costs_all_that_was_answered(engine, server, article, reply, prices):
    """A reply that was cut off and one that was no JSON are paid for too; a request that was turned away is not."""
    server.fails(429, retry_after="0").replies("{", finish="length").replies("prose").replies(reply)
    draft = engine(prices=prices).draft(article)
    assert draft.run.attempts == 4
    assert draft.run.usage.prompt_tokens == 300
    assert draft.run.cost == pytest.approx(3 * (100 * 10 + 20 * 100) / 1e6)


def test_usage_that_is_not_told_leaves_the_cost_unknown(engine, server, article, reply, prices):
    server.replies(reply, usage=None)
    assert engine(prices=prices).draft(article).run.cost is None


def test_a_model_without_a_price_has_no_known_cost(engine, server, article, reply):
    server.replies(reply)
    assert engine().draft(article).run.cost is None


@pytest.mark.parametrize(
    ("script", "error", "requests"),
    [
        pytest.param(
            lambda s: s.replies("{", finish="length").replies("{", finish="length"), OutputCutOff, 2, id="cut off"
        ),
        pytest.param(lambda s: s.replies("no").replies("no"), InvalidReply, 2, id="no JSON"),
    ],
)
def test_what_came_to_nothing_was_paid_for(engine, server, article, prices, *, script, error, requests):
    """The error says what was spent on it, so that a limit counts it."""
    script(server)
    with pytest.raises(error) as caught:
        engine(prices=prices).draft(article)
    assert caught.value.requests == requests
    assert caught.value.cost == pytest.approx(requests * (100 * 10 + 20 * 100) / 1e6)
